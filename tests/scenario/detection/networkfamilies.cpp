// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "scenario/detection/families.h"

namespace powermon::scenario {

using namespace Qt::StringLiterals;

namespace {

const QString everyAccessPoint = u"*"_s;

void loseWired(World& world, Span span) // the box in the cellar that all cables end in
{
    for (Device& device : world.devices) {
        if (device.told.link == LinkKind::Wired && device.told.role == SwitchRole::Mains)
            device.down.append({span.from, span.to + world.uniform(0, 3)});
    }
}

void restartDaily(World& world, const std::function<void(Span)>& lose)
{
    for (double at = 4 * hour; at < world.duration - 14 * hour; at += 24 * hour)
        lose({at, at + world.uniform(50, 170)});
}

void newAddresses(
    World& world) // the router restarts and hands out other addresses: some are never found again
{
    const Span span = during(world, 50, 120);
    world.loseRouter(span);
    for (const int i : world.indexesOf(SwitchRole::Mains)) {
        if (world.chance(0.6))
            world.devices[i].down.append({span.from, span.to + world.uniform(2, 8) * hour});
    }
}

void leasesRunOut(World& world) // each gets another address at its own time
{
    const double from = someTime(world);
    for (const int i : world.indexesOf(SwitchRole::Mains)) {
        const double at = from + world.uniform(0, 2) * hour;
        if (world.chance(0.8))
            world.devices[i].down.append({at, from + 10 * hour});
    }
}

void tunnelOpens(
    World& world) // the monitor's traffic goes another way: all at home is gone, the world is not
{
    const Span span = during(world, 10 * minute, 2 * hour);
    for (Device& device : world.devices) {
        if (device.told.role != SwitchRole::Internet)
            device.down.append(span);
    }
}

void loopInTheNetwork(World& world)
{
    const Span span = during(world, minute, 4 * minute);
    for (Device& device : world.devices) {
        device.lossy.append(span);
        device.noise = std::max(device.noise, 0.85);
    }
}

void microwave(World& world) // minutes of noise, again and again
{
    const double from = someTime(world);
    for (double at = from; at < from + 5 * hour; at += world.uniform(10, 50) * minute)
        noise(world, {at, at + world.uniform(1, 6) * minute}, 0.35);
}

void lossyEvenings(World& world)
{
    for (double at = 18 * hour; at < world.duration; at += 24 * hour)
        noise(world, {at, at + 5 * hour}, 0.2);
}

void providerDown(World& world, double shortest, double longest)
{
    const Span span = during(world, shortest, longest);
    for (const int i : world.indexesOf(SwitchRole::Internet))
        world.devices[i].down.append(span);
}

} // namespace

QList<Family> networkFamilies()
{
    const HomePlan wifiOnly{3, 12, true};
    const auto accessPoint = [](const QString& via, double shortest, double longest) {
        return [=](World& w) { w.loseAccessPoint(via, during(w, shortest, longest)); };
    };
    return {
        {u"access point restarts"_s, accessPoint(u"access point 1"_s, 30, 150)},
        {u"all access points restart"_s, accessPoint(everyAccessPoint, 30, 150)},
        {u"access points restart in a Wi-Fi-only home"_s, accessPoint(everyAccessPoint, 30, 150), wifiOnly},
        {u"access points restart daily"_s,
         [](World& w) { restartDaily(w, [&](Span s) { w.loseAccessPoint(everyAccessPoint, s); }); }},
        {u"one of two access points dead for an hour"_s, accessPoint(u"access point 2"_s, 20 * minute, hour)},
        {u"router restarts"_s, [](World& w) { w.loseRouter(during(w, 50, 170)); }},
        {u"router restarts in a Wi-Fi-only home"_s, [](World& w) { w.loseRouter(during(w, 50, 170)); },
         wifiOnly},
        {u"router restarts daily"_s, [](World& w) { restartDaily(w, [&](Span s) { w.loseRouter(s); }); }},
        {u"cabling down for a while"_s, [](World& w) { loseWired(w, during(w, minute, hour)); }},
        {u"new addresses"_s, newAddresses},
        {u"leases run out"_s, leasesRunOut},
        {u"tunnel opens"_s, tunnelOpens},
        {u"noisy air"_s, [](World& w) { noise(w, during(w, hour, 10 * hour), 0.25); }},
        {u"very noisy air"_s, [](World& w) { noise(w, during(w, 10 * minute, hour), 0.6); }},
        {u"microwave"_s, microwave},
        {u"lossy evenings"_s, lossyEvenings},
        {u"loop in the network"_s, loopInTheNetwork},
        {u"own network gone"_s, [](World& w) { w.ownNetworkDown.append(during(w, 5 * minute, hour)); }},
        {u"name server gone"_s, [](World& w) { w.namesFail.append(during(w, 5 * minute, hour)); }},
        {u"provider down"_s, [](World& w) { providerDown(w, hour, 4 * hour); }},
        {u"provider stutters"_s,
         [](World& w) {
             for (int i = 0; i < 12; ++i)
                 providerDown(w, 20, 200);
         }},
    };
}

} // namespace powermon::scenario
