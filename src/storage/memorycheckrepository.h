// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <utility>

#include "core/interfaces/store.h"
#include "storage/memoryjournal.h"

namespace powermon {

/// The checks in memory.
class MemoryCheckRepository final : public CheckRepository
{
public:
    explicit MemoryCheckRepository(MemoryJournal& journal) : m_journal(journal) {}

    [[nodiscard]] Result<void> append(const QList<CheckResult>& checks) override;
    [[nodiscard]] Result<QList<CheckResult>> newest(const CheckQuery& query, int limit) override;
    [[nodiscard]] Result<void> forEach(const CheckQuery& query,
                                       const std::function<bool(const CheckResult&)>& visit) override;
    [[nodiscard]] Result<QHash<SwitchId, CheckCounts>> counts(TimeRange range) override;
    [[nodiscard]] Result<QHash<SwitchId, CheckResult>> latest(Timestamp since) override;
    [[nodiscard]] Result<qint64> removeBefore(Timestamp before, int limit) override;

private:
    using Key = std::pair<Timestamp, SwitchId>;
    using Checks = std::map<Key, CheckResult>;

    /// The first check that ends at \a time or later.
    [[nodiscard]] Checks::const_iterator firstAt(Timestamp time) const;

    MemoryJournal& m_journal;
    Checks m_checks;
};

} // namespace powermon
