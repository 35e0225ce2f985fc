// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QJsonObject>
#include <QSqlQuery>

#include "core/interfaces/databasecare.h"
#include "storage/sqlrowwriter.h"

namespace powermon {

class SqlStore;

/// Copies everything of one store into an empty one, of whatever engines, table by table in small steps. How
/// far it came stands in the target in the same transaction, so that a copy that was cut short goes on; at
/// its end each table is compared by the number and the checksum of its rows, and copied again where they
/// differ, as where the source was changed meanwhile.
class DatabaseCopy
{
public:
    /// How many thousandths are done; false ends the work with Interrupted.
    using Progress = std::function<bool(int thousandths)>;

    /// Both must outlive it. Rows that are in memory at a time: \a step.
    DatabaseCopy(SqlStore& from, SqlStore& to, int step = 2000);

    /// Errors: AlreadyMonitored where a monitor has one of them, BadInput where the target holds something
    /// else, Interrupted, Database….
    [[nodiscard]] Result<CopyReport> run(const Progress& progress);

private:
    /// What the rows of a table add up to, whatever their order.
    struct Sum
    {
        qint64 rows = 0;
        quint64 hash = 0;

        friend bool operator==(const Sum&, const Sum&) = default;
    };
    using Visit = std::function<Result<void>(const QSqlQuery& row, const QStringList& columns)>;

    [[nodiscard]] Result<void> hold(SqlStore& store);
    [[nodiscard]] Result<void> requireOwnTarget();
    [[nodiscard]] Result<void> countRows();
    [[nodiscard]] Result<void> copyTables();
    [[nodiscard]] Result<void> copyTable(const SqlTable& table, const QVariantList& after);
    [[nodiscard]] Result<void> compareTables(CopyReport& report);
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] Result<Sum> sumOf(SqlStore& store, const SqlTable& table);
    /// Up to a step's rows behind \a last, which moves on; how many.
    [[nodiscard]] Result<qint64> readStep(SqlStore& store, const SqlTable& table, QVariantList& last,
                                          const Visit& visit) const;
    [[nodiscard]] Result<void> writeStep(const SqlTable& table, QVariantList& last, qint64& rows);
    [[nodiscard]] Result<void> rememberPlace(const QString& table, const QVariantList& last);
    [[nodiscard]] Result<qint64> count(SqlStore& store, const SqlTable& table) const;
    [[nodiscard]] Result<void> advance(qint64 rows);

    SqlStore& m_from;
    SqlStore& m_to;
    int m_step;
    SqlRowWriter m_writer;
    Progress m_progress;
    QJsonObject m_place; ///< where an earlier run was cut short: {"from","table","after":[…]}
    qint64 m_total = 0;  ///< rows to copy and to compare
    qint64 m_done = 0;
};

} // namespace powermon
