// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/detection/families.h"

namespace powermon::scenario {

using namespace Qt::StringLiterals;

namespace {

constexpr double year = 365 * 86400.0;

void sustainedCut(World& world)
{
    world.cutSite(during(world, 6 * minute, 90 * minute));
}

void monitorDiesWithTheHouse(World& world)
{
    world.monitorHasBackup = false;
    world.surroundings.monitorPower = MonitorPower::Mains;
    world.cutSite(during(world, 6 * minute, 3 * hour));
}

void monitorOfUnknownPowerDies(World& world)
{
    monitorDiesWithTheHouse(world);
    world.surroundings.monitorPower = MonitorPower::Unknown;
}

/// The computer's clock is lost with the power, and set right some minutes after.
void clockLostWithThePower(World& world)
{
    world.monitorHasBackup = false;
    world.surroundings.monitorPower = MonitorPower::Mains;
    const Span span = during(world, 6 * minute, 3 * hour);
    world.cutSite(span);
    const double back = world.stops.last().hostBootedAt.value_or(span.to);
    world.clockSteps.append({back, -20 * year});
    world.clockSteps.append({back + world.uniform(2, 20) * minute, 20 * year});
    const Span again{span.to + 3 * hour, span.to + 3 * hour + world.uniform(10, 40) * minute};
    world.monitorHasBackup = true;
    world.cutSite(again);
}

void clockStepInCut(World& world, double by)
{
    const Span span = during(world, 30 * minute, 2 * hour);
    world.cutSite(span);
    world.clockSteps.append({span.from + 15 * minute, by});
    world.clockSteps.append({span.to + hour, -by});
}

void asleepAtTheBeginning(World& world)
{
    const Span span = during(world, hour, 4 * hour);
    world.monitorHasBackup = true;
    world.surroundings.monitorPower = MonitorPower::Ups;
    world.stops.append({{span.from - hour, span.from + 20 * minute}, false, true, {}});
    world.cutSite(span);
}

void asleepAtTheEnd(World& world)
{
    const Span span = during(world, hour, 4 * hour);
    world.cutSite(span);
    if (world.monitorHasBackup)
        world.stops.append({{span.from + 30 * minute, span.to + hour}, false, true, {}});
}

void asleepAllThrough(World& world) // nobody can know of it
{
    const Span sleep = during(world, 3 * hour, 6 * hour);
    world.monitorHasBackup = true;
    world.surroundings.monitorPower = MonitorPower::Ups;
    world.stops.append({sleep, false, true, {}});
    world.cutSite({sleep.from + hour, sleep.from + 2 * hour});
}

void plannedWork(World& world)
{
    const Span span = during(world, 30 * minute, 3 * hour);
    world.cutSite(span);
    world.outages.last().isAnnounced = true;
    world.surroundings.maintenance.append(
        Maintenance{{world.clock(span.from - 5 * minute), world.clock(span.to + 10 * minute)}, {}});
    for (World::Stop& stop : world.stops)
        stop.isClean = true; // who plans it shuts down first
}

void cutAfterPlannedWork(World& world)
{
    const double from = someTime(world);
    const QString group = anyGroup(world);
    if (!group.isEmpty()) {
        world.cutGroup(group, {from, from + 20 * minute});
        world.outages.last().isAnnounced = true;
        world.surroundings.maintenance.append(
            Maintenance{{world.clock(from - minute), world.clock(from + 30 * minute)}, {group}});
    }
    world.cutSite({from + 3 * hour, from + 3 * hour + 30 * minute});
}

void stillOutAtTheEnd(World& world)
{
    world.monitorHasBackup = true;
    world.surroundings.monitorPower = MonitorPower::Ups;
    const double from = world.duration - world.uniform(10, 100) * minute;
    world.cutSite({from, world.duration + hour});
}

} // namespace

QList<Family> unusualFamilies()
{
    const auto plan = [](int fewest, int most, std::optional<int> interval = {}) {
        return HomePlan{fewest, most, false, {}, interval};
    };
    return {
        {u"cut under two switches"_s, sustainedCut, plan(2, 2)},
        {u"cut under forty switches"_s, sustainedCut, plan(30, 40)},
        {u"cut, asked every 5 seconds"_s, sustainedCut, plan(3, 6, 5)},
        {u"cut, asked every 5 minutes"_s, [](World& w) { w.cutSite(during(w, 20 * minute, 3 * hour)); },
         plan(3, 12, 300)},
        {u"monitor dies with the house"_s, monitorDiesWithTheHouse},
        {u"monitor of unknown power dies"_s, monitorOfUnknownPowerDies},
        {u"clock lost with the power"_s, clockLostWithThePower},
        {u"clock set back in a cut"_s, [](World& w) { clockStepInCut(w, -3600); }},
        {u"clock set forward in a cut"_s, [](World& w) { clockStepInCut(w, 3600); }},
        {u"cut after the clock was set back"_s,
         [](World& w) {
             w.cutSite({30 * hour, 31 * hour});
             w.clockSteps.append({20 * hour, -1800});
         }},
        {u"monitor asleep when it begins"_s, asleepAtTheBeginning},
        {u"monitor asleep when it ends"_s, asleepAtTheEnd},
        {u"monitor asleep all through"_s, asleepAllThrough},
        {u"planned work"_s, plannedWork},
        {u"cut after planned work"_s, cutAfterPlannedWork},
        {u"still out at the end"_s, stillOutAtTheEnd},
        {u"duplicate records"_s,
         [](World& w) {
             w.duplicateShare = 0.05;
             sustainedCut(w);
         }},
        {u"late records"_s,
         [](World& w) {
             w.lateShare = 0.003;
             sustainedCut(w);
         }},
    };
}

} // namespace powermon::scenario
