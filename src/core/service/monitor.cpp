// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/monitor.h"

#include <algorithm>
#include <utility>

#include "core/base/andthen.h"
#include "core/base/logging.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

QString wordOf(DetectorEventKind kind)
{
    switch (kind) {
    case DetectorEventKind::Opened:
        return u"opened"_s;
    case DetectorEventKind::Changed:
        return u"changed"_s;
    case DetectorEventKind::Closed:
        return u"closed"_s;
    case DetectorEventKind::Amended:
        return u"amended"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Monitor::Monitor(Clock& clock, Prober& prober, StoreExecutor& store, SiteStatus& status, QObject* parent)
    : QObject(parent), m_clock(clock), m_store(store), m_status(status), m_runner(clock, prober, status),
      m_books(clock, store, storePatience), m_watchTime(minimumGap)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Monitor::wakeUp);
    connect(&m_runner, &CheckRunner::checkFinished, this, &Monitor::judge);
    connect(&m_runner, &CheckRunner::rescheduled, this, [this] {
        if (nextWakeup() < m_armedFor)
            armTimer();
    });
    connect(&m_books, &Bookkeeper::told, this, &Monitor::tell);
    connect(&m_books, &Bookkeeper::troubleChanged, this,
            [this](const std::optional<Error>& trouble) { m_status.setStoreTrouble(trouble); });
    connect(&m_books, &Bookkeeper::spoolingBegan, this,
            [this] { m_status.setStoreTrouble(m_status.storeTrouble(), m_clock.now()); });
    connect(&m_books, &Bookkeeper::overtaken, this, &Monitor::overtaken);
    connect(&m_books, &Bookkeeper::everythingWritten, this, [this] {
        if (m_host && m_watchTime.isSleepAnnounced())
            m_host->allowSleep();
    });
}

Monitor::~Monitor() = default;

// ---- what it works with

void Monitor::setHost(Host& host)
{
    m_host = &host;
    connect(&host, &Host::sleeping, this, &Monitor::fallAsleep);
    connect(&host, &Host::awake, this, [this] {
        m_watchTime.noteWake();
        wakeUp();
    });
    connect(&host, &Host::powerChanged, this, [this](HostPower power) {
        if (isRunning())
            m_books.addEvents(m_detector->hostPowerChanged(power, m_clock.now()));
    });
}

void Monitor::applySettings(const Settings& settings)
{
    m_settings = settings;
    m_runner.applySettings(settings);
    m_books.setInterval(settings.monitorInterval);
    m_surroundings.interval = settings.monitorInterval;
    m_surroundings.monitorPower = settings.monitorPower;
    updateSurroundings();
    if (!isRunning())
        return;
    if (m_judgedBy != settings.policy)
        replaceDetector();
    armTimer();
}

void Monitor::setSwitches(const QList<Switch>& switches)
{
    m_switchList = switches;
    m_status.setSwitches(switches);
    m_runner.setSwitches(switches);
    m_books.setSwitches(switches);
    if (!isRunning())
        return;
    m_books.addEvents(m_detector->setSwitches(switches, m_clock.now()));
    armTimer();
}

void Monitor::setMaintenance(const QList<Maintenance>& maintenance)
{
    m_surroundings.maintenance = maintenance;
    updateSurroundings();
}

void Monitor::setOwnHosts(const QStringList& hosts)
{
    m_surroundings.ownHosts = hosts;
    updateSurroundings();
}

void Monitor::updateSurroundings()
{
    if (isRunning())
        m_detector->setSurroundings(m_surroundings);
}

QFuture<Result<void>> Monitor::stop()
{
    if (m_phase != Phase::Running) {
        m_phase = Phase::Stopped;
        return m_closing.isFinished() ? finishedFuture(Result<void>()) : m_closing;
    }
    observeTime();
    m_phase = Phase::Stopped;
    m_unread.reset();
    m_timer.stop();
    m_runner.stop();
    m_status.setMode(MonitorMode::Stopped);
    qCInfo(logMonitor).nospace() << "stopping waiting_checks=" << m_books.unwrittenChecks().size();
    m_closing = m_books.close();
    return m_closing;
}

QFuture<Result<void>> Monitor::keepLocally()
{
    return m_books.keepLocally();
}

// ---- checks

void Monitor::checkNow(const QList<SwitchId>& ids)
{
    if (!isRunning())
        return;
    m_runner.checkNow(ids);
    armTimer();
}

void Monitor::wakeUp()
{
    if (!isRunning())
        return;
    observeTime();
    const SteadyTime now = m_clock.steadyNow();
    m_lastTick = now;
    m_runner.wakeUp();
    m_books.addEvents(m_detector->advanceTo(m_clock.now()));
    if (now >= m_nextHeartbeat) {
        m_nextHeartbeat = now + heartbeat;
        m_runner.giveUpLateProbes();
        forgetStaleStates();
        m_books.writeSoon();
    }
    m_books.wakeUp();
    armTimer();
}

void Monitor::judge(const CheckResult& finished)
{
    observeTime();
    const CheckResult check = m_order.placed(finished);
    m_books.addCheck(check);
    if (m_unread)
        m_unread->append(check);
    const auto events = m_detector->apply(check);
    m_runner.noteJudged(check.switchId, m_detector->consecutiveFailures(check.switchId));
    showCheck(check);
    Q_EMIT checkFinished(check);
    m_books.addEvents(events);
}

/// Whether a switch is down is a matter of counting, whatever the policy makes of it.
void Monitor::showCheck(const CheckResult& check)
{
    if (check.outcome.answered()) {
        m_status.setCheck(check, 0, SwitchState::Up);
        return;
    }
    const SwitchStatus* known = m_status.find(check.switchId);
    if (check.outcome.isBlind()) {
        m_status.setCheck(check, known ? known->consecutiveFailures : 0, SwitchState::Unknown);
        return;
    }
    const int failures =
        std::max(m_detector->consecutiveFailures(check.switchId), known ? known->consecutiveFailures + 1 : 1);
    const bool isDown = failures >= m_settings.policy.failureThreshold;
    m_status.setCheck(check, failures, isDown ? SwitchState::Down : SwitchState::Failing);
}

SteadyTime Monitor::nextWakeup() const
{
    SteadyTime next = m_nextHeartbeat;
    for (const auto& other : {m_runner.nextWakeup(), m_books.nextWakeup()}) {
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

void Monitor::readCorrections()
{
    const QList<Outage> open = m_books.outages().open();
    if (!isRunning() || open.isEmpty())
        return;
    using Standings = QHash<OutageId, OutageStanding>;
    const auto read = m_store.submit([open](Store& store) { return readStandings(store, open); });
    whenFinished(read, this, [this, run = m_run](const Result<Standings>& standings) {
        if (!standings || !isRunning() || run != m_run)
            return;
        for (const DetectorEvent& each : m_books.correct(*standings))
            tell(each);
    });
}

void Monitor::tell(const DetectorEvent& event)
{
    const Outage& outage = event.outage;
    qCInfo(logMonitor).nospace().noquote()
        << "outage event=" << wordOf(event.kind) << " id=" << outage.id.value()
        << " cause=" << toWord(outage.cause) << " confidence=" << toWord(outage.confidence);
    const bool isOver = event.kind == DetectorEventKind::Closed || event.kind == DetectorEventKind::Amended;
    if (isOver && outage.cause == OutageCause::Power)
        m_status.setOnSince(outage.endedAt);
    m_status.setOpenOutages(m_books.outages().toldOpen());
    if (event.kind == DetectorEventKind::Opened)
        Q_EMIT outageOpened(outage, event.number);
    else if (event.kind == DetectorEventKind::Changed)
        Q_EMIT outageChanged(outage, event.number);
    else if (event.kind == DetectorEventKind::Closed)
        Q_EMIT outageClosed(outage, event.number);
}

} // namespace powermon
