// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "returninghome.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

/// A database that comes back: with answers that were lost, frozen, or for a moment only; and monitors that
/// are killed just then.
class MonitorReturnTest final : public ReturningHome
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aFinishedOutageIsWrittenOnce();
    void anAnswerThatIsLostChangesNothing();
    void whatIsOverIsNotOpenedByAnOldNote();
    void theSpoolStaysUntilEverythingIsWritten();
    void aSpoolThatStaysIsNotReadAsNews();
    void aClockThatWasSetBackIsNobodyElse();
    void aFrozenStoreIsTrouble();
    void aFrozenStoreThatGoesOnHasEverythingOnce();
    void aFrozenStoreLosesNothingAtTheEnd();
    void withoutASpoolAFrozenStoreIsToldAtTheEnd();
    void aSpoolThatCannotBeReadIsTriedAgain();
    void aSpoolThatCanNeverBeReadIsKept();
    void aPageIsReadOnceWhileTheStoreIsAway();
    void whatCameIntoTheSpoolTwiceIsWrittenOnce();
    void aSlowStoreIsCaughtUpWith();
    void aSpoolThatAnotherBeganAnewIsReadFromItsBegin();
    void whatAnotherAppendsIsTakenAlong();
};

void MonitorReturnTest::init()
{
    begin();
}

void MonitorReturnTest::aFinishedOutageIsWrittenOnce()
{
    goAway();
    outageOf(10min);
    QCOMPARE(m_home->closed.size(), qsizetype(1));
    const QList<MemorySpool::Record> records = m_home->spool.records;
    for (int i = 0; i < 3; ++i) { // as where the computer goes down before the spool is cleared
        reboot();
        comeBack();
        m_home->spool.records = records;
        QVERIFY(m_home->start().has_value());
        QCOMPARE(m_home->outages().size(), qsizetype(1));
        QCOMPARE(m_home->outages().constFirst().endedAt, m_home->closed.constFirst().endedAt);
    }
}

void MonitorReturnTest::anAnswerThatIsLostChangesNothing()
{
    m_home->store.gate.loseAnswers(true);
    outageOf(10min);
    QVERIFY(m_home->status->storeTrouble().has_value());
    m_home->store.gate.loseAnswers(false);
    m_home->runFor(1min);
    QVERIFY(m_home->stop().has_value());
    QCOMPARE(m_home->outages().size(), qsizetype(1));
    QVERIFY(isWrittenOnce());
    QCOMPARE(m_home->coverage().size(), qsizetype(1));
    QCOMPARE(m_home->checks(), m_seen);
}

void MonitorReturnTest::whatIsOverIsNotOpenedByAnOldNote()
{
    goAway();
    m_home->power(false);
    m_home->runFor(5min);
    const QList<MemorySpool::Record> records = m_home->spool.records;
    comeBack();
    m_home->runFor(1min);
    m_home->power(true);
    m_home->runFor(5min);
    QVERIFY(!m_home->outages().constFirst().isOngoing());
    reboot();
    m_home->spool.records = records;
    QVERIFY(m_home->start().has_value());
    QVERIFY(isWrittenOnce());
    QCOMPARE(m_home->checks().size(), m_seen.size());
}

void MonitorReturnTest::theSpoolStaysUntilEverythingIsWritten()
{
    goAway();
    outageOf(10min);
    bool isCleared = false;
    m_home->spool.beforeClear = [this, &isCleared] {
        isCleared = true;
        QVERIFY(isWrittenOnce());
        QVERIFY(m_home->clock.now() - m_home->coverage().constLast().range.end < 2s);
    };
    comeBack();
    m_home->runFor(1min);
    QVERIFY(isCleared);
    m_home->spool.beforeClear = {};
    QVERIFY(m_home->spool.records.isEmpty());
}

void MonitorReturnTest::aSpoolThatStaysIsNotReadAsNews()
{
    goAway();
    m_home->power(false);
    m_home->runFor(5min);
    m_home->spool.clearRefusal = Error{ErrorCode::FileUnwritable, {u"spool"_s, u"as wanted"_s}};
    comeBack();
    m_home->power(true);
    m_home->runFor(10min);
    QVERIFY(!m_home->status->storeTrouble());
    QCOMPARE(m_home->closed.size(), qsizetype(1));
    reboot();
    QVERIFY(m_home->start().has_value());
    QVERIFY(isWrittenOnce());
    m_home->spool.clearRefusal.reset();
    m_home->runFor(1min);
    QVERIFY(m_home->spool.records.isEmpty());
    QVERIFY(m_home->stop().has_value());
    QVERIFY(isWrittenOnce());
    QCOMPARE(m_home->checks(), m_seen);
}

void MonitorReturnTest::aClockThatWasSetBackIsNobodyElse()
{
    goAway();
    m_home->runFor(2min);
    m_home->clock.step(-1h);
    m_home->runFor(2min);
    outageOf(10min);
    QCOMPARE(m_home->closed.size(), qsizetype(1));
    reboot();
    comeBack();
    QVERIFY(m_home->start().has_value());
    QCOMPARE(m_home->outages().size(), qsizetype(1));
}

void MonitorReturnTest::aFrozenStoreIsTrouble()
{
    m_home->executor.hold();
    m_home->power(false);
    m_home->runFor(10min);
    QVERIFY(m_home->status->storeTrouble().has_value());
    QCOMPARE(m_home->status->storeTrouble()->code, ErrorCode::DatabaseUnreachable);
    QVERIFY(m_home->status->storingLocallySince().has_value());
    QCOMPARE(m_home->opened.size(), qsizetype(1));
    reboot(); // killed
    QVERIFY(m_seen.size() - m_home->spool.checkCount() - m_home->checks().size() <= 4);
    QCOMPARE(m_home->spool.records.constLast().note.outages.size(), qsizetype(1));
}

void MonitorReturnTest::aFrozenStoreThatGoesOnHasEverythingOnce()
{
    m_home->executor.hold();
    outageOf(10min);
    m_home->executor.release();
    QTRY_VERIFY_WITH_TIMEOUT((m_home->runFor(2s), !m_home->status->storeTrouble()), awhile);
    QTRY_VERIFY_WITH_TIMEOUT((m_home->runFor(2s), m_home->spool.records.isEmpty()), awhile);
    QVERIFY(m_home->stop().has_value());
    QCOMPARE(m_home->checks(), m_seen);
    QVERIFY(isWrittenOnce());
    QCOMPARE(m_home->coverage().size(), qsizetype(1));
}

void MonitorReturnTest::aFrozenStoreLosesNothingAtTheEnd()
{
    m_home->executor.hold();
    outageOf(10min);
    const auto stopped = m_home->monitor->stop();
    QVERIFY(!stopped.isFinished());
    const auto kept = m_home->monitor->keepLocally();
    QTRY_VERIFY_WITH_TIMEOUT(kept.isFinished(), awhile);
    QVERIFY(kept.result().has_value());
    QVERIFY(m_home->spool.records.constLast().note.coverage.constLast().isClosed);
    reboot();
    m_home->executor.release(); // the write under way is done after all
    QVERIFY(m_home->start().has_value());
    QCOMPARE(m_home->checks(), m_seen);
    QVERIFY(isWrittenOnce());
}

void MonitorReturnTest::withoutASpoolAFrozenStoreIsToldAtTheEnd()
{
    m_home->hasSpool = false;
    reboot();
    QVERIFY(m_home->start().has_value());
    QVERIFY(m_home->monitor->keepLocally().result().has_value()); // there is nothing to keep
    m_home->executor.hold();
    m_home->runFor(2min);
    QVERIFY(!m_home->status->storeTrouble());
    QVERIFY(!m_home->monitor->stop().isFinished());
    QVERIFY(!m_home->monitor->keepLocally().result().has_value());
    m_home->executor.release();
}

void MonitorReturnTest::aSpoolThatCannotBeReadIsTriedAgain()
{
    goAway();
    outageOf(10min);
    reboot();
    comeBack();
    m_home->spool.readRefusal = Error{ErrorCode::FileUnreadable, {u"spool"_s, u"as wanted"_s}};
    QCOMPARE(m_home->start().error().code, ErrorCode::FileUnreadable);
    m_home->spool.readRefusal.reset();
    QVERIFY(m_home->start().has_value());
    QVERIFY(isWrittenOnce());
    QVERIFY(m_home->spool.asides.isEmpty());
}

void MonitorReturnTest::aSpoolThatCanNeverBeReadIsKept()
{
    goAway();
    m_home->runFor(10min);
    reboot();
    comeBack();
    m_home->spool.readRefusal = Error{ErrorCode::FileUnreadable, {u"spool"_s, u"as wanted"_s}};
    for (int i = 0; i < 100 && !m_home->monitor->isRunning(); ++i)
        (void) m_home->start();
    QVERIFY(m_home->monitor->isRunning());
    QCOMPARE(m_home->spool.asides.size(), qsizetype(1));
    QVERIFY(!m_home->spool.asides.constFirst().isEmpty());
}

void MonitorReturnTest::aPageIsReadOnceWhileTheStoreIsAway()
{
    goAway();
    m_home->runFor(30min);
    QCOMPARE(m_home->spool.readings, 2); // at the start, and when there was something in it
    comeBack();
    m_home->runFor(1min);
    QVERIFY(m_home->stop().has_value());
    QCOMPARE(m_home->checks(), m_seen);
}

void MonitorReturnTest::whatCameIntoTheSpoolTwiceIsWrittenOnce()
{
    goAway();
    outageOf(5min);
    reboot();
    comeBack();
    const QList<MemorySpool::Record> records = m_home->spool.records;
    const qsizetype spooled = m_home->spool.checkCount();
    const qsizetype before = m_home->checks().size();
    m_home->spool.records += records; // an append that failed, but for what it left
    QVERIFY(m_home->start().has_value());
    QCOMPARE(m_home->checks().size(), before + spooled);
    QVERIFY(isWrittenOnce());
}

void MonitorReturnTest::aSlowStoreIsCaughtUpWith()
{
    begin(60);
    goAway();
    outageOf(5min);
    comeBack();
    m_home->executor.hold();
    int rounds = 0;
    const auto goOn = [this, &rounds] {
        m_home->executor.releaseOne();
        m_home->runFor(1100ms);
        return !m_home->outages().isEmpty() || ++rounds > 50;
    };
    QTRY_VERIFY_WITH_TIMEOUT(goOn(), awhile);
    QVERIFY(isWrittenOnce());
    m_home->executor.release();
    QTRY_VERIFY_WITH_TIMEOUT((m_home->runFor(2s), m_home->spool.records.isEmpty()), awhile);
    QVERIFY(m_home->stop().has_value());
    QVERIFY(isWrittenOnce());
    QCOMPARE(m_home->coverage().size(), qsizetype(1));
    QCOMPARE(m_home->checks().size(), m_seen.size());
}

void MonitorReturnTest::aSpoolThatAnotherBeganAnewIsReadFromItsBegin()
{
    begin(60);
    goAway();
    m_home->runFor(2h);
    const QList<MemorySpool::Record> records = m_home->spool.records;
    outageOf(5min);
    const QList<MemorySpool::Record> later = m_home->spool.records.sliced(records.size());
    reboot();
    m_home->spool.records = records;
    // It fails behind the first pages; then another process has written everything, and leaves less.
    comeBack();
    int reads = 0;
    m_home->spool.beforeRead = [this, &reads] { m_home->store.gate.failAll(++reads > 2); };
    QVERIFY(!m_home->start().has_value());
    m_home->spool.beforeRead = {};
    m_home->spool.records = later;
    comeBack();
    QVERIFY(m_home->start().has_value());
    QVERIFY(isWrittenOnce());
}

void MonitorReturnTest::whatAnotherAppendsIsTakenAlong()
{
    goAway();
    m_home->runFor(5min);
    const qsizetype first = m_home->spool.records.size();
    outageOf(5min);
    reboot();
    comeBack();
    const QList<MemorySpool::Record> later = m_home->spool.records.sliced(first);
    m_home->spool.records.resize(first);
    m_home->spool.beforeClear = [this, later] {
        m_home->spool.beforeClear = {};
        m_home->spool.records += later;
    };
    QVERIFY(m_home->start().has_value());
    QVERIFY(isWrittenOnce());
    QVERIFY(m_home->spool.records.isEmpty());
}

QTEST_GUILESS_MAIN(MonitorReturnTest)
#include "tst_monitorreturn.moc"
