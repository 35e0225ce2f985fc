// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/spool.h"
#include "core/interfaces/store.h"

/// What a monitor writes that could not write for a while: an answer may have been lost, and another monitor
/// may have watched meanwhile. All of it in the store's thread, inside the transaction that writes, so that
/// nothing changes in between.
namespace powermon {

/// Errors: AlreadyMonitored where another process has the monitor lease.
[[nodiscard]] Result<void> claimLease(Store& store);

/// Whether \a own is not the latest word any more: another monitor has watched since, or the one that noted
/// it has written more itself.
[[nodiscard]] Result<bool> isOvertaken(Store& store, const SpoolNote& own);

/// Those of \a checks that are not stored yet, without those of a time in which another monitor than that of
/// \a own has watched; null: nothing is known of others.
[[nodiscard]] Result<QList<CheckResult>> unstoredChecks(Store& store, const QList<CheckResult>& checks,
                                                        const SpoolNote* own);

/// What \a note holds; where it is overtaken, what it holds of the time before others began to watch: they
/// know better how it went on.
[[nodiscard]] Result<void> writeNote(Store& store, const SpoolNote& note);
/// What \a note holds, as it is.
[[nodiscard]] Result<void> writeRecords(Store& store, const SpoolNote& note);

} // namespace powermon
