// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlError>

#include "core/base/result.h"
#include "storage/sqlengine.h"

namespace powermon {

/// What is different from one database engine to the other, besides its SQL.
class SqlDialect
{
public:
    SqlDialect() = default;
    SqlDialect(const SqlDialect&) = delete;
    SqlDialect& operator=(const SqlDialect&) = delete;
    virtual ~SqlDialect() = default;

    [[nodiscard]] virtual SqlEngine engine() const = 0;
    /// The name of Qt's driver.
    [[nodiscard]] virtual QString driverName() const = 0;
    /// Where the database is, for people; never a password.
    [[nodiscard]] virtual QString location() const = 0;

    /// Opens a closed connection and sets it up. Leaves what is not ours untouched.
    [[nodiscard]] virtual Result<void> open(QSqlDatabase& database) = 0;
    /// Whether what was opened was deleted or replaced. Cheap.
    [[nodiscard]] virtual bool isStale() { return false; }
    /// The connection is about to be closed because of that, for good: nothing of it may spoil what stands
    /// there now.
    virtual void abandon(QSqlDatabase&) {}
    /// What a server tells of changes by itself over this channel; empty where an engine cannot.
    [[nodiscard]] virtual QString noticeChannel() const { return {}; }
    /// Keeps the database as it is before its schema is changed; where it went, or empty where an engine
    /// cannot do that.
    [[nodiscard]] virtual Result<QString> backUp(QSqlDatabase& database, int schemaVersion) = 0;
    /// What an error of the driver means.
    [[nodiscard]] virtual Error errorFrom(const QSqlError& error) const = 0;
    /// Whether the error says that the connection is gone, so that only opening it anew helps.
    [[nodiscard]] virtual bool isConnectionLost(const QSqlError& error) const = 0;
    /// Whether the driver can prepare this statement.
    [[nodiscard]] virtual bool canPrepare(const QString& statement) const = 0;
};

} // namespace powermon
