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

Milliseconds LagWatch::overdue() const
{
    const auto awake = std::chrono::duration_cast<Milliseconds>(m_clock.steadyNow() - m_steady);
    return std::max(awake + (m_clock.asleep() - m_asleep) - m_period, Milliseconds(0));
}

} // namespace powermon
