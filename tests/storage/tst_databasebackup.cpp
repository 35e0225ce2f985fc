// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include "storage/damagedstore.h"
#include "storage/databasebackup.h"
#include "storage/sqlcatalog.h"
#include "storage/storemender.h"
#include "support/manualclock.h"

using namespace Qt::StringLiterals;
using namespace powermon;

/// Copies that a person asks for, and what is made of them.
class DatabaseBackupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void comesBack_data();
    void comesBack();
    void tellsOfWhichSiteItIs();
    void keepsWhatWasThere();
    void restoresWhereNothingWas();
    void refusesWhatIsNoBackup_data();
    void refusesWhatIsNoBackup();
    void refusesWhileInUse();
    void refusesANewerSchema();
    void bringsAnOlderSchemaUpToDate();
    void restoresWhatCannotBeWrittenTo();
    void tellsAFullDisk();
    void survivesKills_data();
    void survivesKills();

private:
    static Result<BackupReport> backUp(const DatabaseUrl& url, const QString& file)
    {
        return backUpDatabase(url, file, [](int) { return true; });
    }
    Result<RestoreReport> restore(const DatabaseUrl& url, const QString& file)
    {
        return restoreDatabase(url, file, m_clock.now(), [](int) { return true; });
    }
    /// How many switches there are; -1 where it cannot be opened.
    static qsizetype switchesIn(const DatabaseUrl& url)
    {
        const auto store = openStore(url, {}, OpenMode::Existing);
        return store ? (*store)->switches().all()->size() : -1;
    }
    static Result<void> removeSwitch(const DatabaseUrl& url)
    {
        const auto store = openStore(url, {}, OpenMode::Existing);
        return store ? (*store)->switches().remove(SwitchId(1), Timestamp()) : failure(store.error());
    }
    void runSql(const QString& path, const QString& sql);

    DamagedStore m_sound;
    std::unique_ptr<DamagedStore> m_home;
    QString m_file;
    StoreKinds m_kinds;
    ManualClock m_clock;
};

void DatabaseBackupTest::initTestCase()
{
    VERIFY_DONE(m_sound.fill());
}

void DatabaseBackupTest::init()
{
    m_home = std::make_unique<DamagedStore>();
    QVERIFY(QFile::copy(m_sound.path(), m_home->path()));
    m_file = m_home->folder() + u"/copies/backup"_s;
}

void DatabaseBackupTest::runSql(const QString& path, const QString& sql)
{
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, {path, sql});
    QVERIFY(sqlite.waitForFinished(30'000));
    QCOMPARE(sqlite.exitCode(), 0);
}

void DatabaseBackupTest::comesBack_data()
{
    StoreKinds::addDatabaseRows();
}

void DatabaseBackupTest::comesBack()
{
    QFETCH(QString, kind);
    DatabaseUrl url = m_home->url();
    if (kind == "postgresql"_L1) {
        if (QStandardPaths::findExecutable(u"pg_dump"_s).isEmpty())
            QSKIP("The programs of PostgreSQL's client are not installed");
        const auto store = m_kinds.make(kind);
        VERIFY_DONE(store);
        url = m_kinds.url();
        Switch each;
        each.name = u"one"_s;
        each.target.host = u"10.0.0.1"_s;
        VERIFY_DONE((*store)->switches().add(each));
        QCOMPARE(*(*store)->acquireMonitorLease(), true); // it is backed up beside a monitor
        VERIFY_DONE(backUp(url, m_file));
        COMPARE_CODE(restore(url, m_file), ErrorCode::AlreadyMonitored);
    } else {
        VERIFY_DONE(backUp(url, m_file));
    }
    if (kind == "postgresql"_L1)
        QTRY_VERIFY_WITH_TIMEOUT(!*(*openStore(url, {}, OpenMode::Existing))->isMonitored(), 30'000);
    const qsizetype before = switchesIn(url);
    COMPARE_CODE(backUp(url, m_file), ErrorCode::FileUnwritable);
    VERIFY_DONE(removeSwitch(url));
    QCOMPARE(switchesIn(url), before - 1);
    const auto restored = restore(url, m_file);
    VERIFY_DONE(restored);
    QVERIFY(!restored->aside.isEmpty());
    QCOMPARE(switchesIn(url), before);
    if (kind == "postgresql"_L1)
        QCOMPARE(m_kinds.server().run(
                     url.databaseName,
                     u"SELECT count(*) FROM %1.switches WHERE removed_at IS NULL"_s.arg(restored->aside)),
                 QString::number(before - 1));
}

void DatabaseBackupTest::tellsOfWhichSiteItIs()
{
    if (QStandardPaths::findExecutable(u"pg_dump"_s).isEmpty() || !PostgresServer::isInstalled())
        QSKIP("PostgreSQL is not installed");
    VERIFY_DONE(m_kinds.make(u"postgresql"_s));
    DatabaseUrl garden = m_kinds.url();
    garden.site = u"garden"_s;
    VERIFY_DONE(openStore(garden, {}, OpenMode::CreateIfMissing));
    VERIFY_DONE(backUp(garden, m_file));
    const auto refused = restore(m_kinds.url(), m_file);
    COMPARE_CODE(refused, ErrorCode::BadInput);
    QVERIFY2(reasonOf(refused).contains(u"this is a backup of the site garden"_s),
             qPrintable(reasonOf(refused)));
}

void DatabaseBackupTest::keepsWhatWasThere()
{
    VERIFY_DONE(backUp(m_home->url(), m_file));
    VERIFY_DONE(removeSwitch(m_home->url()));
    const auto restored = restore(m_home->url(), m_file);
    VERIFY_DONE(restored);
    DatabaseUrl aside;
    aside.path = restored->aside;
    QCOMPARE(switchesIn(aside), DamagedStore::switchCount - 1);
    QCOMPARE(switchesIn(m_home->url()), DamagedStore::switchCount);
    QVERIFY(QFile::exists(m_file));
    const QStringList left = QDir(m_home->folder()).entryList({u"*.restore*"_s}, QDir::Files);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
}

void DatabaseBackupTest::restoresWhereNothingWas()
{
    VERIFY_DONE(backUp(m_home->url(), m_file));
    DatabaseUrl url;
    url.path = m_home->folder() + u"/other.db"_s;
    const auto restored = restore(url, m_file);
    VERIFY_DONE(restored);
    QCOMPARE(restored->aside, QString());
    QCOMPARE(switchesIn(url), DamagedStore::switchCount);
}

void DatabaseBackupTest::refusesWhatIsNoBackup_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no file") << QByteArray() << ErrorCode::FileUnreadable;
    QTest::newRow("text") << QByteArray("Dear diary") << ErrorCode::DatabaseNotADatabase;
}

void DatabaseBackupTest::refusesWhatIsNoBackup()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const QString path = m_home->folder() + u"/some.file"_s;
    if (!bytes.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    COMPARE_CODE(restore(m_home->url(), path), code);
    COMPARE_CODE(restore(m_home->url(), m_home->path()), ErrorCode::BadInput);
    // A page of it is no good.
    const QString damaged = m_home->folder() + u"/damaged.db"_s;
    QVERIFY(QFile::copy(m_home->path(), damaged));
    QFile file(damaged);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2 / 4096 * 4096));
    QCOMPARE(file.write(QByteArray(4096, 'x')), 4096);
    file.close();
    COMPARE_CODE(restore(m_home->url(), damaged), ErrorCode::DatabaseCorrupt);
    QCOMPARE(switchesIn(m_home->url()), DamagedStore::switchCount);
}

void DatabaseBackupTest::refusesWhileInUse()
{
    VERIFY_DONE(backUp(m_home->url(), m_file));
    const QString url = u"sqlite:///"_s + m_home->path();
    QProcess monitor;
    monitor.start(QStringLiteral(POWERMON_STORE_HELPER), {u"lease"_s, url});
    QVERIFY(monitor.waitForReadyRead(30'000));
    COMPARE_CODE(restore(m_home->url(), m_file), ErrorCode::AlreadyMonitored);
    // A second program only looks.
    QProcess viewer;
    viewer.start(QStringLiteral(POWERMON_STORE_HELPER), {u"lease"_s, url});
    QVERIFY(viewer.waitForReadyRead(30'000));
    monitor.kill();
    QVERIFY(monitor.waitForFinished(30'000));
    viewer.closeWriteChannel();
    QVERIFY(viewer.waitForFinished(30'000));
    QProcess reader;
    reader.start(u"sqlite3"_s, {m_home->path()});
    reader.write("SELECT count(*) FROM switches;\n");
    QVERIFY(reader.waitForReadyRead(30'000));
    COMPARE_CODE(restore(m_home->url(), m_file), ErrorCode::DatabaseBusy);
    reader.closeWriteChannel();
    QVERIFY(reader.waitForFinished(30'000));
    VERIFY_DONE(restore(m_home->url(), m_file));
}

void DatabaseBackupTest::refusesANewerSchema()
{
    VERIFY_DONE(backUp(m_home->url(), m_file));
    runSql(m_file, u"INSERT INTO schema_migrations (version, name, checksum) VALUES (999, 'later', 'x')"_s);
    const auto refused = restore(m_home->url(), m_file);
    COMPARE_CODE(refused, ErrorCode::DatabaseTooNew);
    QCOMPARE(refused.error().arguments.constFirst(), m_file);
    QCOMPARE(switchesIn(m_home->url()), DamagedStore::switchCount);
    QCOMPARE(QDir(m_home->folder()).entryList({u"*.restore*"_s, u"*.replaced*"_s}, QDir::Files),
             QStringList());
}

void DatabaseBackupTest::bringsAnOlderSchemaUpToDate()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
    QString script =
        u"PRAGMA application_id = 1347243854; CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP) STRICT;"_s;
    const Migration first = SqlCatalog::migrations(SqlEngine::Sqlite).constFirst();
    for (const QString& statement : first.statements)
        script += statement + u';';
    script += u"INSERT INTO schema_migrations (version, name, checksum) VALUES (1, '%1', '%2');"_s.arg(
        first.name, first.checksum);
    runSql(m_file, script);
    VERIFY_DONE(restore(m_home->url(), m_file));
    QCOMPARE(switchesIn(m_home->url()), 0);
    QCOMPARE(QDir(m_home->folder()).entryList({u"*.restore*"_s}, QDir::Files), QStringList());
}

void DatabaseBackupTest::restoresWhatCannotBeWrittenTo()
{
    const QString folder = m_home->folder() + u"/read only #1?"_s;
    VERIFY_DONE(backUp(m_home->url(), folder + u"/x.db"_s));
    VERIFY_DONE(restore(m_home->url(), folder + u"/x.db"_s));
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{u"x.db"_s}); // also no log that came and went
    QCOMPARE(switchesIn(m_home->url()), DamagedStore::switchCount);
}

void DatabaseBackupTest::tellsAFullDisk()
{
    const QString mount = m_home->folder() + u"/small"_s;
    QVERIFY(QDir().mkpath(mount));
    QProcess helper;
    helper.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    helper.start(
        u"unshare"_s,
        {u"--mount"_s, u"--map-root-user"_s, u"sh"_s, u"-c"_s,
         u"mount -t tmpfs -o size=300k none '%1' || { echo unavailable; exit; }; \"$0\" \"$@\"; ls -A '%1'"_s
             .arg(mount),
         QStringLiteral(POWERMON_STORE_HELPER), u"backup"_s, u"sqlite:///"_s + m_home->path(),
         mount + u"/x.db"_s});
    QVERIFY(helper.waitForFinished(60'000));
    const QString said = QString::fromUtf8(helper.readAllStandardOutput()).trimmed();
    if (said.isEmpty() || said == "unavailable"_L1)
        QSKIP("No file system of a limited size can be made here");
    QCOMPARE(said, u"error %1"_s.arg(static_cast<int>(ErrorCode::FileUnwritable))); // and nothing lies there
}

void DatabaseBackupTest::survivesKills_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("backup") << u"backup"_s;
    QTest::newRow("restore") << u"restore"_s;
}

void DatabaseBackupTest::survivesKills()
{
    QFETCH(QString, mode);
    const QString other = m_home->folder() + u"/one.db"_s;
    if (mode == "restore"_L1)
        VERIFY_DONE(backUp(m_home->url(), other));
    for (int run = 0; run < 12; ++run) {
        QProcess helper;
        helper.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        helper.start(QStringLiteral(POWERMON_STORE_HELPER), {mode, u"sqlite:///"_s + m_home->path(), other});
        QVERIFY(helper.waitForStarted(30'000));
        // At different moments, of which nobody knows where they are: that is the point.
        if (run > 0)
            QVERIFY(helper.waitForReadyRead(30'000));
        helper.waitForFinished(run * 3);
        helper.kill();
        helper.waitForFinished(30'000);
        // Whatever became of it: the database is there, whole.
        const auto store = StoreMender(m_clock, {}).open(m_home->url(), {}, OpenMode::Existing);
        VERIFY_DONE(store);
        QCOMPARE((*store)->switches().all()->size(), DamagedStore::switchCount);
        if (mode == "backup"_L1 && QFile::exists(other)) {
            DatabaseUrl copy;
            copy.path = other;
            QCOMPARE(switchesIn(copy), DamagedStore::switchCount);
            QVERIFY(QFile::remove(other));
        }
    }
}

QTEST_GUILESS_MAIN(DatabaseBackupTest)
#include "tst_databasebackup.moc"
