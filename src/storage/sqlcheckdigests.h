// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/interfaces/store.h"
#include "storage/sqlcheckreader.h"
#include "storage/tierplan.h"

namespace powermon {

class SqlConnection;

/// What checks add up to, from the coarsest sums that serve.
class SqlCheckDigests
{
public:
    explicit SqlCheckDigests(SqlConnection& connection) : m_connection(connection), m_reader(connection) {}

    /// See CheckRepository.
    [[nodiscard]] Result<void> forEach(const DigestQuery& query,
                                       const std::function<void(const CheckDigest&)>& visit);
    [[nodiscard]] Result<QHash<SwitchId, CheckCounts>> counts(TimeRange range);
    /// The beginning of the first day of which more than the sums is kept.
    [[nodiscard]] Result<Timestamp> keptSince();

private:
    using Visit = std::function<void(const CheckDigest&)>;
    using Counts = QHash<SwitchId, CheckCounts>;

    [[nodiscard]] Result<QList<TierPart>> plan(const DigestQuery& query);
    [[nodiscard]] Result<void> visitSums(const TierPart& part, const DigestQuery& query, const Visit& visit);
    /// The same without latencies.
    [[nodiscard]] Result<void> visitRuns(const TierPart& part, const Visit& visit);
    [[nodiscard]] Result<void> visitChecks(TimeRange range, std::optional<SwitchId> switchId,
                                           const Visit& visit);
    [[nodiscard]] Result<void> addCounts(TimeRange range, Counts& counts);
    [[nodiscard]] Result<void> addSums(const QString& statement, TimeRange range, Counts& counts);
    [[nodiscard]] Result<void> addBlocks(TimeRange range, Counts& counts);

    SqlConnection& m_connection;
    SqlCheckReader m_reader;
};

} // namespace powermon
