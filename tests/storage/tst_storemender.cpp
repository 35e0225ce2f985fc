// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include "core/model/salvagereport.h"
#include "storage/damagedstore.h"
#include "storage/fileexchange.h"
#include "storage/sqlcatalog.h"
#include "storage/sqlitefilelock.h"
#include "storage/storemender.h"
#include "storage/storethread.h"
#include "support/manualclock.h"

using namespace Qt::StringLiterals;
using namespace powermon;

/// Files that a power cut or a disk spoiled.
class StoreMenderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void knowsEveryTable();
    void leavesASoundFileAlone();
    void savesWhatAPageLeaves_data();
    void savesWhatAPageLeaves();
    void fillsGapsFromTheBackup();
    void savesATruncatedFile();
    void savesAFileWithoutItsHeader_data();
    void savesAFileWithoutItsHeader();
    void setsAGarbledLogAside();
    void checksALargeFileThatWasCutShort();
    void mendsWhileItRuns();
    void leavesAFileThatIsInUse();
    void leavesWhatIsNotOurs();
    void finishesAnExchangeThatWasCutShort_data();
    void finishesAnExchangeThatWasCutShort();
    void anExchangeIsFinishedOnce();
    void keepsEveryDamagedFile();

private:
    Result<std::unique_ptr<Store>> openMended() const
    {
        return StoreMender(m_clock, {}).open(m_home->url(), {}, OpenMode::CreateIfMissing);
    }
    /// The pages of a table's tree, the root first.
    QList<qint64> pagesOf(const QString& table) const;
    QList<QVariant> ask(const QString& path, const QString& sql) const;
    QStringList damagedFiles() const
    {
        return QDir(m_home->folder()).entryList({u"power.db.damaged-*"_s}, QDir::Files, QDir::Name);
    }
    static SalvageReport reportOf(Store& store)
    {
        const auto text = store.values().value(salvageReportKey());
        return salvageReportFromText(text.value_or(std::nullopt).value_or(QString()))
            .value_or(SalvageReport());
    }
    static qint64 totalOf(Store& store);
    static qint64 visitedOf(Store& store);
    static qint64 digestedOf(Store& store);

    DamagedStore m_sound; ///< as it was before
    std::unique_ptr<DamagedStore> m_home;
    ManualClock m_clock;
};

void StoreMenderTest::initTestCase()
{
    VERIFY_DONE(m_sound.fill());
}

void StoreMenderTest::init()
{
    m_home = std::make_unique<DamagedStore>();
    QVERIFY(QFile::copy(m_sound.path(), m_home->path()));
}

void StoreMenderTest::cleanup()
{
    m_home.reset();
}

QList<QVariant> StoreMenderTest::ask(const QString& path, const QString& sql) const
{
    QList<QVariant> values;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"asked"_s);
        database.setDatabaseName(path);
        if (!database.open())
            return values;
        QSqlQuery query(sql, database);
        while (query.next())
            values.append(query.value(0));
    }
    QSqlDatabase::removeDatabase(u"asked"_s);
    return values;
}

QList<qint64> StoreMenderTest::pagesOf(const QString& table) const
{
    QList<qint64> pages;
    for (const QVariant& page :
         ask(m_home->path(), u"SELECT pageno FROM dbstat WHERE name = '%1' ORDER BY path"_s.arg(table)))
        pages.append(page.toLongLong());
    return pages;
}

qint64 StoreMenderTest::totalOf(Store& store)
{
    qint64 total = 0;
    const auto counts = store.checks().counts(DamagedStore::allTime());
    for (const CheckCounts& each : counts.value_or(QHash<SwitchId, CheckCounts>()))
        total += each.total;
    return counts ? total : -1;
}

qint64 StoreMenderTest::visitedOf(Store& store)
{
    qint64 visited = 0;
    const auto done = store.checks().forEach({DamagedStore::allTime(), {}},
                                             [&](const CheckResult&) { return ++visited > 0; });
    return done ? visited : -1;
}

qint64 StoreMenderTest::digestedOf(Store& store)
{
    qint64 total = 0;
    const auto done = store.checks().forEachDigest({DamagedStore::allTime()},
                                                   [&](const CheckDigest& digest) { total += digest.total; });
    return done ? total : -1;
}

void StoreMenderTest::knowsEveryTable()
{
    QStringList known{u"schema_migrations"_s};
    for (const SqlTable& table : storedTables())
        known.append(table.name);
    known.sort();
    QStringList found;
    for (
        const QVariant& name :
        ask(m_home->path(),
            u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"_s))
        found.append(name.toString());
    QCOMPARE(found, known);
}

void StoreMenderTest::leavesASoundFileAlone()
{
    const auto store = openMended();
    VERIFY_DONE(store);
    QCOMPARE(totalOf(**store), DamagedStore::checkCount());
    QVERIFY(damagedFiles().isEmpty());
    QVERIFY(!(*store)->values().value(salvageReportKey())->has_value());
}

void StoreMenderTest::savesWhatAPageLeaves_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<int>("position"); // per mille of its pages
    for (const SqlTable& table : storedTables()) {
        QTest::addRow("%s, root", qPrintable(table.name)) << table.name << 0;
        if (table.name.startsWith(u"check"_s) || table.name == "outages"_L1)
            QTest::addRow("%s, inside", qPrintable(table.name)) << table.name << 500;
    }
}

void StoreMenderTest::savesWhatAPageLeaves()
{
    QFETCH(QString, table);
    QFETCH(int, position);
    const QList<qint64> pages = pagesOf(table);
    QVERIFY(!pages.isEmpty());
    m_home->spoilPage(pages.at((pages.size() - 1) * position / 999));
    QFile damaged(m_home->path());
    QVERIFY(damaged.open(QIODevice::ReadOnly));
    const QByteArray before = damaged.readAll();
    damaged.close();

    const auto store = openMended();
    VERIFY_DONE(store);
    QCOMPARE(damagedFiles().size(), 1);
    QFile aside(m_home->folder() + u'/' + damagedFiles().constFirst());
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QVERIFY(aside.readAll() == before);
    const SalvageReport report = reportOf(**store);
    QCOMPARE(report.damagedFile, aside.fileName());
    QVERIFY2(report.gaps.contains(table), qPrintable(salvageMessage(report)));
    QCOMPARE(ask(m_home->path(), u"PRAGMA integrity_check"_s), QList<QVariant>{u"ok"_s});
    // What lies in other tables is all there.
    if (table != "switches"_L1)
        QCOMPARE((*store)->switches().all()->size(), DamagedStore::switchCount);
    if (!table.startsWith(u"outage"_s))
        QCOMPARE((*store)->outages().find({DamagedStore::allTime(), false, true, 10'000})->size(),
                 DamagedStore::outageCount);
    if (table != "checks"_L1 && table != "check_blocks"_L1) {
        QCOMPARE(visitedOf(**store), DamagedStore::checkCount());
        QCOMPARE(digestedOf(**store), DamagedStore::checkCount());
    } else if (position > 0) {
        // A page of many.
        QVERIFY2(visitedOf(**store) > DamagedStore::checkCount() / 2,
                 qPrintable(QString::number(visitedOf(**store))));
    }
    QCOMPARE(report.checks, visitedOf(**store));
}

void StoreMenderTest::fillsGapsFromTheBackup()
{
    QVERIFY(QDir(m_home->folder()).mkdir(u"backups"_s));
    const QString backup = m_home->folder() + u"/backups/power-20260101-000000.db"_s;
    QVERIFY(QFile::copy(m_home->path(), backup));
    {
        const auto store = m_home->open();
        VERIFY_DONE(store);
        VERIFY_DONE((*store)->switches().remove(SwitchId(3), Timestamp::fromMilliseconds(1)));
    }
    for (const QString& table : {u"switches"_s, u"outages"_s, u"check_blocks"_s})
        m_home->spoilPage(pagesOf(table).constFirst());
    const auto store = openMended();
    VERIFY_DONE(store);
    QCOMPARE((*store)->switches().all()->size(), DamagedStore::switchCount); // as it was then
    QCOMPARE((*store)->outages().find({DamagedStore::allTime(), false, true, 10'000})->size(),
             DamagedStore::outageCount);
    QCOMPARE(visitedOf(**store), DamagedStore::checkCount());
    const SalvageReport report = reportOf(**store);
    QCOMPARE(report.backupFile, backup);
    QVERIFY(report.fromBackup >= DamagedStore::switchCount + DamagedStore::outageCount);
    QVERIFY(salvageMessage(report).contains(backup));
}

void StoreMenderTest::savesATruncatedFile()
{
    QFile file(m_home->path());
    QVERIFY(file.resize(file.size() * 2 / 3 - 1000));
    const auto store = openMended();
    VERIFY_DONE(store);
    QCOMPARE(damagedFiles().size(), 1);
    QCOMPARE((*store)->switches().all()->size(), DamagedStore::switchCount);
    QVERIFY(visitedOf(**store) > 0);
    QCOMPARE(ask(m_home->path(), u"PRAGMA integrity_check"_s), QList<QVariant>{u"ok"_s});
}

void StoreMenderTest::savesAFileWithoutItsHeader_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<char>("byte");
    QTest::newRow("header zeroed") << 100 << '\0';
    QTest::newRow("header garbled") << 100 << 'x';
    QTest::newRow("first page zeroed") << 4096 << '\0';
    QTest::newRow("first page garbled") << 4096 << '\x5a';
}

void StoreMenderTest::savesAFileWithoutItsHeader()
{
    QFETCH(int, size);
    QFETCH(char, byte);
    {
        const auto store = m_home->open();
        VERIFY_DONE(store);
        QCOMPARE(*(*store)->acquireMonitorLease(), true); // which says whose file it is
    }
    QFile file(m_home->path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write(QByteArray(size, byte)), size);
    file.close();
    const auto store = openMended();
    VERIFY_DONE(store);
    QCOMPARE(damagedFiles().size(), 1);
    QCOMPARE((*store)->switches().all()->size(), DamagedStore::switchCount);
    QCOMPARE(visitedOf(**store), DamagedStore::checkCount());
    QCOMPARE(reportOf(**store).checks, DamagedStore::checkCount());
}

void StoreMenderTest::setsAGarbledLogAside()
{
    QFile log(m_home->path() + u"-wal"_s);
    QVERIFY(log.open(QIODevice::WriteOnly));
    QCOMPARE(log.write(QByteArray(100'000, 'g')), 100'000);
    log.close();
    const auto store = openMended();
    VERIFY_DONE(store);
    QCOMPARE(visitedOf(**store), DamagedStore::checkCount());
    QCOMPARE(damagedFiles().size(), 1);
    QCOMPARE(QFileInfo(m_home->folder() + u'/' + damagedFiles().constFirst()).size(), 100'000);
}

void StoreMenderTest::checksALargeFileThatWasCutShort()
{
    const QList<qint64> pages = pagesOf(u"checks"_s);
    m_home->spoilPage(pages.constLast());
    QFile file(m_home->path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.close();
    // A mark, as a program leaves it that met the damage.
    QFile mark(StoreMender::markPath(m_home->url()));
    QVERIFY(mark.open(QIODevice::WriteOnly));
    mark.close();
    const auto store = openMended();
    VERIFY_DONE(store);
    QCOMPARE(damagedFiles().size(), 1);
    QVERIFY(!QFile::exists(StoreMender::markPath(m_home->url())));
}

void StoreMenderTest::mendsWhileItRuns()
{
    const QList<qint64> pages = pagesOf(u"check_blocks"_s);
    const auto opener = [url = m_home->url(), mender = StoreMender(m_clock, {})] {
        return mender.open(url, {}, OpenMode::Existing);
    };
    StoreThread thread(m_clock, opener);
    const auto answerOf = [&](auto work) {
        auto answer = thread.submit(work);
        answer.waitForFinished();
        return answer.result();
    };
    QCOMPARE(*answerOf([](Store& store) { return store.acquireMonitorLease(); }), true);
    m_home->spoilPage(pages.at(pages.size() / 2));
    // A change by somebody else makes SQLite read the pages again.
    ask(m_home->path(), u"UPDATE store_state SET revision = revision + 1"_s);
    const auto visit = [](Store& store) -> Result<qint64> { return visitedOf(store); };
    QCOMPARE(*answerOf(visit), -1);
    QVERIFY(*answerOf(visit) > DamagedStore::checkCount() / 2);
    QCOMPARE(damagedFiles().size(), 1);
    QVERIFY(!QFile::exists(StoreMender::markPath(m_home->url())));
}

void StoreMenderTest::leavesAFileThatIsInUse()
{
    m_home->spoilPage(pagesOf(u"coverage"_s).constLast());
    SqliteFileLock other(m_home->path());
    VERIFY_DONE(other.acquire());
    QVERIFY(!openMended().has_value());
    QVERIFY(damagedFiles().isEmpty());
}

void StoreMenderTest::leavesWhatIsNotOurs()
{
    QFile file(m_home->path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("Dear diary"), 10);
    file.close();
    COMPARE_CODE(openMended(), ErrorCode::DatabaseNotADatabase);
    QCOMPARE(QFileInfo(m_home->path()).size(), 10);
}

void StoreMenderTest::finishesAnExchangeThatWasCutShort_data()
{
    QTest::addColumn<int>("moved"); // how many of the files were moved before the kill
    QTest::newRow("made ready") << 0;
    QTest::newRow("log moved") << 1;
    QTest::newRow("both moved") << 2;
}

void StoreMenderTest::anExchangeIsFinishedOnce()
{
    const FileExchange exchange(m_home->path());
    const auto reason = FileExchange::Reason::Restored;
    QVERIFY(QFile::copy(m_home->path(), exchange.readyPath(reason)));
    QVERIFY(exchange.pending().has_value());
    QVERIFY(!exchange.finish(reason, m_clock.now())->isEmpty());
    // As of a program that saw the file ready before, too.
    QVERIFY(exchange.finish(reason, m_clock.now())->isEmpty());
    QVERIFY(QFile::exists(m_home->path()));
}

void StoreMenderTest::finishesAnExchangeThatWasCutShort()
{
    QFETCH(int, moved);
    const FileExchange exchange(m_home->path());
    const auto reason = FileExchange::Reason::Damaged;
    QVERIFY(QFile::copy(m_home->path(), exchange.readyPath(reason)));
    const QByteArray former(5000, 'f');
    for (const QString& companion : {u""_s, u"-wal"_s}) {
        QFile file(m_home->path() + companion);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(former), former.size());
    }
    const QString aside = exchange.asidePath(reason, m_clock.now());
    if (moved > 0)
        VERIFY_DONE(renameFile(m_home->path() + u"-wal"_s, aside + u"-wal"_s));
    if (moved > 1)
        VERIFY_DONE(renameFile(m_home->path(), aside));
    const auto store = openMended();
    VERIFY_DONE(store);
    QCOMPARE(visitedOf(**store), DamagedStore::checkCount());
    QCOMPARE(damagedFiles().size(), 2);
    for (const QString& name : damagedFiles())
        QCOMPARE(QFileInfo(m_home->folder() + u'/' + name).size(), former.size());
}

void StoreMenderTest::keepsEveryDamagedFile()
{
    for (int i = 1; i <= 3; ++i) {
        m_home->spoilPage(pagesOf(u"coverage"_s).constLast());
        VERIFY_DONE(openMended());
        QCOMPARE(damagedFiles().size(), i);
    }
}

QTEST_GUILESS_MAIN(StoreMenderTest)
#include "tst_storemender.moc"
