// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/base/result.h"
#include "core/model/checkdigest.h"
#include "core/model/coverage.h"
#include "core/model/outageedit.h"
#include "core/model/outagerecord.h"
#include "core/model/switchlife.h"

namespace powermon {

/// A store as a whole, record by record: how a database is written out, copied, and filled from another one.
/// What add…() stores keeps its id where that is free, and gets a new one else or where it has none; the
/// answer is the id. Ids that a record refers to are stored as they are.
class StoreArchive
{
public:
    StoreArchive() = default;
    StoreArchive(const StoreArchive&) = delete;
    StoreArchive& operator=(const StoreArchive&) = delete;
    virtual ~StoreArchive() = default;

    /// Errors: DuplicateName, DuplicateAddress where it is not removed and another one has them.
    [[nodiscard]] virtual Result<SwitchId> addSwitch(const SwitchLife& life) = 0;

    /// Every outage in the order of ids, parts and merged ones too; those behind \a after, at most \a limit.
    [[nodiscard]] virtual Result<QList<OutageRecord>> outages(OutageId after, int limit) = 0;
    /// Errors: OutageNotFound where it is a part of one that is not there.
    [[nodiscard]] virtual Result<OutageId> addOutage(const OutageRecord& record) = 0;

    /// The whole audit trail in the order of ids; those behind \a after, at most \a limit.
    [[nodiscard]] virtual Result<QList<OutageEdit>> edits(OutageEditId after, int limit) = 0;
    /// Goes into the trail and changes nothing. Errors: OutageNotFound where one of its outages is not there.
    [[nodiscard]] virtual Result<OutageEditId> addEdit(const OutageEdit& edit) = 0;

    /// In the order in which they were stored; those behind \a after, at most \a limit.
    [[nodiscard]] virtual Result<QList<Coverage>> coverage(CoverageId after, int limit) = 0;

    /// The days of which what the checks add up to was kept alone; empty where there are none. What they add
    /// up to is told by CheckRepository::forEachDigest().
    [[nodiscard]] virtual Result<TimeRange> removedDays() = 0;
    /// Whole days without their checks, of before \a until (the beginning of a day). To be called where no
    /// check of before \a until is stored.
    [[nodiscard]] virtual Result<void> addRemovedDays(const QList<CheckDigest>& days, Timestamp until) = 0;
};

} // namespace powermon
