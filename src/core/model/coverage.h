// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/strongid.h"
#include "core/base/timestamp.h"

namespace powermon {

/// What the monitor did in a stretch of time. Only Running is watched time, as far as no NoNetwork lies over
/// it; all else is neither up nor down. The numbers are stored: never change one, only add.
enum class CoverageKind
{
    Running = 1,
    Asleep = 2,       ///< the computer slept
    Off = 3,          ///< stopped by a person or the system, in order
    Killed = 4,       ///< the program ended without a word, the computer went on: crash, kill
    ClockStepped = 5, ///< the wall clock jumped over this time; set back: what comes twice
    HostDown = 6,     ///< the computer went off or started anew without a word: power cut, reset
    NoNetwork = 7,    ///< it ran, but this computer had no network: lies over a part of Running
};

/// A stretch of time and what the monitor did in it.
struct Coverage
{
    CoverageId id;
    TimeRange range;
    CoverageKind kind = CoverageKind::Running;
    bool isClosed = false; ///< it is over; a Running one that is not may go on, or was cut off

    friend bool operator==(const Coverage&, const Coverage&) = default;
};

/// "running", "asleep", "off", "killed", "clock_stepped", "host_down", "no_network".
[[nodiscard]] QString toWord(CoverageKind kind);
/// What happened, as a part of a sentence, in the program's language: "the computer slept".
[[nodiscard]] QString coverageText(CoverageKind kind);

} // namespace powermon
