// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "core/base/timestamp.h"
#include "core/model/checkresult.h"
#include "core/model/switch.h"

namespace powermon {

/// Asks a device whether it is there.
class Prober
{
public:
    Prober() = default;
    Prober(const Prober&) = delete;
    Prober& operator=(const Prober&) = delete;
    virtual ~Prober() = default;

    /// Sends one request and finishes with one outcome, never later than \a timeout plus a little, never with
    /// an exception. FailureKind::Cancelled means that the result is void (this process was stopped or too
    /// late to know) and says nothing about the device. To be called, and answered, in the thread of the
    /// prober.
    [[nodiscard]] virtual QFuture<ProbeOutcome> probe(const ProbeTarget& target, Milliseconds timeout) = 0;
};

} // namespace powermon
