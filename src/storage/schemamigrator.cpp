// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schemamigrator.h"

#include <QCoreApplication>

#include "core/base/logging.h"
#include "storage/sqlconnection.h"

using namespace Qt::StringLiterals;

namespace powermon {

SchemaMigrator::SchemaMigrator(SqlConnection& connection, QList<Migration> migrations)
    : m_connection(connection), m_migrations(std::move(migrations))
{
}

Result<void> SchemaMigrator::migrate(OpenMode mode)
{
    const Result<QList<Applied>> found = applied();
    if (!found)
        return failure(found.error());
    if (Result<void> verified = verify(*found); !verified)
        return verified;
    if (found->size() == m_migrations.size())
        return {};
    if (found->isEmpty() && mode == OpenMode::AnySite && m_connection.engine() == SqlEngine::PostgreSql)
        return {};
    if (found->isEmpty() && mode != OpenMode::CreateIfMissing)
        return failure(ErrorCode::DatabaseMissing, {m_connection.location()});
    if (mode == OpenMode::Look) {
        const QString text = QCoreApplication::translate(
            "SchemaMigrator", "an older PowerMon made it, and nothing is to be changed now");
        return failure(ErrorCode::BadInput, {m_connection.location(), text});
    }
    if (!found->isEmpty()) {
        if (Result<void> kept = backUp(found->size()); !kept)
            return kept;
    }
    for (const Migration& migration : m_migrations.sliced(found->size())) {
        if (Result<void> done = apply(migration); !done)
            return done;
    }
    return {};
}

Result<QList<SchemaMigrator::Applied>> SchemaMigrator::applied()
{
    const Result<qint64> hasSchema = m_connection.selectInteger(u"find_schema"_s, u"found"_s);
    if (!hasSchema)
        return failure(hasSchema.error());
    QList<Applied> applied;
    if (*hasSchema == 0)
        return applied;
    const Result<void> read = m_connection.select(u"select_migrations"_s, {}, [&](const SqlRow& row) {
        applied.append({row.integer(u"version"_s), row.text(u"name"_s), row.text(u"checksum"_s)});
    });
    return read ? Result<QList<Applied>>(applied) : failure(read.error());
}

Result<void> SchemaMigrator::verify(const QList<Applied>& applied) const
{
    const QString location = m_connection.location();
    if (applied.size() > m_migrations.size()) {
        return failure(ErrorCode::DatabaseTooNew, {location, QString::number(applied.constLast().version),
                                                   QString::number(m_migrations.size())});
    }
    for (qsizetype i = 0; i < applied.size(); ++i) {
        const Applied& step = applied.at(i);
        if (step.version != m_migrations.at(i).version || step.checksum != m_migrations.at(i).checksum)
            return failure(ErrorCode::DatabaseChanged, {location, step.name});
    }
    return {};
}

Result<void> SchemaMigrator::backUp(qsizetype version)
{
    const Result<QString> copy = m_connection.backUp(static_cast<int>(version));
    if (!copy)
        return failure(copy.error());
    qCInfo(logStorage) << "schema upgrade location=" << m_connection.location() << "from=" << version
                       << "to=" << m_migrations.size() << "backup=" << *copy;
    return {};
}

Result<void> SchemaMigrator::apply(const Migration& migration)
{
    return m_connection.transaction([&]() -> Result<void> {
        if (const Result<qint64> locked = m_connection.selectInteger(u"lock_schema"_s, u"locked"_s); !locked)
            return failure(locked.error());
        const Result<QList<Applied>> now = applied();
        if (!now)
            return failure(now.error());
        if (now->size() >= migration.version)
            return verify(*now);
        for (const QString& name : {u"claim_database"_s, u"create_schema_migrations"_s}) {
            if (const Result<qint64> made = now->isEmpty() ? m_connection.execute(name) : 0; !made)
                return failure(made.error());
        }
        for (const QString& statement : migration.statements) {
            if (Result<void> done = m_connection.executeText(statement); !done)
                return done;
        }
        const auto noted =
            m_connection.execute(u"insert_migration"_s, SqlValues()
                                                            .add(u"version"_s, migration.version)
                                                            .add(u"name"_s, migration.name)
                                                            .add(u"checksum"_s, migration.checksum));
        return noted ? Result<void>() : failure(noted.error());
    });
}

} // namespace powermon
