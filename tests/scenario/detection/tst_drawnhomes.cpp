// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The scorer keeps its rules, the generator draws what it says, and the evidence policy keeps a bar over a
// few drawn homes; bench_detection measures many.
#include <QMap>
#include <QTest>

#include "core/detection/outagedetector.h"
#include "scenario/detection/families.h"
#include "scenario/detection/probing.h"
#include "scenario/detection/scoring.h"
#include "scenario/detection/twin.h"

using namespace powermon;
using namespace powermon::scenario;
using namespace Qt::StringLiterals;

namespace {

/// A home with five plugs, cut from 10'000 to 20'000 with all seen.
World cutHome(const QString& group = {})
{
    World world(1);
    world.devices.resize(5);
    TrueOutage outage;
    outage.from = 10'000;
    outage.to = 20'000;
    outage.group = group;
    outage.members = {0, 1, 2, 3, 4};
    outage.failed = {0, 1, 2, 3, 4};
    world.outages.append(outage);
    return world;
}

Told told(const World& world, double from, double to, const QString& group = {})
{
    Told event;
    event.outage.cause = OutageCause::Power;
    event.outage.group = group;
    event.outage.startedAt = world.clock(from);
    event.outage.start = {world.clock(from - 5), world.clock(from + 5)};
    event.outage.endedAt = world.clock(to);
    event.outage.end = TimeInterval{world.clock(to - 5), world.clock(to + 5)};
    event.openedAt = world.clock(from + 20);
    return event;
}

/// "found missed false"
QString scored(const World& world, const std::vector<Told>& events,
               Score::Knowledge knowledge = Score::Knowledge::Configured)
{
    Score score(knowledge);
    score.add(world, events, 0);
    return u"%1 %2 %3"_s.arg(score.found()).arg(score.missed()).arg(score.falseAlarms());
}

std::vector<Told> decide(World& world)
{
    DetectionPolicy policy;
    policy.kind = PolicyKind::Evidence;
    const auto detector = makeDetector(policy);
    detector->setSurroundings(world.surroundings);
    QList<Switch> switches;
    for (const Device& device : world.devices)
        switches.append(device.told);
    QMap<quint64, Told> events;
    const auto note = [&](const QList<DetectorEvent>& decided) {
        for (const DetectorEvent& event : decided)
            events[event.number].outage = event.outage;
    };
    note(detector->setSwitches(switches, world.clock(0)));
    ProbingMonitor(world, Probing::Adaptive).run([&](const Record& record) {
        if (const auto* check = std::get_if<CheckResult>(&record))
            note(detector->apply(*check));
        else
            note(detector->monitorStarted(std::get<MonitorStart>(record)));
    });
    return {events.cbegin(), events.cend()};
}

Score scoreOf(const QList<Family>& families, quint64 seed)
{
    Score total;
    for (qsizetype i = 0; i < families.size(); ++i) {
        World world = randomHome(seed + quint64(i), families[i].home);
        families[i].happen(world);
        world.settle();
        const std::vector<Told> events = decide(world);
        total.add(world, events, 0);
    }
    return total;
}

} // namespace

class tst_DrawnHomes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOutageIsMatchedOnce();
    void theScopeMustFit();
    void whatNobodySawIsNoMiss();
    void plannedWorkIsForWhoWasTold();
    void timesAreCompared();
    void theSameSeedDrawsTheSameHome();
    void cutsSilenceWhatHasNoBattery();
    void networkTroubleIsNoOutage();
    void sustainedCutsAreFound();
    void aTwinWritesTheSameRecords();
    void whatDiffersHasNoTwin();
};

void tst_DrawnHomes::anOutageIsMatchedOnce()
{
    const World world = cutHome();
    QCOMPARE(scored(world, {told(world, 10'002, 19'990)}), u"1 0 0"_s);
    QCOMPARE(scored(world, {told(world, 10'002, 14'000), told(world, 14'500, 19'990)}), u"1 0 1"_s);
    QCOMPARE(scored(world, {told(world, 20'100, 21'000)}), u"0 1 1"_s);
    QCOMPARE(scored(world, {}), u"0 1 0"_s);
    Told incident = told(world, 10'002, 19'990);
    incident.outage.cause = OutageCause::Network;
    QCOMPARE(scored(world, {incident}), u"0 1 0"_s);
}

void tst_DrawnHomes::theScopeMustFit()
{
    const World world = cutHome(u"cellar"_s);
    QCOMPARE(scored(world, {told(world, 10'000, 20'000)}), u"0 1 1"_s);
    QCOMPARE(scored(world, {told(world, 10'000, 20'000, u"cellar"_s)}), u"1 0 0"_s);
    // Who knows no groups can neither miss nor invent one.
    QCOMPARE(scored(world, {}, Score::Knowledge::NamesOnly), u"0 0 0"_s);
    QCOMPARE(scored(world, {told(world, 10'000, 20'000)}, Score::Knowledge::NamesOnly), u"0 0 0"_s);
}

void tst_DrawnHomes::whatNobodySawIsNoMiss()
{
    World world = cutHome();
    world.outages.first().failed = {0, 1};
    QCOMPARE(scored(world, {}), u"0 0 0"_s);
    QCOMPARE(scored(world, {told(world, 10'000, 20'000)}), u"0 0 0"_s); // nor a false alarm
    world.outages.first().toldUptime = {0, 1};
    QCOMPARE(scored(world, {}), u"0 1 0"_s);
}

void tst_DrawnHomes::plannedWorkIsForWhoWasTold()
{
    World world = cutHome();
    world.outages.first().isAnnounced = true;
    const std::vector<Told> alarm{told(world, 10'000, 20'000)};
    QCOMPARE(scored(world, alarm), u"0 0 1"_s);
    QCOMPARE(scored(world, alarm, Score::Knowledge::NamesOnly), u"1 0 0"_s);
    QCOMPARE(scored(world, {}), u"0 0 0"_s);
}

void tst_DrawnHomes::timesAreCompared()
{
    const World world = cutHome();
    Score good;
    good.add(world, {told(world, 10'003, 19'998)}, 0);
    QCOMPARE(good.notHeld(), 0);
    Score bad;
    bad.add(world, {told(world, 10'020, 19'900)}, 0);
    QCOMPARE(bad.notHeld(), 2);
    QCOMPARE(bad.f1(), 1.0);
    QCOMPARE(bad.falsePerMonth(), 0.0);
    bad.add(good);
    QCOMPARE(bad.found(), 2);
    QCOMPARE(bad.notHeld(), 2);
}

void tst_DrawnHomes::theSameSeedDrawsTheSameHome()
{
    for (const quint64 seed : {1, 2, 3}) {
        const World once = randomHome(seed);
        const World again = randomHome(seed);
        QCOMPARE(once.devices.size(), again.devices.size());
        for (qsizetype i = 0; i < once.devices.size(); ++i) {
            QCOMPARE(once.devices[i].told, again.devices[i].told);
            QCOMPARE(once.devices[i].loss, again.devices[i].loss);
        }
    }
}

void tst_DrawnHomes::cutsSilenceWhatHasNoBattery()
{
    World world = randomHome(7);
    world.routerHasBackup = true;
    world.accessPointHasBackup = true;
    world.monitorHasBackup = true;
    world.cutSite({5000, 8000});
    world.settle();
    QVERIFY(!world.outages.first().members.isEmpty());
    for (const Device& device : std::as_const(world.devices)) {
        const bool goes = !device.told.hasBackup && device.told.role != SwitchRole::Internet;
        QCOMPARE(device.down.size(), goes ? 1 : 0);
        if (goes)
            QVERIFY(device.down.first().from > 5000 && device.down.first().to > 8000);
    }
}

void tst_DrawnHomes::networkTroubleIsNoOutage()
{
    QVERIFY(networkFamilies().size() >= 20);
    const Score score = scoreOf(networkFamilies(), 40'000);
    QCOMPARE(score.found() + score.missed(), 0);
    // One where all that was told to have a battery, or nothing at all, was reached by another way.
    QVERIFY2(score.falseAlarms() <= 1, qPrintable(score.line()));
}

void tst_DrawnHomes::sustainedCutsAreFound()
{
    QList<Family> families;
    for (int i = 0; i < 12; ++i)
        families.append({u"cut"_s, [](World& w) { w.cutSite(during(w, 8 * minute, 2 * hour)); }});
    const Score score = scoreOf(families, 50'000);
    QVERIFY2(score.found() >= 8 && score.f1() >= 0.95, qPrintable(score.line()));
    QVERIFY2(score.notHeld() <= 1, qPrintable(score.line()));
}

namespace {

/// Five plugs that were all away from 10'000 to 12'000, for whatever reason.
World darkHome(bool tellsUptime = false)
{
    World world(3);
    for (int i = 1; i <= 5; ++i) {
        Device plug;
        plug.told.id = SwitchId(i);
        plug.told.name = u"plug %1"_s.arg(i);
        plug.tellsUptime = tellsUptime;
        plug.down.append({10'000 + 0.2 * i, 12'000 + 4.0 * i});
        world.devices.append(plug);
    }
    world.duration = 20'000;
    return world;
}

Outage darkness(const World& world)
{
    Outage outage;
    outage.start = {world.clock(9'990), world.clock(10'010)};
    for (const Device& device : world.devices)
        outage.members.append({device.told.id, device.told.name, std::nullopt, world.clock(10'000), {}});
    return outage;
}

std::vector<Record> recordsOf(World& world)
{
    std::vector<Record> records;
    ProbingMonitor(world, Probing::Adaptive).run([&](const Record& each) { records.push_back(each); });
    return records;
}

} // namespace

void tst_DrawnHomes::aTwinWritesTheSameRecords()
{
    World network = darkHome();
    const Outage told = darkness(network);
    const auto cut = twinCut(network, told);
    QVERIFY(cut && cut->from >= 10'000 && cut->to <= 12'004);
    World power = twinOf(network, told, *cut);
    const std::vector<Record> records = recordsOf(network);
    QVERIFY(records.size() > 1000);
    QVERIFY(records == recordsOf(power));
    QCOMPARE(power.outages.size(), 1);
    QCOMPARE(power.outages.constFirst().failed.size(), 5); // and they show it
}

void tst_DrawnHomes::whatDiffersHasNoTwin()
{
    const World telling = darkHome(true);
    QVERIFY(!twinCut(telling, darkness(telling)));
    World scattered = darkHome();
    scattered.devices[2].down = {{10'040, 12'000}};
    Outage outage = darkness(scattered);
    outage.start.latest = scattered.clock(10'060);
    QVERIFY(!twinCut(scattered, outage));
    World late = darkHome();
    late.devices[2].down = {{10'000, 15'000}};
    QVERIFY(!twinCut(late, darkness(late)));
    World present = darkHome();
    present.devices[2].down.clear();
    QVERIFY(!twinCut(present, darkness(present)));
    QVERIFY(!twinCut(present, Outage()));
}

QTEST_GUILESS_MAIN(tst_DrawnHomes)
#include "tst_drawnhomes.moc"
