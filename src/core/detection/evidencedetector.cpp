// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/evidencedetector.h"

#include <algorithm>

#include "core/detection/scope.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// Failures so soon after a time in which nobody watched are those of a network that is not up yet.
constexpr std::chrono::seconds graceAfterPause{60};
constexpr std::chrono::seconds graceAfterStart{120};
/// A board without a battery for its clock starts years back.
constexpr std::chrono::hours clockIsLost{24};

/// Reasons of events whose members did not go in one moment.
bool isOfTogether(const Reason& reason)
{
    return reason.code != "quorum"_L1;
}

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
        std::sort(indexes.begin(), indexes.end());
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
        event.isTogether = std::any_of(outage.reasons.cbegin(), outage.reasons.cend(), isOfTogether);
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
        std::sort(event.members.begin(), event.members.end());
        for (const Reason& reason : outage.reasons) {
            if (reason.code == "backup_lost"_L1)
                takeUp(event.backups, reason, event);
            else if (reason.code == "router_lost"_L1)
                takeUp(event.routers, reason, event);
        }
        m_open.push_back(event);
        numbers.append(event.number);
    }
    return numbers;
}

/// The switch that \a reason names is away with \a event.
void EvidenceDetector::takeUp(std::vector<size_t>& lost, const Reason& reason, const OpenEvent& event)
{
    const auto track = std::find_if(m_tracks.begin(), m_tracks.end(), [&](const SwitchTrack& each) {
        return each.powerSwitch().name == reason.arguments.value(u"name"_s).toString();
    });
    if (track == m_tracks.end())
        return;
    m_failing += track->isFailing() ? 0 : 1;
    track->setEvent(event.number);
    track->restoreFailing(std::nullopt, event.outage.start.latest, m_policy.failureThreshold);
    lost.push_back(size_t(track - m_tracks.begin()));
}

QList<DetectorEvent> EvidenceDetector::apply(const CheckResult& check)
{
    if (!noteTime(check.started, check.finished))
        return takeEvents();
    const auto known = m_index.constFind(check.switchId);
    if (known == m_index.cend() || m_tracks[*known].isBlind(check) || m_tracks[*known].isStale(check))
        return takeEvents();
    const size_t index = *known;
    const bool isAlive = m_tracks[index].isProofOfLife(check);
    const bool isNews = !isAlive || endsDarkness(m_tracks[index], check.finished);
    if (isAlive)
        noteAnswer(index, check);
    else
        noteFailure(index, check);
    decideDoubtfulStop(check.finished);
    if (m_failing == 0 && m_open.empty() && m_leftovers.empty())
        return takeEvents();
    const Timestamp now = check.finished;
    for (size_t i = 0; i < m_open.size(); ++i)
        follow(m_open[i], now);
    std::erase_if(m_open, [](const OpenEvent& event) { return !event.outage.isOngoing(); });
    openLeftovers(now);
    if (isNews) // any other answer adds nothing to what has failed
        findNew(now);
    return takeEvents();
}

QList<DetectorEvent> EvidenceDetector::advanceTo(Timestamp now)
{
    Q_UNUSED(now)
    return {};
}

/// A pause shows in the records themselves. Whoever replays them has nothing else, and must decide alike.
QList<DetectorEvent> EvidenceDetector::monitorGap(const Coverage& gap)
{
    Q_UNUSED(gap)
    return {};
}

QList<SwitchFacts> EvidenceDetector::learnt() const
{
    QList<SwitchFacts> facts;
    for (const SwitchTrack& track : m_tracks) {
        if (const SwitchFacts known = track.facts(); !known.facts.isEmpty())
            facts.append(known);
    }
    return facts;
}

int EvidenceDetector::consecutiveFailures(SwitchId id) const
{
    const auto known = m_index.constFind(id);
    return known == m_index.cend() ? 0 : m_tracks[*known].failures();
}

/// False: the record is of no use any more.
bool EvidenceDetector::noteTime(Timestamp started, Timestamp finished)
{
    // Whoever was not told the interval learns it where it matters.
    if (m_stream.isPauseBefore(started))
        m_stream.setInterval(std::max(m_surroundings.interval, usualInterval()));
    const StreamPause::Finding finding = m_stream.note(started, finished);
    if (m_loss && m_loss->isOverAt(started))
        forgetLoss();
    if (finding.setBack)
        setClock(finished, *finding.setBack);
    if (finding.pause)
        noteGap(finding.pause->end, graceAfterPause);
    if (finding.pause)
        noteClockFound(finding.pause->duration());
    return !finding.isLate;
}

/// Between two checks of a switch, as the stream has it; of several intervals the shortest.
std::chrono::seconds EvidenceDetector::usualInterval() const
{
    std::optional<Milliseconds> shortest;
    for (const SwitchTrack& track : m_tracks) {
        if (const auto gap = track.usualGap())
            shortest = std::min(shortest.value_or(*gap), *gap);
    }
    return std::chrono::duration_cast<std::chrono::seconds>(shortest.value_or(Milliseconds(0)));
}

void EvidenceDetector::noteGap(Timestamp until, std::chrono::seconds grace)
{
    m_ignoreFailuresUntil = until + grace;
    m_anyAnswerSinceGap = false;
    m_boots.clear();
    for (SwitchTrack& track : m_tracks)
        track.noteGap();
    for (OpenEvent& event : m_open)
        event.watchedSince = until;
    countFailing();
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
    if (check.outcome.deviceUptime && (track.event() == 0 || !wasFailing)) {
        m_boots.note(index, track, bootedBefore, answeredBefore);
        openCommonBoot(check.finished);
    }
    if (!wasFailing || track.event() == 0)
        return;
    for (OpenEvent& event : m_open) {
        if (event.number != track.event())
            continue;
        const auto member =
            std::find_if(event.outage.members.begin(), event.outage.members.end(),
                         [&](const OutageMember& each) { return each.switchId == check.switchId; });
        if (member == event.outage.members.end())
            break;
        member->backAt = check.started;
        return;
    }
    track.setEvent(0); // a leftover of an event that is over, or of one that it is no member of
}

/// The first sign of life in the house since nobody watched, after all was missed for long. What nobody could
/// tell from this computer being elsewhere happened here.
bool EvidenceDetector::endsDarkness(const SwitchTrack& track, Timestamp now) const
{
    if (m_anyAnswerSinceGap || track.powerSwitch().role == SwitchRole::Internet)
        return false;
    return std::any_of(m_tracks.begin(), m_tracks.end(), [&](const SwitchTrack& each) {
        return each.isFailing() && each.firstFailure() + m_policy.evidence.hold <= now;
    });
}

void EvidenceDetector::noteFailure(size_t index, const CheckResult& check)
{
    SwitchTrack& track = m_tracks[index];
    if (m_ignoreFailuresUntil && check.finished >= *m_ignoreFailuresUntil)
        m_ignoreFailuresUntil.reset();
    // Perhaps our own network is not up yet; where the switch has answered already, it is.
    if (m_ignoreFailuresUntil && !track.isFailing() && !track.hasAnsweredSinceGap())
        return;
    if (!track.isFailing()) {
        ++m_failing;
        if (isMaintained(track.powerSwitch().group, check.finished))
            track.mute();
    }
    track.noteFailure(check);
}

bool EvidenceDetector::isMaintained(const QString& group, Timestamp time) const
{
    return std::any_of(
        m_surroundings.maintenance.cbegin(), m_surroundings.maintenance.cend(), [&](const Maintenance& each) {
            return each.range.contains(time) && (each.groups.isEmpty() || each.groups.contains(group));
        });
}

QList<DetectorEvent> EvidenceDetector::monitorStarted(const MonitorStart& start)
{
    const auto last = start.lastRecordAt ? start.lastRecordAt : m_stream.latest();
    const bool isSetBack = noteClockAtStart(start);
    if (last) // else nothing was watched before, and nothing paused
        noteGap(start.at, graceAfterStart);
    m_lostClock.reset();
    if (start.wasStoppedInOrder || !last || !start.hostBootedAt)
        return takeEvents();
    if (start.at + clockIsLost < *last)
        m_lostClock = LostClock{*last, *start.hostBootedAt};
    if (isSetBack)
        return takeEvents();
    const TimeRange off{*last, *start.hostBootedAt};
    if (off.isEmpty() || start.at - *last < shortestInferred)
        return takeEvents();
    const bool isOutAlready = std::any_of(m_open.begin(), m_open.end(), [](const OpenEvent& event) {
        return event.outage.cause == OutageCause::Power && event.outage.group.isEmpty();
    });
    if (isOutAlready)
        confirmByHost(*start.hostBootedAt);
    else
        noteStop(off);
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

} // namespace powermon
