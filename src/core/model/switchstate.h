// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/timestamp.h"

namespace powermon {

/// A switch as it is shown.
enum class SwitchState
{
    Unknown, ///< never checked, or nobody watched
    Up,
    Failing, ///< failed, but fewer times than the threshold
    Down,
    Paused,
};

/// A stretch of one state on a timeline.
struct StateSegment
{
    TimeRange range;
    SwitchState state = SwitchState::Unknown;

    friend bool operator==(const StateSegment&, const StateSegment&) = default;
};

/// Time up, down and unwatched, and the checks behind it.
struct Availability
{
    Milliseconds up{0};
    Milliseconds down{0};
    Milliseconds unknown{0};
    qint64 checks = 0;
    qint64 failures = 0;

    /// up / (up + down), 0 to 1; nothing where nobody watched.
    [[nodiscard]] std::optional<double> ratio() const
    {
        const auto watched = up + down;
        if (watched.count() == 0)
            return std::nullopt;
        return static_cast<double>(up.count()) / static_cast<double>(watched.count());
    }
    friend bool operator==(const Availability&, const Availability&) = default;
};

} // namespace powermon
