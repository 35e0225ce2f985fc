// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace powermon {

/// Reads a time as traces write it: "2026-01-01T00:00:00.000Z"; a blank in place of the T, a fraction of any
/// length (cut to milliseconds) and an offset ("+02:00", "+0200", "+02") are taken too. Errors: BadInput
/// without a place where it is no time, has no zone, or is not in the years 1970 to 2199: no monitor wrote
/// that.
[[nodiscard]] Result<Timestamp> traceTime(std::string_view text);

/// The Error of what a trace says, as yet without the place where it does.
[[nodiscard]] Error traceFault(const QString& what);

} // namespace powermon
