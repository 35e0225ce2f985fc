// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/memorycheckrepository.h"

#include "storage/checkpacking.h"

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
    for (auto it = firstAt(range.start); it != m_checks.end() && it->first.first < range.end; ++it) {
        CheckCounts& ofSwitch = counts[it->second.switchId];
        ++ofSwitch.total;
        ofSwitch.failed += it->second.outcome.answered() ? 0 : 1;
    }
    return counts;
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
    qint64 removed = 0;
    for (auto it = m_checks.begin(); it != m_checks.end() && it->first.first < before && removed < limit;
         ++removed) {
        m_journal.record([this, key = it->first, check = it->second] { m_checks.emplace(key, check); });
        it = m_checks.erase(it);
    }
    return removed;
}

MemoryCheckRepository::Checks::const_iterator MemoryCheckRepository::firstAt(Timestamp time) const
{
    return m_checks.lower_bound({time, SwitchId()});
}

} // namespace powermon
