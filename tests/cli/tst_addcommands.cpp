// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandharness.h"

using namespace powermon;
using namespace Qt::StringLiterals;

/// init-db and add-switch, and how names are shown.
class TestAddCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initDbAddsSmartSwitchesOnce();
    void addTakesAllOptions();
    void addReadsAddresses_data();
    void addReadsAddresses();
    void addRefuses_data();
    void addRefuses();
    void addRefusesDuplicates_data();
    void addRefusesDuplicates();
    void addAnswersInJson();
    void showsOddNamesLiterally_data();
    void showsOddNamesLiterally();
    void neverSendsControlCharacters();
};

void TestAddCommands::initDbAddsSmartSwitchesOnce()
{
    CommandHarness harness;
    harness.settings.smartSwitches = {{u"a"_s, {u"10.0.0.1"_s}}, {u"b"_s, {u"10.0.0.2"_s}}};
    const CommandRun first = harness.run({u"init-db"_s});
    QCOMPARE(first.exitCode, 0);
    QCOMPARE(first.out.count(u"Added switch"_s), 2);
    QVERIFY(first.out.contains(harness.store.location()));
    const CommandRun second = harness.run({u"init-db"_s, u"--json"_s});
    QCOMPARE(second.exitCode, 0);
    QCOMPARE(second.json().value(u"switches"_s).toArray().size(), 0);
    QCOMPARE(second.json().value(u"database"_s).toString(), harness.store.location());
    QCOMPARE(harness.switches().size(), 2);
}

void TestAddCommands::addTakesAllOptions()
{
    CommandHarness harness;
    const CommandRun run = harness.run({u"add-switch"_s,
                                        u" Living Room "_s,
                                        u"Plug.Local"_s,
                                        u"--port"_s,
                                        u"8080"_s,
                                        u"--path"_s,
                                        u"/status"_s,
                                        u"--https"_s,
                                        u"--role"_s,
                                        u"reference"_s,
                                        u"--backup"_s,
                                        u"--group"_s,
                                        u"ground floor"_s,
                                        u"--link"_s,
                                        u"wifi"_s,
                                        u"--via"_s,
                                        u"ap1"_s,
                                        u"--interval"_s,
                                        u"30"_s,
                                        u"--timeout"_s,
                                        u"2.5"_s,
                                        u"--inactive"_s,
                                        u"--refused-proves-power"_s,
                                        u"no"_s});
    QCOMPARE(run.err, QString());
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out, u"Added switch 1: Living Room (https://plug.local:8080/status)\n"_s);
    Switch expected;
    expected.id = SwitchId(1);
    expected.name = u"Living Room"_s;
    expected.target = {u"plug.local"_s, 8080, u"/status"_s, Scheme::Https};
    expected.role = SwitchRole::Reference;
    expected.hasBackup = true;
    expected.group = u"ground floor"_s;
    expected.link = LinkKind::Wifi;
    expected.via = u"ap1"_s;
    expected.interval = std::chrono::seconds(30);
    expected.timeout = Milliseconds(2500);
    expected.isActive = false;
    expected.refusedProvesPower = RefusedProvesPower::No;
    expected.createdAt = expected.updatedAt = harness.manualClock.now();
    QCOMPARE(harness.switches().first(), expected);
}

void TestAddCommands::addReadsAddresses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("url");
    QTest::newRow("ipv4") << QStringList{u"192.168.1.5"_s} << u"http://192.168.1.5:80/"_s;
    QTest::newRow("port") << QStringList{u"192.168.1.5:81"_s} << u"http://192.168.1.5:81/"_s;
    QTest::newRow("bracketed") << QStringList{u"[::1]"_s} << u"http://[::1]:80/"_s;
    QTest::newRow("bracketed with port") << QStringList{u"[::1]:81"_s} << u"http://[::1]:81/"_s;
    QTest::newRow("bare ipv6") << QStringList{u"fe80::1"_s} << u"http://[fe80::1]:80/"_s;
    QTest::newRow("url") << QStringList{u"https://plug/x"_s} << u"https://plug:443/x"_s;
    QTest::newRow("https") << QStringList{u"plug"_s, u"--https"_s} << u"https://plug:443/"_s;
    QTest::newRow("https with port in the host")
        << QStringList{u"plug:80"_s, u"--https"_s} << u"https://plug:80/"_s;
    QTest::newRow("https and port") << QStringList{u"plug"_s, u"--port"_s, u"80"_s, u"--https"_s}
                                    << u"https://plug:80/"_s;
    QTest::newRow("option wins") << QStringList{u"plug:81"_s, u"--port"_s, u"82"_s} << u"http://plug:82/"_s;
}

void TestAddCommands::addReadsAddresses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, url);
    CommandHarness harness;
    const CommandRun run = harness.run(QStringList{u"add-switch"_s, u"a"_s} + arguments);
    QCOMPARE(run.err, QString());
    QCOMPARE(urlText(harness.switches().first().target), url);
}

void TestAddCommands::addRefuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("empty host") << QStringList{u"a"_s, u""_s};
    QTest::newRow("blank in host") << QStringList{u"a"_s, u"a b"_s};
    QTest::newRow("no host in url") << QStringList{u"a"_s, u"http:///"_s};
    QTest::newRow("bad ipv4") << QStringList{u"a"_s, u"999.1.1.1"_s};
    QTest::newRow("empty name") << QStringList{u""_s, u"10.0.0.1"_s};
    QTest::newRow("blank name") << QStringList{u"  "_s, u"10.0.0.1"_s};
    QTest::newRow("long name") << QStringList{QString(10000, u'x'), u"10.0.0.1"_s};
    QTest::newRow("port 0") << QStringList{u"a"_s, u"10.0.0.1"_s, u"--port"_s, u"0"_s};
    QTest::newRow("port abc") << QStringList{u"a"_s, u"10.0.0.1"_s, u"--port"_s, u"abc"_s};
    QTest::newRow("interval 0") << QStringList{u"a"_s, u"10.0.0.1"_s, u"--interval"_s, u"0"_s};
    QTest::newRow("interval -1") << QStringList{u"a"_s, u"10.0.0.1"_s, u"--interval"_s, u"-1"_s};
    QTest::newRow("interval 1e9") << QStringList{u"a"_s, u"10.0.0.1"_s, u"--interval"_s, u"1e9"_s};
    QTest::newRow("timeout 0") << QStringList{u"a"_s, u"10.0.0.1"_s, u"--timeout"_s, u"0"_s};
    QTest::newRow("timeout inf") << QStringList{u"a"_s, u"10.0.0.1"_s, u"--timeout"_s, u"inf"_s};
    QTest::newRow("timeout 61") << QStringList{u"a"_s, u"10.0.0.1"_s, u"--timeout"_s, u"61"_s};
    QTest::newRow("role") << QStringList{u"a"_s, u"10.0.0.1"_s, u"--role"_s, u"boss"_s};
    QTest::newRow("link") << QStringList{u"a"_s, u"10.0.0.1"_s, u"--link"_s, u""_s};
    QTest::newRow("refused") << QStringList{u"a"_s, u"10.0.0.1"_s, u"--refused-proves-power"_s, u"maybe"_s};
}

void TestAddCommands::addRefuses()
{
    QFETCH(QStringList, arguments);
    CommandHarness harness;
    const CommandRun run = harness.run(QStringList{u"add-switch"_s} + arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QCOMPARE(run.err.count(u'\n'), 1);
    QVERIFY(run.err.size() < 400);
    QVERIFY(harness.switches().isEmpty());
}

void TestAddCommands::addRefusesDuplicates_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("host");
    QTest::newRow("name") << u"kitchen"_s << u"10.0.0.2"_s;
    QTest::newRow("address") << u"other"_s << u"10.0.0.1"_s;
}

void TestAddCommands::addRefusesDuplicates()
{
    QFETCH(QString, name);
    QFETCH(QString, host);
    CommandHarness harness;
    harness.addSwitch(u"kitchen"_s, u"10.0.0.1"_s);
    const QList<Switch> before = harness.switches();
    const CommandRun run = harness.run({u"add-switch"_s, name, host});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QCOMPARE(run.err.count(u'\n'), 1);
    QVERIFY(run.err.contains(u"kitchen"_s));
    QCOMPARE(harness.switches(), before);
}

void TestAddCommands::addAnswersInJson()
{
    CommandHarness harness;
    const CommandRun run = harness.run({u"add-switch"_s, u"a"_s, u"10.0.0.1"_s, u"--json"_s});
    const QJsonObject added = run.json().value(u"switch"_s).toObject();
    QCOMPARE(added.value(u"id"_s).toInt(), 1);
    QCOMPARE(added.value(u"name"_s).toString(), u"a"_s);
    QCOMPARE(added.value(u"ip_address"_s).toString(), u"10.0.0.1"_s);
    QCOMPARE(added.value(u"is_active"_s).toBool(), true);
    QCOMPARE(added.value(u"created_at"_s).toString(), u"2026-01-01T00:00:00.000Z"_s);
}

void TestAddCommands::showsOddNamesLiterally_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("emoji") << u"küche 🔌👨‍👩‍👧"_s;
    QTest::newRow("html") << u"<b>bold</b>&amp;"_s;
    QTest::newRow("sql") << u"'; DROP TABLE switches; --"_s;
    QTest::newRow("placeholders") << u"%1 %2 %n %%"_s;
    QTest::newRow("brackets") << u"[a,b]"_s;
    QTest::newRow("braces") << u"{}"_s;
    QTest::newRow("arabic") << u"مطبخ"_s;
}

void TestAddCommands::showsOddNamesLiterally()
{
    QFETCH(QString, name);
    CommandHarness harness;
    const CommandRun added = harness.run({u"add-switch"_s, name, u"10.0.0.1"_s});
    QCOMPARE(added.exitCode, 0);
    QCOMPARE(added.out, u"Added switch 1: "_s + name + u" (http://10.0.0.1:80/)\n"_s);
    QVERIFY(harness.run({u"list-switches"_s}).out.contains(name));
    const QJsonArray listed =
        harness.run({u"list-switches"_s, u"--json"_s}).json().value(u"switches"_s).toArray();
    QCOMPARE(listed.first().toObject().value(u"name"_s).toString(), name);
    QCOMPARE(harness.run({u"rm-switch"_s, name, u"--yes"_s}).exitCode, 0);
}

void TestAddCommands::neverSendsControlCharacters()
{
    CommandHarness harness;
    harness.addSwitch(u"red\x1b[31m\u009b2J\u202Eneht"_s,
                      u"10.0.0.1"_s); // as another program may have stored it
    for (const QStringList& arguments :
         {QStringList{u"list-switches"_s}, QStringList{u"list-switches"_s, u"--json"_s},
          QStringList{u"status"_s}}) {
        const CommandRun run = harness.run(arguments);
        QVERIFY(run.out.contains(u"red"_s));
        for (const QChar character : run.out)
            QVERIFY(character == u'\n' || character.category() != QChar::Other_Control);
    }
    const QJsonArray listed =
        harness.run({u"list-switches"_s, u"--json"_s}).json().value(u"switches"_s).toArray();
    QCOMPARE(listed.first().toObject().value(u"name"_s).toString(), u"red\x1b[31m\u009b2J\u202Eneht"_s);
}

QTEST_GUILESS_MAIN(TestAddCommands)
#include "tst_addcommands.moc"
