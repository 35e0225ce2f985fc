// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/databasebackup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "storage/fileexchange.h"
#include "storage/filemonitorlease.h"
#include "storage/openstore.h"
#include "storage/postgrestools.h"
#include "storage/sqlitebackup.h"
#include "storage/sqlitedialect.h"
#include "storage/sqlitefile.h"
#include "storage/sqlitefilelock.h"
#include "storage/sqliteheader.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("DatabaseBackup", text);
}

/// The file's own name, whatever leads to it; also of one that is not there.
QString realPath(const QString& path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? QFileInfo(path).absoluteFilePath() : real;
}

void removeFiles(const QString& path)
{
    const QFileInfo info(path);
    for (const QString& name : info.absoluteDir().entryList({info.fileName() + u'*'}, QDir::Files))
        QFile::remove(info.absolutePath() + u'/' + name);
}

CopyProgress thousandthsOf(const CareProgress& progress)
{
    return [progress](qint64 done, qint64 total) {
        return progress(static_cast<int>(total > 0 ? done * 1000 / total : 1000));
    };
}

Result<void> requireOurs(const QString& path)
{
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::FileUnreadable,
                       {path, translated(QT_TRANSLATE_NOOP("DatabaseBackup", "there is no such file"))});
    return SqliteHeader::isOurs(path) ? Result<void>() : failure(ErrorCode::DatabaseNotADatabase, {path});
}

/// Asks through SQLite: where this process has the database open, opening and closing its file by hand would
/// take SQLite's own locks away (POSIX).
Result<void> requireOursInUse(const QString& path)
{
    auto file = SqliteFile::open(path, SqliteFile::Access::Read);
    const Result<QString> id = file ? file->ask(u"read_application_id"_s) : failure(file.error());
    if (!id)
        return failure(id.error());
    return id->toLongLong() == SqliteDialect::applicationId
               ? Result<void>()
               : failure(ErrorCode::DatabaseNotADatabase, {path});
}

/// A sound copy of \a file with the newest schema.
Result<void> prepareCopy(const QString& file, const QString& copy, const CareProgress& progress)
{
    removeFiles(copy); // of an attempt that was cut short
    // One that was set aside may have a log, which is to be read.
    const auto source = QFileInfo(file + u"-wal"_s).size() > 0 ? BackupSource::InUse : BackupSource::AtRest;
    if (Result<void> copied = backUpSqlite(file, copy, {}, thousandthsOf(progress), source); !copied)
        return copied;
    DatabaseUrl url;
    url.path = copy;
    auto store = openStore(url, {}, OpenMode::Existing);
    if (!store) {
        Error error = store.error();
        if (!error.arguments.isEmpty())
            error.arguments.first() = file;
        return failure(error);
    }
    store->reset();
    auto opened = SqliteFile::open(copy, SqliteFile::Access::Write);
    return opened ? opened->check() : failure(opened.error());
}

Result<RestoreReport> restoreSqlite(const QString& path, const QString& file, Timestamp now,
                                    const CareProgress& progress)
{
    if (Result<void> ours = requireOurs(file); !ours)
        return failure(ours.error());
    if (realPath(file) == path)
        return failure(ErrorCode::BadInput,
                       {file, translated(QT_TRANSLATE_NOOP("DatabaseBackup", "it is the database itself"))});
    FileMonitorLease lease(path);
    SqliteFileLock lock(path);
    if (QFileInfo::exists(path)) {
        const Result<bool> isOurs = lease.acquire();
        if (!isOurs || !*isOurs)
            return isOurs ? failure(ErrorCode::AlreadyMonitored, {path}) : failure(isOurs.error());
        if (const Result<void> locked = lock.acquire(); !locked)
            return failure(locked.error());
    }
    const QString copy = path + u".restore"_s;
    const Result<QString> aside = prepareCopy(file, copy, progress).and_then([&]() -> Result<QString> {
        if (QFileInfo::exists(path))
            QFile::setPermissions(copy, QFile::permissions(path)); // it may be shared with a group
        return FileExchange(path).put(copy, FileExchange::Reason::Restored, now);
    });
    removeFiles(copy + u'.'); // a copy from before its schema was brought up to date
    if (aside)
        return RestoreReport{path, *aside};
    removeFiles(copy);
    return failure(aside.error());
}

} // namespace

Result<BackupReport> backUpDatabase(const DatabaseUrl& url, const QString& file, const CareProgress& progress)
{
    Result<void> done;
    if (url.engine == SqlEngine::PostgreSql) {
        done = PostgresTools(url).dump(file, [&] { return progress(0); });
    } else {
        const QString path = realPath(url.path);
        done = QFileInfo::exists(path) ? requireOursInUse(path) : failure(ErrorCode::DatabaseMissing, {path});
        done = done ? backUpSqlite(path, file, {}, thousandthsOf(progress)) : done;
    }
    return done ? Result<BackupReport>({file, QFileInfo(file).size()}) : failure(done.error());
}

Result<RestoreReport> restoreDatabase(const DatabaseUrl& url, const QString& file, Timestamp now,
                                      const CareProgress& progress)
{
    if (url.engine == SqlEngine::Sqlite)
        return restoreSqlite(realPath(url.path), file, now, progress);
    const Result<QString> aside = PostgresTools(url).restore(file, now, [&] { return progress(0); });
    return aside ? Result<RestoreReport>({url.location(), *aside}) : failure(aside.error());
}

} // namespace powermon
