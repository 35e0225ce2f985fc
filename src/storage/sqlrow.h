// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QSqlQuery>
#include <QString>
#include <QStringList>

#include "core/base/timestamp.h"

namespace powermon {

/// The row on which a query stands, by the names of its columns.
class SqlRow
{
public:
    SqlRow(const QSqlQuery& query, const QStringList& columns) : m_query(query), m_columns(columns) {}

    [[nodiscard]] qint64 integer(const QString& column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(const QString& column) const;
    [[nodiscard]] bool boolean(const QString& column) const;
    [[nodiscard]] QByteArray bytes(const QString& column) const;
    [[nodiscard]] QString text(const QString& column) const;
    [[nodiscard]] Timestamp timestamp(const QString& column) const;
    [[nodiscard]] std::optional<Timestamp> optionalTimestamp(const QString& column) const;

private:
    [[nodiscard]] QVariant value(const QString& column) const;

    const QSqlQuery& m_query;
    const QStringList& m_columns; ///< few: searched faster in order than by hash
};

} // namespace powermon
