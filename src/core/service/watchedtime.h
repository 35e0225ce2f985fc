// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/store.h"
#include "core/statistics/timeline.h"

namespace powermon {

/// A range of time, and what of it was watched.
struct WatchedTime
{
    QList<TimeRange> watched;          ///< disjoint, oldest first
    QList<UnwatchedStretch> unwatched; ///< all the rest, oldest first
    QList<Coverage> clockSteps;        ///< the moments at which the clock was set

    friend bool operator==(const WatchedTime&, const WatchedTime&) = default;
};
/// Also the last seconds, which are not on disk yet where a monitor still runs, count as watched. To be
/// called in the store's thread. Errors: those of the store.
[[nodiscard]] Result<WatchedTime> readWatchedTime(Store& store, TimeRange range);

/// The stretches of \a range in which a monitor ran, disjoint, oldest first; also the last seconds, which are
/// not on disk yet where it still runs. To be called in the store's thread. Errors: those of the store.
[[nodiscard]] Result<QList<TimeRange>> readWatched(Store& store, TimeRange range);

} // namespace powermon
