// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/watchtime.h"

#include "core/base/systemclock.h"
#include "core/service/checkrequest.h"
#include "support/manualclock.h"

#include <QTest>

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
    void wakesWithTheClockSetBack();
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
    QVERIFY(!time.look(clock));
    for (const Milliseconds passed : {Milliseconds(1), Milliseconds(10s), Milliseconds(179s)}) {
        clock.advance(passed);
        QVERIFY(!time.look(clock));
    }
    clock.sleep(2min);
    QVERIFY(!time.look(clock));
    clock.step(1999ms);
    QVERIFY(!time.look(clock));
}

void WatchTimeTest::sleepIsAGap()
{
    ManualClock clock;
    WatchTime time(3min);
    time.begin(clock);
    const Timestamp before = clock.now();
    clock.sleep(175s);
    clock.advance(5s);
    const auto gap = time.look(clock);
    QVERIFY(gap.has_value());
    QCOMPARE(gap->kind, CoverageKind::Asleep);
    QCOMPARE(gap->range, (TimeRange{before, before + 3min}));
    QCOMPARE(gap->resumedAt, clock.now());
    QVERIFY(!time.look(clock));
}

void WatchTimeTest::pauseIsAGap()
{
    ManualClock clock;
    WatchTime time(3min);
    time.begin(clock);
    clock.advance(3min);
    QCOMPARE(time.look(clock)->kind, CoverageKind::Asleep);
}

void WatchTimeTest::steps()
{
    ManualClock clock;
    WatchTime time(3min);
    time.begin(clock);
    const Timestamp before = clock.now();
    clock.advance(10s);
    clock.step(1h);
    const auto forward = time.look(clock);
    QVERIFY(forward.has_value());
    QCOMPARE(forward->kind, CoverageKind::ClockStepped);
    QCOMPARE(forward->range, (TimeRange{before + 10s, before + 1h + 10s}));
    QCOMPARE(forward->resumedAt, clock.now());
    clock.step(-2s);
    const auto back = time.look(clock);
    QVERIFY(back.has_value());
    QCOMPARE(back->kind, CoverageKind::ClockStepped);
    QCOMPARE(back->range, (TimeRange{clock.now(), clock.now() + 2s}));
    QCOMPARE(back->resumedAt, clock.now());
}

void WatchTimeTest::wakesWithTheClockSetBack()
{
    ManualClock clock;
    WatchTime time(3min);
    time.begin(clock);
    clock.sleep(1h);
    clock.step(-2h);
    const auto gap = time.look(clock);
    QVERIFY(gap.has_value());
    QCOMPARE(gap->kind, CoverageKind::ClockStepped);
    QVERIFY(!gap->range.isEmpty());
}

void WatchTimeTest::systemClockAgreesWithItself()
{
    const SystemClock clock;
    WatchTime time(3min);
    time.begin(clock);
    QVERIFY(!time.look(clock));
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
