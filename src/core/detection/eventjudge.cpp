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
constexpr size_t groupMembersToConfirm = 3;
constexpr std::chrono::minutes groupHold{2};
/// The share of the mains switches that must be gone to confirm the site's at once, not counting those that
/// fail so often.
constexpr double nearlyAll = 0.9;
constexpr double unreliableLoss = 0.1;
/// A router that is back for so long has let everybody in again who was only waiting for it.
constexpr std::chrono::minutes routerPatience{3};

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

Judgement byUptime(const BootVotes& votes)
{
    if (votes.isTooEarly())
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

/// A device with a battery went too: its return tells.
Judgement byBackup(const SwitchTracks& tracks, const OpenEvent& event, size_t lost,
                   const EvidenceParameters& parameters, Timestamp now)
{
    const QVariantMap name{{u"name"_s, tracks[event.backups.front()].powerSwitch().name}};
    const auto backSince = allBackSince(tracks, event.backups);
    if (!backSince)
        return {Verdict::Wait, Reason{u"backup_lost"_s, name}};
    if (lost < event.members.size())
        return {Verdict::Network, Reason{u"backup_back_with_others"_s, name}};
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

/// Nobody watched when it began, and hardly anything answers that is known to be of the house: this computer
/// may be elsewhere.
bool mayBeElsewhere(const SwitchTracks& tracks, const OpenEvent& event)
{
    if (!event.hasBegunUnwatched || event.moment.width() < quickestJourney)
        return false;
    const std::vector<size_t> alive = survivors(tracks, event);
    if (alive.size() > 1)
        return false;
    return alive.empty() || (!tracks[alive.front()].hasBattery() &&
                             tracks[alive.front()].powerSwitch().role != SwitchRole::Gateway);
}

} // namespace

Judgement judge(const SwitchTracks& tracks, const OpenEvent& event, const EvidenceParameters& parameters,
                Timestamp now)
{
    if (const Judgement judgement = byUptime(bootVotes(tracks, event)); judgement.verdict != Verdict::Wait)
        return judgement;
    const std::vector<size_t> lost = stillLost(tracks, event);
    const Timestamp heldFrom =
        std::max(event.moment.latest, event.watchedSince.value_or(event.moment.latest));
    const bool isHeld = heldFrom + parameters.hold <= now;
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
    if (auto reason = explainedByLink(tracks, event))
        return {event.members.size() == 1 ? Verdict::Device : Verdict::Network, reason};
    if (auto reason = sparedByIt(tracks, event))
        return {Verdict::Network, reason};
    if (auto reason = clearOfNetwork(tracks, event);
        reason && isUnbrokenNow && canConfirm(tracks, event, lost, parameters, now))
        return {Verdict::Confirmed, reason};
    if (isHeld && isUnbrokenNow && !mayBeElsewhere(tracks, event)) {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(parameters.hold).count();
        return {Verdict::Probable, Reason{u"held"_s, {{u"seconds"_s, qint64(seconds)}}}};
    }
    return {};
}

} // namespace powermon
