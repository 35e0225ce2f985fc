// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <QString>
#include <QStringList>

#include "core/base/result.h"

namespace powermon {

struct BackupReport
{
    QString file;
    qint64 bytes = 0;

    friend bool operator==(const BackupReport&, const BackupReport&) = default;
};

struct RestoreReport
{
    QString database; ///< for people
    QString aside;    ///< where the former one is now: a file, or a schema on a server; empty: there was none

    friend bool operator==(const RestoreReport&, const RestoreReport&) = default;
};

struct TableCount
{
    QString table;
    qint64 rows = 0;

    friend bool operator==(const TableCount&, const TableCount&) = default;
};

struct CopyReport
{
    QString from; ///< for people
    QString to;
    QList<TableCount> tables;
    QStringList refused = {}; ///< what could not be copied, one line for each

    friend bool operator==(const CopyReport&, const CopyReport&) = default;
};

/// Copies of whole databases. Each future tells its progress in thousandths and ends with Interrupted soon
/// after it is cancelled.
class DatabaseCare
{
public:
    DatabaseCare() = default;
    DatabaseCare(const DatabaseCare&) = delete;
    DatabaseCare& operator=(const DatabaseCare&) = delete;
    virtual ~DatabaseCare() = default;

    /// Into \a file, which must not be there yet; empty: among the automatic backups. Errors:
    /// FileUnwritable, BadInput, Interrupted, Database….
    [[nodiscard]] virtual QFuture<Result<BackupReport>> backUp(const QString& file) = 0;
    /// Puts \a file in the place of the database, which is set aside. Errors: AlreadyMonitored,
    /// FileUnreadable, FileUnwritable, BadInput, Interrupted, Database….
    [[nodiscard]] virtual QFuture<Result<RestoreReport>> restore(const QString& file) = 0;
    /// Copies everything from one database to an empty one, or goes on where that was cut short. \a from may
    /// also hold the tables of the Python PowerMon. Errors: AlreadyMonitored, BadInput where \a to holds
    /// something else or is the same database, Interrupted, Database….
    [[nodiscard]] virtual QFuture<Result<CopyReport>> copy(const QString& from, const QString& to) = 0;
};

} // namespace powermon
