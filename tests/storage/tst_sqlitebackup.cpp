// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>

#include <QDir>
#include <QTest>

#include "storage/backupfolder.h"
#include "storage/damagedstore.h"
#include "storage/sqlitebackup.h"
#include "storage/sqlitebackupmaker.h"

using namespace Qt::StringLiterals;
using namespace powermon;

/// Copies of a file that others go on using.
class SqliteBackupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void copiesOneMomentWhileOthersWrite();
    void keepsCopiesToTheirOwner();
    void neverOverwrites();
    void leavesNothingWhenInterrupted();
    void refusesADamagedFile();
    void namesAndFindsBackups();
    void keepsAsManyAsWanted();
    void makesOneADay();
    void oneFromTheFutureIsInNobodysWay();
    void makesNoneWhereNoneIsWanted();

private:
    static Result<void> copy(const QString& from, const QString& to, const CopyProgress& progress = nullptr)
    {
        const auto goOn = [](qint64, qint64) { return true; };
        return backUpSqlite(from, to, {16, Milliseconds(0)}, progress ? progress : goOn);
    }
    Result<QString> makeWhereDue(SqliteBackupMaker& maker, Timestamp now)
    {
        QFuture<Result<QString>> made = maker.makeWhereDue(now);
        made.waitForFinished();
        return made.result();
    }

    static QDateTime timeOf(Timestamp moment)
    {
        return QDateTime::fromMSecsSinceEpoch(moment.milliseconds(), Qt::UTC);
    }

    DamagedStore m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    const Timestamp m_noon = *Timestamp::fromIso(u"2026-06-01T12:00:00Z"_s);
};

void SqliteBackupTest::initTestCase()
{
    VERIFY_DONE(m_home.fill());
}

void SqliteBackupTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void SqliteBackupTest::copiesOneMomentWhileOthersWrite()
{
    const auto store = m_home.open();
    VERIFY_DONE(store);
    const qint64 revision = (*store)->revision().value_or(-1);
    const QString to = m_folder->filePath(u"a folder/copy.db"_s);
    int steps = 0;
    qint64 reached = 0;
    const Result<void> copied = copy(m_home.path(), to, [&](qint64 done, qint64 total) {
        ++steps;
        reached = done * 1000 / total;
        return (*store)->values().setValue(u"step"_s, QString::number(steps)).has_value();
    });
    VERIFY_DONE(copied);
    QVERIFY(steps > 3);
    QCOMPARE(reached, 1000);
    QCOMPARE(*(*store)->values().value(u"step"_s), std::optional(QString::number(steps)));
    DatabaseUrl url;
    url.path = to;
    const auto copyStore = openStore(url, {}, OpenMode::Existing);
    VERIFY_DONE(copyStore);
    QCOMPARE((*copyStore)->revision().value_or(0), revision);
    QCOMPARE((*copyStore)->switches().all()->size(), DamagedStore::switchCount);
    QCOMPARE(QDir(m_folder->filePath(u"a folder"_s)).entryList({u"*.part*"_s}, QDir::Files), QStringList());
}

void SqliteBackupTest::keepsCopiesToTheirOwner()
{
    const QString to = m_folder->filePath(u"copy.db"_s);
    const mode_t before = umask(0);
    VERIFY_DONE(copy(m_home.path(), to));
    umask(before);
    struct stat file = {};
    QCOMPARE(stat(qPrintable(to), &file), 0);
    QCOMPARE(int(file.st_mode & 0777U), 0600);
}

void SqliteBackupTest::neverOverwrites()
{
    const QString to = m_folder->filePath(u"copy.db"_s);
    QFile there(to);
    QVERIFY(there.open(QIODevice::WriteOnly));
    QCOMPARE(there.write("mine"), 4);
    there.close();
    COMPARE_CODE(copy(m_home.path(), to), ErrorCode::FileUnwritable);
    QCOMPARE(QFileInfo(to).size(), 4);
}

void SqliteBackupTest::leavesNothingWhenInterrupted()
{
    const QString to = m_folder->filePath(u"copy.db"_s);
    COMPARE_CODE(copy(m_home.path(), to, [](qint64, qint64) { return false; }), ErrorCode::Interrupted);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void SqliteBackupTest::refusesADamagedFile()
{
    const QString damaged = m_folder->filePath(u"damaged.db"_s);
    QVERIFY(QFile::copy(m_home.path(), damaged));
    QFile file(damaged);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2 / 4096 * 4096));
    QCOMPARE(file.write(QByteArray(4096, 'x')), 4096);
    file.close();
    const QString to = m_folder->filePath(u"copy.db"_s);
    COMPARE_CODE(copy(damaged, to), ErrorCode::DatabaseCorrupt);
    QVERIFY(!QFile::exists(to));
}

void SqliteBackupTest::namesAndFindsBackups()
{
    const BackupFolder folder(m_folder->filePath(u"my.power.db"_s), {});
    QCOMPARE(folder.path(), m_folder->filePath(u"backups"_s));
    const QString path = folder.pathFor(m_noon);
    QCOMPARE(path, m_folder->filePath(u"backups/my.power-20260601-120000.db"_s));
    QCOMPARE(folder.timeOf(path), std::optional(m_noon));
    for (const QString& name : {u"my.power-20260601-120000.db.part"_s, u"other-20260601-120000.db"_s,
                                u"my.power-20261301-120000.db"_s, u"my.power-.db"_s, u"my"_s, u""_s})
        QVERIFY2(!folder.timeOf(name), qPrintable(name));
    QCOMPARE(BackupFolder(u"/a/power.db"_s, u"/b/c/"_s).path(), u"/b/c"_s);
}

void SqliteBackupTest::keepsAsManyAsWanted()
{
    const BackupFolder folder(m_home.path(), m_folder->path());
    for (int day = 0; day < 5; ++day)
        VERIFY_DONE(copy(m_home.path(), folder.pathFor(m_noon + std::chrono::hours(24 * day))));
    QFile other(m_folder->filePath(u"mine.db"_s));
    QFile part(folder.pathFor(m_noon) + u".part"_s);
    QVERIFY(other.open(QIODevice::WriteOnly) && part.open(QIODevice::WriteOnly));
    const Timestamp now = m_noon + std::chrono::hours(100);
    QVERIFY(part.setFileTime(timeOf(now - std::chrono::hours(2)), QFile::FileModificationTime));
    QFile underWay(folder.pathFor(m_noon) + u".part2"_s);
    QVERIFY(underWay.open(QIODevice::WriteOnly));
    QVERIFY(underWay.setFileTime(timeOf(now - std::chrono::minutes(1)), QFile::FileModificationTime));
    folder.tidy(2, now);
    QVERIFY(underWay.exists());
    QCOMPARE(folder.backups(now), (QStringList{folder.pathFor(m_noon + std::chrono::hours(96)),
                                               folder.pathFor(m_noon + std::chrono::hours(72))}));
    QVERIFY(other.exists() && !part.exists());
}

void SqliteBackupTest::makesOneADay()
{
    SqliteBackupMaker maker(m_home.path(), m_folder->path(), 2);
    const BackupFolder folder(m_home.path(), m_folder->path());
    QCOMPARE(*makeWhereDue(maker, m_noon), folder.pathFor(m_noon));
    QCOMPARE(*makeWhereDue(maker, m_noon + std::chrono::hours(23)), QString());
    for (int day = 1; day <= 3; ++day)
        QVERIFY(!makeWhereDue(maker, m_noon + std::chrono::hours(24 * day))->isEmpty());
    QCOMPARE(folder.backups(m_noon + std::chrono::hours(72)).size(), 2);
}

void SqliteBackupTest::oneFromTheFutureIsInNobodysWay()
{
    SqliteBackupMaker maker(m_home.path(), m_folder->path(), 3);
    const BackupFolder folder(m_home.path(), m_folder->path());
    const QString wrong = folder.pathFor(m_noon + std::chrono::hours(24 * 300)); // the clock was wrong
    VERIFY_DONE(copy(m_home.path(), wrong));
    QVERIFY(!makeWhereDue(maker, m_noon)->isEmpty());
    for (int minute = 10; minute < 24 * 60; minute += 60)
        QCOMPARE(*makeWhereDue(maker, m_noon + std::chrono::minutes(minute)), QString());
    const Timestamp next = m_noon + std::chrono::hours(24);
    QVERIFY(!makeWhereDue(maker, next)->isEmpty());
    QCOMPARE(folder.backups(next), (QStringList{folder.pathFor(next), folder.pathFor(m_noon), wrong}));
    const Timestamp last = next + std::chrono::hours(24);
    QVERIFY(!makeWhereDue(maker, last)->isEmpty());
    QCOMPARE(folder.backups(last),
             (QStringList{folder.pathFor(last), folder.pathFor(next), folder.pathFor(m_noon)}));
}

void SqliteBackupTest::makesNoneWhereNoneIsWanted()
{
    SqliteBackupMaker maker(m_home.path(), m_folder->path(), 0);
    QCOMPARE(*makeWhereDue(maker, m_noon), QString());
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

QTEST_GUILESS_MAIN(SqliteBackupTest)
#include "tst_sqlitebackup.moc"
