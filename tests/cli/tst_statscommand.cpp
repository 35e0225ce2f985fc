// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandharness.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// stats. Now is 2026-01-01T00:00:00Z.
class TestStatsCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text();
    void textOfNothing();
    void json();
    void csv();
    void periods_data();
    void periods();
    void badInput_data();
    void badInput();
    void whatIsNotThere();
    void groupAndSwitch();
    void thresholds();

private:
    /// Two switches and a year that was watched, with an outage of 2 h on 1 June.
    static void fill(CommandHarness& harness);
};

void TestStatsCommand::fill(CommandHarness& harness)
{
    const Timestamp now = harness.manualClock.now();
    for (Switch each :
         {harness.addSwitch(u"stove"_s, u"10.0.0.1"_s), harness.addSwitch(u"lamp"_s, u"10.0.0.2"_s)}) {
        each.createdAt = now - 400 * 24h;
        each.group = each.name == u"stove"_s ? u"kitchen"_s : QString();
        QVERIFY(harness.store.switches().update(each).has_value());
    }
    QVERIFY(
        harness.store.coverage().save({{}, {now - 400 * 24h, now}, CoverageKind::Running, true}).has_value());
    Outage outage;
    outage.startedAt = outage.detectedAt = Timestamp::fromIso(u"2025-06-01T10:00:00Z"_s).value();
    outage.start = {outage.startedAt, outage.startedAt};
    outage.endedAt = outage.startedAt + 2h;
    outage.end = TimeInterval{*outage.endedAt, *outage.endedAt};
    outage.members = {{SwitchId(1), u"stove"_s, outage.startedAt, outage.startedAt, outage.endedAt}};
    QVERIFY(harness.store.outages().save(outage).has_value());
}

void TestStatsCommand::text()
{
    CommandHarness harness;
    fill(harness);
    const CommandRun run = harness.run({u"stats"_s, u"--by"_s, u"month"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.err.isEmpty());
    for (const QString& part :
         {u"Watched   100.0 %\n"_s, u"Switches  2 (2.00 on average)\n"_s,
          u"SAIFI    0.50 (95 %: 0.01 to 2.79)  interruptions of more than 5 min per switch\n"_s,
          u"SAIDI    1 h 00 min "_s, u"CAIDI    2 h 00 min "_s, u"ASAI     99.9885 % "_s,
          u"CEMI_1   50.0 % "_s, u"Major event days: not known; 1 of the 10 days"_s, u"\n2025-06  1 "_s,
          u"\nkitchen  1 "_s, u"\nstove   1 "_s})
        QVERIFY2(run.out.contains(part), qPrintable(part + u" is not in\n"_s + run.out));
}

void TestStatsCommand::textOfNothing()
{
    CommandHarness harness;
    const CommandRun run = harness.run({u"stats"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.contains(u"SAIFI    –  "_s) && run.out.contains(u"ASAI     –  "_s), qPrintable(run.out));
}

void TestStatsCommand::json()
{
    CommandHarness harness;
    fill(harness);
    const QJsonObject json = harness.run({u"stats"_s, u"--json"_s, u"--by"_s, u"weekday"_s}).json();
    QCOMPARE(json.value(u"indices"_s).toObject().value(u"saifi"_s).toDouble(), 0.5);
    QCOMPARE(json.value(u"by"_s).toString(), u"weekday"_s);
    const QJsonArray parts = json.value(u"parts"_s).toArray();
    QCOMPARE(parts.size(), 7);
    QCOMPARE(parts.at(6).toObject().value(u"sustained_interruptions"_s).toInt(), 1); // a Sunday
    QCOMPARE(json.value(u"switches"_s).toArray().size(), 2);
}

void TestStatsCommand::csv()
{
    CommandHarness harness;
    fill(harness);
    const CommandRun run = harness.run({u"stats"_s, u"--csv"_s, u"--by"_s, u"year"_s});
    const QStringList lines = run.out.split(u"\r\n"_s);
    QVERIFY(lines.at(1).startsWith(u"site,,"_s));
    QVERIFY2(
        lines.at(2).startsWith(u"year,2025,2025-01-01T00:00:00.000Z,2026-01-01T00:00:00.000Z,1,2,1,1,"_s),
        qPrintable(run.out));
    QCOMPARE(run.out.count(u'\n'), run.out.count(u"\r\n"_s));
}

void TestStatsCommand::periods_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    const QString now = u"2026-01-01T00:00:00.000Z"_s;
    QTest::newRow("usual") << QStringList() << u"2025-01-01T00:00:00.000Z"_s << now;
    QTest::newRow("days") << QStringList{u"--days"_s, u"30"_s} << u"2025-12-02T00:00:00.000Z"_s << now;
    QTest::newRow("year") << QStringList{u"--year"_s, u"2024"_s} << u"2024-01-01T00:00:00.000Z"_s
                          << u"2025-01-01T00:00:00.000Z"_s;
    QTest::newRow("dates") << QStringList{u"--from"_s, u"2025-06-01"_s, u"--to"_s, u"2025-06-30"_s}
                           << u"2025-06-01T00:00:00.000Z"_s << u"2025-07-01T00:00:00.000Z"_s;
    QTest::newRow("one day") << QStringList{u"--from"_s, u"2025-06-01"_s, u"--to"_s, u"2025-06-01"_s}
                             << u"2025-06-01T00:00:00.000Z"_s << u"2025-06-02T00:00:00.000Z"_s;
    QTest::newRow("times") << QStringList{u"--from"_s, u"2025-06-01T12:00:00+02:00"_s, u"--to"_s,
                                          u"2025-06-01T11:00:00Z"_s}
                           << u"2025-06-01T10:00:00.000Z"_s << u"2025-06-01T11:00:00.000Z"_s;
    QTest::newRow("local times") << QStringList{u"--from"_s, u"2025-06-01 12:00"_s, u"--to"_s,
                                                u"2025-06-01T13:00:30"_s}
                                 << u"2025-06-01T12:00:00.000Z"_s << u"2025-06-01T13:00:30.000Z"_s;
    QTest::newRow("from alone") << QStringList{u"--from"_s, u"2025-12-01"_s} << u"2025-12-01T00:00:00.000Z"_s
                                << now;
    QTest::newRow("into the future") << QStringList{u"--from"_s, u"2025-12-01"_s, u"--to"_s, u"2030-01-01"_s}
                                     << u"2025-12-01T00:00:00.000Z"_s << now;
}

void TestStatsCommand::periods()
{
    QFETCH(QStringList, options);
    QFETCH(QString, from);
    QFETCH(QString, to);
    CommandHarness harness;
    const QJsonObject json = harness.run(QStringList{u"stats"_s, u"--json"_s} + options).json();
    QCOMPARE(json.value(u"from"_s).toString(), from);
    QCOMPARE(json.value(u"to"_s).toString(), to);
}

void TestStatsCommand::badInput_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("named");
    const QString from = u"--from"_s;
    const QString to = u"--to"_s;
    QTest::newRow("reversed") << QStringList{from, u"2025-06-02"_s, to, u"2025-06-01"_s} << to;
    QTest::newRow("empty") << QStringList{from, u"2025-06-02T00:00:00Z"_s, to, u"2025-06-02T00:00:00Z"_s}
                           << to;
    QTest::newRow("no date") << QStringList{from, u"yesterday"_s} << from;
    QTest::newRow("no such date") << QStringList{from, u"2025-02-30"_s} << from;
    QTest::newRow("future") << QStringList{from, u"2026-02-01"_s} << from;
    QTest::newRow("future year") << QStringList{u"--year"_s, u"2027"_s} << u"--year"_s;
    QTest::newRow("year 0") << QStringList{u"--year"_s, u"0"_s} << u"--year"_s;
    QTest::newRow("days 0") << QStringList{u"--days"_s, u"0"_s} << u"--days"_s;
    QTest::newRow("days and year") << QStringList{u"--days"_s, u"3"_s, u"--year"_s, u"2025"_s} << u"--days"_s;
    QTest::newRow("year and from") << QStringList{u"--year"_s, u"2025"_s, from, u"2025-01-01"_s}
                                   << u"--year"_s;
    QTest::newRow("by week") << QStringList{u"--by"_s, u"week"_s} << u"--by"_s;
    QTest::newRow("switch") << QStringList{u"--switch"_s, u"lamp"_s} << u"--switch"_s;
    QTest::newRow("switch and group")
        << QStringList{u"--switch"_s, u"1"_s, u"--group"_s, u"g"_s} << u"--group"_s;
    QTest::newRow("cemi") << QStringList{u"--cemi"_s, u"0"_s} << u"--cemi"_s;
    QTest::newRow("celid") << QStringList{u"--celid-s"_s, u"-1"_s} << u"--celid-s"_s;
    QTest::newRow("csv and json") << QStringList{u"--csv"_s, u"--json"_s} << u"--csv"_s;
}

void TestStatsCommand::badInput()
{
    QFETCH(QStringList, options);
    QFETCH(QString, named);
    CommandHarness harness;
    const CommandRun run = harness.run(QStringList{u"stats"_s} + options);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QCOMPARE(run.err.count(u'\n'), 1);
    QVERIFY2(run.err.contains(named), qPrintable(run.err));
}

void TestStatsCommand::whatIsNotThere()
{
    CommandHarness harness;
    fill(harness);
    const CommandRun group = harness.run({u"stats"_s, u"--group"_s, u"cellar"_s});
    QCOMPARE(group.exitCode, 3);
    QCOMPARE(group.err, u"powermon-cli: There is no group 'cellar'\n"_s);
    QCOMPARE(harness.run({u"stats"_s, u"--switch"_s, u"9"_s}).exitCode, 3);
}

void TestStatsCommand::groupAndSwitch()
{
    CommandHarness harness;
    fill(harness);
    const auto saifiOf = [&](const QStringList& options) {
        const QJsonObject json = harness.run(QStringList{u"stats"_s, u"--json"_s} + options).json();
        return json.value(u"indices"_s).toObject().value(u"saifi"_s).toDouble(-1);
    };
    QCOMPARE(saifiOf({u"--group"_s, u"kitchen"_s}), 1.0);
    QCOMPARE(saifiOf({u"--switch"_s, u"2"_s}), 0.0);
}

void TestStatsCommand::thresholds()
{
    CommandHarness harness;
    fill(harness);
    const QJsonObject json = harness
                                 .run({u"stats"_s, u"--json"_s, u"--cemi"_s, u"5"_s, u"--celid-s"_s, u"2"_s,
                                       u"--celid-t"_s, u"3"_s})
                                 .json();
    const QJsonObject indices = json.value(u"indices"_s).toObject();
    QCOMPARE(indices.value(u"cemi"_s).toArray().size(), 5);
    QCOMPARE(indices.value(u"celid_s"_s).toDouble(), 0.5);
    QCOMPARE(indices.value(u"celid_t"_s).toDouble(), 0.0);
    QCOMPARE(json.value(u"celid_s_threshold_seconds"_s).toDouble(), 7200.0);
}

QTEST_GUILESS_MAIN(TestStatsCommand)
#include "tst_statscommand.moc"
