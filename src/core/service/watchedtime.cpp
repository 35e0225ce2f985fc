// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/watchedtime.h"

namespace powermon {

namespace {

/// The monitor says this often at least that it runs (its heartbeat and a write): the newest record lags so
/// much behind.
constexpr Milliseconds coverageLag{15000};

} // namespace

Result<WatchedTime> readWatchedTime(Store& store, TimeRange range)
{
    auto coverage = store.coverage().find({range.start - coverageLag, range.end});
    if (!coverage)
        return failure(coverage.error());
    if (!coverage->isEmpty() && coverage->constLast().kind == CoverageKind::Running &&
        !coverage->constLast().isClosed && range.end - coverage->constLast().range.end <= coverageLag)
        coverage->last().range.end += coverageLag;
    const QList<TimeRange> watched = watchedRanges(*coverage, range);
    return WatchedTime{watched, unwatchedStretches(*coverage, watched, range), clockSteps(*coverage, range)};
}

Result<QList<TimeRange>> readWatched(Store& store, TimeRange range)
{
    const auto time = readWatchedTime(store, range);
    return time ? Result<QList<TimeRange>>(time->watched) : failure(time.error());
}

} // namespace powermon
