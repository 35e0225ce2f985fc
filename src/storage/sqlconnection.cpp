// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlconnection.h"

#include <algorithm>

#include <QScopedValueRollback>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

#include "core/base/logging.h"
#include "storage/sqlcatalog.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// Some megabytes: a few milliseconds.
constexpr qint64 pagesAtOnce = 1000;

} // namespace

/// A statement as the driver knows it, and where its columns are.
struct SqlConnection::Statement
{
    QString text;
    QSqlQuery query;
    QStringList columns;
    bool isPrepared = false;

    bool run() { return isPrepared ? query.exec() : query.exec(text); }
    void readColumns()
    {
        if (!columns.isEmpty())
            return;
        const QSqlRecord record = query.record();
        for (int i = 0; i < record.count(); ++i)
            columns.append(record.fieldName(i));
    }
};

SqlConnection::SqlConnection(std::unique_ptr<SqlDialect> dialect)
    : m_dialect(std::move(dialect)), m_name(QUuid::createUuid().toString()),
      m_notices(m_dialect->noticeChannel())
{
}

SqlConnection::~SqlConnection()
{
    if (m_database.isOpen() && isStale()) {
        m_statements.clear();
        m_dialect->abandon(m_database);
    }
    close();
}

Result<void> SqlConnection::open()
{
    close();
    m_database = QSqlDatabase::addDatabase(m_dialect->driverName(), m_name);
    Result<void> opened = m_dialect->open(m_database);
    if (!opened) {
        close();
        return opened;
    }
    if (m_whenOpened) {
        const QScopedValueRollback<bool> greeting(m_isGreeting, true);
        m_whenOpened();
    }
    return opened;
}

void SqlConnection::close()
{
    // The driver before the statements, which it would try to free one by one on a connection that may be
    // dead.
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_statements.clear();
    m_notices.forget();
    m_isLost = false;
}

Result<qint64> SqlConnection::execute(const QString& name, const SqlValues& values)
{
    return run(name, values, {});
}

Result<void> SqlConnection::select(const QString& name, const SqlValues& values, const Visit& visit)
{
    const Result<qint64> done = run(name, values, visit);
    return done ? Result<void>() : failure(done.error());
}

Result<qint64> SqlConnection::selectInteger(const QString& name, const QString& column,
                                            const SqlValues& values)
{
    qint64 found = 0;
    const Result<qint64> done = run(name, values, [&](const SqlRow& row) { found = row.integer(column); });
    return done ? Result<qint64>(found) : failure(done.error());
}

Result<void> SqlConnection::executeText(const QString& statement)
{
    QSqlQuery query(m_database);
    return query.exec(statement) ? Result<void>() : failure(noticeError(query.lastError()));
}

Result<void> SqlConnection::prepare(const QString& name)
{
    const Result<Statement*> statement = prepared(name);
    return statement ? Result<void>() : failure(statement.error());
}

Result<bool> SqlConnection::giveBackSpace()
{
    if (engine() != SqlEngine::Sqlite)
        return false; // PostgreSQL's autovacuum does it
    const auto surplus = selectInteger(u"count_surplus_pages"_s, u"surplus"_s);
    if (!surplus || *surplus <= 0)
        return surplus ? Result<bool>(false) : failure(surplus.error());
    const Result<void> freed = transaction([&]() -> Result<void> {
        for (qint64 i = 0; i < std::min(*surplus, pagesAtOnce); ++i) {
            if (const Result<qint64> done = execute(u"free_page"_s); !done)
                return failure(done.error());
        }
        return {};
    });
    if (!freed)
        return failure(freed.error());
    const auto left = selectInteger(u"count_surplus_pages"_s, u"surplus"_s);
    return left ? Result<bool>(*left > 0 && *left < *surplus) : failure(left.error());
}

Result<QString> SqlConnection::backUp(int schemaVersion)
{
    return m_dialect->backUp(m_database, schemaVersion);
}

Result<void> SqlConnection::transaction(const std::function<Result<void>()>& work, Announcement announcement)
{
    const auto announced = [&] {
        m_announcement = std::max(m_announcement, announcement);
        return work();
    };
    return m_depth > 0 ? runNested(announced) : runOutermost(u"begin_transaction"_s, announced);
}

Result<void> SqlConnection::snapshot(const std::function<Result<void>()>& work)
{
    return m_depth > 0 ? work() : runOutermost(u"begin_snapshot"_s, work);
}

Result<void> SqlConnection::runOutermost(const QString& begin, const std::function<Result<void>()>& work)
{
    if (const Result<qint64> begun = execute(begin); !begun)
        return failure(begun.error());
    ++m_depth;
    m_announcement = Announcement::None;
    Result<void> result = work();
    if (result && m_announcement == Announcement::WithCommit)
        result = tellOthers();
    if (result) {
        if (const Result<qint64> committed = execute(u"commit_transaction"_s); !committed)
            result = failure(committed.error());
    }
    // What was begun on a lost connection ended with it.
    if (!result && !m_isLost) {
        if (const Result<qint64> undone = execute(u"rollback_transaction"_s); !undone)
            qCDebug(logStorage) << "rollback failed reason=" << errorMessage(undone.error());
    }
    --m_depth;
    if (result && m_announcement == Announcement::BehindCommit) {
        if (const Result<void> told = tellOthers(); !told)
            qCDebug(logStorage) << "change not told reason=" << errorMessage(told.error());
    }
    return result;
}

Result<void> SqlConnection::tellOthers()
{
    if (engine() != SqlEngine::PostgreSql)
        return {};
    const Result<qint64> told = selectInteger(u"notify_change"_s, u"told"_s);
    return told ? Result<void>() : failure(told.error());
}

Result<void> SqlConnection::runNested(const std::function<Result<void>()>& work)
{
    if (const Result<qint64> set = execute(u"set_savepoint"_s); !set)
        return failure(set.error());
    Result<void> result = work();
    if (!result) {
        if (const Result<qint64> undone = execute(u"rollback_to_savepoint"_s); !undone)
            return result;
    }
    if (const Result<qint64> released = execute(u"release_savepoint"_s); !released && result)
        result = failure(released.error());
    return result;
}

Result<qint64> SqlConnection::run(const QString& name, const SqlValues& values, const Visit& visit)
{
    // Inside a transaction nothing can be repeated: what went before is lost. And what runs because the
    // connection was opened must not open it again, for ever, where logging in works and nothing else does.
    const bool mayReopen = m_depth == 0 && !m_isGreeting;
    if (mayReopen && (m_isLost || !m_database.isOpen())) {
        if (const Result<void> opened = open(); !opened)
            return failure(opened.error());
    }
    Result<qint64> done = runOnce(name, values, visit);
    if (done || !mayReopen || !m_isLost)
        return done;
    qCInfo(logStorage) << "connection lost, opening it anew location=" << location();
    if (const Result<void> opened = open(); !opened)
        return failure(opened.error());
    return runOnce(name, values, visit);
}

Result<qint64> SqlConnection::runOnce(const QString& name, const SqlValues& values, const Visit& visit)
{
    const Result<Statement*> found = prepared(name);
    if (!found)
        return failure(found.error());
    Statement& statement = **found;
    QSqlQuery& query = statement.query;
    for (const auto& [parameter, value] : values.list())
        query.bindValue(parameter, value);
    if (!statement.run())
        return failure(noticeError(query.lastError()));
    if (!visit) {
        const qint64 changed = query.numRowsAffected();
        query.finish();
        return changed;
    }
    statement.readColumns();
    const SqlRow row(query, statement.columns);
    qint64 rows = 0;
    for (; query.next(); ++rows)
        visit(row);
    const QSqlError error = query.lastError();
    query.finish();
    return error.isValid() ? failure(noticeError(error)) : Result<qint64>(rows);
}

Result<SqlConnection::Statement*> SqlConnection::prepared(const QString& name)
{
    if (const auto found = m_statements.find(name); found != m_statements.end())
        return found->second.get();
    auto statement = std::make_unique<Statement>();
    statement->text = SqlCatalog::statement(engine(), name);
    statement->query = QSqlQuery(m_database);
    statement->query.setForwardOnly(engine() == SqlEngine::Sqlite);
    statement->isPrepared = m_dialect->canPrepare(statement->text);
    if (statement->isPrepared && !statement->query.prepare(statement->text))
        return failure(noticeError(statement->query.lastError()));
    return m_statements.emplace(name, std::move(statement)).first->second.get();
}

Error SqlConnection::noticeError(const QSqlError& error)
{
    m_isLost = m_isLost || !m_database.isOpen() || m_dialect->isConnectionLost(error);
    const Error found = m_dialect->errorFrom(error);
    m_isDamaged = m_isDamaged || found.code == ErrorCode::DatabaseCorrupt;
    return found;
}

} // namespace powermon
