// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/history.h"
#include "gui/charts/chartpanel.h"

namespace powermon {

/// Response times of one switch: the mean as a line between the fastest and the slowest, with gaps where
/// nobody watched or nothing answered.
class LatencyChart final : public ChartPanel
{
    Q_OBJECT

public:
    explicit LatencyChart(QWidget* parent = nullptr);

    void setPoints(const QString& name, TimeRange range, const QList<LatencyPoint>& points);
    /// Stretches without a gap that are drawn.
    [[nodiscard]] qsizetype segmentCount() const { return m_segments; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpTimeAxis();
    void addSegment(const QList<LatencyPoint>& points);

    QLabel* m_name;
    TimeRange m_range;
    int m_tickRoom = 0; ///< ticks that the axis was made for
    qsizetype m_segments = 0;
};

} // namespace powermon
