// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/evidencedetector.h"

#include "core/detection/scope.h"

#include <algorithm>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// Failures so soon after a time in which nobody watched are those of a network that is not up yet.
constexpr std::chrono::seconds graceAfterPause{60};
constexpr std::chrono::seconds graceAfterStart{120};
/// A computer is not started again sooner after a crash than after a cut; below this nothing is inferred.
constexpr std::chrono::minutes shortestInferred{5};

} // namespace

EvidenceDetector::EvidenceDetector(const DetectionPolicy& policy) : m_policy(policy)
{
    m_policy.kind = PolicyKind::Evidence;
    m_policy.failureThreshold = std::max(m_policy.failureThreshold, minimumFailureThreshold);
}

void EvidenceDetector::setSurroundings(const Surroundings& surroundings)
{
    m_surroundings = surroundings;
    m_stream.setInterval(surroundings.interval);
    for (SwitchTrack& track : m_tracks)
        track.describe(Switch(track.powerSwitch()), surroundings.ownHosts);
}

QList<DetectorEvent> EvidenceDetector::setSwitches(const QList<Switch>& switches, Timestamp now)
{
    SwitchTracks tracks;
    QHash<SwitchId, size_t> index;
    std::vector<std::optional<size_t>> moved(m_tracks.size());
    for (const Switch& powerSwitch : switches) {
        if (!powerSwitch.isActive || index.contains(powerSwitch.id))
            continue;
        index.insert(powerSwitch.id, tracks.size());
        const auto known = m_index.constFind(powerSwitch.id);
        if (known == m_index.cend()) {
            tracks.emplace_back(powerSwitch, m_surroundings.ownHosts);
            continue;
        }
        moved[*known] = tracks.size();
        tracks.push_back(m_tracks[*known]);
        tracks.back().describe(powerSwitch, m_surroundings.ownHosts);
    }
    m_tracks = std::move(tracks);
    m_index = std::move(index);
    renumber(moved);
    m_boots.clear();
    m_doubt.reset();
    countFailing();
    // An event that has lost all its members gets no check any more that could end it.
    std::erase_if(m_open, [&](OpenEvent& event) { return event.members.empty() && closeIfOver(event, now); });
    return takeEvents();
}

void EvidenceDetector::renumber(const std::vector<std::optional<size_t>>& moved)
{
    const auto renumbered = [&](std::vector<size_t>& indexes) {
        std::erase_if(indexes, [&](size_t each) { return !moved[each]; });
        for (size_t& each : indexes)
            each = *moved[each];
    };
    for (OpenEvent& event : m_open) {
        renumbered(event.members);
        renumbered(event.backups);
        renumbered(event.routers);
    }
    for (Leftover& leftover : m_leftovers)
        renumbered(leftover.members);
}

void EvidenceDetector::countFailing()
{
    m_failing = size_t(
        std::count_if(m_tracks.begin(), m_tracks.end(), [](const auto& each) { return each.isFailing(); }));
}

QList<quint64> EvidenceDetector::restore(const QList<Outage>& open)
{
    QList<quint64> numbers;
    for (const Outage& outage : open) {
        OpenEvent event;
        event.number = ++m_lastNumber;
        event.outage = outage;
        event.origin = OutageOrigin::EarlierRun;
        event.moment = outage.start;
        event.isTogether = true;
        event.isSettled = outage.cause != OutageCause::Power || outage.confidence == Confidence::Confirmed;
        for (const OutageMember& member : outage.members) {
            const auto known = m_index.constFind(member.switchId);
            if (known == m_index.cend())
                continue;
            SwitchTrack& track = m_tracks[*known];
            event.members.push_back(*known);
            track.setEvent(event.number);
            if (!member.backAt) {
                m_failing += track.isFailing() ? 0 : 1;
                track.restoreFailing(member.lastAnswer, member.firstFailure, m_policy.failureThreshold);
            }
        }
        m_open.push_back(event);
        numbers.append(event.number);
    }
    return numbers;
}

QList<DetectorEvent> EvidenceDetector::apply(const CheckResult& check)
{
    noteTime(check.started, check.finished);
    const auto known = m_index.constFind(check.switchId);
    if (known == m_index.cend() || m_tracks[*known].isBlind(check))
        return takeEvents();
    const size_t index = *known;
    if (m_tracks[index].isProofOfLife(check))
        noteAnswer(index, check);
    else
        noteFailure(index, check);
    if (m_failing == 0 && m_open.empty() && m_leftovers.empty())
        return takeEvents();
    const Timestamp now = check.finished;
    for (size_t i = 0; i < m_open.size(); ++i)
        follow(m_open[i], now);
    std::erase_if(m_open, [](const OpenEvent& event) { return !event.outage.isOngoing(); });
    openLeftovers(now);
    findNew(now);
    return takeEvents();
}

QList<DetectorEvent> EvidenceDetector::advanceTo(Timestamp now)
{
    Q_UNUSED(now)
    return {};
}

QList<DetectorEvent> EvidenceDetector::monitorGap(const Coverage& gap)
{
    if (gap.kind != CoverageKind::Running && gap.kind != CoverageKind::ClockStepped)
        noteGap(gap.range.end, graceAfterPause);
    return takeEvents();
}

int EvidenceDetector::consecutiveFailures(SwitchId id) const
{
    const auto known = m_index.constFind(id);
    return known == m_index.cend() ? 0 : m_tracks[*known].failures();
}

void EvidenceDetector::noteTime(Timestamp started, Timestamp finished)
{
    const StreamPause::Finding finding = m_stream.note(started, finished);
    if (finding.setBack)
        shift(finished, *finding.setBack);
    if (finding.pause)
        noteGap(finding.pause->end, graceAfterPause);
}

void EvidenceDetector::noteGap(Timestamp until, std::chrono::seconds grace)
{
    m_ignoreFailuresUntil = until + grace;
    m_anyAnswerSinceGap = false;
    m_boots.clear();
    for (SwitchTrack& track : m_tracks)
        track.noteGap();
    countFailing();
}

void EvidenceDetector::shift(Timestamp now, Milliseconds by)
{
    const auto shiftInterval = [by](TimeInterval& interval) {
        interval = {interval.earliest + by, interval.latest + by};
    };
    for (SwitchTrack& track : m_tracks)
        track.shift(by);
    for (OpenEvent& event : m_open) {
        if (!movesWithClock(event.outage, event.origin, now, by))
            continue;
        shiftTimes(event.outage, by);
        shiftInterval(event.moment);
        for (auto* time : {&event.hostBootedAt, &event.hostLostAt, &event.hostBackAt}) {
            if (*time)
                **time += by;
        }
    }
    for (Leftover& leftover : m_leftovers) {
        leftover.end.at += by;
        shiftInterval(leftover.end.interval);
    }
    if (m_ignoreFailuresUntil)
        *m_ignoreFailuresUntil += by;
    if (m_hostLostAt)
        *m_hostLostAt += by;
    if (m_doubt)
        m_doubt->decideAt += by;
    m_boots.clear();
}

QList<DetectorEvent> EvidenceDetector::clockStepped(Timestamp now, Milliseconds by)
{
    m_stream.shift(by);
    std::vector<Outage> before;
    for (const OpenEvent& event : m_open)
        before.push_back(event.outage);
    shift(now, by);
    for (size_t i = 0; i < m_open.size(); ++i) {
        if (m_open[i].outage != before[i])
            tell(DetectorEventKind::Changed, m_open[i]);
    }
    return takeEvents();
}

void EvidenceDetector::noteAnswer(size_t index, const CheckResult& check)
{
    SwitchTrack& track = m_tracks[index];
    const auto bootedBefore = track.bootedAt();
    const auto answeredBefore = track.lastAnswer();
    const bool wasFailing = track.isFailing();
    m_failing -= wasFailing ? 1 : 0;
    m_anyAnswerSinceGap = m_anyAnswerSinceGap || track.powerSwitch().role != SwitchRole::Internet;
    track.noteAnswer(check);
    decideDoubtfulStop(index, true, check.finished);
    if (check.outcome.deviceUptime && (track.event() == 0 || !wasFailing)) {
        m_boots.note(index, track, bootedBefore, answeredBefore);
        openCommonBoot(check.finished);
    }
    if (!wasFailing || track.event() == 0)
        return;
    for (OpenEvent& event : m_open) {
        if (event.number != track.event())
            continue;
        for (OutageMember& member : event.outage.members) {
            if (member.switchId == check.switchId)
                member.backAt = check.started;
        }
        return;
    }
    track.setEvent(0); // a leftover of an event that is over
}

void EvidenceDetector::noteFailure(size_t index, const CheckResult& check)
{
    SwitchTrack& track = m_tracks[index];
    decideDoubtfulStop(index, false, check.finished);
    if (m_ignoreFailuresUntil && !track.isFailing()) {
        if (check.finished < *m_ignoreFailuresUntil)
            return;
        m_ignoreFailuresUntil.reset();
    }
    if (!track.isFailing()) {
        ++m_failing;
        if (isMaintained(track, check.finished))
            track.mute();
    }
    track.noteFailure(check);
}

bool EvidenceDetector::isMaintained(const SwitchTrack& track, Timestamp time) const
{
    return std::any_of(m_surroundings.maintenance.cbegin(), m_surroundings.maintenance.cend(),
                       [&](const Maintenance& each) {
                           return each.range.contains(time) &&
                                  (each.groups.isEmpty() || each.groups.contains(track.powerSwitch().group));
                       });
}

QList<DetectorEvent> EvidenceDetector::monitorStarted(const MonitorStart& start)
{
    const auto last = start.lastRecordAt ? start.lastRecordAt : m_stream.latest();
    const StreamPause::Finding finding = m_stream.note(start.at, start.at);
    if (finding.setBack)
        shift(start.at, *finding.setBack);
    if (last) // else nothing was watched before, and nothing paused
        noteGap(start.at, graceAfterStart);
    m_doubt.reset();
    if (start.wasStoppedInOrder || !last || !start.hostBootedAt || finding.setBack)
        return takeEvents();
    const TimeRange off{*last, *start.hostBootedAt};
    if (off.isEmpty() || start.at - *last < shortestInferred)
        return takeEvents();
    const bool isOutAlready = std::any_of(m_open.begin(), m_open.end(), [](const OpenEvent& event) {
        return event.outage.cause == OutageCause::Power && event.outage.group.isEmpty();
    });
    if (isOutAlready)
        confirmByHost(*start.hostBootedAt);
    else if (m_surroundings.monitorPower == MonitorPower::Mains)
        openInferred(off, Confidence::Probable, OutageCause::Power);
    else if (m_surroundings.monitorPower == MonitorPower::Unknown)
        m_doubt =
            DoubtfulStop{off, start.at + graceAfterStart, 0, 0, std::vector<bool>(m_tracks.size(), false)};
    return takeEvents();
}

void EvidenceDetector::confirmByHost(Timestamp hostBootedAt)
{
    for (OpenEvent& event : m_open) {
        if (event.outage.cause != OutageCause::Power || !event.outage.group.isEmpty())
            continue;
        event.hostBootedAt = hostBootedAt;
        event.isSettled = true;
        event.outage.confidence = Confidence::Confirmed;
        event.outage.reasons.append({u"host_off"_s, {{u"booted"_s, hostBootedAt.milliseconds()}}});
        tell(DetectorEventKind::Changed, event);
    }
}

/// Where nobody told what this computer hangs on: after a cut the others are not there yet when it starts,
/// after a crash of its own they answer at once.
void EvidenceDetector::decideDoubtfulStop(size_t index, bool answered, Timestamp now)
{
    if (!m_doubt)
        return;
    if (!m_doubt->isSeen[index] && m_tracks[index].isMains()) {
        m_doubt->isSeen[index] = true;
        ++(answered ? m_doubt->answeredAtFirst : m_doubt->failedAtFirst);
    }
    if (now < m_doubt->decideAt)
        return;
    const DoubtfulStop doubt = *std::exchange(m_doubt, std::nullopt);
    const bool isCut = doubt.failedAtFirst >= 2 && doubt.failedAtFirst > doubt.answeredAtFirst;
    openInferred(doubt.range, Confidence::Probable, isCut ? OutageCause::Power : OutageCause::Undetermined);
}

} // namespace powermon
