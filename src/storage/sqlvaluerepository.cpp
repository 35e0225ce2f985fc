// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlvaluerepository.h"

#include "storage/sqlconnection.h"
#include "storage/sqlrevision.h"

using namespace Qt::StringLiterals;

namespace powermon {

Result<std::optional<QString>> SqlValueRepository::value(const QString& key)
{
    std::optional<QString> found;
    const Result<void> read = m_connection.select(u"select_value"_s, SqlValues().add(u"key"_s, key),
                                                  [&](const SqlRow& row) { found = row.text(u"value"_s); });
    return read ? Result<std::optional<QString>>(found) : failure(read.error());
}

Result<void> SqlValueRepository::setValue(const QString& key, const QString& value)
{
    return changeNoticeably(m_connection, [&]() -> Result<void> {
        const SqlValues values = SqlValues().add(u"key"_s, key).add(u"value"_s, value);
        const Result<qint64> done = m_connection.execute(u"set_value"_s, values);
        return done ? Result<void>() : failure(done.error());
    });
}

} // namespace powermon
