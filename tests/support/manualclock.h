// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace powermon {

/// A clock that moves only when told. advance() moves both times; step() the wall clock alone; sleep() as a
/// computer does.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Timestamp start = Timestamp::fromMilliseconds(1'767'225'600'000)) : m_now(start) {}

    [[nodiscard]] Timestamp now() const override { return m_now; }
    [[nodiscard]] SteadyTime steadyNow() const override { return m_steady; }
    [[nodiscard]] Milliseconds asleep() const override { return m_asleep; }

    void advance(Milliseconds by)
    {
        m_now += by;
        m_steady += by;
    }
    void step(Milliseconds by) { m_now += by; }
    /// The computer sleeps: the steady time stands still.
    void sleep(Milliseconds by)
    {
        m_now += by;
        m_asleep += by;
    }

private:
    Timestamp m_now;
    Milliseconds m_asleep{0};
    SteadyTime m_steady{std::chrono::hours(1)};
};

} // namespace powermon
