// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/storearchive.h"
#include "storage/memorycheckrepository.h"
#include "storage/memorycoveragerepository.h"
#include "storage/memoryoutagerepository.h"
#include "storage/memoryswitchrepository.h"

namespace powermon {

/// A store in memory as a whole.
class MemoryStoreArchive final : public StoreArchive
{
public:
    MemoryStoreArchive(MemorySwitchRepository& switches, MemoryCheckRepository& checks,
                       MemoryOutageRepository& outages, MemoryCoverageRepository& coverage)
        : m_switches(switches), m_checks(checks), m_outages(outages), m_coverage(coverage)
    {
    }

    [[nodiscard]] Result<SwitchId> addSwitch(const SwitchLife& life) override
    {
        return m_switches.addLife(life);
    }
    [[nodiscard]] Result<QList<OutageRecord>> outages(OutageId after, int limit) override
    {
        return m_outages.records(after, limit);
    }
    [[nodiscard]] Result<OutageId> addOutage(const OutageRecord& record) override
    {
        return m_outages.addRecord(record);
    }
    [[nodiscard]] Result<QList<OutageEdit>> edits(OutageEditId after, int limit) override
    {
        return m_outages.editRecords(after, limit);
    }
    [[nodiscard]] Result<OutageEditId> addEdit(const OutageEdit& edit) override
    {
        return m_outages.addEditRecord(edit);
    }
    [[nodiscard]] Result<QList<Coverage>> coverage(CoverageId after, int limit) override
    {
        return m_coverage.records(after, limit);
    }
    [[nodiscard]] Result<TimeRange> removedDays() override { return m_checks.removedDays(); }
    [[nodiscard]] Result<void> addRemovedDays(const QList<CheckDigest>& days, Timestamp until) override
    {
        m_checks.addRemovedDays(days, until);
        return {};
    }

private:
    MemorySwitchRepository& m_switches;
    MemoryCheckRepository& m_checks;
    MemoryOutageRepository& m_outages;
    MemoryCoverageRepository& m_coverage;
};

} // namespace powermon
