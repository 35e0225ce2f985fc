// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/model/outage.h"
#include "gui/charts/chartpanel.h"

namespace powermon {

/// How long the newest outages of power took.
class OutageChart final : public ChartPanel
{
    Q_OBJECT

public:
    static constexpr qsizetype maximumBars = 8;

    explicit OutageChart(QWidget* parent = nullptr);

    void setOutages(const QList<Outage>& outages, Timestamp now);
    [[nodiscard]] qsizetype barCount() const { return m_bars; }

private:
    qsizetype m_bars = 0;
};

} // namespace powermon
