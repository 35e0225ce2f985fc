// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "core/service/transfer/storewriter.h"
#include "returninghome.h"
#include "support/patience.h"

using namespace powermon;
using namespace std::chrono_literals;

/// Another monitor has watched while the database of this one was away, or while its computer slept.
class MonitorOthersTest final : public ReturningHome
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void whoeverWatchedMeanwhileKnowsBetter();
    void whatWasToldBeforeOthersWatchedIsKept();
    void whatWasOpenWhenOthersBeganIsKept();
    void whatOthersSawTooIsKeptOnce();
    void anEndBeforeOthersWatchedIsKept();
    void whoeverWatchedWhileItSleptKnowsBetter();
    void whatWasImportedIsNobodyElse();
    void withoutTheLeaseNothingIsWritten();
    void withoutASpoolNothingIsLostToOthersEither();
    void whatIsNotToldYetIsToldFirst();
    void theEndIsAwaitedBeforeItIsStoppedAgain();

private:
    /// Others watch for \a duration too; then the store is back.
    void watchTogether(Milliseconds duration);
};

void MonitorOthersTest::watchTogether(Milliseconds duration)
{
    const Timestamp begin = m_home->clock.now();
    m_home->runFor(duration);
    watchedElsewhere({begin, m_home->clock.now()});
    comeBack();
    m_home->runFor(30s);
    QVERIFY(m_home->stop().has_value());
    QVERIFY(m_home->start().has_value());
}

void MonitorOthersTest::whoeverWatchedMeanwhileKnowsBetter()
{
    QSignalSpy overtaken(m_home->monitor.get(), &Monitor::overtaken);
    goAway();
    m_home->runFor(2min);
    const Timestamp begin = m_home->clock.now();
    outageOf(5min);
    const TimeRange others{begin, m_home->clock.now() + 1s};
    QVERIFY(!m_home->closed.isEmpty());
    m_home->runFor(2min);
    watchedElsewhere(others);
    const qsizetype before = m_home->checks().size();
    comeBack();
    m_home->runFor(30s);
    QVERIFY(!overtaken.isEmpty());
    QCOMPARE(m_home->checks().size(), before);
    QVERIFY(m_home->outages().isEmpty());
    QVERIFY(!m_home->status->storeTrouble()); // the store itself works
    QVERIFY(m_home->stop().has_value());      // it is in the spool
    QVERIFY(m_home->start().has_value());
    QCOMPARE(m_home->checks(), seenOutside(others));
    QVERIFY(m_home->outages().isEmpty());
    QVERIFY(m_home->spool.records.isEmpty());
    m_home->runFor(5min);
    QVERIFY(m_home->stop().has_value());
    QCOMPARE(m_home->checks(), seenOutside(others));
}

void MonitorOthersTest::whatWasToldBeforeOthersWatchedIsKept()
{
    goAway();
    outageOf(5min);
    const Timestamp others = m_home->clock.now();
    watchTogether(5min);
    QVERIFY(isWrittenOnce());
    const Coverage own = m_home->coverage().constFirst();
    QCOMPARE(own.kind, CoverageKind::Running);
    QCOMPARE(own.range.end, others);
    QVERIFY(own.isClosed);
    QVERIFY(m_home->spool.records.isEmpty());
}

void MonitorOthersTest::whatWasOpenWhenOthersBeganIsKept()
{
    goAway();
    m_home->power(false);
    m_home->runFor(5min);
    const Timestamp others = m_home->clock.now();
    m_home->power(true);
    watchTogether(5min);
    const QList<Outage> stored = m_home->outages();
    QCOMPARE(stored.size(), qsizetype(1));
    QCOMPARE(stored.constFirst().startedAt, m_home->opened.constFirst().startedAt);
    QCOMPARE(stored.constFirst().endedAt, others);
    QCOMPARE(stored.constFirst().end, (TimeInterval{others, others}));
}

void MonitorOthersTest::whatOthersSawTooIsKeptOnce()
{
    goAway();
    m_home->power(false);
    m_home->runFor(5min);
    Outage theirs = m_home->opened.constFirst();
    theirs.startedAt = theirs.start.latest = m_home->clock.now();
    theirs.start.earliest = m_home->opened.constFirst().startedAt;
    theirs.detectedAt = m_home->clock.now() + 1min;
    theirs.endedAt = m_home->clock.now() + 2min;
    theirs.end = TimeInterval{*theirs.endedAt, *theirs.endedAt};
    theirs.id = m_home->memory.outages().save(theirs).value().id;
    m_home->power(true);
    watchTogether(5min);
    QCOMPARE(m_home->outages().size(), qsizetype(1));
    QCOMPARE(m_home->outages().constFirst(), m_home->memory.outages().get(theirs.id).value());
}

void MonitorOthersTest::anEndBeforeOthersWatchedIsKept()
{
    m_home->power(false);
    m_home->runFor(5min);
    QCOMPARE(m_home->outages().size(), qsizetype(1));
    Outage theirs = m_home->outages().constFirst();
    const Timestamp lastWord = m_home->clock.now();
    goAway();
    m_home->power(true);
    m_home->runFor(5min);
    theirs.endedAt = m_home->clock.now(); // they took it up, and found everything in order
    theirs.end = TimeInterval{lastWord, *theirs.endedAt};
    QVERIFY(m_home->memory.outages().save(theirs).has_value());
    watchTogether(5min);
    QVERIFY(isWrittenOnce());
    QVERIFY(m_home->outages().constFirst().endedAt < theirs.endedAt);
}

void MonitorOthersTest::whoeverWatchedWhileItSleptKnowsBetter()
{
    m_home->power(false);
    m_home->runFor(5min);
    QCOMPARE(m_home->outages().size(), qsizetype(1));
    Outage theirs = m_home->outages().constFirst();
    const Timestamp asleep = m_home->clock.now();
    m_home->clock.advance(9h);
    watchedElsewhere({asleep + 1h, asleep + 3h});
    theirs.endedAt = asleep + 2h;
    theirs.end = TimeInterval{*theirs.endedAt, *theirs.endedAt};
    QVERIFY(m_home->memory.outages().save(theirs).has_value());
    QSignalSpy overtaken(m_home->monitor.get(), &Monitor::overtaken);
    m_home->power(true);
    m_home->runFor(1min);
    QVERIFY(!overtaken.isEmpty());
    QCOMPARE(m_home->outages().constFirst().endedAt, theirs.endedAt);
}

void MonitorOthersTest::whatWasImportedIsNobodyElse()
{
    goAway();
    outageOf(5min);
    reboot();
    m_home->clock.advance(1min);
    comeBack();
    TransferHead head;
    const Timestamp now = m_home->clock.now();
    head.coverage = {{{}, {now - 300 * 24h, now - 299 * 24h}, CoverageKind::Running, true},
                     {{}, {now - 200 * 24h, now - 199 * 24h}, CoverageKind::Running, true}};
    QVERIFY(StoreWriter().addHead(m_home->memory, head).has_value());
    QVERIFY(m_home->start().has_value());
    QVERIFY(isWrittenOnce());
    QVERIFY(m_seen.size() - m_home->checks().size() <= 4);
    const QList<Coverage> coverage = m_home->coverage(); // two imported, then running, killed, running
    QCOMPARE(coverage.size(), qsizetype(5));
    QCOMPARE(coverage.at(3).kind, CoverageKind::Killed);
    QVERIFY(coverage.at(3).range.duration() < 2min);
    m_home->runFor(1min);
    QVERIFY(m_home->stop().has_value());
    QVERIFY(StoreWriter().addHead(m_home->memory, head).has_value());
    QCOMPARE(m_home->coverage().size(), qsizetype(5));
}

void MonitorOthersTest::withoutTheLeaseNothingIsWritten()
{
    auto& memory = dynamic_cast<MemoryStore&>(m_home->memory);
    QSignalSpy overtaken(m_home->monitor.get(), &Monitor::overtaken);
    QVERIFY(memory.releaseMonitorLease().has_value());
    memory.setMonitoredElsewhere(true);
    const QList<CheckResult> before = m_home->checks();
    const QList<Coverage> coverage = m_home->coverage();
    m_home->power(false);
    m_home->runFor(5min);
    QVERIFY(!overtaken.isEmpty());
    QCOMPARE(m_home->checks(), before);
    QCOMPARE(m_home->coverage(), coverage);
    QVERIFY(m_home->outages().isEmpty());
    QVERIFY(!m_home->status->storeTrouble());
}

void MonitorOthersTest::withoutASpoolNothingIsLostToOthersEither()
{
    QVERIFY(m_home->stop().has_value());
    m_seen = m_home->checks();
    m_home->hasSpool = false;
    reboot();
    QVERIFY(m_home->start().has_value());
    goAway();
    outageOf(5min);
    const TimeRange others{m_home->clock.now(), m_home->clock.now() + 5min};
    m_home->runFor(5min);
    watchedElsewhere(others);
    comeBack();
    m_home->runFor(10s);
    (void) m_home->stop();
    QVERIFY(m_home->outages().isEmpty());
    QVERIFY(m_home->start().has_value());
    QVERIFY(isWrittenOnce());
    QCOMPARE(m_home->checks(), seenOutside(others));
    m_home->runFor(5min);
    QVERIFY(m_home->stop().has_value());
    QVERIFY(isWrittenOnce());
    QCOMPARE(m_home->checks(), seenOutside(others));
}

void MonitorOthersTest::whatIsNotToldYetIsToldFirst()
{
    begin(1);
    auto& memory = dynamic_cast<MemoryStore&>(m_home->memory);
    int failures = 0;
    connect(m_home->monitor.get(), &Monitor::checkFinished, this, [&](const CheckResult& check) {
        if (check.outcome.answered() || ++failures < 2)
            return;
        (void) memory.releaseMonitorLease(); // just before the outage that this check shows is written
        memory.setMonitoredElsewhere(true);
    });
    connect(m_home->monitor.get(), &Monitor::overtaken, this, [&] { (void) m_home->monitor->stop(); });
    m_home->power(false);
    m_home->runFor(5min);
    QVERIFY(!m_home->monitor->isRunning());
    memory.setMonitoredElsewhere(false);
    reboot();
    QVERIFY(m_home->start().has_value());
    m_home->runFor(5min);
    QCOMPARE(m_home->opened.size(), qsizetype(1));
    QCOMPARE(m_home->outages().size(), qsizetype(1));
}

void MonitorOthersTest::theEndIsAwaitedBeforeItIsStoppedAgain()
{
    m_home->executor.hold();
    m_home->runFor(1s);
    const auto first = m_home->monitor->stop();
    const auto second = m_home->monitor->stop();
    QVERIFY(!first.isFinished());
    QVERIFY(!second.isFinished());
    m_home->executor.release();
    QTRY_VERIFY_WITH_TIMEOUT(second.isFinished(), awhile);
    QVERIFY(second.result().has_value());
    QVERIFY(m_home->coverage().constLast().isClosed);
}

QTEST_GUILESS_MAIN(MonitorOthersTest)
#include "tst_monitorothers.moc"
