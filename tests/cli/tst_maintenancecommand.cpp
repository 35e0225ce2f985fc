// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "cli/commandharness.h"
#include "cli/maintenancecommand.h"
#include "core/service/knowledgerecord.h"
#include "core/service/maintenancestore.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

/// Announced work, and what was learnt, on the command line.
class TestMaintenanceCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsListsAndRemoves();
    void answersInJson();
    void refusesBadInput_data();
    void refusesBadInput();
    void readsMoments_data();
    void readsMoments();
    void warnsOfEmptyGroups();
    void statusTellsOfTheWork();
    void statusGivesTheHint();
    void listsWhatWasLearnt();
    void whatIsDeniedIsNotLearnt_data();
    void whatIsDeniedIsNotLearnt();
    void aNoIsTakenBack();
    void theReadmePolicySaysThatItCounts();
};

void TestMaintenanceCommand::addsListsAndRemoves()
{
    CommandHarness harness;
    QVERIFY(harness.run({u"maintenance"_s, u"list"_s}).err.contains(u"No maintenance"_s));
    const auto added = harness.run({u"maintenance"_s, u"add"_s, u"--start"_s, u"now"_s, u"--end"_s, u"+2h"_s,
                                    u"--note"_s, u"new boiler"_s});
    QCOMPARE(added.exitCode, 0);
    QVERIFY2(added.out.startsWith(u"Announced maintenance 1: "_s), qPrintable(added.out));
    const auto windows = readMaintenance(harness.store).value();
    QCOMPARE(windows.size(), 1);
    QCOMPARE(windows.at(0).range.start, harness.manualClock.now());
    QCOMPARE(windows.at(0).range.duration(), Milliseconds(2h));
    const auto listed = harness.run({u"maintenance"_s, u"list"_s});
    QVERIFY(listed.out.contains(u"new boiler"_s) && listed.out.contains(u"everything"_s));
    QCOMPARE(harness.run({u"maintenance"_s, u"remove"_s, u"1"_s}).exitCode, 0);
    QVERIFY(readMaintenance(harness.store)->isEmpty());
    const auto again = harness.run({u"maintenance"_s, u"remove"_s, u"1"_s});
    QCOMPARE(again.exitCode, 3);
    QVERIFY(again.err.contains(u"There is no maintenance window '1'"_s));
}

void TestMaintenanceCommand::answersInJson()
{
    CommandHarness harness;
    const auto added = harness.run({u"maintenance"_s, u"add"_s, u"--start"_s, u"2026-02-01T10:00:00Z"_s,
                                    u"--end"_s, u"2026-02-01T12:00:00Z"_s, u"--group"_s, u"attic"_s,
                                    u"--group"_s, u"cellar"_s, u"--json"_s});
    const QJsonObject window = added.json().value(u"maintenance"_s).toObject();
    QCOMPARE(window.value(u"id"_s).toInt(), 1);
    QCOMPARE(window.value(u"start"_s).toString(), u"2026-02-01T10:00:00.000Z"_s);
    QCOMPARE(window.value(u"groups"_s).toArray().size(), 2);
    QVERIFY(window.value(u"note"_s).isNull());
    const auto listed = harness.run({u"maintenance"_s, u"list"_s, u"--json"_s});
    QCOMPARE(listed.json().value(u"maintenance"_s).toArray().at(0).toObject(), window);
}

void TestMaintenanceCommand::refusesBadInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("no action") << QStringList{} << u"ACTION"_s;
    QTest::newRow("unknown action") << QStringList{u"show"_s} << u"add, list, remove"_s;
    QTest::newRow("no times") << QStringList{u"add"_s} << u"--start and --end"_s;
    QTest::newRow("no end") << QStringList{u"add"_s, u"--start"_s, u"now"_s} << u"--start and --end"_s;
    QTest::newRow("bad start") << QStringList{u"add"_s, u"--start"_s, u"soon"_s, u"--end"_s, u"+1h"_s}
                               << u"--start is 'soon'"_s;
    QTest::newRow("bad end") << QStringList{u"add"_s, u"--start"_s, u"now"_s, u"--end"_s, u"+1y"_s}
                             << u"--end is '+1y'"_s;
    QTest::newRow("backwards") << QStringList{u"add"_s, u"--start"_s, u"+2h"_s, u"--end"_s, u"now"_s}
                               << u"after its start"_s;
    QTest::newRow("remove what") << QStringList{u"remove"_s} << u"ID"_s;
    QTest::newRow("remove zero") << QStringList{u"remove"_s, u"0"_s} << u"ID"_s;
}

void TestMaintenanceCommand::refusesBadInput()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    CommandHarness harness;
    const auto run = harness.run(QStringList{u"maintenance"_s} + arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
    QCOMPARE(run.err.count(u'\n'), 1);
    QVERIFY(run.out.isEmpty());
    QVERIFY(readMaintenance(harness.store)->isEmpty());
}

void TestMaintenanceCommand::readsMoments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("now") << u"now"_s << u"2026-01-01T00:00:00.000Z"_s;
    QTest::newRow("minutes") << u"+90m"_s << u"2026-01-02T01:30:00.000Z"_s;
    QTest::newRow("days") << u"+3d"_s << u"2026-01-05T00:00:00.000Z"_s;
    QTest::newRow("local") << u"2026-03-04 05:06"_s << u"2026-03-04T05:06:00.000Z"_s;
    QTest::newRow("local with seconds") << u"2026-03-04T05:06:07"_s << u"2026-03-04T05:06:07.000Z"_s;
    QTest::newRow("zone") << u"2026-03-04T05:06:07+02:00"_s << u"2026-03-04T03:06:07.000Z"_s;
    for (const QString& bad : {u""_s, u"+"_s, u"+h"_s, u"+1"_s, u"-1h"_s, u"+123456m"_s, u"12:00"_s,
                               u"2026-13-01 00:00"_s, u"2026-02-30 00:00"_s, u"now "_s})
        QTest::addRow("bad: %s", qPrintable(bad)) << bad << QString();
}

void TestMaintenanceCommand::readsMoments()
{
    QFETCH(QString, text);
    const Timestamp now = ManualClock().now();
    const auto moment = momentFromText(text, now + 24h, now);
    QTEST(moment ? moment->toIso() : QString(), "expected");
}

void TestMaintenanceCommand::warnsOfEmptyGroups()
{
    CommandHarness harness;
    Switch boiler = harness.addSwitch(u"boiler"_s, u"10.0.0.1"_s);
    boiler.group = u"cellar"_s;
    QVERIFY(harness.store.switches().update(boiler));
    const auto run = harness.run({u"maintenance"_s, u"add"_s, u"--start"_s, u"now"_s, u"--end"_s, u"+1h"_s,
                                  u"--group"_s, u"cellar"_s, u"--group"_s, u"celar"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.err.contains(u"'celar'"_s));
    QVERIFY(!run.err.contains(u"'cellar'"_s));
}

void TestMaintenanceCommand::statusTellsOfTheWork()
{
    CommandHarness harness;
    harness.addSwitch(u"boiler"_s, u"10.0.0.1"_s);
    QVERIFY(harness.run({u"status"_s, u"--json"_s}).json().value(u"maintenance"_s).isNull());
    const Timestamp now = harness.manualClock.now();
    QVERIFY(addMaintenance(harness.store, {0, {now, now + 1h}, {}, u"new boiler"_s}));
    QVERIFY(harness.run({u"status"_s}).out.contains(u"(new boiler): what goes now is no outage"_s));
    const auto json = harness.run({u"status"_s, u"--json"_s}).json();
    QCOMPARE(json.value(u"maintenance"_s).toObject().value(u"note"_s).toString(), u"new boiler"_s);
    harness.manualClock.advance(1h);
    QVERIFY(!harness.run({u"status"_s}).out.contains(u"new boiler"_s));
}

void TestMaintenanceCommand::statusGivesTheHint()
{
    CommandHarness harness;
    harness.addSwitch(u"boiler"_s, u"10.0.0.1"_s);
    QVERIFY(harness.run({u"status"_s, u"--json"_s}).json().value(u"hint"_s).isNull());
    Switch lamp = harness.addSwitch(u"lamp"_s, u"10.0.0.2"_s);
    QVERIFY(harness.run({u"status"_s}).out.contains(u"would settle"_s));
    QCOMPARE(harness.run({u"status"_s, u"--json"_s})
                 .json()
                 .value(u"hint"_s)
                 .toObject()
                 .value(u"code"_s)
                 .toString(),
             u"nothing_described"_s);
    lamp.hasBackup = true;
    QVERIFY(harness.store.switches().update(lamp));
    QVERIFY(!harness.run({u"status"_s}).out.contains(u"would settle"_s));
}

void TestMaintenanceCommand::listsWhatWasLearnt()
{
    CommandHarness harness;
    const Switch router = harness.addSwitch(u"router"_s, u"10.0.0.1"_s);
    const Switch lamp = harness.addSwitch(u"lamp"_s, u"10.0.0.2"_s);
    Knowledge knowledge;
    QHash<SwitchId, SwitchFacts>& facts = knowledge.facts;
    facts.insert(router.id,
                 {router.id, {{LearnedKind::Gateway, 0, 0, 0, {}}, {LearnedKind::Backup, 3, 3, 0, {}}}});
    facts.insert(lamp.id, {lamp.id, {{LearnedKind::Backup, 1, 1, 0, {}}}});
    QVERIFY(saveFacts(harness.store, knowledge));
    const auto text = harness.run({u"list-switches"_s});
    QVERIFY2(text.out.contains(u"Learnt: router survives outages (3 of 3)"_s), qPrintable(text.out));
    QVERIFY(!text.out.contains(u"Learnt: lamp"_s)); // not sure yet
    const QJsonArray switches =
        harness.run({u"list-switches"_s, u"--json"_s}).json().value(u"switches"_s).toArray();
    QCOMPARE(switches.at(0).toObject().value(u"role"_s).toString(), u"mains"_s); // as it was told
    const QJsonArray learned = switches.at(0).toObject().value(u"learned"_s).toArray();
    QCOMPARE(learned.size(), 2);
    QCOMPARE(learned.at(1).toObject().value(u"kind"_s).toString(), u"backup"_s);
    QCOMPARE(learned.at(1).toObject().value(u"use"_s).toString(), u"used"_s);
    QCOMPARE(switches.at(1).toObject().value(u"learned"_s).toArray().at(0).toObject().value(u"use"_s),
             QJsonValue(u"unsure"_s));
}

void TestMaintenanceCommand::whatIsDeniedIsNotLearnt_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("refused");
    QTest::newRow("nothing said") << QStringList{u"--group"_s, u"attic"_s} << QStringList{};
    QTest::newRow("no battery") << QStringList{u"--no-backup"_s} << QStringList{u"backup"_s};
    QTest::newRow("a checkpoint") << QStringList{u"--role"_s, u"mains"_s}
                                  << QStringList{u"gateway"_s, u"outside"_s};
    QTest::newRow("a gateway") << QStringList{u"--role"_s, u"gateway"_s} << QStringList{};
}

void TestMaintenanceCommand::whatIsDeniedIsNotLearnt()
{
    QFETCH(QStringList, options);
    CommandHarness harness;
    const Switch known = harness.addSwitch(u"router"_s, u"10.0.0.1"_s);
    QCOMPARE(harness.run(QStringList{u"edit-switch"_s, QString::number(known.id.value())} + options).exitCode,
             0);
    QCOMPARE(harness.run(QStringList{u"add-switch"_s, u"lamp"_s, u"10.0.0.2"_s} + options).exitCode, 0);
    const Knowledge knowledge = readKnowledge(harness.store).value();
    for (const Switch& each : harness.switches()) {
        QStringList refused;
        for (const LearnedKind kind : knowledge.refused.value(each.id))
            refused.append(toWord(kind));
        QTEST(refused, "refused");
    }
}

void TestMaintenanceCommand::aNoIsTakenBack()
{
    CommandHarness harness;
    const QString id = QString::number(harness.addSwitch(u"router"_s, u"10.0.0.1"_s).id.value());
    const QString other = QString::number(harness.addSwitch(u"lamp"_s, u"10.0.0.2"_s).id.value());
    for (const QString& each : {id, other})
        QCOMPARE(harness.run({u"edit-switch"_s, each, u"--no-backup"_s, u"--role"_s, u"mains"_s}).exitCode,
                 0);
    QCOMPARE(harness.run({u"edit-switch"_s, id, u"--believe"_s}).exitCode, 0);
    const auto refused = [&harness] { return readKnowledge(harness.store).value().refused; };
    QCOMPARE(refused().size(), qsizetype(1)); // of the other
    QCOMPARE(harness.run({u"edit-switch"_s, other, u"--no-backup"_s, u"--believe"_s}).exitCode, 0);
    QCOMPARE(refused().value(harness.switches().at(1).id), QList<LearnedKind>{LearnedKind::Backup});
}

/// Nobody may believe that announced work is safe from a policy that knows nothing of it.
void TestMaintenanceCommand::theReadmePolicySaysThatItCounts()
{
    const QString counts = u"still counts as an outage"_s;
    for (const PolicyKind kind : {PolicyKind::Readme, PolicyKind::Evidence}) {
        CommandHarness harness;
        harness.settings.policy.kind = kind;
        (void) harness.addSwitch(u"lamp"_s, u"10.0.0.2"_s);
        const bool isReadme = kind == PolicyKind::Readme;
        const QStringList add{u"maintenance"_s, u"add"_s, u"--start"_s, u"now"_s, u"--end"_s, u"+2h"_s};
        const auto added = harness.run(add);
        QCOMPARE(added.exitCode, 0);
        QCOMPARE(added.err.contains(counts), isReadme);
        const auto status = harness.run({u"status"_s});
        QVERIFY(status.out.contains(u"Maintenance until"_s));
        QCOMPARE(status.out.contains(counts), isReadme);
        QCOMPARE(status.out.contains(u"what goes now is no outage"_s), !isReadme);
    }
}

QTEST_GUILESS_MAIN(TestMaintenanceCommand)
#include "tst_maintenancecommand.moc"
