// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "app/run/database.h"
#include "app/run/databasecarethread.h"
#include "support/manualclock.h"
#include "support/postgresserver.h"

using namespace Qt::StringLiterals;
using namespace powermon;

/// Copies of whole databases as a command has them made.
class DatabaseCareThreadTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void backsUpAmongTheOthersOrWhereItIsTold();
    void restores();
    void copies();
    void copiesFromTheAncestor();
    void looksWithoutMakingOne();
    void refusesWhatIsNoAddress();
    void makesTheDailyBackup();

private:
    template <typename Report>
    static Result<Report> await(QFuture<Result<Report>> future)
    {
        const bool isDone = QTest::qWaitFor([&] { return future.isFinished(); }, 60'000);
        return isDone ? future.result() : Result<Report>(failure(ErrorCode::Interrupted));
    }
    [[nodiscard]] QString url(const QString& name) const
    {
        return u"sqlite:///"_s + m_folder->filePath(name);
    }
    void makeDatabase();

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
};

void DatabaseCareThreadTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    // What is looked at beside the databases (WaitingSpools) is not this user's own.
    QVERIFY(qputenv("XDG_DATA_HOME", m_folder->filePath(u"data"_s).toUtf8()));
    makeDatabase();
}

void DatabaseCareThreadTest::makeDatabase()
{
    const auto database = Database::make(m_clock, url(u"power.db"_s), OpenMode::CreateIfMissing, nullptr);
    QVERIFY(database.has_value());
    auto made =
        (*database)->executor().submit([](Store& store) { return store.values().setValue(u"k"_s, u"v"_s); });
    QTRY_VERIFY_WITH_TIMEOUT(made.isFinished(), 60'000);
    QVERIFY(made.result().has_value());
}

void DatabaseCareThreadTest::backsUpAmongTheOthersOrWhereItIsTold()
{
    DatabaseCareThread care(m_clock, {url(u"power.db"_s), {}}, nullptr);
    const auto among = await(care.backUp({}));
    QVERIFY(among.has_value());
    QCOMPARE(among->file, m_folder->filePath(u"backups/power-20260101-000000.db"_s));
    QCOMPARE(among->bytes, QFileInfo(among->file).size());
    const auto told = await(care.backUp(m_folder->filePath(u"mine.db"_s)));
    QVERIFY(told.has_value());
    QVERIFY(QFile::exists(m_folder->filePath(u"mine.db"_s)));
}

void DatabaseCareThreadTest::restores()
{
    DatabaseCareThread care(m_clock, {url(u"power.db"_s), {}}, nullptr);
    QVERIFY(await(care.backUp(m_folder->filePath(u"mine.db"_s))).has_value());
    const auto restored = await(care.restore(m_folder->filePath(u"mine.db"_s)));
    QVERIFY(restored.has_value());
    QVERIFY(QFile::exists(restored->aside));
}

void DatabaseCareThreadTest::copies()
{
    DatabaseCareThread care(m_clock, {{}, {}}, nullptr);
    const auto copied = await(care.copy(url(u"power.db"_s), url(u"other.db"_s)));
    QVERIFY(copied.has_value());
    QVERIFY(copied->tables.contains(TableCount{u"named_values"_s, 1}));
    QVERIFY(!await(care.copy(url(u"none.db"_s), url(u"third.db"_s))).has_value());
    QVERIFY(!QFile::exists(m_folder->filePath(u"none.db"_s)));
    QVERIFY(QFile::link(m_folder->filePath(u"power.db"_s), m_folder->filePath(u"link.db"_s)));
    const auto same = await(care.copy(url(u"power.db"_s), url(u"./link.db"_s)));
    QVERIFY(!same.has_value());
    QVERIFY2(errorMessage(same.error()).contains(u"both are the same database"_s),
             qPrintable(errorMessage(same.error())));
}

/// The Python program's tables stand where no schema of ours is.
void DatabaseCareThreadTest::copiesFromTheAncestor()
{
    if (!PostgresServer::isInstalled())
        QSKIP("PostgreSQL is not installed");
    PostgresServer server;
    QVERIFY(server.start());
    QVERIFY(server.createDatabase(u"old"_s));
    DatabaseCareThread care(m_clock, {{}, {}}, nullptr);
    QCOMPARE(await(care.copy(server.url(u"old"_s), url(u"new.db"_s))).error().code,
             ErrorCode::DatabaseMissing);
    (void) server.run(
        u"old"_s,
        u"CREATE TABLE smart_switches (id SERIAL PRIMARY KEY, name TEXT, ip_address TEXT);"
        "CREATE TABLE power_checks (id SERIAL PRIMARY KEY, switch_id INTEGER, is_online BOOLEAN, "
        "response_time "
        "FLOAT, error_message TEXT, checked_at TIMESTAMP);"
        "CREATE TABLE power_outages (id SERIAL PRIMARY KEY, started_at TIMESTAMP, ended_at TIMESTAMP);"
        "INSERT INTO smart_switches (name, ip_address) VALUES ('lamp', '10.0.0.1'), ('odd', 'no host!');"
        "INSERT INTO power_checks (switch_id, is_online, response_time, checked_at) VALUES (1, true, 0.1, "
        "'2026-01-01');"_s);
    const auto copied = await(care.copy(server.url(u"old"_s), url(u"new.db"_s)));
    QVERIFY2(copied.has_value(), copied ? "" : qPrintable(errorMessage(copied.error())));
    QVERIFY(copied->tables.contains(TableCount{u"power_checks"_s, 1}));
    QCOMPARE(copied->refused.size(), 1);
}

/// A dry run: neither a file nor its folder comes to be.
void DatabaseCareThreadTest::looksWithoutMakingOne()
{
    const auto database = Database::make(m_clock, url(u"none/new.db"_s), OpenMode::Look, nullptr);
    QVERIFY(database.has_value());
    auto seen = (*database)->executor().submit([](Store& store) { return store.switches().all(); });
    QTRY_VERIFY_WITH_TIMEOUT(seen.isFinished(), 60'000);
    QVERIFY(seen.result().has_value());
    QVERIFY(seen.result()->isEmpty());
    QVERIFY(!QFile::exists(m_folder->filePath(u"none"_s)));
    const auto there = Database::make(m_clock, url(u"power.db"_s), OpenMode::Look, nullptr);
    auto value = (*there)->executor().submit([](Store& store) { return store.values().value(u"k"_s); });
    QTRY_VERIFY_WITH_TIMEOUT(value.isFinished(), 60'000);
    QCOMPARE(value.result()->value_or(QString()), u"v"_s);
}

void DatabaseCareThreadTest::refusesWhatIsNoAddress()
{
    DatabaseCareThread care(m_clock, {u"nonsense"_s, {}}, nullptr);
    QCOMPARE(await(care.backUp({})).error().code, ErrorCode::DatabaseUrlInvalid);
    QCOMPARE(await(care.restore(u"/x"_s)).error().code, ErrorCode::DatabaseUrlInvalid);
    QCOMPARE(await(care.copy(u"a"_s, url(u"b.db"_s))).error().code, ErrorCode::DatabaseUrlInvalid);
}

void DatabaseCareThreadTest::makesTheDailyBackup()
{
    const auto database = Database::make(m_clock, url(u"power.db"_s), OpenMode::Existing, nullptr,
                                         {m_folder->filePath(u"there"_s), 2});
    QVERIFY(database.has_value());
    QVERIFY((*database)->backups() != nullptr);
    const auto made = await((*database)->backups()->makeWhereDue(m_clock.now()));
    QVERIFY(made.has_value());
    QCOMPARE(*made, m_folder->filePath(u"there/power-20260101-000000.db"_s));
    const auto none = Database::make(m_clock, url(u"power.db"_s), OpenMode::Existing, nullptr, {{}, 0});
    QVERIFY((*none)->backups() == nullptr);
    const auto server =
        Database::make(m_clock, u"postgresql://u:p@127.0.0.1:1/x"_s, OpenMode::Existing, nullptr, {{}, 7});
    QVERIFY((*server)->backups() == nullptr);
}

QTEST_GUILESS_MAIN(DatabaseCareThreadTest)
#include "tst_databasecarethread.moc"
