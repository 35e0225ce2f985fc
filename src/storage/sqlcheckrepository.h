// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

#include "core/interfaces/store.h"

namespace powermon {

class SqlConnection;
class SqlRow;

/// The checks in a database: 20 bytes each at most on SQLite.
class SqlCheckRepository final : public CheckRepository
{
public:
    /// Rows that forEach() reads at a time. Between two pages the database is free for others.
    static constexpr int pageSize = 10'000;

    explicit SqlCheckRepository(SqlConnection& connection) : m_connection(connection) {}

    [[nodiscard]] Result<void> append(const QList<CheckResult>& checks) override;
    [[nodiscard]] Result<QList<CheckResult>> newest(const CheckQuery& query, int limit) override;
    [[nodiscard]] Result<void> forEach(const CheckQuery& query,
                                       const std::function<bool(const CheckResult&)>& visit) override;
    [[nodiscard]] Result<QHash<SwitchId, CheckCounts>> counts(TimeRange range) override;
    [[nodiscard]] Result<QHash<SwitchId, CheckResult>> latest(Timestamp since) override;
    [[nodiscard]] Result<qint64> removeBefore(Timestamp before, int limit) override;

private:
    /// A check as it is stored.
    struct Row
    {
        qint64 finishedAt = 0;
        qint64 switchId = 0;
        qint32 outcome = 0;
    };
    /// The first and the newest of a switch's checks in a batch.
    struct Bounds
    {
        qint64 firstAt = 0;
        qint64 lastAt = 0;
        qint32 lastOutcome = 0;
    };
    using AllBounds = QMap<qint64, Bounds>;

    [[nodiscard]] Result<void> insert(QList<Row>& rows);
    /// Moves it on to a free millisecond.
    [[nodiscard]] Result<void> insertOne(Row& row);
    [[nodiscard]] Result<void> insertTogether(QList<Row>& rows);
    [[nodiscard]] Result<void> extendBounds(const AllBounds& bounds);
    [[nodiscard]] Result<void> extendBoundsTogether(const AllBounds& bounds);
    [[nodiscard]] static AllBounds boundsOf(const QList<Row>& rows);

    SqlConnection& m_connection;
};

} // namespace powermon
