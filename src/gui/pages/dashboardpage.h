// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "gui/guicontext.h"
#include "gui/historyfeed.h"
#include "gui/models/groupcards.h"

class QBoxLayout;
class QLabel;

namespace powermon {

class GroupCardRow;
class LatencyChart;
class OutageChart;
class RangeBar;
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
    /// As RangeBar has it; what there is no button for changes nothing.
    [[nodiscard]] int range() const;
    void setRange(int choice);
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
    void connectTimeline();
    void showSpan(Milliseconds span);
    void showAll();
    void askForRange();
    void lookAt(TimeRange view);
    void fillCharts();
    void fillCards();
    void followAxis();

    GuiContext& m_context;
    Milliseconds m_span;
    std::optional<TimeRange> m_past; ///< instead of the span: this time
    SwitchId m_latencyOf;
    std::optional<SiteHistory> m_history;
    GroupPasts m_pasts;
    RangeBar* m_ranges;
    int m_marked = 24; ///< of the bar; custom only once one is chosen
    QLabel* m_trouble;
    GroupCardRow* m_cards;
    TimelineView* m_timeline;
    QBoxLayout* m_latencyPlace; ///< right under the timeline: they share the time axis
    QBoxLayout* m_chartLayout;
    UptimeChart* m_uptimeChart = nullptr;
    LatencyChart* m_latencyChart = nullptr;
    OutageChart* m_outageChart = nullptr;
};

} // namespace powermon
