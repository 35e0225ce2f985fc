// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/detection/outagedetector.h"
#include "core/interfaces/prober.h"
#include "core/interfaces/storeexecutor.h"
#include "core/model/settings.h"
#include "core/schedule/checkscheduler.h"
#include "core/service/checkrecorder.h"
#include "core/service/sitestatus.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

namespace powermon
{

class CoverageRecorder;

/// Scheduler, prober, detector and store together: the only thing that drives the loop. While it runs, every due switch
/// is probed, every result judged and stored, and every decision is on disk before it is told.
///
/// Live it wakes by a QTimer; tests call wakeUp() with a clock of their own.
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

    Monitor(Clock& clock, Prober& prober, StoreExecutor& store, SiteStatus& status, QObject* parent = nullptr);
    ~Monitor() override;

    /// Interval, timeout and policy from now on; what stays the same keeps its state.
    void applySettings(const Settings& settings);
    /// The switches from now on.
    void setSwitches(const QList<Switch>& switches);

    /// Begins to watch: takes up open outages and closes the gap since the last run in the coverage. The future is true when
    /// the first check may go out. The monitor lease must be held.
    QFuture<Result<void>> start();
    /// Ends in order: writes what is waiting and closes the coverage. Checks in flight are dropped.
    QFuture<Result<void>> stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// Checks these switches at once, as soon as each is free; empty: all active ones.
    void checkNow(const QList<SwitchId>& ids);

    /// What the timer does: notices gaps, sends what is due, lets time pass for the detector, writes what waits.
    void wakeUp();
    /// When wakeUp() has something to do next.
    [[nodiscard]] SteadyTime nextWakeup() const;

Q_SIGNALS:
    void checkFinished(const powermon::CheckResult& check);
    /// On disk (or the store had its patience) and with its id where it has one.
    void outageOpened(const powermon::Outage& outage);
    void outageChanged(const powermon::Outage& outage);
    void outageClosed(const powermon::Outage& outage);

private:

    void probe(SwitchId id);
    void finishCheck(SwitchId id, Timestamp started, const ProbeOutcome& outcome);
    void noticeGap(Timestamp now, SteadyTime steadyNow);
    void handle(const QList<DetectorEvent>& events);
    void tell(const DetectorEvent& event);
    void armTimer();

    Clock& m_clock;
    Prober& m_prober;
    StoreExecutor& m_store;
    SiteStatus& m_status;
    Settings m_settings;
    QHash<SwitchId, Switch> m_switches;
    CheckScheduler m_scheduler;
    std::unique_ptr<OutageDetector> m_detector;
    CheckRecorder m_recorder;
    std::unique_ptr<CoverageRecorder> m_coverage;
    QTimer m_timer;
    bool m_isRunning = false;
};

} // namespace powermon
