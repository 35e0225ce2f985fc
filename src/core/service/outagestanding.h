// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/store.h"

namespace powermon {

/// What stands for an outage that detection still follows, now that people may have corrected it.
struct OutageStanding
{
    std::optional<Outage> corrected; ///< nothing: it stands as found, or nobody knows how it was ended
    bool isEnded = false;            ///< people say when it ended: for them it is over

    friend bool operator==(const OutageStanding&, const OutageStanding&) = default;

    /// \a found as it stands; its end, where that was found since this was read.
    [[nodiscard]] Outage of(const Outage& found) const
    {
        Outage standing = corrected.value_or(found);
        if (standing.isOngoing()) {
            standing.endedAt = found.endedAt;
            standing.end = found.end;
        }
        return standing;
    }
};

/// To be called in the store's thread. Errors: OutageNotFound, Database….
[[nodiscard]] inline Result<OutageStanding> readStanding(Store& store, OutageId id)
{
    const Result<std::optional<Outage>> following = store.outages().following(id);
    if (!following)
        return failure(following.error());
    OutageStanding standing;
    standing.isEnded = !following->has_value();
    if (*following && (**following).isCorrected())
        standing.corrected = **following;
    if (!standing.isEnded)
        return standing;
    const Result<Outage> ended = store.outages().get(id);
    if (!ended)
        return failure(ended.error());
    if (!ended->isOngoing())
        standing.corrected = *ended;
    return standing;
}

} // namespace powermon
