// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strongid.h"
#include "core/base/timestamp.h"

namespace powermon {

/// What the monitor did in a stretch of time. Only Running is watched time; all else is neither up nor down.
/// The numbers are stored: never change one, only add.
enum class CoverageKind
{
    Running = 1,
    Asleep = 2,       ///< the computer slept
    Off = 3,          ///< stopped by a person or the system, in order
    Killed = 4,       ///< ended without a word: crash, kill, power cut
    ClockStepped = 5, ///< the wall clock jumped over this time
};

/// A stretch of time and what the monitor did in it.
struct Coverage
{
    CoverageId id;
    TimeRange range;
    CoverageKind kind = CoverageKind::Running;
    bool isClosed =
        false; ///< Running only: the monitor stopped in order; else it may still run, or was killed

    friend bool operator==(const Coverage&, const Coverage&) = default;
};

} // namespace powermon
