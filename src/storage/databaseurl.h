// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include "core/base/result.h"
#include "storage/sqlengine.h"

namespace powermon {

/// Where the database is: DATABASE_URL taken apart.
struct DatabaseUrl
{
    SqlEngine engine = SqlEngine::Sqlite;
    QString path; ///< SQLite: the file, absolute
    QString host; ///< PostgreSQL: name, address or socket folder; empty: the default socket
    int port = 5432;
    QString userName;                  ///< empty: the name of the user who runs the program
    QString password;                  ///< empty: none given
    QString databaseName;              ///< empty: named like the user
    QString site;                      ///< PostgreSQL: which of the database; empty: the one without a name
    QMap<QString, QString> parameters; ///< PostgreSQL: sslmode and other connection parameters of libpq

    /// Reads sqlite:///relative.db, sqlite:////absolute.db and
    /// postgresql://user:password@host:port/database?site=garden&sslmode=… (also postgresql+psycopg:,
    /// postgresql+psycopg2:, postgres:), percent-encoded where needed. A password may hold '@', ':' and
    /// '/' as they are. Relative files are taken from the current folder. Errors: DatabaseUrlInvalid, without
    /// the password.
    [[nodiscard]] static Result<DatabaseUrl> parse(const QString& text);

    /// Where it is, for people: the file, or host, port and database; never a password.
    [[nodiscard]] QString location() const;

    friend bool operator==(const DatabaseUrl&, const DatabaseUrl&) = default;
};

/// Whether both are one database (and site), however they are written: by links, or by other names of this
/// computer. Looks at the files.
[[nodiscard]] bool isSamePlace(const DatabaseUrl& a, const DatabaseUrl& b);

/// \a url, right or wrong, with the password left out: to be shown.
[[nodiscard]] QString withoutPassword(const QString& url);

} // namespace powermon
