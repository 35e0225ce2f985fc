// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/checkscheduler.h"

#include <algorithm>
#include <cmath>

namespace powermon {

namespace {

using Nanoseconds = std::chrono::nanoseconds;

constexpr double inverseGoldenRatio = 0.61803398874989484820;

Nanoseconds phaseOf(quint64 n, Milliseconds interval)
{
    const double turns = static_cast<double>(n) * inverseGoldenRatio;
    const double length = static_cast<double>(Nanoseconds(interval).count());
    return Nanoseconds(static_cast<qint64>((turns - std::floor(turns)) * length));
}

/// The first time not before \a time that is a whole number of intervals away from \a gridTime.
SteadyTime nextOnGrid(SteadyTime gridTime, Milliseconds interval, SteadyTime time)
{
    const Nanoseconds step = interval;
    Nanoseconds past = (gridTime - time) % step;
    if (past < Nanoseconds(0))
        past += step;
    return time + past;
}

} // namespace

void CheckScheduler::setSwitches(const QList<ScheduledSwitch>& switches, SteadyTime now)
{
    QHash<SwitchId, Entry> before;
    before.swap(m_entries);
    m_queue.clear();
    QList<ScheduledSwitch> newcomers;
    for (const ScheduledSwitch& each : switches) {
        const auto known = before.constFind(each.id);
        if (known == before.cend() || known->interval != each.interval) {
            newcomers.append(each);
            continue;
        }
        Entry& entry = m_entries[each.id] = *known;
        if (!m_inFlight.contains(each.id))
            enqueue(each.id, entry, entry.queuedAt);
    }
    const Milliseconds spread = std::max(firstSpread, Milliseconds(firstSpacing * newcomers.size()));
    for (qsizetype i = 0; i < newcomers.size(); ++i) {
        const Milliseconds within = std::min(spread, newcomers.at(i).interval);
        admit(newcomers.at(i), now + Nanoseconds(within) * i / newcomers.size());
    }
}

void CheckScheduler::admit(const ScheduledSwitch& newcomer, SteadyTime firstAt)
{
    Entry entry;
    entry.interval = std::max(newcomer.interval, Milliseconds(1));
    const SteadyTime gridTime{phaseOf(m_admitted[entry.interval.count()]++, entry.interval)};
    // The second check keeps half an interval's distance: two failures at once would prove no more than one.
    entry.gridAt = nextOnGrid(gridTime, entry.interval, firstAt + Nanoseconds(entry.interval) / 2);
    entry.queuedAt = firstAt;
    Entry& stored = m_entries[newcomer.id] = entry;
    if (!m_inFlight.contains(newcomer.id))
        enqueue(newcomer.id, stored, firstAt);
}

void CheckScheduler::enqueue(SwitchId id, Entry& entry, SteadyTime at)
{
    m_queue.erase({entry.queuedAt, id});
    entry.queuedAt = at;
    m_queue.emplace(at, id);
}

QList<SwitchId> CheckScheduler::due(SteadyTime now)
{
    QList<SwitchId> taken;
    while (!m_queue.empty() && m_queue.begin()->first <= now) {
        const SwitchId id = m_queue.begin()->second;
        m_queue.erase(m_queue.begin());
        Entry& entry = m_entries[id];
        if (entry.gridAt <= now)
            entry.gridAt = nextOnGrid(entry.gridAt, entry.interval, now + Nanoseconds(1));
        m_inFlight.insert(id);
        taken.append(id);
    }
    return taken;
}

void CheckScheduler::finished(SwitchId id, SteadyTime now)
{
    const bool wasInFlight = m_inFlight.remove(id);
    const auto found = m_entries.find(id);
    if (!wasInFlight || found == m_entries.end())
        return;
    Entry& entry = *found;
    entry.gridAt = nextOnGrid(entry.gridAt, entry.interval, std::max(entry.gridAt, now));
    const auto requestedAt = std::exchange(entry.requestedAt, std::nullopt);
    enqueue(id, entry, requestedAt ? std::min(entry.gridAt, std::max(*requestedAt, now)) : entry.gridAt);
}

void CheckScheduler::requestAt(SwitchId id, SteadyTime at)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    if (m_inFlight.contains(id))
        found->requestedAt = std::min(found->requestedAt.value_or(at), at);
    else
        enqueue(id, *found, std::min(found->queuedAt, at));
}

std::optional<SteadyTime> CheckScheduler::nextWakeup() const
{
    if (m_queue.empty())
        return std::nullopt;
    return m_queue.begin()->first;
}

} // namespace powermon
