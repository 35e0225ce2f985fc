// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/interfaces/store.h"
#include "core/service/transfer/transferhead.h"

namespace powermon {

/// All of the store but its checks, as it is at one moment; without settings. To be called in the store's
/// thread. Errors: those of the store.
[[nodiscard]] Result<TransferHead> readHead(Store& store);

// Parts of it.
[[nodiscard]] Result<QList<Coverage>> readCoverage(Store& store);
[[nodiscard]] Result<QList<OutageRecord>> readOutageRecords(Store& store);
[[nodiscard]] Result<QList<OutageEdit>> readEditRecords(Store& store);

/// Reads the checks of a store piece by piece, in order, each piece in a job of its own: whoever else wants
/// the store has it in between.
class CheckPages
{
public:
    static constexpr qsizetype usualPage = 50'000;

    explicit CheckPages(TimeRange range, qsizetype page = usualPage) : m_rest(range), m_page(page) {}

    /// About a page more; empty: that was all. Errors: those of the store.
    [[nodiscard]] Result<QList<CheckResult>> next(Store& store);
    /// Of the range's time, 0 to 100, counted from the first check.
    [[nodiscard]] int percent() const;

private:
    TimeRange m_rest;
    qsizetype m_page;
    std::optional<TimeRange> m_found; ///< from the first check on
};

/// The same for the days of which only what their checks add up to was kept: a month at a time.
class RemovedDayPages
{
public:
    /// Empty: that was all. Errors: those of the store.
    [[nodiscard]] Result<QList<CheckDigest>> next(Store& store);

private:
    std::optional<TimeRange> m_rest;
};

} // namespace powermon
