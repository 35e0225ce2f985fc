// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detection/openevent.h"

namespace powermon {

/// When an event ended.
struct EventEnd
{
    Timestamp at; ///< best single estimate
    TimeInterval interval;

    friend bool operator==(const EventEnd&, const EventEnd&) = default;
};

/// Whether the event is over at \a now, and when the power came back: half of its members answer again, or
/// two or more have for three minutes. It is dated before their first answer by the time they needed to boot,
/// exactly where a device tells its uptime, and never before the start.
[[nodiscard]] std::optional<EventEnd> endOf(const SwitchTracks& tracks, const OpenEvent& event,
                                            const EvidenceParameters& parameters, Timestamp now);

} // namespace powermon
