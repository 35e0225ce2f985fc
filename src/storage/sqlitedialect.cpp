// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitedialect.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QVariant>

#include "core/base/logging.h"
#include "storage/sqlcatalog.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

// https://www.sqlite.org/rescode.html
constexpr int primaryCodeMask = 0xff;
constexpr int codeBusy = 5;
constexpr int codeLocked = 6;
constexpr int codeReadOnly = 8;
constexpr int codeCorrupt = 11;
constexpr int codeFull = 13;
constexpr int codeNotADatabase = 26;

constexpr auto logSuffix = "-wal"_L1;

const QByteArray fileMagic("SQLite format 3\0", 16);

/// Makes an empty file that only its owner may read, or leaves the one that is there as it is. SQLite would
/// let everybody read a new one: it tells when nobody is at home. Its -wal and -shm take its mode over.
Result<void> makePrivateFile(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor >= 0) {
        ::close(descriptor);
        return {};
    }
    const int error = errno;
    const QString where = QDir::toNativeSeparators(path);
    if (error == EACCES || error == EPERM || error == EROFS)
        return failure(ErrorCode::DatabaseReadOnly, {where});
    if (error == ENOSPC || error == EDQUOT)
        return failure(ErrorCode::DatabaseFull, {where});
    return failure(ErrorCode::DatabaseFailed, {where, qt_error_string(error)});
}

} // namespace

QString SqliteDialect::driverName() const
{
    return u"QSQLITE"_s;
}

QString SqliteDialect::location() const
{
    return QDir::toNativeSeparators(m_path);
}

Result<void> SqliteDialect::open(QSqlDatabase& database)
{
    if (Result<void> inspected = prepareFile(); !inspected)
        return inspected;
    database.setDatabaseName(m_path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        return failure(errorFrom(database.lastError()));
    if (Result<void> ours = requireOurs(database); !ours)
        return ours;
    if (Result<void> done = setUp(database); !done)
        return done;
    m_file = FileIdentity::of(m_path);
    m_log = FileIdentity::of(m_path + logSuffix);
    return {};
}

bool SqliteDialect::isStale()
{
    if (!m_file)
        return false;
    if (FileIdentity::of(m_path) != m_file)
        return true;
    m_log = FileIdentity::of(m_path + logSuffix); // it comes and goes with the connections
    return false;
}

/// SQLite takes whatever log lies beside a file for that file's own: ours would be written into another
/// database.
void SqliteDialect::abandon(QSqlDatabase& database)
{
    if (const Result<QVariant> emptied = ask(database, u"empty_log"_s); !emptied)
        qCDebug(logStorage) << "log not emptied reason=" << errorMessage(emptied.error());
    if (!m_log || FileIdentity::of(m_path + logSuffix) != m_log)
        return;
    QFile::remove(m_path + logSuffix);
    QFile::remove(m_path + u"-shm"_s);
}

Result<void> SqliteDialect::prepareFile() const
{
    const QFileInfo info(m_path);
    if (info.isDir())
        return failure(ErrorCode::DatabaseIsFolder, {location()});
    if (!info.exists() || info.size() == 0) {
        if (m_mode != OpenMode::CreateIfMissing)
            return failure(ErrorCode::DatabaseMissing, {location()});
        if (!QDir().mkpath(info.absolutePath()))
            return failure(ErrorCode::DatabaseReadOnly, {location()});
        return makePrivateFile(m_path);
    }
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::DatabaseFailed, {location(), file.errorString()});
    if (file.read(fileMagic.size()) != fileMagic)
        return failure(ErrorCode::DatabaseNotADatabase, {location()});
    return {};
}

Result<void> SqliteDialect::requireOurs(QSqlDatabase& database) const
{
    // In this order: another program may be making it just now, and claims it as it makes the first object.
    const Result<QVariant> objects = ask(database, u"count_schema_objects"_s);
    if (!objects)
        return failure(objects.error());
    const Result<QVariant> id = ask(database, u"read_application_id"_s);
    if (!id)
        return failure(id.error());
    if (id->toLongLong() == applicationId)
        return {};
    // An empty one is what a program that was stopped while it made it leaves.
    if (id->toLongLong() != 0 || objects->toLongLong() != 0)
        return failure(ErrorCode::DatabaseNotADatabase, {location()});
    return m_mode == OpenMode::CreateIfMissing ? Result<void>()
                                               : failure(ErrorCode::DatabaseMissing, {location()});
}

Result<void> SqliteDialect::setUp(QSqlDatabase& database) const
{
    if (QFileInfo(m_path).size() == 0) {
        if (const Result<QVariant> set = ask(database, u"set_auto_vacuum"_s); !set)
            return failure(set.error());
    }
    const Result<QVariant> journal = ask(database, u"set_journal_mode"_s);
    if (!journal)
        return failure(journal.error());
    // Some file systems cannot share memory; the database is as safe without, only slower.
    if (journal->toString() != "wal"_L1)
        qCWarning(logStorage) << "no write-ahead log location=" << location()
                              << "mode=" << journal->toString();
    for (const QString& name : {u"enable_foreign_keys"_s, u"set_synchronous"_s}) {
        if (const Result<QVariant> set = ask(database, name); !set)
            return failure(set.error());
    }
    if (QFileInfo(m_path).size() > maximumCheckedSize)
        return {};
    const Result<QVariant> answer = ask(database, u"check_quickly"_s);
    if (!answer)
        return failure(answer.error());
    if (answer->toString() != "ok"_L1)
        return failure(ErrorCode::DatabaseCorrupt, {location(), answer->toString()});
    return {};
}

Result<QVariant> SqliteDialect::ask(QSqlDatabase& database, const QString& name) const
{
    QSqlQuery query(database);
    if (!query.exec(SqlCatalog::statement(SqlEngine::Sqlite, name)))
        return failure(errorFrom(query.lastError()));
    return query.next() ? query.value(0) : QVariant();
}

Result<QString> SqliteDialect::backUp(QSqlDatabase& database, int schemaVersion)
{
    const QString base = u"%1.schema-%2"_s.arg(m_path, QString::number(schemaVersion));
    QString path = base + u".bak"_s;
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = u"%1-%2.bak"_s.arg(base, QString::number(i));
    if (Result<void> made = makePrivateFile(path); !made)
        return failure(made.error());
    QSqlQuery query(database);
    if (!query.prepare(SqlCatalog::statement(SqlEngine::Sqlite, u"back_up_database"_s)))
        return failure(errorFrom(query.lastError()));
    query.bindValue(u":path"_s, path);
    if (!query.exec()) {
        const Error error = errorFrom(query.lastError());
        QFile::remove(path);
        return failure(error);
    }
    return path;
}

Error SqliteDialect::errorFrom(const QSqlError& error) const
{
    const QString reason = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return errorOf(error.nativeErrorCode().toInt(), location(), reason);
}

Error SqliteDialect::errorOf(int code, const QString& where, const QString& reason)
{
    switch (code & primaryCodeMask) {
    case codeBusy:
    case codeLocked:
        return {ErrorCode::DatabaseBusy, {where}};
    case codeReadOnly:
        return {ErrorCode::DatabaseReadOnly, {where}};
    case codeCorrupt:
        return {ErrorCode::DatabaseCorrupt, {where, reason}};
    case codeFull:
        return {ErrorCode::DatabaseFull, {where}};
    case codeNotADatabase:
        return {ErrorCode::DatabaseNotADatabase, {where}};
    default:
        return {ErrorCode::DatabaseFailed, {where, reason}};
    }
}

} // namespace powermon
