// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/store.h"
#include "storage/memoryjournal.h"

#include <map>

namespace powermon {

/// The outages and incidents in memory.
class MemoryOutageRepository final : public OutageRepository
{
public:
    explicit MemoryOutageRepository(MemoryJournal& journal) : m_journal(journal) {}

    [[nodiscard]] Result<Outage> save(const Outage& outage) override;
    [[nodiscard]] Result<QList<Outage>> find(const OutageQuery& query) override;
    [[nodiscard]] Result<Outage> get(OutageId id) override;
    [[nodiscard]] Result<qint64> removeBefore(Timestamp before) override;

private:
    MemoryJournal& m_journal;
    std::map<OutageId, Outage> m_outages;
    qint64 m_lastId = 0;
};

} // namespace powermon
