// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/detection/home.h"

#include <algorithm>
#include <cmath>

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

Timestamp World::clock(double second) const
{
    double shown = second;
    for (const auto& [at, by] : clockSteps)
        shown += second >= at ? by : 0;
    return Timestamp::fromMilliseconds(1'767'225'600'000 + qint64(std::llround(shown * 1000)));
}

void World::cut(const QList<int>& which, Span span)
{
    for (const int i : which) {
        Device& device = devices[i];
        if (device.told.hasBackup || device.told.role == SwitchRole::Internet ||
            span.to - span.from < device.holdUp)
            continue;
        const double booted = span.to + device.boot + uniform(0, 3);
        device.down.append({span.from + device.holdUp, booted});
        device.booted.append(span.to);
        if (device.refusesFor > 0)
            device.refusing.append({booted, booted + device.refusesFor});
    }
}

void World::cutSome(const QList<int>& which, Span span, const QString& group)
{
    TrueOutage outage{span.from, span.to, group, {}};
    for (const int i : which) {
        if (!devices[i].told.hasBackup && devices[i].told.role == SwitchRole::Mains)
            outage.members.append(i);
    }
    outages.append(outage);
    cut(which, span);
}

void World::cutSite(Span span)
{
    QList<int> all;
    for (int i = 0; i < devices.size(); ++i)
        all.append(i);
    cutSome(all, span, {});
    if (span.to - span.from <= rideThrough)
        return;
    if (!routerHasBackup)
        loseRouter({span.from + uniform(0.1, 0.6), span.to + uniform(50, 100)});
    else if (!accessPointHasBackup)
        loseAccessPoint(u"*"_s, {span.from + uniform(0.1, 0.6), span.to + uniform(40, 80)});
    if (!monitorHasBackup) {
        const double booted = span.to + uniform(4, 15);
        stops.append({{span.from + 0.2, booted + uniform(15, 50)}, true, false, booted});
    }
}

void World::cutGroup(const QString& group, Span span)
{
    QList<int> members;
    for (int i = 0; i < devices.size(); ++i) {
        if (devices[i].told.group == group)
            members.append(i);
    }
    cutSome(members, span, group);
}

void World::loseAccessPoint(const QString& via, Span span)
{
    for (Device& device : devices) {
        if (device.told.link == LinkKind::Wifi && (via == u"*"_s || device.told.via == via))
            device.down.append({span.from, span.to + device.reassociation * uniform(0.3, 2.5)});
    }
    if (monitorVia.isEmpty() || (via != u"*"_s && via != monitorVia))
        return;
    // The monitor's own radio notices after a moment that it is alone; until then its checks time out.
    const double alone = std::min(span.from + uniform(0, 8), span.to);
    ownNetworkDown.append({alone, span.to + uniform(2, 8)});
    for (Device& device : devices)
        device.down.append({span.from, alone});
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

namespace {

void joinUp(QList<Span>& spans)
{
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.from < b.from; });
    QList<Span> joined;
    for (const Span& each : spans) {
        if (!joined.isEmpty() && each.from <= joined.last().to)
            joined.last().to = std::max(joined.last().to, each.to);
        else
            joined.append(each);
    }
    spans = joined;
}

} // namespace

void World::settle()
{
    for (Device& device : devices) {
        joinUp(device.down);
        joinUp(device.refusing);
        joinUp(device.lossy);
        std::sort(device.booted.begin(), device.booted.end());
    }
    joinUp(ownNetworkDown);
    joinUp(namesFail);
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
    result.refusesFor = world.chance(0.3) ? world.uniform(1, 8) : 0;
    return result;
}

void addMains(World& world, int accessPoints, const HomePlan& plan)
{
    const double wifiShare = plan.isWifiOnly || world.chance(0.4) ? 1.0 : world.uniform(0.4, 0.9);
    const bool hasGroups = world.chance(0.6);
    const bool hasUptime = plan.tellsUptime.value_or(world.chance(0.25));
    const int count = world.between(plan.fewest, plan.most);
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

void addWitnesses(World& world)
{
    world.routerHasBackup = world.chance(0.5);
    world.accessPointHasBackup = world.routerHasBackup && world.chance(0.7);
    if (world.chance(0.7)) {
        Device router = device(world, u"router"_s, SwitchRole::Gateway, world.routerHasBackup);
        router.boot = world.uniform(50, 100);
        world.devices.append(router);
    }
    // A reference is what should survive: nobody names one that hangs behind a router without a battery,
    // unless that is named too. Hardly anybody.
    const bool isReachable = world.routerHasBackup || !world.indexesOf(SwitchRole::Gateway).isEmpty();
    if (world.chance(isReachable ? 0.5 : 0.05))
        world.devices.append(device(world, u"server with battery"_s, SwitchRole::Reference, true));
    if (world.chance(0.3))
        world.devices.append(device(world, u"somewhere outside"_s, SwitchRole::Internet, true));
}

} // namespace

World randomHome(quint64 seed, const HomePlan& plan)
{
    World world(seed);
    const int accessPoints = world.between(1, 2);
    addMains(world, accessPoints, plan);
    addWitnesses(world);
    world.monitorHasBackup = world.chance(0.75);
    if (world.chance(0.2))
        world.monitorVia = u"access point 1"_s;
    world.surroundings.monitorPower = world.monitorHasBackup ? MonitorPower::Ups : MonitorPower::Mains;
    world.surroundings.interval = std::chrono::seconds(plan.interval.value_or(world.chance(0.7) ? 60 : 30));
    for (int i = 0; i < world.devices.size(); ++i)
        world.devices[i].told.id = SwitchId(i + 1);
    return world;
}

} // namespace powermon::scenario
