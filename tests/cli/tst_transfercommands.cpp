// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <unistd.h>

#include <QDir>

#include "cli/transferfolder.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp origin = Timestamp::fromMilliseconds(1'767'225'600'000);

} // namespace

/// `export` and `import` as a person types them.
class TransferCommandsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void exportsWhatImportTakes();
    void writesFiles();
    void writesTables();
    void tellsWhatCannotBeWritten_data();
    void tellsWhatCannotBeWritten();
    void leavesNoHalfFile();
    void takesLists_data();
    void takesLists();
    void takesAnInputThatIsPiped();
    void takesATrace();
    void takesATimeWithoutANetworkOutOfATrace();
    void dryRunStoresNothing();
    void tellsABrokenFile_data();
    void tellsABrokenFile();
    void tellsWhatIsNotTaken();
    void takesSettingsWhereAsked();
    void takesAForeignDatabase();

private:
    std::unique_ptr<TransferFolder> m_folder;
};

void TransferCommandsTest::init()
{
    m_folder = std::make_unique<TransferFolder>();
    QVERIFY(m_folder->isValid());
}

void TransferCommandsTest::exportsWhatImportTakes()
{
    CommandHarness source;
    TransferFolder::fill(source);
    for (const QString& what : {u"all"_s, u"switches"_s, u"checks"_s, u"outages"_s}) {
        const CommandRun exported = source.run({u"export"_s, what});
        QCOMPARE(exported.exitCode, 0);
        QCOMPARE(exported.json().value(u"switches").toArray().size(), 2);
        QCOMPARE(exported.json().contains(u"checks"), what == u"all"_s || what == u"checks"_s);
        QCOMPARE(exported.json().contains(u"outages"), what == u"all"_s || what == u"outages"_s);
        CommandHarness target;
        const CommandRun imported =
            target.run({u"import"_s, m_folder->file(what + u".json"_s, exported.out.toUtf8()), u"--json"_s});
        QCOMPARE(imported.exitCode, 0);
        const QJsonObject counts = imported.json().value(u"imported").toObject();
        QCOMPARE(counts.value(u"switches").toObject().value(u"added").toInt(), 2);
        QCOMPARE(target.run({u"export"_s, what}).out, exported.out);
    }
}

void TransferCommandsTest::writesFiles()
{
    CommandHarness harness;
    TransferFolder::fill(harness);
    const QString path = m_folder->filePath(u"all.json"_s);
    const CommandRun run = harness.run({u"export"_s, u"--output"_s, path});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.contains(path));
    QCOMPARE(QString::fromUtf8(TransferFolder::contentOf(path)), harness.run({u"export"_s}).out);
    // Nobody else is to read when nobody is at home.
    QVERIFY(!QFile::permissions(path).testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
}

void TransferCommandsTest::writesTables()
{
    CommandHarness harness;
    TransferFolder::fill(harness);
    const QString folder = m_folder->path();
    QCOMPARE(harness.run({u"export"_s, u"--format"_s, u"csv"_s, u"--output"_s, folder}).exitCode, 0);
    const QByteArray checks = TransferFolder::contentOf(QDir(folder).filePath(u"checks.csv"_s));
    QCOMPARE(checks,
             QByteArray("checked_at,switch_id,switch_name,is_online,response_time,error_message,http_status,"
                        "failed_after\r\n"
                        "2026-01-01T00:00:00.020Z,1,\"lamp, \"\"red\"\"\",true,0.020,,404,\r\n"
                        "2026-01-01T00:01:05.000Z,1,\"lamp, \"\"red\"\"\",false,,Connection timed out,,5.000"
                        "\r\n"));
    const QByteArray outages = TransferFolder::contentOf(QDir(folder).filePath(u"outages.csv"_s));
    QVERIFY(outages.contains("1,power,confirmed,site,2026-01-01T00:01:00.000Z,2026-01-01T00:00:00.020Z"));
    const QString switches = QDir(folder).filePath(u"switches.csv"_s);
    QCOMPARE(TransferFolder::contentOf(switches).count("\r\n"), 3);

    // The table of switches is a list that can be taken over.
    CommandHarness target;
    QCOMPARE(target.run({u"import"_s, switches}).exitCode, 0);
    QCOMPARE(*target.store.switches().lives(), *harness.store.switches().lives());

    harness.manualClock.advance(1h);
    const CommandRun some = harness.run(
        {u"export"_s, u"checks"_s, u"--format"_s, u"csv"_s, u"--from"_s, u"2026-01-01T00:01:00Z"_s});
    QCOMPARE(some.exitCode, 0);
    QCOMPARE(some.out.count(u"\r\n"_s), 2);
}

void TransferCommandsTest::tellsWhatCannotBeWritten_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("unknown") << QStringList{u"everything"_s} << 2;
    QTest::newRow("format") << QStringList{u"--format"_s, u"xml"_s} << 2;
    QTest::newRow("three tables") << QStringList{u"--format"_s, u"csv"_s} << 2;
    QTest::newRow("period") << QStringList{u"all"_s, u"--days"_s, u"3"_s} << 2;
    QTest::newRow("no folder") << QStringList{u"--output"_s, u"/nonexistent/file.json"_s} << 5;
}

void TransferCommandsTest::tellsWhatCannotBeWritten()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    CommandHarness harness;
    const CommandRun run = harness.run(QStringList{u"export"_s} + arguments);
    QCOMPARE(run.exitCode, exitCode);
    QVERIFY(run.out.isEmpty());
    QCOMPARE(run.err.count(u'\n'), 1);
}

void TransferCommandsTest::leavesNoHalfFile()
{
    CommandHarness harness;
    TransferFolder::fill(harness);
    const QString path = m_folder->file(u"before.json"_s, "what was there");
    harness.stop.request();
    QCOMPARE(harness.run({u"export"_s, u"--output"_s, path}).exitCode, 5);
    QCOMPARE(TransferFolder::contentOf(path), QByteArray("what was there"));
}

void TransferCommandsTest::takesLists_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("lines") << u"list"_s
                           << QByteArray(
                                  "# my plugs\nliving room 10.0.0.1\r\n\nkitchen\t10.0.0.2:8080 # old\n");
    QTest::newRow("csv") << u"list.csv"_s
                         << QByteArray("\xEF\xBB\xBFname,host,port\r\nliving room,10.0.0.1,\r\n\"kitchen\","
                                       "10.0.0.2,8080\r\n");
    QTest::newRow("csv of a spreadsheet")
        << u"list"_s
        << QByteArray("port;ip_address;name;remark\n;10.0.0.1;living room;\n8080;10.0.0.2;kitchen;x");
    QTest::newRow("gatus") << u"config.yaml"_s
                           << QByteArray("endpoints:\n  - name: living room\n    url: http://10.0.0.1\n"
                                         "  - name: kitchen\n    url: \"http://10.0.0.2:8080/\"\n");
}

void TransferCommandsTest::takesLists()
{
    QFETCH(QString, fileName);
    QFETCH(QByteArray, content);
    CommandHarness harness;
    const CommandRun run = harness.run({u"import"_s, m_folder->file(fileName, content)});
    QCOMPARE(run.err, QString());
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out, u"Switches: 2 added\n"_s);
    const QList<Switch> switches = harness.switches();
    QCOMPARE(switches.size(), 2);
    QCOMPARE(switches.at(0).name, u"living room"_s);
    QCOMPARE(urlText(switches.at(0).target), u"http://10.0.0.1:80/"_s);
    QCOMPARE(switches.at(1).name, u"kitchen"_s);
    QCOMPARE(urlText(switches.at(1).target), u"http://10.0.0.2:8080/"_s);
    QCOMPARE(switches.at(1).createdAt, harness.manualClock.now());
    QVERIFY(switches.at(1).isActive);
    QCOMPARE(harness.run({u"import"_s, m_folder->file(fileName, content)}).out,
             u"Switches: 0 added, 2 there already\n"_s);
}

void TransferCommandsTest::takesAnInputThatIsPiped()
{
    int ends[2] = {-1, -1};
    QCOMPARE(::pipe(ends), 0);
    const QByteArray text = "kitchen 10.0.0.2\n";
    QCOMPARE(::write(ends[1], text.constData(), size_t(text.size())), text.size());
    ::close(ends[1]);
    CommandHarness harness;
    harness.input = ends[0];
    const CommandRun run = harness.run({u"import"_s, u"-"_s});
    ::close(ends[0]);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(harness.switches().size(), 1);
}

void TransferCommandsTest::takesATrace()
{
    const QByteArray trace =
        "{\"checked_at\":\"2026-01-01T00:00:00.000Z\",\"event\":\"monitor_started\",\"clean_shutdown\":true,"
        "\"host_booted_at\":null}\n"
        "{\"checked_at\":\"2026-01-01T00:00:00.012Z\",\"switch_name\":\"kitchen\",\"is_online\":true,"
        "\"response_time\":0.012,\"error_message\":null}\n"
        "{\"checked_at\":\"2026-01-01T00:01:05.000Z\",\"switch_name\":\"Große Lampe\",\"is_online\":false,"
        "\"response_time\":null,\"error_message\":\"Connection timed out\"}\n";
    CommandHarness harness;
    harness.manualClock.advance(1h);
    const Switch kitchen = harness.addSwitch(u"kitchen"_s, u"10.0.0.2"_s);
    const CommandRun run = harness.run({u"import"_s, m_folder->file(u"trace.jsonl"_s, trace)});
    QCOMPARE(run.exitCode, 0);
    const QList<Switch> switches = harness.switches();
    QCOMPARE(switches.size(), 2);
    QVERIFY(!switches.at(1).isActive);
    QCOMPARE(switches.at(1).target.host, u"gro-e-lampe.invalid"_s);
    QCOMPARE(switches.at(1).createdAt.toIso(), u"2026-01-01T00:01:05.000Z"_s); // since its first check
    const TimeRange day{origin, origin + 24h};
    QCOMPARE(harness.store.checks().newest({day, kitchen.id}, 9)->size(), 1);
    const auto failed = harness.store.checks().newest({day, switches.at(1).id}, 9);
    QCOMPARE(failed->constFirst().outcome.failure, FailureKind::Timeout);
    QCOMPARE(harness.store.coverage().find(day)->size(), 1);
}

void TransferCommandsTest::takesATimeWithoutANetworkOutOfATrace()
{
    QByteArray trace;
    for (int minute = 0; minute < 10; ++minute) {
        const bool isBlind = minute >= 3 && minute < 6;
        trace += QByteArray("{\"checked_at\":\"2026-01-01T00:0") + QByteArray::number(minute) +
                 ":00.000Z\",\"switch_name\":\"kitchen\",\"is_online\":" + (isBlind ? "false" : "true") +
                 ",\"response_time\":" + (isBlind ? "null" : "0.012") +
                 ",\"error_message\":" + (isBlind ? "\"Network unreachable\"" : "null") + "}\n";
    }
    CommandHarness harness;
    QCOMPARE(harness.run({u"import"_s, m_folder->file(u"trace.jsonl"_s, trace)}).exitCode, 0);
    QList<Coverage> blind = *harness.store.coverage().find({origin, origin + 24h});
    blind.removeIf([](const Coverage& each) { return each.kind != CoverageKind::NoNetwork; });
    QCOMPARE(blind.size(), 1);
    QVERIFY(blind.constFirst().range.contains(origin + 4min));
    QVERIFY(!blind.constFirst().range.contains(origin + 1min));
    QVERIFY(!blind.constFirst().range.contains(origin + 6min));
}

void TransferCommandsTest::dryRunStoresNothing()
{
    CommandHarness source;
    TransferFolder::fill(source);
    const QString path = m_folder->file(u"all.json"_s, source.run({u"export"_s}).out.toUtf8());
    CommandHarness harness;
    const CommandRun run = harness.run({u"import"_s, u"--dry-run"_s, path});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.contains(u"Switches: 2 added"_s));
    QVERIFY(run.out.contains(u"Checks: 2 found"_s));
    QVERIFY(run.err.contains(u"Nothing was stored"_s));
    QVERIFY(harness.store.switches().lives()->isEmpty());
    QCOMPARE(harness.run({u"import"_s, u"--dry-run"_s, u"--json"_s, path}).json().value(u"dry_run").toBool(),
             true);
}

void TransferCommandsTest::tellsABrokenFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("problem");
    const QByteArray good = "{\"switches\":[\n{\"id\":1,\"name\":\"a\",\"ip_address\":\"10.0.0.1\","
                            "\"created_at\":\"2026-01-01T00:00:00.000Z\","
                            "\"updated_at\":\"2026-01-01T00:00:00.000Z\"}],\n";
    QTest::newRow("empty list") << QByteArray("x") << u"line 1: a line is a name and an address"_s;
    QTest::newRow("ends early") << good << u"line 3: the file ends in its middle"_s;
    QTest::newRow("no check") << good + "\"checks\":[\n{\"checked_at\":1}]}"
                              << u"line 4: switch_id must be a whole number above 0"_s;
    QTest::newRow("switch unknown")
        << good + "\"checks\":[\n{\"checked_at\":\"2026-01-01T00:00:00Z\",\"switch_id\":7,\"is_online\":true,"
                  "\"response_time\":1}]}"
        << u"line 4: its switch is not among the switches"_s;
    QTest::newRow("no JSON") << good + "\"checks\":[\n{\"checked_at\":nonsense}]}"
                             << u"line 4: this is not a JSON object"_s;
    QTest::newRow("outage unknown") << good + "\"outage_parts\":[{\"id\":2,\"part_of\":1}]}"
                                    << u"outage 1 is spoken of"_s;
    QTest::newRow("bad outage") << good + "\"outages\":[{\"id\":2,\"cause\":\"fire\"}]}"
                                << u"line 3: cause cannot be 'fire'"_s;
    QTest::newRow("newer") << QByteArray("{\"format\":\"powermon-export\",\"version\":2}")
                           << u"line 1: a newer PowerMon wrote this"_s;
    QTest::newRow("other format") << QByteArray("{\"format\":\"else\"}") << u"line 1: this is no export"_s;
    QTest::newRow("csv") << QByteArray("name,host\na,10.0.0.1\nb,10.0.0.1\n")
                         << u"line 3: 10.0.0.1:80 is watched already, as 'a'"_s;
    QTest::newRow("csv role") << QByteArray("name,host,role\na,10.0.0.1,king\n")
                              << u"line 2: role cannot be 'king'"_s;
    QTest::newRow("csv quote") << QByteArray("name,host\n\"a,10.0.0.1\n") << u"line 2: a quotation mark"_s;
    QTest::newRow("yaml") << QByteArray("endpoints:\n - name: [a\n") << u"line 3"_s;
    QTest::newRow("trace") << QByteArray("{\"checked_at\":\"2026-01-01T00:00:00Z\"}\n")
                           << u"line 1: switch_name is missing"_s;
    QTest::newRow("our database") << QByteArray("SQLite format 3\0", 16) + QByteArray(52, '\0') + "PMON" +
                                         QByteArray(100, '\0')
                                  << u"this is a database of PowerMon itself"_s;
}

void TransferCommandsTest::tellsABrokenFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, problem);
    CommandHarness harness;
    const CommandRun run = harness.run({u"import"_s, m_folder->file(u"file"_s, content)});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(problem), qPrintable(run.err));
    QCOMPARE(run.err.count(u'\n'), 1);
    QVERIFY(run.out.isEmpty());
    QVERIFY(harness.store.switches().lives()->isEmpty());
    QCOMPARE(harness.run({u"import"_s, u"/nonexistent/file"_s}).exitCode, 5);
}

void TransferCommandsTest::tellsWhatIsNotTaken()
{
    CommandHarness harness;
    const CommandRun run = harness.run(
        {u"import"_s,
         m_folder->file(u"gatus.yml"_s,
                        "endpoints:\n"
                        "  - {name: web, group: core, url: 'https://10.0.0.1/health', interval: 1m30s, "
                        "enabled: false, client: {timeout: 10s}}\n"
                        "  - {name: ping, url: 'icmp://10.0.0.2'}\n"
                        "  - {name: names, url: 8.8.8.8, dns: {query-name: example.org}}\n"
                        "  - {name: web again, url: 'https://10.0.0.1/other'}\n"
                        "  - {name: web, group: other, url: 'http://10.0.0.3'}\n"
                        "external-endpoints:\n  - {name: pushed, token: x}\n")});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.err, u"Not taken: ping: 'icmp://10.0.0.2' is no HTTP address\n"
                      "Not taken: names: it is asked by dns\n"
                      "Not taken: web again: 10.0.0.1:443 is watched already, as 'web'\n"
                      "Not taken: pushed: it is told from outside, not asked\n"_s);
    const QList<Switch> switches = harness.switches();
    QCOMPARE(switches.size(), 2);
    QCOMPARE(switches.at(0).interval, 90s);
    QCOMPARE(switches.at(0).timeout, Milliseconds(10s));
    QVERIFY(!switches.at(0).isActive);
    QVERIFY(switches.at(0).group.isEmpty());
    QCOMPARE(switches.at(1).name, u"web 2"_s);
}

void TransferCommandsTest::takesSettingsWhereAsked()
{
    CommandHarness source;
    source.settingValues = {{u"MONITOR_INTERVAL"_s, u"30"_s}};
    const QString path = m_folder->file(u"all.json"_s, source.run({u"export"_s}).out.toUtf8());
    CommandHarness harness;
    QCOMPARE(harness.run({u"import"_s, path}).exitCode, 0);
    QCOMPARE(harness.settingValues.value(u"MONITOR_INTERVAL"_s), u"60"_s);
    QCOMPARE(harness.run({u"import"_s, u"--settings"_s, path}).exitCode, 0);
    QCOMPARE(harness.settingValues.value(u"MONITOR_INTERVAL"_s), u"30"_s);
}

void TransferCommandsTest::takesAForeignDatabase()
{
    CommandHarness harness;
    const CommandRun run = harness.run({u"import"_s, u"postgresql://me:secret@host/db"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(!run.out.contains(u"secret"_s));
}

QTEST_GUILESS_MAIN(TransferCommandsTest)
#include "tst_transfercommands.moc"
