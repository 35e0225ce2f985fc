// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>

#include "cli/transferfolder.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp origin = TransferFolder::origin;

/// Notes the content of a file when it is prepared.
class FileLook final : public ImportSource
{
public:
    FileLook(const QString& path, QByteArray& content) : m_path(path), m_content(content) {}
    Result<bool> prepare() override
    {
        QFile file(m_path);
        m_content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
        return true;
    }
    const TransferHead& head() const override { return m_head; }
    qint64 checkCount() const override { return 0; }
    Result<QList<CheckDigest>> nextDays() override { return QList<CheckDigest>(); }
    Result<QList<CheckResult>> nextChecks() override { return QList<CheckResult>(); }

private:
    QString m_path;
    QByteArray& m_content;
    TransferHead m_head;
};

} // namespace

/// What `import` takes, and what it leaves alone.
class ImportCommandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void tablesComeBackIdentical();
    void wantsTablesInAFolder();
    void aDryRunOnlyLooks();
    void refusesBadSettingsBeforeAll();
    void countsAlthoughSettingsCannotBeSaved();
    void takesAPackedDatabase();
    void takesNoTextForAList_data();
    void takesNoTextForAList();
    void readsWhatYamlMerges();
    void readsEveryUntruth();

private:
    std::unique_ptr<TransferFolder> m_folder;
};

void ImportCommandTest::init()
{
    m_folder = std::make_unique<TransferFolder>();
    QVERIFY(m_folder->isValid());
}

void ImportCommandTest::tablesComeBackIdentical()
{
    CommandHarness source;
    TransferFolder::fill(source);
    const auto writeTables = [this](CommandHarness& harness, const QString& name) {
        QVERIFY(QDir(m_folder->path()).mkdir(name));
        const CommandRun written =
            harness.run({u"export"_s, u"--format"_s, u"csv"_s, u"--output"_s, m_folder->filePath(name)});
        QCOMPARE(written.exitCode, 0);
        QVERIFY2(written.err.contains(u"CSV leaves out maintenance"_s), qPrintable(written.err));
    };
    writeTables(source, u"first"_s);
    CommandHarness target;
    const CommandRun run = target.run({u"import"_s, m_folder->filePath(u"first"_s)});
    QCOMPARE(run.err, QString());
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.contains(u"Checks: 2 added"_s), qPrintable(run.out));
    writeTables(target, u"second"_s);
    for (const QString& table : {u"switches.csv"_s, u"outages.csv"_s, u"checks.csv"_s})
        QCOMPARE(TransferFolder::contentOf(m_folder->filePath(u"second/"_s + table)),
                 TransferFolder::contentOf(m_folder->filePath(u"first/"_s + table)));
    // Each alone, too.
    CommandHarness other;
    for (const QString& table : {u"outages.csv"_s, u"checks.csv"_s})
        QCOMPARE(other.run({u"import"_s, m_folder->filePath(u"first/"_s + table)}).exitCode, 0);
    QCOMPARE(other.store.outages().find({.range = {origin, origin + 24h}})->size(), 1);
    QCOMPARE(other.switches().size(), 1);
}

void ImportCommandTest::wantsTablesInAFolder()
{
    CommandHarness harness;
    const CommandRun run = harness.run({u"import"_s, m_folder->path()});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(u"there is no switches.csv, outages.csv or checks.csv"_s), qPrintable(run.err));
}

void ImportCommandTest::aDryRunOnlyLooks()
{
    CommandHarness harness;
    const QString path = m_folder->file(u"list"_s, "kitchen 10.0.0.2\n");
    QCOMPARE(harness.run({u"import"_s, u"--dry-run"_s, path}).exitCode, 0);
    QCOMPARE(harness.opening, StoreOpening::Look);
    CommandHarness other;
    QCOMPARE(other.run({u"import"_s, path}).exitCode, 0);
    QCOMPARE(other.opening, StoreOpening::CreateIfMissing);
}

void ImportCommandTest::refusesBadSettingsBeforeAll()
{
    CommandHarness source;
    TransferFolder::fill(source);
    const QString path = m_folder->file(u"all.json"_s, source.run({u"export"_s}).out.toUtf8());
    for (const QStringList& options : {QStringList(), QStringList{u"--dry-run"_s}}) {
        CommandHarness harness;
        harness.badSettings = u"MONITOR_INTERVAL"_s;
        const CommandRun run = harness.run(QStringList{u"import"_s, u"--settings"_s, path} + options);
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.err.contains(u"MONITOR_INTERVAL"_s));
        QVERIFY(run.out.isEmpty());
        QVERIFY(harness.store.switches().lives()->isEmpty());
        // Without them it is taken.
        QCOMPARE(harness.run(QStringList{u"import"_s, path} + options).exitCode, 0);
    }
}

void ImportCommandTest::countsAlthoughSettingsCannotBeSaved()
{
    CommandHarness source;
    TransferFolder::fill(source);
    const QString path = m_folder->file(u"all.json"_s, source.run({u"export"_s}).out.toUtf8());
    CommandHarness harness;
    harness.saveError = Error{ErrorCode::FileUnwritable, {u"settings.ini"_s, u"no room"_s}};
    const CommandRun run = harness.run({u"import"_s, u"--settings"_s, path});
    QCOMPARE(run.exitCode, 5);
    QVERIFY(run.out.contains(u"Switches: 2 added"_s));
    QVERIFY(run.err.contains(u"no room"_s));
}

/// A database that comes in by standard input, or packed, is put into a file of its own.
void ImportCommandTest::takesAPackedDatabase()
{
    const QByteArray database = QByteArray("SQLite format 3\0", 16) + QByteArray(2000, 'x');
    const QString plain = m_folder->file(u"kuma.db"_s, database);
    QProcess gzip;
    gzip.start(u"gzip"_s, {u"-k"_s, plain});
    QVERIFY(gzip.waitForFinished(30'000));
    for (const QString& path : {plain, plain + u".gz"_s, u"-"_s}) {
        CommandHarness harness;
        QByteArray content;
        QString opened;
        harness.makeForeign = [&](const QString& location) {
            opened = location;
            return std::make_unique<FileLook>(location, content);
        };
        QFile piped(plain);
        QVERIFY(piped.open(QIODevice::ReadOnly));
        harness.input = piped.handle();
        const CommandRun run = harness.run({u"import"_s, path});
        QCOMPARE(run.err, QString());
        QCOMPARE(run.exitCode, 0);
        QVERIFY(content == database);
        QCOMPARE(opened == plain, path == plain);
        QCOMPARE(QFile::exists(opened), path == plain);
    }
}

void ImportCommandTest::takesNoTextForAList_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("problem");
    const QString noLine = u"line 1: a line is a name and an address"_s;
    QTest::newRow("prose") << QByteArray("My plugs are these\n") << QStringList() << noLine;
    QTest::newRow("host, surmised") << QByteArray("kitchen plug1\n") << QStringList() << noLine;
    QTest::newRow("host, told") << QByteArray("kitchen plug1\n") << QStringList{u"--from"_s, u"lines"_s}
                                << QString();
    QTest::newRow("name") << QByteArray("kitchen plug1.local\n") << QStringList() << QString();
    QTest::newRow("two addresses") << QByteArray("kitchen, 10.0.0.1, 10.0.0.2\n") << QStringList()
                                   << u"line 1: there is more than one address in it"_s;
    QTest::newRow("comma in a name") << QByteArray("kitchen, left 10.0.0.2\n") << QStringList() << QString();
    QTest::newRow("empty") << QByteArray() << QStringList() << u"it is empty"_s;
    QTest::newRow("blank") << QByteArray("\n \n") << QStringList() << u"it is empty"_s;
}

void ImportCommandTest::takesNoTextForAList()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, options);
    QFETCH(QString, problem);
    CommandHarness harness;
    const CommandRun run =
        harness.run(QStringList{u"import"_s, m_folder->file(u"list"_s, content)} + options);
    QVERIFY2(run.err.contains(problem), qPrintable(run.err));
    QCOMPARE(run.exitCode, problem.isEmpty() ? 0 : 2);
    QCOMPARE(harness.switches().size(), problem.isEmpty() ? 1 : 0);
}

void ImportCommandTest::readsWhatYamlMerges()
{
    CommandHarness harness;
    const CommandRun run = harness.run(
        {u"import"_s, m_folder->file(u"gatus.yml"_s,
                                     "base: &base {interval: 5m, enabled: false}\n"
                                     "slow: &slow {<<: *base, client: {timeout: 9s}, interval: 7m}\n"
                                     "host: &host {url: 'http://10.0.0.9'}\n"
                                     "endpoints:\n"
                                     "  - {<<: *base, name: one, url: 'http://10.0.0.1'}\n"
                                     "  - {<<: [*host, *slow], name: many}\n"
                                     "  - {<<: *slow, name: own, url: 'http://10.0.0.3', enabled: true}\n")});
    QCOMPARE(run.err, QString());
    const QList<Switch> switches = harness.switches();
    QCOMPARE(switches.size(), 3);
    QCOMPARE(switches.at(0).interval, 300s);
    QVERIFY(!switches.at(0).isActive);
    QCOMPARE(switches.at(1).target.host, u"10.0.0.9"_s);
    QCOMPARE(switches.at(1).interval, 420s);
    QCOMPARE(switches.at(1).timeout, Milliseconds(9s));
    QVERIFY(!switches.at(1).isActive);
    QVERIFY(switches.at(2).isActive);
    // Merges that are nested to be many are looked into a while.
    QByteArray bomb = "a0: &a0 {x: 1}\n";
    for (int i = 1; i < 30; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        bomb += 'a' + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " {<<: [" + before + ',' +
                before + ',' + before + "]}\n";
    }
    bomb += "endpoints: [{<<: *a29, name: b, url: 'http://10.0.0.4'}]\n";
    QCOMPARE(harness.run({u"import"_s, m_folder->file(u"bomb.yml"_s, bomb)}).exitCode, 0);
}

void ImportCommandTest::readsEveryUntruth()
{
    QByteArray text = "endpoints:\n";
    int count = 0;
    for (const char* word : {"false", "False", "FALSE", "no", "No", "off", "OFF", "n", "true", "yes", "on"}) {
        const QByteArray number = QByteArray::number(++count);
        text += "  - {name: s" + number + ", url: 'http://10.0.0." + number + "', enabled: " + word + "}\n";
    }
    text += "  - {name: secret, url: 'http://${HOST}/x'}\n  - {name: plain, url: 'http://10.0.1.1/$PATH'}\n"
            "  - {name: money, url: 'http://10.0.1.2/?price=5$'}\n";
    CommandHarness harness;
    const CommandRun run = harness.run({u"import"_s, m_folder->file(u"gatus.yml"_s, text)});
    QCOMPARE(run.err, u"Not taken: secret: it holds a variable of the environment: put its value in\n"
                      "Not taken: plain: it holds a variable of the environment: put its value in\n"_s);
    const QList<Switch> switches = harness.switches();
    QCOMPARE(switches.size(), count + 1);
    for (int i = 0; i < count; ++i)
        QCOMPARE(switches.at(i).isActive, i >= 8);
}

QTEST_GUILESS_MAIN(ImportCommandTest)
#include "tst_importcommand.moc"
