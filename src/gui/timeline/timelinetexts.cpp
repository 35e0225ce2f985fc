// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What TimelineView tells of outages, of time that nobody watched, and of clocks that were set.
#include <algorithm>

#include <QPainter>

#include "core/model/textformat.h"
#include "gui/look/format.h"
#include "gui/look/statelook.h"
#include "gui/timeline/timelineview.h"

namespace powermon {

namespace {

/// So many pixels beside a mark still mean it.
constexpr int nearby = 4;

} // namespace

QString TimelineView::watchText(const StateSegment& segment) const
{
    if (segment.state == SwitchState::Up)
        return tr("Watched");
    const auto stretch = std::ranges::find_if(m_picture.unwatched, [&](const UnwatchedStretch& each) {
        return !each.range.intersected(segment.range).isEmpty();
    });
    if (stretch == m_picture.unwatched.end() || !stretch->kind)
        return tr("Nobody watched");
    return tr("Nobody watched: %1", "why").arg(coverageText(*stretch->kind));
}

/// Above the lanes, where the outages are drawn.
QString TimelineView::outageTextAt(QPoint position) const
{
    const TimelineLayout layout = layoutNow();
    if (position.y() >= layout.plot().top())
        return {};
    const Timestamp now = m_latest;
    for (const Outage& outage : m_picture.outages) {
        const auto [from, to] =
            std::minmax({layout.xOf(outage.startedAt), layout.xOf(outage.endedAt.value_or(now))});
        if (position.x() < from - nearby || position.x() > to + nearby)
            continue;
        const QString end = !outage.endedAt ? tr("still going on")
                            : outage.end    ? momentText(*outage.endedAt, *outage.end, now)
                                            : timeText(*outage.endedAt, now);
        return tr("%1 · %2\n%3 –\n%4", "outage, duration, from, to")
            .arg(StateLook::of(outage.cause).word,
                 durationText(outage.endedAt.value_or(now) - outage.startedAt),
                 momentText(outage.startedAt, outage.start, now), end);
    }
    return {};
}

QString TimelineView::clockStepTextAt(QPoint position) const
{
    const TimelineLayout layout = layoutNow();
    for (const Coverage& step : m_picture.clockSteps) {
        for (const Timestamp edge : {step.range.start, step.range.end}) {
            if (m_view.contains(edge) && std::abs(position.x() - layout.xOf(edge)) <= nearby)
                return tr("The clock was set, by %1\n%2 –\n%3")
                    .arg(durationText(step.range.duration()), exactTimeText(step.range.start),
                         exactTimeText(step.range.end));
        }
    }
    return {};
}

/// In the monitor's own lane, where the old and the new time are.
void TimelineView::paintClockSteps(QPainter& painter, const TimelineLayout& layout) const
{
    const auto monitor = std::ranges::find_if(m_picture.lanes, &TimelineLane::isMonitor);
    if (monitor == m_picture.lanes.end())
        return;
    const QRect row = layout.laneRect(static_cast<int>(monitor - m_picture.lanes.begin()));
    painter.setPen(QPen(palette().color(QPalette::WindowText), 2, Qt::DotLine));
    for (const Coverage& step : m_picture.clockSteps) {
        for (const Timestamp edge : {step.range.start, step.range.end}) {
            const int x = layout.xOf(edge);
            if (m_view.contains(edge))
                painter.drawLine(x, row.top() + 2, x, row.bottom() - 2);
        }
    }
}

} // namespace powermon
