// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/service/replay/watchrecords.h"

using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon = Timestamp::fromMilliseconds(1'767'268'800'000);

Coverage coverage(CoverageKind kind, Milliseconds from, Milliseconds to, bool isClosed = true)
{
    return {CoverageId(), {noon + from, noon + to}, kind, isClosed};
}

Coverage run(Milliseconds from, Milliseconds to, bool isClosed = true)
{
    return coverage(CoverageKind::Running, from, to, isClosed);
}

WatchRecord start(Milliseconds at, bool wasStoppedInOrder, std::optional<Milliseconds> lastRecord,
                  std::optional<Milliseconds> booted = std::nullopt)
{
    const auto time = [](std::optional<Milliseconds> after) {
        return after ? std::optional(noon + *after) : std::nullopt;
    };
    return {noon + at, MonitorStart{noon + at, wasStoppedInOrder, time(booted), time(lastRecord)}};
}

} // namespace

class WatchRecordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingWasWatched();
    void everyWayToEnd();
    void aRestartWithinAMillisecond();
    void sleepAndStepsAreNoStart();
    void aLostNetworkIsNoStart();
    void aSleepThatBecameAStop();
    void aRunOfNothingStandsBetweenTwoGaps();
    void aClockThatCameUpBehind();
    void beginsInTheMiddle();
};

void WatchRecordsTest::nothingWasWatched()
{
    QVERIFY(watchRecords({}).isEmpty());
    QVERIFY(watchRecords({coverage(CoverageKind::Off, 0h, 1h)}).isEmpty());
}

void WatchRecordsTest::everyWayToEnd()
{
    const QList<Coverage> days{run(0h, 1h),
                               coverage(CoverageKind::Off, 1h, 2h),
                               run(2h, 3h, false),
                               coverage(CoverageKind::Killed, 3h, 4h),
                               run(4h, 5h, false),
                               coverage(CoverageKind::HostDown, 5h, 6h),
                               coverage(CoverageKind::Off, 6h, 6h + 30s),
                               run(6h + 30s, 7h, false),
                               coverage(CoverageKind::HostDown, 7h, 8h),
                               run(8h, 9h, false)};
    QCOMPARE(watchRecords(days),
             (QList<WatchRecord>{start(0h, true, {}), start(2h, true, 1h), start(4h, false, 3h),
                                 start(6h + 30s, false, 5h, 6h), start(8h, false, 7h)}));
}

void WatchRecordsTest::aRestartWithinAMillisecond()
{
    QCOMPARE(watchRecords({run(0h, 1h), run(1h, 2h, false), run(2h, 3h)}),
             (QList<WatchRecord>{start(0h, true, {}), start(1h, true, 1h), start(2h, false, 2h)}));
}

void WatchRecordsTest::sleepAndStepsAreNoStart()
{
    const Coverage sleep = coverage(CoverageKind::Asleep, 1h, 2h);
    const Coverage stepBack = coverage(CoverageKind::ClockStepped, 2h, 3h);
    QCOMPARE(watchRecords({run(0h, 1h), sleep, run(2h, 3h)}),
             (QList<WatchRecord>{start(0h, true, {}), {noon + 2h, sleep}}));
    QCOMPARE(watchRecords({run(0h, 1h), coverage(CoverageKind::ClockStepped, 1h, 2h), run(2h, 3h)}),
             (QList<WatchRecord>{start(0h, true, {}), {noon + 2h, ClockSetOn{noon + 2h, 1h}}}));
    QCOMPARE(watchRecords({run(0h, 3h), stepBack, run(2h, 4h)}),
             (QList<WatchRecord>{start(0h, true, {}), {noon + 2h, stepBack}}));
}

void WatchRecordsTest::aLostNetworkIsNoStart()
{
    const Coverage blind = coverage(CoverageKind::NoNetwork, 30min, 1h);
    QCOMPARE(watchRecords({run(0h, 1h, false), blind, coverage(CoverageKind::Killed, 1h, 2h), run(2h, 3h)}),
             (QList<WatchRecord>{start(0h, true, {}), start(2h, false, 1h)}));
}

void WatchRecordsTest::aSleepThatBecameAStop()
{
    const Coverage sleep = coverage(CoverageKind::Asleep, 1h, 1h, false);
    QCOMPARE(watchRecords({run(0h, 1h), sleep, coverage(CoverageKind::Off, 1h, 2h), run(2h, 3h)}),
             (QList<WatchRecord>{start(0h, true, {}), {noon + 2h, sleep}, start(2h, true, 1h)}));
}

void WatchRecordsTest::aRunOfNothingStandsBetweenTwoGaps()
{
    const Coverage sleep = coverage(CoverageKind::Asleep, 1h, 2h);
    const QList<Coverage> night{run(0h, 1h), sleep, run(2h, 2h), coverage(CoverageKind::ClockStepped, 2h, 3h),
                                run(3h, 4h)};
    QCOMPARE(watchRecords(night),
             (QList<WatchRecord>{
                 start(0h, true, {}), {noon + 3h, sleep}, {noon + 3h, ClockSetOn{noon + 3h, 1h}}}));
}

void WatchRecordsTest::aClockThatCameUpBehind()
{
    // Killed, and the clock is an hour behind the records: no gap can be told, but that it started.
    const QList<Coverage> board{run(0h, 1h, false), coverage(CoverageKind::ClockStepped, 30min, 1h),
                                run(30min, 2h)};
    QCOMPARE(watchRecords(board).constLast(), start(30min, false, 1h));
}

void WatchRecordsTest::beginsInTheMiddle()
{
    QCOMPARE(watchRecords({coverage(CoverageKind::Killed, 1h, 2h), run(2h, 3h)}),
             (QList<WatchRecord>{start(2h, false, 1h)}));
    const Coverage sleep = coverage(CoverageKind::Asleep, 1h, 2h);
    QCOMPARE(watchRecords({sleep, run(2h, 3h)}), (QList<WatchRecord>{{noon + 2h, sleep}}));
}

QTEST_APPLESS_MAIN(WatchRecordsTest)
#include "tst_watchrecords.moc"
