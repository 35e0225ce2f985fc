// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/replay.h"

#include <algorithm>

namespace powermon {

Replay::Replay(const DetectionPolicy& policy, const Surroundings& surroundings)
    : m_policy(policy), m_detector(makeDetector(policy)), m_unknown(surroundings.interval)
{
    m_detector->setSurroundings(surroundings);
}

void Replay::setSwitches(const QList<Switch>& switches, Timestamp now)
{
    note(m_detector->setSwitches(switches, now));
}

void Replay::add(const CheckResult& check)
{
    ++m_checks;
    m_unknown.add(check);
    note(m_detector->apply(check));
}

void Replay::add(const MonitorStart& start)
{
    m_unknown.add(start);
    note(m_detector->monitorStarted(start));
}

void Replay::add(const Coverage& gap)
{
    note(m_detector->monitorGap(gap));
}

void Replay::add(const ClockSetOn& step)
{
    note(m_detector->clockStepped(step.now, step.by));
}

ReplayResult Replay::finish()
{
    ReplayResult result{m_policy, {}, {}, m_unknown.finish(), m_checks};
    for (const auto& [number, outage] : m_found)
        (outage.cause == OutageCause::Power ? result.outages : result.incidents).append(outage);
    for (QList<Outage>* list : {&result.outages, &result.incidents})
        std::ranges::stable_sort(*list, {}, &Outage::startedAt);
    return result;
}

void Replay::note(const QList<DetectorEvent>& events)
{
    for (const DetectorEvent& event : events)
        m_found.insert_or_assign(event.number, event.outage);
}

} // namespace powermon
