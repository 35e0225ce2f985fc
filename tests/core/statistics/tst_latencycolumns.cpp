// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/statistics/latencycolumns.h"

using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon = Timestamp::fromMilliseconds(1'767'268'800'000);
constexpr TimeRange hour{noon, noon + 1h};

CheckResult answer(Milliseconds after, Milliseconds latency)
{
    return {SwitchId(1), noon + after - latency, noon + after, ProbeOutcome::answer(200, latency)};
}

CheckResult failed(Milliseconds after, FailureKind kind = FailureKind::Timeout)
{
    return {SwitchId(1), noon + after, noon + after, ProbeOutcome::failed(kind, 5s)};
}

} // namespace

class LatencyColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsExtremesAndMean();
    void neverMoreThanItsColumns();
    void gapsStartSegments();
    void ignoresWhatIsOutside();
    void digestsKeepExtremesAndGaps();
    void sillyArguments();
};

void LatencyColumnsTest::keepsExtremesAndMean()
{
    LatencyColumns columns(hour, 60, 3min);
    columns.add(answer(10s, 10ms));
    columns.add(answer(20s, 40ms));
    columns.add(answer(59s, 1ms));
    columns.add(answer(60s, 7ms));
    const QList<LatencyPoint> expected{{noon + 10s, 1ms, 17ms, 40ms, true},
                                       {noon + 60s, 7ms, 7ms, 7ms, false}};
    QCOMPARE(columns.finish(), expected);
}

void LatencyColumnsTest::neverMoreThanItsColumns()
{
    for (const int count : {1, 7, 500}) {
        LatencyColumns columns(hour, count, 3min);
        for (Milliseconds after = 0ms; after < 1h; after += 1s)
            columns.add(answer(after, 5ms));
        QCOMPARE(columns.finish().size(), qsizetype(count));
    }
}

void LatencyColumnsTest::gapsStartSegments()
{
    LatencyColumns columns(hour, 3600, 3min);
    columns.add(answer(0min, 5ms));
    columns.add(answer(3min, 5ms));
    columns.add(failed(4min));
    columns.add(answer(5min, 5ms));
    columns.add(failed(6min, FailureKind::Cancelled));
    columns.add(answer(7min, 5ms));
    columns.add(answer(11min, 5ms));
    QList<bool> starts;
    for (const LatencyPoint& point : columns.finish())
        starts.append(point.startsSegment);
    QCOMPARE(starts, (QList<bool>{true, false, true, false, true}));
}

void LatencyColumnsTest::ignoresWhatIsOutside()
{
    LatencyColumns columns(hour, 10, 3min);
    columns.add(answer(-1ms, 5ms));
    columns.add(answer(1h, 5ms));
    QVERIFY(columns.finish().isEmpty());
}

void LatencyColumnsTest::digestsKeepExtremesAndGaps()
{
    LatencyColumns ofChecks(hour, 6, 3min);
    LatencyColumns ofDigests(hour, 6, 3min);
    for (int tenth = 0; tenth < 6; ++tenth) {
        CheckDigest digest;
        for (int minute = 10 * tenth; minute < 10 * tenth + 10; ++minute) {
            if (minute >= 25 && minute < 31)
                continue; // nobody asked
            const Milliseconds time = std::chrono::minutes(minute);
            const CheckResult each =
                minute == 9 || minute == 45 ? failed(time) : answer(time, Milliseconds(minute + 1));
            ofChecks.add(each);
            digest.add(each);
        }
        ofDigests.add(digest);
    }
    QCOMPARE(ofChecks.columnWidth(), Milliseconds(10min));
    const QList<LatencyPoint> points = ofDigests.finish();
    QCOMPARE(points, ofChecks.finish());
    QCOMPARE(points.size(), 6);
    QVERIFY(points.at(1).startsSegment && points.at(3).startsSegment && !points.at(4).startsSegment);
}

void LatencyColumnsTest::sillyArguments()
{
    LatencyColumns none(hour, 0, 3min);
    none.add(answer(1min, 5ms));
    none.add(answer(2min, 6ms));
    QCOMPARE(none.finish().size(), qsizetype(1));
    LatencyColumns empty({noon, noon}, 10, 3min);
    empty.add(answer(0min, 5ms));
    QVERIFY(empty.finish().isEmpty());
}

QTEST_GUILESS_MAIN(LatencyColumnsTest)
#include "tst_latencycolumns.moc"
