// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "watchedhome.h"

using namespace powermon;
using namespace std::chrono_literals;

/// A store that fails, hangs and comes back: nothing lost, nothing doubled, and people are told in time.
class MonitorStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atMostASecondIsUnwritten();
    void anOutageIsOnDiskBeforeItIsTold();
    void writesWhatWaitedWhenTheStoreIsBack();
    void tellsAnOutageWhenTheStoreHangs();
    void tellsAnOutageWhenTheStoreFails();
    void outageThatCameAndWentWhileTheStoreFailed();
    void everyOperationMayFail();
    void failuresAgainAndAgain();
    void startFailsWithTheStore();
    void stopSaysWhatWasNotWritten();

private:
    bool runWithFailure(qint64 number);
};

void MonitorStoreTest::atMostASecondIsUnwritten()
{
    WatchedHome home(30);
    QVERIFY(home.start().has_value());
    qsizetype seen = 0;
    connect(home.monitor.get(), &Monitor::checkFinished, this, [&seen] { ++seen; });
    for (int i = 0; i < 300; ++i) {
        const qsizetype before = seen;
        home.runFor(1100ms);
        QVERIFY(home.checks().size() >= before);
        QVERIFY(home.coverage().constLast().range.end >= home.clock.now() - 12s);
    }
}

void MonitorStoreTest::anOutageIsOnDiskBeforeItIsTold()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    int told = 0;
    const auto isStored = [&](const Outage& outage) {
        ++told;
        QVERIFY(outage.id.isValid());
        QCOMPARE(home.memory.outages().get(outage.id).value(), outage);
        // With the checks that prove it.
        QCOMPARE(home.checks().constLast().finished, home.clock.now());
    };
    connect(home.monitor.get(), &Monitor::outageOpened, this, isStored);
    connect(home.monitor.get(), &Monitor::outageClosed, this, isStored);
    home.runFor(5min);
    home.power(false);
    home.runFor(5min);
    home.power(true);
    home.runFor(5min);
    QCOMPARE(told, 2);
}

void MonitorStoreTest::writesWhatWaitedWhenTheStoreIsBack()
{
    WatchedHome home(10);
    QVERIFY(home.start().has_value());
    QList<CheckResult> seen;
    connect(home.monitor.get(), &Monitor::checkFinished, this,
            [&seen](const CheckResult& check) { seen.append(check); });
    home.runFor(10min);
    const qsizetype before = home.checks().size();
    home.store.gate.failAll(true);
    home.runFor(30min);
    QVERIFY(home.status->storeTrouble().has_value());
    QVERIFY(home.checks().size() - before < 5);
    home.store.gate.failAll(false);
    home.runFor(5s);
    QVERIFY(!home.status->storeTrouble().has_value());
    QVERIFY(home.stop().has_value());
    QCOMPARE(home.checks(), seen);
    QCOMPARE(home.coverage().size(), qsizetype(1));
    QCOMPARE(home.coverage().at(0).range.duration(), Milliseconds(40min + 5s));
}

void MonitorStoreTest::tellsAnOutageWhenTheStoreHangs()
{
    WatchedHome home(3, 1);
    QVERIFY(home.start().has_value());
    home.runFor(5min);
    home.executor.hold();
    home.power(false);
    while (home.opened.isEmpty() && home.clock.now() < WatchedHome::always.end)
        home.runFor(100ms);
    const Outage told = home.opened.constFirst();
    QVERIFY(!told.id.isValid());
    const Milliseconds after = home.clock.now() - told.detectedAt;
    QVERIFY2(after >= 1900ms && after <= 2200ms, qPrintable(QString::number(after.count())));
    QCOMPARE(home.status->state(), SiteState::Out);
    home.runFor(10min);
    QVERIFY2(home.executor.heldJobs() <= 2, "jobs pile up in front of a store that hangs");
    home.executor.release();
    QTRY_COMPARE(home.outages().size(), qsizetype(1));
    home.runFor(2s);
    QCOMPARE(home.opened.size(), qsizetype(1));
    QTRY_VERIFY(!home.status->openOutages().isEmpty());
    home.power(true);
    for (int i = 0; i < 200 && home.closed.isEmpty(); ++i) {
        home.runFor(1s);
        QTest::qWait(0);
    }
    QCOMPARE(home.closed.size(), qsizetype(1));
    QVERIFY(home.closed.constFirst().id.isValid());
    QCOMPARE(home.outages(), home.closed);
}

void MonitorStoreTest::tellsAnOutageWhenTheStoreFails()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    home.runFor(5min);
    home.store.gate.failAll(true);
    home.power(false);
    home.runFor(10min);
    QCOMPARE(home.opened.size(), qsizetype(1));
    home.store.gate.failAll(false);
    home.runFor(2s);
    QCOMPARE(home.outages().size(), qsizetype(1));
    QVERIFY(home.outages().at(0).isOngoing());
    home.power(true);
    home.runFor(5min);
    QCOMPARE(home.opened.size(), qsizetype(1));
    QCOMPARE(home.closed.size(), qsizetype(1));
    QCOMPARE(home.outages(), home.closed);
}

void MonitorStoreTest::outageThatCameAndWentWhileTheStoreFailed()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    home.runFor(5min);
    home.store.gate.failAll(true);
    home.power(false);
    home.runFor(10min);
    home.power(true);
    home.runFor(10min);
    QCOMPARE(home.opened.size(), qsizetype(1));
    QCOMPARE(home.closed.size(), qsizetype(1));
    QVERIFY(home.outages().isEmpty());
    home.store.gate.failAll(false);
    home.runFor(2s);
    QCOMPARE(home.outages().size(), qsizetype(1));
    QCOMPARE(home.outages().at(0).endedAt, home.closed.at(0).endedAt);
    QCOMPARE(home.opened.size(), qsizetype(1));
    QCOMPARE(home.closed.size(), qsizetype(1));
}

/// Fails the first, second, third… operation of some minutes in which an outage opens and closes.
void MonitorStoreTest::everyOperationMayFail()
{
    qint64 number = 0;
    while (runWithFailure(++number)) {
        if (QTest::currentTestFailed()) {
            qInfo() << "operation" << number;
            return;
        }
    }
    QVERIFY2(number > 50, "hardly anything was tried");
}

/// Whether there was such an operation.
bool MonitorStoreTest::runWithFailure(qint64 number)
{
    WatchedHome home(3, 1);
    [&] {
        QVERIFY(home.start().has_value());
        QList<CheckResult> seen;
        connect(home.monitor.get(), &Monitor::checkFinished, this,
                [&seen](const CheckResult& check) { seen.append(check); });
        home.store.gate.failOnce(number);
        home.runFor(70s);
        home.power(false);
        home.runFor(70s);
        home.power(true);
        home.runFor(80s);
        QVERIFY(home.stop().has_value());
        QCOMPARE(home.checks(), seen);
        QCOMPARE(home.opened.size(), qsizetype(1));
        QCOMPARE(home.closed.size(), qsizetype(1));
        QCOMPARE(home.outages(), home.closed);
        QCOMPARE(home.coverage().size(), qsizetype(1));
    }();
    return home.store.gate.hasFailed();
}

void MonitorStoreTest::failuresAgainAndAgain()
{
    for (const qint64 step : {2, 3, 5, 7, 11}) {
        WatchedHome home(4);
        QVERIFY(home.start().has_value());
        QList<CheckResult> seen;
        connect(home.monitor.get(), &Monitor::checkFinished, this,
                [&seen](const CheckResult& check) { seen.append(check); });
        home.store.gate.failEach(step);
        home.runFor(10min);
        home.power(false);
        home.runFor(10min);
        home.power(true);
        home.runFor(10min);
        home.store.gate.failEach(0);
        QVERIFY(home.stop().has_value());
        QCOMPARE(home.checks(), seen);
        QCOMPARE(home.opened.size(), qsizetype(1));
        QCOMPARE(home.closed.size(), qsizetype(1));
        QCOMPARE(home.outages().size(), qsizetype(1));
        QCOMPARE(home.outages().at(0).endedAt, home.closed.at(0).endedAt);
        QCOMPARE(home.coverage().size(), qsizetype(1));
    }
}

void MonitorStoreTest::startFailsWithTheStore()
{
    WatchedHome home(3);
    home.store.gate.failAll(true);
    QVERIFY(!home.start().has_value());
    QVERIFY(!home.monitor->isRunning());
    home.store.gate.failAll(false);
    QVERIFY(home.start().has_value());
    QVERIFY(home.monitor->isRunning());
    QCOMPARE(home.start().error().code, ErrorCode::Interrupted); // it runs already
}

void MonitorStoreTest::stopSaysWhatWasNotWritten()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    home.runFor(2min);
    home.store.gate.failAll(true);
    QVERIFY(!home.stop().has_value());
    QVERIFY(!home.monitor->isRunning());
    QVERIFY(home.stop().has_value()); // nothing is left to stop
}

QTEST_GUILESS_MAIN(MonitorStoreTest)
#include "tst_monitorstore.moc"
