// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/barpanel.h"

namespace powermon {

class Timestamp;
struct Outage;

/// How long the newest outages of power took.
class OutageChart final : public BarPanel
{
    Q_OBJECT

public:
    explicit OutageChart(QWidget* parent = nullptr);

    /// An outage that goes on has lasted until \a now.
    void setOutages(const QList<Outage>& outages, Timestamp now);
};

} // namespace powermon
