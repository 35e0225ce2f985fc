// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/strongid.h"

#include <QHash>
#include <QList>

#include <map>
#include <optional>

namespace powermon
{

/// How often a switch is to be checked.
struct ScheduledSwitch
{
    SwitchId id;
    Milliseconds interval{60000};

    friend bool operator==(const ScheduledSwitch&, const ScheduledSwitch&) = default;
};

/// Knows which switch is due when. Spreads switches of one interval evenly over it, keeps each one's phase for hours
/// (a late check does not push the next), and never has a switch in flight twice. Works on steady time alone.
class CheckScheduler
{
public:
    /// The switches from now on. Those that stay with the same interval keep their phase.
    void setSwitches(const QList<ScheduledSwitch>& switches, SteadyTime now);
    /// Takes the switches that are due, in the order of their time; each is in flight until finished().
    [[nodiscard]] QList<SwitchId> due(SteadyTime now);
    /// The check of \a id is over; due times that passed meanwhile are skipped.
    void finished(SwitchId id, SteadyTime now);
    /// Makes it due at once, unless it is in flight; its phase stays.
    void requestNow(SwitchId id, SteadyTime now);
    /// When due() will next have something; nothing while all are in flight or there are none.
    [[nodiscard]] std::optional<SteadyTime> nextWakeup() const;
    [[nodiscard]] qsizetype inFlight() const { return m_inFlight; }

private:
    struct Entry
    {
        Milliseconds interval{0};
        SteadyTime dueAt;        ///< the next time on its own grid
        bool isInFlight = false;
    };
    QHash<SwitchId, Entry> m_entries;
    std::multimap<SteadyTime, SwitchId> m_queue; ///< those that are not in flight
    qsizetype m_inFlight = 0;
};

} // namespace powermon
