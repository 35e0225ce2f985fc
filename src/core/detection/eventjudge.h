// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detection/openevent.h"

namespace powermon {

enum class Verdict
{
    Wait,
    Confirmed, ///< it is the power
    Probable,
    Network,
    Device,
};

/// What an event is, as far as can be told, and why.
struct Judgement
{
    Verdict verdict = Verdict::Wait;
    std::optional<Reason> reason;
};

/// What the uptimes that devices told since say of \a event: nothing outranks it.
[[nodiscard]] Judgement judgeByUptime(const SwitchTracks& tracks, const OpenEvent& event);

/// What \a event is by what is known at \a now. Its backups and routers must be up to date.
[[nodiscard]] Judgement judge(const SwitchTracks& tracks, const OpenEvent& event,
                              const EvidenceParameters& parameters, Timestamp now);

/// Whether one that would tell what \a event was may be back as well since \a end, and only has not been
/// asked yet: a switch with a battery, lost with the others, or one that tells its uptime.
[[nodiscard]] bool isWitnessAwaited(const SwitchTracks& tracks, const OpenEvent& event, TimeInterval end,
                                    Timestamp now);

} // namespace powermon
