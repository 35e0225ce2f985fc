// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/watchtime.h"

namespace powermon {

void WatchTime::begin(const Clock& clock)
{
    m_now = clock.now();
    m_steady = clock.steadyNow();
    m_asleep = clock.asleep();
}

std::optional<WatchTime::Gap> WatchTime::look(const Clock& clock)
{
    const Timestamp before = m_now;
    const SteadyTime steadyBefore = m_steady;
    const Milliseconds asleepBefore = m_asleep;
    begin(clock);
    const Milliseconds passed = std::chrono::duration_cast<Milliseconds>(m_steady - steadyBefore);
    const Milliseconds slept = m_asleep - asleepBefore;
    const Milliseconds stepped = (m_now - before) - passed - slept;
    if (passed + slept >= m_minimumGap && m_now > before)
        return Gap{CoverageKind::Asleep, {before, m_now}, m_now};
    if (stepped >= minimumStep)
        return Gap{CoverageKind::ClockStepped, {m_now - stepped, m_now}, m_now};
    if (stepped <= -minimumStep)
        return Gap{CoverageKind::ClockStepped, {m_now, m_now - stepped}, m_now};
    return std::nullopt;
}

} // namespace powermon
