// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/detection/probing.h"

#include <algorithm>

namespace powermon::scenario {

namespace {

constexpr double timeout = 5;

/// \a spans as World::settle() leaves them: in order, none overlapping.
bool isIn(const QList<Span>& spans, double second)
{
    const auto after = std::upper_bound(spans.cbegin(), spans.cend(), second,
                                        [](double time, Span each) { return time < each.from; });
    return after != spans.cbegin() && second < std::prev(after)->to;
}

} // namespace

ProbingMonitor::ProbingMonitor(World& world, Probing probing)
    : m_world(world), m_probing(probing), m_interval(double(world.surroundings.interval.count())),
      m_failures(world.devices.size(), 0), m_downSince(world.devices.size(), 0),
      m_extraAt(world.devices.size(), -1)
{
    for (int i = 0; i < world.devices.size(); ++i) {
        const double phase = i * m_interval / double(world.devices.size());
        m_due.insert({phase, {phase, i, true}});
    }
}

std::optional<World::Stop> ProbingMonitor::stopAt(double second) const
{
    for (const World::Stop& stop : m_world.stops) {
        if (stop.span.from <= second && second < stop.span.to)
            return stop;
    }
    return std::nullopt;
}

ProbeOutcome ProbingMonitor::outcome(Device& device, double second, double& took)
{
    const auto failed = [&](FailureKind kind, double after) {
        took = after;
        return ProbeOutcome::failed(kind, Milliseconds(qint64(after * 1000)));
    };
    if (isIn(m_world.ownNetworkDown, second))
        return failed(FailureKind::NetworkDown, 0.001);
    if (isIn(m_world.namesFail, second) && device.told.id.value() % 2 == 0)
        return failed(FailureKind::NameNotFound, 2);
    if (isIn(device.refusing, second) && !isIn(device.down, second))
        return failed(FailureKind::Refused, 0.004);
    const double loss = isIn(device.lossy, second) ? std::max(device.noise, device.loss) : device.loss;
    bool isHeard = false;
    for (const double retry : {0.0, 1.0, 3.0}) // SYN and its repeats
        isHeard = isHeard || !isIn(device.down, second + retry);
    if (!isHeard || m_world.chance(loss))
        return !isHeard && device.isUnreachableNotSilent ? failed(FailureKind::Unreachable, 3.1)
                                                         : failed(FailureKind::Timeout, timeout);
    took = m_world.uniform(0.005, 0.08) + (isIn(device.down, second) ? 3 : 0);
    ProbeOutcome answer = ProbeOutcome::answer(200, Milliseconds(qint64(took * 1000)));
    if (device.tellsUptime) {
        double booted = -500'000;
        for (const double each : device.booted)
            booted = each < second ? std::max(each, booted) : booted;
        answer.deviceUptime = std::chrono::seconds(qint64(second + took - booted));
    }
    return answer;
}

void ProbingMonitor::ask(const Pending& pending)
{
    Device& device = m_world.devices[pending.device];
    double took = 0;
    const ProbeOutcome heard = outcome(device, pending.at, took);
    const double finished = pending.at + took;
    if (!stopAt(finished)) {
        const Timestamp started = m_world.clock(pending.at);
        store(finished, CheckResult{device.told.id, started, started + heard.duration, heard});
        hear(device, pending.device, pending.at, heard);
    }
    if (m_probing == Probing::Adaptive)
        followUp(pending.device, pending.at, finished,
                 heard.answered() || heard.failure == FailureKind::Refused);
}

void ProbingMonitor::hear(const Device& device, int index, double second, const ProbeOutcome& heard)
{
    const bool isBlind = !heard.answered() && heard.failure != FailureKind::Timeout &&
                         heard.failure != FailureKind::Unreachable;
    if (isBlind)
        return;
    for (TrueOutage& outage : m_world.outages) {
        if (!outage.members.contains(index) || second < outage.from)
            continue;
        if (!heard.answered() && second < outage.to + device.boot)
            outage.failed.insert(index);
        if (heard.deviceUptime && second > outage.to && second < outage.to + 3600 &&
            double(heard.deviceUptime->count()) < second - outage.from)
            outage.toldUptime.insert(index);
    }
}

void ProbingMonitor::hearStop(const World::Stop& stop)
{
    for (TrueOutage& outage : m_world.outages) {
        if (stop.span.from < outage.from && outage.from < stop.span.to)
            outage.isStartWatched = false;
        if (stop.hostBootedAt && !stop.isClean && stop.span.from >= outage.from &&
            stop.span.from < outage.to && stop.span.to - stop.span.from >= 300)
            outage.stoppedMonitor = true;
    }
}

void ProbingMonitor::store(double finished, const Record& record)
{
    const bool isLate = m_world.lateShare > 0 && m_world.chance(m_world.lateShare);
    m_finished.insert({finished + (isLate ? m_world.uniform(3, 30) : 0), record});
    if (m_world.duplicateShare > 0 && m_world.chance(m_world.duplicateShare))
        m_finished.insert({finished, record});
}

void ProbingMonitor::followUp(int device, double started, double finished, bool answered)
{
    if (answered) {
        m_failures[device] = 0;
        return;
    }
    if (++m_failures[device] == 1)
        m_downSince[device] = started;
    double again = finished + 3;
    if (m_failures[device] > 3)
        again = started + (finished - m_downSince[device] < 1800 ? 15 : m_interval / 2);
    if (m_extraAt[device] < started) {
        m_due.insert({again, {again, device, false}});
        m_extraAt[device] = again;
    }
    if (m_failures[device] != 1 || finished - m_lastBurst < 30)
        return;
    m_lastBurst = finished;
    for (int other = 0; other < m_world.devices.size(); ++other) {
        if (other != device && m_failures[other] == 0)
            m_due.insert({finished + 0.05 * other, {finished + 0.05 * other, other, false}});
    }
}

void ProbingMonitor::writeUntil(double second, const std::function<void(const Record&)>& write)
{
    while (!m_finished.empty() && m_finished.begin()->first <= second) {
        write(m_finished.begin()->second);
        m_finished.erase(m_finished.begin());
    }
}

void ProbingMonitor::run(const std::function<void(const Record&)>& write)
{
    for (const World::Stop& stop : m_world.stops)
        hearStop(stop);
    write(MonitorStart{m_world.clock(0), true, std::nullopt});
    double startedFor = -1;
    while (!m_due.empty() && m_due.begin()->first < m_world.duration) {
        const Pending pending = m_due.begin()->second;
        m_due.erase(m_due.begin());
        if (pending.isRegular)
            m_due.insert({pending.at + m_interval, {pending.at + m_interval, pending.device, true}});
        if (const auto stop = stopAt(pending.at)) {
            if (stop->isStart && startedFor < stop->span.to) {
                startedFor = stop->span.to;
                const auto booted =
                    stop->hostBootedAt ? std::optional(m_world.clock(*stop->hostBootedAt)) : std::nullopt;
                m_finished.insert(
                    {stop->span.to, MonitorStart{m_world.clock(stop->span.to), stop->isClean, booted}});
            }
            m_failures[pending.device] = 0;
            continue;
        }
        writeUntil(pending.at, write);
        ask(pending);
    }
    writeUntil(m_world.duration + timeout, write);
}

} // namespace powermon::scenario
