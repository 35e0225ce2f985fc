// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlrowwriter.h"

#include <QSqlField>
#include <QSqlRecord>
#include <QVariant>

#include "storage/sqlcatalog.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// As the column wants it: the engines differ in whether there are truth values, and Qt in the width of
/// integers.
QVariant converted(QVariant value, QMetaType type)
{
    if (value.isNull())
        return QVariant(type);
    if (type.id() == QMetaType::Bool)
        return value.toBool();
    if (value.typeId() == QMetaType::Bool)
        return value.toInt();
    // A null byte array would be bound as NULL.
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isEmpty())
        return QByteArray("");
    return value;
}

} // namespace

bool SqlRowWriter::write(const SqlTable& table, const QSqlQuery& row, const QStringList& columns)
{
    m_written = 0;
    Statement* const statement = prepared(table, columns);
    if (!statement)
        return false;
    for (int i = 0; i < columns.size(); ++i)
        statement->query.bindValue(i, converted(row.value(i), statement->types.at(i)));
    if (!statement->query.exec()) {
        m_error = statement->query.lastError();
        return false;
    }
    m_written = statement->query.numRowsAffected();
    return true;
}

bool SqlRowWriter::clear(const SqlTable& table)
{
    QSqlQuery query(m_database);
    if (query.exec(SqlCatalog::tableStatement(m_engine, u"delete_rows"_s, table)))
        return true;
    m_error = query.lastError();
    return false;
}

SqlRowWriter::Statement* SqlRowWriter::prepared(const SqlTable& table, const QStringList& columns)
{
    const auto found = m_statements.find(table.name);
    if (found != m_statements.end() && found->second.columns == columns)
        return &found->second;
    Statement statement{columns, QSqlQuery(m_database), {}};
    const QSqlRecord record = m_database.record(table.name);
    for (const QString& column : columns)
        statement.types.append(record.field(column).metaType());
    if (!statement.query.prepare(SqlCatalog::tableStatement(m_engine, u"insert_row"_s, table, columns))) {
        m_error = statement.query.lastError();
        return nullptr;
    }
    return &m_statements.insert_or_assign(table.name, std::move(statement)).first->second;
}

QStringList columnsOf(const QSqlQuery& query)
{
    QStringList columns;
    const QSqlRecord record = query.record();
    for (int i = 0; i < record.count(); ++i)
        columns.append(record.fieldName(i));
    return columns;
}

} // namespace powermon
