// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/timeline/timelinelayout.h"

#include <algorithm>
#include <cmath>

namespace powermon {

TimelineLayout::TimelineLayout(TimeRange range, QRect plot, int laneHeight, int scrolled,
                               Qt::LayoutDirection direction)
    : m_range(range), m_plot(plot), m_laneHeight(std::max(1, laneHeight)), m_scrolled(scrolled),
      m_isMirrored(direction == Qt::RightToLeft)
{
}

int TimelineLayout::xOf(Timestamp time) const
{
    if (m_range.isEmpty())
        return m_plot.left();
    const double share =
        static_cast<double>((time - m_range.start).count()) / static_cast<double>(m_range.duration().count());
    const int offset = static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * m_plot.width()));
    return m_isMirrored ? m_plot.left() + m_plot.width() - offset : m_plot.left() + offset;
}

Timestamp TimelineLayout::timeAt(int x) const
{
    if (m_plot.width() <= 0)
        return m_range.start;
    const int offset = m_isMirrored ? m_plot.left() + m_plot.width() - x : x - m_plot.left();
    const double share = std::clamp(static_cast<double>(offset) / m_plot.width(), 0.0, 1.0);
    return m_range.start +
           Milliseconds(std::llround(share * static_cast<double>(m_range.duration().count())));
}

QRect TimelineLayout::laneRect(int lane) const
{
    return {m_plot.left(), m_plot.top() + lane * m_laneHeight - m_scrolled, m_plot.width(), m_laneHeight};
}

std::optional<int> TimelineLayout::laneAt(QPoint position, int laneCount) const
{
    if (position.y() < m_plot.top() || position.y() > m_plot.bottom())
        return std::nullopt;
    const int lane = (position.y() - m_plot.top() + m_scrolled) / m_laneHeight;
    if (lane < 0 || lane >= laneCount)
        return std::nullopt;
    return lane;
}

std::pair<int, int> TimelineLayout::visibleLanes(int laneCount) const
{
    const int first = std::clamp(m_scrolled / m_laneHeight, 0, laneCount);
    const int last = (m_scrolled + m_plot.height() + m_laneHeight - 1) / m_laneHeight;
    return {first, std::clamp(last, first, laneCount)};
}

void TimelineLayout::append(QList<PixelRun>& runs, PixelRun run) const
{
    if (!runs.isEmpty())
        run.left = std::max(run.left, runs.last().right);
    if (run.right <= run.left)
        return;
    if (!runs.isEmpty() && runs.last().state == run.state && runs.last().right == run.left)
        runs.last().right = run.right;
    else
        runs += run;
}

QList<PixelRun> TimelineLayout::runs(const QList<StateSegment>& segments, int minimumDown) const
{
    QList<PixelRun> runs;
    const int begin = m_plot.left();
    const int end = m_plot.left() + m_plot.width();
    const auto add = [&](const StateSegment& segment) {
        const TimeRange seen = segment.range.intersected(m_range);
        if (seen.isEmpty())
            return;
        const auto [from, to] = std::minmax({xOf(seen.start), xOf(seen.end)});
        PixelRun run{from, to, segment.state};
        if (run.state == SwitchState::Down && run.right - run.left < minimumDown) {
            run.left = std::max(begin, std::min(run.left, end - minimumDown));
            run.right = std::min(end, run.left + minimumDown);
            // Room is taken from the neighbour before where there is none behind.
            if (!runs.isEmpty() && runs.last().right > run.left)
                runs.last().right = std::max(runs.last().left, run.left);
        }
        append(runs, run);
    };
    if (m_isMirrored)
        std::ranges::for_each(segments.rbegin(), segments.rend(), add);
    else
        std::ranges::for_each(segments, add);
    return runs;
}

} // namespace powermon
