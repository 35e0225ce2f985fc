// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unordered_map>

#include <QList>
#include <QMetaType>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>

#include "storage/sqlengine.h"
#include "storage/sqltable.h"

namespace powermon {

/// Writes rows of another database into tables of the same name, with the columns that they have.
class SqlRowWriter
{
public:
    SqlRowWriter(const QSqlDatabase& database, SqlEngine engine) : m_database(database), m_engine(engine) {}

    /// The row on which \a row stands; one whose key is there already is left as it is. Whether it is
    /// written; see lastError() where it is not.
    [[nodiscard]] bool write(const SqlTable& table, const QSqlQuery& row, const QStringList& columns);
    /// How many rows the last call wrote: none or one.
    [[nodiscard]] int written() const { return m_written; }
    [[nodiscard]] QSqlError lastError() const { return m_error; }
    /// Deletes all rows of the table.
    [[nodiscard]] bool clear(const SqlTable& table);

private:
    struct Statement
    {
        QStringList columns;
        QSqlQuery query;
        QList<QMetaType> types; ///< of the columns, as the table has them
    };

    [[nodiscard]] Statement* prepared(const SqlTable& table, const QStringList& columns);

    QSqlDatabase m_database;
    SqlEngine m_engine;
    std::unordered_map<QString, Statement> m_statements; ///< by table
    QSqlError m_error;
    int m_written = 0;
};

/// The names of the columns of a query that was run.
[[nodiscard]] QStringList columnsOf(const QSqlQuery& query);

} // namespace powermon
