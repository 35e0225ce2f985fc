// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

#include <QThreadPool>

#include "core/interfaces/backupmaker.h"
#include "storage/backupfolder.h"

namespace powermon {

/// The automatic backups of a SQLite file, made in a thread and by a connection of their own: neither the
/// monitor nor whoever asks the store waits for them.
class SqliteBackupMaker final : public BackupMaker
{
public:
    static constexpr Milliseconds every = std::chrono::hours(24);

    /// \a kept: how many there are at most; 0: none is made and none deleted.
    SqliteBackupMaker(const QString& databasePath, const QString& folder, int kept);
    /// Gives up one that is under way.
    ~SqliteBackupMaker() override;

    [[nodiscard]] QFuture<Result<QString>> makeWhereDue(Timestamp now) override;

private:
    [[nodiscard]] Result<QString> make(Timestamp now) const;

    QString m_databasePath;
    BackupFolder m_folder;
    int m_kept;
    std::atomic<bool> m_isEnding = false;
    QThreadPool m_thread; ///< ends first
};

} // namespace powermon
