// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/timeline/timewindow.h"

#include <algorithm>
#include <cmath>

namespace powermon {

TimeRange zoomed(TimeRange range, double factor, Timestamp anchor, Timestamp latest)
{
    if (range.isEmpty() || !std::isfinite(factor) || factor <= 0)
        return range;
    const auto old = static_cast<double>(range.duration().count());
    const double wanted = std::clamp(old * factor, static_cast<double>(shortestView.count()),
                                     static_cast<double>(longestView.count()));
    const double before = static_cast<double>((anchor - range.start).count()) * wanted / old;
    const Milliseconds duration(std::llround(wanted));
    const Timestamp start = anchor - Milliseconds(std::llround(before));
    return moved({start, start + duration}, Milliseconds(0), latest);
}

TimeRange moved(TimeRange range, Milliseconds by, Timestamp latest)
{
    const Timestamp end = std::min(range.end + by, latest);
    return {end - range.duration(), end};
}

} // namespace powermon
