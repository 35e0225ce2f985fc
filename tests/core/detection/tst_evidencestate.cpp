// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the evidence policy remembers: over restarts, pauses, odd records and steps of the clock, and what it
// learns.
#include <QTest>

#include "core/detection/watchedsite.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

constexpr double cutAt = 610;
constexpr int witness = 6;
const QList<int> allPlugs{1, 2, 3, 4, 5};

Timestamp at(double second)
{
    return DetectionDriver::at(second);
}

QList<Switch> withWitness(SwitchRole role, bool hasBackup)
{
    QList<Switch> switches = DetectionDriver::numbered(1, witness);
    switches.last().role = role;
    switches.last().hasBackup = hasBackup;
    return switches;
}

CheckResult withUptime(int number, double second, double uptime)
{
    CheckResult check{SwitchId(number), at(second), at(second), ProbeOutcome::answer(200, Milliseconds(0))};
    check.outcome.deviceUptime = std::chrono::seconds(qint64(uptime));
    return check;
}

MonitorStart crashedAndBooted(double start, double booted)
{
    return {at(start), false, at(booted), std::nullopt};
}

/// All answer once a minute and tell since when they run.
void answerWithUptime(WatchedSite& site, double from, double to, double bootedAt)
{
    for (double second = from; second < to; second += 12)
        site.driver().take(withUptime(1 + int(second / 12) % plugs, second, second - bootedAt));
}

} // namespace

class tst_EvidenceState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRestartAnywhereTellsOnce();
    void aRestartForgetsNoLostBattery();
    void theHoldBeginsAnewAfterAPause();
    void recordsTwiceChangeNothing();
    void aLateRecordChangesNothing();
    void anIntervalThatNobodyToldIsNoPause();
    void learnsFromOutages();
    void whatIsLearntSparesFromAFalseAlarm();
    void aGatewayLostWithTheBatteryProvesNothing();
    void anotherWayOut();
    void aSlowBatteryIsNoMember();
    void updatesAtOnceAreNoOutage();
    void aHouseThatTakesTheMonitorIsToldOnce();
    void aMonitorThatSurvivesWasNotCut();
    void aStopIsToldWhateverIsEditedMeanwhile();
    void aStopIsToldThoughStoppedAgainAtOnce();
    void devicesThatStayedTellOfACrash();
    void aClockLostWithThePower();
    void wakingElsewhereIsNoOutage();
    void aProgramKilledAtTheCutFindsIt();
};

void tst_EvidenceState::aRestartAnywhereTellsOnce()
{
    for (double restart = 600; restart < 1600; restart += 50) {
        WatchedSite before;
        before.watch(0, restart, away(allPlugs, cutAt, 1500));
        QList<Outage> open;
        for (const DetectorEvent& event : before.driver().events())
            open = event.outage.isOngoing() ? QList<Outage>{event.outage} : QList<Outage>();
        WatchedSite after;
        (void) after.detector().restore(open);
        (void) after.detector().monitorStarted({at(restart + 10), true, std::nullopt, at(restart)});
        after.watch(restart + 10, 2400, away(allPlugs, cutAt, 1500));
        const auto opened =
            before.of(DetectorEventKind::Opened).size() + after.of(DetectorEventKind::Opened).size();
        const auto closed =
            before.of(DetectorEventKind::Closed).size() + after.of(DetectorEventKind::Closed).size();
        QVERIFY2(opened <= 1, qPrintable(QString::number(restart)));
        QCOMPARE(closed, opened);
        QVERIFY2(opened == 1 || restart < 700, qPrintable(QString::number(restart)));
    }
}

void tst_EvidenceState::aRestartForgetsNoLostBattery()
{
    const QList<Switch> switches = withWitness(SwitchRole::Reference, true);
    WatchedSite before(switches);
    const QList<int> all{1, 2, 3, 4, 5, witness};
    before.watch(0, 800, away(all, cutAt, 9000));
    QVERIFY(before.lastReasons().contains(u"backup_lost"_s));
    QCOMPARE(before.last().confidence, Confidence::Suspected);

    WatchedSite after(switches);
    (void) after.detector().restore({before.last()});
    (void) after.detector().monitorStarted({at(810), true, std::nullopt, at(800)});
    after.watch(810, 1800, away(all, cutAt, 9000));
    QVERIFY(after.driver().events().isEmpty()); // still unknown
    after.watch(1800, 2400, away(all, cutAt, 1800));
    QCOMPARE(after.last().cause, OutageCause::Network);
    QVERIFY(!after.last().isOngoing());
}

void tst_EvidenceState::theHoldBeginsAnewAfterAPause()
{
    WatchedSite site;
    site.watch(0, 720, away(allPlugs, cutAt, 9000));
    QCOMPARE(site.last().confidence, Confidence::Suspected);
    site.watch(4320, 4500, away(allPlugs, cutAt, 9000)); // asleep for an hour
    QCOMPARE(site.last().confidence, Confidence::Suspected);
    site.watch(4500, 4800, away(allPlugs, cutAt, 9000));
    QCOMPARE(site.last().confidence, Confidence::Probable);
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
}

void tst_EvidenceState::recordsTwiceChangeNothing()
{
    WatchedSite once;
    WatchedSite twice;
    for (double second = 0; second < 2400; second += 12) {
        const int number = 1 + int(second / 12) % plugs;
        const bool isDown = second >= cutAt && second < 1500;
        for (WatchedSite* site : {&once, &twice, &twice}) {
            if (isDown)
                site->driver().fail(number, second + 5);
            else
                site->driver().answer(number, second + 0.01);
        }
    }
    QVERIFY(!once.driver().events().isEmpty());
    QCOMPARE(twice.driver().events(), once.driver().events());
}

void tst_EvidenceState::aLateRecordChangesNothing()
{
    WatchedSite site;
    site.watch(0, 1200, away(allPlugs, cutAt, 9000));
    const Outage before = site.last();
    QVERIFY(site.driver().answer(1, 600.5).isEmpty()); // written ten minutes late
    QCOMPARE(site.last(), before);
    QVERIFY(site.detector().consecutiveFailures(SwitchId(1)) > 2);
}

void tst_EvidenceState::anIntervalThatNobodyToldIsNoPause()
{
    WatchedSite site(DetectionDriver::numbered(1, 1));
    for (int i = 0; i < 40; ++i) {
        if (i < 20 || i > 25)
            site.driver().answer(1, i * 600);
        else
            site.driver().fail(1, i * 600);
    }
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
    QCOMPARE(site.last().cause, OutageCause::Power);
    QVERIFY(!site.last().isOngoing());
}

void tst_EvidenceState::learnsFromOutages()
{
    WatchedSite site(DetectionDriver::numbered(1, witness)); // nobody told that the sixth has a battery
    site.watch(0, 3000, away(allPlugs, cutAt, 1500));
    QCOMPARE(site.last().cause, OutageCause::Power);
    int seen = 0;
    for (const SwitchFacts& facts : site.detector().learnt()) {
        const LearnedFact* backup = facts.find(LearnedKind::Backup);
        QVERIFY(backup != nullptr);
        QCOMPARE(backup->observed, 1);
        QCOMPARE(backup->agreeing, facts.switchId == SwitchId(witness) ? 1 : 0);
        ++seen;
    }
    QCOMPARE(seen, witness);
}

void tst_EvidenceState::whatIsLearntSparesFromAFalseAlarm()
{
    WatchedSite site(DetectionDriver::numbered(1, 7));
    const QList<int> all{1, 2, 3, 4, 5, 6, 7};
    for (const double cut : {600., 3000.})
        site.watch(cut - 600, cut + 1800, away(all, cut, cut + 900));
    QCOMPARE(site.last().cause, OutageCause::Power);
    // An access point dies for half an hour: what hangs elsewhere went in every outage so far.
    site.watch(4800, 9000, away({1, 2, 3, 4}, 5400, 7200));
    QCOMPARE(site.last().cause, OutageCause::Network);
    QVERIFY(site.lastReasons().contains(u"spared"_s));
}

void tst_EvidenceState::aGatewayLostWithTheBatteryProvesNothing()
{
    QList<Switch> switches = withWitness(SwitchRole::Reference, true);
    switches.append(DetectionDriver::numbered(7));
    switches.last().role = SwitchRole::Gateway;
    WatchedSite site(switches);
    site.watch(0, 2400, away({1, 2, 3, 4, 5, 6, 7}, cutAt, 1800));
    QCOMPARE(site.last().cause, OutageCause::Power);
    QVERIFY(site.lastReasons().contains(u"router_lost"_s));
    QVERIFY(site.lastReasons().contains(u"held"_s));
}

void tst_EvidenceState::anotherWayOut()
{
    QList<Switch> switches = withWitness(SwitchRole::Internet, false);
    switches.append(DetectionDriver::numbered(7));
    switches.last().role = SwitchRole::Gateway;
    WatchedSite site(switches);
    site.watch(0, 2400, away({1, 2, 3, 4, 5, 7}, cutAt, 1800)); // a tunnel
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
    QCOMPARE(site.last().cause, OutageCause::Network);
    QVERIFY(site.lastReasons().contains(u"another_way_out"_s));
}

void tst_EvidenceState::aSlowBatteryIsNoMember()
{
    WatchedSite site(DetectionDriver::numbered(1, 7)); // 6 and 7 hang on a battery that is slow to take over
    site.watch(0, 2700, [](int number, double second) {
        return second >= cutAt && second < (number <= plugs ? 1800 : cutAt + 90);
    });
    QCOMPARE(site.of(DetectorEventKind::Closed).size(), 1);
    QCOMPARE(site.last().cause, OutageCause::Power);
    QCOMPARE(site.last().members.size(), 5);
    QVERIFY(*site.last().endedAt > at(1700));
}

void tst_EvidenceState::updatesAtOnceAreNoOutage()
{
    WatchedSite site;
    answerWithUptime(site, 0, cutAt, -9000);
    // Each is away for a time of its own.
    for (double second = cutAt; second < 1200; second += 12) {
        const int number = 1 + int(second / 12) % plugs;
        const double back = cutAt + 50 + 35 * number;
        if (second < back)
            site.driver().fail(number, second + 5);
        else
            site.driver().take(withUptime(number, second + 5, second + 5 - back));
    }
    QCOMPARE(site.of(DetectorEventKind::Closed).size(), 1);
    QVERIFY(site.last().cause != OutageCause::Power);
}

void tst_EvidenceState::aHouseThatTakesTheMonitorIsToldOnce()
{
    for (const MonitorPower power : {MonitorPower::Mains, MonitorPower::Unknown}) {
        WatchedSite site;
        Surroundings surroundings;
        surroundings.monitorPower = power;
        site.detector().setSurroundings(surroundings);
        answerWithUptime(site, 0, 1200, -50'000);
        (void) site.detector().monitorStarted(crashedAndBooted(3060, 3020));
        answerWithUptime(site, 3072, 4200, 3008);
        QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
        QCOMPARE(site.last().cause, OutageCause::Power);
        QCOMPARE(site.last().confidence, Confidence::Confirmed);
        QVERIFY(std::chrono::abs(site.last().startedAt - at(1190)) <= std::chrono::seconds(15));
        QVERIFY(std::chrono::abs(*site.last().endedAt - at(3008)) <= std::chrono::seconds(10));
    }
}

void tst_EvidenceState::aMonitorThatSurvivesWasNotCut()
{
    for (const bool hasSurvived : {false, true}) {
        WatchedSite site;
        site.watch(0, 2400, away(hasSurvived ? allPlugs : QList<int>(), cutAt, 1500));
        (void) site.detector().monitorStarted(crashedAndBooted(5000, 4900));
        site.watch(5010, 5400, away({}, 0, 0));
        QCOMPARE(site.last().cause, hasSurvived ? OutageCause::Undetermined : OutageCause::Power);
        QVERIFY(site.lastReasons().contains(u"host_was_off"_s));
    }
}

void tst_EvidenceState::aStopIsToldWhateverIsEditedMeanwhile()
{
    WatchedSite site;
    site.watchQuiet(0, 2400);
    (void) site.detector().monitorStarted(crashedAndBooted(5000, 4900));
    site.watchQuiet(5010, 5060);
    QList<Switch> grouped = DetectionDriver::numbered(1, plugs);
    grouped.first().group = u"kitchen"_s;
    site.driver().setSwitches(grouped, 5070);
    site.watchQuiet(5070, 5400);
    QCOMPARE(site.last().cause, OutageCause::Power);
    QVERIFY(site.lastReasons().contains(u"host_was_off"_s));
}

void tst_EvidenceState::aStopIsToldThoughStoppedAgainAtOnce()
{
    for (const bool wasStoppedInOrder : {false, true}) {
        WatchedSite site;
        site.watchQuiet(0, 2400);
        (void) site.detector().monitorStarted(crashedAndBooted(5000, 4900));
        site.watchQuiet(5010, 5060);
        MonitorStart second = crashedAndBooted(6000, 5900);
        second.wasStoppedInOrder = wasStoppedInOrder;
        const QList<DetectorEvent> atOnce = site.detector().monitorStarted(second);
        site.watchQuiet(6010, 6400);
        // A second cut settles that the first one was one; else it is told when it is time.
        const QList<DetectorEvent> later = site.of(DetectorEventKind::Opened);
        QCOMPARE(later.size(), 1);
        QCOMPARE(atOnce.isEmpty(), wasStoppedInOrder);
        const Outage first = wasStoppedInOrder ? later.first().outage : atOnce.first().outage;
        QVERIFY(std::chrono::abs(first.startedAt - at(2390)) <= std::chrono::seconds(15));
    }
}

void tst_EvidenceState::devicesThatStayedTellOfACrash()
{
    WatchedSite site;
    Surroundings surroundings;
    surroundings.monitorPower = MonitorPower::Mains;
    site.detector().setSurroundings(surroundings);
    answerWithUptime(site, 0, 1200, -50'000);
    (void) site.detector().monitorStarted(crashedAndBooted(3060, 3020));
    answerWithUptime(site, 3072, 4200, -50'000);
    QCOMPARE(site.last().cause, OutageCause::Undetermined);
}

void tst_EvidenceState::aClockLostWithThePower()
{
    constexpr double years = 20 * 365 * 86400.0;
    WatchedSite site;
    Surroundings surroundings;
    surroundings.monitorPower = MonitorPower::Mains;
    site.detector().setSurroundings(surroundings);
    site.watch(0, 1200, away({}, 0, 0));
    // It starts at 3060, in the past, and its clock is set right ten minutes later.
    (void) site.detector().monitorStarted(crashedAndBooted(3060 - years, 3020 - years));
    site.watch(3070 - years, 3660 - years, away({}, 0, 0));
    QVERIFY(site.driver().events().isEmpty());
    site.watch(3670, 4200, away({}, 0, 0));
    QCOMPARE(site.of(DetectorEventKind::Closed).size(), 1);
    QCOMPARE(site.last().cause, OutageCause::Power);
    QVERIFY(std::chrono::abs(site.last().startedAt - at(1190)) <= std::chrono::seconds(15));
    QVERIFY(std::chrono::abs(*site.last().endedAt - at(3011)) <= std::chrono::seconds(90));
}

void tst_EvidenceState::wakingElsewhereIsNoOutage()
{
    WatchedSite site(DetectionDriver::numbered(1, witness)); // the sixth is outside, but nobody told
    site.watch(0, 1200, away({}, 0, 0));
    site.watch(9000, 12'000, away(allPlugs, 0, 11'000));
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
    QVERIFY(site.last().cause != OutageCause::Power);
    QVERIFY(!site.last().isOngoing());
}

void tst_EvidenceState::aProgramKilledAtTheCutFindsIt()
{
    WatchedSite site;
    site.watch(0, 600, away({}, 0, 0));
    (void) site.detector().monitorStarted({at(cutAt), false, at(-50'000), std::nullopt});
    site.watch(cutAt + 1, 2400, away({1, 2, 3, 4}, cutAt, 1800)); // one that nobody told of stays
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
    QCOMPARE(site.last().cause, OutageCause::Power);
    QVERIFY(site.last().start.earliest <= at(cutAt) && at(cutAt) <= site.last().start.latest);
}

QTEST_GUILESS_MAIN(tst_EvidenceState)
#include "tst_evidencestate.moc"
