// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/memorycheckrepository.h"

#include <algorithm>

#include "storage/checkblock.h"
#include "storage/checkpacking.h"
#include "storage/tierplan.h"

namespace powermon {

namespace {

bool concerns(const CheckQuery& query, const CheckResult& check)
{
    return query.range.contains(check.finished) && (!query.switchId || *query.switchId == check.switchId);
}

} // namespace

Result<void> MemoryCheckRepository::append(const QList<CheckResult>& checks)
{
    for (const CheckResult& check : checks) {
        if (!check.outcome.answered() && check.outcome.failure == FailureKind::Cancelled)
            continue;
        CheckResult stored = CheckPacking::asStored(check);
        if (stored.finished < m_keptSince) {
            addToDay(stored);
            continue;
        }
        while (m_checks.contains({stored.finished, stored.switchId})) {
            stored.started += Milliseconds(1);
            stored.finished += Milliseconds(1);
        }
        const Key key{stored.finished, stored.switchId};
        m_checks.emplace(key, stored);
        m_journal.record([this, key] { m_checks.erase(key); });
    }
    return {};
}

Result<QList<CheckResult>> MemoryCheckRepository::newest(const CheckQuery& query, int limit)
{
    QList<CheckResult> found;
    const auto begin = firstAt(query.range.start);
    for (auto it = firstAt(query.range.end); it != begin && found.size() < limit;) {
        --it;
        if (concerns(query, it->second))
            found.append(it->second);
    }
    return found;
}

Result<void> MemoryCheckRepository::forEach(const CheckQuery& query,
                                            const std::function<bool(const CheckResult&)>& visit)
{
    for (auto it = firstAt(query.range.start); it != m_checks.end() && it->first.first < query.range.end;
         ++it) {
        if (concerns(query, it->second) && !visit(it->second))
            break;
    }
    return {};
}

Result<QHash<SwitchId, CheckCounts>> MemoryCheckRepository::counts(TimeRange range)
{
    QHash<SwitchId, CheckCounts> counts;
    const Result<void> visited = forEachDigest({.range = range}, [&](const CheckDigest& digest) {
        if (digest.total == 0)
            return;
        CheckCounts& ofSwitch = counts[digest.switchId];
        ofSwitch.total += digest.total;
        ofSwitch.failed += digest.failed;
    });
    return visited ? Result<QHash<SwitchId, CheckCounts>>(counts) : failure(visited.error());
}

Result<void> MemoryCheckRepository::forEachDigest(const DigestQuery& query, const Visit& visit)
{
    visitDays(query, visit);
    const bool byDay = query.coarsest == DigestStep::Day;
    Days digests;
    const TimeRange range{std::max(query.range.start, m_keptSince), query.range.end};
    const CheckQuery checks{range, query.switchId};
    for (auto it = firstAt(range.start); it != m_checks.end() && it->first.first < range.end; ++it) {
        if (!concerns(checks, it->second))
            continue;
        const Timestamp begin = byDay ? dayOf(it->first.first) : CheckBlock::beginOf(it->first.first);
        CheckDigest& digest = digests[{begin, it->first.second}];
        digest.switchId = it->first.second;
        digest.add(it->second);
    }
    for (const auto& [key, digest] : digests)
        visit(digest);
    return {};
}

void MemoryCheckRepository::visitDays(const DigestQuery& query, const Visit& visit) const
{
    for (const auto& [key, digest] : m_days) {
        const TimeRange day{key.first, key.first + std::chrono::hours(24)};
        if (day.intersected(query.range) == day && (!query.switchId || *query.switchId == key.second))
            visit(digest);
    }
}

Result<qint64> MemoryCheckRepository::seal(Timestamp, int)
{
    return 0;
}

Result<QHash<SwitchId, CheckResult>> MemoryCheckRepository::latest(Timestamp since)
{
    QHash<SwitchId, CheckResult> latest;
    for (auto it = firstAt(since); it != m_checks.end(); ++it)
        latest.insert(it->second.switchId, it->second);
    return latest;
}

Result<qint64> MemoryCheckRepository::removeBefore(Timestamp before, int limit)
{
    if (m_checks.empty())
        return 0;
    const Timestamp end = dayOf(m_checks.begin()->first.first) + std::chrono::hours(24);
    if (end > before)
        return 0;
    keepDays(end);
    qint64 removed = 0;
    for (auto it = m_checks.begin(); it != m_checks.end() && it->first.first < end && removed < limit;
         ++removed) {
        m_journal.record([this, key = it->first, check = it->second] { m_checks.emplace(key, check); });
        it = m_checks.erase(it);
    }
    return removed;
}

TimeRange MemoryCheckRepository::removedDays() const
{
    return {m_days.empty() ? m_keptSince : m_days.begin()->first.first, m_keptSince};
}

void MemoryCheckRepository::addRemovedDays(const QList<CheckDigest>& days, Timestamp until)
{
    m_journal.record([this, before = m_days, since = m_keptSince] {
        m_days = before;
        m_keptSince = since;
    });
    for (const CheckDigest& digest : days) {
        if (!digest.runs.isEmpty())
            m_days[{dayOf(digest.runs.constFirst().first), digest.switchId}] = digest;
    }
    m_keptSince = std::max(m_keptSince, until);
}

void MemoryCheckRepository::keepDays(Timestamp end)
{
    if (end <= m_keptSince)
        return;
    m_journal.record([this, days = m_days, since = m_keptSince] {
        m_days = days;
        m_keptSince = since;
    });
    for (auto it = firstAt(m_keptSince); it != m_checks.end() && it->first.first < end; ++it) {
        CheckDigest& digest = m_days[{dayOf(it->first.first), it->first.second}];
        digest.switchId = it->first.second;
        digest.add(it->second);
    }
    m_keptSince = end;
}

void MemoryCheckRepository::addToDay(const CheckResult& check)
{
    m_journal.record([this, days = m_days] { m_days = days; });
    CheckDigest& digest = m_days[{dayOf(check.finished), check.switchId}];
    digest.switchId = check.switchId;
    digest.insert(check);
}

MemoryCheckRepository::Checks::const_iterator MemoryCheckRepository::firstAt(Timestamp time) const
{
    return m_checks.lower_bound({time, SwitchId()});
}

} // namespace powermon
