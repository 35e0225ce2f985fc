// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "gui/guicontext.h"
#include "gui/historyfeed.h"

class QBoxLayout;
class QButtonGroup;
class QLabel;

namespace powermon {

class LatencyChart;
class OutageChart;
class TimelineView;
class UptimeChart;

/// The last hours at a glance: a timeline of all switches, and charts under it.
class DashboardPage final : public QWidget
{
    Q_OBJECT

public:
    explicit DashboardPage(GuiContext& context, QWidget* parent = nullptr);

    /// What of the past this page shows.
    [[nodiscard]] HistoryInterest interest() const;
    [[nodiscard]] Milliseconds span() const { return m_span; }
    /// One of the spans that there are buttons for; another one changes nothing.
    void setSpan(Milliseconds span);
    void showHistory(const SiteHistory& history);
    void showLatency(SwitchId id, TimeRange range, const QList<LatencyPoint>& points);
    void showTrouble(const QString& message);
    /// Moves the timeline on to now.
    void follow();
    /// Makes the charts, which take a while, when the window is there.
    void buildCharts();

Q_SIGNALS:
    void interestChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildRangeBar(QBoxLayout& layout);
    void fillCharts();
    void followAxis();

    GuiContext& m_context;
    Milliseconds m_span;
    SwitchId m_latencyOf;
    std::optional<SiteHistory> m_history;
    QButtonGroup* m_ranges;
    QLabel* m_trouble;
    TimelineView* m_timeline;
    QBoxLayout* m_latencyPlace; ///< right under the timeline: they share the time axis
    QBoxLayout* m_chartLayout;
    UptimeChart* m_uptimeChart = nullptr;
    LatencyChart* m_latencyChart = nullptr;
    OutageChart* m_outageChart = nullptr;
};

} // namespace powermon
