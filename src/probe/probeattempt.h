// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QPromise>

#include "core/base/clock.h"
#include "core/interfaces/prober.h"
#include "probe/endpoint.h"

namespace powermon {

class ProbeLane;

/// One probe on its way: the addresses it has left and the best that is known so far.
struct ProbeAttempt
{
    ProbeTarget target;
    QPromise<ProbeOutcome> promise;
    SteadyTime started;
    SteadyTime deadline;              ///< of the whole probe
    SteadyTime asked;                 ///< when the address that is asked now was asked
    SteadyTime turnEnds;              ///< of the address that is asked now, or of the wait for a name
    QList<QHostAddress> addresses;    ///< not asked yet
    Endpoint endpoint;                ///< asked now
    ProbeLane* lane = nullptr;        ///< nothing: waits for its name
    bool isSocketGone = false;        ///< the address that is asked now had none when last looked
    std::optional<FailureKind> worst; ///< the most telling failure of the addresses asked before
    bool isVoid = false;              ///< this process did not run meanwhile: a failure proves nothing
};

/// Which of two failures of one probe tells more about the device: proof that something is there, then
/// silence, then blindness.
[[nodiscard]] FailureKind moreTelling(FailureKind left, FailureKind right);

} // namespace powermon
