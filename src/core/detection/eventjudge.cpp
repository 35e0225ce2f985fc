// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/eventjudge.h"

#include <algorithm>

#include "core/detection/bootevidence.h"
#include "core/detection/networkevidence.h"
#include "core/detection/scope.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr int failuresToConfirm = 2;
constexpr int failuresToJudge = 3;
/// In less nobody carries a computer to another network.
constexpr std::chrono::minutes quickestJourney{10};
/// What was away for less may have missed a check or two.
constexpr std::chrono::minutes shortestDarkness{5};
constexpr size_t fewestBack = 2;
constexpr size_t groupMembersToConfirm = 3;
constexpr std::chrono::minutes groupHold{2};
/// The share of the mains switches that must be gone to confirm the site's at once, not counting those that
/// fail so often.
constexpr double nearlyAll = 0.9;
constexpr double unreliableLoss = 0.1;
/// A router that is back for so long has let everybody in again who was only waiting for it.
constexpr std::chrono::minutes routerPatience{3};
/// So long after a return that blames the network, those are awaited that tell their uptime.
constexpr std::chrono::minutes uptimePatience{2};
/// So long after the end one is awaited that would tell what it was.
constexpr std::chrono::minutes witnessPatience{3};

std::vector<size_t> stillLost(const SwitchTracks& tracks, const OpenEvent& event)
{
    std::vector<size_t> lost;
    std::copy_if(event.members.begin(), event.members.end(), std::back_inserter(lost),
                 [&](size_t index) { return tracks[index].isFailing(); });
    return lost;
}

/// Since when all of them answer again; nothing while one is away, or there are none.
std::optional<Timestamp> allBackSince(const SwitchTracks& tracks, const std::vector<size_t>& indexes)
{
    std::optional<Timestamp> since;
    for (const size_t index : indexes) {
        if (tracks[index].isFailing())
            return std::nullopt;
        since =
            std::max(since.value_or(tracks[index].lastReturn().latest), tracks[index].lastReturn().latest);
    }
    return since;
}

/// Whether somebody told which device survives an outage: then the others do not, in so far as is known.
bool isAnySurvivorTold(const SwitchTracks& tracks)
{
    return std::any_of(tracks.begin(), tracks.end(), [](const SwitchTrack& each) { return !each.isMains(); });
}

Judgement byVotes(const BootVotes& votes, bool isStayingProof)
{
    if (votes.isTooEarly())
        return {};
    if (votes.membersStayed > votes.membersRebooted && !isStayingProof)
        return {};
    if (votes.membersStayed > votes.membersRebooted)
        return {Verdict::Network, Reason{u"uptime_long"_s, {{u"count"_s, votes.membersStayed}}}};
    if (votes.membersRebooted > 0 && votes.areApart)
        return {Verdict::Device, Reason{u"booted_apart"_s, {{u"count"_s, votes.rebooted}}}};
    if (votes.membersRebooted > 0 && votes.rebooted > votes.stayed)
        return {Verdict::Confirmed, Reason{u"uptime_short"_s, {{u"count"_s, votes.rebooted}}}};
    if (votes.rebooted == 0 && votes.refusing >= 2)
        return {Verdict::Probable, Reason{u"returned_starting"_s, {{u"count"_s, votes.refusing}}}};
    return {};
}

/// Whether one that tells its uptime is not back yet, or has not told it, so soon after \a returned.
bool isUptimeAwaited(const SwitchTracks& tracks, const OpenEvent& event, Timestamp returned, Timestamp now)
{
    return now < returned + uptimePatience && bootVotes(tracks, event).membersAwaited > 0;
}

/// A device with a battery went too: its return tells.
Judgement byBackup(const SwitchTracks& tracks, const OpenEvent& event, size_t lost,
                   const EvidenceParameters& parameters, Timestamp now)
{
    const QVariantMap name{{u"name"_s, tracks[event.backups.front()].powerSwitch().name}};
    const auto backSince = allBackSince(tracks, event.backups);
    if (!backSince)
        return {Verdict::Wait, Reason{u"backup_lost"_s, name}};
    if (lost < event.members.size())
        return isUptimeAwaited(tracks, event, *backSince, now)
                   ? Judgement{}
                   : Judgement{Verdict::Network, Reason{u"backup_back_with_others"_s, name}};
    if (*backSince + parameters.hold <= now)
        return {Verdict::Probable, Reason{u"backup_back_alone"_s, name}};
    return {};
}

bool isUnbroken(const SwitchTracks& tracks, const OpenEvent& event, const std::vector<size_t>& lost,
                const EvidenceParameters& parameters)
{
    if (lost.empty())
        return false;
    if (event.members.size() == 1)
        return true;
    return scopeOf(tracks, lost, event.moment, parameters).isFound;
}

/// Whether nearly all that hangs on mains power went: where much of it stays it may be updates, noise or a
/// person, and time has to tell.
bool isNearlyAll(const SwitchTracks& tracks, const OpenEvent& event, size_t lost,
                 const EvidenceParameters& parameters)
{
    const auto present = presentMains(tracks, event.moment.latest, parameters.absentAfter);
    const auto reliable = std::count_if(present.begin(), present.end(), [&](size_t index) {
        return tracks[index].event() == event.number || tracks[index].loss() < unreliableLoss;
    });
    return double(lost) >= nearlyAll * double(reliable);
}

/// Since when they have been away under watch: of those that did not go together, the last one.
Timestamp awayFrom(const SwitchTracks& tracks, const OpenEvent& event, const std::vector<size_t>& lost)
{
    Timestamp from = std::max(event.moment.latest, event.watchedSince.value_or(event.moment.latest));
    for (const size_t index : lost)
        from = event.isTogether ? from : std::max(from, tracks[index].firstFailure());
    return from;
}

/// More failures would not show any more that they went together.
bool hasFailedEnough(const SwitchTracks& tracks, const std::vector<size_t>& lost)
{
    return std::all_of(lost.begin(), lost.end(),
                       [&](size_t index) { return tracks[index].failures() >= failuresToJudge; });
}

bool canConfirm(const SwitchTracks& tracks, const OpenEvent& event, const std::vector<size_t>& lost,
                const EvidenceParameters& parameters, Timestamp now)
{
    const bool isSure = std::all_of(lost.begin(), lost.end(), [&](size_t index) {
        return tracks[index].failures() >= failuresToConfirm;
    });
    if (!isSure || lost.size() < 2)
        return false;
    if (event.outage.group.isEmpty())
        return isNearlyAll(tracks, event, lost.size(), parameters);
    return lost.size() >= groupMembersToConfirm && event.moment.latest + groupHold <= now;
}

/// Whether something of the house came back under watch after a long absence: it was here all the time, since
/// nobody comes home between two checks.
bool isReturnSeen(const SwitchTracks& tracks, const OpenEvent& event)
{
    return std::any_of(tracks.begin(), tracks.end(), [&](const SwitchTrack& each) {
        const TimeInterval back = each.lastReturn();
        return !each.isFailing() && each.powerSwitch().role != SwitchRole::Internet &&
               back.earliest >= event.moment.latest && back.width() < quickestJourney &&
               back.latest - each.firstFailure() >= shortestDarkness;
    });
}

/// Whether more than a third of what went was back within minutes: a router that restarts loses some for
/// longer, to new addresses, say. Batteries that were slow to take over are fewer.
bool areManyBack(const OpenEvent& event)
{
    return event.backEarly >= fewestBack && 2 * event.backEarly > event.members.size();
}

/// Nobody watched when it began, and hardly anything answers that is known to be of the house: this computer
/// may be elsewhere.
bool mayBeElsewhere(const SwitchTracks& tracks, const OpenEvent& event)
{
    if (!event.hasBegunUnwatched || event.moment.width() < quickestJourney)
        return false;
    const std::vector<size_t> alive = survivors(tracks, event);
    if (alive.empty())
        return !isReturnSeen(tracks, event);
    return alive.size() == 1 && !tracks[alive.front()].hasBattery() &&
           tracks[alive.front()].powerSwitch().role != SwitchRole::Gateway;
}

} // namespace

Judgement judgeByUptime(const SwitchTracks& tracks, const OpenEvent& event)
{
    const BootVotes votes = bootVotes(tracks, event);
    // Where nobody told of batteries, one that had power all the time may have one of its own.
    const bool isHeld = event.outage.confidence != Confidence::Suspected;
    return byVotes(votes, !isHeld || votes.membersStayed > 1 || isAnySurvivorTold(tracks));
}

Judgement judge(const SwitchTracks& tracks, const OpenEvent& event, const EvidenceParameters& parameters,
                Timestamp now)
{
    if (const Judgement judgement = judgeByUptime(tracks, event); judgement.verdict != Verdict::Wait)
        return judgement;
    const std::vector<size_t> lost = stillLost(tracks, event);
    const bool isHeld = awayFrom(tracks, event, lost) + parameters.hold <= now;
    if (!event.isTogether)
        return isHeld && hasFailedEnough(tracks, lost)
                   ? Judgement{Verdict::Device, Reason{u"one_by_one"_s, {}}}
                   : Judgement{};
    if (auto reason = anotherWayOut(tracks, event))
        return {Verdict::Network, reason};
    // Behind a gateway that has no power nothing can be reached, battery or not.
    if (!event.backups.empty() && event.routers.empty())
        return byBackup(tracks, event, lost.size(), parameters, now);
    const bool isUnbrokenNow = isUnbroken(tracks, event, lost, parameters);
    const auto routerBack = allBackSince(tracks, event.routers);
    if (routerBack && isUnbrokenNow && *routerBack + routerPatience <= now)
        return {Verdict::Network,
                Reason{u"router_back"_s, {{u"name"_s, tracks[event.routers.front()].powerSwitch().name}}}};
    if (auto reason = explainedByLink(tracks, event, !isHeld && lost.size() < event.members.size()))
        return {event.members.size() == 1 ? Verdict::Device : Verdict::Network, reason};
    if (auto reason = sparedByIt(tracks, event))
        return {Verdict::Network, reason};
    if (auto reason = clearOfNetwork(tracks, event);
        reason && isUnbrokenNow && canConfirm(tracks, event, lost, parameters, now))
        return {Verdict::Confirmed, reason};
    if (isHeld && isUnbrokenNow && areManyBack(event))
        return {Verdict::Network, Reason{u"many_back"_s, {{u"count"_s, qint64(event.backEarly)}}}};
    if (isHeld && isUnbrokenNow && !mayBeElsewhere(tracks, event)) {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(parameters.hold).count();
        return {Verdict::Probable, Reason{u"held"_s, {{u"seconds"_s, qint64(seconds)}}}};
    }
    return {};
}

bool isWitnessAwaited(const SwitchTracks& tracks, const OpenEvent& event, TimeInterval end, Timestamp now)
{
    if (event.members.empty() || end.latest + witnessPatience <= now)
        return false;
    const BootVotes votes = bootVotes(tracks, event);
    const bool isOpen =
        event.outage.cause == OutageCause::Network || event.outage.confidence == Confidence::Suspected;
    if (isOpen && votes.membersAwaited > 0 && votes.membersStayed == 0)
        return true;
    if (event.isSettled)
        return false;
    return votes.isTooEarly() || std::any_of(event.backups.begin(), event.backups.end(),
                                             [&](size_t index) { return tracks[index].isFailing(); });
}

} // namespace powermon
