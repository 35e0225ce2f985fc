// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "storage/databaseurl.h"
#include "storage/sqldialect.h"

namespace powermon {

/// PostgreSQL: tables in a schema of their own, "powermon"; UTC; nothing waits forever where the network lets
/// us know.
class PostgresDialect final : public SqlDialect
{
public:
    /// \a url with the password in it, where there is one.
    explicit PostgresDialect(DatabaseUrl url) : m_url(std::move(url)) {}

    [[nodiscard]] SqlEngine engine() const override { return SqlEngine::PostgreSql; }
    [[nodiscard]] QString driverName() const override;
    [[nodiscard]] QString location() const override;
    /// Errors: DatabaseUnreachable, DatabaseRefused.
    [[nodiscard]] Result<void> open(QSqlDatabase& database) override;
    [[nodiscard]] QString noticeChannel() const override;
    /// Nothing: a server's backups are its administrator's, and its schema changes are undone whole when they
    /// fail.
    [[nodiscard]] Result<QString> backUp(QSqlDatabase& database, int schemaVersion) override;
    [[nodiscard]] Error errorFrom(const QSqlError& error) const override;
    [[nodiscard]] bool isConnectionLost(const QSqlError& error) const override;
    [[nodiscard]] bool canPrepare(const QString& statement) const override;

    /// Whether the reason why a connection failed is an answer of the server (it is there and refuses), in
    /// contrast to silence, a closed port or a server that is just starting or stopping.
    [[nodiscard]] static bool isRefusal(const QString& reason);

private:
    [[nodiscard]] QString connectOptions() const;

    DatabaseUrl m_url;
};

} // namespace powermon
