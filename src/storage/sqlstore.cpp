// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlstore.h"

#include <QFile>

#include "core/base/logging.h"
#include "storage/filemonitorlease.h"
#include "storage/postgresdialect.h"
#include "storage/postgresmonitorlease.h"
#include "storage/schemamigrator.h"
#include "storage/siteschema.h"
#include "storage/sqlcatalog.h"
#include "storage/sqlitedialect.h"
#include "storage/storemender.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

std::unique_ptr<SqlDialect> dialectFor(const DatabaseUrl& url, OpenMode mode)
{
    if (url.engine == SqlEngine::Sqlite)
        return std::make_unique<SqliteDialect>(url.path, mode);
    return std::make_unique<PostgresDialect>(url);
}

std::unique_ptr<MonitorLease> leaseFor(const DatabaseUrl& url, SqlConnection& connection)
{
    if (url.engine == SqlEngine::Sqlite)
        return std::make_unique<FileMonitorLease>(url.path);
    return std::make_unique<PostgresMonitorLease>(connection);
}

} // namespace

Result<std::unique_ptr<SqlStore>> SqlStore::open(const DatabaseUrl& url, OpenMode mode)
{
    auto connection = std::make_unique<SqlConnection>(dialectFor(url, mode));
    if (const Result<void> opened = connection->open(); !opened)
        return failure(opened.error());
    SchemaMigrator migrator(*connection, SqlCatalog::migrations(connection->engine()));
    if (const Result<void> migrated = migrator.migrate(mode); !migrated)
        return failure(migrated.error());
    auto lease = leaseFor(url, *connection);
    return std::unique_ptr<SqlStore>(
        new SqlStore(std::move(connection), std::move(lease), StoreMender::markPath(url)));
}

SqlStore::SqlStore(std::unique_ptr<SqlConnection> connection, std::unique_ptr<MonitorLease> lease,
                   QString markPath)
    : m_connection(std::move(connection)), m_lease(std::move(lease)), m_markPath(std::move(markPath)),
      m_switches(*m_connection), m_checks(*m_connection), m_outages(*m_connection), m_coverage(*m_connection),
      m_values(*m_connection), m_messages(*m_connection),
      m_archive(*m_connection, m_switches, m_outages, m_coverage)
{
}

SqlStore::~SqlStore()
{
    if (isDamaged() && !m_markPath.isEmpty() && !QFile(m_markPath).open(QIODevice::WriteOnly))
        qCWarning(logStorage) << "damage not marked path=" << m_markPath;
}

Result<void> SqlStore::transaction(const std::function<Result<void>()>& work)
{
    return m_connection->transaction(work);
}

Result<qint64> SqlStore::revision()
{
    return m_connection->selectInteger(u"select_revision"_s, u"revision"_s);
}

Result<bool> SqlStore::giveBackSpace()
{
    return m_connection->giveBackSpace();
}

Result<bool> SqlStore::acquireMonitorLease()
{
    return m_lease->acquire();
}

Result<void> SqlStore::releaseMonitorLease()
{
    return m_lease->release();
}

Result<bool> SqlStore::isMonitored()
{
    return m_lease->isHeld();
}

Result<QStringList> SqlStore::sites()
{
    if (m_connection->engine() == SqlEngine::Sqlite)
        return QStringList{QString()};
    QStringList sites;
    const Result<void> read = m_connection->select(u"select_schemas"_s, {}, [&sites](const SqlRow& row) {
        if (const auto site = SiteSchema::siteOf(row.text(u"name"_s)))
            sites.append(*site);
    });
    return read ? Result<QStringList>(sites) : failure(read.error());
}

Result<void> SqlStore::atSite(const QString& site, const std::function<Result<void>()>& work)
{
    return m_connection->snapshot([&]() -> Result<void> {
        if (m_connection->engine() == SqlEngine::PostgreSql) {
            const SqlValues schema = SqlValues().add(u"name"_s, QVariant(SiteSchema::nameOf(site)));
            const auto entered = m_connection->selectInteger(u"enter_schema"_s, u"entered"_s, schema);
            if (!entered)
                return failure(entered.error());
        }
        return work();
    });
}

} // namespace powermon
