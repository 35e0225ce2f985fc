// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/detection/readmedetector.h"
#include "core/detection/watchedsite.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

constexpr int battery = 6; ///< a switch with a battery, wired
constexpr double cutAt = 610;

QList<Switch> onWifiWithBatteryBeside(LinkKind linkOfBattery)
{
    QList<Switch> switches = DetectionDriver::numbered(1, battery);
    for (Switch& each : switches)
        each.link = LinkKind::Wifi;
    switches[battery - 1].role = SwitchRole::Reference;
    switches[battery - 1].hasBackup = true;
    switches[battery - 1].link = linkOfBattery;
    return switches;
}

/// 1 to 3 in the cellar, the others up in the house.
QList<Switch> inTwoCircuits()
{
    QList<Switch> switches = DetectionDriver::numbered(1, 7);
    for (Switch& each : switches) {
        each.group = each.id.value() <= 3 ? u"cellar"_s : u"house"_s;
        each.link = LinkKind::Wifi;
    }
    return switches;
}

const QList<int> allPlugs{1, 2, 3, 4, 5};

Timestamp at(double second)
{
    return DetectionDriver::at(second);
}

} // namespace

class tst_EvidenceDetector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHappensInAQuietHome();
    void aSiteCutIsConfirmed();
    void aSiteCutWithoutWitnessesIsHeld();
    void anAccessPointThatRestartsIsTheNetwork();
    void oneSwitchUnpluggedIsNoOutage();
    void unpluggedOneAfterAnotherIsNotThePower();
    void backBeforeAnythingCouldTell();
    void tellsNoLaterThanTheReadmeRule();
    void theBackupIsLostToo();
    void theBackupReturnsAlone();
    void noOutageInAGap();
    void aRestartDuringAnOutage();
    void aCutSoonAfterTheStart();
    void aCircuitAfterTwoMinutes();
    void aCircuitStaysDead();
    void uptimesTellAFlickerFromTheNetwork();
    void bootsTellWhatNobodyMissed();
    void announcedWorkIsNoOutage();
    void ownNetworkDownProvesNothing();
    void aRefusalProvesPower();
    void theMonitorLosesItsOwnPower();
    void allSwitchesRemoved();
    void decidesAlikeTwice();
};

void tst_EvidenceDetector::nothingHappensInAQuietHome()
{
    WatchedSite site;
    // One lost packet here and there, and two in a row of one switch.
    site.watch(0, 7200, [](int number, double second) {
        return (number == 2 && second > 600 && second < 700) ||
               (number == 4 && second > 2000 && second < 2060);
    });
    QCOMPARE(site.driver().events().size(), 0);
}

void tst_EvidenceDetector::aSiteCutIsConfirmed()
{
    WatchedSite site(onWifiWithBatteryBeside(LinkKind::Wifi));
    site.watch(0, 1800, away(allPlugs, cutAt, 1500));
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
    QCOMPARE(site.of(DetectorEventKind::Closed).size(), 1);
    const Outage outage = site.last();
    QCOMPARE(outage.cause, OutageCause::Power);
    QCOMPARE(outage.confidence, Confidence::Confirmed);
    QCOMPARE(outage.members.size(), 5);
    QVERIFY(site.lastReasons().contains(u"links_alive"_s));
    QVERIFY(outage.start.earliest <= at(cutAt) && at(cutAt) <= outage.start.latest);
    QVERIFY(outage.start.width() <= std::chrono::seconds(30));
    QVERIFY(std::chrono::abs(outage.startedAt - at(cutAt)) <= std::chrono::seconds(15));
    // The power came back at 1488: a switch needs twelve seconds to answer.
    QVERIFY(outage.end->earliest <= at(1488) && at(1488) <= outage.end->latest);
    QVERIFY(std::chrono::abs(*outage.endedAt - at(1488)) <= std::chrono::seconds(30));
    QVERIFY(outage.detectedAt <= at(cutAt + 90));
}

void tst_EvidenceDetector::aSiteCutWithoutWitnessesIsHeld()
{
    WatchedSite site;
    site.watch(0, 900, away(allPlugs, cutAt, 5000));
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
    QCOMPARE(site.last().confidence, Confidence::Suspected);
    site.watch(900, 1080, away(allPlugs, cutAt, 5000));
    QCOMPARE(site.last().confidence, Confidence::Probable);
    QCOMPARE(site.last().cause, OutageCause::Power);
    QVERIFY(site.lastReasons().contains(u"held"_s));
    QVERIFY(site.last().isOngoing());
}

void tst_EvidenceDetector::anAccessPointThatRestartsIsTheNetwork()
{
    QList<Switch> switches = onWifiWithBatteryBeside(LinkKind::Wired);
    switches.append(DetectionDriver::numbered(7)); // on mains, by cable
    switches.last().link = LinkKind::Wired;
    WatchedSite site(switches);
    site.watch(0, 1500, away(allPlugs, cutAt, cutAt + 150));
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
    QCOMPARE(site.last().cause, OutageCause::Network);
    QVERIFY(site.lastReasons().contains(u"one_link"_s));
    QVERIFY(!site.last().isOngoing());
}

void tst_EvidenceDetector::oneSwitchUnpluggedIsNoOutage()
{
    WatchedSite site;
    site.watch(0, 10800, away({3}, cutAt, 9000));
    QCOMPARE(site.driver().events().size(), 0);
    QCOMPARE(site.detector().consecutiveFailures(SwitchId(3)), 0);
}

void tst_EvidenceDetector::unpluggedOneAfterAnotherIsNotThePower()
{
    WatchedSite site;
    site.watch(0, 3600, [](int number, double second) {
        return number <= 3 && second >= cutAt + number * 400; // for good
    });
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
    QCOMPARE(site.last().cause, OutageCause::Device);
    QVERIFY(site.lastReasons().contains(u"one_by_one"_s));
}

void tst_EvidenceDetector::backBeforeAnythingCouldTell()
{
    WatchedSite site;
    site.watch(0, 1500, away(allPlugs, cutAt, cutAt + 150));
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
    QCOMPARE(site.of(DetectorEventKind::Opened).first().outage.confidence, Confidence::Suspected);
    QCOMPARE(site.of(DetectorEventKind::Closed).size(), 1);
    QCOMPARE(site.last().cause, OutageCause::Undetermined);
    QVERIFY(site.lastReasons().contains(u"back_before_known"_s));
}

void tst_EvidenceDetector::tellsNoLaterThanTheReadmeRule()
{
    for (int threshold = 1; threshold <= 4; ++threshold) {
        for (int seed = 0; seed < 40; ++seed) {
            DetectionPolicy policy;
            policy.failureThreshold = threshold;
            DetectionDriver readme(std::make_unique<ReadmeDetector>(policy));
            DetectionDriver evidence(std::make_unique<EvidenceDetector>(policy));
            for (DetectionDriver* each : {&readme, &evidence}) {
                each->setSwitches(DetectionDriver::numbered(1, plugs));
                // Each goes at a moment of its own, in an order drawn from the seed.
                for (int second = 0; second < 3600; second += 12) {
                    const int number = 1 + second / 12 % plugs;
                    if (second >= 600 + (number * 7 + seed * 13) % 11 * seed * 3)
                        each->fail(number, second);
                    else
                        each->answer(number, second);
                }
            }
            QVERIFY(!readme.events().isEmpty());
            QVERIFY2(!evidence.events().isEmpty(), qPrintable(u"%1 %2"_s.arg(threshold).arg(seed)));
            QVERIFY2(evidence.events().first().outage.detectedAt <= readme.events().first().outage.detectedAt,
                     qPrintable(u"%1 %2"_s.arg(threshold).arg(seed)));
        }
    }
}

void tst_EvidenceDetector::theBackupIsLostToo()
{
    WatchedSite site(onWifiWithBatteryBeside(LinkKind::Wifi));
    QList<int> all = allPlugs;
    all.append(battery);
    site.watch(0, 3000, away(all, cutAt, 9000));
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
    QCOMPARE(site.last().confidence, Confidence::Suspected); // unknown, for however long
    QVERIFY(site.lastReasons().contains(u"backup_lost"_s));
    site.watch(3000, 3600, away(all, cutAt, 3000));
    QCOMPARE(site.last().cause, OutageCause::Network);
    QVERIFY(site.lastReasons().contains(u"backup_back_with_others"_s));
    QVERIFY(!site.last().isOngoing());
}

void tst_EvidenceDetector::theBackupReturnsAlone()
{
    WatchedSite site(onWifiWithBatteryBeside(LinkKind::Wifi));
    site.watch(0, 1500, [](int number, double second) {
        return second >= cutAt && (number != battery || second < cutAt + 120);
    });
    QCOMPARE(site.last().cause, OutageCause::Power);
    QVERIFY(site.last().confidence != Confidence::Suspected);
    QVERIFY(site.lastReasons().contains(u"backup_back_alone"_s));
}

void tst_EvidenceDetector::noOutageInAGap()
{
    WatchedSite site;
    site.watchQuiet(0, 1200);
    // Asleep for an hour; on waking up, the network is not there at once.
    site.watch(4800, 7200, [](int, double second) { return second < 4840; });
    QCOMPARE(site.driver().events().size(), 0);
}

void tst_EvidenceDetector::aRestartDuringAnOutage()
{
    WatchedSite before(onWifiWithBatteryBeside(LinkKind::Wifi));
    before.watch(0, 900, away(allPlugs, cutAt, 9000));
    QVERIFY(before.last().isOngoing());

    WatchedSite after(onWifiWithBatteryBeside(LinkKind::Wifi));
    QCOMPARE(after.detector().restore({before.last()}).size(), 1);
    QVERIFY(after.detector().monitorStarted({at(1000), true, std::nullopt, at(900)}).isEmpty());
    after.watch(1000, 1600, away(allPlugs, cutAt, 9000));
    QCOMPARE(after.of(DetectorEventKind::Opened).size(), 0);
    QCOMPARE(after.of(DetectorEventKind::Closed).size(), 0);
    after.watch(1600, 2000, away(allPlugs, cutAt, 1600));
    QCOMPARE(after.of(DetectorEventKind::Closed).size(), 1);
    QCOMPARE(after.last().cause, OutageCause::Power);
    QCOMPARE(after.last().startedAt, before.last().startedAt);
    QVERIFY(*after.last().endedAt > at(1500) && *after.last().endedAt <= at(1660));
}

void tst_EvidenceDetector::aCutSoonAfterTheStart()
{
    WatchedSite site(onWifiWithBatteryBeside(LinkKind::Wifi));
    site.watch(0, 900, away(allPlugs, 9000, 9999));
    QVERIFY(site.detector().monitorStarted({at(1000), true, std::nullopt, at(900)}).isEmpty());
    site.watch(1000, 1300, away(allPlugs, 1062, 9000)); // all have answered once since the start
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
    QVERIFY(site.last().detectedAt < at(1120));
    QVERIFY(site.last().start.earliest <= at(1062) && site.last().start.latest >= at(1062));
}

void tst_EvidenceDetector::aCircuitAfterTwoMinutes()
{
    WatchedSite site(inTwoCircuits());
    site.watch(0, 1200, away({1, 2, 3}, cutAt, 9000));
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
    QCOMPARE(site.last().group, u"cellar"_s);
    QCOMPARE(site.last().cause, OutageCause::Power);
    QCOMPARE(site.last().confidence, Confidence::Confirmed);
    for (const DetectorEvent& event : site.driver().events()) {
        if (event.outage.confidence == Confidence::Confirmed) {
            QVERIFY(event.outage.members.size() == 3);
            break;
        }
    }
    site.watch(1200, 1500, away({1, 2, 3}, cutAt, 1200));
    QCOMPARE(site.of(DetectorEventKind::Closed).size(), 1);
}

void tst_EvidenceDetector::aCircuitStaysDead()
{
    WatchedSite site(inTwoCircuits());
    site.watch(0, 4200, [](int number, double second) {
        return second >= cutAt && second < (number <= 3 ? 4000 : 1800);
    });
    const QList<DetectorEvent> opened = site.of(DetectorEventKind::Opened);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened[0].outage.group, QString());
    QCOMPARE(opened[1].outage.group, u"cellar"_s);
    const QList<DetectorEvent> closed = site.of(DetectorEventKind::Closed);
    QCOMPARE(closed.size(), 2);
    QCOMPARE(opened[1].outage.startedAt, *closed[0].outage.endedAt);
    QVERIFY(closed[1].outage.endedAt > at(3900));
    QVERIFY(site.lastReasons().contains(u"group_stays_dead"_s));
}

void tst_EvidenceDetector::uptimesTellAFlickerFromTheNetwork()
{
    for (const bool isPower : {true, false}) {
        WatchedSite site;
        DetectionDriver& driver = site.driver();
        site.watch(0, 780, away(allPlugs, cutAt, 9000));
        QVERIFY(site.last().isOngoing());
        for (int number = 1; number <= plugs; ++number) {
            CheckResult check{SwitchId(number), at(780 + number), at(780.1 + number),
                              ProbeOutcome::answer(200, Milliseconds(100))};
            check.outcome.deviceUptime = std::chrono::seconds(isPower ? 100 : 100'000);
            driver.take(check);
        }
        QCOMPARE(site.of(DetectorEventKind::Closed).size(), 1);
        QCOMPARE(site.last().cause, isPower ? OutageCause::Power : OutageCause::Network);
        QVERIFY(site.lastReasons().contains(isPower ? u"uptime_short"_s : u"uptime_long"_s));
    }
}

void tst_EvidenceDetector::bootsTellWhatNobodyMissed()
{
    WatchedSite site;
    for (int second = 0; second < 1200; second += 12) {
        const int number = 1 + second / 12 % plugs;
        CheckResult check{SwitchId(number), at(second), at(second + 0.1),
                          ProbeOutcome::answer(200, Milliseconds(100))};
        check.outcome.deviceUptime = std::chrono::seconds(second < 605 ? 50'000 + second : second - 605);
        site.driver().take(check);
    }
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
    QCOMPARE(site.of(DetectorEventKind::Closed).size(), 1);
    QCOMPARE(site.last().cause, OutageCause::Power);
    QVERIFY(site.lastReasons().contains(u"booted_together"_s));
    QVERIFY(std::chrono::abs(site.last().startedAt - at(605)) <= std::chrono::seconds(10));
}

void tst_EvidenceDetector::announcedWorkIsNoOutage()
{
    WatchedSite site;
    Surroundings surroundings;
    surroundings.maintenance.append(Maintenance{{at(600), at(1800)}, {}});
    site.detector().setSurroundings(surroundings);
    site.watch(0, 3600, away(allPlugs, cutAt, 1700));
    QCOMPARE(site.driver().events().size(), 0);
    site.watch(3600, 5400, away(allPlugs, 3900, 5100));
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
}

void tst_EvidenceDetector::ownNetworkDownProvesNothing()
{
    WatchedSite site;
    site.watchQuiet(0, 600);
    for (int second = 600; second < 2400; second += 12)
        site.driver().fail(1 + second / 12 % plugs, second, FailureKind::NetworkDown);
    QCOMPARE(site.driver().events().size(), 0);
}

void tst_EvidenceDetector::aRefusalProvesPower()
{
    WatchedSite site;
    site.watchQuiet(0, 600);
    for (int second = 600; second < 2400; second += 12)
        site.driver().fail(1 + second / 12 % plugs, second, FailureKind::Refused);
    QCOMPARE(site.driver().events().size(), 0);
}

void tst_EvidenceDetector::theMonitorLosesItsOwnPower()
{
    WatchedSite site;
    Surroundings surroundings;
    surroundings.monitorPower = MonitorPower::Mains;
    site.detector().setSurroundings(surroundings);
    site.watchQuiet(0, 1200);
    const QList<DetectorEvent> events =
        site.detector().monitorStarted({at(3060), false, at(3000), std::nullopt});
    QCOMPARE(events.size(), 2);
    QCOMPARE(events[0].kind, DetectorEventKind::Opened);
    QCOMPARE(events[1].kind, DetectorEventKind::Closed);
    QCOMPARE(events[1].outage.cause, OutageCause::Power);
    QCOMPARE(events[1].outage.confidence, Confidence::Probable);
    QVERIFY(std::chrono::abs(events[1].outage.startedAt - at(1188)) <= std::chrono::seconds(1));
    // Power before boot.
    QCOMPARE(*events[1].outage.endedAt, at(2991));
    QVERIFY(events[1].outage.end->earliest < at(2991) && events[1].outage.end->latest == at(3000));
    // Shut down in order: nothing.
    QVERIFY(site.detector().monitorStarted({at(9000), true, at(8990), std::nullopt}).isEmpty());
}

void tst_EvidenceDetector::allSwitchesRemoved()
{
    WatchedSite site;
    site.watch(0, 1200, away(allPlugs, cutAt, 9000));
    QVERIFY(site.last().isOngoing());
    site.driver().setSwitches({}, 1250);
    QCOMPARE(site.of(DetectorEventKind::Closed).size(), 1);
    QCOMPARE(*site.last().endedAt, at(1250));
}

void tst_EvidenceDetector::decidesAlikeTwice()
{
    const auto events = [] {
        WatchedSite site(inTwoCircuits());
        site.watch(0, 9000, [](int number, double second) {
            return (second >= cutAt && second < (number <= 3 ? 4000 : 1800)) ||
                   (number * 7919 + int(second)) % 23 == 0;
        });
        return site.driver().events();
    };
    const QList<DetectorEvent> once = events();
    QVERIFY(!once.isEmpty());
    QCOMPARE(once, events());
}

QTEST_GUILESS_MAIN(tst_EvidenceDetector)
#include "tst_evidencedetector.moc"
