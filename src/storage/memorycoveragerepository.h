// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "core/interfaces/store.h"
#include "storage/memoryjournal.h"

namespace powermon {

/// The watched time in memory.
class MemoryCoverageRepository final : public CoverageRepository
{
public:
    explicit MemoryCoverageRepository(MemoryJournal& journal) : m_journal(journal) {}

    [[nodiscard]] Result<Coverage> save(const Coverage& coverage) override;
    [[nodiscard]] Result<QList<Coverage>> find(TimeRange range) override;
    [[nodiscard]] Result<std::optional<Coverage>> latest() override;
    /// See StoreArchive::coverage().
    [[nodiscard]] Result<QList<Coverage>> records(CoverageId after, int limit);

private:
    MemoryJournal& m_journal;
    std::map<CoverageId, Coverage> m_coverage;
    qint64 m_lastId = 0;
};

} // namespace powermon
