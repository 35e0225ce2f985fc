// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include "storage/checkpacking.h"
#include "storage/openstore.h"
#include "storage/storekinds.h"

using namespace Qt::StringLiterals;
using namespace powermon;

/// Files that are no good, and what a good one costs.
class SqliteFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void makesFolders();
    void keepsFilesToTheirOwner();
    void leavesTheModeOfAFileThatIsThere();
    void doesNotMakeWithoutLeave();
    void refusesAFolder();
    void leavesOtherFilesAlone_data();
    void leavesOtherFilesAlone();
    void leavesOtherDatabasesAlone();
    void takesAnEmptyFile();
    void finishesWhatWasInterrupted();
    void tellsDamageOnOpening();
    void tellsDamageOnReading();
    void tellsAnUnreachablePlace();
    void noticesThatTheFileIsGone();
    void aFileThatWasMovedHasAllThatWasWritten();
    void leavesNoLogBesideAnotherDatabase();
    void keepsWhatIsCommitted();
    void sharesTheLeaseUnderAllNames();
    void needsFewBytesPerCheck();

private:
    Result<std::unique_ptr<Store>> open(OpenMode mode = OpenMode::CreateIfMissing)
    {
        return openStore(m_url, {}, mode);
    }
    QByteArray content() const;
    void write(const QByteArray& bytes);
    /// Overwrites a piece of the file.
    void damage(qint64 position, qint64 size);
    void runSql(const QString& sql);

    std::unique_ptr<QTemporaryDir> m_folder;
    DatabaseUrl m_url;
};

namespace {

/// One check of each of 100 switches a minute, for as many rows.
QList<CheckResult> minuteByMinute(int begin, int count)
{
    QList<CheckResult> checks;
    checks.reserve(count);
    for (int i = begin; i < begin + count; ++i) {
        const int number = i % 100;
        const Timestamp started =
            Timestamp::fromMilliseconds(1'767'225'600'000 + i / 100 * 60'000LL + number * 600);
        const bool isDown = i % 997 < 20;
        const ProbeOutcome outcome = isDown ? ProbeOutcome::failed(FailureKind::Timeout, Milliseconds(5000))
                                            : ProbeOutcome::answer(200, Milliseconds(5 + i * 7 % 200));
        checks.append({SwitchId(1 + number), started, started + outcome.duration, outcome});
    }
    return checks;
}

/// The permission bits; 0 for a file that is not there.
int modeOf(const QString& path)
{
    struct stat file = {};
    return stat(qPrintable(path), &file) == 0 ? int(file.st_mode & 07777U) : 0;
}

} // namespace

void SqliteFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_url = DatabaseUrl();
    m_url.path = m_folder->filePath(u"power.db"_s);
}

QByteArray SqliteFileTest::content() const
{
    QFile file(m_url.path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void SqliteFileTest::write(const QByteArray& bytes)
{
    QFile file(m_url.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void SqliteFileTest::damage(qint64 position, qint64 size)
{
    QFile file(m_url.path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() >= position + size);
    QVERIFY(file.seek(position));
    QCOMPARE(file.write(QByteArray(size, '\x5a')), size);
}

void SqliteFileTest::runSql(const QString& sql)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"foreign"_s);
        database.setDatabaseName(m_url.path);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(sql));
    }
    QSqlDatabase::removeDatabase(u"foreign"_s);
}

void SqliteFileTest::makesFolders()
{
    m_url.path = m_folder->filePath(u"a b/ü/power.db"_s);
    VERIFY_DONE(open());
    VERIFY_DONE(open(OpenMode::Existing));
    QCOMPARE((*open())->location(), m_url.path);
}

void SqliteFileTest::keepsFilesToTheirOwner()
{
    const mode_t before = umask(0);
    const Result<std::unique_ptr<Store>> store = open();
    VERIFY_DONE(store);
    VERIFY_DONE((*store)->checks().append(minuteByMinute(0, 100)));
    umask(before);
    QCOMPARE(modeOf(m_url.path), 0600);
    QCOMPARE(modeOf(m_url.path + u"-wal"_s), 0600);
    QCOMPARE(modeOf(m_url.path + u"-shm"_s), 0600);
}

void SqliteFileTest::leavesTheModeOfAFileThatIsThere()
{
    write({});
    QVERIFY(chmod(qPrintable(m_url.path), 0640) == 0); // shared with a group by its owner
    const Result<std::unique_ptr<Store>> store = open();
    VERIFY_DONE(store);
    VERIFY_DONE((*store)->checks().append(minuteByMinute(0, 100)));
    QCOMPARE(modeOf(m_url.path), 0640);
    QCOMPARE(modeOf(m_url.path + u"-wal"_s), 0640);
}

void SqliteFileTest::doesNotMakeWithoutLeave()
{
    COMPARE_CODE(open(OpenMode::Existing), ErrorCode::DatabaseMissing);
    QVERIFY(!QFile::exists(m_url.path));
    write({});
    COMPARE_CODE(open(OpenMode::Existing), ErrorCode::DatabaseMissing);
    QVERIFY(content().isEmpty());
}

void SqliteFileTest::refusesAFolder()
{
    m_url.path = m_folder->path();
    COMPARE_CODE(open(), ErrorCode::DatabaseIsFolder);
}

void SqliteFileTest::leavesOtherFilesAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("Dear diary");
    QTest::newRow("long text") << QByteArray(100'000, 'x');
    QTest::newRow("one byte") << QByteArray("S");
    QTest::newRow("half a header") << QByteArray("SQLite format 3");
    QTest::newRow("a header and rubbish") << QByteArray("SQLite format 3\0", 16) + QByteArray(8000, 'x');
}

void SqliteFileTest::leavesOtherFilesAlone()
{
    QFETCH(QByteArray, bytes);
    write(bytes);
    COMPARE_CODE(open(), ErrorCode::DatabaseNotADatabase);
    COMPARE_CODE(open(OpenMode::Existing), ErrorCode::DatabaseNotADatabase);
    QCOMPARE(content(), bytes);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void SqliteFileTest::leavesOtherDatabasesAlone()
{
    runSql(u"CREATE TABLE switches (id INTEGER)"_s);
    const QByteArray before = content();
    QVERIFY(!before.isEmpty());
    COMPARE_CODE(open(), ErrorCode::DatabaseNotADatabase);
    QCOMPARE(content(), before);
    init();
    runSql(u"PRAGMA application_id = 1234"_s);
    COMPARE_CODE(open(), ErrorCode::DatabaseNotADatabase);
}

void SqliteFileTest::takesAnEmptyFile()
{
    write({});
    VERIFY_DONE(open());
    VERIFY_DONE(open(OpenMode::Existing));
}

void SqliteFileTest::finishesWhatWasInterrupted()
{
    // A header, and nothing in it: killed between the first write and the schema.
    runSql(u"PRAGMA journal_mode = WAL"_s);
    QVERIFY(!content().isEmpty());
    COMPARE_CODE(open(OpenMode::Existing), ErrorCode::DatabaseMissing);
    VERIFY_DONE(open());
    VERIFY_DONE(open(OpenMode::Existing));
}

void SqliteFileTest::tellsDamageOnOpening()
{
    VERIFY_DONE((*open())->checks().append(minuteByMinute(0, 20'000)));
    damage(content().size() / 2 / 4096 * 4096, 4096);
    const QByteArray before = content();
    COMPARE_CODE(open(), ErrorCode::DatabaseCorrupt);
    QCOMPARE(content(), before);
}

void SqliteFileTest::tellsDamageOnReading()
{
    VERIFY_DONE((*open())->checks().append(minuteByMinute(0, 300'000)));
    damage(content().size() / 2 / 4096 * 4096, 4 * 4096);
    // Too large to be read whole on opening.
    const Result<std::unique_ptr<Store>> store = open();
    VERIFY_DONE(store);
    const TimeRange all{Timestamp(), Timestamp::fromMilliseconds(3'000'000'000'000)};
    int visited = 0;
    COMPARE_CODE((*store)->checks().forEach({all, {}}, [&](const CheckResult&) { return ++visited > 0; }),
                 ErrorCode::DatabaseCorrupt);
    QVERIFY(visited < 300'000);
    COMPARE_CODE((*store)->checks().counts(all), ErrorCode::DatabaseCorrupt);
}

void SqliteFileTest::tellsAnUnreachablePlace()
{
    write("a file, not a folder");
    m_url.path += u"/power.db"_s;
    const Result<std::unique_ptr<Store>> store = open();
    QVERIFY(!store.has_value());
    QCOMPARE(errorKind(store.error().code), ErrorKind::Database);
}

void SqliteFileTest::noticesThatTheFileIsGone()
{
    auto store = open();
    VERIFY_DONE(store);
    QVERIFY(!(*store)->isStale());
    VERIFY_DONE((*store)->values().setValue(u"a"_s, u"1"_s));
    QVERIFY(!(*store)->isStale());
    QVERIFY(QFile::rename(m_url.path, m_url.path + u".away"_s));
    QVERIFY((*store)->isStale());
    QVERIFY(QFile::rename(m_url.path + u".away"_s, m_url.path)); // it is the same again
    QVERIFY(!(*store)->isStale());
    QVERIFY(QFile::copy(m_url.path, m_url.path + u".copy"_s));
    QVERIFY(QFile::remove(m_url.path) && QFile::rename(m_url.path + u".copy"_s, m_url.path));
    QVERIFY((*store)->isStale());
}

void SqliteFileTest::aFileThatWasMovedHasAllThatWasWritten()
{
    auto store = open();
    VERIFY_DONE(store);
    VERIFY_DONE((*store)->values().setValue(u"a"_s, u"last"_s)); // lies in the log as yet
    const QString moved = m_folder->filePath(u"moved.db"_s);
    QVERIFY(QFile::rename(m_url.path, moved));
    store->reset();
    const QString log = m_url.path + u"-wal"_s;
    QVERIFY2(!QFile::exists(log), "it would be taken for that of whatever comes to lie there");
    m_url.path = moved;
    const auto again = open(OpenMode::Existing);
    VERIFY_DONE(again);
    QCOMPARE(*(*again)->values().value(u"a"_s), std::optional(u"last"_s));
}

void SqliteFileTest::leavesNoLogBesideAnotherDatabase()
{
    const QString place = m_url.path;
    m_url.path = m_folder->filePath(u"other.db"_s);
    {
        const auto other = open();
        VERIFY_DONE(other);
        VERIFY_DONE((*other)->values().setValue(u"a"_s, u"other"_s));
    }
    const QString otherPath = std::exchange(m_url.path, place);
    auto store = open();
    VERIFY_DONE(store);
    VERIFY_DONE((*store)->values().setValue(u"a"_s, u"ours"_s));
    QVERIFY(QFile::remove(m_url.path) && QFile::rename(otherPath, m_url.path));
    store->reset();
    const auto replaced = open(OpenMode::Existing);
    VERIFY_DONE(replaced);
    QCOMPARE(*(*replaced)->values().value(u"a"_s), std::optional(u"other"_s));
    // What another program has opened there already is left to it.
    auto first = open(OpenMode::Existing);
    VERIFY_DONE(first);
    QVERIFY(QFile::exists(m_url.path + u"-wal"_s));
    first->reset();
    QVERIFY(QFile::exists(m_url.path + u"-wal"_s));
}

void SqliteFileTest::keepsWhatIsCommitted()
{
    Result<std::unique_ptr<Store>> store = open();
    VERIFY_DONE(store);
    VERIFY_DONE((*store)->checks().append(minuteByMinute(0, 100)));
    // A second connection of a reader does not hold up the writer, nor does it see half of its work.
    const Result<std::unique_ptr<Store>> reader = open(OpenMode::Existing);
    VERIFY_DONE(reader);
    Result<QHash<SwitchId, CheckResult>> seen;
    const Result<void> written = (*store)->transaction([&]() -> Result<void> {
        VERIFY_INSIDE((*store)->checks().append(minuteByMinute(100, 100)));
        seen = (*reader)->checks().latest(Timestamp());
        return {};
    });
    VERIFY_DONE(written);
    VERIFY_DONE(seen);
    QCOMPARE(seen->value(SwitchId(1)), CheckPacking::asStored(minuteByMinute(0, 1).constFirst()));
    QCOMPARE((*reader)->checks().latest(Timestamp())->value(SwitchId(1)),
             CheckPacking::asStored(minuteByMinute(100, 1).constFirst()));
}

void SqliteFileTest::sharesTheLeaseUnderAllNames()
{
    const Result<std::unique_ptr<Store>> store = open();
    VERIFY_DONE(store);
    QCOMPARE(*(*store)->acquireMonitorLease(), true);
    const QString link = m_folder->filePath(u"link.db"_s);
    QVERIFY(QFile::link(m_url.path, link));
    m_url.path = link;
    const Result<std::unique_ptr<Store>> other = open(OpenMode::Existing);
    VERIFY_DONE(other);
    QCOMPARE(*(*other)->isMonitored(), true);
    QCOMPARE(*(*other)->acquireMonitorLease(), false);
}

void SqliteFileTest::needsFewBytesPerCheck()
{
    // What the empty file takes does not count here. The last hours of the thirty-three are rows still.
    constexpr int count = 200'000;
    VERIFY_DONE(open());
    const qint64 empty = QFileInfo(m_url.path).size();
    {
        const Result<std::unique_ptr<Store>> store = open();
        VERIFY_DONE(store);
        for (int begin = 0; begin < count; begin += 6000) {
            VERIFY_DONE((*store)->checks().append(minuteByMinute(begin, std::min(6000, count - begin))));
            VERIFY_DONE((*store)->checks().seal(
                Timestamp::fromMilliseconds(1'767'225'600'000 + begin * 600LL), 6000));
        }
    }
    const double bytesPerCheck = static_cast<double>(QFileInfo(m_url.path).size() - empty) / count;
    qInfo("%.2f bytes per check", bytesPerCheck);
    QVERIFY2(bytesPerCheck <= 7.0, qPrintable(QString::number(bytesPerCheck)));
    QVERIFY(!QFile::exists(m_url.path + u"-wal"_s));
}

QTEST_GUILESS_MAIN(SqliteFileTest)
#include "tst_sqlitefile.moc"
