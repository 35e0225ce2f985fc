// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/watchedtime.h"

#include <algorithm>
#include <utility>

namespace powermon {

namespace {

/// The monitor says this often at least that it runs (its heartbeat and a write): the newest record lags so
/// much behind.
constexpr Milliseconds coverageLag{15000};

/// With the last seconds, which are not on disk yet where a monitor still runs.
Result<QList<Coverage>> readCoverage(Store& store, TimeRange range)
{
    auto coverage = store.coverage().find({range.start - coverageLag, range.end});
    if (!coverage || coverage->isEmpty())
        return coverage;
    const auto last = std::ranges::find_if(coverage->rbegin(), coverage->rend(), [](const Coverage& each) {
        return each.kind != CoverageKind::NoNetwork;
    });
    if (last == coverage->rend() || last->kind != CoverageKind::Running || last->isClosed ||
        range.end - last->range.end > coverageLag)
        return coverage;
    const Timestamp written = std::exchange(last->range.end, last->range.end + coverageLag);
    for (Coverage& each : *coverage) {
        const bool goesOn = each.kind == CoverageKind::NoNetwork && !each.isClosed;
        if (goesOn && last->range.start <= each.range.start && written - each.range.end <= coverageLag)
            each.range.end = last->range.end;
    }
    return coverage;
}

} // namespace

Result<WatchedTime> readWatchedTime(Store& store, TimeRange range)
{
    const auto coverage = readCoverage(store, range);
    if (!coverage)
        return failure(coverage.error());
    const QList<TimeRange> watched = watchedRanges(*coverage, range);
    return WatchedTime{watched, unwatchedStretches(*coverage, watched, range), clockSteps(*coverage, range)};
}

Result<QList<TimeRange>> readWatched(Store& store, TimeRange range)
{
    const auto coverage = readCoverage(store, range);
    if (!coverage)
        return failure(coverage.error());
    return watchedRanges(*coverage, range);
}

} // namespace powermon
