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
    [[nodiscard]] Result<void> forEachDigest(const DigestQuery& query,
                                             const std::function<void(const CheckDigest&)>& visit) override;
    [[nodiscard]] Result<QHash<SwitchId, CheckResult>> latest(Timestamp since) override;
    /// There is nothing to pack in memory.
    [[nodiscard]] Result<qint64> seal(Timestamp before, int limit) override;
    [[nodiscard]] Result<qint64> removeBefore(Timestamp before, int limit) override;

    // See StoreArchive.
    [[nodiscard]] TimeRange removedDays() const;
    void addRemovedDays(const QList<CheckDigest>& days, Timestamp until);

private:
    using Key = std::pair<Timestamp, SwitchId>;
    using Checks = std::map<Key, CheckResult>;
    using Days = std::map<Key, CheckDigest>; ///< by the beginning of the day
    using Visit = std::function<void(const CheckDigest&)>;

    /// The first check that ends at \a time or later.
    [[nodiscard]] Checks::const_iterator firstAt(Timestamp time) const;

    void addToDay(const CheckResult& check);
    /// Keeps what the checks up to \a end add up to.
    void keepDays(Timestamp end);
    void visitDays(const DigestQuery& query, const Visit& visit) const;

    MemoryJournal& m_journal;
    Checks m_checks;
    Days m_days; ///< of which the checks were removed
    Timestamp m_keptSince =
        Timestamp::fromMilliseconds(-9'000'000'000'000'000); ///< before it the days alone are kept
};

} // namespace powermon
