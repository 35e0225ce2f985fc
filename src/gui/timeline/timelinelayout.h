// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>
#include <QRect>

#include "core/model/switchstate.h"

namespace powermon {

/// Where the start and the end of a range are drawn, in pixels from the left of a widget.
struct PlotEdges
{
    int left = 0;
    int right = 0;

    friend bool operator==(const PlotEdges&, const PlotEdges&) = default;
};

/// A stretch of one state in pixels: from \a left up to and without \a right.
struct PixelRun
{
    int left = 0;
    int right = 0;
    SwitchState state = SwitchState::Unknown;

    friend bool operator==(const PixelRun&, const PixelRun&) = default;
};

/// Where things are on a timeline: time to pixels and back, lanes below each other. Coordinates are the
/// viewport's.
class TimelineLayout
{
public:
    TimelineLayout() = default;
    /// \a plot: where the lanes' times are drawn, one below the other from its top on; \a scrolled: pixels by
    /// which the lanes are moved up. Time runs in the reading direction.
    TimelineLayout(TimeRange range, QRect plot, int laneHeight, int scrolled,
                   Qt::LayoutDirection direction = Qt::LeftToRight);

    [[nodiscard]] const QRect& plot() const { return m_plot; }
    [[nodiscard]] TimeRange range() const { return m_range; }
    /// The column of a time; times outside the range fall on the nearest edge.
    [[nodiscard]] int xOf(Timestamp time) const;
    [[nodiscard]] Timestamp timeAt(int x) const;
    [[nodiscard]] QRect laneRect(int lane) const;
    /// Nothing above, below or beside the lanes.
    [[nodiscard]] std::optional<int> laneAt(QPoint position, int laneCount) const;
    /// First and one past the last lane that can be seen, of \a laneCount.
    [[nodiscard]] std::pair<int, int> visibleLanes(int laneCount) const;
    /// What to fill. A stretch without an answer is never narrower than \a minimumDown pixels, so that no
    /// outage vanishes; neighbours of one state are joined.
    [[nodiscard]] QList<PixelRun> runs(const QList<StateSegment>& segments, int minimumDown = 2) const;

private:
    void append(QList<PixelRun>& runs, PixelRun run) const;

    TimeRange m_range;
    QRect m_plot;
    int m_laneHeight = 1;
    int m_scrolled = 0;
    bool m_isMirrored = false;
};

} // namespace powermon
