// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/clock.h"

namespace powermon {

/// Notices that this process did not run when it should have: stopped, starved, asleep, or busy with
/// something else. What timed out meanwhile says nothing about a device, because its answer may lie unread.
/// By the steady clock, and the time asleep, in which that stands still.
class LagWatch
{
public:
    explicit LagWatch(Clock& clock) : m_clock(clock) {}

    /// Watches from now on: it is to be called again after \a period.
    void start(Milliseconds period);
    /// How late that call is already. Never negative.
    [[nodiscard]] Milliseconds overdue() const;

private:
    Clock& m_clock;
    Milliseconds m_period{0};
    SteadyTime m_steady;
    Milliseconds m_asleep{0};
};

} // namespace powermon
