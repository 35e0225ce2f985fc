// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/storearchive.h"

namespace powermon {

class SqlConnection;
class SqlCoverageRepository;
class SqlOutageRepository;
class SqlSwitchRepository;

/// A database as a whole.
class SqlStoreArchive final : public StoreArchive
{
public:
    SqlStoreArchive(SqlConnection& connection, SqlSwitchRepository& switches, SqlOutageRepository& outages,
                    SqlCoverageRepository& coverage)
        : m_connection(connection), m_switches(switches), m_outages(outages), m_coverage(coverage)
    {
    }

    [[nodiscard]] Result<SwitchId> addSwitch(const SwitchLife& life) override;
    [[nodiscard]] Result<QList<OutageRecord>> outages(OutageId after, int limit) override;
    [[nodiscard]] Result<OutageId> addOutage(const OutageRecord& record) override;
    [[nodiscard]] Result<QList<OutageEdit>> edits(OutageEditId after, int limit) override;
    [[nodiscard]] Result<OutageEditId> addEdit(const OutageEdit& edit) override;
    [[nodiscard]] Result<QList<Coverage>> coverage(CoverageId after, int limit) override;
    [[nodiscard]] Result<TimeRange> removedDays() override;
    [[nodiscard]] Result<void> addRemovedDays(const QList<CheckDigest>& days, Timestamp until) override;

private:
    SqlConnection& m_connection;
    SqlSwitchRepository& m_switches;
    SqlOutageRepository& m_outages;
    SqlCoverageRepository& m_coverage;
};

} // namespace powermon
