// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/timestamp.h"

namespace powermon {

/// "38 s", "2 h 05 min", "3 d 4 h", in the program's language. Never negative.
[[nodiscard]] QString durationText(Milliseconds duration);

/// Local time, as long as needed: "14:02:10" today, "12 Nov, 14:51" this year, else with the year.
[[nodiscard]] QString timeText(Timestamp time, Timestamp now);

/// The same to the second on every day: "12 Nov, 14:51:07".
[[nodiscard]] QString exactTimeText(Timestamp time, Timestamp now);

/// \a best and how exact it is, short: "14:02:16 ± 6 s"; no more than the time where it is known to the
/// second. \a interval holds \a best.
[[nodiscard]] QString momentText(Timestamp best, const TimeInterval& interval, Timestamp now);

/// "14:02:10", or "between 14:02:10 and 14:02:22" where the interval is wider than a second.
[[nodiscard]] QString intervalText(const TimeInterval& interval, Timestamp now);

/// The same to the second on every day.
[[nodiscard]] QString exactIntervalText(const TimeInterval& interval, Timestamp now);

} // namespace powermon
