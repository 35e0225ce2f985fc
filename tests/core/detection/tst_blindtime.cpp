// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/detection/blindtime.h"

using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon = Timestamp::fromMilliseconds(1'767'268'800'000);

CheckResult failed(Milliseconds started, Milliseconds took, FailureKind kind)
{
    return {SwitchId(1), noon + started, noon + started + took, ProbeOutcome::failed(kind, took)};
}

CheckResult blind(Milliseconds time)
{
    return failed(time, 0ms, FailureKind::NetworkDown);
}

} // namespace

class BlindTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lastsAnInterval();
    void shortOnesDoNotCount();
    void whatBeganBeforeEndsIt();
    void endsWithTheWatching();
    void whatWasToldOfIsToldToBeOver();
};

void BlindTimeTest::lastsAnInterval()
{
    BlindTime time(60s);
    QVERIFY(!time.add(blind(0s)));
    QVERIFY(!time.current(noon + 59s));
    QVERIFY(!time.add(blind(60s)));
    QCOMPARE(time.current(noon + 60s), std::optional(TimeRange{noon, noon + 60s}));
    // A timeout was on its way: there was a network again when it began.
    QCOMPARE(time.add(failed(90s, 5s, FailureKind::Timeout)), std::optional(TimeRange{noon, noon + 90s}));
    QVERIFY(!time.current(noon + 200s));
}

void BlindTimeTest::shortOnesDoNotCount()
{
    BlindTime time;
    QVERIFY(!time.add(blind(0s)));
    QVERIFY(!time.add(failed(59s, 5s, FailureKind::Refused)));
    time.setInterval(10s);
    QVERIFY(!time.add(blind(100s)));
    QVERIFY(time.add(failed(110s, 5s, FailureKind::Refused)));
}

void BlindTimeTest::whatBeganBeforeEndsIt()
{
    BlindTime time(60s);
    QVERIFY(!time.add(blind(10s)));
    QVERIFY(!time.add(failed(8s, 5s, FailureKind::Timeout)));
    QVERIFY(!time.add(blind(20s)));
    QCOMPARE(time.current(noon + 80s), std::optional(TimeRange{noon + 20s, noon + 80s}));
}

void BlindTimeTest::endsWithTheWatching()
{
    BlindTime time(60s);
    QVERIFY(!time.end(noon));
    QVERIFY(!time.add(blind(0s)));
    QCOMPARE(time.end(noon + 1h), std::optional(TimeRange{noon, noon + 1h}));
    QVERIFY(!time.end(noon + 2h));
}

void BlindTimeTest::whatWasToldOfIsToldToBeOver()
{
    BlindTime time(60s);
    QVERIFY(!time.add(blind(0s)));
    QVERIFY(!time.add(blind(61s)));
    QVERIFY(time.current(noon + 61s));
    // It was on its way all the while and is a timeout: there was a network again before the minute was over.
    QCOMPARE(time.add(failed(58s, 5s, FailureKind::Timeout)), std::optional(TimeRange{noon, noon + 58s}));

    QVERIFY(!time.add(blind(100s)));
    QVERIFY(!time.add(blind(170s)));
    time.setInterval(300s); // it counted already
    QCOMPARE(time.add(failed(200s, 1s, FailureKind::Refused)),
             std::optional(TimeRange{noon + 100s, noon + 200s}));

    QVERIFY(!time.add(blind(1000s)));
    QVERIFY(!time.add(blind(1300s)));
    // It began before all of it: nothing is left.
    QCOMPARE(time.add(failed(999s, 400s, FailureKind::Timeout)),
             std::optional(TimeRange{noon + 1000s, noon + 1000s}));
    QVERIFY(!time.current(noon + 2000s));
}

QTEST_GUILESS_MAIN(BlindTimeTest)
#include "tst_blindtime.moc"
