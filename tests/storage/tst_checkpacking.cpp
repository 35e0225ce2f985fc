// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include <QTest>

#include "storage/checkpacking.h"

using namespace powermon;

/// The integer that stands for an outcome and its duration.
class CheckPackingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packs_data();
    void packs();
    void takesTheNearestThatFits_data();
    void takesTheNearestThatFits();
    void readsUnknownKinds();
    void isSmall();
    void beginsOneDurationBeforeTheEnd();
};

void CheckPackingTest::packs_data()
{
    QTest::addColumn<ProbeOutcome>("outcome");
    QTest::addColumn<int>("packed");
    QTest::newRow("200 at once") << ProbeOutcome::answer(200, Milliseconds(0)) << 200;
    QTest::newRow("200 in 12 ms") << ProbeOutcome::answer(200, Milliseconds(12)) << 12'200;
    QTest::newRow("100") << ProbeOutcome::answer(100, Milliseconds(1)) << 1'100;
    QTest::newRow("999") << ProbeOutcome::answer(999, Milliseconds(1)) << 1'999;
    QTest::newRow("timeout") << ProbeOutcome::failed(FailureKind::Timeout, Milliseconds(5000)) << 5'000'001;
    QTest::newRow("refused") << ProbeOutcome::failed(FailureKind::Refused, Milliseconds(0)) << 2;
    QTest::newRow("unreachable") << ProbeOutcome::failed(FailureKind::Unreachable, Milliseconds(3)) << 3'003;
    QTest::newRow("no name") << ProbeOutcome::failed(FailureKind::NameNotFound, Milliseconds(3)) << 3'004;
    QTest::newRow("not http") << ProbeOutcome::failed(FailureKind::NotHttp, Milliseconds(3)) << 3'005;
    QTest::newRow("tls") << ProbeOutcome::failed(FailureKind::TlsFailed, Milliseconds(3)) << 3'006;
    QTest::newRow("network down") << ProbeOutcome::failed(FailureKind::NetworkDown, Milliseconds(3)) << 3'008;
    QTest::newRow("longest") << ProbeOutcome::answer(999, CheckPacking::maximumDuration) << 2'000'000'999;
}

void CheckPackingTest::packs()
{
    QFETCH(ProbeOutcome, outcome);
    QFETCH(int, packed);
    QCOMPARE(CheckPacking::pack(outcome), packed);
    QCOMPARE(CheckPacking::unpack(packed), outcome);
}

void CheckPackingTest::takesTheNearestThatFits_data()
{
    QTest::addColumn<ProbeOutcome>("outcome");
    QTest::addColumn<ProbeOutcome>("stored");
    QTest::newRow("negative duration")
        << ProbeOutcome::answer(200, Milliseconds(-5)) << ProbeOutcome::answer(200, Milliseconds(0));
    QTest::newRow("endless") << ProbeOutcome::failed(FailureKind::Timeout, Milliseconds::max())
                             << ProbeOutcome::failed(FailureKind::Timeout, CheckPacking::maximumDuration);
    QTest::newRow("status 0") << ProbeOutcome::answer(0, Milliseconds(1))
                              << ProbeOutcome::answer(100, Milliseconds(1));
    QTest::newRow("negative status") << ProbeOutcome::answer(-1, Milliseconds(1))
                                     << ProbeOutcome::answer(100, Milliseconds(1));
    QTest::newRow("status 70000") << ProbeOutcome::answer(70'000, Milliseconds(1))
                                  << ProbeOutcome::answer(999, Milliseconds(1));
}

void CheckPackingTest::takesTheNearestThatFits()
{
    QFETCH(ProbeOutcome, outcome);
    QFETCH(ProbeOutcome, stored);
    QCOMPARE(CheckPacking::unpack(CheckPacking::pack(outcome)), stored);
}

void CheckPackingTest::readsUnknownKinds()
{
    const ProbeOutcome unreachable = ProbeOutcome::failed(FailureKind::Unreachable, Milliseconds(7));
    QCOMPARE(CheckPacking::unpack(7'099), unreachable);
    QCOMPARE(CheckPacking::unpack(7'000), unreachable);
}

void CheckPackingTest::isSmall()
{
    constexpr qint32 threeBytes = 1 << 23;
    QVERIFY(CheckPacking::pack(ProbeOutcome::answer(999, Milliseconds(8'387))) < threeBytes);
    QVERIFY(CheckPacking::pack(ProbeOutcome::failed(FailureKind::Timeout, Milliseconds(5000))) < threeBytes);
    QVERIFY(CheckPacking::pack(ProbeOutcome::answer(599, Milliseconds(31))) < (1 << 15));
}

void CheckPackingTest::beginsOneDurationBeforeTheEnd()
{
    // The wall clock was set while it ran.
    const CheckResult check{SwitchId(3), Timestamp::fromMilliseconds(99'000),
                            Timestamp::fromMilliseconds(50'000),
                            ProbeOutcome::answer(200, Milliseconds(250))};
    const CheckResult stored = CheckPacking::asStored(check);
    QCOMPARE(stored.started, Timestamp::fromMilliseconds(49'750));
    QCOMPARE(stored.finished, check.finished);
    QCOMPARE(stored.outcome, check.outcome);
    QCOMPARE(CheckPacking::asStored(stored), stored);
}

QTEST_GUILESS_MAIN(CheckPackingTest)
#include "tst_checkpacking.moc"
