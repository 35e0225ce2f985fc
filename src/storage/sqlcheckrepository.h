// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

#include "core/interfaces/store.h"
#include "storage/sqlcheckdigests.h"
#include "storage/sqlcheckpacker.h"
#include "storage/sqlcheckreader.h"
#include "storage/sqlsealedtimes.h"

namespace powermon {

class SqlConnection;

/// The checks in a database: the newest as rows, what is older in blocks with its sums.
class SqlCheckRepository final : public CheckRepository
{
public:
    explicit SqlCheckRepository(SqlConnection& connection)
        : m_connection(connection), m_sealedTimes(connection), m_reader(connection), m_digests(connection),
          m_packer(connection)
    {
    }

    [[nodiscard]] Result<void> append(const QList<CheckResult>& checks) override;
    [[nodiscard]] Result<QList<CheckResult>> newest(const CheckQuery& query, int limit) override;
    [[nodiscard]] Result<void> forEach(const CheckQuery& query,
                                       const std::function<bool(const CheckResult&)>& visit) override;
    [[nodiscard]] Result<QHash<SwitchId, CheckCounts>> counts(TimeRange range) override;
    [[nodiscard]] Result<void> forEachDigest(const DigestQuery& query,
                                             const std::function<void(const CheckDigest&)>& visit) override;
    [[nodiscard]] Result<QHash<SwitchId, CheckResult>> latest(Timestamp since) override;
    [[nodiscard]] Result<qint64> seal(Timestamp before, int limit) override;
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
    /// Moves it on to a millisecond that no packed check has.
    [[nodiscard]] Result<void> avoidSealed(Row& row);
    [[nodiscard]] Result<void> insertTogether(QList<Row>& rows);
    [[nodiscard]] Result<void> extendBounds(const AllBounds& bounds);
    [[nodiscard]] Result<void> extendBoundsTogether(const AllBounds& bounds);
    [[nodiscard]] static AllBounds boundsOf(const QList<Row>& rows);

    SqlConnection& m_connection;
    SqlSealedTimes m_sealedTimes;
    SqlCheckReader m_reader;
    SqlCheckDigests m_digests;
    SqlCheckPacker m_packer;
};

} // namespace powermon
