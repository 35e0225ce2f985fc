// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/systemclock.h"

#include <ctime>

namespace powermon {

Timestamp SystemClock::now() const
{
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return Timestamp::fromMilliseconds(std::chrono::duration_cast<Milliseconds>(sinceEpoch).count());
}

SteadyTime SystemClock::steadyNow() const
{
    return std::chrono::steady_clock::now();
}

Milliseconds SystemClock::asleep() const
{
#ifdef CLOCK_BOOTTIME // Linux: goes on during sleep, while CLOCK_MONOTONIC stands still
    timespec withSleep{};
    timespec withoutSleep{};
    clock_gettime(CLOCK_MONOTONIC, &withoutSleep);
    clock_gettime(CLOCK_BOOTTIME, &withSleep);
    const std::chrono::seconds seconds(withSleep.tv_sec - withoutSleep.tv_sec);
    const std::chrono::nanoseconds rest(withSleep.tv_nsec - withoutSleep.tv_nsec);
    return std::chrono::duration_cast<Milliseconds>(seconds + rest);
#else
    return Milliseconds(0);
#endif
}

} // namespace powermon
