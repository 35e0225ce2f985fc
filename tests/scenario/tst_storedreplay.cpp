// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "core/service/knowledgerecord.h"
#include "core/service/maintenancestore.h"
#include "core/service/replayrunner.h"
#include "storage/memorystore.h"
#include "support/heldstoreexecutor.h"
#include "support/inlinestoreexecutor.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp midnight = Timestamp::fromMilliseconds(1'767'225'600'000);

/// A store with three switches, checked once a minute for two days; from hour 30 on none answers for an hour.
struct Past
{
    Past()
    {
        for (int i = 1; i <= 3; ++i) {
            Switch powerSwitch;
            powerSwitch.name = u"s%1"_s.arg(i);
            powerSwitch.target.host = u"10.0.0.%1"_s.arg(i);
            powerSwitch.createdAt = powerSwitch.updatedAt = midnight;
            (void) store.switches().add(powerSwitch);
        }
        (void) store.coverage().save({{}, {midnight, midnight + 48h}, CoverageKind::Running, true});
        addChecks({1, 2, 3});
    }
    void addChecks(const QList<int>& switches)
    {
        QList<CheckResult> checks;
        for (auto minute = 0min; minute < 48h; ++minute) {
            for (const int number : switches) {
                const Timestamp at = midnight + minute + std::chrono::seconds(number * 10);
                const bool isOut = minute >= 30h && minute < 31h;
                const ProbeOutcome outcome =
                    isOut ? ProbeOutcome::failed(FailureKind::Timeout, 5s) : ProbeOutcome::answer(200, 10ms);
                checks += {SwitchId(number), at - outcome.duration, at, outcome};
            }
        }
        (void) store.checks().append(checks);
    }
    [[nodiscard]] static ReplayRequest request(TimeRange range)
    {
        return {range, {{PolicyKind::Readme, 2}}, {}};
    }
    [[nodiscard]] ReplayAnswer replay(TimeRange range) { return replayStored(store, request(range)).value(); }

    MemoryStore store;
};

} // namespace

/// A store's own past through a detector.
class StoredReplayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsInTheRange();
    void whatIsOpenAtTheBorders();
    void piecesMakeTheWhole();
    void anEmptyPast();
    void aSwitchTakesPartSinceItWasAdded();
    void coverageIsUnknownTime();
    void tellsWhatWasRecorded();
    void theRunnerTellsProgress();
    void theRunnerCanBeCancelled();
    void theRunnerKnowsAnnouncedWork();
    void theRunnerKnowsThisComputer();
};

void StoredReplayTest::findsWhatIsInTheRange()
{
    Past past;
    const ReplayAnswer all = past.replay({Timestamp(), midnight + 100h});
    QCOMPARE(all.range.start, midnight + 10s); // nothing is known of the time before
    QCOMPARE(all.results.constFirst().checks, 3 * 48 * 60);
    QCOMPARE(all.results.constFirst().outages.size(), qsizetype(1));
    QCOMPARE(all.results.constFirst().outages.constFirst().members.size(), qsizetype(2)); // as it opened
    QVERIFY(past.replay({midnight, midnight + 29h}).results.constFirst().outages.isEmpty());
    QVERIFY(past.replay({midnight + 32h, midnight + 48h}).results.constFirst().outages.isEmpty());
    QCOMPARE(past.replay({midnight + 47h, midnight + 48h}).results.constFirst().checks, 3 * 60);
}

void StoredReplayTest::whatIsOpenAtTheBorders()
{
    Past past;
    const ReplayAnswer before = past.replay({midnight, midnight + 30h + 30min});
    QVERIFY(before.results.constFirst().outages.constFirst().isOngoing());
    // It began before the range and is known all the same.
    const ReplayAnswer behind = past.replay({midnight + 30h + 30min, midnight + 40h});
    QCOMPARE(behind.results.constFirst().outages.size(), qsizetype(1));
    QCOMPARE(behind.results.constFirst().outages.constFirst().startedAt,
             before.results.constFirst().outages.constFirst().startedAt);
}

void StoredReplayTest::piecesMakeTheWhole()
{
    Past past;
    StoredReplay replay(Past::request({midnight, midnight + 48h}));
    QList<int> percents;
    while (percents.isEmpty() || percents.constLast() < 100)
        percents += replay.step(past.store).value();
    QVERIFY(percents.size() > 1);
    QVERIFY(std::is_sorted(percents.cbegin(), percents.cend()));
    QCOMPARE(replay.answer(), past.replay({midnight, midnight + 48h}));
}

void StoredReplayTest::anEmptyPast()
{
    MemoryStore store;
    const ReplayAnswer answer = replayStored(store, Past::request({midnight, midnight + 48h})).value();
    QCOMPARE(answer.results.constFirst().checks, 0);
    QVERIFY(answer.results.constFirst().outages.isEmpty() && answer.recorded.isEmpty());
}

void StoredReplayTest::aSwitchTakesPartSinceItWasAdded()
{
    Past past;
    for (int i = 4; i <= 9; ++i) { // more than half, but not there yet
        Switch powerSwitch;
        powerSwitch.name = u"s%1"_s.arg(i);
        powerSwitch.target.host = u"10.0.0.%1"_s.arg(i);
        powerSwitch.createdAt = midnight + 40h;
        (void) past.store.switches().add(powerSwitch);
    }
    QCOMPARE(past.replay({midnight, midnight + 48h}).results.constFirst().outages.size(), qsizetype(1));
    past.addChecks({4, 5, 6, 7, 8, 9}); // or were they? their checks say so
    QCOMPARE(past.replay({midnight, midnight + 48h}).results.constFirst().outages.constFirst().members.size(),
             qsizetype(5));
}

void StoredReplayTest::coverageIsUnknownTime()
{
    MemoryStore store;
    (void) store.switches().add([] {
        Switch powerSwitch;
        powerSwitch.name = u"a"_s;
        powerSwitch.target.host = u"10.0.0.1"_s;
        return powerSwitch;
    }());
    QList<CheckResult> checks;
    for (const auto minute : {0min, 1min, 2min, 20min, 21min, 22min})
        checks += {SwitchId(1), midnight + minute, midnight + minute, ProbeOutcome::answer(200, 0ms)};
    (void) store.checks().append(checks);
    (void) store.coverage().save({{}, {midnight, midnight + 3min}, CoverageKind::Running, true});
    (void) store.coverage().save({{}, {midnight + 3min, midnight + 20min}, CoverageKind::Off, true});
    (void) store.coverage().save({{}, {midnight + 20min, midnight + 23min}, CoverageKind::Running, false});
    const ReplayAnswer answer = replayStored(store, Past::request({midnight, midnight + 1h})).value();
    QCOMPARE(answer.results.constFirst().unknown,
             (QList<UnknownTime>{{{midnight + 2min, midnight + 20min}, UnknownReason::MonitorOff}}));
    QCOMPARE(answer.watched,
             (QList<TimeRange>{{midnight, midnight + 3min}, {midnight + 20min, midnight + 23min}}));
}

void StoredReplayTest::tellsWhatWasRecorded()
{
    Past past;
    Outage recorded;
    recorded.cause = OutageCause::Network;
    recorded.startedAt = midnight + 5h;
    recorded.start = {recorded.startedAt, recorded.startedAt};
    recorded.endedAt = midnight + 6h;
    recorded.end = TimeInterval{*recorded.endedAt, *recorded.endedAt};
    recorded.detectedAt = recorded.startedAt;
    recorded.id = past.store.outages().save(recorded)->id;
    QCOMPARE(past.replay({midnight, midnight + 48h}).recorded.size(), qsizetype(1));
    QCOMPARE(past.replay({midnight, midnight + 48h}).recorded.constFirst().id, recorded.id);
    QVERIFY(past.replay({midnight + 7h, midnight + 48h}).recorded.isEmpty());
}

void StoredReplayTest::theRunnerTellsProgress()
{
    Past past;
    InlineStoreExecutor executor(past.store);
    ReplayRunner runner(executor);
    QList<int> percents;
    std::optional<ReplayAnswer> told;
    connect(&runner, &ReplayRunner::progressed, this, [&](int percent) { percents += percent; });
    connect(&runner, &ReplayRunner::finished, this,
            [&](const Result<ReplayAnswer>& answer) { told = answer.value(); });
    runner.start(Past::request({midnight, midnight + 48h}));
    QVERIFY(runner.isRunning());
    QTRY_VERIFY(told.has_value());
    QVERIFY(!runner.isRunning());
    QVERIFY(!percents.isEmpty());
    QCOMPARE(told->results, past.replay({midnight, midnight + 48h}).results);
}

void StoredReplayTest::theRunnerCanBeCancelled()
{
    Past past;
    HeldStoreExecutor executor(past.store);
    ReplayRunner runner(executor);
    const QSignalSpy finished(&runner, &ReplayRunner::finished);
    executor.hold();
    runner.start(Past::request({midnight, midnight + 48h}));
    runner.cancel();
    QVERIFY(!runner.isRunning());
    executor.release();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(finished.size(), qsizetype(0));
}

void StoredReplayTest::theRunnerKnowsAnnouncedWork()
{
    Past past;
    MaintenanceWindow window;
    window.range = {midnight + 29h, midnight + 32h};
    QVERIFY(addMaintenance(past.store, window).has_value());
    InlineStoreExecutor executor(past.store);
    ReplayRunner runner(executor);
    std::optional<ReplayAnswer> told;
    connect(&runner, &ReplayRunner::finished, this,
            [&](const Result<ReplayAnswer>& answer) { told = answer.value(); });
    const TimeRange range{midnight, midnight + 48h};
    runner.start({range, {{PolicyKind::Evidence, 2}}, {}});
    QTRY_VERIFY(told.has_value());
    QVERIFY(told->results.constFirst().outages.isEmpty());
    QVERIFY(!replayStored(past.store, {range, {{PolicyKind::Evidence, 2}}, {}})
                 ->results.constFirst()
                 .outages.isEmpty());
}

/// A refusal by this computer's own kernel proves nothing, in a replay as well.
void StoredReplayTest::theRunnerKnowsThisComputer()
{
    Past past;
    QList<CheckResult> refusals;
    Knowledge knowledge;
    for (int number = 1; number <= 3; ++number) {
        knowledge.facts.insert(SwitchId(number),
                               {SwitchId(number), {{LearnedKind::OwnComputer, 0, 0, 0, {}}}});
        for (std::chrono::minutes minute = 30h; minute < 31h; minute += 1min) {
            const Timestamp at = midnight + minute + std::chrono::seconds(number * 10 + 3);
            refusals += {SwitchId(number), at, at, ProbeOutcome::failed(FailureKind::Refused, 0ms)};
        }
    }
    QVERIFY(past.store.checks().append(refusals).has_value());
    const auto outages = [&] {
        InlineStoreExecutor executor(past.store);
        ReplayRunner runner(executor);
        std::optional<ReplayAnswer> told;
        connect(&runner, &ReplayRunner::finished, this,
                [&](const Result<ReplayAnswer>& answer) { told = answer.value(); });
        runner.start({{midnight, midnight + 48h}, {{PolicyKind::Evidence, 2}}, {}});
        return QTest::qWaitFor([&] { return told.has_value(); }) ? told->results.constFirst().outages.size()
                                                                 : -1;
    };
    QCOMPARE(outages(), qsizetype(0)); // they refuse, so they have power
    QVERIFY(saveFacts(past.store, knowledge).has_value());
    QCOMPARE(outages(), qsizetype(1));
}

QTEST_GUILESS_MAIN(StoredReplayTest)
#include "tst_storedreplay.moc"
