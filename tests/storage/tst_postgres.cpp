// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

#include "storage/cuttableproxy.h"
#include "storage/openstore.h"
#include "storage/postgresdialect.h"
#include "storage/storekinds.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace powermon;

/// A server that refuses, is silent, goes away and comes back.
class PostgresTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_store.reset(); }

    void takesThePasswordApart();
    void tellsRefusals_data();
    void tellsRefusals();
    void tellsAClosedPort();
    void tellsASilentServer();
    void judgesReasons_data();
    void judgesReasons();
    void goesOnAfterARestart();
    void failsWhileTheServerIsAway();
    void brokenTransactionIsGoneWhole();
    void leaseIsTakenAgain();
    void leaseIsLostToTheFaster();
    void leaseOutlivesACutInTheNetwork();
    void endsWhereOnlyLoggingInWorks();
    void livesBesideOtherTables();
    void tellsAStandby();
    void tellsAFullDisk_data();
    void tellsAFullDisk();

private:
    Switch named(const QString& name) const;
    void restartServer();
    QString socketPath() const;
    Result<std::unique_ptr<Store>> openThrough(const CuttableProxy& network) const;

    StoreKinds m_kinds;
    std::unique_ptr<Store> m_store;
};

void PostgresTest::initTestCase()
{
    if (!PostgresServer::isInstalled())
        QSKIP("PostgreSQL is not installed");
}

void PostgresTest::init()
{
    Result<std::unique_ptr<Store>> made = m_kinds.make(u"postgresql"_s);
    VERIFY_DONE(made);
    m_store = std::move(*made);
}

Switch PostgresTest::named(const QString& name) const
{
    Switch powerSwitch;
    powerSwitch.name = name;
    powerSwitch.target.host = name;
    return powerSwitch;
}

void PostgresTest::restartServer()
{
    m_kinds.server().stop();
    QVERIFY2(m_kinds.server().start(), qPrintable(m_kinds.server().log()));
}

QString PostgresTest::socketPath() const
{
    return u"%1/.s.PGSQL.%2"_s.arg(m_kinds.url().host).arg(m_kinds.url().port);
}

Result<std::unique_ptr<Store>> PostgresTest::openThrough(const CuttableProxy& network) const
{
    DatabaseUrl url = m_kinds.url();
    url.host = u"127.0.0.1"_s;
    url.port = network.port();
    return openStore(url, {}, OpenMode::Existing);
}

void PostgresTest::takesThePasswordApart()
{
    DatabaseUrl url = m_kinds.url();
    const QString password = std::exchange(url.password, QString());
    QVERIFY(!password.isEmpty());
    VERIFY_DONE(openStore(url, password, OpenMode::Existing));
    COMPARE_CODE(openStore(url, {}, OpenMode::Existing), ErrorCode::DatabaseRefused);
    QVERIFY(!m_store->location().contains(password));
}

void PostgresTest::tellsRefusals_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("sslmode");
    QTest::newRow("wrong password") << QString() << u"wrong'; \\"_s << QString() << QString();
    QTest::newRow("no such user") << u"nobody"_s << QString() << QString() << QString();
    QTest::newRow("no such database") << QString() << QString() << u"missing"_s << QString();
    QTest::newRow("bad sslmode") << QString() << QString() << QString() << u"it's"_s;
}

void PostgresTest::tellsRefusals()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, database);
    QFETCH(QString, sslmode);
    DatabaseUrl url = m_kinds.url();
    const auto replace = [](QString& part, const QString& by) { part = by.isEmpty() ? part : by; };
    replace(url.userName, user);
    replace(url.password, password);
    replace(url.databaseName, database);
    if (!sslmode.isEmpty())
        url.parameters.insert(u"sslmode"_s, sslmode);
    const Result<std::unique_ptr<Store>> store = openStore(url, {}, OpenMode::CreateIfMissing);
    const ErrorCode expected =
        sslmode.isEmpty() ? ErrorCode::DatabaseRefused : ErrorCode::DatabaseUnreachable;
    COMPARE_CODE(store, expected);
    QVERIFY(!errorMessage(store.error()).contains(url.password));
}

void PostgresTest::tellsAClosedPort()
{
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const Result<DatabaseUrl> url =
        DatabaseUrl::parse(u"postgresql://u:secret@127.0.0.1:%1/d"_s.arg(QString::number(free.serverPort())));
    free.close();
    const Result<std::unique_ptr<Store>> store = openStore(*url, {}, OpenMode::CreateIfMissing);
    COMPARE_CODE(store, ErrorCode::DatabaseUnreachable);
    QVERIFY(!errorMessage(store.error()).contains(u"secret"_s));
    // No socket there at all.
    const Result<DatabaseUrl> nowhere = DatabaseUrl::parse(u"postgresql:///d?host=/nonexistent"_s);
    COMPARE_CODE(openStore(*nowhere, {}, OpenMode::CreateIfMissing), ErrorCode::DatabaseUnreachable);
}

void PostgresTest::tellsASilentServer()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const Result<DatabaseUrl> url =
        DatabaseUrl::parse(u"postgresql://u:p@127.0.0.1:%1/d"_s.arg(QString::number(silent.serverPort())));
    QElapsedTimer timer; // the system's own patience is two minutes
    timer.start();
    COMPARE_CODE(openStore(*url, {}, OpenMode::CreateIfMissing), ErrorCode::DatabaseUnreachable);
    QVERIFY(timer.elapsed() < awhile);
}

void PostgresTest::judgesReasons_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("isRefusal");
    const QString to = u"connection to server at \"127.0.0.1\", port 5432 failed: "_s;
    QTest::newRow("password") << to + u"FATAL:  password authentication failed for user \"u\""_s << true;
    QTest::newRow("hba") << to + u"FATAL:  no pg_hba.conf entry for host"_s << true;
    QTest::newRow("german") << to + u"FATAL:  Passwort-Authentifizierung für Benutzer »u« fehlgeschlagen"_s
                            << true;
    QTest::newRow("no password") << to + u"fe_sendauth: no password supplied"_s << true;
    QTest::newRow("ssl") << to + u"server does not support SSL, but SSL was required"_s << true;
    QTest::newRow("starting") << to + u"FATAL:  the database system is starting up"_s << false;
    QTest::newRow("stopping") << to + u"FATAL:  the database system is shutting down"_s << false;
    QTest::newRow("recovering") << to + u"FATAL:  the database system is in recovery mode"_s << false;
    QTest::newRow("closed") << to + u"Connection refused\n\tIs the server running on that host?"_s << false;
    QTest::newRow("timeout") << to + u"timeout expired"_s << false;
    QTest::newRow("name") << u"could not translate host name \"x\" to address"_s << false;
}

void PostgresTest::judgesReasons()
{
    QFETCH(QString, reason);
    QFETCH(bool, isRefusal);
    QCOMPARE(PostgresDialect::isRefusal(reason), isRefusal);
}

void PostgresTest::goesOnAfterARestart()
{
    VERIFY_DONE(m_store->switches().add(named(u"before"_s)));
    restartServer();
    VERIFY_DONE(m_store->switches().add(named(u"after"_s)));
    restartServer();
    QCOMPARE(m_store->switches().all()->size(), 2);
    restartServer();
    const CheckResult check{
        SwitchId(1), {}, Timestamp::fromMilliseconds(1000), ProbeOutcome::answer(200, {})};
    VERIFY_DONE(m_store->checks().append({check}));
    QCOMPARE(m_store->checks().latest(Timestamp())->size(), 1);
}

void PostgresTest::failsWhileTheServerIsAway()
{
    VERIFY_DONE(m_store->switches().add(named(u"before"_s)));
    m_kinds.server().stop();
    COMPARE_CODE(m_store->switches().all(), ErrorCode::DatabaseUnreachable);
    COMPARE_CODE(m_store->switches().add(named(u"lost"_s)), ErrorCode::DatabaseUnreachable);
    COMPARE_CODE(m_store->revision(), ErrorCode::DatabaseUnreachable);
    COMPARE_CODE(m_store->acquireMonitorLease(), ErrorCode::DatabaseUnreachable);
    QVERIFY(m_kinds.server().start());
    QCOMPARE(m_store->switches().all()->size(), 1);
}

void PostgresTest::brokenTransactionIsGoneWhole()
{
    const Result<void> broken = m_store->transaction([&]() -> Result<void> {
        VERIFY_INSIDE(m_store->switches().add(named(u"first"_s)));
        restartServer();
        VERIFY_INSIDE(m_store->switches().add(named(u"second"_s)));
        return {};
    });
    COMPARE_CODE(broken, ErrorCode::DatabaseUnreachable);
    QVERIFY(m_store->switches().all()->isEmpty());
    // Nor does one that ignores what failed inside it commit the rest alone.
    const Result<void> careless = m_store->transaction([&]() -> Result<void> {
        VERIFY_INSIDE(m_store->switches().add(named(u"first"_s)));
        restartServer();
        (void) m_store->switches().add(named(u"second"_s));
        return {};
    });
    COMPARE_CODE(careless, ErrorCode::DatabaseUnreachable);
    QVERIFY(m_store->switches().all()->isEmpty());
}

void PostgresTest::leaseIsTakenAgain()
{
    QCOMPARE(*m_store->acquireMonitorLease(), true);
    restartServer();
    // Any call does it.
    VERIFY_DONE(m_store->revision());
    const Result<std::unique_ptr<Store>> other = m_kinds.openAgain();
    VERIFY_DONE(other);
    QCOMPARE(*(*other)->isMonitored(), true);
    QCOMPARE(*(*other)->acquireMonitorLease(), false);
    QCOMPARE(*m_store->acquireMonitorLease(), true);
}

void PostgresTest::leaseIsLostToTheFaster()
{
    QCOMPARE(*m_store->acquireMonitorLease(), true);
    restartServer();
    Result<std::unique_ptr<Store>> other = m_kinds.openAgain();
    VERIFY_DONE(other);
    QCOMPARE(*(*other)->acquireMonitorLease(), true);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"monitor lease lost"_s));
    QCOMPARE(*m_store->acquireMonitorLease(), false);
    other->reset();
    QTRY_COMPARE_WITH_TIMEOUT(*m_store->acquireMonitorLease(), true, awhile);
}

void PostgresTest::leaseOutlivesACutInTheNetwork()
{
    CuttableProxy network(socketPath());
    const Result<std::unique_ptr<Store>> monitor = openThrough(network);
    VERIFY_DONE(monitor);
    QCOMPARE(*(*monitor)->acquireMonitorLease(), true);
    // The server keeps the old connection and its lock: nobody else is the monitor for that.
    network.cutClients();
    QCOMPARE(*(*monitor)->acquireMonitorLease(), true);
    QCOMPARE(*m_store->acquireMonitorLease(), false);
}

void PostgresTest::endsWhereOnlyLoggingInWorks()
{
    CuttableProxy network(socketPath());
    const Result<std::unique_ptr<Store>> monitor = openThrough(network);
    VERIFY_DONE(monitor);
    QCOMPARE(*(*monitor)->acquireMonitorLease(), true);
    network.cutWhoSays({"advisory", "pg_terminate", "revision"});
    network.cutClients();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"monitor lease lost"_s));
    COMPARE_CODE((*monitor)->revision(), ErrorCode::DatabaseUnreachable);
    network.cutWhoSays({});
    VERIFY_DONE((*monitor)->revision());
    QCOMPARE(*(*monitor)->acquireMonitorLease(), true);
}

void PostgresTest::livesBesideOtherTables()
{
    const QString name = m_kinds.url().databaseName;
    const QString sql =
        u"CREATE TABLE public.switches (id INTEGER); CREATE TABLE public.schema_migrations (v TEXT)"_s;
    m_kinds.server().run(name, sql);
    VERIFY_DONE(m_store->switches().add(named(u"ours"_s)));
    VERIFY_DONE(m_kinds.openAgain());
    QCOMPARE(m_kinds.server().run(name, u"SELECT count(*) FROM public.switches"_s), u"0"_s);
    QCOMPARE(m_kinds.server().run(name, u"SELECT count(*) FROM powermon.switches"_s), u"1"_s);
}

void PostgresTest::tellsAStandby()
{
    const QString name = m_kinds.url().databaseName;
    m_kinds.server().run(name, u"ALTER DATABASE %1 SET default_transaction_read_only = on"_s.arg(name));
    const Result<std::unique_ptr<Store>> store = m_kinds.openAgain();
    VERIFY_DONE(store);
    QVERIFY((*store)->switches().all()->isEmpty());
    COMPARE_CODE((*store)->switches().add(named(u"x"_s)), ErrorCode::DatabaseReadOnly);
}

void PostgresTest::tellsAFullDisk_data()
{
    QTest::addColumn<QString>("when");
    QTest::newRow("at once") << u"NOT DEFERRABLE"_s;
    QTest::newRow("in the end") << u"DEFERRABLE INITIALLY DEFERRED"_s;
}

/// The server says what it says where a table cannot grow: of the statement, or of the commit.
void PostgresTest::tellsAFullDisk()
{
    QFETCH(QString, when);
    const QString name = m_kinds.url().databaseName;
    VERIFY_DONE(m_store->switches().add(named(u"before"_s)));
    m_kinds.server().run(
        name, u"CREATE FUNCTION powermon.fail() RETURNS trigger LANGUAGE plpgsql AS "
              "$$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = 'disk_full'; END $$;"
              "CREATE CONSTRAINT TRIGGER full_disk AFTER INSERT ON powermon.switches %1 FOR EACH ROW "
              "EXECUTE FUNCTION powermon.fail()"_s.arg(when));
    const Result<Switch> refused = m_store->switches().add(named(u"lost"_s));
    COMPARE_CODE(refused, ErrorCode::DatabaseFull);
    QVERIFY(!errorMessage(refused.error()).contains(m_kinds.url().password));
    const Result<void> whole = m_store->transaction([&]() -> Result<void> {
        VERIFY_INSIDE(m_store->values().setValue(u"key"_s, u"lost"_s));
        VERIFY_INSIDE(m_store->switches().add(named(u"lost"_s)));
        return {};
    });
    COMPARE_CODE(whole, ErrorCode::DatabaseFull);
    m_kinds.server().run(name, u"DROP TRIGGER full_disk ON powermon.switches"_s);
    VERIFY_DONE(m_store->switches().add(named(u"after"_s)));
    QCOMPARE(m_store->switches().all()->size(), 2);
    QVERIFY(!m_store->values().value(u"key"_s)->has_value());
}

QTEST_GUILESS_MAIN(PostgresTest)
#include "tst_postgres.moc"
