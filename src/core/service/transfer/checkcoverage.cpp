// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/checkcoverage.h"

#include <algorithm>

namespace powermon {

void CheckCoverage::add(Timestamp checked)
{
    add(TimeRange{checked, checked});
}

void CheckCoverage::add(TimeRange watched)
{
    if (!m_ranges.isEmpty()) {
        TimeRange& last = m_ranges.last();
        const bool follows =
            watched.start <= last.end + longestPause && watched.end >= last.start - longestPause;
        if (follows) {
            last = {std::min(last.start, watched.start), std::max(last.end, watched.end)};
            return;
        }
    }
    m_ranges.append(watched);
}

QList<Coverage> CheckCoverage::coverage() const
{
    QList<TimeRange> sorted = m_ranges;
    std::ranges::sort(sorted, {}, &TimeRange::start);
    CheckCoverage joined;
    for (const TimeRange& each : std::as_const(sorted))
        joined.add(each);
    QList<Coverage> coverage;
    for (const TimeRange& each : std::as_const(joined.m_ranges)) {
        if (!each.isEmpty())
            coverage.append({{}, each, CoverageKind::Running, true});
    }
    return coverage;
}

} // namespace powermon
