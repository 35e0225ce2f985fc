// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/monitor.h"

#include <algorithm>
#include <utility>

#include <QPointer>

#include "core/base/andthen.h"
#include "core/base/logging.h"
#include "core/statistics/timeline.h"

namespace powermon {

namespace {

/// A computer that slept during a check, however shortly, was deaf for the answer.
constexpr Milliseconds harmlessSleep{500};

} // namespace

Monitor::Monitor(Clock& clock, Prober& prober, StoreExecutor& store, SiteStatus& status, QObject* parent)
    : QObject(parent), m_clock(clock), m_prober(prober), m_store(store), m_status(status),
      m_books(clock, store, storePatience), m_watchTime(minimumGap)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Monitor::wakeUp);
    connect(&m_books, &Bookkeeper::told, this, &Monitor::tell);
    connect(&m_books, &Bookkeeper::troubleChanged, &m_status, &SiteStatus::setStoreTrouble);
}

Monitor::~Monitor() = default;

// ---- what it works with

void Monitor::applySettings(const Settings& settings)
{
    const Settings before = std::exchange(m_settings, settings);
    if (!isRunning())
        return;
    if (before.monitorInterval != settings.monitorInterval)
        scheduleAll();
    if (before.policy != settings.policy)
        replaceDetector();
    armTimer();
}

void Monitor::setSwitches(const QList<Switch>& switches)
{
    const QHash<SwitchId, Switch> before = std::exchange(m_switches, {});
    m_switchList = switches;
    for (const Switch& powerSwitch : switches)
        m_switches.insert(powerSwitch.id, powerSwitch);
    m_status.setSwitches(switches);
    if (!isRunning())
        return;
    scheduleAll();
    for (const Switch& powerSwitch : switches) {
        const auto known = before.constFind(powerSwitch.id);
        if (known != before.cend() && known->target != powerSwitch.target) {
            dropFlight(powerSwitch.id); // what it finds is about another address
            m_scheduler.requestNow(powerSwitch.id, m_clock.steadyNow());
        }
    }
    m_books.addEvents(m_detector->setSwitches(switches, m_clock.now()));
    armTimer();
}

void Monitor::scheduleAll()
{
    QList<ScheduledSwitch> scheduled;
    for (const Switch& powerSwitch : std::as_const(m_switchList)) {
        if (powerSwitch.isActive)
            scheduled.append({powerSwitch.id, powerSwitch.interval.value_or(m_settings.monitorInterval)});
    }
    m_scheduler.setSwitches(scheduled, m_clock.steadyNow());
}

void Monitor::replaceDetector()
{
    m_detector = makeDetector(m_settings.policy);
    const auto events = m_detector->setSwitches(m_switchList, m_clock.now());
    m_books.renumber(m_detector->restore(m_books.openOutages()));
    m_books.addEvents(events);
}

// ---- start and stop

QFuture<Result<void>> Monitor::start()
{
    if (m_phase != Phase::Stopped)
        return finishedFuture(Result<void>(failure(ErrorCode::Interrupted)));
    m_phase = Phase::Starting;
    const quint64 run = ++m_run;
    const auto take = [this, run](const Result<MonitorPast>& past) -> Result<void> {
        if (m_phase != Phase::Starting || run != m_run)
            return failure(ErrorCode::Interrupted);
        if (past)
            return begin(*past);
        m_phase = Phase::Stopped;
        return failure(past.error());
    };
    return andThen(m_store.submit(readMonitorPast), this, take);
}

Result<void> Monitor::begin(const MonitorPast& past)
{
    m_phase = Phase::Running;
    const Timestamp now = m_clock.now();
    const SteadyTime steadyNow = m_clock.steadyNow();
    m_watchTime.begin(m_clock);
    m_detector = makeDetector(m_settings.policy);
    const auto events = m_detector->setSwitches(m_switchList, now);
    const auto gap = m_books.begin(past, m_detector->restore(past.open));
    m_status.setSwitches(m_switchList);
    m_status.setOnSince(past.lastEnd.value_or(now));
    m_status.setOpenOutages(past.open);
    m_status.setMode(MonitorMode::Watching);
    m_scheduler = CheckScheduler();
    scheduleAll();
    m_nextHeartbeat = steadyNow + heartbeat;
    m_lastTick = steadyNow - minimumTick;
    m_books.addEvents(events);
    if (gap)
        m_books.addEvents(m_detector->monitorGap(*gap));
    m_books.wakeUp();
    armTimer();
    qCInfo(logMonitor) << "started switches=" << m_switchList.size() << "open_outages=" << past.open.size();
    return {};
}

QFuture<Result<void>> Monitor::stop()
{
    if (m_phase != Phase::Running) {
        m_phase = Phase::Stopped;
        return finishedFuture(Result<void>());
    }
    observeTime();
    m_phase = Phase::Stopped;
    m_timer.stop();
    m_flights.clear();
    m_repeats.clear();
    m_status.setMode(MonitorMode::Stopped);
    qCInfo(logMonitor) << "stopping waiting_checks=" << m_books.waitingChecks();
    return m_books.close();
}

// ---- checks

void Monitor::checkNow(const QList<SwitchId>& ids)
{
    if (!isRunning())
        return;
    const SteadyTime now = m_clock.steadyNow();
    if (ids.isEmpty()) {
        for (const Switch& powerSwitch : std::as_const(m_switchList))
            m_scheduler.requestNow(powerSwitch.id, now);
    }
    for (const SwitchId id : ids)
        m_scheduler.requestNow(id, now);
    armTimer();
}

void Monitor::wakeUp()
{
    if (!isRunning())
        return;
    observeTime();
    const SteadyTime now = m_clock.steadyNow();
    m_lastTick = now;
    for (const SwitchId id : m_scheduler.due(now))
        probe(id);
    m_books.addEvents(m_detector->advanceTo(m_clock.now()));
    if (now >= m_nextHeartbeat) {
        m_nextHeartbeat = now + heartbeat;
        giveUpLateProbes();
        forgetStaleStates();
        m_books.writeSoon();
    }
    m_books.wakeUp();
    armTimer();
}

void Monitor::probe(SwitchId id)
{
    const auto powerSwitch = m_switches.constFind(id);
    if (powerSwitch == m_switches.cend())
        return;
    const Milliseconds timeout = powerSwitch->timeout.value_or(m_settings.probeTimeout);
    const quint64 serial = ++m_serial;
    m_flights.insert(id, {serial, m_clock.steadyNow(), m_clock.asleep(), timeout});
    m_status.setBeingChecked(id);
    // Answered in this thread, but perhaps by a prober that outlives the monitor.
    m_prober.probe(powerSwitch->target, timeout)
        .then([self = QPointer(this), id, serial](const ProbeOutcome& outcome) {
            if (self)
                self->finishCheck(id, serial, outcome);
        });
}

void Monitor::finishCheck(SwitchId id, quint64 serial, const ProbeOutcome& outcome)
{
    const auto found = m_flights.constFind(id);
    if (!isRunning() || found == m_flights.cend() || found->serial != serial)
        return; // stopped, or given up meanwhile
    const Flight flight = *found;
    m_flights.erase(found);
    observeTime();
    m_scheduler.finished(id, m_clock.steadyNow());
    const auto powerSwitch = m_switches.constFind(id);
    if (powerSwitch == m_switches.cend() || !powerSwitch->isActive) {
        m_status.dropCheck(id);
    } else if (isVoid(flight, outcome)) {
        repeatCheck(id);
    } else {
        m_repeats.remove(id);
        const Timestamp now = m_clock.now();
        judge({id, now - outcome.duration, now, outcome});
    }
    if (nextWakeup() < m_armedFor)
        armTimer();
}

/// Whether it says nothing about the switch.
bool Monitor::isVoid(const Flight& flight, const ProbeOutcome& outcome) const
{
    if (outcome.answered())
        return false;
    return outcome.failure == FailureKind::Cancelled || m_clock.asleep() - flight.asleep > harmlessSleep;
}

void Monitor::dropFlight(SwitchId id)
{
    if (m_flights.remove(id) == 0)
        return;
    m_scheduler.finished(id, m_clock.steadyNow());
    m_status.dropCheck(id);
}

void Monitor::repeatCheck(SwitchId id)
{
    m_status.dropCheck(id);
    if (m_repeats[id]++ < maximumRepeats)
        m_scheduler.requestNow(id, m_clock.steadyNow());
    else
        m_repeats.remove(id);
}

void Monitor::judge(const CheckResult& check)
{
    m_books.addCheck(check);
    const auto events = m_detector->apply(check);
    const int failures = m_detector->consecutiveFailures(check.switchId);
    const SwitchState failed =
        failures >= m_settings.policy.failureThreshold ? SwitchState::Down : SwitchState::Failing;
    m_status.setCheck(check, failures, check.outcome.answered() ? SwitchState::Up : failed);
    Q_EMIT checkFinished(check);
    m_books.addEvents(events);
}

/// A prober that forgot a check, against its contract, must not end the watching of that switch.
void Monitor::giveUpLateProbes()
{
    const SteadyTime now = m_clock.steadyNow();
    QList<SwitchId> late;
    for (auto it = m_flights.cbegin(); it != m_flights.cend(); ++it) {
        if (now - it->started > it->timeout + proberPatience)
            late.append(it.key());
    }
    for (const SwitchId id : std::as_const(late)) {
        qCWarning(logMonitor) << "check was never answered by the prober switch=" << id.value();
        dropFlight(id);
    }
}

// ---- time

void Monitor::observeTime()
{
    const auto gap = m_watchTime.look(m_clock);
    if (!gap) {
        m_books.extendTo(m_clock.now());
        return;
    }
    qCInfo(logMonitor).noquote() << "not watched from=" << gap->range.start.toIso()
                                 << "to=" << gap->range.end.toIso();
    const Coverage coverage = m_books.addGap(*gap);
    forgetStaleStates();
    m_books.addEvents(m_detector->monitorGap(coverage));
}

void Monitor::forgetStaleStates()
{
    const Timestamp now = m_clock.now();
    for (const Switch& powerSwitch : std::as_const(m_switchList)) {
        const SwitchStatus* status = m_status.find(powerSwitch.id);
        const Milliseconds reach = reachOf(powerSwitch.interval.value_or(m_settings.monitorInterval));
        if (status && status->latestCheck && now - status->latestCheck->finished > reach)
            m_status.forgetState(powerSwitch.id);
    }
}

SteadyTime Monitor::nextWakeup() const
{
    SteadyTime next = m_nextHeartbeat;
    for (const auto& other : {m_scheduler.nextWakeup(), m_books.nextWakeup()}) {
        if (other)
            next = std::min(next, *other);
    }
    return next;
}

void Monitor::armTimer()
{
    if (!isRunning())
        return;
    m_armedFor = nextWakeup();
    const SteadyTime at = std::max(m_armedFor, m_lastTick + minimumTick);
    const auto delay = std::chrono::ceil<Milliseconds>(at - m_clock.steadyNow());
    m_timer.start(std::max(delay, Milliseconds(0)));
}

// ---- outages

void Monitor::tell(const DetectorEvent& event)
{
    const Outage& outage = event.outage;
    qCInfo(logMonitor) << "outage event=" << static_cast<int>(event.kind) << "id=" << outage.id.value();
    if (event.kind == DetectorEventKind::Closed && outage.cause == OutageCause::Power)
        m_status.setOnSince(outage.endedAt);
    m_status.setOpenOutages(m_books.toldOutages());
    if (event.kind == DetectorEventKind::Opened)
        Q_EMIT outageOpened(outage);
    else if (event.kind == DetectorEventKind::Changed)
        Q_EMIT outageChanged(outage);
    else
        Q_EMIT outageClosed(outage);
}

} // namespace powermon
