// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/barpanel.h"

namespace powermon {

/// A switch's share of watched time with an answer.
struct NamedUptime
{
    QString name;
    double ratio = 0; ///< 0 to 1

    friend bool operator==(const NamedUptime&, const NamedUptime&) = default;
};

/// Uptime by switch as bars, the lowest first; of many switches the lowest alone.
class UptimeChart final : public BarPanel
{
    Q_OBJECT

public:
    explicit UptimeChart(QWidget* parent = nullptr);

    void setUptimes(QList<NamedUptime> uptimes);
};

} // namespace powermon
