// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

namespace powermon {

/// TimeInterval::latest of what is known to have happened, but by no time at the latest: the last moment that
/// text can name, 9999-12-31T23:59:59.999Z.
inline constexpr Timestamp noLaterBound = Timestamp::fromMilliseconds(253'402'300'799'999);

[[nodiscard]] constexpr bool isOpenEnded(const TimeInterval& interval)
{
    return interval.latest >= noLaterBound;
}

} // namespace powermon
