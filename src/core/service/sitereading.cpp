// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/sitereading.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/service/watchedtime.h"

namespace powermon {

namespace {

constexpr Milliseconds day = std::chrono::hours(24);
constexpr int mostDays = 4096;

/// The beginning of the next day, as UTC has them: sums of whole days serve then.
Timestamp nextDay(Timestamp time)
{
    const qint64 rest = time.milliseconds() % day.count();
    return time - Milliseconds(rest < 0 ? rest + day.count() : rest) + day;
}

} // namespace

SiteReading::SiteReading(TimeRange range, std::chrono::seconds interval, TimelineDetail detail)
    : m_commonReach(reachOf(interval)), m_detail(detail), m_history{range, {}, {}, {}},
      m_doneUntil(range.start)
{
}

Result<bool> SiteReading::step(Store& store)
{
    if (!m_hasBegun) {
        if (const auto begun = begin(store); !begun)
            return failure(begun.error());
        m_hasBegun = true;
    }
    if (const auto read = readPiece(store); !read)
        return failure(read.error());
    return m_doneUntil >= m_history.range.end;
}

SiteHistory SiteReading::take()
{
    for (auto builder = m_builders.begin(); builder != m_builders.end(); ++builder) {
        const QList<StateSegment> segments = builder->finish();
        m_history.switches.insert(builder.key(), {builder.key(), segments, builder->availability()});
    }
    return std::move(m_history);
}

Result<void> SiteReading::begin(Store& store)
{
    const TimeRange range = m_history.range;
    const auto time = readWatchedTime(store, range);
    if (!time)
        return failure(time.error());
    m_history.watched = time->watched;
    m_history.unwatched = time->unwatched;
    m_history.clockSteps = time->clockSteps;
    if (m_detail == TimelineDetail::Segments) {
        if (const auto read = readEvents(store); !read)
            return read;
    }
    const auto switches = store.switches().all();
    if (!switches)
        return failure(switches.error());
    for (const Switch& each : *switches) {
        if (const auto added = addEarlierChecks(store, each); !added)
            return added;
    }
    const auto take = [this](const CheckResult& check) {
        builderOf(check.switchId, m_commonReach).add(check);
        return true;
    };
    return store.checks().forEach({{range.start - m_commonReach, range.start}, std::nullopt}, take);
}

Result<void> SiteReading::readEvents(Store& store)
{
    const auto outages = store.outages().find(
        {.range = m_history.range, .withIncidents = true, .limit = std::numeric_limits<int>::max()});
    if (!outages)
        return failure(outages.error());
    for (const Outage& outage : *outages)
        (outage.cause == OutageCause::Power ? m_history.outages : m_history.incidents).append(outage);
    return {};
}

/// Where it holds longer than the common ones, its last check before the range may lie far back.
Result<void> SiteReading::addEarlierChecks(Store& store, const Switch& powerSwitch)
{
    const Milliseconds reach = powerSwitch.interval ? reachOf(*powerSwitch.interval) : m_commonReach;
    TimelineBuilder& builder = builderOf(powerSwitch.id, reach);
    if (reach <= m_commonReach)
        return {};
    const Timestamp start = m_history.range.start;
    const auto earlier = store.checks().newest({{start - reach, start - m_commonReach}, powerSwitch.id}, 1);
    if (!earlier)
        return failure(earlier.error());
    for (const CheckResult& check : *earlier)
        builder.add(check);
    return {};
}

Result<void> SiteReading::readPiece(Store& store)
{
    const Timestamp end = std::min(m_history.range.end, nextDay(m_doneUntil) + (m_days - 1) * day);
    qint64 digests = 0;
    const auto take = [&](const CheckDigest& digest) {
        builderOf(digest.switchId, m_commonReach).add(digest);
        ++digests;
    };
    const auto read =
        store.checks().forEachDigest({.range = {m_doneUntil, end}, .withLatencies = false}, take);
    if (!read)
        return read;
    m_doneUntil = std::max(m_doneUntil, end);
    if (digests > digestsAtOnce)
        m_days = std::max(1, m_days / 2);
    else if (digests < digestsAtOnce / 4)
        m_days = std::min(mostDays, m_days * 2);
    return {};
}

/// One that was removed meanwhile has the common reach.
TimelineBuilder& SiteReading::builderOf(SwitchId id, Milliseconds reach)
{
    const auto known = m_builders.find(id);
    if (known != m_builders.end())
        return *known;
    return *m_builders.insert(id, TimelineBuilder(m_history.range, m_history.watched, reach, m_detail));
}

} // namespace powermon
