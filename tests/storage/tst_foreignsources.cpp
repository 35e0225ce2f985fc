// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include "storage/foreign/ancestorcopy.h"
#include "storage/foreign/ancestorsource.h"
#include "storage/foreign/kumasource.h"
#include "storage/memorystore.h"
#include "storage/sqlstore.h"
#include "storage/transferfixture.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

using F = TransferFixture;

constexpr Timestamp origin = Timestamp::fromMilliseconds(1'767'225'600'000); // 2026-01-01
constexpr TimeRange day{origin, origin + 24h};

/// What Uptime Kuma makes, as far as it is read; most of its columns are left out.
const QStringList kumaTables{u"CREATE TABLE monitor (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name "
                             u"VARCHAR(150), active BOOLEAN DEFAULT 1 "
                             "NOT NULL, user_id INTEGER, interval INTEGER DEFAULT 20 NOT NULL, url TEXT, "
                             "type VARCHAR(20), weight INTEGER "
                             "DEFAULT 2000, hostname VARCHAR(255), port INTEGER, created_date DATETIME, "
                             "keyword VARCHAR(255), upside_down "
                             "BOOLEAN DEFAULT 0 NOT NULL)"_s,
                             u"CREATE TABLE heartbeat (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
                             u"important BOOLEAN DEFAULT 0 NOT NULL, "
                             "monitor_id INTEGER NOT NULL, status SMALLINT NOT NULL, msg TEXT, time DATETIME "
                             "NOT NULL, ping INTEGER, duration "
                             "INTEGER DEFAULT 0 NOT NULL, down_count INTEGER DEFAULT 0 NOT NULL)"_s};
const QStringList kumaRows{
    u"INSERT INTO monitor (name, interval, url, type) VALUES ('plug', 60, 'http://10.0.0.1/status', 'http')"_s,
    u"INSERT INTO monitor (name, interval, url, type, active) VALUES ('page', 300, 'https://10.0.0.2', 'keyword', 0)"_s,
    u"INSERT INTO monitor (name, hostname, type) VALUES ('pinged', '10.0.0.3', 'ping')"_s,
    u"INSERT INTO monitor (name, url, type, upside_down) VALUES ('odd', 'http://10.0.0.4', 'http', 1)"_s,
    u"INSERT INTO monitor (name, url, type) VALUES ('again', 'http://10.0.0.1/other', 'http')"_s,
    u"INSERT INTO monitor (name, url, type) VALUES ('plug', 'http://10.0.0.5', 'http')"_s,
    u"INSERT INTO heartbeat (monitor_id, status, msg, time, ping) VALUES "
    "(1, 1, '200 - OK', '2026-01-01 00:00:00.000', 12), "
    "(1, 0, 'Request failed with status code 503', '2026-01-01 00:01:00.000', NULL), "
    "(1, 2, 'timeout of 48000ms exceeded', '2026-01-01 00:02:00.000', NULL), "
    "(1, 0, 'connect ECONNREFUSED 10.0.0.1:80', '2026-01-01 00:03:00.000', NULL), "
    "(1, 3, 'Monitor under maintenance', '2026-01-01 00:04:00.000', NULL), "
    "(3, 1, '', '2026-01-01 00:05:00.000', 3), "
    "(2, 1, '200 - OK, keyword is found', '2026-01-01 02:00:00.000', 40), "
    "(2, 1, '200 - OK, keyword is found', '2026-01-01 02:05:00.000', 41)"_s};

bool makeKuma(const QString& path)
{
    bool isDone = true;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"kuma"_s);
        database.setDatabaseName(path);
        isDone = database.open();
        QSqlQuery query(database);
        for (const QString& statement : kumaTables + kumaRows)
            isDone = isDone && query.exec(statement);
    }
    QSqlDatabase::removeDatabase(u"kuma"_s);
    return isDone;
}

constexpr auto ancestorSql =
    "CREATE TABLE smart_switches (id SERIAL PRIMARY KEY, name VARCHAR(100) NOT NULL, ip_address VARCHAR(45) "
    "NOT NULL, "
    "is_active BOOLEAN, created_at TIMESTAMP, updated_at TIMESTAMP);"
    "CREATE TABLE power_checks (id SERIAL PRIMARY KEY, switch_id INTEGER, is_online BOOLEAN, response_time "
    "FLOAT, "
    "error_message TEXT, checked_at TIMESTAMP);"
    "CREATE TABLE power_outages (id SERIAL PRIMARY KEY, started_at TIMESTAMP, ended_at TIMESTAMP, "
    "duration_seconds "
    "INTEGER, switches_affected TEXT, is_ongoing BOOLEAN);"
    "INSERT INTO smart_switches (name, ip_address, is_active, created_at, updated_at) VALUES "
    "('Living Room', '192.168.1.100', true, '2025-12-01 08:00:00.5', '2025-12-02'), "
    "('Bedroom', '192.168.1.101', false, '2025-12-01', '2025-12-01'), ('Broken', 'no host!', true, NULL, "
    "NULL);"
    "INSERT INTO power_checks (switch_id, is_online, response_time, error_message, checked_at) VALUES "
    "(1, true, 0.012, NULL, '2026-01-01 00:00:00.123'), "
    "(2, false, NULL, 'Connection timed out', '2026-01-01 00:00:05'), "
    "(1, false, NULL, 'Connection refused', '2026-01-01 06:00:00'), (1, true, 1.5, NULL, '2026-01-01 "
    "06:01:00');"
    "INSERT INTO power_outages (started_at, ended_at, duration_seconds, switches_affected, is_ongoing) "
    "VALUES "
    "('2026-01-01 00:00:05', '2026-01-01 00:10:05', 600, '[1, 2]', false), "
    "('2026-01-01 06:00:00', NULL, NULL, NULL, true);";

} // namespace

/// What other programs keep, taken over.
class ForeignSourcesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!PostgresServer::isInstalled() || m_server.start()); }
    void takesUptimeKuma();
    void understandsHeartbeats_data();
    void understandsHeartbeats();
    void refusesOtherFiles();
    void takesTheAncestor();
    void endsItsOpenOutages_data();
    void endsItsOpenOutages();
    void copiesTheAncestor();
    void copiesItIntoAnEmptyDatabaseOnly();
    void leavesADatabaseThatIsWatchedUnmarked();
    void refusesADatabaseWithoutTheTables();

private:
    [[nodiscard]] static DatabaseUrl fileUrl(const QString& path)
    {
        DatabaseUrl url;
        url.path = path;
        return url;
    }
    QTemporaryDir m_folder;
    PostgresServer m_server;
    int m_count = 0;
};

void ForeignSourcesTest::takesUptimeKuma()
{
    const QString path = m_folder.filePath(u"kuma.db"_s);
    QVERIFY(makeKuma(path));
    MemoryStore store;
    KumaSource looked(fileUrl(path), origin);
    QVERIFY(*looked.prepare());
    QCOMPARE(looked.head().refused, (QStringList{u"pinged: it is asked by ping, not by HTTP"_s,
                                                 u"odd: it is upside down: up means that nothing answers"_s,
                                                 u"again: 10.0.0.1:80 is watched already, as 'plug'"_s}));
    const auto counts = F::import(store, std::make_unique<KumaSource>(fileUrl(path), origin));
    VERIFY_DONE(counts);
    QCOMPARE(counts->checks.added, 6);
    const QList<Switch> switches = *store.switches().all();
    QCOMPARE(switches.size(), 3);
    QCOMPARE(switches.at(0).interval, 60s);
    QVERIFY(!switches.at(1).isActive);
    QCOMPARE(switches.at(2).name, u"plug 2"_s);
    const auto checks = *store.checks().newest({day, switches.at(0).id}, 9);
    QCOMPARE(checks.size(), 4);
    QCOMPARE(checks.at(3).started, origin);
    QCOMPARE(checks.at(3).finished, origin + 12ms);
    QCOMPARE(checks.at(1).started, origin + 2min);
    QCOMPARE(checks.at(1).outcome.duration, Milliseconds(48s));
    const auto coverage = *store.coverage().find(day);
    QCOMPARE(coverage.size(), 2);
    QCOMPARE(coverage.at(0).range, (TimeRange{origin, origin + 3min})); // of what was taken
    QCOMPARE(looked.checkCount(), 6);
    QCOMPARE(coverage.at(1).range, (TimeRange{origin + 2h, origin + 125min}));
    // And once more: nothing is there twice.
    QCOMPARE(F::import(store, std::make_unique<KumaSource>(fileUrl(path), origin + 1h))->checks,
             (TransferCounts::Count{0, 6}));
}

void ForeignSourcesTest::understandsHeartbeats_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message");
    QTest::addColumn<ProbeOutcome>("outcome");
    const auto failed = [](FailureKind kind) { return ProbeOutcome::failed(kind, 0ms); };
    QTest::newRow("up") << 1 << u"200 - OK"_s << ProbeOutcome::answer(200, 0ms);
    QTest::newRow("up, unknown") << 1 << u""_s << ProbeOutcome::answer(200, 0ms);
    QTest::newRow("other status") << 0 << u"Request failed with status code 404"_s
                                  << ProbeOutcome::answer(404, 0ms);
    QTest::newRow("keyword missing") << 0 << u"200 - OK, but keyword is not in [x]"_s
                                     << ProbeOutcome::answer(200, 0ms);
    QTest::newRow("timeout") << 0 << u"timeout of 1000ms exceeded"_s
                             << ProbeOutcome::failed(FailureKind::Timeout, 1s);
    QTest::newRow("no route") << 2 << u"connect EHOSTUNREACH 10.0.0.1:80"_s
                              << failed(FailureKind::Unreachable);
    QTest::newRow("no network") << 0 << u"connect ENETUNREACH 10.0.0.1:80"_s
                                << failed(FailureKind::NetworkDown);
    QTest::newRow("no name") << 0 << u"getaddrinfo ENOTFOUND plug.local"_s
                             << failed(FailureKind::NameNotFound);
    for (const char* message :
         {"certificate has expired", "self-signed certificate", "unable to verify the first certificate",
          "unable to verify the leaf signature", "Maximum number of redirects exceeded",
          "JSON query does not pass (comparing 1 == 2)", "Data does not pass"})
        QTest::newRow(message) << 0 << QString::fromLatin1(message) << ProbeOutcome::answer(200, 0ms);
    QTest::newRow("no TLS") << 0 << u"write EPROTO 140:error:SSL routines"_s
                            << failed(FailureKind::TlsFailed);
    QTest::newRow("hung up") << 0 << u"socket hang up"_s << failed(FailureKind::NotHttp);
}

void ForeignSourcesTest::understandsHeartbeats()
{
    QFETCH(int, status);
    QFETCH(QString, message);
    QFETCH(ProbeOutcome, outcome);
    QCOMPARE(kumaOutcome(status, message, std::nullopt), outcome);
}

void ForeignSourcesTest::refusesOtherFiles()
{
    KumaSource missing(fileUrl(m_folder.filePath(u"missing.db"_s)), origin);
    COMPARE_CODE(missing.prepare(), ErrorCode::DatabaseMissing);
    QFile empty(m_folder.filePath(u"empty.db"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    KumaSource other(fileUrl(empty.fileName()), origin);
    COMPARE_CODE(other.prepare(), ErrorCode::BadInput);
    QCOMPARE(empty.size(), 0);
}

void ForeignSourcesTest::takesTheAncestor()
{
    if (!PostgresServer::isInstalled())
        QSKIP("PostgreSQL is not installed");
    QVERIFY(m_server.createDatabase(u"old"_s));
    (void) m_server.run(u"old"_s, QString::fromLatin1(ancestorSql));
    const DatabaseUrl url = *DatabaseUrl::parse(m_server.url(u"old"_s));
    MemoryStore store;
    const auto counts = F::import(store, std::make_unique<AncestorSource>(url, origin));
    VERIFY_DONE(counts);
    QCOMPARE(counts->checks.added, 4);
    const QList<Switch> switches = *store.switches().all();
    QCOMPARE(switches.size(), 2);
    QCOMPARE(switches.at(0).createdAt.toIso(), u"2025-12-01T08:00:00.500Z"_s);
    QVERIFY(!switches.at(1).isActive);
    const auto checks = *store.checks().newest({day, switches.at(0).id}, 9);
    QCOMPARE(checks.at(2).finished, origin + 123ms);
    QCOMPARE(checks.at(2).outcome, ProbeOutcome::answer(200, 12ms));
    QCOMPARE(checks.at(1).outcome.failure, FailureKind::Refused);
    const auto outages = *store.outages().find({.range = day});
    QCOMPARE(outages.size(), 2);
    // Nobody had noted its end; the checks tell it.
    QCOMPARE(outages.at(0).startedAt, origin + 6h);
    QCOMPARE(outages.at(0).endedAt, origin + 6h + 1min);
    QCOMPARE(outages.at(0).end, (TimeInterval{origin + 6h, origin + 6h + 1min}));
    QCOMPARE(outages.at(1).endedAt, origin + 605s);
    QCOMPARE(outages.at(1).members.size(), 2);
    QCOMPARE(outages.at(1).members.at(1).name, u"Bedroom"_s);
    QCOMPARE(store.coverage().find(day)->size(), 2);
    AncestorSource again(url, origin);
    QVERIFY(*again.prepare());
    QCOMPARE(again.head().refused.size(), 1);
    QVERIFY(again.head().refused.constFirst().startsWith(u"Broken: "_s));
}

void ForeignSourcesTest::endsItsOpenOutages_data()
{
    QTest::addColumn<QString>("outage"); // start, end, duration, switches, is ongoing
    QTest::addColumn<Timestamp>("earliest");
    QTest::addColumn<Timestamp>("end");
    // Switch 1 answers at 2:00, switch 2 at 3:00 and never again; the last check is that of 1 at 4:00.
    QTest::newRow("first answer of its switches")
        << u"'2026-01-01 00:30', NULL, NULL, '[2]', true"_s << origin + 150min << origin + 3h;
    QTest::newRow("first answer of all")
        << u"'2026-01-01 00:30', NULL, NULL, NULL, true"_s << origin + 1h << origin + 2h;
    QTest::newRow("a text that holds none")
        << u"'2026-01-01 00:30', NULL, NULL, '[7, 8]', true"_s << origin + 1h << origin + 2h;
    QTest::newRow("no answer later") << u"'2026-01-01 03:10', NULL, NULL, '[1, 2]', true"_s << origin + 4h
                                     << origin + 4h;
    QTest::newRow("no check later") << u"'2026-01-01 05:00', NULL, NULL, '[1, 2]', true"_s << origin + 5h
                                    << origin + 5h;
    QTest::newRow("it is over") << u"'2026-01-01 03:10', NULL, NULL, '[1]', false"_s << origin + 4h
                                << origin + 4h;
    QTest::newRow("duration") << u"'2026-01-01 00:30', NULL, 600, '[1]', false"_s << origin + 40min
                              << origin + 40min;
    QTest::newRow("duration of one that went on")
        << u"'2026-01-01 00:30', NULL, 600, '[1]', true"_s << origin + 1h << origin + 2h;
    QTest::newRow("end") << u"'2026-01-01 00:30', '2026-01-01 00:31', 600, '[1]', true"_s << origin + 31min
                         << origin + 31min;
}

void ForeignSourcesTest::endsItsOpenOutages()
{
    if (!PostgresServer::isInstalled())
        QSKIP("PostgreSQL is not installed");
    QFETCH(QString, outage);
    QFETCH(Timestamp, earliest);
    QFETCH(Timestamp, end);
    const QString name = u"open%1"_s.arg(++m_count);
    QVERIFY(m_server.createDatabase(name));
    (void) m_server.run(name, QString::fromLatin1(ancestorSql));
    (void) m_server.run(
        name,
        u"DELETE FROM power_checks; DELETE FROM power_outages;"
        "INSERT INTO power_checks (switch_id, is_online, error_message, checked_at) VALUES "
        "(1, false, 'x', '2026-01-01 01:00'), (1, true, NULL, '2026-01-01 02:00'), "
        "(2, false, 'x', '2026-01-01 02:30'), (2, true, NULL, '2026-01-01 03:00'), "
        "(1, false, 'x', '2026-01-01 04:00');"
        "INSERT INTO power_outages (started_at, ended_at, duration_seconds, switches_affected, is_ongoing) "
        "VALUES ("_s +
            outage + u")"_s);
    AncestorSource source(*DatabaseUrl::parse(m_server.url(name)), origin);
    VERIFY_DONE(source.prepare());
    QCOMPARE(source.head().outages.size(), 1);
    const Outage found = source.head().outages.constFirst().found;
    QCOMPARE(found.endedAt, end);
    QCOMPARE(found.end, (TimeInterval{earliest, end}));
    for (const OutageMember& member : found.members)
        QCOMPARE(member.backAt, end);
}

void ForeignSourcesTest::copiesTheAncestor()
{
    if (!PostgresServer::isInstalled())
        QSKIP("PostgreSQL is not installed");
    QVERIFY(m_server.createDatabase(u"moved"_s));
    const DatabaseUrl from = *DatabaseUrl::parse(m_server.url(u"moved"_s));
    QCOMPARE(AncestorCopy::isPossible(from).value_or(true), false);
    (void) m_server.run(u"moved"_s, QString::fromLatin1(ancestorSql));
    QCOMPARE(AncestorCopy::isPossible(from).value_or(false), true);
    const auto store = SqlStore::open(fileUrl(m_folder.filePath(u"moved.db"_s)), OpenMode::CreateIfMissing);
    VERIFY_DONE(store);
    // Cut short before the checks, then run again.
    int steps = 0;
    const auto cut = AncestorCopy(from, **store, origin).run([&steps](int) { return ++steps < 2; });
    COMPARE_CODE(cut, ErrorCode::Interrupted);
    QCOMPARE((*store)->switches().all()->size(), 2);
    int reached = 0;
    const auto copied = AncestorCopy(from, **store, origin).run([&reached](int thousandths) {
        reached = thousandths;
        return true;
    });
    VERIFY_DONE(copied);
    QCOMPARE(reached, 1000);
    QCOMPARE(copied->tables,
             (QList<TableCount>{{u"smart_switches"_s, 2}, {u"power_checks"_s, 4}, {u"power_outages"_s, 2}}));
    QCOMPARE(copied->refused.size(), 1);
    QCOMPARE((*store)->checks().newest({day, std::nullopt}, 9)->size(), 4);
    QCOMPARE((*store)->outages().find({.range = day})->size(), 2);
    QCOMPARE(*(*store)->values().value(u"copied_from"_s), std::optional<QString>());
    COMPARE_CODE(AncestorCopy(from, **store, origin).run([](int) { return true; }), ErrorCode::BadInput);
}

void ForeignSourcesTest::copiesItIntoAnEmptyDatabaseOnly()
{
    const auto store = SqlStore::open(fileUrl(m_folder.filePath(u"full.db"_s)), OpenMode::CreateIfMissing);
    VERIFY_DONE(store);
    QVERIFY((*store)->switches().add(F::makeSwitch(u"ours"_s, u"10.0.0.1"_s)));
    const DatabaseUrl from = *DatabaseUrl::parse(u"postgresql://nobody@127.0.0.1:1/none"_s);
    COMPARE_CODE(AncestorCopy(from, **store, origin).run([](int) { return true; }), ErrorCode::BadInput);
    QCOMPARE(AncestorCopy::isPossible(fileUrl(u"any.db"_s)).value_or(true), false);
}

void ForeignSourcesTest::leavesADatabaseThatIsWatchedUnmarked()
{
    const DatabaseUrl to = fileUrl(m_folder.filePath(u"watched.db"_s));
    const auto watched = SqlStore::open(to, OpenMode::CreateIfMissing);
    VERIFY_DONE(watched);
    QCOMPARE((*watched)->acquireMonitorLease().value_or(false), true);
    const auto store = SqlStore::open(to, OpenMode::CreateIfMissing);
    VERIFY_DONE(store);
    const DatabaseUrl from = *DatabaseUrl::parse(u"postgresql://nobody@127.0.0.1:1/none"_s);
    COMPARE_CODE(AncestorCopy(from, **store, origin).run([](int) { return true; }),
                 ErrorCode::AlreadyMonitored);
    QCOMPARE(*(*store)->values().value(u"copied_from"_s), std::optional<QString>());
}

void ForeignSourcesTest::refusesADatabaseWithoutTheTables()
{
    if (!PostgresServer::isInstalled())
        QSKIP("PostgreSQL is not installed");
    QVERIFY(m_server.createDatabase(u"other"_s));
    AncestorSource source(*DatabaseUrl::parse(m_server.url(u"other"_s)), origin);
    COMPARE_CODE(source.prepare(), ErrorCode::BadInput);
}

QTEST_GUILESS_MAIN(ForeignSourcesTest)
#include "tst_foreignsources.moc"
