// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/interfaces/store.h"

namespace powermon {

/// What an answer is read from.
enum class CheckTier
{
    Checks, ///< themselves, packed or not
    Hours,  ///< the sums of whole hours
    Days,   ///< the sums of whole days
};

/// A stretch of time, and what is read of it.
struct TierPart
{
    CheckTier tier = CheckTier::Checks;
    TimeRange range;

    friend bool operator==(const TierPart&, const TierPart&) = default;
};

/// The whole day of UTC in which \a time lies begins then.
[[nodiscard]] Timestamp dayOf(Timestamp time);

/// What the sums of a range are read from: the coarsest that serves each stretch, oldest first, nothing
/// twice. \a unsealed: hours in which some checks are not packed yet, so that their sums, and their days',
/// are not whole; in order. \a keptSince: before it (the beginning of a day) whole days alone are left; a
/// part of a day is left out.
[[nodiscard]] QList<TierPart> planTiers(TimeRange range, DigestStep coarsest,
                                        const QList<Timestamp>& unsealed, Timestamp keptSince);

} // namespace powermon
