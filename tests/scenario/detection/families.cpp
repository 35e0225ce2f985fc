// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/detection/families.h"

#include <algorithm>

namespace powermon::scenario {

using namespace Qt::StringLiterals;

double someTime(World& world)
{
    return world.uniform(hour, world.duration - 14 * hour);
}

Span during(World& world, double shortest, double longest)
{
    const double from = someTime(world);
    return {from, from + world.uniform(shortest, longest)};
}

QString anyGroup(World& world)
{
    return world.devices[world.anyMains()].told.group;
}

void noise(World& world, Span span, double chance)
{
    for (Device& device : world.devices) {
        if (device.told.link != LinkKind::Wifi)
            continue;
        device.lossy.append(span);
        device.noise = std::max(device.noise, chance * world.uniform(0.5, 1.3));
    }
}

void lossyDevices(World& world)
{
    for (Device& device : world.devices) {
        if (device.told.role == SwitchRole::Mains && world.chance(0.6))
            device.loss = world.uniform(0.05, 0.35);
    }
}

void updateFirmware(World& world, const QList<int>& which, double at, double shortestGap, double longestGap)
{
    double from = at;
    for (const int i : which) {
        const double to = from + world.uniform(25, 110);
        world.devices[i].down.append({from, to});
        world.devices[i].booted.append(to - world.uniform(5, 12));
        from += world.uniform(shortestGap, longestGap);
    }
}

void ordinaryMonth(World& world)
{
    world.duration = 30 * 86400;
    world.unplug(world.anyMains(), during(world, hour, 9 * hour));
    world.unplug(world.anyMains(), during(world, 5 * minute, hour));
    world.loseAccessPoint(u"*"_s, during(world, 40, 120));
    world.loseRouter(during(world, 60, 150));
    updateFirmware(world, world.indexesOf(SwitchRole::Mains), someTime(world), 40, 200);
    for (const int i : world.indexesOf(SwitchRole::Internet))
        world.devices[i].down.append(during(world, minute, 2 * hour));
}

} // namespace powermon::scenario
