// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "watchedhome.h"

using namespace powermon;
using namespace std::chrono_literals;

/// Restarts, sleep and clocks that jump.
class MonitorTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stoppedInOrderIsOff();
    void killedIsKilled();
    void killedWithoutANetworkIsKilled();
    void aShortLossOfTheNetworkIsWatched();
    void restartDuringAnOutage();
    void outageEndsWhileOff();
    void sleepIsNotWatched();
    void checkDuringSleepIsVoid();
    void shortSleepIsNoGap();
    void pausedLoopIsNotWatched();
    void clockSetForward();
    void clockSetBack();
    void noSlowDriftIsAStep();
    void startWhileTheClockIsBehindTheRecords();

private:
    static QList<CoverageKind> kinds(const QList<Coverage>& coverage);
};

QList<CoverageKind> MonitorTimeTest::kinds(const QList<Coverage>& coverage)
{
    QList<CoverageKind> list;
    for (const Coverage& each : coverage)
        list.append(each.kind);
    return list;
}

void MonitorTimeTest::stoppedInOrderIsOff()
{
    WatchedHome home(2);
    QVERIFY(home.start().has_value());
    home.runFor(10min);
    QVERIFY(home.stop().has_value());
    const Timestamp stopped = home.clock.now();
    QCOMPARE(home.status->mode(), MonitorMode::Stopped);
    home.clock.advance(2h);
    home.boot();
    QVERIFY(home.start().has_value());
    home.runFor(1min);
    const QList<Coverage> coverage = home.coverage();
    QCOMPARE(kinds(coverage), (QList{CoverageKind::Running, CoverageKind::Off, CoverageKind::Running}));
    QCOMPARE(coverage.at(1).range, (TimeRange{stopped, stopped + 2h}));
    QVERIFY(coverage.at(0).isClosed);
    QVERIFY(!coverage.at(2).isClosed);
}

void MonitorTimeTest::killedIsKilled()
{
    WatchedHome home(2);
    QVERIFY(home.start().has_value());
    home.runFor(10min);
    home.monitor.reset();
    home.clock.advance(1h);
    home.boot();
    QVERIFY(home.start().has_value());
    const QList<Coverage> coverage = home.coverage();
    QCOMPARE(kinds(coverage), (QList{CoverageKind::Running, CoverageKind::Killed, CoverageKind::Running}));
    // It is known to the heartbeat until when it ran.
    QVERIFY(coverage.at(1).range.duration() >= 1h && coverage.at(1).range.duration() <= 1h + 12s);
}

void MonitorTimeTest::killedWithoutANetworkIsKilled()
{
    WatchedHome home(2);
    QVERIFY(home.start().has_value());
    home.runFor(10min);
    home.prober.setOutcome(ProbeOutcome::failed(FailureKind::NetworkDown, 1ms));
    home.runFor(10min);
    home.monitor.reset();
    home.clock.advance(1h);
    home.boot();
    QVERIFY(home.start().has_value());
    home.runFor(10min); // still without
    home.power(true);
    home.runFor(10min);
    const QList<Coverage> coverage = home.coverage();
    QCOMPARE(kinds(coverage), (QList{CoverageKind::Running, CoverageKind::NoNetwork, CoverageKind::Killed,
                                     CoverageKind::Running, CoverageKind::NoNetwork}));
    QVERIFY(coverage.at(1).range.end <= coverage.at(2).range.start);
    QVERIFY(coverage.at(4).isClosed);
    const Milliseconds watched = coverage.at(3).range.end - coverage.at(4).range.end;
    QVERIFY(watched > 8min && watched <= 10min);
}

void MonitorTimeTest::aShortLossOfTheNetworkIsWatched()
{
    WatchedHome home(4);
    QVERIFY(home.start().has_value());
    home.runFor(10min);
    home.prober.setOutcome(ProbeOutcome::failed(FailureKind::NetworkDown, 1ms));
    home.runFor(20s);
    home.power(true);
    home.runFor(10min);
    QCOMPARE(kinds(home.coverage()), QList{CoverageKind::Running});
    // Nor is it blindness that one switch cannot be routed to.
    home.prober.setOutcome(addressText(home.stored().at(0).target),
                           ProbeOutcome::failed(FailureKind::NetworkDown, 1ms));
    home.runFor(1h);
    QCOMPARE(kinds(home.coverage()), QList{CoverageKind::Running});
}

void MonitorTimeTest::restartDuringAnOutage()
{
    WatchedHome home(4);
    QVERIFY(home.start().has_value());
    home.runFor(10min);
    home.power(false);
    home.runFor(10min);
    QCOMPARE(home.opened.size(), qsizetype(1));
    const Outage open = home.outages().at(0);
    home.monitor.reset(); // killed
    home.clock.advance(5min);
    home.boot();
    QVERIFY(home.start().has_value());
    QCOMPARE(home.status->state(), SiteState::Out); // known at once, not after two failures
    QCOMPARE(home.status->openOutages(), QList<Outage>{open});
    home.runFor(30min);
    QCOMPARE(home.opened.size(), qsizetype(1)); // not told twice
    home.power(true);
    home.runFor(5min);
    QCOMPARE(home.closed.size(), qsizetype(1));
    QCOMPARE(home.outages().size(), qsizetype(1));
    const Outage over = home.outages().at(0);
    QCOMPARE(over.id, open.id);
    QCOMPARE(over.startedAt, open.startedAt);
    QCOMPARE(over.members.size(), open.members.size());
    for (qsizetype i = 0; i < over.members.size(); ++i) {
        QCOMPARE(over.members.at(i).firstFailure, open.members.at(i).firstFailure);
        QCOMPARE(over.members.at(i).lastAnswer, open.members.at(i).lastAnswer);
    }
}

void MonitorTimeTest::outageEndsWhileOff()
{
    WatchedHome home(4);
    QVERIFY(home.start().has_value());
    home.runFor(10min);
    home.power(false);
    home.runFor(10min);
    QVERIFY(home.stop().has_value());
    home.clock.advance(3h);
    home.power(true);
    home.boot();
    QVERIFY(home.start().has_value());
    QCOMPARE(home.status->state(), SiteState::Out);
    home.runFor(1min);
    QCOMPARE(home.closed.size(), qsizetype(1));
    QCOMPARE(home.status->state(), SiteState::On);
    home.monitor.reset();
    home.boot();
    QVERIFY(home.start().has_value());
    home.runFor(10s);
    QCOMPARE(home.status->state(), SiteState::On);
    QCOMPARE(home.status->since(), home.closed.at(0).endedAt);
}

void MonitorTimeTest::sleepIsNotWatched()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    home.runFor(10min);
    const Timestamp before = home.clock.now();
    home.clock.sleep(8h);
    home.monitor->wakeUp();
    QCOMPARE(home.status->state(), SiteState::Unknown); // what was known is eight hours old
    home.runFor(3min);
    QCOMPARE(home.status->state(), SiteState::On);
    QVERIFY(home.stop().has_value());
    const QList<Coverage> coverage = home.coverage();
    QCOMPARE(kinds(coverage), (QList{CoverageKind::Running, CoverageKind::Asleep, CoverageKind::Running}));
    QCOMPARE(coverage.at(1).range, (TimeRange{before, before + 8h}));
    QVERIFY(coverage.at(0).range.end <= before);
    QCOMPARE(coverage.at(2).range.start, before + 8h);
}

void MonitorTimeTest::checkDuringSleepIsVoid()
{
    WatchedHome home(1, 1);
    QVERIFY(home.start().has_value());
    home.runFor(10min);
    const qsizetype before = home.checks().size();
    home.prober.setOutcome(std::nullopt);
    while (home.prober.waitingCount() == 0)
        home.runFor(100ms);
    home.clock.sleep(20s); // the timeout is over at once when the computer wakes
    QCOMPARE(home.prober.finishAll(WatchedHome::silence()), qsizetype(1));
    home.power(true);
    home.runFor(2s);
    QVERIFY(home.opened.isEmpty());
    QCOMPARE(home.checks().size(), before + 1); // repeated at once, and answered
    QVERIFY(home.checks().constLast().outcome.answered());
}

void MonitorTimeTest::shortSleepIsNoGap()
{
    WatchedHome home(2);
    QVERIFY(home.start().has_value());
    home.runFor(10min);
    home.clock.sleep(1min);
    home.runFor(10min);
    QCOMPARE(kinds(home.coverage()), QList{CoverageKind::Running});
}

void MonitorTimeTest::pausedLoopIsNotWatched()
{
    WatchedHome home(2);
    QVERIFY(home.start().has_value());
    home.runFor(10min);
    home.clock.advance(10min); // a stopped process, a machine that was snapshotted
    home.monitor->wakeUp();
    home.runFor(1min);
    QCOMPARE(kinds(home.coverage()),
             (QList{CoverageKind::Running, CoverageKind::Asleep, CoverageKind::Running}));
    QVERIFY(home.checks().size() < 30);
}

void MonitorTimeTest::clockSetForward()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    home.runFor(10min);
    const Timestamp before = home.clock.now();
    home.clock.step(1h);
    home.runFor(10min);
    QVERIFY(home.stop().has_value());
    const QList<Coverage> coverage = home.coverage();
    QCOMPARE(kinds(coverage),
             (QList{CoverageKind::Running, CoverageKind::ClockStepped, CoverageKind::Running}));
    QVERIFY(coverage.at(1).range.start >= before && coverage.at(1).range.duration() == 1h);
    QCOMPARE(coverage.at(2).range.end, before + 1h + 10min);
    QVERIFY(home.opened.isEmpty());
    QCOMPARE(home.status->switches().size(), qsizetype(3));
}

void MonitorTimeTest::clockSetBack()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    QList<CheckResult> seen;
    connect(home.monitor.get(), &Monitor::checkFinished, this,
            [&seen](const CheckResult& check) { seen.append(check); });
    home.runFor(30min);
    home.clock.step(-20min);
    home.runFor(40min);
    home.power(false);
    home.runFor(5min);
    QVERIFY(home.stop().has_value());
    QCOMPARE(home.checks().size(), seen.size());
    QVERIFY(kinds(home.coverage()).contains(CoverageKind::ClockStepped));
    for (const Coverage& each : home.coverage())
        QVERIFY(each.range.start <= each.range.end);
    QCOMPARE(home.opened.size(), qsizetype(1));
}

void MonitorTimeTest::noSlowDriftIsAStep()
{
    WatchedHome home(2);
    QVERIFY(home.start().has_value());
    for (int i = 0; i < 100; ++i) {
        home.runFor(1min);
        home.clock.step(i % 2 == 0 ? 900ms : -900ms);
    }
    QCOMPARE(kinds(home.coverage()), QList{CoverageKind::Running});
}

void MonitorTimeTest::startWhileTheClockIsBehindTheRecords()
{
    WatchedHome home(2);
    QVERIFY(home.start().has_value());
    home.runFor(10min);
    QVERIFY(home.stop().has_value());
    home.clock.step(-1h);
    home.boot();
    QVERIFY(home.start().has_value());
    home.runFor(1min);
    QCOMPARE(kinds(home.coverage()),
             (QList{CoverageKind::ClockStepped, CoverageKind::Running, CoverageKind::Running}));
    QCOMPARE(home.status->state(), SiteState::On);
}

QTEST_GUILESS_MAIN(MonitorTimeTest)
#include "tst_monitortime.moc"
