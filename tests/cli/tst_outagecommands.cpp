// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandharness.h"

using namespace powermon;
using namespace Qt::StringLiterals;

/// outages --explain and edit-outage.
class TestOutageCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explainsEverything();
    void explainsInJson();
    void explainsAnOngoingOne();
    void explainsOneThatWasOverBeforeAllWereBack();
    void showsNamesAndNotesLiterally();
    void tellsWhatIsMergedAway();
    void refusesUnknownOnes_data();
    void refusesUnknownOnes();
    void marksAndCounts();
    void writesANote();
    void takesTimesWithAndWithoutAZone();
    void restoresTheFoundTimes();
    void mergesAndSplits();
    void takesBackStepByStep();
    void refusesBadWishes_data();
    void refusesBadWishes();
    void changesNothingWhereAnythingFails();

private:
    Outage addOutage(CommandHarness& harness, int startMinutesAgo, std::optional<int> endMinutesAgo);
    static CommandRun edit(CommandHarness& harness, const QStringList& options)
    {
        return harness.run(QStringList{u"edit-outage"_s} + options);
    }
    static Outage stored(CommandHarness& harness, qint64 id)
    {
        return harness.store.outages().get(OutageId(id)).value();
    }
};

Outage TestOutageCommands::addOutage(CommandHarness& harness, int startMinutesAgo,
                                     std::optional<int> endMinutesAgo)
{
    const Timestamp now = harness.manualClock.now();
    Outage outage;
    outage.policy = {PolicyKind::Readme, 2};
    outage.startedAt = now - std::chrono::minutes(startMinutesAgo);
    outage.start = {outage.startedAt - Milliseconds(6000), outage.startedAt + Milliseconds(6000)};
    outage.detectedAt = outage.startedAt + Milliseconds(60'000);
    if (endMinutesAgo) {
        outage.endedAt = now - std::chrono::minutes(*endMinutesAgo);
        outage.end = TimeInterval{*outage.endedAt - Milliseconds(10'000), *outage.endedAt};
    }
    outage.reasons = {{u"quorum"_s, {{u"down"_s, 1}, {u"active"_s, 2}, {u"threshold"_s, 2}}}};
    outage.members = {{SwitchId(1), u"kitchen"_s, outage.startedAt - Milliseconds(6000),
                       outage.startedAt + Milliseconds(6000), outage.endedAt}};
    return harness.store.outages().save(outage).value();
}

void TestOutageCommands::explainsEverything()
{
    CommandHarness harness;
    harness.addSwitch(u"kitchen"_s, u"10.0.0.1"_s);
    harness.addSwitch(u"router"_s, u"10.0.0.2"_s);
    harness.addSwitch(u"freezer"_s, u"10.0.0.3"_s);
    harness.addSwitch(u"paused"_s, u"10.0.0.4"_s, false);
    harness.manualClock.advance(std::chrono::hours(3));
    const Outage outage = addOutage(harness, 120, 60);
    const Timestamp during = outage.startedAt + std::chrono::minutes(2);
    QVERIFY(harness.store.checks().append(
        {{SwitchId(2), during, during + Milliseconds(12), ProbeOutcome::answer(200, Milliseconds(12))},
         {SwitchId(2), outage.startedAt - Milliseconds(60'000), outage.startedAt - Milliseconds(59'990),
          ProbeOutcome::failed(FailureKind::Timeout, Milliseconds(10))}}));
    const CommandRun run = harness.run({u"outages"_s, u"--explain"_s, u"1"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.startsWith(u"Power outage 1 of the whole site, confirmed\n"_s), qPrintable(run.out));
    for (const QString& part :
         {u"\nWhen\n  Began between "_s, u", after 1 h 00 min"_s, u"\n  Detected at "_s,
          u"1 of 2 switches did not answer 2 times in a row"_s, u"\n  kitchen: last answer "_s,
          u"router: still answered at "_s, u"freezer: was not checked in that time"_s,
          u"Policy readme: more than half of the active switches down, each after 2 failures"_s})
        QVERIFY2(run.out.contains(part), qPrintable(part + u" in "_s + run.out));
    QVERIFY(!run.out.contains(u"paused"_s) && !run.out.contains(u"Corrections"_s));
}

void TestOutageCommands::explainsInJson()
{
    CommandHarness harness;
    harness.addSwitch(u"kitchen"_s, u"10.0.0.1"_s);
    harness.addSwitch(u"router"_s, u"10.0.0.2"_s);
    harness.manualClock.advance(std::chrono::hours(3));
    const Outage found = addOutage(harness, 120, 60);
    const auto explain = [&harness] {
        return harness.run({u"outages"_s, u"--explain"_s, u"1"_s, u"--json"_s})
            .json()
            .value(u"outage"_s)
            .toObject();
    };
    QVERIFY(explain().value(u"found"_s).isNull());
    QCOMPARE(explain().value(u"is_corrected"_s).toBool(true), false);
    QCOMPARE(edit(harness, {u"1"_s, u"--planned"_s, u"--note"_s, u"meter"_s}).exitCode, 0);
    const QJsonObject json = explain();
    QCOMPARE(json.value(u"is_planned"_s).toBool(), true);
    QCOMPARE(json.value(u"note"_s).toString(), u"meter"_s);
    QCOMPARE(json.value(u"found"_s).toObject().value(u"started_at"_s).toString(), found.startedAt.toIso());
    const QJsonArray witnesses = json.value(u"witnesses"_s).toArray();
    QCOMPARE(witnesses.size(), 1);
    QCOMPARE(witnesses.first().toObject().value(u"said"_s).toString(), u"not_checked"_s);
    const QJsonArray edits = json.value(u"edits"_s).toArray();
    QCOMPARE(edits.size(), 2);
    QCOMPARE(edits.first().toObject().value(u"kind"_s).toString(), u"planned"_s);
    QCOMPARE(edits.first().toObject().value(u"source"_s).toString(), u"cli"_s);
    QCOMPARE(edits.first().toObject().value(u"at"_s).toString(), harness.manualClock.now().toIso());
}

void TestOutageCommands::explainsAnOngoingOne()
{
    CommandHarness harness;
    addOutage(harness, 5, std::nullopt);
    const CommandRun run = harness.run({u"outages"_s, u"--explain"_s, u"1"_s});
    QVERIFY2(run.out.contains(u"Still going on, for 5 min 00 s now"_s), qPrintable(run.out));
    QVERIFY(run.out.contains(u"not back yet"_s));
}

void TestOutageCommands::explainsOneThatWasOverBeforeAllWereBack()
{
    CommandHarness harness;
    Outage outage = addOutage(harness, 120, 60);
    outage.members[0].backAt.reset();
    QVERIFY(harness.store.outages().save(outage));
    const QString out = harness.run({u"outages"_s, u"--explain"_s, u"1"_s}).out;
    QVERIFY2(out.contains(u"not back by its end"_s), qPrintable(out));
    QVERIFY(!out.contains(u"not back yet"_s));
}

void TestOutageCommands::showsNamesAndNotesLiterally()
{
    CommandHarness harness;
    Outage outage = addOutage(harness, 120, 60);
    outage.members[0].name = u"<b>%1</b> \u001b[31mred"_s;
    QVERIFY(harness.store.outages().save(outage));
    QCOMPARE(edit(harness, {u"1"_s, u"--note"_s, u"first %1\nsecond \u001b[0m"_s}).exitCode, 0);
    const CommandRun run = harness.run({u"outages"_s, u"--explain"_s, u"1"_s});
    QVERIFY2(run.out.contains(u"  <b>%1</b> \uFFFD[31mred: last answer "_s), qPrintable(run.out));
    QVERIFY(run.out.contains(u"\nNote\n  first %1\n  second \uFFFD[0m\n"_s));
}

void TestOutageCommands::tellsWhatIsMergedAway()
{
    CommandHarness harness;
    addOutage(harness, 120, 110);
    addOutage(harness, 100, 90);
    QCOMPARE(edit(harness, {u"--merge-with"_s, u"1"_s, u"2"_s}).exitCode, 0); // the ID may come last
    const CommandRun run = harness.run({u"outages"_s, u"--explain"_s, u"2"_s});
    QCOMPARE(run.err, u"Outage 2 is merged into outage 1\n"_s);
    QVERIFY(run.out.startsWith(u"Power outage 1 "_s));
    QVERIFY2(run.out.contains(u"command line: 2 merged into 1"_s), qPrintable(run.out));
}

void TestOutageCommands::refusesUnknownOnes_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("explain") << QStringList{u"outages"_s, u"--explain"_s, u"99"_s} << 3;
    QTest::newRow("explain a word") << QStringList{u"outages"_s, u"--explain"_s, u"x"_s} << 2;
    QTest::newRow("edit") << QStringList{u"edit-outage"_s, u"99"_s, u"--planned"_s} << 3;
    QTest::newRow("edit zero") << QStringList{u"edit-outage"_s, u"0"_s, u"--planned"_s} << 2;
    QTest::newRow("merge") << QStringList{u"edit-outage"_s, u"1"_s, u"--merge-with"_s, u"99"_s} << 3;
}

void TestOutageCommands::refusesUnknownOnes()
{
    QFETCH(QStringList, command);
    QFETCH(int, exitCode);
    CommandHarness harness;
    addOutage(harness, 120, 60);
    const CommandRun run = harness.run(command);
    QCOMPARE(run.exitCode, exitCode);
    QVERIFY(run.out.isEmpty());
    QCOMPARE(run.err.count(u'\n'), 1);
}

void TestOutageCommands::marksAndCounts()
{
    CommandHarness harness;
    addOutage(harness, 120, 60);
    const auto total = [&harness] {
        return harness.run({u"show-stats"_s, u"--json"_s}).json().value(u"total_outages"_s).toInt();
    };
    QCOMPARE(total(), 1);
    const CommandRun run = edit(harness, {u"1"_s, u"--not-power"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.startsWith(u"Incident of no known cause 1 of the whole site, as you said\n"_s),
             qPrintable(run.out));
    QVERIFY(run.out.endsWith(u"\n  marked as no power outage\n"_s));
    QCOMPARE(total(), 0);
    QCOMPARE(edit(harness, {u"1"_s, u"--power"_s, u"--planned"_s}).exitCode, 0);
    QCOMPARE(total(), 1); // a planned one is one
    QVERIFY(stored(harness, 1).isPlanned());
    QVERIFY(harness.run({u"outages"_s}).out.contains(u" planned outage "_s));
    QCOMPARE(edit(harness, {u"1"_s, u"--unplanned"_s}).exitCode, 0);
    QVERIFY(harness.run({u"outages"_s}).out.contains(u" power outage "_s));
    QVERIFY(!stored(harness, 1).isPlanned());
}

void TestOutageCommands::writesANote()
{
    CommandHarness harness;
    addOutage(harness, 120, 60);
    QVERIFY(edit(harness, {u"1"_s, u"--note"_s, u"the meter"_s}).out.endsWith(u"\n  note written\n"_s));
    QCOMPARE(stored(harness, 1).correction.note, u"the meter"_s);
    QVERIFY(edit(harness, {u"1"_s, u"--note"_s, u""_s}).out.endsWith(u"\n  note removed\n"_s));
    QCOMPARE(stored(harness, 1).correction, OutageCorrection());
}

void TestOutageCommands::takesTimesWithAndWithoutAZone()
{
    CommandHarness harness;
    const Outage found = addOutage(harness, 120, 60);
    const Timestamp start = found.startedAt + std::chrono::minutes(5);
    const Timestamp end = *found.endedAt - std::chrono::minutes(5);
    // The tests run in UTC.
    const QString local = start.toIso().left(19).replace(u'T', u' ');
    QCOMPARE(edit(harness, {u"1"_s, u"--start"_s, local, u"--end"_s, end.toIso()}).exitCode, 0);
    QCOMPARE(stored(harness, 1).startedAt.milliseconds() / 1000, start.milliseconds() / 1000);
    QCOMPARE(stored(harness, 1).endedAt, std::optional(end));
}

void TestOutageCommands::restoresTheFoundTimes()
{
    CommandHarness harness;
    const Outage found = addOutage(harness, 120, 60);
    const QString later = (found.startedAt + std::chrono::minutes(5)).toIso();
    QCOMPARE(edit(harness, {u"1"_s, u"--start"_s, later}).exitCode, 0);
    QVERIFY(stored(harness, 1).isCorrected());
    const CommandRun run = edit(harness, {u"1"_s, u"--start"_s, u"found"_s});
    QVERIFY2(run.out.endsWith(u"\n  start set to what was found\n"_s), qPrintable(run.out));
    QCOMPARE(stored(harness, 1), found);
}

void TestOutageCommands::mergesAndSplits()
{
    CommandHarness harness;
    addOutage(harness, 120, 110);
    const Outage second = addOutage(harness, 100, 90);
    addOutage(harness, 80, 70);
    QCOMPARE(edit(harness, {u"1"_s, u"--merge-with"_s, u"2"_s, u"--merge-with"_s, u"3"_s}).exitCode, 0);
    QCOMPARE(harness.run({u"outages"_s, u"--json"_s}).json().value(u"outages"_s).toArray().size(), 1);
    const CommandRun run = edit(harness, {u"1"_s, u"--split-at"_s, second.startedAt.toIso()});
    QVERIFY2(run.out.contains(u": what follows is 4\n"_s), qPrintable(run.out));
    QCOMPARE(stored(harness, 4).startedAt, second.startedAt);
    QCOMPARE(harness.run({u"outages"_s, u"--json"_s}).json().value(u"outages"_s).toArray().size(), 2);
}

void TestOutageCommands::takesBackStepByStep()
{
    CommandHarness harness;
    const Outage found = addOutage(harness, 120, 60);
    QCOMPARE(edit(harness, {u"1"_s, u"--planned"_s, u"--note"_s, u"x"_s}).exitCode, 0);
    const CommandRun run = edit(harness, {u"1"_s, u"--undo"_s});
    QVERIFY2(run.out.contains(u"\n  taken back: note written\n"_s), qPrintable(run.out));
    QVERIFY(stored(harness, 1).isPlanned());
    QCOMPARE(edit(harness, {u"1"_s, u"--undo"_s}).exitCode, 0);
    QCOMPARE(stored(harness, 1), found);
    const CommandRun nothing = edit(harness, {u"1"_s, u"--undo"_s});
    QCOMPARE(nothing.exitCode, 2);
    QCOMPARE(nothing.err, u"powermon-cli: outage 1: there is nothing to take back\n"_s);
    QCOMPARE(edit(harness, {u"1"_s, u"--redo"_s}).exitCode, 0);
    QVERIFY(stored(harness, 1).isPlanned());
}

void TestOutageCommands::refusesBadWishes_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing") << QStringList{} << u"say what to change"_s;
    QTest::newRow("planned and not") << QStringList{u"--planned"_s, u"--unplanned"_s}
                                     << u"exclude each other"_s;
    QTest::newRow("power and not") << QStringList{u"--not-power"_s, u"--power"_s} << u"exclude each other"_s;
    QTest::newRow("no time") << QStringList{u"--start"_s, u"yesterday"_s} << u"--start is 'yesterday'"_s;
    QTest::newRow("no such day") << QStringList{u"--end"_s, u"2026-02-30 10:00"_s} << u"--end is"_s;
    QTest::newRow("future") << QStringList{u"--end"_s, u"2999-01-01T00:00:00Z"_s} << u"future"_s;
    QTest::newRow("outside") << QStringList{u"--split-at"_s, u"2001-01-01T00:00:00Z"_s}
                             << u"between its start and its end"_s;
    QTest::newRow("itself") << QStringList{u"--merge-with"_s, u"1"_s} << u"with itself"_s;
    QTest::newRow("long note") << QStringList{u"--note"_s, QString(10'001, u'x')} << u"10001 characters"_s;
}

void TestOutageCommands::refusesBadWishes()
{
    QFETCH(QStringList, options);
    QFETCH(QString, part);
    CommandHarness harness;
    const Outage found = addOutage(harness, 120, 60);
    const CommandRun run = edit(harness, QStringList{u"1"_s} + options);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(part), qPrintable(run.err));
    QCOMPARE(run.err.count(u'\n'), 1);
    QCOMPARE(stored(harness, 1), found);
}

void TestOutageCommands::changesNothingWhereAnythingFails()
{
    CommandHarness harness;
    const Outage found = addOutage(harness, 120, 60);
    QCOMPARE(edit(harness, {u"1"_s, u"--planned"_s, u"--split-at"_s, u"2001-01-01T00:00:00Z"_s}).exitCode, 2);
    QCOMPARE(stored(harness, 1), found);
    QVERIFY(harness.store.outages().edits(found.id).value().isEmpty());
}

QTEST_GUILESS_MAIN(TestOutageCommands)
#include "tst_outagecommands.moc"
