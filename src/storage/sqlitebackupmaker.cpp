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
    const QString newest = m_folder.backups().value(0);
    const auto made = m_folder.timeOf(newest);
    // One from the future was made when the clock was wrong.
    if (made && *made <= now && now - *made < every)
        return QString();
    m_folder.tidy(m_kept);
    const QString path = m_folder.pathFor(now);
    const Result<void> done = backUpSqlite(m_databasePath, path, BackupPace::gentle(),
                                           [this](qint64, qint64) { return !m_isEnding; });
    if (!done)
        return failure(done.error());
    m_folder.tidy(m_kept);
    return path;
}

} // namespace powermon
