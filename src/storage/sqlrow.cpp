// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlrow.h"

#include <QVariant>

namespace powermon {

qint64 SqlRow::integer(const QString& column) const
{
    return value(column).toLongLong();
}

std::optional<qint64> SqlRow::optionalInteger(const QString& column) const
{
    const QVariant found = value(column);
    return found.isNull() ? std::nullopt : std::optional(found.toLongLong());
}

bool SqlRow::boolean(const QString& column) const
{
    return value(column).toBool();
}

QByteArray SqlRow::bytes(const QString& column) const
{
    return value(column).toByteArray();
}

QString SqlRow::text(const QString& column) const
{
    return value(column).toString();
}

Timestamp SqlRow::timestamp(const QString& column) const
{
    return Timestamp::fromMilliseconds(integer(column));
}

std::optional<Timestamp> SqlRow::optionalTimestamp(const QString& column) const
{
    const std::optional<qint64> milliseconds = optionalInteger(column);
    return milliseconds ? std::optional(Timestamp::fromMilliseconds(*milliseconds)) : std::nullopt;
}

QVariant SqlRow::value(const QString& column) const
{
    const qsizetype index = m_columns.indexOf(column);
    Q_ASSERT_X(index >= 0, "SqlRow", qUtf8Printable(column));
    return m_query.value(static_cast<int>(index));
}

} // namespace powermon
