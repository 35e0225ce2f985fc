// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandharness.h"

using namespace powermon;
using namespace Qt::StringLiterals;

/// status, outages, show-stats, cleanup-data and run.
class TestReportCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusOfNothing();
    void statusWhereNobodyWatches();
    void statusWithThePowerOn();
    void statusOfEachSwitch_data();
    void statusOfEachSwitch();
    void statusDuringAnOutage();
    void statusAnswersInJson();
    void aMomentUnwatchedIsNotMentioned_data();
    void aMomentUnwatchedIsNotMentioned();
    void sitesAtAGlance();
    void outagesAreListedNewestFirst();
    void everyOutageIsListed();
    void outagesInJson();
    void incidentsAreShownWhereAskedFor();
    void statusSaysHowSureItIs();
    void onlyOngoingOutages();
    void statsCountEverything();
    void statsOfNothing();
    void cleansUpInSteps();
    void cleanUpStopsInOrder();
    void runsTheMonitorUntilItEnds();
    void runTellsWhyItCannot();
    void runStartsTheRestServerWhereAsked();

private:
    static void addCheck(CommandHarness& harness, Milliseconds ago, bool answered, SwitchId id = SwitchId(1));
    static Outage addOutage(CommandHarness& harness, Milliseconds startAgo,
                            std::optional<Milliseconds> endAgo);
    static void addCoverage(CommandHarness& harness, Milliseconds ago);
};

void TestReportCommands::addCheck(CommandHarness& harness, Milliseconds ago, bool answered, SwitchId id)
{
    const Timestamp end = harness.manualClock.now() - ago;
    const ProbeOutcome outcome = answered ? ProbeOutcome::answer(200, Milliseconds(10))
                                          : ProbeOutcome::failed(FailureKind::Timeout, Milliseconds(10));
    QVERIFY(harness.store.checks().append({{id, end - Milliseconds(10), end, outcome}}));
}

Outage TestReportCommands::addOutage(CommandHarness& harness, Milliseconds startAgo,
                                     std::optional<Milliseconds> endAgo)
{
    const Timestamp now = harness.manualClock.now();
    Outage outage;
    outage.startedAt = now - startAgo;
    outage.start = {outage.startedAt - Milliseconds(1000), outage.startedAt};
    outage.detectedAt = outage.startedAt + Milliseconds(1000);
    if (endAgo) {
        outage.endedAt = now - *endAgo;
        outage.end = TimeInterval{*outage.endedAt, *outage.endedAt};
    }
    outage.members = {{SwitchId(1), u"kitchen"_s, std::nullopt, outage.startedAt, outage.endedAt}};
    return harness.store.outages().save(outage).value();
}

void TestReportCommands::addCoverage(CommandHarness& harness, Milliseconds ago)
{
    const Timestamp now = harness.manualClock.now();
    QVERIFY(harness.store.coverage().save({{}, {now - ago, now}, CoverageKind::Running, false}));
}

void TestReportCommands::statusOfNothing()
{
    CommandHarness harness;
    const CommandRun run = harness.run({u"status"_s, u"--exit-code"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out, u"Nothing to watch: there is no active switch\n"_s);
}

void TestReportCommands::statusWhereNobodyWatches()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    addCheck(harness, Milliseconds(1000), true);
    QVERIFY(harness.run({u"status"_s}).out.startsWith(u"Unknown: nobody watches now\n"_s));
}

void TestReportCommands::statusWithThePowerOn()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    addCheck(harness, Milliseconds(1000), true);
    harness.store.setMonitoredElsewhere(true);
    const CommandRun run = harness.run({u"status"_s, u"--exit-code"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.startsWith(u"The power is on\n"_s));
}

void TestReportCommands::statusOfEachSwitch_data()
{
    QTest::addColumn<QList<bool>>("checks"); // oldest first, a minute apart, the last one a minute ago
    QTest::addColumn<int>("ageMinutes");
    QTest::addColumn<QString>("state");
    QTest::newRow("never checked") << QList<bool>{} << 0 << u"unknown"_s;
    QTest::newRow("up") << QList<bool>{false, true} << 0 << u"up"_s;
    QTest::newRow("failed once") << QList<bool>{true, false} << 0 << u"failing"_s;
    QTest::newRow("failed twice") << QList<bool>{true, false, false} << 0 << u"down"_s;
    QTest::newRow("failed first and once") << QList<bool>{false} << 0 << u"failing"_s;
    QTest::newRow("long ago") << QList<bool>{true} << 10 << u"unknown"_s;
}

void TestReportCommands::statusOfEachSwitch()
{
    QFETCH(QList<bool>, checks);
    QFETCH(int, ageMinutes);
    QFETCH(QString, state);
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    for (const bool answered : checks) {
        addCheck(harness, Milliseconds(0), answered);
        harness.manualClock.advance(std::chrono::minutes(1));
    }
    harness.manualClock.advance(std::chrono::minutes(ageMinutes));
    const QJsonObject switches =
        harness.run({u"status"_s, u"--json"_s}).json().value(u"switches"_s).toObject();
    const QJsonObject detail = switches.value(u"details"_s).toArray().first().toObject();
    QCOMPARE(detail.value(u"state"_s).toString(), state);
}

void TestReportCommands::statusDuringAnOutage()
{
    CommandHarness harness;
    harness.addSwitch(u"kitchen"_s, u"10.0.0.1"_s);
    addOutage(harness, std::chrono::minutes(5), std::nullopt);
    harness.store.setMonitoredElsewhere(true);
    const CommandRun run = harness.run({u"status"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.startsWith(u"POWER OUTAGE since "_s));
    QCOMPARE(harness.run({u"status"_s, u"--exit-code"_s}).exitCode, 1);
    harness.store.setMonitoredElsewhere(false);
    QVERIFY(harness.run({u"status"_s}).out.contains(u"whether it has ended is not known"_s));
}

void TestReportCommands::statusAnswersInJson()
{
    CommandHarness harness;
    harness.addSwitch(u"kitchen"_s, u"10.0.0.1"_s);
    harness.addSwitch(u"b"_s, u"10.0.0.2"_s);
    harness.addSwitch(u"paused"_s, u"10.0.0.3"_s, false);
    harness.store.setMonitoredElsewhere(true);
    addCoverage(harness, std::chrono::minutes(2));
    addCheck(harness, std::chrono::minutes(1), true);
    addCheck(harness, std::chrono::minutes(1), false, SwitchId(2));
    addOutage(harness, std::chrono::hours(2), std::chrono::hours(1));
    addOutage(harness, std::chrono::hours(72), std::chrono::hours(71));
    addOutage(harness, std::chrono::minutes(1), std::nullopt);
    const QJsonObject json = harness.run({u"status"_s, u"--json"_s}).json();
    QCOMPARE(json.value(u"timestamp"_s).toString(), harness.manualClock.now().toIso());
    QCOMPARE(json.value(u"system_health"_s).toString(), u"outage"_s);
    QCOMPARE(json.value(u"monitored"_s).toBool(), true);
    const QJsonObject switches = json.value(u"switches"_s).toObject();
    QCOMPARE(switches.value(u"total"_s).toInt(), 3);
    QCOMPARE(switches.value(u"online"_s).toInt(), 1);
    QCOMPARE(switches.value(u"offline"_s).toInt(), 1);
    const QJsonArray details = switches.value(u"details"_s).toArray();
    QCOMPARE(details.at(0).toObject().value(u"uptime_24h"_s).toDouble(), 100.0);
    QVERIFY(details.at(2).toObject().value(u"latest_check"_s).isNull());
    QVERIFY(details.at(2).toObject().value(u"uptime_24h"_s).isNull());
    QCOMPARE(details.at(2).toObject().value(u"state"_s).toString(), u"paused"_s);
    const QJsonObject outages = json.value(u"outages"_s).toObject();
    QCOMPARE(outages.value(u"ongoing"_s).toInt(), 1);
    QCOMPARE(outages.value(u"last_24h"_s).toInt(), 2);
    QCOMPARE(outages.value(u"ongoing_details"_s).toArray().size(), 1);
}

void TestReportCommands::aMomentUnwatchedIsNotMentioned_data()
{
    QTest::addColumn<int>("off");
    QTest::addColumn<bool>("isMentioned");
    QTest::newRow("a moment") << 900 << false;
    QTest::newRow("a second") << 1000 << true;
}

void TestReportCommands::aMomentUnwatchedIsNotMentioned()
{
    QFETCH(int, off);
    QFETCH(bool, isMentioned);
    CommandHarness harness;
    harness.addSwitch(u"kitchen"_s, u"10.0.0.1"_s);
    const Timestamp now = harness.manualClock.now();
    const Timestamp back = now - std::chrono::hours(1);
    QVERIFY(harness.store.coverage().save({{}, {back - Milliseconds(off), back}, CoverageKind::Off, true}));
    QVERIFY(harness.store.coverage().save({{}, {back, now}, CoverageKind::Running, true}));
    QCOMPARE(harness.run({u"status"_s}).out.contains(u"Not watched in the last 24 h"_s), isMentioned);
}

void TestReportCommands::sitesAtAGlance()
{
    CommandHarness harness;
    CommandRun run = harness.run({u"sites"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.contains(u"(unnamed)  nothing to watch  0         never"_s), qPrintable(run.out));
    harness.addSwitch(u"Router"_s, u"10.0.0.1"_s);
    addCoverage(harness, Milliseconds(10'000));
    harness.store.setMonitoredElsewhere(true);
    run = harness.run({u"sites"_s});
    QVERIFY2(run.out.contains(u"(unnamed)  on     1         now"_s), qPrintable(run.out));
    addOutage(harness, Milliseconds(60'000), std::nullopt);
    run = harness.run({u"sites"_s});
    QVERIFY2(run.out.contains(u"power outage since "_s), qPrintable(run.out));
    run = harness.run({u"--json"_s, u"sites"_s});
    QCOMPARE(run.json().value(u"sites"_s).toArray().at(0).toObject().value(u"system_health"_s), u"outage"_s);
}

void TestReportCommands::outagesAreListedNewestFirst()
{
    CommandHarness harness;
    const CommandRun none = harness.run({u"outages"_s});
    QCOMPARE(none.exitCode, 0);
    QVERIFY(none.out.isEmpty() && !none.err.isEmpty());
    addOutage(harness, std::chrono::hours(3), std::chrono::hours(1));
    addOutage(harness, std::chrono::minutes(5), std::nullopt);
    addOutage(harness, std::chrono::hours(24 * 30), std::chrono::hours(24 * 29));
    const CommandRun run = harness.run({u"outages"_s});
    const QStringList lines = run.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(1).contains(u"ongoing"_s) && lines.at(1).contains(u"kitchen"_s));
    QVERIFY(lines.at(2).startsWith(u'1'));
    QCOMPARE(harness.run({u"outages"_s, u"--hours"_s, u"2000"_s}).out.count(u'\n'), 4);
}

void TestReportCommands::everyOutageIsListed()
{
    CommandHarness harness;
    for (int i = 1; i <= 1001; ++i)
        addOutage(harness, std::chrono::minutes(5 * i), std::chrono::minutes(5 * i - 1));
    const CommandRun run = harness.run({u"outages"_s, u"--hours"_s, u"200"_s, u"--json"_s});
    QCOMPARE(run.json().value(u"outages"_s).toArray().size(), 1001);
}

void TestReportCommands::outagesInJson()
{
    CommandHarness harness;
    QVERIFY(harness.run({u"outages"_s, u"--json"_s}).json().value(u"outages"_s).isArray());
    const Outage stored = addOutage(harness, std::chrono::hours(3), std::chrono::hours(1));
    const QJsonArray outages = harness.run({u"outages"_s, u"--json"_s}).json().value(u"outages"_s).toArray();
    QCOMPARE(outages.size(), 1);
    const QJsonObject outage = outages.first().toObject();
    QCOMPARE(outage.value(u"started_at"_s).toString(), stored.startedAt.toIso());
    QCOMPARE(outage.value(u"ended_at"_s).toString(), stored.endedAt->toIso());
    QCOMPARE(outage.value(u"duration_seconds"_s).toDouble(), 7200.0);
    QCOMPARE(outage.value(u"is_ongoing"_s).toBool(), false);
    QCOMPARE(outage.value(u"scope"_s).toString(), u"site"_s);
    QCOMPARE(outage.value(u"cause"_s).toString(), u"power"_s);
    QCOMPARE(outage.value(u"switches_affected"_s).toArray(), QJsonArray{1});
}

void TestReportCommands::incidentsAreShownWhereAskedFor()
{
    CommandHarness harness;
    harness.addSwitch(u"kitchen"_s, u"10.0.0.1"_s);
    harness.store.setMonitoredElsewhere(true);
    addOutage(harness, std::chrono::hours(3), std::chrono::hours(1));
    for (const OutageCause cause : {OutageCause::Network, OutageCause::Device, OutageCause::Undetermined}) {
        Outage incident = addOutage(harness, std::chrono::hours(5), std::chrono::hours(4));
        incident.cause = cause;
        QVERIFY(harness.store.outages().save(incident));
    }
    Outage open = addOutage(harness, std::chrono::minutes(5), std::nullopt);
    open.cause = OutageCause::Network;
    QVERIFY(harness.store.outages().save(open));

    QCOMPARE(harness.run({u"outages"_s}).out.count(u'\n'), 2);
    const QString all = harness.run({u"outages"_s, u"--incidents"_s}).out;
    QCOMPARE(all.count(u'\n'), 6);
    for (const auto& word : {u"power outage"_s, u"network"_s, u"device"_s, u"undetermined"_s})
        QVERIFY2(all.contains(word), qPrintable(word));
    const QJsonObject json = harness.run({u"outages"_s, u"--incidents"_s, u"--json"_s}).json();
    QCOMPARE(json.value(u"outages"_s).toArray().size(), 1);
    QCOMPARE(json.value(u"incidents"_s).toArray().size(), 4);
    QVERIFY(!harness.run({u"outages"_s, u"--json"_s}).json().contains(u"incidents"_s));

    // An incident says nothing about the power.
    const CommandRun status = harness.run({u"status"_s, u"--exit-code"_s});
    QCOMPARE(status.exitCode, 0);
    QVERIFY2(status.out.contains(u"Incident (network) since "_s), qPrintable(status.out));
    const QJsonObject statusJson = harness.run({u"status"_s, u"--json"_s}).json();
    QCOMPARE(statusJson.value(u"outages"_s).toObject().value(u"ongoing"_s).toInt(), 0);
    QCOMPARE(statusJson.value(u"outages"_s).toObject().value(u"last_24h"_s).toInt(), 1);
    QCOMPARE(statusJson.value(u"incidents"_s).toObject().value(u"ongoing"_s).toInt(), 1);
}

void TestReportCommands::statusSaysHowSureItIs()
{
    CommandHarness harness;
    harness.addSwitch(u"kitchen"_s, u"10.0.0.1"_s);
    harness.store.setMonitoredElsewhere(true);
    Outage outage = addOutage(harness, std::chrono::minutes(5), std::nullopt);
    outage.confidence = Confidence::Suspected;
    outage.reasons = {{u"quorum"_s, {{u"down"_s, 1}, {u"active"_s, 1}, {u"threshold"_s, 2}}}};
    QVERIFY(harness.store.outages().save(outage));
    const CommandRun suspected = harness.run({u"status"_s, u"--exit-code"_s});
    QCOMPARE(suspected.exitCode, 1);
    QVERIFY2(suspected.out.startsWith(u"The power may be out since "_s), qPrintable(suspected.out));
    QVERIFY(suspected.out.contains(u"checking whether it is the network"_s));
    QVERIFY(harness.run({u"outages"_s}).out.contains(u"suspected outage"_s));
    outage.confidence = Confidence::Probable;
    QVERIFY(harness.store.outages().save(outage));
    QVERIFY(harness.run({u"status"_s}).out.startsWith(u"The power is probably out since "_s));
    QVERIFY(harness.run({u"outages"_s}).out.contains(u"probable outage"_s));
}

void TestReportCommands::onlyOngoingOutages()
{
    CommandHarness harness;
    addOutage(harness, std::chrono::hours(3), std::chrono::hours(1));
    addOutage(harness, std::chrono::minutes(5), std::nullopt);
    const QJsonArray outages =
        harness.run({u"outages"_s, u"--ongoing"_s, u"--json"_s}).json().value(u"outages"_s).toArray();
    QCOMPARE(outages.size(), 1);
    QVERIFY(outages.first().toObject().value(u"ended_at"_s).isNull());
    QVERIFY(outages.first().toObject().value(u"duration_seconds"_s).isNull());
}

void TestReportCommands::statsCountEverything()
{
    CommandHarness harness;
    harness.addSwitch(u"kitchen"_s, u"10.0.0.1"_s);
    for (int minute = 1; minute <= 4; ++minute)
        addCheck(harness, std::chrono::minutes(minute), minute != 1);
    addCheck(harness, std::chrono::hours(200), true);
    addOutage(harness, std::chrono::hours(3), std::chrono::hours(1));
    const QJsonObject json = harness.run({u"show-stats"_s, u"--json"_s}).json();
    QCOMPARE(json.value(u"period_hours"_s).toDouble(), 168.0);
    QCOMPARE(json.value(u"total_checks"_s).toInt(), 4);
    QCOMPARE(json.value(u"failed_checks"_s).toInt(), 1);
    QCOMPARE(json.value(u"success_rate"_s).toDouble(), 75.0);
    QCOMPARE(json.value(u"total_outages"_s).toInt(), 1);
    QCOMPARE(json.value(u"average_outage_duration_seconds"_s).toDouble(), 7200.0);
    const CommandRun text = harness.run({u"show-stats"_s, u"--hours"_s, u"300"_s});
    QVERIFY(text.out.contains(u"Checks:          5\n"_s));
    QVERIFY(text.out.contains(u"Success rate:    80.00 %\n"_s));
    QVERIFY(text.out.contains(u"Response time:   10 ms, 95 % within 10 ms\n"_s));
}

void TestReportCommands::statsOfNothing()
{
    CommandHarness harness;
    const CommandRun text = harness.run({u"show-stats"_s});
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.contains(u"Success rate:    –\n"_s));
    const QJsonObject json = harness.run({u"show-stats"_s, u"--json"_s}).json();
    QVERIFY(!text.out.contains(u"Response time"_s));
    QVERIFY(json.value(u"success_rate"_s).isNull());
    QVERIFY(json.value(u"response_time_median"_s).isNull());
    QVERIFY(json.value(u"average_outage_duration_seconds"_s).isNull());
}

void TestReportCommands::cleansUpInSteps()
{
    CommandHarness harness;
    harness.addSwitch(u"kitchen"_s, u"10.0.0.1"_s);
    const Timestamp now = harness.manualClock.now();
    QList<CheckResult> checks;
    for (int second = 0; second < 12'000; ++second) {
        const Timestamp end = now - std::chrono::hours(72) + std::chrono::seconds(second);
        checks.append({SwitchId(1), end, end, ProbeOutcome::answer(200, Milliseconds(0))});
    }
    QVERIFY(harness.store.checks().append(checks));
    addCheck(harness, std::chrono::hours(1), true);
    addOutage(harness, std::chrono::hours(72), std::chrono::hours(71));
    addOutage(harness, std::chrono::hours(72), std::nullopt);
    harness.progress = true;
    const CommandRun run = harness.run({u"cleanup-data"_s, u"--days"_s, u"2"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.err.contains(u"5000 checks deleted"_s) && run.err.contains(u"10000 checks deleted"_s));
    QCOMPARE(run.json().value(u"checks_removed"_s).toInt(), 12'000);
    QCOMPARE(run.json().value(u"outages_removed"_s).toInt(), 1);
    QCOMPARE(harness.store.checks().latest(Timestamp()).value().size(), 1);
    // What they add up to stays.
    QCOMPARE(harness.run({u"show-stats"_s, u"--json"_s}).json().value(u"total_checks"_s).toInt(), 12'001);
    // Of the time of the deleted outage nothing is known.
    const QString since = u"2025-12-30T00:00:00.000Z"_s;
    QCOMPARE(harness.run({u"stats"_s, u"--json"_s}).json().value(u"outages_known_since"_s).toString(), since);
    QCOMPARE(harness.run({u"show-stats"_s, u"--json"_s}).json().value(u"outages_known_since"_s).toString(),
             since);
    for (const QString& command : {u"stats"_s, u"show-stats"_s}) {
        const QString told = harness.run({command}).out;
        QVERIFY2(told.contains(u"Outages before 30 Dec 2025, 00:00 were deleted"_s), qPrintable(told));
    }
    QCOMPARE(harness.run({u"cleanup-data"_s, u"--days"_s, u"2"_s}).out,
             u"Deleted 0 checks and 0 outages from before 2025-12-30T00:00:00.000Z\n"_s);
}

void TestReportCommands::cleanUpStopsInOrder()
{
    CommandHarness harness;
    addOutage(harness, std::chrono::hours(72), std::chrono::hours(71));
    harness.start({u"cleanup-data"_s, u"--days"_s, u"1"_s});
    harness.stop.request(); // between two steps
    QCOMPARE(harness.take().exitCode, 5);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::qWait(0);
    QCOMPARE(harness.store.outages()
                 .find({{Timestamp(), harness.manualClock.now()}, false, false, 10})
                 .value()
                 .size(),
             1);
}

void TestReportCommands::runsTheMonitorUntilItEnds()
{
    CommandHarness harness;
    harness.start({u"run"_s});
    QCOMPARE(harness.monitorRuns, 1);
    QVERIFY(!harness.opening);
    harness.stop.request(); // the monitor ends by itself then
    QTest::qWait(0);
    QVERIFY(!harness.isFinished());
    harness.monitor.addResult(Result<void>());
    harness.monitor.finish();
    const CommandRun run = harness.take();
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.err.isEmpty());
}

void TestReportCommands::runTellsWhyItCannot()
{
    CommandHarness harness;
    harness.start({u"run"_s});
    harness.monitor.addResult(Result<void>(failure(ErrorCode::AlreadyMonitored, {u"/x.db"_s})));
    harness.monitor.finish();
    const CommandRun run = harness.take();
    QCOMPARE(run.exitCode, 5);
    QCOMPARE(run.err, u"powermon-cli: Another PowerMon is watching /x.db already\n"_s);
}

void TestReportCommands::runStartsTheRestServerWhereAsked()
{
    CommandHarness harness;
    harness.start({u"run"_s, u"--api"_s});
    harness.monitor.addResult(Result<void>());
    harness.monitor.finish();
    QCOMPARE(harness.take().exitCode, 0);
    QCOMPARE(harness.settingsOptions.overrides.value(u"POWERMON_API"_s), u"1"_s);
    QCOMPARE(harness.monitorRuns, 1);
}

QTEST_GUILESS_MAIN(TestReportCommands)
#include "tst_reportcommands.moc"
