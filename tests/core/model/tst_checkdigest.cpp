// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QTest>

#include <rapidcheck.h>

#include "core/model/checkdigest.h"

using namespace powermon;
using namespace std::chrono_literals;

namespace {

Timestamp at(Milliseconds time)
{
    return Timestamp::fromMilliseconds(1'767'225'600'000) + time;
}

CheckResult check(Milliseconds finished, bool answered, Milliseconds took = 20ms)
{
    const ProbeOutcome outcome =
        answered ? ProbeOutcome::answer(200, took) : ProbeOutcome::failed(FailureKind::Timeout, took);
    return {SwitchId(1), at(finished) - took, at(finished), outcome};
}

CheckDigest digestOf(const QList<CheckResult>& checks)
{
    CheckDigest digest;
    digest.switchId = SwitchId(1);
    for (const CheckResult& each : checks)
        digest.add(each);
    return digest;
}

QList<CheckResult> anyChecks()
{
    QList<CheckResult> checks;
    for (const int second : *rc::gen::container<std::set<int>>(rc::gen::inRange(0, 20'000))) {
        checks.append(check(std::chrono::seconds(second), *rc::gen::arbitrary<bool>(),
                            Milliseconds(*rc::gen::inRange(0, 3'000'000))));
        if (second % 3 == 0)
            checks.last().outcome.failure = FailureKind::NetworkDown; // where it was not answered
    }
    return checks;
}

} // namespace

/// What checks add up to, and how their latencies are spread.
class CheckDigestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAndRuns();
    void pausesEndRuns();
    void blindChecksAreARunOfTheirOwn();
    void anyPartsAddUp();
    void insertedChecksCount();
    void anyInsertedCheckKeepsTheOrder();
    void bucketsFollowEachOther();
    void anyLatencyIsNearItsBucket();
    void quantiles();
    void anyQuantileIsNear();
    void anySketchesMergeInAnyOrder();
};

void CheckDigestTest::countsAndRuns()
{
    const CheckDigest digest = digestOf(
        {check(1min, true, 30ms), check(2min, true, 10ms), check(3min, false, 5s), check(4min, true, 50ms)});
    QCOMPARE(digest.total, 4);
    QCOMPARE(digest.failed, 1);
    QCOMPARE(digest.answered(), 3);
    QCOMPARE(digest.latencyMinimum, 10ms);
    QCOMPARE(digest.latencySum, 90ms);
    QCOMPARE(digest.latencyMaximum, 50ms);
    QCOMPARE(digest.latencies.total(), 3);
    const QList<StateRun> runs{
        {true, at(1min), at(2min)}, {false, at(3min), at(3min)}, {true, at(4min), at(4min)}};
    QCOMPARE(digest.runs, runs);
}

void CheckDigestTest::pausesEndRuns()
{
    QCOMPARE(digestOf({check(0min, true), check(3min, true)}).runs.size(), 1);
    QCOMPARE(digestOf({check(0min, true), check(3min + 1ms, true)}).runs.size(), 2);
}

void CheckDigestTest::blindChecksAreARunOfTheirOwn()
{
    CheckResult blind = check(2min, false, 0ms);
    blind.outcome.failure = FailureKind::NetworkDown;
    CheckDigest digest = digestOf({check(1min, false), blind, check(3min, false), check(4min, false)});
    QCOMPARE(digest.failed, 3);
    QCOMPARE(digest.total, 3);
    const QList<StateRun> runs{
        {false, at(1min), at(1min)}, {false, at(2min), at(2min), true}, {false, at(3min), at(4min)}};
    QCOMPARE(digest.runs, runs);
    blind.finished = at(200s);
    digest.insert(blind);
    QCOMPARE(digest.runs.size(), 5);
    QCOMPARE(digest.runs.at(3), (StateRun{false, at(200s), at(200s), true}));
    QCOMPARE(digest.runs.at(4), (StateRun{false, at(200s) + 1ms, at(4min)}));
    digest.insert(check(2min + 1ms, true)); // behind the blind one
    QCOMPARE(digest.runs.at(1), (StateRun{false, at(2min), at(2min), true}));
    QVERIFY(digest.runs.at(2).answered);
}

void CheckDigestTest::anyPartsAddUp()
{
    const bool holds = rc::check("any parts add up", [] {
        const QList<CheckResult> checks = anyChecks();
        CheckDigest sum = digestOf({});
        for (qsizetype from = 0; from < checks.size();) {
            const qsizetype count = std::min(checks.size() - from, qsizetype(*rc::gen::inRange(1, 10)));
            sum.append(digestOf(checks.sliced(from, count)));
            from += count;
        }
        RC_ASSERT(sum == digestOf(checks));
    });
    QVERIFY(holds);
}

void CheckDigestTest::insertedChecksCount()
{
    CheckDigest digest = digestOf({check(1min, true, 30ms), check(2min, true, 10ms), check(20min, false)});
    digest.insert(check(90s, false));       // splits a run
    digest.insert(check(19min, false));     // joins one
    digest.insert(check(10min, true, 5ms)); // stands alone
    digest.insert(check(40min, true, 90ms));
    QCOMPARE(digest.total, 7);
    QCOMPARE(digest.failed, 3);
    QCOMPARE(digest.latencyMinimum, 5ms);
    QCOMPARE(digest.latencyMaximum, 90ms);
    const QList<StateRun> runs{{true, at(1min), at(90s) - 1ms}, {false, at(90s), at(90s)},
                               {true, at(90s) + 1ms, at(2min)}, {true, at(10min), at(10min)},
                               {false, at(19min), at(20min)},   {true, at(40min), at(40min)}};
    QCOMPARE(digest.runs, runs);
}

void CheckDigestTest::anyInsertedCheckKeepsTheOrder()
{
    const bool holds = rc::check("any inserted check keeps the order", [] {
        CheckDigest digest = digestOf(anyChecks());
        const qint64 total = digest.total;
        const Milliseconds time(*rc::gen::inRange(-100'000, 21'000'000));
        digest.insert(check(time, *rc::gen::arbitrary<bool>()));
        RC_ASSERT(digest.total == total + 1);
        RC_ASSERT(std::ranges::is_sorted(digest.runs, {}, &StateRun::first));
        for (qsizetype i = 1; i < digest.runs.size(); ++i)
            RC_ASSERT(digest.runs.at(i - 1).last < digest.runs.at(i).first);
    });
    QVERIFY(holds);
}

void CheckDigestTest::bucketsFollowEachOther()
{
    int last = -1;
    for (qint64 value = 0; value < 5000; ++value) {
        const int bucket = LatencySketch::bucketOf(Milliseconds(value));
        QVERIFY(bucket == last || bucket == last + 1);
        last = bucket;
    }
    QCOMPARE(LatencySketch::bucketOf(-5ms), 0);
    QVERIFY(LatencySketch::bucketOf(2'000'000ms) < LatencySketch::lastBucket);
    QCOMPARE(LatencySketch::bucketOf(Milliseconds::max()), LatencySketch::lastBucket);
}

void CheckDigestTest::anyLatencyIsNearItsBucket()
{
    const bool holds = rc::check("any latency is near the middle of its bucket", [] {
        const qint64 latency = *rc::gen::inRange(0, 2'000'000);
        const qint64 middle = LatencySketch::middleOf(LatencySketch::bucketOf(Milliseconds(latency))).count();
        RC_ASSERT(16 * std::abs(middle - latency) <= latency);
    });
    QVERIFY(holds);
}

void CheckDigestTest::quantiles()
{
    LatencySketch sketch;
    QVERIFY(!sketch.quantile(0.5));
    for (int i = 1; i <= 10; ++i)
        sketch.add(Milliseconds(i));
    QCOMPARE(sketch.quantile(0), 1ms);
    QCOMPARE(sketch.quantile(0.1), 1ms);
    QCOMPARE(sketch.quantile(0.5), 5ms);
    QCOMPARE(sketch.quantile(0.95), 10ms);
    QCOMPARE(sketch.quantile(7), 10ms);
}

void CheckDigestTest::anyQuantileIsNear()
{
    const bool holds = rc::check("any quantile is near", [] {
        auto latencies =
            *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 100'000)));
        LatencySketch sketch;
        for (const int latency : latencies)
            sketch.add(Milliseconds(latency));
        std::ranges::sort(latencies);
        const auto rank = *rc::gen::inRange<size_t>(1, latencies.size() + 1);
        const double share = static_cast<double>(rank) / static_cast<double>(latencies.size()) - 1e-9;
        const qint64 expected = latencies.at(rank - 1);
        RC_ASSERT(16 * std::abs(sketch.quantile(share)->count() - expected) <= expected);
    });
    QVERIFY(holds);
}

void CheckDigestTest::anySketchesMergeInAnyOrder()
{
    const bool holds = rc::check("any sketches merge in any order", [] {
        LatencySketch left;
        LatencySketch right;
        LatencySketch all;
        for (const int latency : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 100'000))) {
            (latency % 2 == 0 ? left : right).add(Milliseconds(latency));
            all.add(Milliseconds(latency));
        }
        LatencySketch one = left;
        one.merge(right);
        right.merge(left);
        RC_ASSERT(one == all);
        RC_ASSERT(right == all);
        RC_ASSERT(LatencySketch::fromCounts(all.counts()) == all);
    });
    QVERIFY(holds);
}

QTEST_GUILESS_MAIN(CheckDigestTest)
#include "tst_checkdigest.moc"
