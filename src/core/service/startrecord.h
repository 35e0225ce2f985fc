// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/detection/surroundings.h"
#include "core/model/coverage.h"
#include "core/model/hostrun.h"

namespace powermon {

/// The store's value that holds the host run (toText()) of the monitor that ran last.
inline constexpr char16_t hostRunKey[] = u"host_run";

/// What the end of the run before means for this one: stopped in order, killed, or gone down with its
/// computer.
class StartRecord
{
public:
    StartRecord() = default;
    /// \a latest: the coverage that was written last; \a before: the host run it was written in; \a host: the
    /// one now.
    StartRecord(const std::optional<Coverage>& latest, const HostRun& before, const HostRun& host,
                Timestamp now);

    /// What the time after the latest record was, where that was cut off: Killed or HostDown.
    [[nodiscard]] CoverageKind cutOff() const;
    /// For the detector. It has a boot only where this computer went down and came up since the latest
    /// record.
    [[nodiscard]] const MonitorStart& start() const { return m_start; }

    /// The clock was set. A computer that comes up with its clock behind (a board without a battery) cannot
    /// tell at the start when it came up: the boot seems to lie before the latest record. As soon as it does
    /// not, the start that should have been told; once.
    [[nodiscard]] std::optional<MonitorStart> afterStep(const HostRun& host, Timestamp now);

private:
    MonitorStart m_start;
    bool m_hasRestarted = false;  ///< the computer, since the latest record
    bool m_isClockBehind = false; ///< so much is known: by how much is not
};

} // namespace powermon
