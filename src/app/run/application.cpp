// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/application.h"

#include <utility>

#include "core/base/logging.h"
#include "core/base/whenfinished.h"

namespace powermon {

namespace {

constexpr Milliseconds asidePause{50};

} // namespace

Application::Application(const ApplicationParts& parts, QObject* parent)
    : QObject(parent), m_clock(parts.clock), m_store(parts.store), m_rest(parts.rest),
      m_settings(parts.settings), m_directory(parts.clock, parts.store),
      m_knowledge(parts.clock, parts.store, m_status, parts.network), m_maintenance(parts.store),
      m_history(parts.store), m_monitor(parts.clock, parts.prober, parts.store, m_status),
      m_watcher(parts.clock, parts.store, m_directory, m_status),
      m_checks(parts.clock, m_monitor, m_status, parts.store), m_notifications(parts.clock, parts.notifiers),
      m_messenger(parts.clock, parts.store, parts.channels), m_keeper(parts.clock, parts.store),
      m_backups(parts.clock, parts.backups), m_salvage(parts.store), m_lease(parts.store)
{
    if (parts.host)
        m_monitor.setHost(*parts.host);
    if (parts.spool)
        m_monitor.setSpool(*parts.spool);
    connectServices();
    connectKnowledge();
    connectMessages();
    applySettings(m_settings.settings());
}

Application::~Application() = default;

void Application::connectServices()
{
    connect(&m_settings, &SettingsAccess::changed, this, &Application::applySettings);
    connect(&m_directory, &SwitchDirectory::changed, &m_knowledge, &SwitchKnowledge::setSwitches);
    connect(&m_watcher, &StoreWatcher::checkRequested, this, [this](const QList<SwitchId>& ids) {
        if (m_monitor.isRunning())
            m_monitor.checkNow(ids);
    });
    connect(&m_watcher, &StoreWatcher::storeChanged, &m_monitor, &Monitor::readCorrections);
    connect(&m_watcher, &StoreWatcher::storeChanged, &m_status, &SiteStatus::noteRecordChange);
    connect(&m_watcher, &StoreWatcher::outageSeen, this, &Application::tellSeen);
    connect(&m_watcher, &StoreWatcher::outageFound, this, &Application::tellFound);
    connect(&m_monitor, &Monitor::outageOpened, &m_notifications, &NotificationDispatcher::outageOpened);
    connect(&m_monitor, &Monitor::outageChanged, &m_notifications, &NotificationDispatcher::outageChanged);
    connect(&m_monitor, &Monitor::outageClosed, &m_notifications, &NotificationDispatcher::outageClosed);
    connect(&m_monitor, &Monitor::outageTakenUp, &m_notifications, &NotificationDispatcher::outageTakenUp);
    connect(&m_monitor, &Monitor::overtaken, this, [this] { m_isOvertaken = true; });
    connect(&m_lease, &LeaseKeeper::answered, this, &Application::takeAnswer);
}

/// What was learnt, and what was announced, on their way to the detector.
void Application::connectKnowledge()
{
    connect(&m_knowledge, &SwitchKnowledge::switchesChanged, &m_monitor, &Monitor::setSwitches);
    connect(&m_knowledge, &SwitchKnowledge::ownHostsChanged, &m_monitor, &Monitor::setOwnHosts);
    connect(&m_monitor, &Monitor::checkFinished, &m_knowledge, &SwitchKnowledge::noteCheck);
    connect(&m_monitor, &Monitor::outageClosed, &m_knowledge,
            [this] { m_knowledge.learn(m_monitor.learnt()); });
    connect(&m_watcher, &StoreWatcher::storeChanged, &m_knowledge, &SwitchKnowledge::refresh);
    connect(&m_watcher, &StoreWatcher::storeChanged, &m_maintenance, &MaintenancePlan::refresh);
    connect(&m_watcher, &StoreWatcher::storeChanged, &m_salvage, &SalvageNotice::refresh);
    connect(&m_maintenance, &MaintenancePlan::changed, &m_monitor,
            [this](const QList<MaintenanceWindow>& windows) {
                QList<Maintenance> announced;
                for (const MaintenanceWindow& window : windows)
                    announced.append({window.range, window.groups});
                m_monitor.setMaintenance(announced);
            });
}

/// What happened, on its way to people over channels.
void Application::connectMessages()
{
    connect(&m_monitor, &Monitor::outageOpened, &m_messenger, &Messenger::outageOpened);
    connect(&m_monitor, &Monitor::outageChanged, &m_messenger, &Messenger::outageChanged);
    connect(&m_monitor, &Monitor::outageClosed, &m_messenger, &Messenger::outageClosed);
    connect(&m_monitor, &Monitor::outageTakenUp, &m_messenger, &Messenger::outageOpened);
    connect(&m_watcher, &StoreWatcher::storeChanged, &m_messenger, &Messenger::refresh);
    connect(&m_maintenance, &MaintenancePlan::changed, &m_messenger, &Messenger::setMaintenance);
    connect(&m_status, &SiteStatus::siteChanged, &m_messenger,
            [this] { m_messenger.setStoreTrouble(m_status.storeTrouble()); });
    connect(&m_notifications, &NotificationDispatcher::pauseChanged, &m_messenger,
            [this] { m_messenger.setMutedUntil(m_notifications.pausedUntil()); });
}

void Application::applySettings(const Settings& settings)
{
    m_history.setInterval(settings.monitorInterval);
    m_keeper.setKept(settings.keepChecks);
    m_monitor.applySettings(settings);
    m_watcher.applySettings(settings);
}

void Application::start()
{
    m_newsSince = m_clock.now();
    m_lease.start();
}

void Application::takeAnswer(const Result<bool>& isHeld)
{
    m_mayOnlyLook = !isHeld && isHeld.error().code == ErrorCode::DatabaseLookOnly && !m_monitor.isRunning();
    if (!isHeld && !m_mayOnlyLook) {
        reportTrouble(isHeld.error());
        if (isHeld.error().code == ErrorCode::DatabaseReplaced)
            startAnew();
        return;
    }
    if (isHeld)
        endTrouble();
    else
        tellTrouble(isHeld.error()); // to whoever came to watch; there is nothing wrong with looking
    m_isHeld = isHeld.value_or(false);
    if (m_isBusy)
        return;
    if (std::exchange(m_isOvertaken, false) && m_isHeld && m_monitor.isRunning())
        watchAnew();
    else if (m_isLoaded)
        takeRole();
    else
        load();
}

void Application::load()
{
    m_isBusy = true;
    const auto finish = [this](const Result<QList<Switch>>& switches) {
        m_isBusy = false;
        if (!switches) {
            reportTrouble(switches.error());
            return;
        }
        m_isLoaded = true;
        takeRole();
    };
    m_knowledge.refresh(); // answered before the switches are: the store works in order
    m_maintenance.refresh();
    m_salvage.refresh();
    const auto named = m_mayOnlyLook ? QList<NamedTarget>() : m_settings.settings().smartSwitches;
    whenFinished(m_directory.addMissing(named), this, [this, finish](const Result<QList<Switch>>& added) {
        if (!added)
            qCWarning(logApp) << "named switches were not added:" << errorMessage(added.error());
        whenFinished(m_directory.refresh(), this, finish);
    });
}

void Application::takeRole()
{
    if (m_isStopping || m_isAside)
        return;
    if (m_isHeld && m_status.mode() != MonitorMode::Watching)
        beginWatching();
    else if (!m_isHeld && m_status.mode() != MonitorMode::Viewing)
        beginViewing();
}

void Application::beginWatching()
{
    m_isBusy = true;
    m_knowledge.begin();
    whenFinished(m_monitor.start(), this, [this](const Result<void>& started) {
        m_isBusy = false;
        if (!started)
            return reportTrouble(started.error());
        enter(MonitorMode::Watching);
        m_knowledge.learn({});
    });
}

void Application::beginViewing()
{
    m_knowledge.end(m_monitor.learnt());
    if (!m_monitor.isRunning()) {
        enter(MonitorMode::Viewing);
        return;
    }
    // The lease went to another process, as after a server restart: two monitors would write everything
    // twice.
    m_isBusy = true;
    whenFinished(m_monitor.stop(), this, [this](const Result<void>&) {
        m_isBusy = false;
        enter(MonitorMode::Viewing);
    });
}

void Application::enter(MonitorMode mode)
{
    if (m_isStopping)
        return;
    m_status.setMode(mode); // the monitor said so already where it watches
    m_watcher.start();
    if (mode == MonitorMode::Watching) {
        m_messenger.begin();
        m_keeper.start();
        m_backups.start();
    } else {
        m_messenger.end();
        m_keeper.stop();
        m_backups.stop();
    }
    Q_EMIT modeChanged(mode);
}

void Application::tellSeen(const Outage& outage)
{
    if (!outage.isOngoing())
        m_notifications.outageClosed(outage);
    else if (outage.detectedAt < m_newsSince)
        m_notifications.outageChanged(outage);
    else
        m_notifications.outageOpened(outage);
}

void Application::tellFound(const Outage& outage)
{
    if (outage.detectedAt < m_newsSince)
        m_notifications.outageTakenUp(outage);
    else
        m_notifications.outageOpened(outage);
}

void Application::reportTrouble(const Error& error)
{
    m_status.setStoreTrouble(error);
    tellTrouble(error);
}

void Application::tellTrouble(const Error& error)
{
    if (m_trouble == error)
        return;
    m_trouble = error;
    Q_EMIT storeFailed(error);
}

/// Another process watched while ours could not write, and knows better what is open. Ours goes on until the
/// lease is ours for sure: should the database go again just then, nobody else would watch. The next answer
/// has it begin anew.
void Application::watchAnew()
{
    if (m_isStopping)
        return;
    qCInfo(logApp) << "another process has watched meanwhile; beginning anew";
    m_isBusy = true;
    m_keeper.stop();
    whenFinished(m_monitor.stop(), this, [this](const Result<void>&) { m_isBusy = false; });
}

/// Another database stands where ours was: what is known of outages and switches by their ids is worth
/// nothing there. Checks that were not written yet go into it.
void Application::startAnew()
{
    if (m_isBusy || m_isStopping)
        return;
    m_isBusy = true;
    m_isLoaded = false;
    m_messenger.end();
    m_watcher.stop();
    m_keeper.stop();
    whenFinished(m_monitor.stop(), this, [this](const Result<void>&) {
        m_isBusy = false;
        m_status.setMode(MonitorMode::Stopped);
        m_store.reopen();
    });
}

void Application::endTrouble()
{
    // A trouble that the monitor found (a full disk) is its own to end.
    if (m_trouble && m_status.storeTrouble() == m_trouble)
        m_status.setStoreTrouble(std::nullopt);
    m_trouble.reset();
}

void Application::stop()
{
    if (std::exchange(m_isStopping, true))
        return;
    m_lease.stop();
    m_messenger.end();
    m_keeper.stop();
    m_backups.stop();
    m_watcher.stop();
    m_knowledge.end(m_monitor.learnt());
    QTimer::singleShot(stopPatience, this, &Application::giveUpWriting);
    whenFinished(m_monitor.stop(), this, [this](const Result<void>& written) {
        if (!written)
            qCWarning(logApp) << "the last checks were not written:" << errorMessage(written.error());
        const auto release = [](Store& store) { return store.releaseMonitorLease(); };
        whenFinished(m_store.submit(release), this,
                     [this, written](const Result<void>&) { finishStop(written); });
    });
}

QFuture<Result<void>> Application::standAside(StoreUse use)
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_isAside = true;
    m_lease.stop();
    stepAside(use, promise);
    return promise->future();
}

void Application::stepAside(StoreUse use, const std::shared_ptr<QPromise<Result<void>>>& promise)
{
    if (m_isBusy) { // no answer of the lease follows: what is under way is the last
        QTimer::singleShot(asidePause, this, [this, use, promise] { stepAside(use, promise); });
        return;
    }
    m_messenger.end();
    m_keeper.stop();
    m_backups.stop();
    m_watcher.stop();
    m_knowledge.end(m_monitor.learnt());
    whenFinished(m_monitor.stop(), this, [this, use, promise](const Result<void>& written) {
        const auto release = [](Store& store) { return store.releaseMonitorLease(); };
        whenFinished(m_store.submit(release), this, [this, use, promise, written](const Result<void>& left) {
            m_status.setMode(MonitorMode::Stopped);
            endStepAside(use, promise, written ? left : written);
        });
    });
}

void Application::endStepAside(StoreUse use, const std::shared_ptr<QPromise<Result<void>>>& promise,
                               const Result<void>& outcome)
{
    const auto answer = [promise, outcome] {
        promise->addResult(outcome);
        promise->finish();
    };
    if (!outcome)
        goOn();
    const bool isToClose = m_isAside && use == StoreUse::Closed && m_rest; // it may have gone on meanwhile
    if (!isToClose)
        return answer();
    m_rest->rest();
    const auto nothing = [](Store&) -> Result<void> { return {}; };
    whenFinished(m_store.submit(nothing), this, [answer](const Result<void>&) { answer(); }); // it is closed
}

void Application::goOn()
{
    if (!std::exchange(m_isAside, false) || m_isStopping)
        return;
    if (m_rest)
        m_rest->wake();
    m_isLoaded = false;
    m_isHeld = false;
    m_lease.start();
}

/// The store hangs.
void Application::giveUpWriting()
{
    QTimer::singleShot(stopPatience, this, [this] { finishStop(failure(ErrorCode::Interrupted)); });
    whenFinished(m_monitor.keepLocally(), this, [this](const Result<void>& kept) {
        if (kept)
            qCInfo(logApp) << "the last checks are stored locally";
        else
            qCWarning(logApp) << "the last checks were not written:" << errorMessage(kept.error());
        finishStop(kept);
    });
}

void Application::finishStop(const Result<void>& outcome)
{
    if (std::exchange(m_isStopped, true))
        return;
    m_status.setMode(MonitorMode::Stopped);
    Q_EMIT stopped(outcome ? std::nullopt : std::optional(outcome.error()));
}

} // namespace powermon
