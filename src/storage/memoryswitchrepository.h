// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "core/interfaces/store.h"
#include "storage/memoryjournal.h"

namespace powermon {

/// The switches in memory.
class MemorySwitchRepository final : public SwitchRepository
{
public:
    explicit MemorySwitchRepository(MemoryJournal& journal) : m_journal(journal) {}

    [[nodiscard]] Result<QList<Switch>> all() override;
    [[nodiscard]] Result<QList<SwitchLife>> lives() override;
    [[nodiscard]] Result<Switch> add(const Switch& powerSwitch) override;
    [[nodiscard]] Result<void> update(const Switch& powerSwitch) override;
    [[nodiscard]] Result<void> remove(SwitchId id, Timestamp when) override;
    [[nodiscard]] Result<Switch> restore(SwitchId id) override;
    /// See StoreArchive::addSwitch().
    [[nodiscard]] Result<SwitchId> addLife(const SwitchLife& life);

private:
    using Entry = SwitchLife;

    /// Whether no other switch has its name or its address.
    [[nodiscard]] Result<void> requireUnique(const Switch& powerSwitch) const;
    void put(SwitchId id, const Entry& entry);

    MemoryJournal& m_journal;
    std::map<SwitchId, Entry> m_entries;
    qint64 m_lastId = 0;
};

} // namespace powermon
