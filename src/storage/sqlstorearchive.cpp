// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlstorearchive.h"

#include <algorithm>

#include "storage/sqlconnection.h"
#include "storage/sqlcoveragerepository.h"
#include "storage/sqldigestrow.h"
#include "storage/sqloutagerepository.h"
#include "storage/sqlswitchrepository.h"
#include "storage/tierplan.h"

using namespace Qt::StringLiterals;

namespace powermon {

Result<SwitchId> SqlStoreArchive::addSwitch(const SwitchLife& life)
{
    return m_switches.addLife(life);
}

Result<QList<OutageRecord>> SqlStoreArchive::outages(OutageId after, int limit)
{
    return m_outages.records(after, limit);
}

Result<OutageId> SqlStoreArchive::addOutage(const OutageRecord& record)
{
    return m_outages.addRecord(record);
}

Result<QList<OutageEdit>> SqlStoreArchive::edits(OutageEditId after, int limit)
{
    return m_outages.trail().records(after, limit);
}

Result<OutageEditId> SqlStoreArchive::addEdit(const OutageEdit& edit)
{
    return m_outages.trail().addRecord(edit);
}

Result<QList<Coverage>> SqlStoreArchive::coverage(CoverageId after, int limit)
{
    return m_coverage.records(after, limit);
}

Result<TimeRange> SqlStoreArchive::removedDays()
{
    const auto since = m_connection.selectInteger(u"select_checks_since"_s, u"checks_since"_s);
    if (!since)
        return failure(since.error());
    const Timestamp end = Timestamp::fromMilliseconds(*since);
    TimeRange range{end, end};
    const auto read = m_connection.select(u"find_oldest_check_day"_s, {}, [&](const SqlRow& row) {
        range.start = std::min(end, row.optionalTimestamp(u"begin_at"_s).value_or(end));
    });
    return read ? Result<TimeRange>(range) : failure(read.error());
}

Result<void> SqlStoreArchive::addRemovedDays(const QList<CheckDigest>& days, Timestamp until)
{
    return m_connection.transaction([&]() -> Result<void> {
        if (const auto locked = m_connection.selectInteger(u"lock_checks"_s, u"locked"_s); !locked)
            return failure(locked.error());
        const auto moved =
            m_connection.execute(u"set_checks_since"_s, SqlValues().add(u"checks_since"_s, until));
        if (!moved)
            return failure(moved.error());
        for (const CheckDigest& digest : days) {
            if (digest.runs.isEmpty())
                continue;
            const auto set = m_connection.execute(
                u"set_check_day"_s, SqlDigestRow::valuesOf(digest, dayOf(digest.runs.constFirst().first)));
            if (!set)
                return failure(set.error());
        }
        return {};
    });
}

} // namespace powermon
