// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitebackupmaker.h"

#include <memory>

#include <QPromise>

#include "core/base/finishedfuture.h"
#include "storage/sqlitebackup.h"

namespace powermon {

SqliteBackupMaker::SqliteBackupMaker(const QString& databasePath, const QString& folder, int kept)
    : m_databasePath(databasePath), m_folder(databasePath, folder), m_kept(kept)
{
    m_thread.setMaxThreadCount(1);
}

SqliteBackupMaker::~SqliteBackupMaker()
{
    m_isEnding = true;
    m_thread.waitForDone();
}

QFuture<Result<QString>> SqliteBackupMaker::makeWhereDue(Timestamp now)
{
    if (m_kept == 0)
        return finishedFuture(Result<QString>(QString()));
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    m_thread.start([this, promise, now] {
        promise->addResult(make(now));
        promise->finish();
    });
    return promise->future();
}

Result<QString> SqliteBackupMaker::make(Timestamp now) const
{
    const auto made = m_folder.timeOf(m_folder.backups(now).value(0));
    // One from the future was made when the clock was wrong: it says nothing of when the next is due.
    if (made && *made <= now && now - *made < every)
        return QString();
    m_folder.tidy(m_kept, now);
    const QString path = m_folder.pathFor(now);
    const Result<void> done = backUpSqlite(m_databasePath, path, BackupPace::gentle(),
                                           [this](qint64, qint64) { return !m_isEnding; });
    if (!done)
        return failure(done.error());
    m_folder.tidy(m_kept, now);
    return path;
}

} // namespace powermon
