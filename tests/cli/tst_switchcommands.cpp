// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <unistd.h>

#include "cli/commandharness.h"

using namespace powermon;
using namespace Qt::StringLiterals;

/// edit-switch, list-switches, remove-switch and rm-switch.
class TestSwitchCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editChangesOnlyWhatIsGiven();
    void editMovesTheHost_data();
    void editMovesTheHost();
    void editTakesValuesBack();
    void editTheLastOneCounts();
    void editRefuses_data();
    void editRefuses();
    void listShowsATable();
    void listOfNothingIsEmpty();
    void removesById();
    void removesByName();
    void asksBeforeRemoving_data();
    void asksBeforeRemoving();
    void stopWhileAskingRemovesNothing();
};

void TestSwitchCommands::editChangesOnlyWhatIsGiven()
{
    CommandHarness harness;
    Switch before = harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    harness.manualClock.advance(Milliseconds(5000));
    const CommandRun run = harness.run({u"edit-switch"_s, u"1"_s, u"--name"_s, u"b"_s, u"--inactive"_s});
    QCOMPARE(run.err, QString());
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out, u"Changed switch 1: b (http://10.0.0.1:80/)\n"_s);
    before.name = u"b"_s;
    before.isActive = false;
    before.updatedAt = harness.manualClock.now();
    QCOMPARE(harness.switches().first(), before);
}

void TestSwitchCommands::editMovesTheHost_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("url");
    QTest::newRow("host alone") << QStringList{u"--host"_s, u"10.0.0.9"_s} << u"https://10.0.0.9:8443/x"_s;
    QTest::newRow("host with port") << QStringList{u"--host"_s, u"10.0.0.9:80"_s}
                                    << u"https://10.0.0.9:80/x"_s;
    QTest::newRow("url") << QStringList{u"--host"_s, u"http://10.0.0.9"_s} << u"http://10.0.0.9:80/"_s;
    QTest::newRow("http keeps an own port") << QStringList{u"--http"_s} << u"http://10.0.0.1:8443/x"_s;
    QTest::newRow("path") << QStringList{u"--path"_s, u"/y"_s} << u"https://10.0.0.1:8443/y"_s;
}

void TestSwitchCommands::editMovesTheHost()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, url);
    CommandHarness harness;
    harness.run({u"add-switch"_s, u"a"_s, u"https://10.0.0.1:8443/x"_s});
    const CommandRun run = harness.run(QStringList{u"edit-switch"_s, u"1"_s} + arguments);
    QCOMPARE(run.err, QString());
    QCOMPARE(urlText(harness.switches().first().target), url);
}

void TestSwitchCommands::editTakesValuesBack()
{
    CommandHarness harness;
    harness.run({u"add-switch"_s, u"a"_s, u"10.0.0.1"_s, u"--backup"_s, u"--group"_s, u"g"_s, u"--link"_s,
                 u"wired"_s, u"--via"_s, u"ap"_s, u"--interval"_s, u"5"_s, u"--timeout"_s, u"1"_s,
                 u"--inactive"_s});
    const CommandRun run = harness.run({u"edit-switch"_s, u"1"_s, u"--no-backup"_s, u"--group"_s, u""_s,
                                        u"--link"_s, u"unknown"_s, u"--via"_s, u""_s, u"--interval"_s,
                                        u"default"_s, u"--timeout"_s, u"default"_s, u"--active"_s});
    QCOMPARE(run.err, QString());
    const Switch changed = harness.switches().first();
    QVERIFY(!changed.hasBackup && changed.group.isEmpty() && changed.via.isEmpty());
    QCOMPARE(changed.link, LinkKind::Unknown);
    QVERIFY(!changed.interval && !changed.timeout && changed.isActive);
}

void TestSwitchCommands::editTheLastOneCounts()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    QCOMPARE(
        harness.run({u"edit-switch"_s, u"1"_s, u"--host"_s, u"plug:81"_s, u"--port"_s, u"82"_s}).exitCode, 0);
    QCOMPARE(harness.switches().first().target.port, quint16(82));
}

void TestSwitchCommands::editRefuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("nothing to change") << QStringList{u"1"_s} << 2;
    QTest::newRow("unknown") << QStringList{u"9"_s, u"--name"_s, u"x"_s} << 3;
    QTest::newRow("duplicate name") << QStringList{u"1"_s, u"--name"_s, u"b"_s} << 2;
    QTest::newRow("duplicate host") << QStringList{u"1"_s, u"--host"_s, u"10.0.0.2"_s} << 2;
    QTest::newRow("empty name") << QStringList{u"1"_s, u"--name"_s, u""_s} << 2;
    QTest::newRow("bad host") << QStringList{u"1"_s, u"--host"_s, u"a b"_s} << 2;
}

void TestSwitchCommands::editRefuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    harness.addSwitch(u"b"_s, u"10.0.0.2"_s);
    const QList<Switch> before = harness.switches();
    const CommandRun run = harness.run(QStringList{u"edit-switch"_s} + arguments);
    QCOMPARE(run.exitCode, exitCode);
    QCOMPARE(run.err.count(u'\n'), 1);
    QVERIFY(run.out.isEmpty());
    QCOMPARE(harness.switches(), before);
}

void TestSwitchCommands::listShowsATable()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    harness.addSwitch(u"living room"_s, u"10.0.0.2"_s, false);
    QCOMPARE(harness.run({u"list-switches"_s}).out,
             u"ID  NAME         ADDRESS              ACTIVE  ROLE   GROUP\n"
             "1   a            http://10.0.0.1:80/  yes     mains\n"
             "2   living room  http://10.0.0.2:80/  paused  mains\n"_s);
}

void TestSwitchCommands::listOfNothingIsEmpty()
{
    CommandHarness harness;
    const CommandRun text = harness.run({u"list-switches"_s});
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.isEmpty() && !text.err.isEmpty());
    const CommandRun json = harness.run({u"list-switches"_s, u"--json"_s});
    QVERIFY(json.json().value(u"switches"_s).isArray());
    QVERIFY(json.err.isEmpty());
}

void TestSwitchCommands::removesById()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    harness.addSwitch(u"b"_s, u"10.0.0.2"_s);
    const CommandRun missing = harness.run({u"remove-switch"_s, u"7"_s});
    QCOMPARE(missing.exitCode, 3);
    QCOMPARE(missing.err, u"powermon-cli: There is no switch '7'\n"_s);
    const CommandRun run = harness.run({u"remove-switch"_s, u"1"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out, u"Removed switch 1: a\n"_s);
    QCOMPARE(harness.switches().size(), 1);
    QCOMPARE(harness.run({u"remove-switch"_s, u"1"_s}).exitCode, 3);
    QCOMPARE(harness.run({u"remove-switch"_s, u"2"_s, u"--json"_s})
                 .json()
                 .value(u"switch"_s)
                 .toObject()
                 .value(u"id"_s)
                 .toInt(),
             2);
}

void TestSwitchCommands::removesByName()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    QCOMPARE(harness.run({u"rm-switch"_s, u"b"_s, u"--yes"_s}).exitCode, 3);
    const CommandRun unasked = harness.run({u"rm-switch"_s, u"a"_s});
    QCOMPARE(unasked.exitCode, 2);
    QVERIFY(unasked.err.contains(u"--yes"_s));
    QCOMPARE(harness.switches().size(), 1);
    QCOMPARE(harness.run({u"rm-switch"_s, u"a"_s, u"--yes"_s}).exitCode, 0);
    QVERIFY(harness.switches().isEmpty());
}

void TestSwitchCommands::asksBeforeRemoving_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("removes");
    QTest::newRow("y") << QByteArray("y\n") << true;
    QTest::newRow("Yes") << QByteArray("Yes\n") << true;
    QTest::newRow("n") << QByteArray("n\n") << false;
    QTest::newRow("nothing") << QByteArray("\n") << false;
    QTest::newRow("end of input") << QByteArray() << false;
}

void TestSwitchCommands::asksBeforeRemoving()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, removes);
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    harness.question = ends[0];
    harness.start({u"rm-switch"_s, u"a"_s});
    QCOMPARE(::write(ends[1], answer.constData(), static_cast<size_t>(answer.size())), answer.size());
    ::close(ends[1]);
    const CommandRun run = harness.take();
    ::close(ends[0]);
    QVERIFY(run.err.contains(u"Remove switch 1, a"_s));
    QCOMPARE(run.exitCode, removes ? 0 : 5);
    QCOMPARE(harness.switches().isEmpty(), removes);
}

void TestSwitchCommands::stopWhileAskingRemovesNothing()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    harness.question = ends[0];
    harness.start({u"rm-switch"_s, u"a"_s});
    QTest::qWait(0);
    harness.stop.request();
    QCOMPARE(harness.take().exitCode, 5);
    QCOMPARE(harness.switches().size(), 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    ::close(ends[0]);
    ::close(ends[1]);
}

QTEST_GUILESS_MAIN(TestSwitchCommands)
#include "tst_switchcommands.moc"
