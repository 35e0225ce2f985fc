// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/history.h"

#include <algorithm>
#include <limits>
#include <memory>

#include "core/service/insteps.h"
#include "core/service/outagecleanup.h"
#include "core/service/sitereading.h"
#include "core/service/watchedtime.h"
#include "core/statistics/customerinterruptions.h"
#include "core/statistics/latencycolumns.h"
#include "core/statistics/timecover.h"
#include "core/statistics/timeline.h"

namespace powermon {

namespace {

Result<std::chrono::seconds> intervalOf(Store& store, SwitchId id, std::chrono::seconds common)
{
    const auto switches = store.switches().all();
    if (!switches)
        return failure(switches.error());
    const auto found = std::ranges::find(*switches, id, &Switch::id);
    return found == switches->end() ? common : found->interval.value_or(common);
}

/// Of the outages that are over, what of them was watched or is known without watching. One of which nothing
/// was (it was brought in) counts as a whole.
Result<std::optional<Milliseconds>> averageDuration(Store& store, QList<Outage> outages, Timestamp now)
{
    outages.removeIf([](const Outage& each) { return each.isOngoing(); });
    if (outages.isEmpty())
        return std::nullopt;
    TimeRange all{now, now};
    for (const Outage& each : std::as_const(outages))
        all = {std::min(all.start, each.startedAt), std::max(all.end, *each.endedAt)};
    const auto watched = readWatched(store, all);
    if (!watched)
        return failure(watched.error());
    const TimeCover known(*watched + inferredTime(outages, now));
    Milliseconds lasted{0};
    for (const Outage& each : std::as_const(outages)) {
        const TimeRange whole{each.startedAt, *each.endedAt};
        const Milliseconds covered = known.covered(whole);
        lasted += covered > Milliseconds(0) ? covered : whole.duration();
    }
    return lasted / outages.size();
}

/// From sums where a column of the chart is as long as theirs.
Result<void> readLatency(Store& store, TimeRange range, SwitchId id, LatencyColumns& points)
{
    const Milliseconds column = points.columnWidth();
    if (column < std::chrono::hours(1)) {
        return store.checks().forEach({range, id}, [&points](const CheckResult& check) {
            points.add(check);
            return true;
        });
    }
    const DigestStep coarsest = column < std::chrono::hours(24) ? DigestStep::Hour : DigestStep::Day;
    return store.checks().forEachDigest({range, id, coarsest},
                                        [&points](const CheckDigest& digest) { points.add(digest); });
}

} // namespace

QFuture<Result<SiteHistory>> History::site(TimeRange range) const
{
    return read(range, TimelineDetail::Segments);
}

QFuture<Result<SiteHistory>> History::availability(TimeRange range) const
{
    return read(range, TimelineDetail::FiguresAlone);
}

QFuture<Result<SiteHistory>> History::read(TimeRange range, TimelineDetail detail) const
{
    const auto reading = std::make_shared<SiteReading>(range, m_interval, detail);
    return inSteps(m_store, [reading](Store& store) { return reading->step(store); })
        .then([reading](const Result<void>& read) -> Result<SiteHistory> {
            return read ? Result<SiteHistory>(reading->take()) : failure(read.error());
        });
}

QFuture<Result<QList<LatencyPoint>>> History::latency(SwitchId id, TimeRange range, int columns) const
{
    return m_store.submit([=, common = m_interval](Store& store) -> Result<QList<LatencyPoint>> {
        const auto interval = intervalOf(store, id, common);
        if (!interval)
            return failure(interval.error());
        LatencyColumns points(range, columns, reachOf(*interval));
        if (const auto read = readLatency(store, range, id, points); !read)
            return failure(read.error());
        return points.finish();
    });
}

QFuture<Result<QList<Outage>>> History::outages(const OutageQuery& query) const
{
    return m_store.submit([query](Store& store) { return store.outages().find(query); });
}

QFuture<Result<QList<CheckResult>>> History::newestChecks(const CheckQuery& query, int limit) const
{
    return m_store.submit([query, limit](Store& store) { return store.checks().newest(query, limit); });
}

QFuture<Result<ReliabilityReport>> History::reliability(const ReliabilityQuery& query) const
{
    return m_store.submit([query](Store& store) { return readReliability(store, query); });
}

QFuture<Result<std::optional<Timestamp>>> History::beginning() const
{
    return m_store.submit([](Store& store) -> Result<std::optional<Timestamp>> {
        constexpr TimeRange always{Timestamp::fromMilliseconds(0),
                                   Timestamp::fromMilliseconds(std::numeric_limits<qint64>::max() / 2)};
        const auto coverage = store.coverage().find(always);
        if (!coverage)
            return failure(coverage.error());
        if (coverage->isEmpty())
            return std::nullopt;
        return std::ranges::min(*coverage, {}, [](const Coverage& each) { return each.range.start; })
            .range.start;
    });
}

QFuture<Result<Summary>> History::summary(TimeRange range) const
{
    return m_store.submit([range](Store& store) { return readSummary(store, range); });
}

Result<SiteHistory> History::readSite(Store& store, TimeRange range, std::chrono::seconds interval,
                                      TimelineDetail detail)
{
    SiteReading reading(range, interval, detail);
    for (;;) {
        const auto isDone = reading.step(store);
        if (!isDone)
            return failure(isDone.error());
        if (*isDone)
            return reading.take();
    }
}

Result<Summary> History::readSummary(Store& store, TimeRange range)
{
    Summary summary;
    summary.range = range;
    const auto read = store.checks().forEachDigest({.range = range}, [&](const CheckDigest& digest) {
        summary.totalChecks += digest.total;
        summary.failedChecks += digest.failed;
        summary.latencies.merge(digest.latencies);
    });
    if (!read)
        return failure(read.error());
    const auto outages = store.outages().find({.range = range, .limit = std::numeric_limits<int>::max()});
    if (!outages)
        return failure(outages.error());
    const auto time = readWatchedTime(store, range);
    if (!time)
        return failure(time.error());
    summary.totalOutages = outages->size();
    const auto knownSince = outagesKnownSince(store, range.start);
    if (!knownSince)
        return failure(knownSince.error());
    summary.outagesSince = *knownSince;
    const auto average = averageDuration(store, *outages, range.end);
    if (!average)
        return failure(average.error());
    summary.averageOutage = *average;
    for (const TimeRange& each : time->watched)
        summary.watched += each.duration();
    summary.unwatched = time->unwatched;
    summary.clockSteps = time->clockSteps;
    return summary;
}

} // namespace powermon
