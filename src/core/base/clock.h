// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "core/base/timestamp.h"

namespace powermon {

/// Time that only moves forward, for intervals, timeouts and latency. It stands still while the computer
/// sleeps.
using SteadyTime = std::chrono::time_point<std::chrono::steady_clock, std::chrono::nanoseconds>;

/// Where time comes from. Passed by reference to whatever needs it; nothing else asks the system for the
/// time.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual Timestamp now() const = 0;
    [[nodiscard]] virtual SteadyTime steadyNow() const = 0;
    /// How long the computer has slept so far, counted from any moment; only grows. It tells a sleep from a
    /// step of the wall clock; a clock that cannot know says 0.
    [[nodiscard]] virtual Milliseconds asleep() const { return Milliseconds(0); }
};

} // namespace powermon
