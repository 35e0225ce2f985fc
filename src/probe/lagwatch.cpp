// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/lagwatch.h"

#include <algorithm>

namespace powermon {

void LagWatch::start(Milliseconds period)
{
    m_period = period;
    m_steady = m_clock.steadyNow();
    m_asleep = m_clock.asleep();
}

Milliseconds LagWatch::beat()
{
    const SteadyTime steady = m_clock.steadyNow(); // stands still in sleep
    const Milliseconds asleep = m_clock.asleep();
    const auto passed = std::chrono::duration_cast<Milliseconds>(steady - m_steady) + (asleep - m_asleep);
    m_steady = steady;
    m_asleep = asleep;
    return std::max(passed - m_period, Milliseconds(0));
}

} // namespace powermon
