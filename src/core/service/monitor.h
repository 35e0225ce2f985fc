// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>
#include <QTimer>

#include "core/base/clock.h"
#include "core/detection/outagedetector.h"
#include "core/interfaces/host.h"
#include "core/interfaces/storeexecutor.h"
#include "core/model/checkorder.h"
#include "core/model/settings.h"
#include "core/service/bookkeeper.h"
#include "core/service/checkrunner.h"
#include "core/service/replay/detectorwarmup.h"
#include "core/service/sitestatus.h"
#include "core/service/startrecord.h"
#include "core/service/watchtime.h"

namespace powermon {

/// Checks, detector and store together: the only thing that drives the loop. While it runs, every due switch
/// is probed, every result judged and stored, and every decision is on disk before it is told.
///
/// It feeds the SiteStatus with the switches always, and with checks, outages and the mode (Watching,
/// Stopped) where it runs. Live it wakes by a QTimer; tests call wakeUp() with a clock of their own. Lives in
/// one thread.
class Monitor final : public QObject
{
    Q_OBJECT

public:
    /// Timer ticks are at least this far apart: due checks are sent in batches.
    static constexpr Milliseconds minimumTick{50};
    /// An outage is told after this time even when the store has not answered.
    static constexpr Milliseconds storePatience{2000};
    /// A gap between two wake-ups from which on time counts as unwatched.
    static constexpr Milliseconds minimumGap{180000};
    /// The coverage says at least this often that the monitor runs.
    static constexpr Milliseconds heartbeat{10000};

    Monitor(Clock& clock, Prober& prober, StoreExecutor& store, SiteStatus& status,
            QObject* parent = nullptr);
    ~Monitor() override;

    /// The computer that watches, before start(); it must outlive this. Without one a sleep is noticed when
    /// it is over, and an ended program is not told from a computer that went off.
    void setHost(Host& host);
    /// Before start(): where everything is kept while the store fails. It must outlive this.
    void setSpool(Spool& spool) { m_books.setSpool(spool); }
    /// Interval, timeout and policy from now on; what stays the same keeps its state. Another policy takes
    /// over the outages that are open, and what the switches have done in the last day, as soon as that is
    /// read.
    void applySettings(const Settings& settings);
    /// The switches from now on.
    void setSwitches(const QList<Switch>& switches);
    /// Work announced beforehand: what goes in it was meant to go.
    void setMaintenance(const QList<Maintenance>& maintenance);
    /// Addresses and names of this computer: there a refusal proves nothing.
    void setOwnHosts(const QStringList& hosts);
    /// What the detector learnt of the switches since it began.
    [[nodiscard]] QList<SwitchFacts> learnt() const
    {
        return m_detector ? m_detector->learnt() : QList<SwitchFacts>();
    }

    /// Begins to watch: writes what an earlier run left in the spool, reads what was judged in the last day,
    /// so that judging goes on where it stopped, takes up open outages and closes the gap since the last run
    /// in the coverage. The future is true when the first check may go out; Interrupted where it was stopped
    /// meanwhile or runs already. The monitor lease must be held.
    QFuture<Result<void>> start();
    /// Ends in order: writes what is waiting and closes the coverage. Checks in flight are dropped. A store
    /// that hangs lets the future hang: wait for it with a limit.
    QFuture<Result<void>> stop();
    /// For when stop() hangs: what is not written yet goes into the spool. Errors: FileUnwritable;
    /// Interrupted where there is none.
    QFuture<Result<void>> keepLocally();
    [[nodiscard]] bool isRunning() const { return m_phase == Phase::Running; }

    /// Reads what people said meanwhile of the outages that are open, shows it and tells the changes.
    void readCorrections();

    /// Checks these switches at once, as soon as each is free; empty: all active ones.
    void checkNow(const QList<SwitchId>& ids);

    /// What the timer does: notices gaps, sends what is due, lets time pass for the detector, writes what
    /// waits.
    void wakeUp();
    /// When wakeUp() has something to do next.
    [[nodiscard]] SteadyTime nextWakeup() const;

Q_SIGNALS:
    /// Another monitor watches, or has watched while this one could not write: stop() it, and start() it anew
    /// where the lease is held.
    void overtaken();
    void checkFinished(const powermon::CheckResult& check);
    /// On disk (or the store had its patience) and with its id where it has one. \a event names it as long as
    /// this object lives, whatever becomes known of it.
    void outageOpened(const powermon::Outage& outage, quint64 event);
    void outageChanged(const powermon::Outage& outage, quint64 event);
    void outageClosed(const powermon::Outage& outage, quint64 event);
    /// Was open when it began to watch: whoever was told was told before.
    void outageTakenUp(const powermon::Outage& outage, quint64 event);

private:
    enum class Phase
    {
        Stopped,
        Starting,
        Running,
    };
    class Beginning;
    [[nodiscard]] QFuture<Result<void>> takeUp(quint64 run);
    Result<void> begin(const MonitorPast& past, const WarmDetector& warm);
    [[nodiscard]] Timestamp startBehind(const std::optional<CheckPlace>& latest);
    void replaceDetector();
    void takeOver(const WarmDetector& warm);
    [[nodiscard]] WarmUpRequest warmUpRequest(Timestamp until, const QList<Outage>& open) const;
    void updateSurroundings();
    void judge(const CheckResult& finished);
    void showCheck(const CheckResult& check);

    void observeTime();
    void noteGap(const WatchTime::Gap& gap);
    void noteStep(Milliseconds by);
    void fallAsleep();
    void forgetStaleStates();
    void tell(const DetectorEvent& event);
    void armTimer();

    Clock& m_clock;
    StoreExecutor& m_store;
    SiteStatus& m_status;
    Host* m_host = nullptr;
    Settings m_settings;
    QList<Switch> m_switchList;
    Surroundings m_surroundings;
    CheckRunner m_runner;
    std::shared_ptr<OutageDetector> m_detector;
    DetectionPolicy m_judgedBy; ///< the policy of m_detector, or of the one that is being made
    CheckOrder m_order;
    Bookkeeper m_books;
    WatchTime m_watchTime;
    StartRecord m_startRecord;
    QTimer m_timer;
    Phase m_phase = Phase::Stopped;
    QFuture<Result<void>> m_closing; ///< of the run before
    quint64 m_run = 0;               ///< counts the starts: answers of an earlier run are not this one's
    quint64 m_replacement = 0;       ///< counts the detectors that are being made while another judges
    std::optional<QList<CheckResult>> m_unread; ///< meanwhile: the checks that it will not find in the store
    SteadyTime m_armedFor;
    SteadyTime m_lastTick;
    SteadyTime m_nextHeartbeat;
};

} // namespace powermon
