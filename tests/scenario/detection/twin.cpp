// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/detection/twin.h"

#include <algorithm>

namespace powermon::scenario {

namespace {

constexpr double longestHoldUp = 2.5;
constexpr double slowestBoot = 150;
constexpr double quickestBoot = 2;

/// When a device was away that is told to have gone in \a outage.
std::optional<Span> awayIn(const World& world, const Device& device, const Outage& outage)
{
    const auto away = std::find_if(device.down.cbegin(), device.down.cend(), [&](Span each) {
        return world.clock(each.from) <= outage.start.latest && world.clock(each.to) >= outage.start.earliest;
    });
    return away == device.down.cend() ? std::nullopt : std::optional(*away);
}

} // namespace

std::optional<Span> twinCut(const World& world, const Outage& outage)
{
    std::optional<Span> first; // of the members: the earliest loss, the earliest return
    Span last;
    for (const OutageMember& member : outage.members) {
        const Device& device = world.devices[member.switchId.value() - 1];
        const auto away = awayIn(world, device, outage);
        if (!away || device.tellsUptime)
            return std::nullopt;
        first = Span{std::min(first.value_or(*away).from, away->from),
                     std::min(first.value_or(*away).to, away->to)};
        last = {std::max(last.from, away->from), std::max(last.to, away->to)};
    }
    const bool isOneMoment = first && last.from - first->from <= longestHoldUp;
    if (!isOneMoment || last.to - first->to > slowestBoot - quickestBoot)
        return std::nullopt;
    return Span{first->from, std::max(first->from, first->to - quickestBoot)};
}

World twinOf(const World& world, const Outage& outage, Span cut)
{
    World twin = world;
    TrueOutage truth{cut.from, cut.to, {}, {}};
    for (const OutageMember& member : outage.members) {
        const int index = int(member.switchId.value() - 1);
        truth.members.append(index);
        twin.devices[index].booted.append(cut.to);
    }
    twin.outages.append(truth);
    return twin;
}

} // namespace powermon::scenario
