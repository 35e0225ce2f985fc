// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/history.h"
#include "gui/charts/chartpanel.h"
#include "gui/timeline/timelinelayout.h"

namespace powermon {

/// Response times of one switch: the mean as a line between the fastest and the slowest, with gaps where
/// nobody watched or nothing answered.
class LatencyChart final : public ChartPanel
{
    Q_OBJECT

public:
    explicit LatencyChart(QWidget* parent = nullptr);

    void setPoints(const QString& name, TimeRange range, const QList<LatencyPoint>& points);
    /// Moves the time axis on, once that is a pixel.
    void follow(TimeRange range);
    /// Draws the range between these edges, which are another widget's of the same width. Without, as wide as
    /// there is room.
    void setEdges(PlotEdges edges);
    [[nodiscard]] TimeRange range() const { return m_range; }
    /// Where the range is drawn now.
    [[nodiscard]] PlotEdges edges() const;
    /// Stretches without a gap that are drawn.
    [[nodiscard]] qsizetype segmentCount() const { return m_segments; }

    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void setUpTimeAxis();
    void placePlot();
    void addSegment(const QList<LatencyPoint>& points);

    QLabel* m_name;
    TimeRange m_range;
    PlotEdges m_edges;   ///< empty: as wide as there is room
    int m_plotWidth = 0; ///< that the axis was made for
    qsizetype m_segments = 0;
};

} // namespace powermon
