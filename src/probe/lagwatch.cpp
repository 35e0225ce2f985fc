// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/lagwatch.h"

#include <algorithm>

namespace powermon {

void LagWatch::start(Milliseconds period)
{
    m_period = period;
    m_steady = m_clock.steadyNow();
    m_wall = m_clock.now();
}

Milliseconds LagWatch::beat()
{
    const SteadyTime steady = m_clock.steadyNow();
    const Timestamp wall = m_clock.now();
    const auto steadyLag = std::chrono::duration_cast<Milliseconds>(steady - m_steady) - m_period;
    const auto wallLag = wall - m_wall - m_period;
    m_steady = steady;
    m_wall = wall;
    return std::max({steadyLag, wallLag, Milliseconds(0)});
}

} // namespace powermon
