// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/detection/families.h"

namespace powermon::scenario {

using namespace Qt::StringLiterals;

namespace {

constexpr double minute = 60;
constexpr double hour = 3600;

/// Some time after the first hour and well before the end.
double when(World& world)
{
    return world.uniform(hour, world.duration - 14 * hour);
}

Span during(World& world, double shortest, double longest)
{
    const double from = when(world);
    return {from, from + world.uniform(shortest, longest)};
}

QString anyGroup(World& world)
{
    return world.devices[world.anyMains()].told.group;
}

void cutGroupIfAny(World& world, double shortest, double longest)
{
    const QString group = anyGroup(world);
    const Span span = during(world, shortest, longest);
    if (group.isEmpty())
        world.unplug(world.anyMains(), span);
    else
        world.cutGroup(group, span);
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

void firmwareOneAfterAnother(World& world)
{
    double at = when(world);
    for (const int i : world.indexesOf(SwitchRole::Mains)) {
        world.devices[i].down.append({at, at + world.uniform(30, 120)});
        at += world.uniform(40, 200);
    }
}

void firmwareAtOnce(World& world) // two of them, never all
{
    const double at = when(world);
    for (int k = 0; k < 2; ++k) {
        const double from = at + world.uniform(0, 20);
        world.devices[world.anyMains()].down.append({from, from + world.uniform(30, 90)});
    }
}

void routerDaily(World& world)
{
    for (double at = 4 * hour; at < world.duration - 14 * hour; at += 24 * hour)
        world.loseRouter({at, at + world.uniform(50, 170)});
}

void upsRunsEmpty(World& world)
{
    const Span span = during(world, 2 * hour, 6 * hour);
    world.cutSite(span);
    const double empty = span.from + world.uniform(20, 60) * minute;
    for (Device& device : world.devices) {
        if (device.told.hasBackup && device.told.role != SwitchRole::Internet)
            device.down.append({empty, span.to + device.boot});
    }
    if (world.routerHasBackup)
        world.loseRouter({empty, span.to + world.uniform(50, 100)});
}

void upsWithRouterRestarts(World& world) // the switch-over of a poor UPS
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

void brownout(World& world) // devices with little reserve go, one after another
{
    const Span span = during(world, 5 * minute, 30 * minute);
    const QList<int> mains = world.indexesOf(SwitchRole::Mains);
    for (const int i : mains) {
        if (world.chance(0.3))
            world.cut({i}, {span.from + world.uniform(0, 200), span.to});
    }
}

void hostCrash(World& world)
{
    const Span span = during(world, 3 * minute, 4 * minute + 40);
    world.stops.append({span, true, false, span.to - 30});
}

void hostHangs(World& world) // on mains such a thing cannot be told from a cut: only where there is a battery
{
    const Span span = during(world, 20 * minute, 3 * hour);
    if (!world.monitorHasBackup)
        world.stops.append({span, true, true, span.to - 40});
    else
        world.stops.append({span, true, false, span.to - 40});
}

void asleepAway(World& world) // a laptop that wakes up in another place
{
    const Span span = during(world, 2 * hour, 4 * hour);
    world.stops.append({span, false, true, {}});
    const Span away{span.from + 1, span.to + world.uniform(1, 3) * hour};
    for (Device& device : world.devices) {
        if (device.told.role != SwitchRole::Internet)
            device.down.append(away);
    }
    world.stops.append({{away.to - 30, away.to + hour}, false, true, {}});
}

void cutWhileAsleep(World& world)
{
    const Span sleep = during(world, 3 * hour, 6 * hour);
    world.stops.append({sleep, false, true, {}});
    // Nobody can know of it: it is in no reckoning.
    const qsizetype before = world.outages.size();
    world.cutSite({sleep.from + hour, sleep.from + 2 * hour});
    world.outages.resize(before);
    if (!world.monitorHasBackup)
        world.stops.removeLast();
}

void flapping(World& world)
{
    Device& device = world.devices[world.anyMains()];
    for (double at = hour; at < world.duration; at += world.uniform(60, 1500))
        device.down.append({at, at + world.uniform(5, 400)});
}

void lossyDevices(World& world)
{
    for (Device& device : world.devices) {
        if (device.told.role == SwitchRole::Mains && world.chance(0.6))
            device.loss = world.uniform(0.05, 0.35);
    }
}

void everythingLossy(World& world)
{
    for (Device& device : world.devices)
        device.loss = world.uniform(0.03, 0.15);
}

void lateBootersReturn(World& world)
{
    for (Device& device : world.devices)
        device.boot = world.uniform(20, 70);
    world.cutSite(during(world, 6 * minute, hour));
}

void pulledSocketStrip(World& world) // a few, in one moment: neither site nor circuit
{
    const Span span = during(world, 10 * minute, 5 * hour);
    const QList<int> mains = world.indexesOf(SwitchRole::Mains);
    const int count = std::max(1, int(mains.size() - 1) / 3);
    for (int i = 0; i < count; ++i)
        world.unplug(mains[i], {span.from, span.to});
}

void movingHouse(World& world) // all unplugged, one after another
{
    double at = when(world);
    for (const int i : world.indexesOf(SwitchRole::Mains)) {
        world.unplug(i, {at, at + world.uniform(9, 12) * hour});
        at += world.uniform(5, 15) * minute;
    }
}

void repeatedBlinks(World& world)
{
    double at = when(world);
    for (int i = 0; i < 3; ++i) {
        world.cutSite({at, at + world.uniform(30, 120)});
        at += world.uniform(20, 60) * minute;
    }
}

void twoCutsCloseTogether(World& world)
{
    const Span first = during(world, 8 * minute, 40 * minute);
    world.cutSite(first);
    const double again = first.to + world.uniform(5, 15) * minute;
    world.cutSite({again, again + world.uniform(6, 40) * minute});
}

void cutThenNetworkTrouble(World& world)
{
    const Span span = during(world, 10 * minute, 40 * minute);
    world.cutSite(span);
    world.loseRouter({span.to + 15 * minute, span.to + 15 * minute + world.uniform(60, 150)});
}

void clockStep(World& world, double by)
{
    world.clockSteps.append({when(world), by});
}

void nightlyEcoMode(
    World& world) // the access point's radio is off at night, announced to nobody, its plugs are few
{
    for (double at = 6 * hour; at < world.duration - 14 * hour; at += 24 * hour)
        world.unplug(world.indexesOf(SwitchRole::Mains).first(), {at, at + 6 * hour});
}

void plannedWork(World& world)
{
    const Span span = during(world, 30 * minute, 3 * hour);
    world.cutSite(span);
    world.outages.removeLast();
    const auto time = [](double second) {
        return Timestamp::fromMilliseconds(1'767'225'600'000 + qint64(second * 1000));
    };
    world.surroundings.maintenance.append(
        Maintenance{{time(span.from - 5 * minute), time(span.to + 10 * minute)}, {}});
    for (World::Stop& stop : world.stops)
        stop.isClean = true; // who plans it shuts down first
}

QList<Family> powerFamilies()
{
    return {
        {u"site cut of hours"_s, [](World& w) { w.cutSite(during(w, hour, 8 * hour)); }},
        {u"site cut of half an hour"_s, [](World& w) { w.cutSite(during(w, 10 * minute, 50 * minute)); }},
        {u"site cut just over five minutes"_s,
         [](World& w) { w.cutSite(during(w, 6 * minute, 9 * minute)); }},
        {u"site cut of minutes"_s, [](World& w) { w.cutSite(during(w, 2 * minute, 5 * minute)); }},
        {u"site cut of a minute"_s, [](World& w) { w.cutSite(during(w, 40, 100)); }},
        {u"flicker of seconds"_s, [](World& w) { w.cutSite(during(w, 2, 8)); }},
        {u"blink that supplies ride through"_s,
         [](World& w) {
             w.cutSite(during(w, 0.02, 0.04));
             w.outages.removeLast();
         }},
        {u"circuit cut of hours"_s, [](World& w) { cutGroupIfAny(w, hour, 5 * hour); }},
        {u"circuit cut of minutes"_s, [](World& w) { cutGroupIfAny(w, 7 * minute, 30 * minute); }},
        {u"two cuts close together"_s, twoCutsCloseTogether},
        {u"blinks in a row"_s, repeatedBlinks},
        {u"staggered return"_s, staggeredReturn},
        {u"one circuit stays dead"_s, oneGroupStaysDead},
        {u"UPS runs empty"_s, upsRunsEmpty},
        {u"UPS restarts the router"_s, upsWithRouterRestarts},
        {u"late booters"_s, lateBootersReturn},
        {u"cut, then network trouble"_s, cutThenNetworkTrouble},
        {u"cut in noisy air"_s,
         [](World& w) {
             noise(w, {0, w.duration}, 0.1);
             w.cutSite(during(w, 8 * minute, 2 * hour));
         }},
        {u"cut with lossy devices"_s,
         [](World& w) {
             lossyDevices(w);
             w.cutSite(during(w, 8 * minute, 2 * hour));
         }},
        {u"cut with one device gone before"_s,
         [](World& w) {
             w.unplug(0, {hour / 2, w.duration});
             w.cutSite(during(w, 8 * minute, 2 * hour));
         }},
        {u"cut while the provider is down"_s,
         [](World& w) {
             const Span span = during(w, 10 * minute, hour);
             w.cutSite(span);
             for (const int i : w.indexesOf(SwitchRole::Internet))
                 w.devices[i].down.append({span.from - hour, span.to + hour});
         }},
        {u"cut with a clock step"_s,
         [](World& w) {
             w.cutSite({30 * hour, 31 * hour});
             w.clockSteps.append({20 * hour, -1800});
         }},
    };
}

QList<Family> otherFamilies()
{
    return {
        {u"quiet days"_s, [](World&) {}},
        {u"access point restarts"_s,
         [](World& w) { w.loseAccessPoint(u"access point 1"_s, during(w, 30, 150)); }},
        {u"all access points restart"_s, [](World& w) { w.loseAccessPoint(u"*"_s, during(w, 30, 150)); }},
        {u"router restarts"_s, [](World& w) { w.loseRouter(during(w, 50, 170)); }},
        {u"router restarts daily"_s, routerDaily},
        {u"one of two access points dead for an hour"_s,
         [](World& w) { w.loseAccessPoint(u"access point 2"_s, during(w, 20 * minute, hour)); }},
        {u"noisy air"_s, [](World& w) { noise(w, during(w, hour, 10 * hour), 0.25); }},
        {u"very noisy air"_s, [](World& w) { noise(w, during(w, 10 * minute, hour), 0.6); }},
        {u"lossy devices"_s, lossyDevices},
        {u"everything lossy"_s, everythingLossy},
        {u"flapping device"_s, flapping},
        {u"single device unplugged"_s,
         [](World& w) { w.unplug(w.anyMains(), during(w, 10 * minute, 12 * hour)); }},
        {u"two unplugged in an hour"_s,
         [](World& w) {
             for (int i = 0; i < 2; ++i)
                 w.unplug(w.anyMains(), {20 * hour + i * 1000, 30 * hour});
         }},
        {u"socket strip pulled"_s, pulledSocketStrip},
        {u"moving house"_s, movingHouse},
        {u"firmware, one after another"_s, firmwareOneAfterAnother},
        {u"firmware, two at once"_s, firmwareAtOnce},
        {u"monitor asleep"_s,
         [](World& w) {
             w.stops.append({during(w, hour, 9 * hour), false, true, {}});
         }},
        {u"monitor wakes up elsewhere"_s, asleepAway},
        {u"cut while asleep"_s, cutWhileAsleep},
        {u"monitor stopped in order"_s,
         [](World& w) {
             const Span s = during(w, hour, 5 * hour);
             w.stops.append({s, true, true, s.to - 60});
         }},
        {u"monitor's computer crashes"_s, hostCrash},
        {u"monitor's computer hangs"_s, hostHangs},
        {u"own network gone"_s, [](World& w) { w.ownNetworkDown.append(during(w, 5 * minute, hour)); }},
        {u"name server gone"_s, [](World& w) { w.namesFail.append(during(w, 5 * minute, hour)); }},
        {u"provider down"_s,
         [](World& w) {
             const Span s = during(w, hour, 4 * hour);
             for (const int i : w.indexesOf(SwitchRole::Internet))
                 w.devices[i].down.append(s);
         }},
        {u"loop in the network"_s,
         [](World& w) {
             const Span s = during(w, minute, 4 * minute);
             for (Device& d : w.devices) {
                 d.lossy.append(s);
                 d.noise = std::max(d.noise, 0.85);
             }
         }},
        {u"brownout"_s, brownout},
        {u"clock set back"_s, [](World& w) { clockStep(w, -3600); }},
        {u"clock set forward"_s, [](World& w) { clockStep(w, 3600); }},
        {u"eco mode at night"_s, nightlyEcoMode},
        {u"planned work"_s, plannedWork},
        {u"server of a device restarts"_s,
         [](World& w) {
             for (Device& d : w.devices)
                 d.refusing.append(during(w, minute, 20 * minute));
         }},
    };
}

} // namespace

const QList<Family>& families()
{
    static const QList<Family> all = powerFamilies() + otherFamilies();
    return all;
}

void ordinaryMonth(World& world)
{
    world.duration = 30 * 86400;
    world.unplug(world.anyMains(), during(world, hour, 9 * hour));
    world.loseAccessPoint(u"*"_s, during(world, 40, 120));
    world.loseRouter(during(world, 60, 150));
    firmwareOneAfterAnother(world);
}

} // namespace powermon::scenario
