// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSqlQuery>

#include "core/base/result.h"
#include "core/model/salvagereport.h"
#include "storage/salvagereader.h"
#include "storage/sqlconnection.h"
#include "storage/sqlrowwriter.h"

namespace powermon {

/// Takes what can be read of a damaged SQLite file over into a new one, table by table, what cannot be had
/// again first. Sums of checks that are lost are made anew from the checks. Works once.
class SqliteSalvage
{
public:
    /// \a source: a copy of the damaged file with its log, for it is changed. \a target: a file that is made.
    SqliteSalvage(const QString& source, const QString& target);
    ~SqliteSalvage();

    /// \a backup: an older copy of the database, from which the gaps are filled; empty: there is none. The
    /// report names no files but the backup. Errors: those of the target, such as DatabaseFull.
    [[nodiscard]] Result<SalvageReport> salvage(const QString& backup);

private:
    struct Bounds
    {
        qint64 first = 0;
        qint64 last = 0;
        qint64 lastOutcome = 0;
    };

    [[nodiscard]] Result<void> makeTarget();
    void openSource();
    void readTables();
    void fillGaps(const QString& backup);
    void take(const SqlTable& table, const QSqlQuery& row, const QStringList& columns);
    /// Whether what is packed in the row can be unpacked; looks after the bounds of the checks.
    [[nodiscard]] bool isSound(const SqlTable& table, const QSqlQuery& row, const QStringList& columns);
    void noteSaved(const SqlTable& table, const QSqlQuery& row, const QStringList& columns);
    void noteCheck(qint64 switchId, qint64 finishedAt, qint64 outcome);
    [[nodiscard]] Result<void> mendSums();
    [[nodiscard]] Result<qint64> unpackSomeWithoutSums();
    [[nodiscard]] Result<void> mendBounds();
    [[nodiscard]] SalvageReport report(const QString& backup) const;
    void commitSome();
    void run(const QString& statement, const SqlValues& values = {});

    QString m_sourcePath;
    QString m_sourceName; ///< of the connection
    SqlConnection m_target;
    QString m_targetPath;
    std::optional<SqlRowWriter> m_writer;
    std::optional<Error> m_failure;                   ///< of the target
    QHash<QString, QList<SalvageReader::Gap>> m_gaps; ///< by table
    QHash<QString, qint64> m_saved;                   ///< rows, by table
    QHash<qint64, Bounds> m_bounds;                   ///< by switch
    qint64 m_checks = 0;
    qint64 m_fromBackup = 0;
    int m_uncommitted = 0;
};

} // namespace powermon
