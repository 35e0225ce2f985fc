// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "scenario/detection/families.h"

namespace powermon::scenario {

using namespace Qt::StringLiterals;

namespace {

void firmwareOfOneBrand(World& world, double shortestGap, double longestGap)
{
    QList<int> ofBrand;
    for (const int i : world.indexesOf(SwitchRole::Mains)) {
        if (world.chance(0.7))
            ofBrand.append(i);
    }
    updateFirmware(world, ofBrand, someTime(world), shortestGap, longestGap);
}

void brownout(World& world) // devices with little reserve go, one after another: no cut
{
    const Span span = during(world, 5 * minute, 30 * minute);
    for (const int i : world.indexesOf(SwitchRole::Mains)) {
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
    world.stops.append({span, true, !world.monitorHasBackup, span.to - 40});
}

void processKilled(World& world) // the computer went on
{
    const Span span = during(world, minute, 3 * hour);
    world.stops.append({span, true, false, -9 * hour});
}

void wakesElsewhere(World& world) // a laptop
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

void napsAllDay(World& world)
{
    for (double at = hour; at < world.duration - hour; at += world.uniform(20, 90) * minute)
        world.stops.append({{at, at + world.uniform(1, 15) * minute}, false, true, {}});
}

void flapping(World& world)
{
    Device& device = world.devices[world.anyMains()];
    for (double at = hour; at < world.duration; at += world.uniform(60, 1500))
        device.down.append({at, at + world.uniform(5, 400)});
}

void pulledSocketStrip(World& world) // a few, in one moment: neither site nor circuit
{
    const Span span = during(world, 10 * minute, 5 * hour);
    const QList<int> mains = world.indexesOf(SwitchRole::Mains);
    const int count = std::max(1, int(mains.size() - 1) / 3);
    for (int i = 0; i < count; ++i)
        world.unplug(mains[i], {span.from, span.to});
}

void severalByHand(World& world) // at different moments, and together for a while
{
    const double from = someTime(world);
    const QList<int> mains = world.indexesOf(SwitchRole::Mains);
    for (qsizetype k = 0; 3 * k < 2 * mains.size(); ++k) {
        const double at = from + world.uniform(0, 40) * minute;
        world.unplug(mains[k], {at, from + hour + world.uniform(0, 20) * minute});
    }
}

void movingHouse(World& world) // all unplugged, one after another
{
    double at = someTime(world);
    for (const int i : world.indexesOf(SwitchRole::Mains)) {
        world.unplug(i, {at, at + world.uniform(9, 12) * hour});
        at += world.uniform(5, 15) * minute;
    }
}

void rollingRestart(World& world) // by a controller, one after another
{
    double at = someTime(world);
    for (const int i : world.indexesOf(SwitchRole::Mains)) {
        world.devices[i].down.append({at, at + world.uniform(10, 25)});
        world.devices[i].booted.append(at + 3);
        at += world.uniform(8, 20);
    }
}

void ecoAtNight(World& world) // a plug on a timer
{
    for (double at = 6 * hour; at < world.duration - 14 * hour; at += 24 * hour)
        world.unplug(world.indexesOf(SwitchRole::Mains).first(), {at, at + 6 * hour});
}

void deviceReplaced(World& world) // gone for good; the new one at its address comes a day after
{
    const int i = world.anyMains();
    const double at = world.uniform(hour, 10 * hour);
    world.unplug(i, {at, at + 24 * hour});
    world.unplug(world.anyMains(), {at + 2 * hour, world.duration});
}

void serversRestart(World& world)
{
    for (Device& device : world.devices)
        device.refusing.append(during(world, minute, 20 * minute));
}

} // namespace

QList<Family> otherFamilies()
{
    return {
        {u"quiet days"_s, [](World&) {}},
        {u"lossy devices"_s, lossyDevices},
        {u"everything lossy"_s,
         [](World& w) {
             for (Device& device : w.devices)
                 device.loss = w.uniform(0.03, 0.15);
         }},
        {u"flapping device"_s, flapping},
        {u"single device unplugged"_s,
         [](World& w) { w.unplug(w.anyMains(), during(w, 10 * minute, 12 * hour)); }},
        {u"two unplugged in an hour"_s,
         [](World& w) {
             for (int i = 0; i < 2; ++i)
                 w.unplug(w.anyMains(), {20 * hour + i * 1000, 30 * hour});
         }},
        {u"several unplugged by hand"_s, severalByHand},
        {u"socket strip pulled"_s, pulledSocketStrip},
        {u"moving house"_s, movingHouse},
        {u"device replaced"_s, deviceReplaced},
        {u"plug on a timer"_s, ecoAtNight},
        {u"firmware, one after another"_s, [](World& w) { firmwareOfOneBrand(w, 40, 200); }},
        {u"firmware, nearly at once"_s, [](World& w) { firmwareOfOneBrand(w, 2, 25); }},
        {u"firmware, at once"_s, [](World& w) { firmwareOfOneBrand(w, 0, 1.5); }},
        {u"rolling restart"_s, rollingRestart},
        {u"servers of the devices restart"_s, serversRestart},
        {u"brownout"_s, brownout},
        {u"monitor asleep"_s,
         [](World& w) {
             w.stops.append({during(w, hour, 9 * hour), false, true, {}});
         }},
        {u"monitor naps all day"_s, napsAllDay},
        {u"monitor wakes up elsewhere"_s, wakesElsewhere},
        {u"monitor stopped in order"_s,
         [](World& w) {
             const Span span = during(w, hour, 5 * hour);
             w.stops.append({span, true, true, span.to - 60});
         }},
        {u"monitor killed"_s, processKilled},
        {u"monitor's computer crashes"_s, hostCrash},
        {u"monitor's computer hangs"_s, hostHangs},
        {u"clock set back"_s,
         [](World& w) {
             w.clockSteps.append({someTime(w), -3600});
         }},
        {u"clock set forward"_s,
         [](World& w) {
             w.clockSteps.append({someTime(w), 3600});
         }},
        {u"clock years wrong for a while"_s,
         [](World& w) {
             const Span span = during(w, 10 * minute, 2 * hour);
             const double by = (w.chance(0.5) ? -30 : 10) * 365 * 86400.0;
             w.clockSteps.append({span.from, by});
             w.clockSteps.append({span.to, -by});
         }},
    };
}

} // namespace powermon::scenario
