// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandharness.h"
#include "cli/proberound.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

ProbeOutcome answerIn(int milliseconds)
{
    return ProbeOutcome::answer(404, Milliseconds(milliseconds));
}

} // namespace

/// test-switches and check-now.
class TestProbeCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void testsAllActiveSideBySide();
    void testsThoseNamedAlsoPausedOnesEachOnce();
    void unknownIdExitsThree();
    void testOfNothingIsDone();
    void testAnswersInJson();
    void showsProgressOnATerminalOnly();
    void limitsWhatIsInFlight();
    void usesTheSwitchsOwnTimeout();
    void checkNowProbesAndStoresWhereNobodyWatches();
    void checkNowNeverStoresACancelledProbe();
    void checkNowAsksTheMonitor();
    void checkNowWaitsForEverySwitch();
    void checkNowGivesUpAfterAWhile();
    void checkNowProbesAPausedSwitchItself();
};

void TestProbeCommands::testsAllActiveSideBySide()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    harness.addSwitch(u"b"_s, u"10.0.0.2"_s);
    harness.addSwitch(u"paused"_s, u"10.0.0.3"_s, false);
    harness.start({u"test-switches"_s});
    QTRY_COMPARE_WITH_TIMEOUT(harness.fakeProber.waitingCount(), 2, awhile);
    QVERIFY(harness.fakeProber.finish(u"10.0.0.2:80"_s,
                                      ProbeOutcome::failed(FailureKind::Refused, Milliseconds(1))));
    QVERIFY(harness.fakeProber.finish(u"10.0.0.1:80"_s, answerIn(12)));
    const CommandRun run = harness.take();
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.out.contains(u"answers in 12 ms"_s));
    QVERIFY(run.out.contains(describe(FailureKind::Refused)));
    QVERIFY(run.out.endsWith(u"1 of 2 switches answer\n"_s));
    QVERIFY(run.out.indexOf(u"10.0.0.1"_s) < run.out.indexOf(u"10.0.0.2"_s));
    QVERIFY(!run.out.contains(u"paused"_s));
    QVERIFY(harness.store.checks()
                .newest({{Timestamp(), harness.manualClock.now() + Milliseconds(10000)}, {}}, 10)
                .value()
                .isEmpty());
}

void TestProbeCommands::testsThoseNamedAlsoPausedOnesEachOnce()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    harness.addSwitch(u"paused"_s, u"10.0.0.2"_s, false);
    harness.fakeProber.setOutcome(answerIn(1));
    const CommandRun run = harness.run({u"test-switches"_s, u"2"_s, u"2"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(harness.fakeProber.calls().size(), 1);
    QCOMPARE(harness.fakeProber.callCount(u"10.0.0.2:80"_s), 1);
}

void TestProbeCommands::unknownIdExitsThree()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    for (const QString& command : {u"test-switches"_s, u"check-now"_s}) {
        const CommandRun run = harness.run({command, u"1"_s, u"9"_s});
        QCOMPARE(run.err, u"powermon-cli: There is no switch '9'\n"_s);
        QCOMPARE(run.exitCode, 3);
        QVERIFY(harness.fakeProber.calls().isEmpty());
    }
}

void TestProbeCommands::testOfNothingIsDone()
{
    CommandHarness harness;
    const CommandRun run = harness.run({u"test-switches"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out, u"0 of 0 switches answer\n"_s);
}

void TestProbeCommands::testAnswersInJson()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    harness.addSwitch(u"b"_s, u"10.0.0.2"_s);
    harness.fakeProber.setOutcome(u"10.0.0.1:80"_s, answerIn(12));
    harness.fakeProber.setOutcome(u"10.0.0.2:80"_s,
                                  ProbeOutcome::failed(FailureKind::Timeout, Milliseconds(5000)));
    const CommandRun run = harness.run({u"test-switches"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 1);
    const QJsonArray checks = run.json().value(u"checks"_s).toArray();
    QCOMPARE(checks.size(), 2);
    const QJsonObject up = checks.at(0).toObject();
    QCOMPARE(up.value(u"is_online"_s).toBool(), true);
    QCOMPARE(up.value(u"response_time"_s).toDouble(), 0.012);
    QVERIFY(up.value(u"error_message"_s).isNull());
    QCOMPARE(up.value(u"checked_at"_s).toString(), u"2026-01-01T00:00:00.012Z"_s);
    const QJsonObject down = checks.at(1).toObject();
    QCOMPARE(down.value(u"is_online"_s).toBool(), false);
    QVERIFY(down.value(u"response_time"_s).isNull());
    QCOMPARE(down.value(u"error_message"_s).toString(), u"Connection timed out"_s);
    QCOMPARE(down.value(u"switch_name"_s).toString(), u"b"_s);
    const QJsonObject expected{{u"total"_s, 2}, {u"online"_s, 1}, {u"offline"_s, 1}};
    QCOMPARE(run.json().value(u"results"_s).toObject(), expected);
}

void TestProbeCommands::showsProgressOnATerminalOnly()
{
    for (const bool isTerminal : {false, true}) {
        CommandHarness harness;
        harness.progress = isTerminal;
        harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
        harness.fakeProber.setOutcome(answerIn(1));
        const CommandRun run = harness.run({u"test-switches"_s, u"--json"_s});
        QCOMPARE(run.err.contains(u"1 of 1 tested"_s), isTerminal);
        QVERIFY(!run.json().isEmpty());
    }
}

void TestProbeCommands::limitsWhatIsInFlight()
{
    ManualClock clock;
    FakeProber prober;
    ProbeRound round(clock, prober, Milliseconds(5000));
    QList<Switch> switches(ProbeRound::maximumInFlight + 50);
    round.start(switches);
    QCOMPARE(prober.waitingCount(), ProbeRound::maximumInFlight);
    prober.finishAll(answerIn(1));
    QTRY_COMPARE_WITH_TIMEOUT(prober.waitingCount(), 50, awhile);
    prober.finishAll(answerIn(1));
    QTRY_COMPARE_WITH_TIMEOUT(prober.calls().size(), switches.size(), awhile);
}

void TestProbeCommands::usesTheSwitchsOwnTimeout()
{
    CommandHarness harness;
    harness.settings.probeTimeout = Milliseconds(3000);
    harness.fakeProber.setOutcome(answerIn(1));
    QCOMPARE(harness.run({u"add-switch"_s, u"a"_s, u"10.0.0.1"_s}).exitCode, 0);
    QCOMPARE(harness.run({u"add-switch"_s, u"b"_s, u"10.0.0.2"_s, u"--timeout"_s, u"0.5"_s}).exitCode, 0);
    QCOMPARE(harness.run({u"test-switches"_s}).exitCode, 0);
    QCOMPARE(harness.fakeProber.calls().at(0).timeout, Milliseconds(3000));
    QCOMPARE(harness.fakeProber.calls().at(1).timeout, Milliseconds(500));
}

void TestProbeCommands::checkNowProbesAndStoresWhereNobodyWatches()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    harness.addSwitch(u"b"_s, u"10.0.0.2"_s);
    harness.fakeProber.setOutcome(u"10.0.0.1:80"_s, answerIn(12));
    harness.fakeProber.setOutcome(u"10.0.0.2:80"_s,
                                  ProbeOutcome::failed(FailureKind::Timeout, Milliseconds(5000)));
    const Timestamp start = harness.manualClock.now();
    QCOMPARE(harness.run({u"check-now"_s}).exitCode, 1);
    const auto stored = harness.store.checks().latest(start).value();
    QCOMPARE(stored.size(), 2);
    const CheckResult expected{SwitchId(1), start, start + Milliseconds(12), answerIn(12)};
    QCOMPARE(stored.value(SwitchId(1)).finished, expected.finished);
    QVERIFY(stored.value(SwitchId(1)).outcome.answered());
    QCOMPARE(stored.value(SwitchId(2)).outcome.failure, FailureKind::Timeout);
    QVERIFY(!harness.store.values().value(u"check_request"_s).value());
}

void TestProbeCommands::checkNowNeverStoresACancelledProbe()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    harness.fakeProber.setOutcome(ProbeOutcome::failed(FailureKind::Cancelled, Milliseconds(1)));
    QCOMPARE(harness.run({u"check-now"_s}).exitCode, 1);
    QVERIFY(harness.store.checks().latest(Timestamp()).value().isEmpty());
}

void TestProbeCommands::checkNowAsksTheMonitor()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    harness.store.setMonitoredElsewhere(true);
    const Timestamp now = harness.manualClock.now();
    // An older check is no answer.
    QVERIFY(harness.store.checks().append(
        {{SwitchId(1), now - Milliseconds(2000), now - Milliseconds(1000), answerIn(1)}}));
    harness.start({u"check-now"_s, u"1"_s, u"--json"_s});
    QTRY_VERIFY_WITH_TIMEOUT(harness.store.values().value(u"check_request"_s).value().has_value(), awhile);
    QCOMPARE(*harness.store.values().value(u"check_request"_s).value(),
             u"{\"at\":\"2026-01-01T00:00:00.000Z\",\"switches\":[1]}"_s);
    QVERIFY(!harness.isFinished());
    QVERIFY(harness.store.checks().append({{SwitchId(1), now, now + Milliseconds(7), answerIn(7)}}));
    const CommandRun run = harness.take();
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json().value(u"checks"_s).toArray().first().toObject().value(u"response_time"_s).toDouble(),
             0.007);
    QVERIFY(harness.fakeProber.calls().isEmpty());
}

void TestProbeCommands::checkNowWaitsForEverySwitch()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    harness.addSwitch(u"b"_s, u"10.0.0.2"_s);
    harness.store.setMonitoredElsewhere(true);
    const Timestamp now = harness.manualClock.now();
    harness.start({u"check-now"_s});
    QTRY_VERIFY_WITH_TIMEOUT(harness.store.values().value(u"check_request"_s).value().has_value(), awhile);
    QVERIFY(harness.store.checks().append({{SwitchId(2), now, now + Milliseconds(7), answerIn(7)}}));
    QTest::qWait(0);
    QVERIFY(!harness.isFinished());
    const ProbeOutcome silent = ProbeOutcome::failed(FailureKind::Timeout, Milliseconds(5000));
    QVERIFY(harness.store.checks().append({{SwitchId(1), now, now + Milliseconds(5000), silent}}));
    QCOMPARE(harness.take().exitCode, 1);
}

void TestProbeCommands::checkNowGivesUpAfterAWhile()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    harness.store.setMonitoredElsewhere(true);
    harness.start({u"check-now"_s});
    QTRY_VERIFY_WITH_TIMEOUT(harness.store.values().value(u"check_request"_s).value().has_value(), awhile);
    QVERIFY(!harness.isFinished());
    harness.manualClock.advance(Milliseconds(4000 + 2 * 5000));
    const CommandRun run = harness.take();
    QCOMPARE(run.exitCode, 5);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.contains(u"0 of 1"_s));
}

void TestProbeCommands::checkNowProbesAPausedSwitchItself()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s, false);
    harness.store.setMonitoredElsewhere(true);
    harness.fakeProber.setOutcome(answerIn(1));
    QCOMPARE(harness.run({u"check-now"_s, u"1"_s}).exitCode, 0);
    QCOMPARE(harness.fakeProber.calls().size(), 1);
}

QTEST_GUILESS_MAIN(TestProbeCommands)
#include "tst_probecommands.moc"
