// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/watchtime.h"

#include <algorithm>

namespace powermon {

namespace {

/// Less is the time between two clocks that are read one after the other.
constexpr Milliseconds shortestSleep{500};

Milliseconds since(SteadyTime then, const Clock& clock)
{
    return std::chrono::duration_cast<Milliseconds>(clock.steadyNow() - then);
}

} // namespace

void WatchTime::begin(const Clock& clock)
{
    m_now = clock.now();
    m_steady = clock.steadyNow();
    m_asleep = clock.asleep();
    m_isSleepAnnounced = false;
    m_isAwake = false;
}

QList<WatchTime::Gap> WatchTime::look(const Clock& clock)
{
    if (m_isSleepAnnounced && !isAwakeAgain(clock))
        return {};
    const bool wasAnnounced = m_isSleepAnnounced;
    const Timestamp before = m_now;
    const Milliseconds passed = since(m_steady, clock);
    const Milliseconds slept = clock.asleep() - m_asleep;
    begin(clock);
    const Milliseconds stepped = (m_now - before) - passed - slept;
    const bool isStep = std::chrono::abs(stepped) >= minimumStep;
    QList<Gap> gaps;
    if (wasAnnounced || passed + slept >= m_minimumGap) {
        const Timestamp end = isStep ? before + passed + slept : std::max(m_now, before);
        gaps.append({CoverageKind::Asleep, {before, end}, end, Milliseconds(0)});
    }
    if (isStep) {
        const Timestamp unset = m_now - stepped;
        gaps.append(
            {CoverageKind::ClockStepped, {std::min(unset, m_now), std::max(unset, m_now)}, m_now, stepped});
    }
    return gaps;
}

void WatchTime::announceSleep(const Clock& clock)
{
    begin(clock);
    m_isSleepAnnounced = true;
}

bool WatchTime::isAwakeAgain(const Clock& clock) const
{
    return m_isAwake || clock.asleep() - m_asleep >= shortestSleep || since(m_steady, clock) >= sleepPatience;
}

} // namespace powermon
