// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <rapidcheck.h>

#include "storage/digestpacking.h"
#include "storage/varints.h"

using namespace powermon;

namespace {

constexpr Timestamp begin = Timestamp::fromMilliseconds(1'767'225'600'000);

LatencySketch sketchOf(const std::vector<int>& latencies)
{
    LatencySketch sketch;
    for (const int latency : latencies)
        sketch.add(Milliseconds(latency));
    return sketch;
}

QList<StateRun> anyRuns()
{
    QList<StateRun> runs;
    Timestamp at = begin;
    for (const auto& [distance, length] : *rc::gen::arbitrary<std::vector<std::pair<quint16, quint16>>>()) {
        const Timestamp first = at + Milliseconds(distance);
        at = first + Milliseconds(length);
        runs.append({runs.size() % 3 == 0, first, at, runs.size() % 3 == 2});
    }
    return runs;
}

} // namespace

/// The packed parts of a digest.
class DigestPackingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anySketchComesBack();
    void anyRunsComeBack();
    void steadyDayIsSmall();
    void damagedSketchesAreRefused_data();
    void damagedSketchesAreRefused();
    void damagedRunsAreRefused_data();
    void damagedRunsAreRefused();
    void anyBytesAreSurvived();
};

void DigestPackingTest::anySketchComesBack()
{
    const bool holds = rc::check("any sketch comes back", [] {
        const LatencySketch sketch =
            sketchOf(*rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 2'000'000)));
        RC_ASSERT(DigestPacking::unpackSketch(DigestPacking::pack(sketch)) == sketch);
    });
    QVERIFY(holds);
    QVERIFY(DigestPacking::pack(LatencySketch()).isEmpty());
}

void DigestPackingTest::anyRunsComeBack()
{
    const bool holds = rc::check("any runs come back", [] {
        const QList<StateRun> runs = anyRuns();
        RC_ASSERT(DigestPacking::unpackRuns(DigestPacking::pack(runs, begin), begin) == runs);
    });
    QVERIFY(holds);
}

void DigestPackingTest::steadyDayIsSmall()
{
    const QList<StateRun> runs{{true, begin + Milliseconds(400), begin + std::chrono::hours(24)}};
    QVERIFY(DigestPacking::pack(runs, begin).size() <= 6);
}

void DigestPackingTest::damagedSketchesAreRefused_data()
{
    QTest::addColumn<QList<quint64>>("numbers");
    QTest::newRow("first bucket too high") << QList<quint64>{161, 1};
    QTest::newRow("count too high") << QList<quint64>{0, 1ULL << 40};
    QTest::newRow("too many zeros") << QList<quint64>{1, 0, 160, 1};
    QTest::newRow("endless zeros") << QList<quint64>{1, 0, ~0ULL, 1};
    QTest::newRow("zeros without a number") << QList<quint64>{1, 0};
}

void DigestPackingTest::damagedSketchesAreRefused()
{
    QFETCH(QList<quint64>, numbers);
    VarintWriter writer;
    for (const quint64 number : numbers)
        writer.add(number);
    QVERIFY(!DigestPacking::unpackSketch(writer.bytes()));
}

void DigestPackingTest::damagedRunsAreRefused_data()
{
    QTest::addColumn<QList<quint64>>("numbers");
    QTest::newRow("no length") << QList<quint64>{1};
    QTest::newRow("too long") << QList<quint64>{1, ~0ULL};
    QTest::newRow("too far") << QList<quint64>{~0ULL, 1};
}

void DigestPackingTest::damagedRunsAreRefused()
{
    QFETCH(QList<quint64>, numbers);
    VarintWriter writer;
    for (const quint64 number : numbers)
        writer.add(number);
    QVERIFY(!DigestPacking::unpackRuns(writer.bytes(), begin));
}

void DigestPackingTest::anyBytesAreSurvived()
{
    const bool holds = rc::check("any bytes are survived", [](const std::string& bytes) {
        const QByteArray packed = QByteArray::fromStdString(bytes);
        if (const auto sketch = DigestPacking::unpackSketch(packed))
            RC_ASSERT(sketch->counts().size() <= LatencySketch::lastBucket + 1);
        if (const auto runs = DigestPacking::unpackRuns(packed, begin))
            RC_ASSERT(runs->size() * 2 <= packed.size());
    });
    QVERIFY(holds);
}

QTEST_GUILESS_MAIN(DigestPackingTest)
#include "tst_digestpacking.moc"
