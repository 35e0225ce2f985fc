// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "watchedhome.h"

using namespace powermon;
using namespace std::chrono_literals;

/// The list of switches and the settings change while the monitor runs; probers that do not keep their word.
class MonitorChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addedDuringAnOutage();
    void pausedDuringAnOutage();
    void removedWhileBeingChecked();
    void addressChangedWhileBeingChecked();
    void otherThresholdTakesOverTheOutage();
    void otherPolicyWhileTheStoreHangs();
    void otherPolicyWhileTheStoreFails();
    void otherPolicyKnowsTheDay();
    void otherIntervalIsObeyed();
    void cancelledChecksAreVoidAndRepeated();
    void forgottenProbesAreGivenUp();
    void checkNowIsAtOnce();
    void checkNowOfPausedOrStoppedDoesNothing();
    void nothingToWatch();
    void proberOutlivesTheMonitor();
};

void MonitorChangesTest::addedDuringAnOutage()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    home.runFor(5min);
    home.power(false);
    home.runFor(5min);
    QCOMPARE(home.opened.size(), qsizetype(1));
    for (int number = 4; number <= 10; ++number)
        home.power(home.addSwitch(number), true); // on another circuit
    home.monitor->setSwitches(home.stored());
    home.runFor(5min);
    QCOMPARE(home.closed.size(), qsizetype(1)); // three of ten are not more than half
    QCOMPARE(home.status->state(), SiteState::On);
    QCOMPARE(home.status->switches().size(), qsizetype(10));
}

void MonitorChangesTest::pausedDuringAnOutage()
{
    WatchedHome home(3);
    const QList<Switch> switches = home.stored();
    home.power(switches.at(2), true);
    QVERIFY(home.start().has_value());
    home.runFor(5min);
    home.power(false);
    home.runFor(5min);
    QCOMPARE(home.opened.size(), qsizetype(1));
    QList<Switch> paused = switches;
    paused[0].isActive = false;
    home.monitor->setSwitches(paused);
    home.prober.forgetCalls();
    home.runFor(5min);
    QCOMPARE(home.prober.callCount(addressText(paused.at(0).target)), qsizetype(0));
    QCOMPARE(home.status->find(paused.at(0).id)->state, SwitchState::Paused);
    QCOMPARE(home.closed.size(), qsizetype(1)); // one of two is not more than half
}

void MonitorChangesTest::removedWhileBeingChecked()
{
    WatchedHome home(2);
    home.prober.setOutcome(std::nullopt);
    QVERIFY(home.start().has_value());
    home.runFor(5s);
    QCOMPARE(home.prober.waitingCount(), qsizetype(2));
    home.monitor->setSwitches({home.stored().at(1)});
    home.prober.finishAll(WatchedHome::answer());
    home.runFor(2s);
    QCOMPARE(home.checks().size(), qsizetype(1));
    QCOMPARE(home.checks().at(0).switchId, home.stored().at(1).id);
}

void MonitorChangesTest::addressChangedWhileBeingChecked()
{
    WatchedHome home(1, 1);
    home.prober.setOutcome(std::nullopt);
    QVERIFY(home.start().has_value());
    home.runFor(1s);
    QList<Switch> moved = home.stored();
    moved[0].target.host = QStringLiteral("10.9.9.9");
    home.monitor->setSwitches(moved);
    home.runFor(1s);
    QVERIFY(home.prober.isWaiting(QStringLiteral("10.9.9.9:80"))); // the new address is asked at once
    QVERIFY(home.prober.finish(addressText(home.stored().at(0).target), WatchedHome::silence()));
    home.runFor(1s);
    QVERIFY(home.opened.isEmpty()); // the old one proves nothing
    QVERIFY(home.prober.finish(QStringLiteral("10.9.9.9:80"), WatchedHome::answer()));
    home.runFor(2s);
    QCOMPARE(home.checks().size(), qsizetype(1));
    QCOMPARE(home.status->state(), SiteState::On);
}

void MonitorChangesTest::otherThresholdTakesOverTheOutage()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    home.runFor(5min);
    home.power(false);
    home.runFor(5min);
    const Outage open = home.opened.constFirst();
    home.settings.policy.failureThreshold = 5;
    home.monitor->applySettings(home.settings);
    home.runFor(30min);
    QCOMPARE(home.status->state(), SiteState::Out);
    home.power(true);
    home.runFor(5min);
    QCOMPARE(home.opened.size(), qsizetype(1));
    QCOMPARE(home.closed.size(), qsizetype(1));
    QCOMPARE(home.closed.at(0).id, open.id);
    QCOMPARE(home.outages().size(), qsizetype(1));
    home.power(false); // from now on it takes five
    home.runFor(4min);
    QCOMPARE(home.opened.size(), qsizetype(1));
    home.runFor(3min);
    QCOMPARE(home.opened.size(), qsizetype(2));
}

/// The detector that was there judges until the new one knows what it has to.
void MonitorChangesTest::otherPolicyWhileTheStoreHangs()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    home.runFor(5min);
    home.executor.hold();
    home.settings.policy.failureThreshold = 5;
    home.monitor->applySettings(home.settings);
    home.power(false);
    home.runFor(5min);
    QCOMPARE(home.opened.size(), qsizetype(1));
    home.executor.release();
    for (int i = 0; i < 30; ++i) {
        QTest::qWait(0);
        home.runFor(1s);
    }
    QCOMPARE(home.status->state(), SiteState::Out);
    QCOMPARE(home.opened.size(), qsizetype(1));
    home.power(true);
    home.runFor(5min);
    QCOMPARE(home.closed.size(), qsizetype(1));
    QCOMPARE(home.outages().size(), qsizetype(1));
    home.power(false); // by the new one
    home.runFor(4min);
    QCOMPARE(home.opened.size(), qsizetype(1));
    home.runFor(3min);
    QCOMPARE(home.opened.size(), qsizetype(2));
    QCOMPARE(home.outages().constLast().policy.failureThreshold, 5);
}

void MonitorChangesTest::otherPolicyWhileTheStoreFails()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    home.runFor(5min);
    home.power(false);
    home.runFor(5min);
    home.store.gate.failAll(true);
    home.settings.policy.failureThreshold = 5;
    home.monitor->applySettings(home.settings);
    home.runFor(5min);
    QCOMPARE(home.status->state(), SiteState::Out);
    home.store.gate.failAll(false);
    home.power(true);
    home.runFor(5min);
    QCOMPARE(home.opened.size(), qsizetype(1));
    QCOMPARE(home.closed.size(), qsizetype(1));
    QCOMPARE(home.outages().size(), qsizetype(1));
}

/// Failures that were being counted go on being counted.
void MonitorChangesTest::otherPolicyKnowsTheDay()
{
    WatchedHome home(3, 5);
    QVERIFY(home.start().has_value());
    home.runFor(30min);
    home.power(false);
    home.runFor(210s); // three or four failures each
    QVERIFY(home.opened.isEmpty());
    home.settings.policy.failureThreshold = 3;
    home.monitor->applySettings(home.settings);
    QCOMPARE(home.opened.size(), qsizetype(1)); // by this one it is out since a minute
    QVERIFY(home.opened.at(0).detectedAt < home.clock.now());
}

void MonitorChangesTest::otherIntervalIsObeyed()
{
    WatchedHome home(2);
    QVERIFY(home.start().has_value());
    home.runFor(5min);
    QList<Switch> switches = home.stored();
    switches[1].interval = 600s;
    home.monitor->setSwitches(switches);
    home.settings.monitorInterval = 10s;
    home.settings.probeTimeout = 700ms;
    home.monitor->applySettings(home.settings);
    home.runFor(10s);
    home.prober.forgetCalls();
    home.runFor(10min);
    QCOMPARE(home.prober.callCount(addressText(switches.at(0).target)), qsizetype(60));
    QCOMPARE(home.prober.callCount(addressText(switches.at(1).target)), qsizetype(1));
    QCOMPARE(home.prober.calls().constFirst().timeout, Milliseconds(700));
}

void MonitorChangesTest::cancelledChecksAreVoidAndRepeated()
{
    WatchedHome home(1, 1);
    QVERIFY(home.start().has_value());
    home.runFor(5min);
    const qsizetype before = home.checks().size();
    home.prober.setOutcome(ProbeOutcome::failed(FailureKind::Cancelled, 1s));
    home.prober.forgetCalls();
    home.runFor(61s);
    QCOMPARE(home.prober.calls().size(), qsizetype(1 + CheckRunner::maximumRepeats));
    QCOMPARE(home.checks().size(), before);
    QVERIFY(home.opened.isEmpty());
    home.runFor(5min);
    QCOMPARE(home.status->state(), SiteState::Unknown); // watched, but nothing was learned
    QVERIFY(!home.status->switches().at(0).isBeingChecked);
    home.power(true);
    home.runFor(61s);
    QCOMPARE(home.status->state(), SiteState::On);
}

void MonitorChangesTest::forgottenProbesAreGivenUp()
{
    WatchedHome home(1);
    home.prober.setOutcome(std::nullopt);
    QVERIFY(home.start().has_value());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("never answered")));
    home.runFor(59s);
    home.power(true);
    home.runFor(2min);
    QCOMPARE(home.status->state(), SiteState::On);
    QCOMPARE(home.prober.finishAll(WatchedHome::silence()), qsizetype(1)); // too late to matter
    home.runFor(2s);
    QVERIFY(std::ranges::all_of(home.checks(),
                                [](const CheckResult& check) { return check.outcome.answered(); }));
}

void MonitorChangesTest::checkNowIsAtOnce()
{
    WatchedHome home(5);
    QVERIFY(home.start().has_value());
    home.runFor(2min);
    home.prober.forgetCalls();
    home.monitor->checkNow({home.stored().at(3).id});
    QVERIFY(home.monitor->nextWakeup() <= home.clock.steadyNow());
    home.monitor->wakeUp();
    QCOMPARE(home.prober.callCount(addressText(home.stored().at(3).target)), qsizetype(1));
    home.monitor->checkNow({});
    home.prober.forgetCalls();
    home.monitor->wakeUp();
    QCOMPARE(home.prober.calls().size(), qsizetype(5));
}

void MonitorChangesTest::checkNowOfPausedOrStoppedDoesNothing()
{
    WatchedHome home(1);
    home.monitor->checkNow({});
    QList<Switch> paused = home.stored();
    paused[0].isActive = false;
    home.monitor->setSwitches(paused);
    QVERIFY(home.start().has_value());
    home.monitor->checkNow({paused.at(0).id});
    home.monitor->checkNow({});
    home.runFor(5min);
    QVERIFY(home.prober.calls().isEmpty());
    QCOMPARE(home.status->state(), SiteState::NothingToWatch);
}

void MonitorChangesTest::nothingToWatch()
{
    WatchedHome home(0);
    QVERIFY(home.start().has_value());
    home.runFor(10min);
    QCOMPARE(home.status->state(), SiteState::NothingToWatch);
    QVERIFY(home.coverage().constLast().range.duration() >= 9min);
}

void MonitorChangesTest::proberOutlivesTheMonitor()
{
    WatchedHome home(2);
    home.prober.setOutcome(std::nullopt);
    QVERIFY(home.start().has_value());
    home.runFor(5s);
    home.monitor.reset();
    QCOMPARE(home.prober.finishAll(WatchedHome::answer()), qsizetype(2));
    home.boot();
    QVERIFY(home.start().has_value());
    home.runFor(5s);
    QVERIFY(home.stop().has_value());
    QCOMPARE(home.prober.finishAll(WatchedHome::answer()), qsizetype(2));
    QVERIFY(home.checks().isEmpty()); // dropped with the stop
}

QTEST_GUILESS_MAIN(MonitorChangesTest)
#include "tst_monitorchanges.moc"
