// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitebackup.h"

#include <memory>
#include <sqlite3.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QThread>

#include "storage/fileexchange.h"
#include "storage/sqlitefile.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// Written to disk by and by: all at once would hold up whoever else writes.
constexpr int stepsToSync = 16;
/// What a disk keeps free for others.
constexpr qint64 spareRoom = 32LL * 1024 * 1024;

QString translated(const char* text)
{
    return QCoreApplication::translate("Backup", text);
}

Result<void> requireRoom(const QString& from, const QString& to)
{
    const qint64 needed = QFileInfo(from).size() + QFileInfo(from + u"-wal"_s).size() + spareRoom;
    if (QStorageInfo(QFileInfo(to).absolutePath()).bytesAvailable() >= needed)
        return {};
    return failure(ErrorCode::FileUnwritable,
                   {to, translated(QT_TRANSLATE_NOOP("Backup", "there is not enough room on the disk"))});
}

/// An empty file that only its owner may read.
Result<void> makeFile(const QString& path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    return failure(ErrorCode::FileUnwritable, {path, file.errorString()});
}

Result<void> copyPages(const SqliteFile& from, const SqliteFile& to, const QString& toPath, BackupPace pace,
                       const CopyProgress& progress)
{
    sqlite3_backup* const started = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!started)
        return failure(to.lastError());
    std::unique_ptr<sqlite3_backup, decltype(&sqlite3_backup_finish)> backup(started, sqlite3_backup_finish);
    int code = SQLITE_OK;
    for (int step = 1; code == SQLITE_OK; ++step) {
        code = sqlite3_backup_step(started, pace.pagesAtOnce);
        const int total = sqlite3_backup_pagecount(started);
        if (!progress(total - sqlite3_backup_remaining(started), total))
            return failure(ErrorCode::Interrupted);
        if (step % stepsToSync == 0) {
            if (Result<void> synced = syncToDisk(toPath); !synced)
                return synced;
        }
        if (code == SQLITE_OK && pace.pause.count() > 0)
            QThread::msleep(static_cast<unsigned long>(pace.pause.count()));
    }
    backup.reset(); // the error of a step stands with the target now
    return code == SQLITE_DONE ? Result<void>() : failure(to.lastError());
}

Result<void> copySnapshot(const QString& from, SqliteFile::Access access, const QString& to, BackupPace pace,
                          const CopyProgress& progress)
{
    auto source = SqliteFile::open(from, access);
    auto target = SqliteFile::open(to, SqliteFile::Access::Write);
    if (!source || !target)
        return failure(source ? target.error() : source.error());
    // One moment: otherwise each change by another connection would begin it anew.
    for (const QString& statement : {u"begin_snapshot"_s, u"find_schema"_s}) {
        if (const Result<QString> done = source->ask(statement); !done)
            return failure(done.error());
    }
    if (Result<void> copied = copyPages(*source, *target, to, pace, progress); !copied)
        return copied;
    return target->check();
}

} // namespace

Result<void> backUpSqlite(const QString& from, const QString& to, BackupPace pace,
                          const CopyProgress& progress, BackupSource source)
{
    const QString folder = QFileInfo(to).absolutePath();
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::FileUnwritable,
                       {folder, translated(QT_TRANSLATE_NOOP("Backup", "the folder cannot be made"))});
    if (QFileInfo::exists(to))
        return failure(ErrorCode::FileUnwritable,
                       {to, translated(QT_TRANSLATE_NOOP("Backup", "it is there already"))});
    const QString part = to + u".part"_s;
    const auto access =
        source == BackupSource::AtRest ? SqliteFile::Access::ReadStill : SqliteFile::Access::Read;
    Result<void> done = requireRoom(from, to);
    done = done ? makeFile(part) : done;
    done = done ? copySnapshot(from, access, part, pace, progress) : done;
    done = done ? syncToDisk(part) : done;
    done = done ? renameFile(part, to) : done;
    if (done)
        return syncToDisk(folder);
    for (const QString& companion : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(part + companion);
    return done;
}

} // namespace powermon
