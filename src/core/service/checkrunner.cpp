// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/checkrunner.h"

#include <utility>

#include <QPointer>

#include "core/base/logging.h"

namespace powermon {

namespace {

/// A computer that slept during a check, however shortly, was deaf for the answer.
constexpr Milliseconds harmlessSleep{500};

} // namespace

CheckRunner::CheckRunner(Clock& clock, Prober& prober, SiteStatus& status, QObject* parent)
    : QObject(parent), m_clock(clock), m_prober(prober), m_status(status)
{
}

void CheckRunner::applySettings(const Settings& settings)
{
    const Settings before = std::exchange(m_settings, settings);
    if (before.policy.kind != settings.policy.kind)
        m_adaptive.clear();
    if (m_isRunning && before.monitorInterval != settings.monitorInterval)
        scheduleAll();
}

void CheckRunner::setSwitches(const QList<Switch>& switches)
{
    const QHash<SwitchId, Switch> before = std::exchange(m_switches, {});
    m_switchList = switches;
    for (const Switch& powerSwitch : switches)
        m_switches.insert(powerSwitch.id, powerSwitch);
    if (!m_isRunning)
        return;
    scheduleAll();
    for (const Switch& powerSwitch : switches) {
        const auto known = before.constFind(powerSwitch.id);
        if (known != before.cend() && known->target != powerSwitch.target) {
            dropFlight(powerSwitch.id); // what it finds is about another address
            m_scheduler.requestAt(powerSwitch.id, m_clock.steadyNow());
        }
    }
}

void CheckRunner::scheduleAll()
{
    QList<ScheduledSwitch> scheduled;
    for (const Switch& powerSwitch : std::as_const(m_switchList)) {
        if (powerSwitch.isActive)
            scheduled.append({powerSwitch.id, powerSwitch.interval.value_or(m_settings.monitorInterval)});
    }
    m_scheduler.setSwitches(scheduled, m_clock.steadyNow());
    m_adaptive.setSwitches(scheduled);
}

void CheckRunner::start()
{
    m_isRunning = true;
    m_scheduler = CheckScheduler();
    m_adaptive.clear();
    scheduleAll();
}

void CheckRunner::stop()
{
    m_isRunning = false;
    m_flights.clear();
    m_repeats.clear();
}

void CheckRunner::checkNow(const QList<SwitchId>& ids)
{
    const SteadyTime now = m_clock.steadyNow();
    if (ids.isEmpty()) {
        for (const Switch& powerSwitch : std::as_const(m_switchList))
            m_scheduler.requestAt(powerSwitch.id, now);
    }
    for (const SwitchId id : ids)
        m_scheduler.requestAt(id, now);
}

void CheckRunner::noteJudged(SwitchId id, int consecutiveFailures)
{
    if (m_settings.policy.kind != PolicyKind::Evidence)
        return; // the ancestor's rule counts the ancestor's checks
    if (consecutiveFailures == 0) {
        m_adaptive.noteAlive(id);
        return;
    }
    for (const ExtraCheck& extra : m_adaptive.noteMissed(id, m_clock.steadyNow())) {
        if (!m_flights.contains(extra.id)) // else it is being asked already
            m_scheduler.requestAt(extra.id, extra.at);
    }
}

void CheckRunner::wakeUp()
{
    for (const SwitchId id : m_scheduler.due(m_clock.steadyNow()))
        probe(id);
}

void CheckRunner::probe(SwitchId id)
{
    const auto powerSwitch = m_switches.constFind(id);
    if (powerSwitch == m_switches.cend())
        return;
    const Milliseconds timeout = powerSwitch->timeout.value_or(m_settings.probeTimeout);
    const quint64 serial = ++m_serial;
    m_flights.insert(id, {serial, m_clock.steadyNow(), m_clock.asleep(), timeout});
    m_status.setBeingChecked(id, true);
    // Answered in this thread, but perhaps by a prober that outlives the monitor.
    m_prober.probe(powerSwitch->target, timeout)
        .then([self = QPointer(this), id, serial](const ProbeOutcome& outcome) {
            if (self)
                self->finishCheck(id, serial, outcome);
        });
}

void CheckRunner::finishCheck(SwitchId id, quint64 serial, const ProbeOutcome& outcome)
{
    const auto found = m_flights.constFind(id);
    if (found == m_flights.cend() || found->serial != serial)
        return; // stopped, or given up meanwhile
    const Flight flight = *found;
    m_flights.erase(found);
    m_scheduler.finished(id, m_clock.steadyNow());
    takeOutcome(id, flight, outcome);
    Q_EMIT rescheduled();
}

void CheckRunner::takeOutcome(SwitchId id, const Flight& flight, const ProbeOutcome& outcome)
{
    const auto powerSwitch = m_switches.constFind(id);
    if (powerSwitch == m_switches.cend() || !powerSwitch->isActive) {
        m_status.setBeingChecked(id, false);
    } else if (isVoid(flight, outcome)) {
        repeatCheck(id);
    } else {
        m_repeats.remove(id);
        const Timestamp now = m_clock.now();
        Q_EMIT checkFinished({id, now - outcome.duration, now, outcome});
    }
}

/// Whether it says nothing about the switch.
bool CheckRunner::isVoid(const Flight& flight, const ProbeOutcome& outcome) const
{
    if (outcome.answered())
        return false;
    return outcome.failure == FailureKind::Cancelled || m_clock.asleep() - flight.asleep > harmlessSleep;
}

void CheckRunner::dropFlight(SwitchId id)
{
    if (m_flights.remove(id) == 0)
        return;
    m_scheduler.finished(id, m_clock.steadyNow());
    m_status.setBeingChecked(id, false);
}

void CheckRunner::repeatCheck(SwitchId id)
{
    m_status.setBeingChecked(id, false);
    if (m_repeats[id]++ < maximumRepeats)
        m_scheduler.requestAt(id, m_clock.steadyNow());
    else
        m_repeats.remove(id);
}

void CheckRunner::giveUpLateProbes()
{
    const SteadyTime now = m_clock.steadyNow();
    QList<SwitchId> late;
    for (auto it = m_flights.cbegin(); it != m_flights.cend(); ++it) {
        if (now - it->started > it->timeout + proberPatience)
            late.append(it.key());
    }
    for (const SwitchId id : std::as_const(late)) {
        qCWarning(logMonitor).nospace() << "check was never answered by the prober switch=" << id.value();
        dropFlight(id);
    }
}

} // namespace powermon
