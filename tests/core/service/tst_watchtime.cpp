// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/base/systemclock.h"
#include "core/service/checkrequest.h"
#include "core/service/watchtime.h"
#include "support/manualclock.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

class WatchTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordinaryTimeIsNoGap();
    void sleepIsAGap();
    void pauseIsAGap();
    void steps();
    void stepsByYears();
    void wakesWithTheClockSet_data();
    void wakesWithTheClockSet();
    void announcedSleepIsAGapHoweverShort();
    void sleepThatIsCalledOff();
    void systemClockAgreesWithItself();
    void checkRequests();
    void badCheckRequests_data();
    void badCheckRequests();
};

void WatchTimeTest::ordinaryTimeIsNoGap()
{
    ManualClock clock;
    WatchTime time(3min);
    time.begin(clock);
    QVERIFY(time.look(clock).isEmpty());
    for (const Milliseconds passed : {Milliseconds(1), Milliseconds(10s), Milliseconds(179s)}) {
        clock.advance(passed);
        QVERIFY(time.look(clock).isEmpty());
    }
    clock.sleep(2min);
    QVERIFY(time.look(clock).isEmpty());
    clock.step(1999ms);
    QVERIFY(time.look(clock).isEmpty());
}

void WatchTimeTest::sleepIsAGap()
{
    ManualClock clock;
    WatchTime time(3min);
    time.begin(clock);
    const Timestamp before = clock.now();
    clock.sleep(175s);
    clock.advance(5s);
    const QList<WatchTime::Gap> expected{{CoverageKind::Asleep, {before, before + 3min}, clock.now(), 0ms}};
    QCOMPARE(time.look(clock), expected);
    QVERIFY(time.look(clock).isEmpty());
}

void WatchTimeTest::pauseIsAGap()
{
    ManualClock clock;
    WatchTime time(3min);
    time.begin(clock);
    clock.advance(3min);
    QCOMPARE(time.look(clock).value(0).kind, CoverageKind::Asleep);
}

void WatchTimeTest::steps()
{
    ManualClock clock;
    WatchTime time(3min);
    time.begin(clock);
    const Timestamp before = clock.now();
    clock.advance(10s);
    clock.step(1h);
    const QList<WatchTime::Gap> forward{
        {CoverageKind::ClockStepped, {before + 10s, before + 1h + 10s}, clock.now(), 1h}};
    QCOMPARE(time.look(clock), forward);
    clock.step(-2s);
    const QList<WatchTime::Gap> back{
        {CoverageKind::ClockStepped, {clock.now(), clock.now() + 2s}, clock.now(), -2s}};
    QCOMPARE(time.look(clock), back);
}

void WatchTimeTest::stepsByYears()
{
    ManualClock clock(Timestamp::fromMilliseconds(0));
    WatchTime time(3min);
    time.begin(clock);
    const Milliseconds decades = *Timestamp::fromIso(u"2026-11-23T12:00:00Z"_s) - Timestamp();
    for (const Milliseconds by : {decades, -decades}) {
        clock.advance(1s);
        clock.step(by);
        const QList<WatchTime::Gap> gaps = time.look(clock);
        QCOMPARE(gaps.size(), qsizetype(1));
        QCOMPARE(gaps.at(0).stepped, by);
        QCOMPARE(gaps.at(0).range.duration(), decades);
        QCOMPARE(gaps.at(0).resumedAt, clock.now());
    }
}

void WatchTimeTest::wakesWithTheClockSet_data()
{
    QTest::addColumn<Milliseconds>("by");
    QTest::newRow("back") << Milliseconds(-2h);
    QTest::newRow("forward") << Milliseconds(5h);
}

void WatchTimeTest::wakesWithTheClockSet()
{
    QFETCH(Milliseconds, by);
    ManualClock clock;
    WatchTime time(3min);
    time.begin(clock);
    const Timestamp before = clock.now();
    clock.sleep(1h);
    clock.step(by);
    const QList<WatchTime::Gap> gaps = time.look(clock);
    QCOMPARE(gaps.size(), qsizetype(2));
    QCOMPARE(gaps.at(0), (WatchTime::Gap{CoverageKind::Asleep, {before, before + 1h}, before + 1h, 0ms}));
    QCOMPARE(gaps.at(1).kind, CoverageKind::ClockStepped);
    QCOMPARE(gaps.at(1).stepped, by);
    QCOMPARE(gaps.at(1).resumedAt, clock.now());
    QVERIFY(!gaps.at(1).range.isEmpty());
}

void WatchTimeTest::announcedSleepIsAGapHoweverShort()
{
    ManualClock clock;
    WatchTime time(3min);
    time.begin(clock);
    clock.advance(5s);
    time.announceSleep(clock);
    const Timestamp before = clock.now();
    QVERIFY(time.isSleepAnnounced());
    clock.advance(2s); // what is left to do before the sleep
    QVERIFY(time.look(clock).isEmpty());
    clock.sleep(20s);
    const QList<WatchTime::Gap> expected{{CoverageKind::Asleep, {before, before + 22s}, clock.now(), 0ms}};
    QCOMPARE(time.look(clock), expected);
    QVERIFY(!time.isSleepAnnounced());
    QVERIFY(time.look(clock).isEmpty());
}

void WatchTimeTest::sleepThatIsCalledOff()
{
    ManualClock clock;
    WatchTime time(3min);
    time.begin(clock);
    time.announceSleep(clock);
    clock.advance(3s);
    time.noteWake();
    QCOMPARE(time.look(clock).value(0).range.duration(), 3s);
    time.announceSleep(clock); // and nobody says that it will not come
    clock.advance(WatchTime::sleepPatience - 1s);
    QVERIFY(time.look(clock).isEmpty());
    clock.advance(1s);
    QCOMPARE(time.look(clock).value(0).range.duration(), WatchTime::sleepPatience);
    time.noteWake(); // too late, and of no sleep that is known
    QVERIFY(time.look(clock).isEmpty());
}

void WatchTimeTest::systemClockAgreesWithItself()
{
    const SystemClock clock;
    WatchTime time(3min);
    time.begin(clock);
    QVERIFY(time.look(clock).isEmpty());
    QVERIFY(clock.asleep() >= 0ms);
    QVERIFY(clock.now() > *Timestamp::fromIso(u"2025-01-01T00:00:00Z"_s));
}

void WatchTimeTest::checkRequests()
{
    const CheckRequest request{*Timestamp::fromIso(u"2026-01-01T12:00:00.123Z"_s),
                               {SwitchId(3), SwitchId(1)}};
    QCOMPARE(toText(request), u"{\"at\":\"2026-01-01T12:00:00.123Z\",\"switches\":[3,1]}"_s);
    QCOMPARE(checkRequestFromText(toText(request)), request);
    const CheckRequest all{request.at, {}};
    QCOMPARE(checkRequestFromText(toText(all)), all);
}

void WatchTimeTest::badCheckRequests_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("no JSON") << u"now"_s;
    QTest::newRow("a list") << u"[1]"_s;
    QTest::newRow("no time") << u"{\"switches\":[1]}"_s;
    QTest::newRow("bad time") << u"{\"at\":\"today\",\"switches\":[1]}"_s;
    QTest::newRow("no switches") << u"{\"at\":\"2026-01-01T12:00:00Z\"}"_s;
    QTest::newRow("names") << u"{\"at\":\"2026-01-01T12:00:00Z\",\"switches\":[\"a\"]}"_s;
    QTest::newRow("negative") << u"{\"at\":\"2026-01-01T12:00:00Z\",\"switches\":[-1]}"_s;
}

void WatchTimeTest::badCheckRequests()
{
    QFETCH(QString, text);
    QVERIFY(!checkRequestFromText(text));
}

QTEST_GUILESS_MAIN(WatchTimeTest)
#include "tst_watchtime.moc"
