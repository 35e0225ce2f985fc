// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>

#include <QList>

#include "core/detection/surroundings.h"
#include "core/model/coverage.h"

namespace powermon {

/// The wall clock was set on by so much, to that time.
struct ClockSetOn
{
    Timestamp now;
    Milliseconds by{0};

    friend bool operator==(const ClockSetOn&, const ClockSetOn&) = default;
};

/// What a monitor told its detector beside the checks.
using WatchEvent = std::variant<MonitorStart, Coverage, ClockSetOn>;

/// The same with the time from which on the checks came after it.
struct WatchRecord
{
    Timestamp at;
    WatchEvent event;

    friend bool operator==(const WatchRecord&, const WatchRecord&) = default;
};

/// Reads out of the coverage that monitors left (oldest first) when they started, how the run before had
/// ended, and what time they did not watch without having stopped. A clock that was set back left its records
/// in no order: of that nothing is told.
[[nodiscard]] QList<WatchRecord> watchRecords(const QList<Coverage>& coverage);

} // namespace powermon
