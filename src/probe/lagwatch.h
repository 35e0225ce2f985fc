// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/clock.h"

namespace powermon {

/// Notices that this process did not run when it should have: stopped, starved, asleep, or busy with
/// something else. What timed out meanwhile says nothing about a device, because its answer may lie unread.
class LagWatch
{
public:
    explicit LagWatch(Clock& clock) : m_clock(clock) {}

    /// Begins to watch: the next beat() is due after \a period.
    void start(Milliseconds period);
    /// To be called each period. How late it was, by the steady or the wall clock (the steady one stands
    /// still in sleep); a wall clock that was set looks the same, which does no harm. Never negative.
    [[nodiscard]] Milliseconds beat();

private:
    Clock& m_clock;
    Milliseconds m_period{0};
    SteadyTime m_steady;
    Milliseconds m_asleep{0};
};

} // namespace powermon
