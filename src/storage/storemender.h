// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/base/clock.h"
#include "core/interfaces/store.h"
#include "storage/databaseurl.h"
#include "storage/openmode.h"

namespace powermon {

/// Opens a store, and mends a SQLite file that turns out to be damaged: what can be read is taken over into a
/// new file, the newest backup fills the gaps, and the damaged file is set aside as FILE.damaged-DATE. What
/// was saved stands in the log and in the store's value salvageReportKey().
///
/// A small file is looked through on each opening (SqliteDialect), a larger one where it was not closed in
/// order, or where somebody met damage in it: 280 MB take 0.4 s, more where the disk is slow.
class StoreMender
{
public:
    /// \a backupFolder: as BackupFolder takes it.
    StoreMender(const Clock& clock, QString backupFolder)
        : m_clock(clock), m_backupFolder(std::move(backupFolder))
    {
    }

    /// See openStore(). Errors: as there; DatabaseCorrupt where the damaged file is in use by another
    /// program, or nothing of it can be taken over.
    [[nodiscard]] Result<std::unique_ptr<Store>> open(const DatabaseUrl& url, const QString& password,
                                                      OpenMode mode) const;

    /// A file that says that the database is to be looked through on the next opening; empty for PostgreSQL.
    [[nodiscard]] static QString markPath(const DatabaseUrl& url);

private:
    [[nodiscard]] Result<void> finishExchange(const QString& path) const;
    [[nodiscard]] Result<void> checkWhereNeeded(const DatabaseUrl& url, const QString& path) const;
    [[nodiscard]] Result<void> setAsideBrokenLog(const QString& path) const;
    [[nodiscard]] Result<void> mend(const DatabaseUrl& url, const QString& path) const;
    [[nodiscard]] Result<void> salvageInto(const QString& path, const QString& finished,
                                           const QString& aside) const;
    [[nodiscard]] QString newestBackup(const QString& path) const;

    const Clock& m_clock;
    QString m_backupFolder;
};

} // namespace powermon
