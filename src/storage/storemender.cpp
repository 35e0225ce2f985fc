// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storemender.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include "core/base/logging.h"
#include "storage/backupfolder.h"
#include "storage/fileexchange.h"
#include "storage/openstore.h"
#include "storage/sqlitefile.h"
#include "storage/sqlitefilelock.h"
#include "storage/sqliteheader.h"
#include "storage/sqlitesalvage.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

const QStringList companions{u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s};

/// The file itself, whatever leads to it.
QString realPath(const QString& path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? path : real;
}

void removeDatabaseFile(const QString& path)
{
    for (const QString& companion : companions)
        QFile::remove(path + companion);
}

bool isDamage(ErrorCode code)
{
    return code == ErrorCode::DatabaseCorrupt || code == ErrorCode::DatabaseNotADatabase;
}

/// Room for a copy and for what is saved.
Result<void> requireRoom(const QString& path)
{
    const qint64 needed = 2 * (QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size());
    if (QStorageInfo(QFileInfo(path).absolutePath()).bytesAvailable() > needed)
        return {};
    return failure(ErrorCode::DatabaseFull, {path});
}

Result<void> copyFile(const QString& from, const QString& to)
{
    QFile file(from);
    if (!file.exists() || file.copy(to))
        return {};
    return failure(ErrorCode::FileUnwritable, {to, file.errorString()});
}

} // namespace

QString StoreMender::markPath(const DatabaseUrl& url)
{
    return url.engine == SqlEngine::Sqlite ? realPath(url.path) + u".damaged"_s : QString();
}

Result<std::unique_ptr<Store>> StoreMender::open(const DatabaseUrl& url, const QString& password,
                                                 OpenMode mode) const
{
    if (url.engine != SqlEngine::Sqlite)
        return openStore(url, password, mode);
    const QString path = realPath(url.path);
    if (const Result<void> finished = finishExchange(path); !finished)
        return failure(finished.error());
    const Result<void> sound = checkWhereNeeded(url, path);
    auto store = sound ? openStore(url, password, mode) : failure(sound.error());
    if (store || !isDamage(store.error().code) || !SqliteHeader::wasOurs(path))
        return store;
    const Result<void> mended = mend(url, path);
    if (mended)
        return openStore(url, password, mode);
    qCWarning(logStorage).noquote() << "not mended reason=" << errorMessage(mended.error());
    return failure(mended.error().code == ErrorCode::DatabaseBusy ? store.error() : mended.error());
}

Result<void> StoreMender::finishExchange(const QString& path) const
{
    const FileExchange exchange(path);
    const auto reason = exchange.pending();
    if (!reason)
        return {};
    SqliteFileLock lock(exchange.readyPath(*reason));
    if (Result<void> locked = lock.acquire(); !locked)
        return locked;
    const Result<QString> done = exchange.finish(*reason, m_clock.now());
    return done ? Result<void>() : failure(done.error());
}

Result<void> StoreMender::checkWhereNeeded(const DatabaseUrl& url, const QString& path) const
{
    const QString mark = markPath(url);
    const bool isMarked = QFileInfo::exists(mark);
    // SQLite deletes the log when the last program closes the database in order.
    const bool wasCutShort = QFileInfo(path + u"-wal"_s).size() > 0;
    if ((!isMarked && !wasCutShort) || !SqliteHeader::isOurs(path) || SqliteFileLock::isInUse(path))
        return {};
    if (Result<void> kept = setAsideBrokenLog(path); !kept)
        return kept;
    auto file = SqliteFile::open(path, SqliteFile::Access::Write);
    if (!file)
        return failure(file.error());
    Result<void> sound = file->check();
    if (sound && isMarked)
        QFile::remove(mark);
    return sound;
}

Result<void> StoreMender::setAsideBrokenLog(const QString& path) const
{
    const QString log = path + u"-wal"_s;
    if (SqliteHeader::isLog(log))
        return {};
    const FileExchange exchange(path);
    const QString aside = exchange.asidePath(FileExchange::Reason::Damaged, m_clock.now()) + u"-wal"_s;
    if (Result<void> moved = renameFile(log, aside); !moved)
        return moved;
    qCCritical(logStorage).noquote()
        << u"the newest changes of %1 are lost, its log was damaged; kept as %2"_s.arg(path, aside);
    return {};
}

Result<void> StoreMender::mend(const DatabaseUrl& url, const QString& path) const
{
    SqliteFileLock lock(path);
    if (Result<void> locked = lock.acquire(); !locked)
        return locked;
    if (Result<void> room = requireRoom(path); !room)
        return room;
    const FileExchange exchange(path);
    const Timestamp now = m_clock.now();
    const QString finished = path + u".salvage"_s;
    if (Result<void> saved =
            salvageInto(path, finished, exchange.asidePath(FileExchange::Reason::Damaged, now));
        !saved)
        return saved;
    QFile::setPermissions(finished, QFile::permissions(path)); // it may be shared with a group
    const Result<QString> aside = exchange.put(finished, FileExchange::Reason::Damaged, now);
    if (!aside)
        return failure(aside.error());
    QFile::remove(markPath(url));
    return {};
}

Result<void> StoreMender::salvageInto(const QString& path, const QString& finished,
                                      const QString& aside) const
{
    const QString copy = path + u".salvage-copy"_s;
    for (const QString& left : {copy, finished})
        removeDatabaseFile(left); // an attempt that was cut short
    for (const QString& companion : {u""_s, u"-wal"_s}) {
        if (Result<void> copied = copyFile(path + companion, copy + companion); !copied)
            return copied;
    }
    Result<SalvageReport> saved = SqliteSalvage(copy, finished).salvage(newestBackup(path));
    removeDatabaseFile(copy);
    if (!saved) {
        removeDatabaseFile(finished);
        return failure(saved.error());
    }
    saved->at = m_clock.now();
    saved->damagedFile = aside;
    DatabaseUrl url;
    url.path = finished;
    const auto store = openStore(url, {}, OpenMode::Existing);
    if (!store)
        return failure(store.error());
    qCCritical(logStorage).noquote() << salvageMessage(*saved);
    return (*store)->values().setValue(salvageReportKey(), toText(*saved));
}

QString StoreMender::newestBackup(const QString& path) const
{
    return BackupFolder(path, m_backupFolder).backups(m_clock.now()).value(0);
}

} // namespace powermon
