// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/foreign/foreigndatabase.h"

#include <QFileInfo>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

#include "storage/postgresdialect.h"
#include "storage/sqlcatalog.h"
#include "storage/sqlitedialect.h"

using namespace Qt::StringLiterals;

namespace powermon {

ForeignDatabase::ForeignDatabase(const DatabaseUrl& url) : m_url(url)
{
    if (url.engine == SqlEngine::Sqlite)
        m_dialect = std::make_unique<SqliteDialect>(url.path, OpenMode::Existing);
    else
        m_dialect = std::make_unique<PostgresDialect>(url);
}

ForeignDatabase::~ForeignDatabase()
{
    if (m_name.isEmpty())
        return;
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> ForeignDatabase::open()
{
    if (m_database.isOpen())
        return {};
    if (m_name.isEmpty()) {
        m_name = QUuid::createUuid().toString();
        m_database = QSqlDatabase::addDatabase(m_dialect->driverName(), m_name);
    }
    if (m_url.engine == SqlEngine::PostgreSql)
        return m_dialect->open(m_database);
    // Not as our own: nothing of it is to be set up.
    if (!QFileInfo::exists(m_url.path))
        return failure(ErrorCode::DatabaseMissing, {location()});
    m_database.setDatabaseName(m_url.path);
    m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s);
    return m_database.open() ? Result<void>() : failure(m_dialect->errorFrom(m_database.lastError()));
}

Result<bool> ForeignDatabase::hasTable(const QString& name)
{
    if (const auto opened = open(); !opened)
        return failure(opened.error());
    return !m_database.record(name).isEmpty();
}

Result<void> ForeignDatabase::select(const QString& name, const SqlValues& values,
                                     const std::function<void(const SqlRow&)>& visit)
{
    if (const auto opened = open(); !opened)
        return opened;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(SqlCatalog::foreignStatement(name)))
        return failure(m_dialect->errorFrom(query.lastError()));
    for (const auto& [key, value] : values.list())
        query.bindValue(key, value);
    if (!query.exec())
        return failure(m_dialect->errorFrom(query.lastError()));
    QStringList columns;
    const QSqlRecord record = query.record();
    for (int i = 0; i < record.count(); ++i)
        columns.append(record.fieldName(i));
    while (query.next())
        visit(SqlRow(query, columns));
    const QSqlError error = query.lastError();
    return error.isValid() ? failure(m_dialect->errorFrom(error)) : Result<void>();
}

} // namespace powermon
