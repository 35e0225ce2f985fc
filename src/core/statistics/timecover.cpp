// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/timecover.h"

#include <algorithm>

namespace powermon {

TimeCover::TimeCover(QList<TimeRange> ranges)
{
    ranges.removeIf([](const TimeRange& range) { return range.isEmpty(); });
    std::ranges::sort(ranges, {}, &TimeRange::start);
    for (const TimeRange& range : std::as_const(ranges)) {
        if (!m_ranges.isEmpty() && range.start <= m_ranges.constLast().end)
            m_ranges.last().end = std::max(m_ranges.constLast().end, range.end);
        else
            m_ranges.append(range);
    }
    Milliseconds sum{0};
    for (const TimeRange& range : std::as_const(m_ranges)) {
        m_before.append(sum);
        sum += range.duration();
    }
}

Milliseconds TimeCover::covered(TimeRange range) const
{
    return range.isEmpty() ? Milliseconds(0) : coveredBefore(range.end) - coveredBefore(range.start);
}

Milliseconds TimeCover::coveredBefore(Timestamp time) const
{
    const auto behind = std::ranges::upper_bound(m_ranges, time, {}, &TimeRange::start);
    if (behind == m_ranges.cbegin())
        return Milliseconds(0);
    const qsizetype place = behind - m_ranges.cbegin() - 1;
    return m_before.at(place) +
           TimeRange{m_ranges.at(place).start, std::min(time, m_ranges.at(place).end)}.duration();
}

} // namespace powermon
