// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/service/latewriting.h"
#include "core/service/oncewriter.h"
#include "storage/memorystore.h"
#include "support/failingstore.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

/// What is written late is compared with what is stored.
class LateWritingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClockThatWasSetDoesNotHaveEverythingRead();
    void aCheckThatTheStoreMovedIsNotNew();
    void whatIsThereTwiceIsWrittenOnce();
    void anOutageThatIsJudgedAnewIsWrittenOnce();
    void outagesOfOneMomentStayApart();
    void anOlderBackupTakesWhatWaits();

private:
    static Outage outageAt(Timestamp start, const QString& group)
    {
        Outage outage;
        outage.group = group;
        outage.startedAt = start;
        outage.start = {start, start};
        outage.detectedAt = checkAt(1h).finished;
        return outage;
    }
    static QList<Outage> outages(Store& store)
    {
        const TimeRange all{checkAt(0s).finished, checkAt(24h).finished};
        return store.outages().find({.range = all, .withIncidents = true}).value();
    }
    static CheckResult checkAt(Milliseconds time)
    {
        const Timestamp at = Timestamp::fromMilliseconds(1'800'000'000'000) + time;
        return {.switchId = SwitchId(1),
                .started = at - 10ms,
                .finished = at,
                .outcome = ProbeOutcome::answer(200, 10ms)};
    }
};

void LateWritingTest::aClockThatWasSetDoesNotHaveEverythingRead()
{
    MemoryStore memory;
    FailingStore store(memory);
    QList<CheckResult> stored;
    for (int hour = 0; hour <= 2 * 365 * 24; ++hour)
        stored.append(checkAt(std::chrono::hours(hour)));
    QVERIFY(memory.checks().append(stored).has_value());
    const QList<CheckResult> page{stored.constFirst(), stored.constLast(), checkAt(24h + 5min)};
    const auto left = unstoredChecks(store, page, nullptr);
    QVERIFY(left.has_value());
    QCOMPARE(*left, page.last(1));
    QVERIFY2(store.visitedChecks < 100, qPrintable(QString::number(store.visitedChecks)));
}

void LateWritingTest::aCheckThatTheStoreMovedIsNotNew()
{
    MemoryStore store;
    CheckResult failed = checkAt(1ms);
    failed.outcome = ProbeOutcome::failed(FailureKind::Timeout, 5s);
    QVERIFY(store.checks().append({failed, checkAt(2ms)}).has_value());
    QVERIFY(unstoredChecks(store, {checkAt(1ms)}, nullptr)->isEmpty());
}

void LateWritingTest::whatIsThereTwiceIsWrittenOnce()
{
    MemoryStore store;
    CheckResult failed = checkAt(1s);
    failed.outcome = ProbeOutcome::failed(FailureKind::Timeout, 5s);
    const QList<CheckResult> page{checkAt(0s), checkAt(1s), failed};
    QCOMPARE(*unstoredChecks(store, page + page, nullptr), page);
}

void LateWritingTest::anOutageThatIsJudgedAnewIsWrittenOnce()
{
    MemoryStore store;
    const Timestamp start = checkAt(1h - 1min).finished;
    QVERIFY(store.outages().save(outageAt(start, u"cellar"_s)).has_value());
    Outage later = outageAt(start + 20s, {}); // as long as nothing is settled start and group move
    QVERIFY(OnceWriter(store, {}).save(later).has_value());
    QCOMPARE(outages(store).size(), qsizetype(1));
    QCOMPARE(outages(store).constFirst().startedAt, later.startedAt);
    later.startedAt = start - 5min;
    QVERIFY(OnceWriter(store, {}).save(later).has_value());
    QCOMPARE(outages(store).size(), qsizetype(1));
}

void LateWritingTest::outagesOfOneMomentStayApart()
{
    MemoryStore store;
    const Timestamp start = checkAt(1h - 1min).finished;
    const QList<Outage> both{outageAt(start, u"cellar"_s), outageAt(start, u"garage"_s)};
    for (int i = 0; i < 3; ++i) {
        OnceWriter writer(store, {});
        QVERIFY(writer.save(both.at(i % 2)).has_value());
        QVERIFY(writer.save(both.at(1 - i % 2)).has_value());
        QCOMPARE(outages(store).size(), qsizetype(2));
    }
}

void LateWritingTest::anOlderBackupTakesWhatWaits()
{
    MemoryStore store;
    const Timestamp start = checkAt(1h).finished;
    const Coverage before{{}, {start - 1h, start}, CoverageKind::Running, false};
    QVERIFY(store.coverage().save(before).has_value());
    SpoolNote note;
    note.known = CoverageId(9);
    note.coverage = {{CoverageId(9), {start + 1h, start + 2h}, CoverageKind::Running, false}};
    note.outages = {outageAt(start, {})};
    note.outages[0].id = OutageId(7);
    for (int i = 0; i < 2; ++i) { // also where the answer is lost
        QVERIFY(writeNote(store, note).has_value());
        QCOMPARE(outages(store).size(), qsizetype(1));
        QCOMPARE(store.coverage().find({start - 1h, start + 24h})->size(), qsizetype(2));
    }
}

QTEST_GUILESS_MAIN(LateWritingTest)
#include "tst_latewriting.moc"
