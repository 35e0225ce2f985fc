// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "scenario/detection/families.h"

namespace powermon::scenario {

using namespace Qt::StringLiterals;

namespace {

void cutGroupIfAny(World& world, double shortest, double longest)
{
    const QString group = anyGroup(world);
    const Span span = during(world, shortest, longest);
    const auto members = std::count_if(world.devices.cbegin(), world.devices.cend(), [&](const Device& each) {
        return each.told.role == SwitchRole::Mains && each.told.group == group;
    });
    if (group.isEmpty() || members < 2) // one device alone is no circuit to anybody who looks from outside
        world.unplug(world.anyMains(), span);
    else
        world.cutGroup(group, span);
}

/// The batteries of router and servers are empty from \a empty on.
void emptyBatteries(World& world, double empty, double until)
{
    for (Device& device : world.devices) {
        if (device.told.hasBackup && device.told.role != SwitchRole::Internet)
            device.down.append({empty, until + device.boot});
    }
    if (world.routerHasBackup)
        world.loseRouter({empty, until + world.uniform(50, 100)});
}

void upsRunsEmpty(World& world)
{
    const Span span = during(world, 2 * hour, 6 * hour);
    world.cutSite(span);
    emptyBatteries(world, span.from + world.uniform(20, 60) * minute, span.to);
}

void monitorRunsEmptyToo(World& world)
{
    const Span span = during(world, 2 * hour, 6 * hour);
    world.cutSite(span);
    if (!world.monitorHasBackup)
        return;
    const double empty = span.from + world.uniform(10, 50) * minute;
    emptyBatteries(world, empty + minute, span.to);
    const double booted = span.to + world.uniform(4, 15);
    world.stops.append({{empty, booted + world.uniform(15, 50)}, true, world.chance(0.5), booted});
}

void upsRestartsRouter(World& world) // the switch-over of a poor UPS
{
    const Span span = during(world, 20 * minute, 3 * hour);
    world.cutSite(span);
    if (world.routerHasBackup)
        world.loseRouter({span.from + 0.4, span.from + world.uniform(60, 120)});
}

void staggeredReturn(World& world)
{
    const Span span = during(world, 10 * minute, 90 * minute);
    world.cutSite(span);
    for (const int i : world.indexesOf(SwitchRole::Mains))
        world.devices[i].down.append({span.from + 1.3, span.to + world.uniform(5, 240)});
}

void oneGroupStaysDead(World& world)
{
    const Span span = during(world, 10 * minute, 60 * minute);
    world.cutSite(span);
    const QString group = anyGroup(world);
    if (!group.isEmpty())
        world.cutGroup(group, {span.to, span.to + world.uniform(1, 3) * hour});
}

void someStayAlive(World& world) // too little voltage: most devices give up, some do not
{
    const Span span = during(world, 8 * minute, 50 * minute);
    QList<int> lost;
    for (const int i : world.indexesOf(SwitchRole::Mains)) {
        if (world.chance(0.8))
            lost.append(i);
    }
    if (5 * lost.size() >= 3 * world.indexesOf(SwitchRole::Mains).size())
        world.cutSome(lost, span, {});
}

void lateBootersReturn(World& world)
{
    for (Device& device : world.devices)
        device.boot = world.uniform(20, 70);
    world.cutSite(during(world, 6 * minute, hour));
}

void refusingBooters(World& world)
{
    for (Device& device : world.devices)
        device.refusesFor = world.uniform(5, 40);
    world.cutSite(during(world, minute, 20 * minute));
}

void blinksInARow(World& world)
{
    double at = someTime(world);
    for (int i = 0; i < 3; ++i) {
        world.cutSite({at, at + world.uniform(30, 120)});
        at += world.uniform(20, 60) * minute;
    }
}

void stormyWeek(World& world)
{
    world.duration = 5 * 86400;
    for (double at = 5 * hour; at < world.duration - 14 * hour; at += world.uniform(6, 16) * hour)
        world.cutSite({at, at + world.uniform(1, 25) * minute});
}

void twoCutsCloseTogether(World& world)
{
    const Span first = during(world, 8 * minute, 40 * minute);
    world.cutSite(first);
    const double again = first.to + world.uniform(5, 15) * minute;
    world.cutSite({again, again + world.uniform(6, 40) * minute});
}

void transferToGenerator(World& world) // gone until it runs; gone again for a moment on the way back
{
    const Span span = during(world, 15, 60);
    world.cutSite(span);
    const double back = span.to + world.uniform(20, 120) * minute;
    world.cutSite({back, back + world.uniform(2, 10)});
}

void cutThenNetworkTrouble(World& world)
{
    const Span span = during(world, 10 * minute, 40 * minute);
    world.cutSite(span);
    world.loseRouter({span.to + 15 * minute, span.to + 15 * minute + world.uniform(60, 150)});
}

void routerRestartsAfterCut(World& world)
{
    const Span span = during(world, 6 * minute, 40 * minute);
    world.cutSite(span);
    const double again = span.to + world.uniform(60, 240);
    world.loseRouter({again, again + world.uniform(60, 120)});
}

void accessPointRestartsAfterCut(World& world)
{
    const Span span = during(world, 6 * minute, 40 * minute);
    world.cutSite(span);
    const double again = span.to + world.uniform(60, 240);
    world.loseAccessPoint(u"*"_s, {again, again + world.uniform(30, 90)});
}

void cutWhileProviderIsDown(World& world)
{
    const Span span = during(world, 10 * minute, hour);
    world.cutSite(span);
    for (const int i : world.indexesOf(SwitchRole::Internet))
        world.devices[i].down.append({span.from - hour, span.to + hour});
}

void cutWithFlappingDevice(World& world)
{
    Device& device = world.devices[world.anyMains()];
    for (double at = hour; at < world.duration; at += world.uniform(60, 1500))
        device.down.append({at, at + world.uniform(5, 400)});
    world.cutSite(during(world, 8 * minute, 2 * hour));
}

} // namespace

QList<Family> powerFamilies()
{
    const auto site = [](double shortest, double longest) {
        return [=](World& w) { w.cutSite(during(w, shortest, longest)); };
    };
    const auto group = [](double shortest, double longest) {
        return [=](World& w) { cutGroupIfAny(w, shortest, longest); };
    };
    return {
        {u"site cut of hours"_s, site(hour, 8 * hour)},
        {u"site cut of half an hour"_s, site(10 * minute, 50 * minute)},
        {u"site cut just over five minutes"_s, site(6 * minute, 9 * minute)},
        {u"site cut of minutes"_s, site(2 * minute, 5 * minute)},
        {u"site cut of a minute"_s, site(40, 100)},
        {u"site cut in a Wi-Fi-only home"_s, site(7 * minute, hour), {3, 12, true}},
        {u"cut of a minute in a Wi-Fi-only home"_s, site(40, 100), {3, 12, true}},
        {u"flicker of seconds"_s, site(2, 8), {3, 12, false, false}},
        {u"flicker of seconds, with uptimes"_s, site(2, 8), {3, 12, false, true}},
        {u"blink that supplies ride through"_s,
         [](World& w) {
             w.cutSite(during(w, 0.02, 0.04));
             w.outages.removeLast();
         }},
        {u"circuit cut of hours"_s, group(hour, 5 * hour)},
        {u"circuit cut of minutes"_s, group(7 * minute, 30 * minute)},
        {u"two cuts close together"_s, twoCutsCloseTogether},
        {u"blinks in a row"_s, blinksInARow},
        {u"stormy week"_s, stormyWeek},
        {u"transfer to a generator"_s, transferToGenerator},
        {u"staggered return"_s, staggeredReturn},
        {u"one circuit stays dead"_s, oneGroupStaysDead},
        {u"UPS runs empty"_s, upsRunsEmpty},
        {u"UPS of the monitor runs empty"_s, monitorRunsEmptyToo},
        {u"UPS restarts the router"_s, upsRestartsRouter},
        {u"some devices stay alive"_s, someStayAlive},
        {u"late booters"_s, lateBootersReturn},
        {u"refusing booters"_s, refusingBooters},
        {u"cut, then network trouble"_s, cutThenNetworkTrouble},
        {u"cut, then the router restarts"_s, routerRestartsAfterCut},
        {u"cut, then the access points restart"_s, accessPointRestartsAfterCut},
        {u"cut while the provider is down"_s, cutWhileProviderIsDown},
        {u"cut with a flapping device"_s, cutWithFlappingDevice},
        {u"cut with lossy devices"_s,
         [](World& w) {
             lossyDevices(w);
             w.cutSite(during(w, 8 * minute, 2 * hour));
         }},
        {u"cut in noisy air"_s,
         [](World& w) {
             noise(w, {0, w.duration}, 0.1);
             w.cutSite(during(w, 8 * minute, 2 * hour));
         }},
        {u"cut with one device gone before"_s,
         [](World& w) {
             w.unplug(0, {hour / 2, w.duration});
             w.cutSite(during(w, 8 * minute, 2 * hour));
         }},
    };
}

} // namespace powermon::scenario
