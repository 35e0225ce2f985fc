// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

#include "core/base/timestamp.h"

namespace powermon {

/// The folder of the backups of one SQLite database: files NAME-YYYYMMDD-HHMMSS.db, in UTC.
class BackupFolder
{
public:
    /// \a folder: empty for "backups" beside the database.
    BackupFolder(const QString& databasePath, const QString& folder);

    [[nodiscard]] QString path() const { return m_path; }
    /// Those that are finished, newest first; whole paths. Those from behind \a now come last: they were made
    /// when the clock was wrong.
    [[nodiscard]] QStringList backups(Timestamp now) const;
    /// When that backup was made; nothing where the name does not say.
    [[nodiscard]] std::optional<Timestamp> timeOf(const QString& backup) const;
    /// Where one made at that time belongs.
    [[nodiscard]] QString pathFor(Timestamp time) const;
    /// Deletes the last of backups() but \a kept, and what backups that were cut short left behind: what
    /// nobody has written to for an hour.
    void tidy(int kept, Timestamp now) const;

private:
    QString m_path;
    QString m_name; ///< what their names begin with
};

} // namespace powermon
