// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QList>

#include "core/detection/detectorevent.h"
#include "core/detection/surroundings.h"
#include "core/model/checkresult.h"
#include "core/model/coverage.h"
#include "core/model/hostpower.h"
#include "core/model/learnedfacts.h"
#include "core/model/switch.h"

namespace powermon {

/// Decides from an ordered stream of records what an outage is. Deterministic; owns no clock and does no I/O,
/// so that live running, replay and tests run the same code. Every call answers with what it decided, in
/// order.
class OutageDetector
{
public:
    OutageDetector() = default;
    OutageDetector(const OutageDetector&) = delete;
    OutageDetector& operator=(const OutageDetector&) = delete;
    virtual ~OutageDetector() = default;

    /// What is known of the watching itself, from now on; the readme policy has no use for it.
    virtual void setSurroundings(const Surroundings& surroundings) { Q_UNUSED(surroundings) }
    /// The monitor began to watch; what a stop before it means. After setSwitches() and restore().
    [[nodiscard]] virtual QList<DetectorEvent> monitorStarted(const MonitorStart& start)
    {
        Q_UNUSED(start)
        return {};
    }
    /// The switches from now on. Those that stay keep what is known of them.
    [[nodiscard]] virtual QList<DetectorEvent> setSwitches(const QList<Switch>& switches, Timestamp now) = 0;
    /// Takes up what was open when the monitor stopped; after setSwitches(), before the first check. The
    /// numbers under which the outages go on, in the order given.
    [[nodiscard]] virtual QList<quint64> restore(const QList<Outage>& open) = 0;
    /// A finished check; those of unknown or paused switches, and cancelled ones, change nothing.
    [[nodiscard]] virtual QList<DetectorEvent> apply(const CheckResult& check) = 0;
    /// Time passed without a check.
    [[nodiscard]] virtual QList<DetectorEvent> advanceTo(Timestamp now) = 0;
    /// The wall clock was set by \a by, to \a now: what was noted in this run moves with it. The outages that
    /// became others by that are told as changed.
    [[nodiscard]] virtual QList<DetectorEvent> clockStepped(Timestamp now, Milliseconds by)
    {
        Q_UNUSED(now)
        Q_UNUSED(by)
        return {};
    }
    /// This computer lost its own mains, or has them back: seen to happen at \a at. The readme policy has no
    /// use for it.
    [[nodiscard]] virtual QList<DetectorEvent> hostPowerChanged(HostPower power, Timestamp at)
    {
        Q_UNUSED(power)
        Q_UNUSED(at)
        return {};
    }
    /// Nobody watched in this time.
    [[nodiscard]] virtual QList<DetectorEvent> monitorGap(const Coverage& gap) = 0;
    /// Consecutive failures of a switch, as this policy counts them.
    [[nodiscard]] virtual int consecutiveFailures(SwitchId id) const = 0;
    /// What the stream has taught of the switches so far; nothing where the policy learns nothing.
    [[nodiscard]] virtual QList<SwitchFacts> learnt() const { return {}; }
};

/// The detector that the policy asks for.
[[nodiscard]] std::unique_ptr<OutageDetector> makeDetector(const DetectionPolicy& policy);

} // namespace powermon
