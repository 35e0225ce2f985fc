// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlrecordids.h"

#include "storage/sqlconnection.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

Result<qint64> insertAs(SqlConnection& connection, const QString& statement, const QVariant& id,
                        SqlValues values)
{
    qint64 inserted = 0;
    values.add(u"id"_s, id);
    const Result<void> done =
        connection.select(statement, values, [&](const SqlRow& row) { inserted = row.integer(u"id"_s); });
    return done ? Result<qint64>(inserted) : failure(done.error());
}

} // namespace

Result<qint64> SqlRecordIds::insert(SqlConnection& connection, const Kind& kind, qint64 id,
                                    const SqlValues& values)
{
    const QString statement = u"insert_%1_record"_s.arg(kind.record);
    if (id > 0) {
        const Result<qint64> inserted = insertAs(connection, statement, QVariant(qlonglong(id)), values);
        if (!inserted || *inserted == 0)
            return inserted
                       ? insertAs(connection, statement, QVariant(QMetaType(QMetaType::LongLong)), values)
                       : inserted;
        if (connection.engine() != SqlEngine::PostgreSql)
            return inserted;
        // A sequence does not notice what was inserted beside it.
        const auto advanced = connection.selectInteger(u"advance_%1_ids"_s.arg(kind.table), u"last_id"_s,
                                                       SqlValues().add(u"id"_s, QVariant(qlonglong(id))));
        return advanced ? inserted : failure(advanced.error());
    }
    return insertAs(connection, statement, QVariant(QMetaType(QMetaType::LongLong)), values);
}

} // namespace powermon
