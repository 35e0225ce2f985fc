// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>
#include <QPromise>

#include "app/run/leasekeeper.h"
#include "core/interfaces/networkfacts.h"
#include "core/interfaces/prober.h"
#include "core/interfaces/settingsaccess.h"
#include "core/interfaces/spool.h"
#include "core/interfaces/storerest.h"
#include "core/service/backupkeeper.h"
#include "core/service/checkrequester.h"
#include "core/service/history.h"
#include "core/service/historykeeper.h"
#include "core/service/maintenanceplan.h"
#include "core/service/messenger.h"
#include "core/service/monitor.h"
#include "core/service/notificationdispatcher.h"
#include "core/service/salvagenotice.h"
#include "core/service/storewatcher.h"
#include "core/service/switchdirectory.h"
#include "core/service/switchknowledge.h"
#include "core/service/transfer/recordtools.h"

namespace powermon {

/// What an Application stands on; all of it outlives it.
struct ApplicationParts
{
    Clock& clock;
    SettingsAccess& settings;
    StoreExecutor& store;
    Prober& prober;
    QList<Notifier*> notifiers;         ///< in order of preference
    NetworkFacts* network = nullptr;    ///< null: nothing is learnt of the network
    Host* host = nullptr;               ///< null: nothing is known of this computer
    Spool* spool = nullptr;             ///< null: what cannot be written is kept in memory alone
    BackupMaker* backups = nullptr;     ///< null: there are no automatic backups
    ChannelFactory* channels = nullptr; ///< null: people are told by the notifiers alone
    StoreRest* rest = nullptr;          ///< null: the store cannot be closed meanwhile
};

/// Every service of the program, put together, started and stopped in order; the same behind the window, the
/// headless monitor and the end-to-end tests.
///
/// It is always in one of three modes (SiteStatus::mode()): watching while it holds the monitor lease of the
/// database, viewing while another process holds it, stopped before it knows. A database that cannot be used
/// is told and tried again each second; what watches goes on watching meanwhile, for when the power fails the
/// database may well be gone too.
class Application final : public QObject
{
    Q_OBJECT

public:
    /// How long an end in order may take before it is given up: a database server may be out of reach.
    static constexpr Milliseconds stopPatience{5000};

    explicit Application(const ApplicationParts& parts, QObject* parent = nullptr);
    ~Application() override;

    /// Reads the switches (adding those of the settings that are absent), then watches or views.
    void start();
    /// Ends in order: checks written, or left in the spool where the database does not take them in time;
    /// coverage closed, lease given back. Then stopped() comes, once; it is not started again.
    void stop();
    /// As RecordTools has it.
    [[nodiscard]] QFuture<Result<void>> standAside(StoreUse use);
    void goOn();

    [[nodiscard]] SiteStatus& status() { return m_status; }
    [[nodiscard]] SwitchDirectory& directory() { return m_directory; }
    [[nodiscard]] History& history() { return m_history; }
    [[nodiscard]] Monitor& monitor() { return m_monitor; }
    [[nodiscard]] CheckRequester& checks() { return m_checks; }
    [[nodiscard]] SwitchKnowledge& knowledge() { return m_knowledge; }
    [[nodiscard]] MaintenancePlan& maintenance() { return m_maintenance; }
    [[nodiscard]] SalvageNotice& salvage() { return m_salvage; }
    [[nodiscard]] NotificationDispatcher& notifications() { return m_notifications; }
    [[nodiscard]] BackupKeeper& backups() { return m_backups; }

Q_SIGNALS:
    /// This process or another one watches now; sent on each change.
    void modeChanged(powermon::MonitorMode mode);
    /// The database cannot be used now; sent when that begins and whenever the reason changes.
    void storeFailed(const powermon::Error& error);
    /// What could not be written is on this computer's disk, unless \a loss says why it is lost.
    void stopped(const std::optional<powermon::Error>& loss);

private:
    void connectServices();
    void connectKnowledge();
    void connectMessages();
    void applySettings(const Settings& settings);
    void takeAnswer(const Result<bool>& isHeld);
    void load();
    void takeRole();
    void beginWatching();
    void beginViewing();
    void enter(MonitorMode mode);
    void tellSeen(const Outage& outage);
    void tellFound(const Outage& outage);
    void reportTrouble(const Error& error);
    void tellTrouble(const Error& error);
    void watchAnew();
    void startAnew();
    void endTrouble();
    void stepAside(StoreUse use, const std::shared_ptr<QPromise<Result<void>>>& promise);
    void endStepAside(StoreUse use, const std::shared_ptr<QPromise<Result<void>>>& promise,
                      const Result<void>& outcome);
    void giveUpWriting();
    void finishStop(const Result<void>& outcome);

    Clock& m_clock;
    StoreExecutor& m_store;
    StoreRest* m_rest;
    SettingsAccess& m_settings;
    SiteStatus m_status;
    SwitchDirectory m_directory;
    SwitchKnowledge m_knowledge;
    MaintenancePlan m_maintenance;
    History m_history;
    Monitor m_monitor;
    StoreWatcher m_watcher;
    CheckRequester m_checks;
    NotificationDispatcher m_notifications;
    Messenger m_messenger;
    HistoryKeeper m_keeper;
    BackupKeeper m_backups;
    SalvageNotice m_salvage;
    LeaseKeeper m_lease;
    Timestamp m_newsSince; ///< what another monitor detected before this is no news here
    std::optional<Error> m_trouble;
    bool m_isHeld = false;
    bool m_mayOnlyLook = false; ///< the database lets this user only read
    bool m_isLoaded = false;
    bool m_isBusy = false;      ///< reading the switches or changing the mode
    bool m_isOvertaken = false; ///< our monitor is, and goes on until the lease is answered for
    bool m_isAside = false;
    bool m_isStopping = false;
    bool m_isStopped = false;
};

} // namespace powermon
