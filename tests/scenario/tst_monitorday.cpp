// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>

#include "watchedhome.h"

using namespace powermon;
using namespace std::chrono_literals;

/// Whole days in virtual time.
class MonitorDayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayOfFiftySwitches();
    void everyCheckIsStoredOnce();
    void deadSwitchesDelayNobody();
};

void MonitorDayTest::aDayOfFiftySwitches()
{
    QElapsedTimer timer;
    timer.start();
    WatchedHome home(50);
    QVERIFY(home.start().has_value());
    const Timestamp midnight = home.clock.now();
    home.runFor(3h);
    QCOMPARE(home.status->state(), SiteState::On);
    QCOMPARE(home.status->since(), midnight);

    home.power(false);
    home.runFor(20min);
    QCOMPARE(home.status->state(), SiteState::Out);
    QCOMPARE(home.status->since(), home.opened.constFirst().startedAt);
    home.power(true);
    home.runFor(4h);

    home.power(false); // too short for two failures in a row of more than half
    home.runFor(30s);
    home.power(true);
    home.runFor(5h - 30s);

    const QList<Switch> switches = home.stored();
    for (int i = 0; i < 25; ++i) // half is not more than half
        home.power(switches.at(i), false);
    home.runFor(2h);
    QCOMPARE(home.opened.size(), qsizetype(1));
    home.power(switches.at(25), false);
    home.runFor(10min);
    QCOMPARE(home.opened.size(), qsizetype(2));
    for (int i = 0; i < 26; ++i)
        home.power(switches.at(i), true);
    home.runFor(9h + 30min);

    QCOMPARE(home.clock.now() - midnight, Milliseconds(24h));
    QCOMPARE(home.opened.size(), qsizetype(2));
    QCOMPARE(home.closed.size(), qsizetype(2));
    const Outage& first = home.closed.at(0);
    QVERIFY(first.startedAt >= midnight + 3h && first.startedAt <= midnight + 3h + 3min);
    QVERIFY(*first.endedAt >= midnight + 3h + 20min && *first.endedAt <= midnight + 3h + 22min);
    QCOMPARE(home.closed.at(1).members.size(), qsizetype(26));
    QCOMPARE(home.outages(), home.closed);
    QCOMPARE(home.status->state(), SiteState::On);
    QCOMPARE(home.status->since(), home.closed.at(1).endedAt);
    QVERIFY(home.stop().has_value());
    const QList<Coverage> coverage = home.coverage();
    QCOMPARE(coverage.size(), qsizetype(1));
    QCOMPARE(coverage.at(0).range, (TimeRange{midnight, midnight + 24h}));
    QVERIFY(coverage.at(0).isClosed);
    QVERIFY2(timer.elapsed() < 90'000, qPrintable(QString::number(timer.elapsed())));
}

void MonitorDayTest::everyCheckIsStoredOnce()
{
    WatchedHome home(5);
    QVERIFY(home.start().has_value());
    QList<CheckResult> seen;
    connect(home.monitor.get(), &Monitor::checkFinished, this,
            [&seen](const CheckResult& check) { seen.append(check); });
    home.runFor(2h);
    QCOMPARE(home.prober.calls().size(), seen.size());
    QVERIFY(home.stop().has_value());
    QCOMPARE(home.checks().size(), seen.size());
    for (const Switch& each : home.stored()) {
        const QList<CheckResult> checks = home.checks(each.id);
        QVERIFY(checks.size() >= 119 && checks.size() <= 122);
        for (qsizetype i = 2; i < checks.size(); ++i) { // behind the first, early check
            const Milliseconds spacing = checks.at(i).finished - checks.at(i - 1).finished;
            QVERIFY2(spacing > 59s && spacing < 61s, qPrintable(QString::number(spacing.count())));
        }
    }
}

void MonitorDayTest::deadSwitchesDelayNobody()
{
    WatchedHome home(20);
    home.prober.setOutcome(std::nullopt); // all hang
    home.power(home.stored().at(0), true);
    QVERIFY(home.start().has_value());
    home.runFor(20s);
    QCOMPARE(home.prober.waitingCount(), qsizetype(19));
    QVERIFY(home.status->find(home.stored().at(1).id)->isBeingChecked);
    home.runFor(10min);
    QVERIFY(home.checks(home.stored().at(0).id).size() >= 10);
}

QTEST_GUILESS_MAIN(MonitorDayTest)
#include "tst_monitorday.moc"
