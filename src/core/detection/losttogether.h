// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/timestamp.h"

namespace powermon {

/// A switch that went, as seen by lostTogether().
struct LossWindow
{
    size_t index = 0;    ///< whose it is
    TimeInterval window; ///< it went in here
    double weight = 1;
};

/// Switches that can have gone in one moment.
struct LostSet
{
    std::vector<size_t> indexes; ///< in the order of the input
    TimeInterval moment;         ///< when: after the latest last answer, before the earliest first failure
    double weight = 0;
};

/// Supplies carry a device for a moment after its power is gone: so far apart two may go in one event.
inline constexpr Milliseconds simultaneity{2500};
/// So long before the last answer of a device its power may have gone.
inline constexpr Milliseconds supplyLasts = simultaneity;

/// The heaviest set of \a windows that share a moment, give or take simultaneity; of equals the latest.
[[nodiscard]] LostSet lostTogether(const std::vector<LossWindow>& windows);

/// The moment that these windows share. Where a device outlived it, its later answers say nothing about when.
[[nodiscard]] TimeInterval sharedMoment(const std::vector<TimeInterval>& windows);

} // namespace powermon
