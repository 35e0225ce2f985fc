// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>

#include <QFile>
#include <QTranslator>

#include "cli/command.h"
#include "cli/commandharness.h"
#include "cli/commandlist.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

/// Takes nothing, for a reason of the test's.
class BrokenDevice final : public QIODevice
{
public:
    BrokenDevice() { open(QIODevice::WriteOnly); }
    int writes = 0;
    int code = 0; ///< as the system gives it

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64) override
    {
        ++writes;
        errno = code;
        setErrorString(u"on fire"_s);
        return -1;
    }
};

/// A language in which everything is shouted: what stays quiet was never asked for in it.
class ShoutingTranslator final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* text, const char*, int) const override
    {
        return u'!' + QString::fromUtf8(text).toUpper().replace(u"%N"_s, u"%n"_s);
    }
};

} // namespace

class TestCommandLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpNamesEveryCommand();
    void helpOfACommandNamesItsParameters();
    void versionGoesToStandardOutput();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void saysWrongUsageInPlainWords_data();
    void saysWrongUsageInPlainWords();
    void speaksTheLanguageOfThePerson();
    void commonOptionsStandBeforeOrAfterTheCommand_data();
    void commonOptionsStandBeforeOrAfterTheCommand();
    void aCommandMayHaveSettingsOfItsOwn();
    void badSettingsAreOneLineAndExitTwo();
    void databaseErrorsExitFour_data();
    void databaseErrorsExitFour();
    void notesGoToStandardError();
    void closedOutputIsNoError();
    void anAnswerThatIsLostIsToldOnce();
    void aFullDiskIsTold();
    void stopsInOrder();
    void stopBeforeTheStartDoesNothing();
    void onlyThoseThatAddMayCreateADatabase_data();
    void onlyThoseThatAddMayCreateADatabase();
};

void TestCommandLine::helpNamesEveryCommand()
{
    CommandHarness harness;
    const CommandRun run = harness.run({u"--help"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.err.isEmpty());
    for (const auto& command : makeCommands()) {
        QVERIFY2(run.out.contains(command->name()), qPrintable(command->name()));
        QVERIFY2(run.out.contains(command->summary().left(30)), qPrintable(command->summary()));
    }
    QVERIFY(!harness.opening);
}

void TestCommandLine::helpOfACommandNamesItsParameters()
{
    for (const auto& command : makeCommands()) {
        CommandHarness harness;
        const CommandRun run = harness.run({command->name(), u"--help"_s});
        QCOMPARE(run.exitCode, 0);
        for (const Parameter& parameter : command->parameters())
            QVERIFY2(run.out.contains(parameter.name), qPrintable(command->name() + parameter.name));
        for (const QString& common : {u"--database"_s, u"--json"_s, u"--env-file"_s, u"--config"_s})
            QVERIFY2(run.out.contains(common), qPrintable(command->name() + common));
        QVERIFY(!harness.opening);
    }
}

void TestCommandLine::versionGoesToStandardOutput()
{
    CommandHarness harness;
    const CommandRun run = harness.run({u"--version"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out, u"powermon-cli "_s + QStringLiteral(POWERMON_VERSION) + u'\n');
}

void TestCommandLine::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown command") << QStringList{u"frobnicate"_s};
    QTest::newRow("unknown option") << QStringList{u"list-switches"_s, u"--frob"_s};
    QTest::newRow("missing host") << QStringList{u"add-switch"_s, u"kitchen"_s};
    QTest::newRow("missing value") << QStringList{u"outages"_s, u"--hours"_s};
    QTest::newRow("too many") << QStringList{u"list-switches"_s, u"x"_s};
    QTest::newRow("two commands") << QStringList{u"list-switches"_s, u"outages"_s};
    QTest::newRow("no number") << QStringList{u"remove-switch"_s, u"abc"_s};
    QTest::newRow("zero") << QStringList{u"remove-switch"_s, u"0"_s};
    QTest::newRow("negative") << QStringList{u"remove-switch"_s, u"-1"_s};
    QTest::newRow("huge") << QStringList{u"remove-switch"_s, u"99999999999999999999"_s};
    QTest::newRow("hours 0") << QStringList{u"outages"_s, u"--hours"_s, u"0"_s};
    QTest::newRow("hours -1") << QStringList{u"outages"_s, u"--hours"_s, u"-1"_s};
    QTest::newRow("hours 1e9") << QStringList{u"show-stats"_s, u"--hours"_s, u"1e9"_s};
    QTest::newRow("hours given twice")
        << QStringList{u"outages"_s, u"--hours"_s, u"1"_s, u"--hours"_s, u"2"_s};
    QTest::newRow("days missing") << QStringList{u"cleanup-data"_s};
    QTest::newRow("days abc") << QStringList{u"cleanup-data"_s, u"--days"_s, u"abc"_s};
    QTest::newRow("value for a flag") << QStringList{u"status"_s, u"--exit-code=maybe"_s};
    QTest::newRow("control characters") << QStringList{u"\x1b[31mred\u009b"_s};
}

void TestCommandLine::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    CommandHarness harness;
    const CommandRun run = harness.run(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QCOMPARE(run.err.count(u'\n'), 1);
    QVERIFY(run.err.startsWith(u"powermon-cli: "_s));
    QVERIFY(!run.err.contains(QChar(0x1b)) && !run.err.contains(QChar(0x9b)));
    QVERIFY(!harness.opening);
}

void TestCommandLine::saysWrongUsageInPlainWords_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no command") << QStringList() << u"a command is missing"_s;
    QTest::newRow("unknown option") << QStringList{u"list-switches"_s, u"--frob"_s}
                                    << u"not expected here: --frob"_s;
    QTest::newRow("unknown command") << QStringList{u"learnt"_s, u"--json"_s}
                                     << u"not expected here: learnt"_s;
    QTest::newRow("too many") << QStringList{u"list-switches"_s, u"x"_s} << u"not expected here: x"_s;
    QTest::newRow("missing argument") << QStringList{u"add-switch"_s, u"kitchen"_s} << u"HOST is missing"_s;
    QTest::newRow("missing option") << QStringList{u"cleanup-data"_s} << u"--days is missing"_s;
    QTest::newRow("missing value") << QStringList{u"outages"_s, u"--hours"_s} << u"--hours needs a value"_s;
    QTest::newRow("twice") << QStringList{u"outages"_s, u"--hours"_s, u"1"_s, u"--hours"_s, u"2"_s}
                           << u"--hours may be given only once"_s;
}

void TestCommandLine::saysWrongUsageInPlainWords()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, problem);
    CommandHarness harness;
    const CommandRun run = harness.run(arguments);
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.err, u"powermon-cli: %1 (see --help)\n"_s.arg(problem));
}

void TestCommandLine::speaksTheLanguageOfThePerson()
{
    ShoutingTranslator translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    CommandHarness harness;
    const QString help = harness.run({u"--help"_s}).out;
    const QString commandHelp = harness.run({u"add-switch"_s, u"--help"_s}).out;
    const QString problem = harness.run({u"add-switch"_s, u"kitchen"_s}).err;
    QCoreApplication::removeTranslator(&translator);
    for (const QString& word : {u"!USAGE"_s, u"!OPTIONS"_s, u"!COMMANDS"_s, u"[!OPTIONS]"_s})
        QVERIFY2(help.contains(word), qPrintable(help));
    for (const QString& word : {u"!ARGUMENTS"_s, u"!(NEEDED)"_s, u"!SHOW THIS HELP"_s})
        QVERIFY2(commandHelp.contains(word), qPrintable(commandHelp));
    for (const QString& english :
         {u"\nUsage"_s, u"Positionals"_s, u"REQUIRED"_s, u"Subcommand"_s, u"SUBCOMMAND"_s}) {
        QVERIFY2(!help.contains(english), qPrintable(help));
        QVERIFY2(!commandHelp.contains(english), qPrintable(commandHelp));
    }
    QVERIFY2(problem.contains(u"HOST IS MISSING"_s, Qt::CaseSensitive), qPrintable(problem));
}

void TestCommandLine::commonOptionsStandBeforeOrAfterTheCommand_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QStringList options{u"--database"_s, u"sqlite:///x.db"_s, u"--env-file"_s, u"my.env"_s,
                              u"--config"_s,   u"my.conf"_s,        u"--json"_s};
    QTest::newRow("before") << options + QStringList{u"list-switches"_s};
    QTest::newRow("after") << QStringList{u"list-switches"_s} + options;
}

void TestCommandLine::commonOptionsStandBeforeOrAfterTheCommand()
{
    QFETCH(QStringList, arguments);
    CommandHarness harness;
    const CommandRun run = harness.run(arguments);
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.json().contains(u"switches"_s));
    QCOMPARE(harness.settingsOptions.envFile, u"my.env"_s);
    QCOMPARE(harness.settingsOptions.settingsFile, u"my.conf"_s);
    QCOMPARE(harness.settingsOptions.overrides.value(u"DATABASE_URL"_s), u"sqlite:///x.db"_s);
}

void TestCommandLine::aCommandMayHaveSettingsOfItsOwn()
{
    CommandHarness harness;
    harness.start({u"run"_s, u"--policy"_s, u"readme"_s});
    QCOMPARE(harness.settingsOptions.overrides.value(u"POWERMON_POLICY"_s), u"readme"_s);
    harness.monitor.addResult(Result<void>());
    harness.monitor.finish();
    QCOMPARE(harness.take().exitCode, 0);
    (void) harness.run({u"list-switches"_s});
    QVERIFY(!harness.settingsOptions.overrides.contains(u"POWERMON_POLICY"_s));
}

void TestCommandLine::badSettingsAreOneLineAndExitTwo()
{
    CommandHarness harness;
    harness.settingsError =
        Error{ErrorCode::BadValue, {u"environment"_s, u"MONITOR_INTERVAL"_s, u"abc"_s, u"a number"_s}};
    const CommandRun run = harness.run({u"list-switches"_s});
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.err, u"powermon-cli: environment: MONITOR_INTERVAL is 'abc', allowed is a number\n"_s);
    QVERIFY(!harness.opening);
}

void TestCommandLine::databaseErrorsExitFour_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("init-db") << QStringList{u"init-db"_s};
    QTest::newRow("add-switch") << QStringList{u"add-switch"_s, u"a"_s, u"10.0.0.1"_s};
    QTest::newRow("edit-switch") << QStringList{u"edit-switch"_s, u"1"_s, u"--name"_s, u"b"_s};
    QTest::newRow("list-switches") << QStringList{u"list-switches"_s};
    QTest::newRow("remove-switch") << QStringList{u"remove-switch"_s, u"1"_s};
    QTest::newRow("rm-switch") << QStringList{u"rm-switch"_s, u"a"_s, u"--yes"_s};
    QTest::newRow("test-switches") << QStringList{u"test-switches"_s};
    QTest::newRow("check-now") << QStringList{u"check-now"_s};
    QTest::newRow("status") << QStringList{u"status"_s};
    QTest::newRow("outages") << QStringList{u"outages"_s};
    QTest::newRow("show-stats") << QStringList{u"show-stats"_s};
    QTest::newRow("cleanup-data") << QStringList{u"cleanup-data"_s, u"--days"_s, u"1"_s};
}

void TestCommandLine::databaseErrorsExitFour()
{
    QFETCH(QStringList, arguments);
    CommandHarness harness;
    harness.executor.setError(Error{ErrorCode::DatabaseIsFolder, {u"/tmp"_s}});
    const CommandRun run = harness.run(arguments);
    QCOMPARE(run.exitCode, 4);
    QVERIFY(run.out.isEmpty());
    QCOMPARE(run.err, u"powermon-cli: /tmp is a folder, not a database file\n"_s);
}

void TestCommandLine::notesGoToStandardError()
{
    CommandHarness harness;
    harness.notes = QStringList{u"REDIS_URL: accepted and ignored"_s};
    const CommandRun run = harness.run({u"list-switches"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.err, u"REDIS_URL: accepted and ignored\n"_s);
    QVERIFY(!run.json().isEmpty());
}

void TestCommandLine::closedOutputIsNoError()
{
    CommandHarness harness;
    BrokenDevice device;
    device.code = EPIPE;
    harness.outputDevice = &device;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    harness.fakeProber.setOutcome(ProbeOutcome::answer(200, Milliseconds(1)));
    const CommandRun run = harness.run({u"test-switches"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.err.isEmpty());
    QCOMPARE(device.writes, 1);
}

void TestCommandLine::anAnswerThatIsLostIsToldOnce()
{
    CommandHarness harness;
    BrokenDevice device;
    device.code = EIO;
    harness.outputDevice = &device;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    for (const QStringList& arguments : {QStringList{u"list-switches"_s}, QStringList{u"--help"_s},
                                         QStringList{u"list-switches"_s, u"--json"_s}}) {
        const CommandRun run = harness.run(arguments);
        QCOMPARE(run.exitCode, 5);
        QCOMPARE(run.err, u"powermon-cli: The answer cannot be written: on fire\n"_s);
    }
    // What went wrong before there was an answer is what counts.
    const CommandRun run = harness.run({u"remove-switch"_s, u"7"_s});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.err.count(u'\n'), 1);
}

void TestCommandLine::aFullDiskIsTold()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("there is no /dev/full here");
    CommandHarness harness;
    harness.outputDevice = &full;
    const CommandRun run = harness.run({u"list-switches"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 5);
    QCOMPARE(run.err, u"powermon-cli: The answer cannot be written: No space left on device\n"_s);
}

void TestCommandLine::stopsInOrder()
{
    CommandHarness harness;
    harness.addSwitch(u"a"_s, u"10.0.0.1"_s);
    harness.start({u"test-switches"_s});
    QTRY_COMPARE(harness.fakeProber.waitingCount(), 1);
    harness.stop.request();
    const CommandRun run = harness.take();
    QCOMPARE(run.exitCode, 5);
    QCOMPARE(run.err, u"powermon-cli: Stopped before it was done\n"_s);
    // What comes later reaches nobody.
    harness.fakeProber.finishAll(ProbeOutcome::answer(200, Milliseconds(1)));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(harness.take().out.isEmpty());
}

void TestCommandLine::stopBeforeTheStartDoesNothing()
{
    CommandHarness harness;
    harness.stop.request();
    QCOMPARE(harness.run({u"add-switch"_s, u"a"_s, u"10.0.0.1"_s}).exitCode, 5);
    QVERIFY(harness.switches().isEmpty());
}

void TestCommandLine::onlyThoseThatAddMayCreateADatabase_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("creates");
    QTest::newRow("init-db") << QStringList{u"init-db"_s} << true;
    QTest::newRow("add-switch") << QStringList{u"add-switch"_s, u"a"_s, u"10.0.0.1"_s} << true;
    QTest::newRow("list-switches") << QStringList{u"list-switches"_s} << false;
    QTest::newRow("status") << QStringList{u"status"_s} << false;
    QTest::newRow("cleanup-data") << QStringList{u"cleanup-data"_s, u"--days"_s, u"1"_s} << false;
}

void TestCommandLine::onlyThoseThatAddMayCreateADatabase()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, creates);
    CommandHarness harness;
    QCOMPARE(harness.run(arguments).exitCode, 0);
    QVERIFY(harness.opening.has_value());
    QCOMPARE(*harness.opening == StoreOpening::CreateIfMissing, creates);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
