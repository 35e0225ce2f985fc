// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/storedreplay.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/statistics/timeline.h"

namespace powermon {

namespace {

/// Of checks: a tenth of a second, about.
constexpr qint64 largePiece = 100'000;
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
    const auto switches =
        m_request.switches ? Result<QList<Switch>>(*m_request.switches) : store.switches().all();
    if (!switches)
        return failure(switches.error());
    for (const Switch& each : *switches)
        m_absent.insert(each.id, each);
    const auto coverage = store.coverage().find({range.start - m_request.overture, range.end});
    if (!coverage)
        return failure(coverage.error());
    m_coverage = *coverage;
    const auto recorded = store.outages().find(
        {.range = range, .withIncidents = true, .limit = std::numeric_limits<int>::max()});
    if (!recorded)
        return failure(recorded.error());
    m_answer.recorded = *recorded;
    std::ranges::reverse(m_answer.recorded);
    // A store may begin long after the range.
    const auto first = store.checks().forEach({{range.start - m_request.overture, range.end}, std::nullopt},
                                              [this](const CheckResult& check) {
                                                  m_firstCheck = check.finished;
                                                  return false;
                                              });
    if (!first)
        return failure(first.error());
    m_doneUntil = m_firstCheck.value_or(range.end);
    m_hasBegun = true;
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
    if (m_doneUntil >= end)
        return 100;
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
    while (m_nextCoverage < m_coverage.size() && m_coverage.at(m_nextCoverage).range.end <= check.finished)
        addCoverage(m_coverage.at(m_nextCoverage++));
    joinUntil(check);
    m_checks += m_request.range.contains(check.finished) ? 1 : 0;
    for (Replay& replay : m_replays)
        replay.add(check);
}

void StoredReplay::addCoverage(const Coverage& coverage)
{
    MonitorStart start;
    start.at = coverage.range.end;
    switch (coverage.kind) {
    case CoverageKind::Running:
        return;
    case CoverageKind::Asleep:
    case CoverageKind::ClockStepped:
        for (Replay& replay : m_replays)
            replay.add(coverage);
        return;
    case CoverageKind::Off:
        break;
    case CoverageKind::Killed:
        start.wasStoppedInOrder = false;
        break;
    case CoverageKind::HostDown: // until it was up again
        start.wasStoppedInOrder = false;
        start.hostBootedAt = coverage.range.end;
        start.lastRecordAt = coverage.range.start;
        break;
    }
    for (Replay& replay : m_replays)
        replay.add(start);
}

/// A switch takes part from when it was added, or from its first check where that is older: it was brought
/// in.
void StoredReplay::joinUntil(const CheckResult& check)
{
    if (m_absent.isEmpty())
        return;
    const qsizetype before = m_switches.size();
    for (auto it = m_absent.begin(); it != m_absent.end();) {
        if (it.key() != check.switchId && it->createdAt > check.finished) {
            ++it;
            continue;
        }
        m_switches.append(*it);
        it = m_absent.erase(it);
    }
    if (m_switches.size() == before)
        return;
    std::ranges::sort(m_switches, {}, &Switch::id);
    for (Replay& replay : m_replays)
        replay.setSwitches(m_switches, check.finished);
}

void StoredReplay::adaptPiece(qint64 checks)
{
    if (checks > largePiece)
        m_piece = std::max(shortestPiece, m_piece / 2);
    else if (checks < largePiece / 4)
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
