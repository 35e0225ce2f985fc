// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/service/outageledger.h"

using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon = Timestamp::fromMilliseconds(1'767'268'800'000);
constexpr SteadyTime start{1h};
constexpr Milliseconds patience = 2s;

DetectorEvent decided(DetectorEventKind kind, quint64 number = 1, Timestamp startedAt = noon)
{
    Outage outage;
    outage.startedAt = startedAt;
    if (kind == DetectorEventKind::Closed)
        outage.endedAt = startedAt + 1h;
    return {kind, number, outage};
}

QList<OutageLedger::Unsaved> stored(QList<OutageLedger::Unsaved> written, qint64 firstId = 10)
{
    for (OutageLedger::Unsaved& each : written) {
        if (!each.outage.id.isValid())
            each.outage.id = OutageId(firstId++);
    }
    return written;
}

} // namespace

class OutageLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writtenFirstThenTold();
    void toldAfterPatience();
    void changedWhileBeingWritten();
    void closedBeforeItWasEverWritten();
    void restoredIsKnownAndNotTold();
    void anotherDetectorTakesOver();
    void whatIsOverIsAmended();
    void whatIsOverIsAmendedBeforeItIsWritten();
    void ordersSeveral();
    void tellsWhatStands();
    void theEndIsToldThoughTheStoreHangs();
    void whatPeopleEndedIsClosedOnce();
    void whatPeopleEndedIsOpenAgainWhereTheyTakeItBack();
    void whatPeopleEndedDuringAWriteIsClosedAllTheSame();
};

void OutageLedgerTest::writtenFirstThenTold()
{
    OutageLedger ledger(patience);
    QVERIFY(!ledger.nextDeadline());
    ledger.add(decided(DetectorEventKind::Opened), start);
    QCOMPARE(ledger.unsaved().size(), qsizetype(1));
    QVERIFY(ledger.takeTellable(start).isEmpty());
    QVERIFY(ledger.toldOpen().isEmpty());
    QCOMPARE(ledger.open().size(), qsizetype(1));
    ledger.saved(stored(ledger.unsaved()));
    const auto told = ledger.takeTellable(start);
    QCOMPARE(told.size(), qsizetype(1));
    QCOMPARE(told.at(0).outage.id, OutageId(10));
    QCOMPARE(ledger.toldOpen(), ledger.open());
    QVERIFY(ledger.unsaved().isEmpty());
    QVERIFY(ledger.takeTellable(start + 1h).isEmpty());

    ledger.add(decided(DetectorEventKind::Closed), start + 1h);
    QCOMPARE(ledger.unsaved().at(0).outage.id, OutageId(10));
    QVERIFY(ledger.open().isEmpty());
    QCOMPARE(ledger.toldOpen().size(), qsizetype(1));
    ledger.saved(ledger.unsaved());
    QCOMPARE(ledger.takeTellable(start + 1h).at(0).outage.id, OutageId(10));
    QVERIFY(ledger.toldOpen().isEmpty());
}

void OutageLedgerTest::toldAfterPatience()
{
    OutageLedger ledger(patience);
    ledger.add(decided(DetectorEventKind::Opened), start);
    QCOMPARE(ledger.nextDeadline(), start + patience);
    QVERIFY(ledger.takeTellable(start + patience - 1ms).isEmpty());
    const auto told = ledger.takeTellable(start + patience);
    QCOMPARE(told.size(), qsizetype(1));
    QVERIFY(!told.at(0).outage.id.isValid());
    QVERIFY(!ledger.nextDeadline());
    QCOMPARE(ledger.unsaved().size(), qsizetype(1)); // still to be written
    ledger.saved(stored(ledger.unsaved()));
    QVERIFY(ledger.takeTellable(start + 1h).isEmpty()); // not told again
    QCOMPARE(ledger.toldOpen().at(0).id, OutageId(10));
}

void OutageLedgerTest::changedWhileBeingWritten()
{
    OutageLedger ledger(patience);
    ledger.add(decided(DetectorEventKind::Opened), start);
    const auto writing = ledger.unsaved();
    ledger.add(decided(DetectorEventKind::Closed), start + 1s);
    ledger.saved(stored(writing));
    const auto told = ledger.takeTellable(start + 1s);
    QCOMPARE(told.size(), qsizetype(1));
    QCOMPARE(told.at(0).kind, DetectorEventKind::Opened);
    QCOMPARE(ledger.unsaved().size(), qsizetype(1));
    QCOMPARE(ledger.unsaved().at(0).outage.id, OutageId(10)); // an update, not a second one
    ledger.saved(ledger.unsaved());
    QCOMPARE(ledger.takeTellable(start + 1s).at(0).kind, DetectorEventKind::Closed);
}

void OutageLedgerTest::closedBeforeItWasEverWritten()
{
    OutageLedger ledger(patience);
    ledger.add(decided(DetectorEventKind::Opened), start);
    ledger.add(decided(DetectorEventKind::Changed), start + 1s);
    ledger.add(decided(DetectorEventKind::Closed), start + 2s);
    QCOMPARE(ledger.unsaved().size(), qsizetype(1));
    QVERIFY(!ledger.unsaved().at(0).outage.isOngoing());
    ledger.saved(stored(ledger.unsaved()));
    const auto told = ledger.takeTellable(start + 2s);
    QCOMPARE(told.size(), qsizetype(3));
    QCOMPARE(told.at(0).kind, DetectorEventKind::Opened);
    QVERIFY(told.at(0).outage.isOngoing());
    QCOMPARE(told.at(2).kind, DetectorEventKind::Closed);
    QVERIFY(ledger.toldOpen().isEmpty());
    // Its number may be used again.
    ledger.add(decided(DetectorEventKind::Opened, 1, noon + 5h), start + 5h);
    QVERIFY(!ledger.unsaved().at(0).outage.id.isValid());
}

void OutageLedgerTest::restoredIsKnownAndNotTold()
{
    OutageLedger ledger(patience);
    Outage open = decided(DetectorEventKind::Opened).outage;
    open.id = OutageId(3);
    ledger.restore({open}, {5});
    QVERIFY(ledger.unsaved().isEmpty());
    QVERIFY(ledger.takeTellable(start + 1h).isEmpty());
    QCOMPARE(ledger.toldOpen(), QList<Outage>{open});
    ledger.add(decided(DetectorEventKind::Closed, 5), start);
    QCOMPARE(ledger.unsaved().at(0).outage.id, OutageId(3));
}

void OutageLedgerTest::anotherDetectorTakesOver()
{
    OutageLedger ledger(patience);
    ledger.add(decided(DetectorEventKind::Opened, 1), start);
    ledger.add(decided(DetectorEventKind::Opened, 2, noon + 1s), start);
    ledger.add(decided(DetectorEventKind::Opened, 3, noon + 2s), start);
    ledger.add(decided(DetectorEventKind::Closed, 2, noon + 1s), start);
    QCOMPARE(ledger.open().size(), qsizetype(2));
    ledger.renumber({1, 2});
    ledger.add(decided(DetectorEventKind::Closed, 2, noon + 2s), start);
    QCOMPARE(ledger.open().size(), qsizetype(1));
    QCOMPARE(ledger.open().at(0).startedAt, noon);
    QCOMPARE(ledger.unsaved().size(), qsizetype(3)); // nothing new came of it
}

void OutageLedgerTest::whatIsOverIsAmended()
{
    OutageLedger ledger(patience);
    ledger.add(decided(DetectorEventKind::Opened), start);
    ledger.add(decided(DetectorEventKind::Closed), start);
    ledger.saved(stored(ledger.unsaved()));
    const auto told = ledger.takeTellable(start);
    QVERIFY(ledger.savedIds().isEmpty()); // it is forgotten
    DetectorEvent amended = decided(DetectorEventKind::Amended);
    amended.outage.endedAt = noon + 4h;
    ledger.add(amended, start);
    const auto unsaved = ledger.unsaved();
    QCOMPARE(unsaved.size(), qsizetype(1));
    QCOMPARE(unsaved.at(0).outage.id, OutageId(10));
    QCOMPARE(unsaved.at(0).outage.endedAt, noon + 4h);
    QVERIFY(ledger.open().isEmpty());
    ledger.saved(unsaved);
    const auto again = ledger.takeTellable(start);
    QCOMPARE(again.size(), qsizetype(1));
    QCOMPARE(again.at(0).kind, DetectorEventKind::Amended);
    QCOMPARE(again.at(0).number, told.constLast().number);
    QVERIFY(ledger.toldOpen().isEmpty());
    QVERIFY(ledger.savedIds().isEmpty());
}

void OutageLedgerTest::whatIsOverIsAmendedBeforeItIsWritten()
{
    OutageLedger ledger(patience);
    ledger.add(decided(DetectorEventKind::Opened), start);
    ledger.add(decided(DetectorEventKind::Closed), start);
    DetectorEvent amended = decided(DetectorEventKind::Amended);
    amended.outage.endedAt = noon + 4h;
    ledger.add(amended, start);
    QCOMPARE(ledger.unsaved().size(), qsizetype(1));
    QCOMPARE(ledger.unsaved().at(0).outage.endedAt, noon + 4h);
    ledger.saved(stored(ledger.unsaved()));
    QCOMPARE(ledger.takeTellable(start).size(), qsizetype(3));
    QVERIFY(ledger.unsaved().isEmpty());
}

void OutageLedgerTest::ordersSeveral()
{
    OutageLedger ledger(patience);
    ledger.add(decided(DetectorEventKind::Opened, 1), start);
    ledger.add(decided(DetectorEventKind::Opened, 2, noon + 1s), start + 1s);
    QCOMPARE(ledger.nextDeadline(), start + patience);
    QCOMPARE(ledger.takeTellable(start + patience).size(), qsizetype(1));
    QCOMPARE(ledger.nextDeadline(), start + 1s + patience);
    ledger.saved(stored(ledger.unsaved()));
    const auto told = ledger.takeTellable(start + patience);
    QCOMPARE(told.size(), qsizetype(1));
    QCOMPARE(told.at(0).number, quint64(2));
    QCOMPARE(told.at(0).outage.id, OutageId(11));
}

void OutageLedgerTest::tellsWhatStands()
{
    OutageLedger ledger(patience);
    ledger.add(decided(DetectorEventKind::Opened), start);
    ledger.saved(stored(ledger.unsaved()));
    const auto opened = ledger.takeTellable(start);
    const Outage found = ledger.open().at(0);
    Outage noted = found;
    noted.correction.note = QStringLiteral("the fuse");
    const OutageStanding standing{noted, false};
    const auto changes = ledger.correct({{found.id, standing}, {OutageId(99), {}}});
    QCOMPARE(changes.size(), qsizetype(1));
    QCOMPARE(changes.at(0).kind, DetectorEventKind::Changed);
    QCOMPARE(changes.at(0).number, opened.at(0).number);
    QCOMPARE(changes.at(0).outage, noted);
    QCOMPARE(ledger.toldOpen(), QList<Outage>{noted});
    QCOMPARE(ledger.open(), QList<Outage>{found}); // the detector's own
    QVERIFY(ledger.unsaved().isEmpty());
    QVERIFY(ledger.correct({{found.id, standing}}).isEmpty());
    QCOMPARE(ledger.correct({{found.id, {}}}).at(0).outage, found);
}

void OutageLedgerTest::theEndIsToldThoughTheStoreHangs()
{
    OutageLedger ledger(patience);
    ledger.add(decided(DetectorEventKind::Opened), start);
    ledger.saved(stored(ledger.unsaved()));
    (void) ledger.takeTellable(start);
    Outage noted = ledger.open().at(0);
    noted.correction.note = QStringLiteral("the fuse");
    (void) ledger.correct({{noted.id, OutageStanding{noted, false}}});
    // What stands was read before the end was found, and cannot be read again.
    ledger.add(decided(DetectorEventKind::Closed), start + 1h);
    const auto told = ledger.takeTellable(start + 1h + patience);
    QCOMPARE(told.size(), qsizetype(1));
    QCOMPARE(told.at(0).kind, DetectorEventKind::Closed);
    QCOMPARE(told.at(0).outage.endedAt, std::optional(noon + 1h));
    QCOMPARE(told.at(0).outage.correction.note, noted.correction.note);
}

void OutageLedgerTest::whatPeopleEndedIsClosedOnce()
{
    OutageLedger ledger(patience);
    ledger.add(decided(DetectorEventKind::Opened), start);
    ledger.saved(stored(ledger.unsaved()));
    const auto opened = ledger.takeTellable(start);
    Outage ended = ledger.open().at(0);
    ended.endedAt = ended.correction.endedAt = noon + 5min;
    const OutageStanding over{ended, true};
    const auto closed = ledger.correct({{ended.id, over}});
    QCOMPARE(closed.size(), qsizetype(1));
    QCOMPARE(closed.at(0).kind, DetectorEventKind::Closed);
    QCOMPARE(closed.at(0).number, opened.at(0).number);
    QCOMPARE(closed.at(0).outage, ended);
    QVERIFY(ledger.toldOpen().isEmpty());
    QVERIFY(ledger.toldEvents().isEmpty());
    QVERIFY(ledger.correct({{ended.id, over}}).isEmpty());
    ledger.add(decided(DetectorEventKind::Closed), start + 1h); // people know already
    auto written = ledger.unsaved();
    QCOMPARE(written.size(), qsizetype(1));
    written[0].standing = over;
    ledger.saved(written);
    QVERIFY(ledger.takeTellable(start + 1h).isEmpty());
    QVERIFY(ledger.open().isEmpty());
}

void OutageLedgerTest::whatPeopleEndedIsOpenAgainWhereTheyTakeItBack()
{
    OutageLedger ledger(patience);
    ledger.add(decided(DetectorEventKind::Opened), start);
    ledger.saved(stored(ledger.unsaved()));
    const auto opened = ledger.takeTellable(start);
    const Outage found = ledger.open().at(0);
    QCOMPARE(ledger.correct({{found.id, OutageStanding{std::nullopt, true}}}).size(), qsizetype(1));
    const auto again = ledger.correct({{found.id, {}}});
    QCOMPARE(again.size(), qsizetype(1));
    QCOMPARE(again.at(0).kind, DetectorEventKind::Opened);
    QCOMPARE(again.at(0).number, opened.at(0).number);
    QCOMPARE(ledger.toldOpen(), QList<Outage>{found});
}

void OutageLedgerTest::whatPeopleEndedDuringAWriteIsClosedAllTheSame()
{
    for (const bool isDetectorFirst : {false, true}) {
        OutageLedger ledger(patience);
        ledger.add(decided(DetectorEventKind::Opened), start);
        ledger.saved(stored(ledger.unsaved()));
        (void) ledger.takeTellable(start);
        ledger.add(decided(isDetectorFirst ? DetectorEventKind::Closed : DetectorEventKind::Changed),
                   start + 1s);
        auto written = ledger.unsaved();
        Outage ended = written.at(0).outage;
        ended.endedAt = ended.correction.endedAt = noon + 5min;
        const OutageStanding over{ended, true};
        written[0].standing = over; // the write finds it before anybody looked
        ledger.saved(written);
        auto told = ledger.takeTellable(start + 1s);
        told += ledger.correct({{ended.id, over}});
        QCOMPARE(told.size(), qsizetype(isDetectorFirst ? 1 : 2));
        QCOMPARE(told.constLast().kind, DetectorEventKind::Closed);
        QVERIFY(ledger.toldOpen().isEmpty());
        if (!isDetectorFirst)
            ledger.add(decided(DetectorEventKind::Closed), start + 1h);
        ledger.saved(ledger.unsaved());
        QVERIFY(ledger.takeTellable(start + 2h).isEmpty());
    }
}

QTEST_GUILESS_MAIN(OutageLedgerTest)
#include "tst_outageledger.moc"
