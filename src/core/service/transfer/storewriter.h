// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/store.h"
#include "core/service/transfer/transferhead.h"
#include "core/service/transfer/transferids.h"

namespace powermon {

/// How many of each were stored, how many were there already, and of how many that were there as they began
/// the rest was told.
struct TransferCounts
{
    struct Count
    {
        qint64 added = 0;
        qint64 known = 0;
        qint64 updated = 0; ///< coverage and outages only
        friend bool operator==(const Count&, const Count&) = default;
    };
    Count switches;
    Count windows;
    Count coverage;
    Count outages;
    Count edits;
    Count
        days; ///< of which the sums alone were kept, of each switch; known: also where checks are in the way
    Count checks; ///< known: also of days whose checks were deleted here

    friend bool operator==(const TransferCounts&, const TransferCounts&) = default;
};

/// Puts records of somewhere else into a store: what is not there yet is added, and nothing that is there is
/// changed but what was still open there and is over here: an outage gets its end, watched time goes on. So
/// doing it twice is doing it once. Records keep their ids where those are free: in an empty
/// store all do. To be used in the store's thread.
class StoreWriter
{
public:
    /// All but checks, all of it or nothing. Errors: DuplicateName, DuplicateAddress (a switch that is no
    /// other, but has the name or address of one), those of the store.
    [[nodiscard]] Result<void> addHead(Store& store, const TransferHead& head);
    /// What the checks of removed days add up to; behind the head, before the checks. Left out where the
    /// store has checks of such days, or their sums already.
    [[nodiscard]] Result<void> addDays(Store& store, const QList<CheckDigest>& days);
    /// Checks of switches of the head, in the order of their ends as far as possible; all of them or none.
    [[nodiscard]] Result<void> addChecks(Store& store, const QList<CheckResult>& checks);
    /// Time that was watched or not.
    [[nodiscard]] Result<void> addCoverage(Store& store, const QList<Coverage>& coverage);

    [[nodiscard]] const TransferCounts& counts() const { return m_counts; }

private:
    struct OutagesByNews
    {
        QList<OutageRecord> added;
        QList<OutageRecord> ended; ///< since they were stored
    };
    using Step = Result<void>;
    [[nodiscard]] Step addAll(Store& store, const TransferHead& head);
    [[nodiscard]] Step addSwitches(Store& store, const QList<SwitchLife>& switches);
    [[nodiscard]] Step addWindows(Store& store, const QList<MaintenanceWindow>& windows);
    [[nodiscard]] Step addKnowledge(Store& store, const Knowledge& knowledge);
    [[nodiscard]] Step addOutages(Store& store, const QList<OutageRecord>& outages);
    [[nodiscard]] Step addEdits(Store& store, const QList<OutageEdit>& edits);
    /// Counts them and gives them ids.
    [[nodiscard]] OutagesByNews sortOutages(const QList<OutageRecord>& stored,
                                            const QList<OutageRecord>& outages);
    [[nodiscard]] Step learnState(Store& store, const TransferHead& head);
    [[nodiscard]] Result<QList<CheckResult>> unknownOf(Store& store, const QList<CheckResult>& checks);

    TransferIds m_ids;
    QList<SwitchId> m_newSwitches;           ///< the head's
    QList<OutageId> m_newOutages;            ///< the head's
    std::optional<Timestamp> m_removedUntil; ///< days before it are taken
    Timestamp m_keptSince;                   ///< checks before it were deleted here
    bool m_hadChecks = false;
    TransferCounts m_counts;
};

} // namespace powermon
