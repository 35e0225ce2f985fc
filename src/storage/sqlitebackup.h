// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace powermon {

/// How fast a SQLite file is copied.
struct BackupPace
{
    int pagesAtOnce = 1024; ///< 4 MB
    Milliseconds pause{0};  ///< behind each step

    /// Beside a monitor, whose own writes go to the same disk.
    [[nodiscard]] static BackupPace gentle() { return {256, Milliseconds(25)}; }
};

/// Whether others may write to the file that is copied.
enum class BackupSource
{
    InUse,
    AtRest, ///< nothing is made beside it: it may lie where nothing can be written
};

/// How many pages of how many are copied; false ends the work with Interrupted.
using CopyProgress = std::function<bool(qint64 done, qint64 total)>;

/// Copies a SQLite database as it is at one moment to a new file, by SQLite's online backup, while others go
/// on using it; the copy is looked through before it gets its name. It is readable by its owner alone.
/// Nothing is left where it fails or is killed but \a to with ".part" behind it. Errors: FileUnwritable where
/// \a to exists or there is no room for it, DatabaseCorrupt where the database is damaged, Interrupted,
/// Database….
[[nodiscard]] Result<void> backUpSqlite(const QString& from, const QString& to, BackupPace pace,
                                        const CopyProgress& progress,
                                        BackupSource source = BackupSource::InUse);

} // namespace powermon
