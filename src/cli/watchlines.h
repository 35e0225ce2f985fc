// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/timeline.h"

namespace powermon {

// What commands tell people of the time that nobody watched.

/// "2 h 05 min (the computer slept 2 h 00 min, PowerMon was not running 5 min 00 s)"; the longest first.
[[nodiscard]] QString unwatchedLine(const QList<UnwatchedStretch>& unwatched);
/// "The clock was set by 1 h 00 min: 14:02:10 / 15:02:10".
[[nodiscard]] QString clockStepLine(const Coverage& step, Timestamp now);

} // namespace powermon
