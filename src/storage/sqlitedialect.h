// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "storage/fileidentity.h"
#include "storage/openmode.h"
#include "storage/sqldialect.h"

namespace powermon {

/// SQLite: a file of ours, in WAL mode, that keeps what was committed through a power cut.
class SqliteDialect final : public SqlDialect
{
public:
    /// "PMON": the application id in the header of every file of ours (claim_database.sql).
    static constexpr qint64 applicationId = 0x504d4f4e;
    /// Larger files are not read whole on opening.
    static constexpr qint64 maximumCheckedSize = 4 * 1024 * 1024;

    SqliteDialect(QString path, OpenMode mode) : m_path(std::move(path)), m_mode(mode) {}

    [[nodiscard]] SqlEngine engine() const override { return SqlEngine::Sqlite; }
    [[nodiscard]] QString driverName() const override;
    [[nodiscard]] QString location() const override;
    /// Errors: DatabaseIsFolder, DatabaseMissing, DatabaseNotADatabase, DatabaseCorrupt, DatabaseReadOnly,
    /// DatabaseFull, DatabaseBusy, DatabaseFailed.
    [[nodiscard]] Result<void> open(QSqlDatabase& database) override;
    [[nodiscard]] bool isStale() override;
    void abandon(QSqlDatabase& database) override;
    /// FILE.schema-N.bak, as it was; an older copy of that name is kept and the new one numbered.
    [[nodiscard]] Result<QString> backUp(QSqlDatabase& database, int schemaVersion) override;
    [[nodiscard]] Error errorFrom(const QSqlError& error) const override;
    /// What a result code of SQLite (https://www.sqlite.org/rescode.html) means for the file \a where.
    [[nodiscard]] static Error errorOf(int code, const QString& where, const QString& reason);
    [[nodiscard]] bool isConnectionLost(const QSqlError&) const override { return false; }
    [[nodiscard]] bool canPrepare(const QString&) const override { return true; }

private:
    /// Refuses what is no database of ours, unread by SQLite; makes the file where it may.
    [[nodiscard]] Result<void> prepareFile() const;
    [[nodiscard]] Result<void> requireOurs(QSqlDatabase& database) const;
    [[nodiscard]] Result<void> setUp(QSqlDatabase& database) const;
    /// The first value of the first row that the catalog's statement gives.
    [[nodiscard]] Result<QVariant> ask(QSqlDatabase& database, const QString& name) const;

    QString m_path;
    OpenMode m_mode;
    std::optional<FileIdentity> m_file; ///< that is open
    std::optional<FileIdentity> m_log;  ///< its write-ahead log, as last seen
};

} // namespace powermon
