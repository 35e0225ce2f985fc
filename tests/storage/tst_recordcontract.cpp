// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include <QTest>

#include "storage/checkpacking.h"
#include "storage/storekinds.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

constexpr qint64 origin = 1'767'225'600'000;

Timestamp at(qint64 milliseconds)
{
    return Timestamp::fromMilliseconds(origin + milliseconds);
}

const TimeRange everything{Timestamp::fromMilliseconds(0), at(1'000'000'000)};

CheckResult answered(qint64 switchId, qint64 finished, int duration = 12, int status = 200)
{
    return {SwitchId(switchId), at(finished - duration), at(finished),
            ProbeOutcome::answer(status, Milliseconds(duration))};
}

CheckResult failed(qint64 switchId, qint64 finished, FailureKind kind = FailureKind::Timeout,
                   int duration = 5000)
{
    return {SwitchId(switchId), at(finished - duration), at(finished),
            ProbeOutcome::failed(kind, Milliseconds(duration))};
}

Outage outageAt(qint64 start, std::optional<qint64> end)
{
    Outage outage;
    outage.startedAt = at(start);
    outage.start = {at(start - 60), at(start)};
    outage.detectedAt = at(start + 120);
    if (end) {
        outage.endedAt = at(*end);
        outage.end = TimeInterval{at(*end - 5), at(*end + 5)};
    }
    return outage;
}

QList<qint64> startsOf(const Result<QList<Outage>>& outages)
{
    QList<qint64> starts;
    for (const Outage& outage : outages.value_or(QList<Outage>()))
        starts.append((outage.startedAt - at(0)).count());
    return starts;
}

} // namespace

/// What every store promises of checks, outages and coverage.
class RecordContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoreKinds::addRows(); }
    void init();
    void cleanup() { m_store.reset(); }

    void keepsEveryOutcome();
    void leavesOutCancelledChecks();
    void findsNewestFirst();
    void findsChecksOfOneSwitch();
    void rangesAreHalfOpen();
    void movesCollidingChecks();
    void visitsPagesInOrder();
    void visitorEndsEarly();
    void visitorMayUseTheStore();
    void countsBySwitch();
    void findsLatest();
    void latestIgnoresOldImports();
    void keepsEveryFieldOfAnOutage();
    void replacesAnOutage();
    void findsOutages_data();
    void findsOutages();
    void removesOldOutages();
    void keepsCoverage();
    void findsLatestCoverage();

private:
    CheckRepository& checks() { return m_store->checks(); }
    OutageRepository& outages() { return m_store->outages(); }

    StoreKinds m_kinds;
    std::unique_ptr<Store> m_store;
};

void RecordContractTest::init()
{
    QFETCH_GLOBAL(QString, kind);
    Result<std::unique_ptr<Store>> made = m_kinds.make(kind);
    VERIFY_DONE(made);
    m_store = std::move(*made);
}

void RecordContractTest::keepsEveryOutcome()
{
    QList<CheckResult> all;
    for (const int status : {100, 200, 204, 301, 404, 500, 999})
        all.append(answered(1, 1000 + all.size(), static_cast<int>(all.size()) * 700, status));
    for (const FailureKind kind :
         {FailureKind::Timeout, FailureKind::Refused, FailureKind::Unreachable, FailureKind::NameNotFound,
          FailureKind::NotHttp, FailureKind::TlsFailed, FailureKind::NetworkDown})
        all.append(failed(2, 1000 + all.size(), kind, 60'000));
    // Before 1970 and far in the future.
    all.append({SwitchId(2'147'483'647), Timestamp::fromMilliseconds(7'258'118'400'000),
                Timestamp::fromMilliseconds(7'258'118'400'000), ProbeOutcome::answer(200, Milliseconds(0))});
    VERIFY_DONE(checks().append(all));
    const TimeRange always{Timestamp::fromMilliseconds(std::numeric_limits<qint64>::min()),
                           Timestamp::fromMilliseconds(std::numeric_limits<qint64>::max())};
    QList<CheckResult> read;
    VERIFY_DONE(checks().forEach({always, {}}, [&](const CheckResult& check) {
        read.append(check);
        return true;
    }));
    QCOMPARE(read, all);
}

void RecordContractTest::leavesOutCancelledChecks()
{
    VERIFY_DONE(checks().append({failed(1, 10, FailureKind::Cancelled), answered(1, 20)}));
    VERIFY_DONE(checks().append({failed(1, 30, FailureKind::Cancelled)}));
    VERIFY_DONE(checks().append({}));
    QCOMPARE(*checks().newest({everything, {}}, 10), QList<CheckResult>{answered(1, 20)});
}

void RecordContractTest::findsNewestFirst()
{
    VERIFY_DONE(checks().append({answered(2, 20), answered(1, 20), answered(1, 10), failed(1, 30)}));
    const QList<CheckResult> expected{failed(1, 30), answered(2, 20), answered(1, 20), answered(1, 10)};
    QCOMPARE(*checks().newest({everything, {}}, 10), expected);
    QCOMPARE(*checks().newest({everything, {}}, 2), expected.first(2));
    QVERIFY(checks().newest({everything, {}}, 0)->isEmpty());
    QVERIFY(checks().newest({everything, {}}, -1)->isEmpty());
}

void RecordContractTest::findsChecksOfOneSwitch()
{
    VERIFY_DONE(checks().append({answered(1, 10), answered(2, 10), answered(2, 20), answered(1, 30)}));
    QCOMPARE(*checks().newest({everything, SwitchId(2)}, 10),
             (QList<CheckResult>{answered(2, 20), answered(2, 10)}));
    QCOMPARE(*checks().newest({everything, SwitchId(1)}, 1), QList<CheckResult>{answered(1, 30)});
    QVERIFY(checks().newest({everything, SwitchId(3)}, 10)->isEmpty());
    QList<CheckResult> read;
    VERIFY_DONE(checks().forEach({everything, SwitchId(1)}, [&](const CheckResult& check) {
        read.append(check);
        return true;
    }));
    QCOMPARE(read, (QList<CheckResult>{answered(1, 10), answered(1, 30)}));
}

void RecordContractTest::rangesAreHalfOpen()
{
    VERIFY_DONE(checks().append({answered(1, 10), answered(1, 20), answered(1, 30)}));
    const TimeRange range{at(10), at(30)};
    QCOMPARE(checks().newest({range, {}}, 10)->size(), 2);
    QCOMPARE(checks().newest({range, SwitchId(1)}, 10)->size(), 2);
    QCOMPARE(checks().counts(range)->value(SwitchId(1)).total, 2);
    int visited = 0;
    VERIFY_DONE(checks().forEach({range, {}}, [&](const CheckResult&) { return ++visited > 0; }));
    QCOMPARE(visited, 2);
    QVERIFY(checks().newest({{at(30), at(10)}, {}}, 10)->isEmpty());
}

void RecordContractTest::movesCollidingChecks()
{
    VERIFY_DONE(checks().append({answered(1, 10, 1)}));
    VERIFY_DONE(checks().append({answered(1, 10, 2), answered(2, 10, 3), answered(1, 10, 4)}));
    VERIFY_DONE(checks().append({answered(1, 10, 5)}));
    const QList<CheckResult> expected{answered(1, 10, 1), answered(2, 10, 3), answered(1, 11, 2),
                                      answered(1, 12, 4), answered(1, 13, 5)};
    QList<CheckResult> read;
    VERIFY_DONE(checks().forEach({everything, {}}, [&](const CheckResult& check) {
        read.append(check);
        return true;
    }));
    QCOMPARE(read, expected);
    QCOMPARE(checks().latest(at(0))->value(SwitchId(1)), answered(1, 13, 5));
}

void RecordContractTest::visitsPagesInOrder()
{
    constexpr int count = 20'005;
    QList<CheckResult> all;
    for (int i = 0; i < count; ++i)
        all.append(answered(1 + i % 7, i / 7, i % 50));
    VERIFY_DONE(checks().append(all));
    qsizetype visited = 0;
    bool isInOrder = true;
    VERIFY_DONE(checks().forEach({everything, {}}, [&](const CheckResult& check) {
        isInOrder = isInOrder && check == all.value(visited);
        return ++visited > 0;
    }));
    QCOMPARE(visited, count);
    QVERIFY(isInOrder);
    int ofOne = 0;
    VERIFY_DONE(checks().forEach({everything, SwitchId(7)}, [&](const CheckResult&) { return ++ofOne > 0; }));
    QCOMPARE(ofOne, count / 7);
}

void RecordContractTest::visitorEndsEarly()
{
    VERIFY_DONE(checks().append({answered(1, 10), answered(1, 20), answered(1, 30)}));
    int visited = 0;
    VERIFY_DONE(checks().forEach({everything, {}}, [&](const CheckResult&) { return ++visited < 2; }));
    QCOMPARE(visited, 2);
}

void RecordContractTest::visitorMayUseTheStore()
{
    VERIFY_DONE(checks().append({answered(1, 10), answered(1, 20)}));
    qint64 counted = 0;
    VERIFY_DONE(checks().forEach({everything, {}}, [&](const CheckResult& check) {
        counted += checks().newest({{at(0), check.finished}, {}}, 10).value_or(QList<CheckResult>()).size();
        return m_store->values().setValue(u"seen"_s, u"x"_s).has_value();
    }));
    QCOMPARE(counted, 1);
}

void RecordContractTest::countsBySwitch()
{
    VERIFY_DONE(checks().append({answered(1, 10), failed(1, 20), answered(1, 30, 5, 500), failed(2, 10),
                                 failed(2, 20, FailureKind::NetworkDown), answered(3, 5000),
                                 failed(4, 20, FailureKind::NetworkDown)}));
    const QHash<SwitchId, CheckCounts> expected{{SwitchId(1), {3, 1}}, {SwitchId(2), {1, 1}}};
    QCOMPARE(*checks().counts({at(0), at(1000)}), expected);
    QVERIFY(checks().counts({at(6000), at(7000)})->isEmpty());
}

void RecordContractTest::findsLatest()
{
    VERIFY_DONE(checks().append({answered(1, 10), failed(1, 20), answered(2, 15), answered(3, 5)}));
    const QHash<SwitchId, CheckResult> expected{{SwitchId(1), failed(1, 20)}, {SwitchId(2), answered(2, 15)}};
    QCOMPARE(*checks().latest(at(15)), expected);
    QCOMPARE(checks().latest(at(0))->size(), 3);
    QVERIFY(checks().latest(at(21))->isEmpty());
}

void RecordContractTest::latestIgnoresOldImports()
{
    VERIFY_DONE(checks().append({answered(1, 1000)}));
    VERIFY_DONE(checks().append({answered(1, 10), answered(1, 20), answered(2, 10)}));
    QCOMPARE(checks().latest(at(0))->value(SwitchId(1)), answered(1, 1000));
    QCOMPARE(*checks().newest({everything, SwitchId(1)}, 10),
             (QList<CheckResult>{answered(1, 1000), answered(1, 20), answered(1, 10)}));
}

void RecordContractTest::keepsEveryFieldOfAnOutage()
{
    Outage full = outageAt(1000, 5000);
    full.cause = OutageCause::Network;
    full.confidence = Confidence::Probable;
    full.group = u"cellar 'x'"_s;
    full.members = {{SwitchId(2), u"second"_s, at(900), at(950), at(4990)},
                    {SwitchId(1), u"first"_s, std::nullopt, at(940), std::nullopt},
                    {SwitchId(2), u"second"_s, std::nullopt, at(4000), std::nullopt}};
    full.reasons = {
        {u"quorum"_s, {{u"down"_s, 2}, {u"share"_s, 0.5}, {u"name"_s, u"ä\"'"_s}, {u"at"_s, origin}}},
        {u"empty"_s, {}}};
    full.policy.failureThreshold = 7;
    const Result<Outage> saved = outages().save(full);
    VERIFY_DONE(saved);
    QVERIFY(saved->id.isValid());
    full.id = saved->id;
    QCOMPARE(*saved, full);
    const Result<Outage> read = outages().get(full.id);
    VERIFY_DONE(read);
    QCOMPARE(read->members, full.members);
    QCOMPARE(read->reasons, full.reasons);
    QCOMPARE(*read, full);
    QCOMPARE(outages().get(OutageId(99)).error(), (Error{ErrorCode::OutageNotFound, {u"99"_s}}));
}

void RecordContractTest::replacesAnOutage()
{
    Outage outage = outageAt(1000, std::nullopt);
    outage.members = {{SwitchId(1), u"a"_s, at(1), at(2), {}}, {SwitchId(2), u"b"_s, at(1), at(2), {}}};
    outage = *outages().save(outage);
    QVERIFY(outage.isOngoing());
    outage.endedAt = at(2000);
    outage.end = TimeInterval{at(1999), at(2000)};
    outage.members = {{SwitchId(3), u"c"_s, at(1), at(2), at(2000)}};
    const Result<Outage> saved = outages().save(outage);
    VERIFY_DONE(saved);
    QCOMPARE(*saved, outage);
    QCOMPARE(*outages().find({everything}), QList<Outage>{outage});
    outage.id = OutageId(99);
    COMPARE_CODE(outages().save(outage), ErrorCode::OutageNotFound);
    QCOMPARE(outages().find({everything})->size(), 1);
}

void RecordContractTest::findsOutages_data()
{
    QTest::addColumn<OutageQuery>("query");
    QTest::addColumn<QList<qint64>>("expected");
    const TimeRange all{at(0), at(10'000)};
    QTest::newRow("power, newest first") << OutageQuery{all} << QList<qint64>{3000, 2000, 1000};
    QTest::newRow("with incidents") << OutageQuery{all, false, true} << QList<qint64>{3000, 2500, 2000, 1000};
    QTest::newRow("ongoing") << OutageQuery{all, true} << QList<qint64>{3000};
    QTest::newRow("limit") << OutageQuery{all, false, false, 2} << QList<qint64>{3000, 2000};
    QTest::newRow("no limit") << OutageQuery{all, false, false, 0} << QList<qint64>{};
    QTest::newRow("ends at the start") << OutageQuery{{at(1500), at(2000)}} << QList<qint64>{};
    QTest::newRow("ends behind the start") << OutageQuery{{at(1499), at(2000)}} << QList<qint64>{1000};
    QTest::newRow("an instant") << OutageQuery{{at(2000), at(2001)}} << QList<qint64>{2000};
    QTest::newRow("an ongoing one reaches on") << OutageQuery{{at(9000), at(9001)}} << QList<qint64>{3000};
    QTest::newRow("before") << OutageQuery{{at(0), at(1000)}} << QList<qint64>{};
}

void RecordContractTest::findsOutages()
{
    QFETCH(OutageQuery, query);
    QFETCH(QList<qint64>, expected);
    Outage incident = outageAt(2500, 2600);
    incident.cause = OutageCause::Device;
    for (const Outage& outage :
         {outageAt(1000, 1500), outageAt(3000, std::nullopt), incident, outageAt(2000, 2000)})
        VERIFY_DONE(outages().save(outage));
    QCOMPARE(startsOf(outages().find(query)), expected);
}

void RecordContractTest::removesOldOutages()
{
    Outage old = outageAt(1000, 1500);
    old.members = {{SwitchId(1), u"a"_s, at(1), at(2), {}}};
    const Outage removed = *outages().save(old);
    VERIFY_DONE(outages().save(outageAt(1000, 1600)));
    VERIFY_DONE(outages().save(outageAt(900, std::nullopt)));
    QCOMPARE(*outages().removeBefore(at(1600)), 1);
    QCOMPARE(startsOf(outages().find({everything})), (QList<qint64>{1000, 900}));
    COMPARE_CODE(outages().get(removed.id), ErrorCode::OutageNotFound);
    // Its id is not given again.
    QVERIFY(outages().save(outageAt(1, 2))->id > removed.id);
}

void RecordContractTest::keepsCoverage()
{
    CoverageRepository& coverage = m_store->coverage();
    Coverage running{{}, {at(1000), at(1000)}, CoverageKind::Running, false};
    running = *coverage.save(running);
    QVERIFY(running.id.isValid());
    const Coverage asleep = *coverage.save({{}, {at(500), at(1000)}, CoverageKind::Asleep, false});
    QCOMPARE(*coverage.find({at(0), at(5000)}), (QList<Coverage>{asleep, running}));
    // One without a length counts at its instant.
    QCOMPARE(*coverage.find({at(1000), at(1001)}), QList<Coverage>{running});
    running.range.end = at(2000);
    running.isClosed = true;
    QCOMPARE(*coverage.save(running), running);
    QCOMPARE(*coverage.find({at(1000), at(1001)}), QList<Coverage>{running});
    QCOMPARE(*coverage.find({at(1999), at(5000)}), QList<Coverage>{running});
    QVERIFY(coverage.find({at(2000), at(5000)})->isEmpty());
    QVERIFY(coverage.find({at(0), at(500)})->isEmpty());
}

void RecordContractTest::findsLatestCoverage()
{
    CoverageRepository& coverage = m_store->coverage();
    QCOMPARE(*coverage.latest(), std::nullopt);
    Coverage inTheFuture = *coverage.save({{}, {at(500), at(1000)}, CoverageKind::Running, true});
    QCOMPARE(*coverage.latest(), std::optional(inTheFuture));
    const Coverage gap = *coverage.save({{}, {at(100), at(1000)}, CoverageKind::HostDown, true});
    const Coverage setBack = *coverage.save({{}, {at(100), at(500)}, CoverageKind::Running, false});
    QCOMPARE(*coverage.latest(), std::optional(setBack));
    inTheFuture.range.end = at(9000);
    VERIFY_DONE(coverage.save(inTheFuture));
    QCOMPARE(*coverage.latest(), std::optional(setBack));
    QCOMPARE(coverage.find({at(0), at(5000)})->value(0), gap);
    // What lies over others ends no run.
    const Coverage blind = *coverage.save({{}, {at(200), at(300)}, CoverageKind::NoNetwork, true});
    QCOMPARE(*coverage.latest(), std::optional(setBack));
    QVERIFY(coverage.find({at(0), at(5000)})->contains(blind));
}

QTEST_GUILESS_MAIN(RecordContractTest)
#include "tst_recordcontract.moc"
