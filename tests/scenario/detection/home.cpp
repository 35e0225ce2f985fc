// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/detection/home.h"

#include <algorithm>

namespace powermon::scenario {

using namespace Qt::StringLiterals;

World::World(quint64 seed) : random(seed)
{
}

double World::uniform(double low, double high)
{
    return std::uniform_real_distribution<double>(low, high)(random);
}

bool World::chance(double probability)
{
    return uniform(0, 1) < probability;
}

int World::between(int low, int high)
{
    return std::uniform_int_distribution<int>(low, high)(random);
}

QList<int> World::indexesOf(SwitchRole role) const
{
    QList<int> result;
    for (int i = 0; i < devices.size(); ++i) {
        if (devices[i].told.role == role)
            result.append(i);
    }
    return result;
}

int World::anyMains()
{
    const QList<int> mains = indexesOf(SwitchRole::Mains);
    return mains[between(0, int(mains.size()) - 1)];
}

void World::cut(const QList<int>& which, Span span)
{
    for (const int i : which) {
        Device& device = devices[i];
        if (device.told.hasBackup || device.told.role == SwitchRole::Internet ||
            span.to - span.from < device.holdUp)
            continue;
        device.down.append({span.from + device.holdUp, span.to + device.boot + uniform(0, 3)});
        device.booted.append(span.to);
    }
}

void World::cutSite(Span span)
{
    outages.append({span.from, span.to, {}});
    QList<int> all;
    for (int i = 0; i < devices.size(); ++i)
        all.append(i);
    cut(all, span);
    if (!routerHasBackup && span.to - span.from > rideThrough)
        loseRouter({span.from + uniform(0.1, 0.6), span.to + uniform(50, 100)});
    else if (!accessPointHasBackup && span.to - span.from > rideThrough)
        loseAccessPoint(u"*"_s, {span.from + uniform(0.1, 0.6), span.to + uniform(40, 80)});
    if (!monitorHasBackup && span.to - span.from > rideThrough) {
        const double booted = span.to + uniform(4, 15);
        stops.append({{span.from + 0.2, booted + uniform(15, 50)}, true, false, booted});
    }
}

void World::cutGroup(const QString& group, Span span)
{
    outages.append({span.from, span.to, group});
    QList<int> members;
    for (int i = 0; i < devices.size(); ++i) {
        if (devices[i].told.group == group)
            members.append(i);
    }
    cut(members, span);
}

void World::loseAccessPoint(const QString& via, Span span)
{
    for (Device& device : devices) {
        if (device.told.link == LinkKind::Wifi && (via == u"*"_s || device.told.via == via))
            device.down.append({span.from, span.to + device.reassociation * uniform(0.3, 2.5)});
    }
}

void World::loseRouter(Span span)
{
    for (Device& device : devices) {
        const double later =
            device.told.link == LinkKind::Wifi ? device.reassociation * uniform(0.3, 2.5) : uniform(0, 2);
        device.down.append({span.from, span.to + (device.told.role == SwitchRole::Gateway ? 0 : later)});
    }
}

void World::unplug(int device, Span span)
{
    devices[device].down.append({span.from, span.to + devices[device].boot});
    devices[device].booted.append(span.to);
}

void World::settle()
{
    for (Device& device : devices) {
        std::sort(device.down.begin(), device.down.end(), [](Span a, Span b) { return a.from < b.from; });
        std::sort(device.booted.begin(), device.booted.end());
        QList<Span> joined;
        for (const Span& each : device.down) {
            if (!joined.isEmpty() && each.from <= joined.last().to)
                joined.last().to = std::max(joined.last().to, each.to);
            else
                joined.append(each);
        }
        device.down = joined;
    }
    std::sort(stops.begin(), stops.end(),
              [](const Stop& a, const Stop& b) { return a.span.from < b.span.from; });
}

namespace {

Device device(World& world, const QString& name, SwitchRole role, bool hasBackup)
{
    Device result;
    result.told.name = name;
    result.told.role = role;
    result.told.hasBackup = hasBackup;
    result.told.link = LinkKind::Wired;
    result.loss = world.uniform(0.0005, 0.006);
    result.boot = world.uniform(5, 22);
    result.holdUp = world.uniform(0.05, 1.2);
    result.reassociation = world.uniform(2, 10);
    result.isUnreachableNotSilent = world.chance(0.4);
    return result;
}

void addMains(World& world, int accessPoints)
{
    const double wifiShare = world.chance(0.4) ? 1.0 : world.uniform(0.4, 0.9);
    const bool hasGroups = world.chance(0.6);
    const bool hasUptime = world.chance(0.25);
    const int count = world.between(3, 12);
    for (int i = 0; i < count; ++i) {
        Device plug = device(world, u"plug %1"_s.arg(i + 1), SwitchRole::Mains, false);
        if (world.chance(wifiShare)) {
            plug.told.link = LinkKind::Wifi;
            plug.told.via = u"access point %1"_s.arg(world.between(1, accessPoints));
            plug.loss *= 2;
        }
        if (hasGroups)
            plug.told.group = u"circuit %1"_s.arg(count < 6 ? 1 + i % 2 : 1 + i % 3);
        plug.tellsUptime = hasUptime && world.chance(0.7);
        world.devices.append(plug);
    }
}

} // namespace

World randomHome(quint64 seed)
{
    World world(seed);
    const int accessPoints = world.between(1, 2);
    addMains(world, accessPoints);
    world.routerHasBackup = world.chance(0.5);
    world.accessPointHasBackup = world.routerHasBackup && world.chance(0.7);
    if (world.chance(0.7)) {
        Device router = device(world, u"router"_s, SwitchRole::Gateway, world.routerHasBackup);
        router.boot = world.uniform(50, 100);
        world.devices.append(router);
    }
    if (world.chance(0.5))
        world.devices.append(device(world, u"server with battery"_s, SwitchRole::Reference, true));
    if (world.chance(0.3))
        world.devices.append(device(world, u"somewhere outside"_s, SwitchRole::Internet, true));
    world.monitorHasBackup = world.chance(0.75);
    world.surroundings.monitorPower = world.monitorHasBackup ? MonitorPower::Ups : MonitorPower::Mains;
    world.surroundings.interval = std::chrono::seconds(world.chance(0.7) ? 60 : 30);
    for (int i = 0; i < world.devices.size(); ++i)
        world.devices[i].told.id = SwitchId(i + 1);
    return world;
}

} // namespace powermon::scenario
