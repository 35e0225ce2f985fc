// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/timestamp.h"

namespace powermon {

/// A message that waits longer is given up.
inline constexpr Milliseconds longestWait = std::chrono::hours(24 * 7);

/// After a failure that somebody has to mend (an address, a password, a line that wants a log-in first).
inline constexpr Milliseconds repairPause = std::chrono::minutes(10);

/// How long to wait after the \a attempts-th attempt failed, 1 for the first: seconds at first, then minutes,
/// an hour at most. What the other side asked for counts where that is longer, up to a day.
[[nodiscard]] inline Milliseconds retryPause(int attempts, std::optional<Milliseconds> asked = {})
{
    using std::chrono::seconds;
    static constexpr std::array<seconds, 10> pauses{seconds(5),    seconds(10),  seconds(20),  seconds(40),
                                                    seconds(60),   seconds(120), seconds(300), seconds(600),
                                                    seconds(1800), seconds(3600)};
    const auto index = std::min(static_cast<size_t>(std::max(attempts, 1) - 1), pauses.size() - 1);
    const Milliseconds limit = std::chrono::hours(24);
    return std::max<Milliseconds>(pauses.at(index), std::min(asked.value_or(Milliseconds(0)), limit));
}

} // namespace powermon
