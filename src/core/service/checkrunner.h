// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include "core/base/clock.h"
#include "core/interfaces/prober.h"
#include "core/model/settings.h"
#include "core/schedule/adaptivechecks.h"
#include "core/schedule/checkscheduler.h"
#include "core/service/sitestatus.h"

namespace powermon {

/// Sends the checks that are due, in turn and out of turn, and tells what they found. A check that says
/// nothing about its switch (cancelled, slept through, of another address) is told to nobody and repeated.
/// Every way to ask for a check leads through here.
class CheckRunner final : public QObject
{
    Q_OBJECT

public:
    /// A prober that has not answered this long after the timeout is not waited for.
    static constexpr Milliseconds proberPatience{30000};
    /// A check that was cancelled is repeated at once this often, then with its next turn.
    static constexpr int maximumRepeats = 3;

    CheckRunner(Clock& clock, Prober& prober, SiteStatus& status, QObject* parent = nullptr);

    /// Interval and timeout from now on; with the evidence policy also checks out of turn.
    void applySettings(const Settings& settings);
    /// The switches from now on; one with another address is checked at once.
    void setSwitches(const QList<Switch>& switches);
    /// Begins to check them all.
    void start();
    /// Drops what is under way.
    void stop();

    /// As soon as each is free; empty: all active ones.
    void checkNow(const QList<SwitchId>& ids);
    /// What the policy takes the newest check of \a id for: \a consecutiveFailures so far, 0 where it lives.
    void noteJudged(SwitchId id, int consecutiveFailures);
    /// Sends what is due.
    void wakeUp();
    [[nodiscard]] std::optional<SteadyTime> nextWakeup() const { return m_scheduler.nextWakeup(); }
    /// A prober that forgot a check, against its contract, must not end the watching of that switch.
    void giveUpLateProbes();

Q_SIGNALS:
    void checkFinished(const powermon::CheckResult& check);
    /// A check ended, with or without a result: nextWakeup() is another one.
    void rescheduled();

private:
    /// A check under way.
    struct Flight
    {
        quint64 serial = 0;
        SteadyTime started;
        Milliseconds asleep{0};
        Milliseconds timeout{0};
    };

    void scheduleAll();
    void probe(SwitchId id);
    void finishCheck(SwitchId id, quint64 serial, const ProbeOutcome& outcome);
    void takeOutcome(SwitchId id, const Flight& flight, const ProbeOutcome& outcome);
    [[nodiscard]] bool isVoid(const Flight& flight, const ProbeOutcome& outcome) const;
    void dropFlight(SwitchId id);
    void repeatCheck(SwitchId id);

    Clock& m_clock;
    Prober& m_prober;
    SiteStatus& m_status;
    Settings m_settings;
    QList<Switch> m_switchList;
    QHash<SwitchId, Switch> m_switches;
    QHash<SwitchId, Flight> m_flights;
    QHash<SwitchId, int> m_repeats; ///< of those whose latest checks were void
    CheckScheduler m_scheduler;
    AdaptiveChecks m_adaptive;
    quint64 m_serial = 0; ///< counts the probes
    bool m_isRunning = false;
};

} // namespace powermon
