// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/eventend.h"

#include <algorithm>

namespace powermon {

namespace {

constexpr std::chrono::minutes provenReturn{3};
/// Answers further apart than this belong to different returns.
constexpr std::chrono::minutes oneReturn{3};
/// Slowest and quickest start of a device, of a router and what hangs on it.
constexpr std::chrono::seconds quickestBoot{2};
constexpr std::chrono::seconds slowestBoot{60};
constexpr std::chrono::seconds slowestRouterBoot{150};
/// An uptime is told in whole seconds, and counts from when its clock runs.
constexpr std::chrono::seconds uptimeError{3};
constexpr std::chrono::seconds hostStart{20};
/// A computer says so long after its mains at the latest that they are back.
constexpr std::chrono::seconds hostSwitch{3};

/// The members that answer again, the first to come back first.
std::vector<size_t> returned(const SwitchTracks& tracks, const OpenEvent& event)
{
    std::vector<size_t> back;
    for (const size_t index : event.members) {
        if (!tracks[index].isFailing())
            back.push_back(index);
    }
    std::sort(back.begin(), back.end(), [&](size_t a, size_t b) {
        return tracks[a].lastReturn().latest < tracks[b].lastReturn().latest;
    });
    return back;
}

/// The first of those that came back together with the last.
size_t firstOfReturn(const SwitchTracks& tracks, const std::vector<size_t>& back)
{
    size_t first = back.size() - 1;
    while (first > 0 &&
           tracks[back[first]].lastReturn().latest - tracks[back[first - 1]].lastReturn().latest <= oneReturn)
        --first;
    return back[first];
}

std::optional<Timestamp> earliestBoot(const SwitchTracks& tracks, const std::vector<size_t>& back,
                                      Timestamp after)
{
    std::optional<Timestamp> earliest;
    for (const size_t index : back) {
        const auto booted = tracks[index].bootedAt();
        if (booted && *booted > after)
            earliest = std::min(earliest.value_or(*booted), *booted);
    }
    return earliest;
}

EventEnd clamped(EventEnd end, const Outage& outage)
{
    end.at = std::max(end.at, outage.startedAt);
    end.interval.earliest =
        std::clamp(end.interval.earliest, std::min(outage.start.earliest, end.at), end.at);
    end.interval.latest = std::max(end.interval.latest, end.at);
    return end;
}

} // namespace

std::optional<EventEnd> endOf(const SwitchTracks& tracks, const OpenEvent& event,
                              const EvidenceParameters& parameters, Timestamp now)
{
    const std::vector<size_t> back = returned(tracks, event);
    const bool isHalf = !back.empty() && 2 * back.size() >= event.members.size();
    const bool isProven = back.size() >= 2 && tracks[back[1]].lastReturn().latest + provenReturn <= now;
    if (!isHalf && !isProven)
        return std::nullopt;
    const SwitchTrack& first = tracks[firstOfReturn(tracks, back)];
    if (const auto booted = earliestBoot(tracks, back, event.moment.latest))
        return clamped({*booted, {*booted - uptimeError, *booted + uptimeError}}, event.outage);

    const bool hadRouterToBoot = !event.routers.empty();
    const std::chrono::seconds boot = hadRouterToBoot ? parameters.routerBoot : parameters.boot;
    const Milliseconds unseen =
        std::max(first.lastReturn().latest - first.lastReturn().earliest, Milliseconds(0));
    EventEnd end;
    end.at = first.lastReturn().latest - boot - unseen / 2;
    end.interval.earliest = first.lastReturn().earliest - (hadRouterToBoot ? slowestRouterBoot : slowestBoot);
    end.interval.latest = first.lastReturn().latest - quickestBoot;
    // Where nothing shows that a router stood, it may have had to boot as well.
    if (!hadRouterToBoot && event.backups.empty())
        end.interval.earliest = end.interval.earliest - (slowestRouterBoot - slowestBoot);
    if (event.hostBootedAt && *event.hostBootedAt < first.lastReturn().latest) {
        end.at = *event.hostBootedAt;
        end.interval = {end.at - hostStart - hostStart, end.at};
    }
    if (event.hostBackAt && *event.hostBackAt <= first.lastReturn().latest) {
        end.at = *event.hostBackAt;
        end.interval = {end.at - hostSwitch, end.at};
    }
    return clamped(end, event.outage);
}

} // namespace powermon
