// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/memoryoutagerepository.h"

#include <algorithm>

namespace powermon {

namespace {

bool concerns(const OutageQuery& query, const Outage& outage)
{
    if (query.ongoingOnly && !outage.isOngoing())
        return false;
    if (!query.withIncidents && outage.cause != OutageCause::Power)
        return false;
    // One without a length counts at its instant.
    const bool beginsInTime = outage.startedAt < query.range.end;
    const bool endsInTime = !outage.endedAt || *outage.endedAt > query.range.start;
    return beginsInTime && (endsInTime || outage.startedAt >= query.range.start);
}

bool isNewer(const Outage& left, const Outage& right)
{
    return left.startedAt != right.startedAt ? left.startedAt > right.startedAt : left.id > right.id;
}

} // namespace

Result<Outage> MemoryOutageRepository::save(const Outage& outage)
{
    Outage saved = outage;
    if (!outage.id.isValid()) {
        saved.id = OutageId(++m_lastId);
        m_journal.record([this, id = saved.id] { m_outages.erase(id); });
        m_outages.emplace(saved.id, saved);
    } else {
        const auto found = m_outages.find(outage.id);
        if (found == m_outages.end())
            return failure(ErrorCode::OutageNotFound, {QString::number(outage.id.value())});
        m_journal.record([this, before = found->second] { m_outages[before.id] = before; });
        found->second = saved;
    }
    m_journal.noteChange();
    return saved;
}

Result<QList<Outage>> MemoryOutageRepository::find(const OutageQuery& query)
{
    QList<Outage> found;
    for (const auto& [id, outage] : m_outages) {
        if (concerns(query, outage))
            found.append(outage);
    }
    std::sort(found.begin(), found.end(), isNewer);
    found.resize(std::min<qsizetype>(found.size(), std::max(query.limit, 0)));
    return found;
}

Result<Outage> MemoryOutageRepository::get(OutageId id)
{
    const auto found = m_outages.find(id);
    if (found == m_outages.end())
        return failure(ErrorCode::OutageNotFound, {QString::number(id.value())});
    return found->second;
}

Result<qint64> MemoryOutageRepository::removeBefore(Timestamp before)
{
    qint64 removed = 0;
    for (auto it = m_outages.begin(); it != m_outages.end();) {
        const Outage& outage = it->second;
        if (outage.isOngoing() || *outage.endedAt >= before) {
            ++it;
            continue;
        }
        m_journal.record([this, outage] { m_outages.emplace(outage.id, outage); });
        it = m_outages.erase(it);
        ++removed;
    }
    if (removed > 0)
        m_journal.noteChange();
    return removed;
}

} // namespace powermon
