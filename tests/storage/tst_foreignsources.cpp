// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include "storage/foreign/ancestorsource.h"
#include "storage/foreign/kumasource.h"
#include "storage/memorystore.h"
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
    QTest::newRow("certificate") << 0 << u"certificate has expired"_s << failed(FailureKind::TlsFailed);
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
    QVERIFY(outages.at(0).isOngoing());
    QCOMPARE(outages.at(1).endedAt, origin + 605s);
    QCOMPARE(outages.at(1).members.size(), 2);
    QCOMPARE(outages.at(1).members.at(1).name, u"Bedroom"_s);
    QCOMPARE(store.coverage().find(day)->size(), 2);
    AncestorSource again(url, origin);
    QVERIFY(*again.prepare());
    QCOMPARE(again.head().refused.size(), 1);
    QVERIFY(again.head().refused.constFirst().startsWith(u"Broken: "_s));
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
