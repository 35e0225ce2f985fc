// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The events of EvidenceDetector: how they open, what becomes of them, how they end.
#include <algorithm>

#include "core/detection/eventjudge.h"
#include "core/detection/evidencedetector.h"
#include "core/detection/losttogether.h"
#include "core/detection/networkevidence.h"
#include "core/detection/scope.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// Answers for so long, and the others do not.
constexpr std::chrono::seconds earlyReturn{60};
constexpr qsizetype fewestForChance = 4;

bool contains(const std::vector<size_t>& indexes, size_t index)
{
    return std::find(indexes.begin(), indexes.end(), index) != indexes.end();
}

LostSet lostOf(const SwitchTracks& tracks, const std::vector<size_t>& failing)
{
    std::vector<LossWindow> windows;
    windows.reserve(failing.size());
    for (const size_t index : failing) {
        if (tracks[index].answers() >= SwitchTrack::answersBeforeMissed)
            windows.push_back({index, tracks[index].window(), weight(tracks[index])});
    }
    return lostTogether(windows);
}

/// Between the last answer and the first failure anything may have been the moment: the middle is the least
/// wrong.
Timestamp middle(TimeInterval interval)
{
    return interval.earliest + interval.width() / 2;
}

Reason togetherReason(const SwitchTracks& tracks, const OpenEvent& event, std::chrono::seconds absentAfter)
{
    const auto present = presentMains(tracks, event.moment.latest, absentAfter);
    return {u"lost_together"_s,
            {{u"lost"_s, qint64(event.members.size())},
             {u"active"_s, qint64(std::max(present.size(), event.members.size()))},
             {u"seconds"_s, qint64((event.moment.width().count() + 999) / 1000)}}};
}

/// Among many the first failure may be an ordinary loss that came just before; not the second as well.
std::optional<Timestamp> secondFailure(const Outage& outage)
{
    if (outage.members.size() < fewestForChance)
        return std::nullopt;
    std::vector<Timestamp> failures;
    for (const OutageMember& member : outage.members)
        failures.push_back(member.firstFailure);
    std::nth_element(failures.begin(), failures.begin() + 1, failures.end());
    return failures[1];
}

void addReason(Outage& outage, const std::optional<Reason>& reason)
{
    if (reason && !outage.reasons.contains(*reason))
        outage.reasons.append(*reason);
}

} // namespace

/// The mains switches that fail and may have gone with others; those of \a event among them.
std::vector<size_t> EvidenceDetector::candidates(quint64 event, Timestamp now) const
{
    std::vector<size_t> result;
    for (size_t i = 0; i < m_tracks.size(); ++i) {
        const SwitchTrack& track = m_tracks[i];
        if (!track.isFailing() || !track.isMains() || track.isMuted() || track.answers() == 0)
            continue;
        if (track.event() != 0 && track.event() != event)
            continue;
        if (!track.hasAnsweredSinceGap() && !m_anyAnswerSinceGap)
            continue;
        if (track.event() == 0 && track.firstFailure() + m_policy.evidence.absentAfter < now)
            continue;
        result.push_back(i);
    }
    return result;
}

void EvidenceDetector::findNew(Timestamp now)
{
    if (m_failing == 0)
        return;
    std::vector<size_t> failing = candidates(0, now);
    while (!failing.empty() && openTogether(failing, now))
        failing = candidates(0, now);
    if (!failing.empty() && m_hostLostAt) {
        openByHost(failing, now);
        failing = candidates(0, now);
    }
    if (!failing.empty())
        openByQuorum(failing, now);
}

bool EvidenceDetector::openTogether(const std::vector<size_t>& failing, Timestamp now)
{
    const LostSet set = lostOf(m_tracks, failing);
    if (set.indexes.empty() || !isBeyondChance(m_tracks, set.indexes, m_policy.evidence))
        return false;
    const Scope scope = scopeOf(m_tracks, set.indexes, set.moment, m_policy.evidence);
    if (!scope.isFound)
        return false;
    OpenEvent& event = open(membersOf(set, scope), set.moment, scope.group, now);
    event.isTogether = true;
    event.outage.reasons.append(togetherReason(m_tracks, event, m_policy.evidence.absentAfter));
    tell(DetectorEventKind::Opened, event);
    follow(event, now);
    return true;
}

/// The readme rule: nobody is told later than by it.
void EvidenceDetector::openByQuorum(const std::vector<size_t>& failing, Timestamp now)
{
    const auto isDown = [&](const SwitchTrack& track) {
        return track.failures() >= m_policy.failureThreshold && !track.isMuted() && track.event() == 0;
    };
    std::vector<size_t> down;
    std::copy_if(failing.begin(), failing.end(), std::back_inserter(down),
                 [&](size_t index) { return isDown(m_tracks[index]); });
    const size_t present = presentMains(m_tracks, now, m_policy.evidence.absentAfter).size();
    if (down.empty() || 2 * down.size() <= present)
        return;
    std::vector<TimeInterval> windows;
    for (const size_t index : down)
        windows.push_back(m_tracks[index].window());
    OpenEvent& event = open(down, sharedMoment(windows), {}, now);
    event.outage.reasons.append({u"quorum"_s,
                                 {{u"down"_s, qint64(down.size())},
                                  {u"active"_s, qint64(present)},
                                  {u"threshold"_s, m_policy.failureThreshold}}});
    tell(DetectorEventKind::Opened, event);
    follow(event, now);
}

OpenEvent& EvidenceDetector::open(const std::vector<size_t>& members, TimeInterval moment,
                                  const QString& group, Timestamp now)
{
    OpenEvent& event = m_open.emplace_back();
    event.number = ++m_lastNumber;
    event.outage.policy = m_policy;
    event.outage.confidence = Confidence::Suspected;
    event.outage.group = group;
    event.outage.detectedAt = now;
    setMembers(event, members);
    adjustMoment(event, moment);
    const auto unwatched = std::count_if(members.begin(), members.end(), [this](size_t index) {
        return !m_tracks[index].hasAnsweredSinceGap();
    });
    event.hasBegunUnwatched = 2 * size_t(unwatched) > members.size();
    return event;
}

void EvidenceDetector::adjustMoment(OpenEvent& event, TimeInterval moment)
{
    event.moment = moment;
    event.outage.start = {moment.earliest - supplyLasts,
                          std::max(moment.latest, secondFailure(event.outage).value_or(moment.latest))};
    event.outage.startedAt = middle(moment);
}

void EvidenceDetector::setMembers(OpenEvent& event, const std::vector<size_t>& members)
{
    const bool isAnyBack = std::any_of(event.outage.members.cbegin(), event.outage.members.cend(),
                                       [](const OutageMember& each) { return each.backAt.has_value(); });
    if (members == event.members && !isAnyBack)
        return; // it is asked at every check
    for (const size_t index : event.members) {
        if (!std::binary_search(members.begin(), members.end(), index) &&
            m_tracks[index].event() == event.number)
            m_tracks[index].setEvent(0);
    }
    event.members = members;
    QList<OutageMember> described;
    for (const size_t index : members) {
        SwitchTrack& track = m_tracks[index];
        track.setEvent(event.number);
        const auto known =
            std::find_if(event.outage.members.cbegin(), event.outage.members.cend(),
                         [&](const OutageMember& each) { return each.switchId == track.powerSwitch().id; });
        if (known != event.outage.members.cend())
            described.append(*known);
        else
            described.append({track.powerSwitch().id, track.powerSwitch().name, track.lastAnswer(),
                              track.firstFailure(), std::nullopt});
        if (track.isFailing())
            described.last().backAt.reset();
    }
    event.outage.members = described;
}

/// What goes on with an open event at a check.
void EvidenceDetector::follow(OpenEvent& event, Timestamp now)
{
    const Outage before = event.outage;
    if (!event.isSettled || event.hostLostAt)
        gather(event, now);
    if (!event.isSettled && isWithHost(event.moment))
        confirmByMains(event);
    for (const auto& [known, found] : {std::pair(&event.backups, backupsLostWith(m_tracks, event)),
                                       std::pair(&event.routers, routersLostWith(m_tracks, event))}) {
        for (const size_t index : found) {
            if (contains(*known, index))
                continue;
            known->push_back(index);
            m_tracks[index].setEvent(event.number);
        }
    }
    if (!event.routers.empty() && !event.isSettled)
        addReason(event.outage, Reason{u"router_lost"_s,
                                       {{u"name"_s, m_tracks[event.routers.front()].powerSwitch().name}}});
    (void) applyVerdict(event, now);
    overturn(event);
    if (closeIfOver(event, now))
        return;
    if (event.outage != before)
        tell(DetectorEventKind::Changed, event);
}

/// Who belongs to it, by what is known now.
void EvidenceDetector::gather(OpenEvent& event, Timestamp now)
{
    const std::vector<size_t> failing = candidates(event.number, now);
    if (event.outage.confidence == Confidence::Suspected && gatherAnew(event, failing))
        return;
    std::vector<size_t> joined = event.members;
    const auto isMember = [&](size_t index) {
        return std::binary_search(event.members.begin(), event.members.end(), index);
    };
    for (const size_t index : failing) {
        const TimeInterval window = m_tracks[index].window();
        const bool isOfGroup =
            event.outage.group.isEmpty() || m_tracks[index].powerSwitch().group == event.outage.group;
        const bool fits = window.earliest <= event.moment.latest + simultaneity &&
                          window.latest + simultaneity >= event.moment.earliest;
        if (isOfGroup && fits && !isMember(index))
            joined.push_back(index);
    }
    if (joined.size() == event.members.size())
        return;
    std::sort(joined.begin(), joined.end());
    setMembers(event, joined);
}

/// While nothing is sure, it is what its failures are together; false: they are nothing together.
bool EvidenceDetector::gatherAnew(OpenEvent& event, const std::vector<size_t>& failing)
{
    const LostSet set = lostOf(m_tracks, failing);
    if (set.indexes.empty() || !isBeyondChance(m_tracks, set.indexes, m_policy.evidence))
        return false;
    const Scope scope = scopeOf(m_tracks, set.indexes, set.moment, m_policy.evidence);
    const bool isAnyBack = std::any_of(event.members.begin(), event.members.end(),
                                       [&](size_t index) { return !m_tracks[index].isFailing(); });
    if (!scope.isFound || (isAnyBack && event.isTogether))
        return false;
    const std::vector<size_t> joined = membersOf(set, scope);
    if (event.isTogether && joined.size() < event.members.size())
        return false;
    event.outage.group = scope.group;
    setMembers(event, joined);
    adjustMoment(event, set.moment);
    const Reason reason = togetherReason(m_tracks, event, m_policy.evidence.absentAfter);
    event.outage.reasons.removeIf([&](const Reason& each) { return each.code == reason.code; });
    event.outage.reasons.prepend(reason);
    event.isTogether = true;
    return true;
}

std::vector<size_t> EvidenceDetector::membersOf(const LostSet& set, const Scope& scope) const
{
    std::vector<size_t> members = set.indexes;
    if (!scope.group.isEmpty())
        std::erase_if(members,
                      [&](size_t each) { return m_tracks[each].powerSwitch().group != scope.group; });
    return members;
}

/// Whether it changed anything.
bool EvidenceDetector::applyVerdict(OpenEvent& event, Timestamp now)
{
    if (event.isSettled)
        return false;
    const Judgement judgement = judge(m_tracks, event, m_policy.evidence, now);
    Outage& outage = event.outage;
    switch (judgement.verdict) {
    case Verdict::Wait:
        addReason(outage, judgement.reason);
        return false;
    case Verdict::Probable:
        if (outage.confidence == Confidence::Probable)
            return false;
        outage.confidence = Confidence::Probable;
        break;
    case Verdict::Confirmed:
        outage.confidence = Confidence::Confirmed;
        event.isSettled = true;
        break;
    case Verdict::Network:
    case Verdict::Device: {
        const bool isByUptime = judgement.reason && judgement.reason->code == "uptime_long"_L1;
        if (outage.confidence == Confidence::Probable && !isByUptime)
            return false; // what was held for so long is not taken back for less
        if (isByUptime && m_loss && event.isBeforeLoss)
            return false; // how long it was away is not known
        outage.cause = judgement.verdict == Verdict::Network ? OutageCause::Network : OutageCause::Device;
        outage.confidence = Confidence::Probable;
        event.isSettled = true;
        break;
    }
    }
    addReason(outage, judgement.reason);
    return true;
}

/// What looked like the network is the power after all where the devices say that they lost it.
void EvidenceDetector::overturn(OpenEvent& event)
{
    if (event.outage.cause != OutageCause::Network)
        return;
    const Judgement judgement = judgeByUptime(m_tracks, event);
    if (judgement.verdict != Verdict::Confirmed)
        return;
    event.outage.cause = OutageCause::Power;
    event.outage.confidence = Confidence::Confirmed;
    addReason(event.outage, judgement.reason);
}

bool EvidenceDetector::closeIfOver(OpenEvent& event, Timestamp now)
{
    Outage& outage = event.outage;
    forgetEarlyReturns(event, now);
    std::optional<EventEnd> end = endOf(m_tracks, event, m_policy.evidence, now);
    if (event.members.empty()) // all were removed or paused
        end = EventEnd{std::max(now, outage.startedAt),
                       {std::max(now, outage.startedAt), std::max(now, outage.startedAt)}};
    if (!end || isWitnessAwaited(m_tracks, event, end->interval, now))
        return false;
    outage.endedAt = end->at;
    outage.end = end->interval;
    if (outage.confidence == Confidence::Suspected) {
        outage.cause = event.isTogether ? OutageCause::Undetermined : OutageCause::Device;
        outage.confidence = Confidence::Probable;
        outage.reasons.append({event.isTogether ? u"back_before_known"_s : u"one_by_one"_s, {}});
    }
    if (outage.cause == OutageCause::Power && outage.group.isEmpty()) {
        keepLeftovers(event, *end);
        learnFrom(event);
        m_lastPower = TimeRange{outage.startedAt, end->at};
    }
    for (const auto* lost : {&event.members, &event.backups, &event.routers}) {
        for (const size_t index : *lost) {
            if (!m_tracks[index].isFailing())
                m_tracks[index].setEvent(0);
        }
    }
    tell(DetectorEventKind::Closed, event);
    return true;
}

/// What comes back long before the others while nothing is sure did not go for the same reason: a battery
/// that was slow to take over, say.
void EvidenceDetector::forgetEarlyReturns(OpenEvent& event, Timestamp now)
{
    if (event.outage.confidence != Confidence::Suspected || event.isSettled || !event.isTogether)
        return;
    std::vector<size_t> lost;
    std::copy_if(event.members.begin(), event.members.end(), std::back_inserter(lost), [&](size_t index) {
        return m_tracks[index].isFailing() || m_tracks[index].lastReturn().latest + earlyReturn > now;
    });
    if (lost.size() == event.members.size() || 2 * lost.size() <= event.members.size())
        return;
    event.backEarly += event.members.size() - lost.size();
    setMembers(event, lost);
}

void EvidenceDetector::learnFrom(const OpenEvent& event)
{
    m_monitorSurvives = m_monitorSurvives || !event.hostBootedAt;
    for (const size_t index : event.members)
        m_tracks[index].noteOutage(false);
    for (const size_t index : survivors(m_tracks, event))
        m_tracks[index].noteOutage(true);
}

} // namespace powermon
