// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace powermon {

/// Files that hold what monitors of this user could not write to a server (FileSpool).
class WaitingSpools
{
public:
    /// Those of this user.
    WaitingSpools();
    explicit WaitingSpools(const QString& folder) : m_folder(folder) {}

    /// That of the database at \a location: one for each database and site.
    [[nodiscard]] QString pathFor(const QString& location) const;
    /// Those that hold something and are not that of \a location: they wait for a monitor of their own
    /// database. Whole paths.
    [[nodiscard]] QStringList others(const QString& location) const;
    /// Those that could not be read and were set aside (Spool::setAside()): nobody writes them any more.
    [[nodiscard]] QStringList unreadable() const;
    /// Says in the log what others() there are, in a line, where there are any, and what unreadable().
    void tellOthers(const QString& location) const;

private:
    [[nodiscard]] QStringList filled(bool areUnreadable) const;

    QString m_folder;
};

} // namespace powermon
