// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include <QTest>

#include <rapidcheck.h>

#include "storage/checkblock.h"
#include "storage/checkpacking.h"
#include "storage/storekinds.h"
#include "storage/tierplan.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

/// A midnight.
constexpr Timestamp origin = Timestamp::fromMilliseconds(1'767'225'600'000);
constexpr TimeRange always{Timestamp::fromMilliseconds(0), Timestamp::fromMilliseconds(9'000'000'000'000)};
constexpr int plenty = 1'000'000;

Timestamp at(Milliseconds time)
{
    return origin + time;
}

CheckResult check(qint64 switchId, Milliseconds finished, bool answered = true, int latency = 20)
{
    const ProbeOutcome outcome = answered ? ProbeOutcome::answer(200, Milliseconds(latency))
                                          : ProbeOutcome::failed(FailureKind::Timeout, 5s);
    return {SwitchId(switchId), at(finished) - outcome.duration, at(finished), outcome};
}

/// Two switches, checked each minute, the second with failures.
QList<CheckResult> minuteByMinute(Milliseconds from, Milliseconds to)
{
    QList<CheckResult> checks;
    for (Milliseconds time = from; time < to; time += 1min) {
        const auto minute = static_cast<int>(time / 1min);
        checks.append(check(1, time + 100ms, true, 10 + minute % 50));
        checks.append(check(2, time + 30s, minute % 97 >= 5, 200));
    }
    return checks;
}

QList<CheckResult> everythingIn(Store& store, TimeRange range = always,
                                std::optional<SwitchId> switchId = std::nullopt)
{
    QList<CheckResult> all;
    const auto read = store.checks().forEach({range, switchId}, [&all](const CheckResult& each) {
        all.append(each);
        return true;
    });
    return read ? all : QList<CheckResult>();
}

using Digests = QMap<SwitchId, CheckDigest>;

/// What a range adds up to, by switch.
Digests sumsOf(Store& store, const DigestQuery& query)
{
    Digests sums;
    const auto read = store.checks().forEachDigest(query, [&sums](const CheckDigest& digest) {
        CheckDigest& sum = sums[digest.switchId];
        sum.switchId = digest.switchId;
        sum.append(digest);
    });
    return read ? sums : Digests();
}

/// The same, of the checks themselves.
Digests sumsOf(const QList<CheckResult>& checks, TimeRange range)
{
    Digests sums;
    for (const CheckResult& each : checks) {
        if (!range.contains(each.finished))
            continue;
        sums[each.switchId].switchId = each.switchId;
        sums[each.switchId].add(each);
    }
    return sums;
}

QHash<SwitchId, CheckCounts> countsOf(const Digests& sums)
{
    QHash<SwitchId, CheckCounts> counts;
    for (const CheckDigest& sum : sums)
        counts.insert(sum.switchId, {sum.total, sum.failed});
    return counts;
}

Result<qint64> sealAll(Store& store, Timestamp before, int limit = 1000)
{
    qint64 all = 0;
    for (;;) {
        const auto sealed = store.checks().seal(before, limit);
        if (!sealed || *sealed == 0)
            return sealed ? Result<qint64>(all) : sealed;
        all += *sealed;
    }
}

Result<qint64> removeAll(Store& store, Timestamp before, int limit = 500)
{
    qint64 all = 0;
    for (;;) {
        const auto removed = store.checks().removeBefore(before, limit);
        if (!removed || *removed == 0)
            return removed ? Result<qint64>(all) : removed;
        all += *removed;
    }
}

QList<CheckResult> sorted(QList<CheckResult> checks)
{
    std::ranges::sort(checks, [](const CheckResult& left, const CheckResult& right) {
        return std::pair(left.finished, left.switchId) < std::pair(right.finished, right.switchId);
    });
    return checks;
}

} // namespace

/// Packing changes no answer: what every store promises of its tiers.
class TierContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreKinds::addRows(); }
    void init();
    void cleanup() { m_store.reset(); }

    void sealedChecksAreRead();
    void hoursThatGoOnAreLeft();
    void stepsAreSmall();
    void newestAreFoundInEveryTier();
    void lateChecksAreMerged();
    void lateTwinsMoveOn();
    void latestStays();
    void sumsAreThoseOfTheChecks_data();
    void sumsAreThoseOfTheChecks();
    void sumsAreAsFineAsAskedFor();
    void anyHistoryAddsUp();
    void failedTransactionLeavesAllInPlace();
    void removedDaysLeaveTheirSums();
    void lateChecksGoIntoRemovedDays();
    void removesWhatIsNotSealed();
    void partOfADayIsNotRemoved();

private:
    /// What is asked of the store, compared with what \a checks say.
    void compareWith(const QList<CheckResult>& checks, TimeRange range);

    StoreKinds m_kinds;
    std::unique_ptr<Store> m_store;
};

void TierContractTest::init()
{
    QFETCH_GLOBAL(QString, kind);
    Result<std::unique_ptr<Store>> made = m_kinds.make(kind);
    VERIFY_DONE(made);
    m_store = std::move(*made);
}

void TierContractTest::compareWith(const QList<CheckResult>& checks, TimeRange range)
{
    QList<CheckResult> inside;
    for (const CheckResult& each : checks) {
        if (range.contains(each.finished))
            inside.append(each);
    }
    QCOMPARE(everythingIn(*m_store, range), inside);
    const Digests expected = sumsOf(checks, range);
    QVERIFY(sumsOf(*m_store, {.range = range}) == expected);
    QVERIFY(sumsOf(*m_store, {.range = range, .coarsest = DigestStep::Hour}) == expected);
    QCOMPARE(*m_store->checks().counts(range), countsOf(expected));
    for (const SwitchId id : expected.keys())
        QVERIFY(sumsOf(*m_store, {range, id}).value(id) == expected.value(id));
    const Digests states = sumsOf(*m_store, {.range = range, .withLatencies = false});
    QCOMPARE(states.keys(), expected.keys());
    for (const CheckDigest& each : expected) {
        const CheckDigest state = states.value(each.switchId);
        QCOMPARE(state.total, each.total);
        QCOMPARE(state.failed, each.failed);
        QVERIFY(state.runs == each.runs);
    }
}

void TierContractTest::sealedChecksAreRead()
{
    const QList<CheckResult> checks = minuteByMinute(0h, 30h);
    VERIFY_DONE(m_store->checks().append(checks));
    VERIFY_DONE(sealAll(*m_store, at(28h)));
    QCOMPARE(everythingIn(*m_store), checks);
    QCOMPARE(everythingIn(*m_store, {at(90min), at(29h + 90s)}, SwitchId(2)).size(), (27 * 60 + 30) + 1);
    for (const TimeRange& range : {always, TimeRange{at(17min), at(29h)}, TimeRange{at(0h), at(24h)},
                                   TimeRange{at(61min), at(62min)}, TimeRange{at(3h), at(3h)}})
        compareWith(checks, range);
}

void TierContractTest::hoursThatGoOnAreLeft()
{
    VERIFY_DONE(m_store->checks().append(minuteByMinute(0h, 2h)));
    QCOMPARE(*m_store->checks().seal(at(1h) - 1ms, plenty), 0);
    const auto sealed = m_store->checks().seal(at(2h) - 1ms, plenty);
    VERIFY_DONE(sealed);
    QFETCH_GLOBAL(QString, kind);
    QCOMPARE(*sealed, kind == u"memory"_s ? 0 : 120);
    QCOMPARE(*m_store->checks().seal(at(2h) - 1ms, plenty), 0);
}

void TierContractTest::stepsAreSmall()
{
    const QList<CheckResult> checks = minuteByMinute(0h, 1h);
    VERIFY_DONE(m_store->checks().append(checks));
    const auto first = m_store->checks().seal(at(5h), 10);
    VERIFY_DONE(first);
    QFETCH_GLOBAL(QString, kind);
    QCOMPARE(*first, kind == u"memory"_s ? 0 : 60); // one switch at least
    compareWith(checks, always);
    VERIFY_DONE(sealAll(*m_store, at(5h), 10));
    compareWith(checks, always);
}

void TierContractTest::newestAreFoundInEveryTier()
{
    const QList<CheckResult> checks = minuteByMinute(0h, 50h);
    VERIFY_DONE(m_store->checks().append(checks));
    QList<CheckResult> backwards = checks;
    std::ranges::reverse(backwards);
    for (const Milliseconds sealedUntil : {0h, 49h, 50h}) {
        VERIFY_DONE(sealAll(*m_store, at(sealedUntil)));
        for (const int limit : {1, 7, 300, plenty})
            QCOMPARE(*m_store->checks().newest({always, {}}, limit),
                     backwards.first(qMin<qsizetype>(limit, backwards.size())));
        QCOMPARE(m_store->checks().newest({always, SwitchId(2)}, 150)->constLast(),
                 check(2, 50h - 150min + 30s, (3000 - 150) % 97 >= 5, 200));
        QCOMPARE(m_store->checks().newest({{at(0h), at(10h)}, SwitchId(1)}, 1)->constFirst().finished,
                 at(10h - 1min + 100ms));
        QVERIFY(m_store->checks().newest({always, SwitchId(3)}, 5)->isEmpty());
    }
}

void TierContractTest::lateChecksAreMerged()
{
    QList<CheckResult> checks = minuteByMinute(0h, 5h);
    VERIFY_DONE(m_store->checks().append(checks));
    VERIFY_DONE(sealAll(*m_store, at(5h)));
    // Into the middle of a packed hour, before everything, and of a switch that was not there.
    const QList<CheckResult> late{check(1, 2h + 15s, false), check(1, -1h, true), check(3, 3h + 7ms)};
    VERIFY_DONE(m_store->checks().append(late));
    checks = sorted(checks + late);
    compareWith(checks, always);
    compareWith(checks, {at(1h), at(4h)});
    QCOMPARE(m_store->checks().newest({always, SwitchId(3)}, 5)->size(), 1);
    VERIFY_DONE(sealAll(*m_store, at(5h)));
    compareWith(checks, always);
    compareWith(checks, {at(1h), at(4h)});
    QCOMPARE(m_store->checks().newest({always, SwitchId(3)}, 5)->size(), 1);
}

void TierContractTest::lateTwinsMoveOn()
{
    VERIFY_DONE(m_store->checks().append({check(1, 1000ms, true, 1), check(1, 1001ms, true, 2)}));
    VERIFY_DONE(sealAll(*m_store, at(1h)));
    VERIFY_DONE(m_store->checks().append({check(1, 1000ms, true, 3)}));
    VERIFY_DONE(
        m_store->checks().append({check(1, 1000ms, true, 4), check(2, 1000ms), check(1, 1001ms, true, 5)}));
    const QList<CheckResult> expected{check(1, 1000ms, true, 1), check(2, 1000ms),
                                      check(1, 1001ms, true, 2), check(1, 1002ms, true, 3),
                                      check(1, 1003ms, true, 4), check(1, 1004ms, true, 5)};
    QCOMPARE(everythingIn(*m_store), expected);
    VERIFY_DONE(sealAll(*m_store, at(1h)));
    QCOMPARE(everythingIn(*m_store), expected);
}

void TierContractTest::latestStays()
{
    VERIFY_DONE(m_store->checks().append(minuteByMinute(0h, 2h)));
    const auto before = m_store->checks().latest(at(0h));
    VERIFY_DONE(sealAll(*m_store, at(3h)));
    QCOMPARE(*m_store->checks().latest(at(0h)), *before);
    QCOMPARE(before->size(), 2);
}

void TierContractTest::sumsAreThoseOfTheChecks_data()
{
    QTest::addColumn<Milliseconds>("sealedUntil");
    QTest::newRow("not packed") << Milliseconds(0h);
    QTest::newRow("half packed") << Milliseconds(40h);
    QTest::newRow("packed") << Milliseconds(75h);
}

void TierContractTest::sumsAreThoseOfTheChecks()
{
    QFETCH(Milliseconds, sealedUntil);
    const QList<CheckResult> checks = minuteByMinute(0h, 75h);
    VERIFY_DONE(m_store->checks().append(checks));
    VERIFY_DONE(sealAll(*m_store, at(sealedUntil)));
    for (const TimeRange& range :
         {always, TimeRange{at(0h), at(72h)}, TimeRange{at(13h + 7min), at(74h + 1s)}})
        compareWith(checks, range);
}

void TierContractTest::sumsAreAsFineAsAskedFor()
{
    VERIFY_DONE(m_store->checks().append(minuteByMinute(0h, 48h)));
    VERIFY_DONE(sealAll(*m_store, at(48h)));
    const auto pieces = [this](DigestStep coarsest) {
        int count = 0;
        (void) m_store->checks().forEachDigest({{at(0h), at(48h)}, SwitchId(1), coarsest},
                                               [&count](const CheckDigest&) { ++count; });
        return count;
    };
    QCOMPARE(pieces(DigestStep::Hour), 48);
    QCOMPARE(pieces(DigestStep::Day), 2);
}

/// Appended in any order and packed at any time, it is what it would be at once.
void TierContractTest::anyHistoryAddsUp()
{
    QFETCH_GLOBAL(QString, kind);
    if (kind == u"postgresql"_s)
        return; // a database for each example takes too long
    const bool holds = rc::check("any history adds up", [this, kind] {
        if (kind != u"memory"_s && *rc::gen::inRange(0, 5) > 0)
            return; // each makes a database: one in five is enough
        auto made = m_kinds.make(kind);
        RC_ASSERT(made.has_value());
        m_store = std::move(*made);
        const auto times = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 60 * 3600));
        std::map<std::pair<qint64, int>, CheckResult> stored;
        QList<CheckResult> waiting;
        for (const int time : times) {
            const int switchId = *rc::gen::inRange(1, 4);
            const CheckResult each = check(switchId, std::chrono::seconds(time), *rc::gen::arbitrary<bool>(),
                                           *rc::gen::inRange(0, 3000));
            if (stored.contains({each.finished.milliseconds(), switchId}))
                continue;
            stored.insert({{each.finished.milliseconds(), switchId}, each});
            waiting.append(each);
            if (*rc::gen::inRange(0, 20) > 0)
                continue;
            RC_ASSERT(m_store->checks().append(std::exchange(waiting, {})).has_value());
            RC_ASSERT(sealAll(*m_store, at(std::chrono::hours(*rc::gen::inRange(0, 61))), 20).has_value());
        }
        RC_ASSERT(m_store->checks().append(waiting).has_value());
        QList<CheckResult> checks;
        for (const auto& [key, each] : stored)
            checks.append(each);
        const TimeRange range{at(std::chrono::minutes(*rc::gen::inRange(0, 1000))),
                              at(std::chrono::minutes(*rc::gen::inRange(1000, 3700)))};
        for (const TimeRange& each : {always, range}) {
            RC_ASSERT(sumsOf(*m_store, {.range = each}) == sumsOf(checks, each));
            RC_ASSERT(*m_store->checks().counts(each) == countsOf(sumsOf(checks, each)));
        }
        RC_ASSERT(everythingIn(*m_store) == checks);
        m_store.reset();
    });
    QVERIFY(holds);
}

void TierContractTest::failedTransactionLeavesAllInPlace()
{
    const QList<CheckResult> checks = minuteByMinute(0h, 26h);
    VERIFY_DONE(m_store->checks().append(checks));
    VERIFY_DONE(sealAll(*m_store, at(3h)));
    const auto failed = m_store->transaction([&]() -> Result<void> {
        VERIFY_INSIDE(m_store->checks().seal(at(5h), plenty));
        VERIFY_INSIDE(m_store->checks().removeBefore(at(24h), plenty));
        return failure(ErrorCode::Interrupted);
    });
    QVERIFY(!failed);
    compareWith(checks, always);
}

void TierContractTest::removedDaysLeaveTheirSums()
{
    const QList<CheckResult> checks = minuteByMinute(0h, 60h);
    VERIFY_DONE(m_store->checks().append(checks));
    VERIFY_DONE(sealAll(*m_store, at(60h)));
    QCOMPARE(*removeAll(*m_store, at(50h)), 2 * 48 * 60);
    QCOMPARE(everythingIn(*m_store), checks.sliced(2 * 48 * 60));
    QVERIFY(sumsOf(*m_store, {.range = always}) == sumsOf(checks, always));
    QVERIFY(sumsOf(*m_store, {always, SwitchId(2)}).value(SwitchId(2)) ==
            sumsOf(checks, always).value(SwitchId(2)));
    QCOMPARE(*m_store->checks().counts(always), countsOf(sumsOf(checks, always)));
    // Of a removed day nothing but the whole is known.
    QVERIFY(sumsOf(*m_store, {.range = {at(1h), at(60h)}}) == sumsOf(checks, {at(24h), at(60h)}));
    QCOMPARE(*removeAll(*m_store, at(50h)), 0);
}

void TierContractTest::lateChecksGoIntoRemovedDays()
{
    QList<CheckResult> checks = minuteByMinute(0h, 30h);
    VERIFY_DONE(m_store->checks().append(checks));
    VERIFY_DONE(removeAll(*m_store, at(24h)));
    const QList<CheckResult> late{check(1, 2h + 15s, false), check(3, 3h), check(1, -30h)};
    VERIFY_DONE(m_store->checks().append(late));
    VERIFY_DONE(sealAll(*m_store, at(30h)));
    const Digests expected = sumsOf(sorted(checks + late), always);
    const Digests found = sumsOf(*m_store, {.range = always});
    QCOMPARE(countsOf(found), countsOf(expected));
    QVERIFY(found.value(SwitchId(1)).latencies == expected.value(SwitchId(1)).latencies);
    QVERIFY(found.value(SwitchId(3)) == expected.value(SwitchId(3)));
    QCOMPARE(everythingIn(*m_store), checks.sliced(2 * 24 * 60));
}

void TierContractTest::removesWhatIsNotSealed()
{
    const QList<CheckResult> checks = minuteByMinute(0h, 49h);
    VERIFY_DONE(m_store->checks().append(checks));
    QCOMPARE(*removeAll(*m_store, at(24h)), 2 * 24 * 60);
    QCOMPARE(everythingIn(*m_store), checks.sliced(2 * 24 * 60));
    QVERIFY(sumsOf(*m_store, {.range = always}) == sumsOf(checks, always));
    // What is gone is no latest check any more.
    VERIFY_DONE(m_store->checks().append({check(3, 25h)}));
    QCOMPARE(*removeAll(*m_store, at(48h)), 2 * 24 * 60 + 1);
    QCOMPARE(m_store->checks().latest(at(-1h))->keys().size(), 2);
}

void TierContractTest::partOfADayIsNotRemoved()
{
    VERIFY_DONE(m_store->checks().append(minuteByMinute(0h, 30h)));
    QCOMPARE(*m_store->checks().removeBefore(at(24h) - 1ms, plenty), 0);
    QCOMPARE(*m_store->checks().removeBefore(at(24h), 0), 0);
    QCOMPARE(*m_store->checks().removeBefore(at(24h), plenty), 2 * 24 * 60);
    QCOMPARE(*m_store->checks().removeBefore(at(47h), plenty), 0);
}

QTEST_GUILESS_MAIN(TierContractTest)
#include "tst_tiercontract.moc"
