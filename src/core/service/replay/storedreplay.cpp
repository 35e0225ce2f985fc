// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/storedreplay.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/statistics/timeline.h"

namespace powermon {

namespace {

constexpr Milliseconds shortestPiece = std::chrono::minutes(10);
constexpr Milliseconds longestPiece = std::chrono::days(64);

[[nodiscard]] bool overlaps(const Outage& outage, TimeRange range)
{
    return outage.startedAt < range.end && (!outage.endedAt || *outage.endedAt >= range.start);
}

/// What of a replay lies in the range.
[[nodiscard]] ReplayResult within(ReplayResult result, TimeRange range)
{
    for (QList<Outage>* list : {&result.outages, &result.incidents})
        list->removeIf([&range](const Outage& outage) { return !overlaps(outage, range); });
    for (UnknownTime& each : result.unknown)
        each.range = each.range.intersected(range);
    result.unknown.removeIf([](const UnknownTime& each) { return each.range.isEmpty(); });
    return result;
}

} // namespace

StoredReplay::StoredReplay(ReplayRequest request) : m_request(std::move(request))
{
    for (const DetectionPolicy& policy : m_request.policies)
        m_replays.emplace_back(policy, m_request.surroundings);
}

Result<void> StoredReplay::begin(Store& store)
{
    const TimeRange& range = m_request.range;
    const TimeRange all{range.start - m_request.overture, range.end};
    const auto lives = store.switches().lives();
    if (!lives)
        return failure(lives.error());
    m_switches = SwitchPopulation(*lives, m_request.switches);
    if (const auto read = readWatch(store, all); !read)
        return read;
    const auto recorded = store.outages().find(
        {.range = range, .withIncidents = true, .limit = std::numeric_limits<int>::max()});
    if (!recorded)
        return failure(recorded.error());
    m_answer.recorded = *recorded;
    std::ranges::reverse(m_answer.recorded);
    // A store may begin long after the range.
    const auto first = store.checks().forEach({all, std::nullopt}, [this](const CheckResult& check) {
        m_firstCheck = check.finished;
        return false;
    });
    if (!first)
        return failure(first.error());
    m_doneUntil = m_firstCheck.value_or(range.end);
    m_hasBegun = true;
    return {};
}

Result<void> StoredReplay::readWatch(Store& store, TimeRange range)
{
    const auto coverage = store.coverage().find(range);
    if (!coverage)
        return failure(coverage.error());
    m_coverage = *coverage;
    m_watch = watchRecords(m_coverage);
    m_watch.removeIf([&range](const WatchRecord& each) { return each.at < range.start; });
    return {};
}

Result<int> StoredReplay::step(Store& store)
{
    if (!m_hasBegun) {
        if (const auto begun = begin(store); !begun)
            return failure(begun.error());
    }
    const Timestamp end = m_request.range.end;
    const TimeRange piece{m_doneUntil, std::min(end, m_doneUntil + m_piece)};
    qint64 checks = 0;
    const auto read = store.checks().forEach({piece, std::nullopt}, [&](const CheckResult& check) {
        take(check);
        ++checks;
        return true;
    });
    if (!read)
        return failure(read.error());
    m_doneUntil = std::max(m_doneUntil, piece.end);
    adaptPiece(checks);
    if (m_doneUntil >= end) {
        takeWatchUntil(end - Milliseconds(1));
        return 100;
    }
    const Milliseconds all = end - *m_firstCheck;
    return int(
        std::min<qint64>(99, 100 * (m_doneUntil - *m_firstCheck).count() / std::max<qint64>(1, all.count())));
}

ReplayAnswer StoredReplay::answer()
{
    ReplayAnswer answer = m_answer;
    answer.range = m_request.range;
    if (m_firstCheck)
        answer.range.start = std::max(answer.range.start, *m_firstCheck);
    answer.watched = watchedRanges(m_coverage, answer.range);
    for (Replay& replay : m_replays) {
        answer.results.append(within(replay.finish(), answer.range));
        answer.results.last().checks = m_checks;
    }
    return answer;
}

void StoredReplay::take(const CheckResult& check)
{
    takeWatchUntil(check.finished);
    goOnTo(check.finished, check.switchId);
    m_checks += m_request.range.contains(check.finished) ? 1 : 0;
    m_latest = CheckPlace::of(check);
    for (Replay& replay : m_replays)
        replay.add(check);
}

void StoredReplay::takeWatchUntil(Timestamp time)
{
    for (; m_nextWatch < m_watch.size() && m_watch.at(m_nextWatch).at <= time; ++m_nextWatch) {
        const WatchRecord& record = m_watch.at(m_nextWatch);
        goOnTo(record.at);
        for (Replay& replay : m_replays)
            std::visit([&replay](const auto& each) { replay.add(each); }, record.event);
    }
}

/// Whoever is there by then takes part.
void StoredReplay::goOnTo(Timestamp time, SwitchId checked)
{
    const auto changedAt = m_switches.goOnTo(time, checked);
    if (!changedAt)
        return;
    for (Replay& replay : m_replays)
        replay.setSwitches(m_switches.present(), *changedAt);
}

void StoredReplay::adaptPiece(qint64 checks)
{
    if (checks > m_request.checksAtOnce)
        m_piece = std::max(shortestPiece, m_piece / 2);
    else if (checks < m_request.checksAtOnce / 4)
        m_piece = std::min(longestPiece, m_piece * 2);
}

Result<ReplayAnswer> replayStored(Store& store, const ReplayRequest& request)
{
    StoredReplay replay(request);
    for (int percent = 0; percent < 100;) {
        const auto done = replay.step(store);
        if (!done)
            return failure(done.error());
        percent = *done;
    }
    return replay.answer();
}

} // namespace powermon
