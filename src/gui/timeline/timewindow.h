// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

namespace powermon {

// How a view of time is moved. It never ends behind \a latest, and lasts from a minute to a century.
inline constexpr Milliseconds shortestView = std::chrono::minutes(1);
inline constexpr Milliseconds longestView = std::chrono::hours(24 * 36'525);

/// \a range with the duration times \a factor, around \a anchor, which stays where it is as far as possible.
[[nodiscard]] TimeRange zoomed(TimeRange range, double factor, Timestamp anchor, Timestamp latest);

/// \a range moved by \a by.
[[nodiscard]] TimeRange moved(TimeRange range, Milliseconds by, Timestamp latest);

} // namespace powermon
