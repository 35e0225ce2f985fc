// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace powermon {

/// What the shell is told.
enum class ExitCode
{
    Done = 0,
    ItIsSo = 1,     ///< the thing asked about: a tested switch is unreachable, an outage is open
    WrongUsage = 2, ///< or a bad value
    NotFound = 3,
    DatabaseUnusable = 4,
    OutsideFailed = 5, ///< anything else outside this program
};

[[nodiscard]] ExitCode exitCodeFor(ErrorCode code);

} // namespace powermon
