// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is heard late decides: uptimes told on return, what was not asked yet, what comes back under watch.
#include <QTest>

#include "core/detection/watchedsite.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

constexpr double cutAt = 610;
constexpr int sixth = 6;
const QList<int> allPlugs{1, 2, 3, 4, 5};
const QList<int> allSix{1, 2, 3, 4, 5, sixth};

Timestamp at(double second)
{
    return DetectionDriver::at(second);
}

/// Five plugs on Wi-Fi and a sixth switch.
QList<Switch> plugsAnd(SwitchRole role, LinkKind link)
{
    QList<Switch> switches = DetectionDriver::numbered(1, sixth);
    for (Switch& each : switches)
        each.link = LinkKind::Wifi;
    switches.last().role = role;
    switches.last().hasBackup = role == SwitchRole::Reference;
    switches.last().link = link;
    return switches;
}

/// An answer that tells since when the device has power.
CheckResult booted(int number, double second, double bootedAt)
{
    CheckResult check{SwitchId(number), at(second), at(second), ProbeOutcome::answer(200, Milliseconds(0))};
    check.outcome.deviceUptime = std::chrono::seconds(qint64(second - bootedAt));
    return check;
}

/// Quiet minutes from 0 until \a to, in which those \a telling tell that they have run for days.
void watchTelling(WatchedSite& site, double to, const QList<int>& telling)
{
    for (double second = 0; second < to; second += 60) {
        site.watchQuiet(second, second + 60);
        for (const int number : telling)
            site.driver().take(booted(number, second + 59, -500'000));
    }
}

} // namespace

class tst_LaterEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusalTellsNoUptime();
    void uptimesOutrankABatteryThatCameBack();
    void withoutUptimesABatteryThatCameBackIsTheNetwork();
    void uptimesOutrankALink();
    void oneThatStayedMayHaveABattery();
    void oneThatStayedTellsWhereBatteriesWereTold();
    void darkSinceTheMonitorWoke();
    void whatWasNotAskedYetIsNoAbsence();
    void severalAccessPointsGoTogetherOnlyToRestart();
    void cablesEndInMoreThanOneBox();
    void bootsByALostClockAreNoCutOfTheirOwn();
    void oneGoneBeforeHurriesNoVerdict();
    void manyBackSoonIsARestart();
};

void tst_LaterEvidence::aRefusalTellsNoUptime()
{
    WatchedSite site;
    watchTelling(site, 600, {1, 2});
    site.watch(600, 1500, away(allPlugs, cutAt, 9000));
    QCOMPARE(site.last().confidence, Confidence::Probable);
    // The first two are on the network before their server is up.
    for (const int number : {1, 2})
        site.driver().fail(number, 1500 + number, FailureKind::Refused);
    for (const int number : {3, 4, 5})
        site.driver().answer(number, 1500 + number);
    QCOMPARE(site.last().cause, OutageCause::Power);
    QVERIFY(!site.lastReasons().contains(u"uptime_long"_s));
    QVERIFY(!site.last().isOngoing());
}

/// A battery behind a router that has none, of which nobody told: it goes and returns with the others.
void tst_LaterEvidence::uptimesOutrankABatteryThatCameBack()
{
    for (const bool isPower : {true, false}) {
        WatchedSite site(plugsAnd(SwitchRole::Reference, LinkKind::Wired));
        watchTelling(site, 600, {4, 5});
        site.watch(600, 1500, away(allSix, cutAt, 9000));
        QVERIFY(site.lastReasons().contains(u"backup_lost"_s));
        for (const int number : {sixth, 1, 2, 3})
            site.driver().answer(number, 1500 + number);
        QVERIFY(site.last().isOngoing()); // two will tell what it was, and are awaited
        for (const int number : {4, 5})
            site.driver().take(booted(number, 1510 + number, isPower ? 1440 : -500'000));
        QCOMPARE(site.last().cause, isPower ? OutageCause::Power : OutageCause::Network);
        QVERIFY(site.lastReasons().contains(isPower ? u"uptime_short"_s : u"uptime_long"_s));
        QVERIFY(!site.last().isOngoing());
    }
}

void tst_LaterEvidence::withoutUptimesABatteryThatCameBackIsTheNetwork()
{
    WatchedSite site(plugsAnd(SwitchRole::Reference, LinkKind::Wired));
    watchTelling(site, 600, {5}); // it never comes back
    site.watch(600, 1500, away(allSix, cutAt, 9000));
    site.watch(1500, 1860, away({5}, 0, 9000));
    QCOMPARE(site.last().cause, OutageCause::Network);
    QVERIFY(site.lastReasons().contains(u"backup_back_with_others"_s));
    QVERIFY(!site.last().isOngoing());
}

void tst_LaterEvidence::uptimesOutrankALink()
{
    WatchedSite site(plugsAnd(SwitchRole::Mains, LinkKind::Wired));
    watchTelling(site, 600, {1, 2, 3});
    site.watch(600, 1500, away(allPlugs, cutAt, 9000));
    QCOMPARE(site.last().cause, OutageCause::Network);
    for (const int number : {4, 5, 1, 2, 3}) {
        if (number > 3)
            site.driver().answer(number, 1500 + number);
        else
            site.driver().take(booted(number, 1510 + number, 1440));
    }
    QCOMPARE(site.last().cause, OutageCause::Power);
    QCOMPARE(site.last().confidence, Confidence::Confirmed);
    QVERIFY(!site.last().isOngoing());
}

void tst_LaterEvidence::oneThatStayedMayHaveABattery()
{
    WatchedSite site;
    watchTelling(site, 600, {1});
    site.watch(600, 1500, away(allPlugs, cutAt, 9000));
    QCOMPARE(site.last().confidence, Confidence::Probable);
    site.driver().take(booted(1, 1501, -500'000));
    for (const int number : {2, 3, 4, 5})
        site.driver().answer(number, 1500 + number);
    QCOMPARE(site.last().cause, OutageCause::Power);
    QVERIFY(!site.last().isOngoing());
}

void tst_LaterEvidence::oneThatStayedTellsWhereBatteriesWereTold()
{
    WatchedSite site(plugsAnd(SwitchRole::Internet, LinkKind::Wired));
    watchTelling(site, 600, {1});
    site.watch(600, 1500, away(allSix, cutAt, 9000));
    QCOMPARE(site.last().confidence, Confidence::Probable);
    site.driver().take(booted(1, 1501, -500'000));
    QCOMPARE(site.last().cause, OutageCause::Network);
}

void tst_LaterEvidence::darkSinceTheMonitorWoke()
{
    WatchedSite site;
    site.watchQuiet(0, 1200);
    site.watch(9000, 12'000, away(allPlugs, 0, 12'000));
    QVERIFY(site.driver().events().isEmpty()); // it may be elsewhere
    site.watchQuiet(12'000, 12'300);
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
    QCOMPARE(site.of(DetectorEventKind::Closed).size(), 1);
    QCOMPARE(site.last().cause, OutageCause::Power);
    QVERIFY(site.last().start.earliest <= at(1200) && site.last().start.latest >= at(9000));
    QVERIFY(*site.last().endedAt > at(11'800) && *site.last().endedAt < at(12'060));

    WatchedSite moved; // the same, but it slept on its way home
    moved.watchQuiet(0, 1200);
    moved.watch(9000, 12'000, away(allPlugs, 0, 12'000));
    moved.watchQuiet(14'000, 14'300);
    QVERIFY(moved.driver().events().isEmpty());
}

void tst_LaterEvidence::whatWasNotAskedYetIsNoAbsence()
{
    // Five of six went; the sixth, on the same Wi-Fi, is asked last. The gateway on the cable answers at
    // once.
    QList<Switch> switches = DetectionDriver::numbered(1, 7);
    for (Switch& each : switches)
        each.link = LinkKind::Wifi;
    switches[6].role = SwitchRole::Gateway;
    switches[6].link = LinkKind::Wired;
    WatchedSite site(switches);
    site.watchQuiet(0, 600);
    for (int round = 0; round < 4; ++round) {
        for (const int number : allPlugs)
            site.driver().fail(number, 610 + round * 6 + number / 10.0);
        site.driver().answer(7, 612 + round * 6);
    }
    QVERIFY(!site.driver().events().isEmpty());
    QCOMPARE(site.last().cause, OutageCause::Power);
    site.driver().answer(sixth, 640);
    site.watch(660, 1200, away(allPlugs, 0, 9000));
    QCOMPARE(site.last().cause, OutageCause::Power);
    QCOMPARE(site.last().confidence, Confidence::Probable);
}

void tst_LaterEvidence::severalAccessPointsGoTogetherOnlyToRestart()
{
    for (const double back : {700.0, 2400.0}) {
        QList<Switch> switches = plugsAnd(SwitchRole::Mains, LinkKind::Wired);
        for (const int number : allPlugs)
            switches[number - 1].via = number < 3 ? u"attic"_s : u"cellar"_s;
        WatchedSite site(switches);
        site.watch(0, 3000, away(allPlugs, cutAt, back));
        QCOMPARE(site.of(DetectorEventKind::Closed).size(), 1);
        QCOMPARE(site.last().cause, back < 900 ? OutageCause::Network : OutageCause::Power);
    }
}

void tst_LaterEvidence::cablesEndInMoreThanOneBox()
{
    // Four plugs on cables went, two on Wi-Fi stay; the battery beside the router answers over a cable.
    QList<Switch> switches = DetectionDriver::numbered(1, 7);
    for (Switch& each : switches)
        each.link = each.id.value() == 5 || each.id.value() == 6 ? LinkKind::Wifi : LinkKind::Wired;
    switches[6].role = SwitchRole::Reference;
    switches[6].hasBackup = true;
    WatchedSite site(switches);
    site.watch(0, 1800, away({1, 2, 3, 4}, cutAt, 9000));
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
    QCOMPARE(site.last().cause, OutageCause::Network);
    QVERIFY(site.lastReasons().contains(u"one_link"_s));
}

void tst_LaterEvidence::bootsByALostClockAreNoCutOfTheirOwn()
{
    constexpr double years = 20 * 365 * 86400.0;
    WatchedSite site;
    watchTelling(site, 1200, allPlugs);
    // Power and clock are lost until 3020; all devices say since when they run.
    (void) site.detector().monitorStarted({at(3025 - years), false, at(3018 - years), std::nullopt});
    for (double second = 3030; second < 3630; second += 12)
        site.driver().take(booted(1 + int(second / 12) % plugs, second - years, 3015 - years));
    QVERIFY(site.driver().events().isEmpty());
    for (double second = 3670; second < 4200; second += 12)
        site.driver().take(booted(1 + int(second / 12) % plugs, second, 3015));
    QCOMPARE(site.of(DetectorEventKind::Closed).size(), 1);
    QCOMPARE(site.last().cause, OutageCause::Power);
    QCOMPARE(site.last().confidence, Confidence::Confirmed);
}

void tst_LaterEvidence::oneGoneBeforeHurriesNoVerdict()
{
    // The third is a switch that comes and goes; eleven minutes after it the other two go together.
    WatchedSite site(DetectionDriver::numbered(1, 3));
    site.watch(0, 2400, [](int number, double second) { return second > (number == 3 ? cutAt : 1270); });
    QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
    QCOMPARE(site.last().cause, OutageCause::Power);
    QCOMPARE(site.last().confidence, Confidence::Probable);
    QVERIFY(site.last().start.earliest <= at(1270) && at(1270) <= site.last().start.latest);
}

void tst_LaterEvidence::manyBackSoonIsARestart()
{
    // Three of eight are back after two minutes; of two only, it may be batteries that were slow to take
    // over.
    for (const int back : {3, 2}) {
        WatchedSite site(DetectionDriver::numbered(1, 8));
        site.watch(0, 1800, [back](int number, double second) {
            return second > cutAt && (number > back || second < 730);
        });
        QCOMPARE(site.of(DetectorEventKind::Opened).size(), 1);
        QCOMPARE(site.last().cause, back == 3 ? OutageCause::Network : OutageCause::Power);
        QCOMPARE(site.lastReasons().contains(u"many_back"_s), back == 3);
    }
}

QTEST_GUILESS_MAIN(tst_LaterEvidence)
#include "tst_laterevidence.moc"
