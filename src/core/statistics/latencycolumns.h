// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>

#include "core/model/checkdigest.h"
#include "core/model/checkresult.h"

namespace powermon {

/// A point of a latency chart: extremes and mean of the answered checks that end in its column.
struct LatencyPoint
{
    Timestamp at; ///< the end of the column's first answered check
    Milliseconds minimum{0};
    Milliseconds mean{0};
    Milliseconds maximum{0};
    bool startsSegment = false; ///< a gap lies before it: a failure, or time without a check

    friend bool operator==(const LatencyPoint&, const LatencyPoint&) = default;
};

/// Reduces the checks of one switch, fed in order, to one point for each of equal columns of time: a chart
/// shows no more than its width in pixels, and keeps the extremes.
class LatencyColumns
{
public:
    /// \a reach: two answers further apart are not joined. At least one column.
    LatencyColumns(TimeRange range, int columns, Milliseconds reach);

    /// Checks that end in the range, oldest first.
    void add(const CheckResult& check);
    /// What checks inside the range add up to, in its order among them. It goes into the column of its first
    /// answered check, whole: it should stand for no more time than a column has.
    void add(const CheckDigest& digest);
    /// The time of a column.
    [[nodiscard]] Milliseconds columnWidth() const { return m_range.duration() / m_columns; }
    /// The points, at most one a column. Call once.
    [[nodiscard]] QList<LatencyPoint> finish();

private:
    [[nodiscard]] qint64 columnOf(Timestamp time) const;
    /// An answered check ends at \a time; whether something lies between the one before and it.
    [[nodiscard]] bool beginsSegment(Timestamp time) const;
    void moveTo(Timestamp time, Milliseconds latency, bool startsSegment);
    void closeColumn();

    TimeRange m_range;
    qint64 m_columns;
    Milliseconds m_reach;
    std::optional<Timestamp> m_lastAnswer;
    bool m_hasFailed = false; ///< since the last answer
    qint64 m_column = -1;
    qint64 m_count = 0;
    Milliseconds m_sum{0};
    LatencyPoint m_point;
    QList<LatencyPoint> m_points;
};

} // namespace powermon
