// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlsealedtimes.h"

#include <limits>

#include "storage/sqlcheckreader.h"
#include "storage/sqlconnection.h"

using namespace Qt::StringLiterals;

namespace powermon {

Result<void> SqlSealedTimes::refresh()
{
    m_switchId = -1;
    m_end = std::numeric_limits<qint64>::min();
    const Timestamp ever = Timestamp::fromMilliseconds(std::numeric_limits<qint64>::max());
    return m_connection.select(u"find_last_check_block"_s, SqlValues().add(u"end_at"_s, ever),
                               [this](const SqlRow& row) {
                                   if (const auto last = row.optionalTimestamp(u"begin_at"_s))
                                       m_end = (*last + CheckBlock::period).milliseconds();
                               });
}

Result<bool> SqlSealedTimes::contains(qint64 switchId, qint64 finishedAt)
{
    if (!mayContain(finishedAt))
        return false;
    const Timestamp begin = CheckBlock::beginOf(Timestamp::fromMilliseconds(finishedAt));
    if (switchId != m_switchId || begin != m_begin) {
        QByteArray packed;
        const Result<void> read = m_connection.select(
            u"select_check_block"_s,
            SqlValues().add(u"begin_at"_s, begin).add(u"switch_id"_s, QVariant(qlonglong(switchId))),
            [&packed](const SqlRow& row) { packed = row.bytes(u"packed"_s); });
        if (!read)
            return failure(read.error());
        const auto checks = packed.isEmpty() ? QList<PackedCheck>() : CheckBlock::unpack(begin, packed);
        if (!checks)
            return failure(damagedBlock(m_connection, begin, switchId));
        m_begin = begin;
        m_switchId = switchId;
        m_times.clear();
        for (const PackedCheck& check : *checks)
            m_times.insert(check.finishedAt);
    }
    return m_times.contains(finishedAt);
}

} // namespace powermon
