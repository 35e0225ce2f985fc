// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/model/outage.h"

namespace powermon {

/// Where an open outage has its times from.
enum class OutageOrigin
{
    ThisRun,
    EarlierRun, ///< taken up when the monitor started
};

/// Moves all times of an outage: where each lies by the clock that counts now.
void moveTimes(Outage& outage, const std::function<Timestamp(Timestamp)>& moved);
/// The same where the clock they were read from was set by \a by.
void shiftTimes(Outage& outage, Milliseconds by);

/// Whether an open outage moves with a clock that was set by \a by, to \a now. One of an earlier run stays:
/// what is mended most often is a clock that came up wrong with this run (a board without a battery). Unless
/// it would begin in the future by the new clock.
[[nodiscard]] bool movesWithClock(const Outage& outage, OutageOrigin origin, Timestamp now, Milliseconds by);

} // namespace powermon
