// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/model/checkorder.h"

using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon = Timestamp::fromMilliseconds(1'767'268'800'000);

CheckResult check(int number, Milliseconds after, Milliseconds duration = 12ms)
{
    return {SwitchId(number), noon + after - duration, noon + after, ProbeOutcome::answer(200, duration)};
}

} // namespace

class CheckOrderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsInOrderStays();
    void whatWouldComeTooEarlyIsMoved();
    void theClockMayGoBackALittle();
    void beginsWhereItIsTold();
    void forgetsWhatTheClockForgot();
};

void CheckOrderTest::whatIsInOrderStays()
{
    CheckOrder order;
    QVERIFY(!order.latest());
    for (const CheckResult& each : {check(5, 0ms), check(6, 0ms), check(1, 1ms), check(2, 1h)})
        QCOMPARE(order.placed(each), each);
    QCOMPARE(order.latest()->switchId, SwitchId(2));
}

void CheckOrderTest::whatWouldComeTooEarlyIsMoved()
{
    CheckOrder order;
    QCOMPARE(order.placed(check(2, 0ms)), check(2, 0ms));
    QCOMPARE(order.placed(check(1, 0ms)), check(1, 1ms)); // a store would have put it first
    QCOMPARE(order.placed(check(1, 0ms)), check(1, 2ms)); // twice the same
    QCOMPARE(order.placed(check(3, 2ms)), check(3, 2ms));
    QCOMPARE(order.placed(check(1, 3ms, 5s)), check(1, 3ms, 5s));
}

void CheckOrderTest::theClockMayGoBackALittle()
{
    CheckOrder order;
    QCOMPARE(order.placed(check(1, 900ms)), check(1, 900ms));
    QCOMPARE(order.placed(check(2, 100ms)), check(2, 900ms)); // it lasted as long as it did
    QCOMPARE(order.placed(check(1, 200ms)), check(1, 901ms));
    QCOMPARE(order.placed(check(1, 950ms)), check(1, 950ms));
}

void CheckOrderTest::beginsWhereItIsTold()
{
    CheckOrder order;
    order.goOnFrom(noon + 5ms);
    QCOMPARE(order.placed(check(1, 2ms)), check(1, 5ms));
    order.goOnFrom(noon + 1h);
    QCOMPARE(order.placed(check(1, 2h)), check(1, 2h));
}

void CheckOrderTest::forgetsWhatTheClockForgot()
{
    CheckOrder order;
    QCOMPARE(order.placed(check(1, 1h)), check(1, 1h));
    order.forget();
    QVERIFY(!order.latest());
    QCOMPARE(order.placed(check(2, 0ms)), check(2, 0ms));
}

QTEST_APPLESS_MAIN(CheckOrderTest)
#include "tst_checkorder.moc"
