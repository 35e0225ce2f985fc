// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/store.h"
#include "storage/memorycheckrepository.h"
#include "storage/memorycoveragerepository.h"
#include "storage/memoryjournal.h"
#include "storage/memorymessagerepository.h"
#include "storage/memoryoutagerepository.h"
#include "storage/memorystorearchive.h"
#include "storage/memoryswitchrepository.h"
#include "storage/memoryvaluerepository.h"

namespace powermon {

/// A store that ends with the process: for replays and tests. Keeps the whole contract of Store but the disk.
class MemoryStore final : public Store
{
public:
    MemoryStore() = default;

    [[nodiscard]] SwitchRepository& switches() override { return m_switches; }
    [[nodiscard]] CheckRepository& checks() override { return m_checks; }
    [[nodiscard]] OutageRepository& outages() override { return m_outages; }
    [[nodiscard]] CoverageRepository& coverage() override { return m_coverage; }
    [[nodiscard]] ValueRepository& values() override { return m_values; }
    [[nodiscard]] MessageRepository& messages() override { return m_messages; }
    [[nodiscard]] StoreArchive& archive() override { return m_archive; }

    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()>& work) override;
    [[nodiscard]] Result<qint64> revision() override;
    [[nodiscard]] Result<bool> giveBackSpace() override { return false; }
    [[nodiscard]] Result<bool> acquireMonitorLease() override;
    [[nodiscard]] Result<void> releaseMonitorLease() override;
    [[nodiscard]] Result<bool> isMonitored() override;
    [[nodiscard]] Result<QStringList> sites() override { return QStringList{QString()}; }
    [[nodiscard]] Result<void> atSite(const QString&, const std::function<Result<void>()>& work) override
    {
        return work();
    }
    [[nodiscard]] QString location() const override;

    /// Plays another process that takes the lease, or leaves it.
    void setMonitoredElsewhere(bool isMonitored) { m_isMonitoredElsewhere = isMonitored; }

private:
    MemoryJournal m_journal;
    MemorySwitchRepository m_switches{m_journal};
    MemoryCheckRepository m_checks{m_journal};
    MemoryOutageRepository m_outages{m_journal};
    MemoryCoverageRepository m_coverage{m_journal};
    MemoryValueRepository m_values{m_journal};
    MemoryMessageRepository m_messages{m_journal};
    MemoryStoreArchive m_archive{m_switches, m_checks, m_outages, m_coverage};
    bool m_hasLease = false;
    bool m_isMonitoredElsewhere = false;
};

} // namespace powermon
