// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>

#include "cli/commandharness.h"

using namespace Qt::StringLiterals;
using namespace powermon;

/// backup, restore and copy-database: what they take and say.
class CareCommandsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_house = std::make_unique<CommandHarness>(); }

    void backsUp();
    void restores();
    void copies();
    void refusesHalfACopy_data();
    void refusesHalfACopy();
    void tellsTrouble();
    void stopsInOrder();

private:
    std::unique_ptr<CommandHarness> m_house;
};

void CareCommandsTest::backsUp()
{
    m_house->care.backup = BackupReport{u"/backups/x.db"_s, 2048};
    CommandRun run = m_house->run({u"backup"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(m_house->care.asked, QStringList{QString()});
    QVERIFY2(run.out.contains(u"/backups/x.db"_s), qPrintable(run.out));
    run = m_house->run({u"backup"_s, u"here.db"_s, u"--json"_s});
    QCOMPARE(m_house->care.asked, QStringList{QDir::current().absoluteFilePath(u"here.db"_s)});
    QCOMPARE(run.json(), (QJsonObject{{u"file"_s, u"/backups/x.db"_s}, {u"bytes"_s, 2048}}));
    QVERIFY(!m_house->opening); // no store of the settings is opened
}

void CareCommandsTest::restores()
{
    m_house->care.restored = RestoreReport{u"/data/x.db"_s, u"/data/x.db.replaced"_s};
    CommandRun run = m_house->run({u"restore"_s, u"/b/y.db"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(m_house->care.asked, QStringList{u"/b/y.db"_s});
    QVERIFY2(run.out.contains(u"/data/x.db.replaced"_s), qPrintable(run.out));
    m_house->care.restored = RestoreReport{u"/data/x.db"_s, {}};
    run = m_house->run({u"restore"_s, u"/b/y.db"_s, u"--json"_s});
    QCOMPARE(run.json(), (QJsonObject{{u"database"_s, u"/data/x.db"_s}, {u"set_aside"_s, QJsonValue()}}));
    QCOMPARE(m_house->run({u"restore"_s}).exitCode, 2);
}

void CareCommandsTest::copies()
{
    m_house->care.copied = CopyReport{u"a"_s, u"b"_s, {{u"switches"_s, 3}, {u"checks"_s, 4}}};
    CommandRun run = m_house->run({u"copy-database"_s, u"sqlite:///a.db"_s, u"postgresql://h/d"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(m_house->care.asked, (QStringList{u"sqlite:///a.db"_s, u"postgresql://h/d"_s}));
    QVERIFY2(run.out.contains(u"7 rows in 2 tables"_s), qPrintable(run.out));
    run = m_house->run({u"copy-database"_s, u"--to"_s, u"postgresql://h/d"_s, u"--json"_s});
    QCOMPARE(m_house->care.asked, (QStringList{u"sqlite:///test.db"_s, u"postgresql://h/d"_s}));
    QCOMPARE(run.json().value("tables"_L1).toArray().size(), 2);
}

void CareCommandsTest::refusesHalfACopy_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("one") << QStringList{u"sqlite:///a.db"_s};
    QTest::newRow("three") << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("both ways") << QStringList{u"a"_s, u"b"_s, u"--to"_s, u"c"_s};
    QTest::newRow("the same") << QStringList{u"sqlite:///a.db"_s, u"sqlite:///a.db"_s};
}

void CareCommandsTest::refusesHalfACopy()
{
    QFETCH(QStringList, arguments);
    const CommandRun run = m_house->run(QStringList{u"copy-database"_s} + arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(m_house->care.asked.isEmpty());
    QCOMPARE(run.err.count(u'\n'), 1);
}

void CareCommandsTest::tellsTrouble()
{
    m_house->care.restored = failure(ErrorCode::AlreadyMonitored, {u"/data/x.db"_s});
    const CommandRun run = m_house->run({u"restore"_s, u"/b/y.db"_s});
    QCOMPARE(run.exitCode, 5);
    QVERIFY2(run.err.contains(u"/data/x.db"_s), qPrintable(run.err));
    m_house->care.backup = failure(ErrorCode::DatabaseMissing, {u"/data/x.db"_s});
    QCOMPARE(m_house->run({u"backup"_s}).exitCode, 4);
}

void CareCommandsTest::stopsInOrder()
{
    m_house->care.held = std::make_unique<QPromise<Result<CopyReport>>>();
    m_house->care.held->start();
    m_house->start({u"copy-database"_s, u"sqlite:///a.db"_s, u"sqlite:///b.db"_s});
    m_house->stop.request();
    QTRY_VERIFY_WITH_TIMEOUT(m_house->care.held->isCanceled(), 10'000);
    QVERIFY(!m_house->isFinished()); // what is under way ends first
    m_house->care.held->finish();
    const CommandRun run = m_house->take();
    QCOMPARE(run.exitCode, 5);
    QVERIFY(run.out.isEmpty());
}

QTEST_GUILESS_MAIN(CareCommandsTest)
#include "tst_carecommands.moc"
