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
    /// Those that are finished, newest first; whole paths.
    [[nodiscard]] QStringList backups() const;
    /// When that backup was made; nothing where the name does not say.
    [[nodiscard]] std::optional<Timestamp> timeOf(const QString& backup) const;
    /// Where one made at that time belongs.
    [[nodiscard]] QString pathFor(Timestamp time) const;
    /// Deletes the oldest but \a kept, and what backups that were cut short left behind.
    void tidy(int kept) const;

private:
    QString m_path;
    QString m_name; ///< what their names begin with
};

} // namespace powermon
