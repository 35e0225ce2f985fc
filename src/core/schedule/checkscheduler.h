// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <utility>

#include <QHash>
#include <QList>
#include <QSet>

#include "core/base/clock.h"
#include "core/base/strongid.h"

namespace powermon {

/// How often a switch is to be checked.
struct ScheduledSwitch
{
    SwitchId id;
    Milliseconds interval{60000};

    friend bool operator==(const ScheduledSwitch&, const ScheduledSwitch&) = default;
};

/// Knows which switch is due when. Spreads the switches of one interval evenly over it, keeps each one's
/// phase for hours (a late check does not push the next), and never has a switch in flight twice. Works on
/// steady time alone; every call costs a logarithm of the number of switches for each switch that it names or
/// returns.
///
/// The n-th switch of an interval T that was ever scheduled has the phase frac(n / golden ratio) T on a grid
/// that never moves: whatever n is, the phases lie evenly (Steinhaus: gaps of at most three lengths, the
/// widest under 2.62 T / n), and a switch that comes or goes moves no other. A newcomer's first check does
/// not wait for its phase: see firstSpread.
class CheckScheduler
{
public:
    /// Newcomers are first checked within this time (or their interval, if that is shorter), so that the
    /// state of all is known soon after the start; but no more than one each firstSpacing.
    static constexpr Milliseconds firstSpread{5000};
    static constexpr Milliseconds firstSpacing{5};

    /// The switches from now on. Those that stay with the same interval keep their phase, those in flight
    /// stay so.
    void setSwitches(const QList<ScheduledSwitch>& switches, SteadyTime now);
    /// Takes the switches that are due, in the order of their time; each is in flight until finished().
    [[nodiscard]] QList<SwitchId> due(SteadyTime now);
    /// The check of \a id is over, also where it is no longer in the list; due times that passed meanwhile
    /// are skipped.
    void finished(SwitchId id, SteadyTime now);
    /// Makes it due not later than \a at, or as soon after that as it is free where it is in flight; its
    /// phase stays, and nothing becomes later than it was. A time that has passed: at once.
    void requestAt(SwitchId id, SteadyTime at);
    /// When due() will next have something; nothing while all are in flight or there are none.
    [[nodiscard]] std::optional<SteadyTime> nextWakeup() const;
    [[nodiscard]] qsizetype inFlight() const { return m_inFlight.size(); }

private:
    struct Entry
    {
        Milliseconds interval{0};
        SteadyTime gridAt;                     ///< the next time on its own grid
        SteadyTime queuedAt;                   ///< where it stands in the queue: gridAt, or another time once
        std::optional<SteadyTime> requestedAt; ///< asked for while it was in flight
    };
    void admit(const ScheduledSwitch& newcomer, SteadyTime firstAt);
    void enqueue(SwitchId id, Entry& entry, SteadyTime at);

    QHash<SwitchId, Entry> m_entries;
    QSet<SwitchId> m_inFlight;
    QHash<qint64, quint64> m_admitted;                 ///< by interval in milliseconds: how many ever
    std::set<std::pair<SteadyTime, SwitchId>> m_queue; ///< those that are not in flight
};

} // namespace powermon
