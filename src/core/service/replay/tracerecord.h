// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>

#include "core/detection/surroundings.h"
#include "core/model/checkresult.h"

namespace powermon {

/// What a monitor writes down: that it checked a switch, or that it began to watch.
using TraceRecord = std::variant<CheckResult, MonitorStart>;

/// When it was written.
[[nodiscard]] inline Timestamp timeOf(const TraceRecord& record)
{
    const auto* check = std::get_if<CheckResult>(&record);
    return check ? check->finished : std::get<MonitorStart>(record).at;
}

} // namespace powermon
