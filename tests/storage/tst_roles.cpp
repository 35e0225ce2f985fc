// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>

#include "core/interfaces/messagerepository.h"
#include "core/service/outageeditor.h"
#include "core/service/statusreport.h"
#include "core/service/storewatcher.h"
#include "storage/openstore.h"
#include "storage/storekinds.h"
#include "storage/transferfixture.h"
#include "support/inlinestoreexecutor.h"
#include "support/manualclock.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

using F = TransferFixture;

const QString password = u"s3cret"_s;

} // namespace

/// The users that installer/postgresql-roles.sql makes can do what they are for, and no more.
class RolesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void onlyTheOwnerMakesTables();
    void theMonitorDoesEverythingElse();
    void theViewerReadsEverything();
    void theViewerWritesNothing();
    void theViewerIsNeverTheMonitor();
    void aViewerLooksOnWithoutWriting();
    void rightsAreOfOneSite();

private:
    void makeRoles(const QString& schema = u"powermon"_s);
    [[nodiscard]] Result<std::unique_ptr<Store>> openAs(const QString& user, OpenMode mode,
                                                        const QString& site = {});
    void fill(Store& store);
    /// What the server refused since this was asked last.
    [[nodiscard]] qsizetype refusals();

    PostgresServer m_server;
    QByteArray m_script;
    QString m_database;
    int m_count = 0;
};

void RolesTest::initTestCase()
{
    if (!PostgresServer::isInstalled())
        QSKIP("PostgreSQL is not installed");
    QFile script(QStringLiteral(POWERMON_SOURCE_DIR "/installer/postgresql-roles.sql"));
    QVERIFY(script.open(QIODevice::ReadOnly));
    m_script = script.readAll();
}

void RolesTest::init()
{
    if (m_count == 0) // for the first
        QVERIFY2(m_server.start(), qPrintable(m_server.log()));
    m_database = u"roles%1"_s.arg(++m_count);
    QVERIFY(m_server.createDatabase(m_database));
    makeRoles();
    VERIFY_DONE(openAs(u"power_owner"_s, OpenMode::CreateIfMissing));
    makeRoles();
}

void RolesTest::cleanup()
{
    m_server.run(m_database, u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                             "WHERE usename LIKE 'power\\_%'"_s);
}

void RolesTest::makeRoles(const QString& schema)
{
    const QStringList variables{u"owner=power_owner"_s, u"monitor=power_monitor"_s, u"viewer=power_viewer"_s,
                                u"schema="_s + schema};
    QVERIFY2(m_server.runScript(m_database, m_script, variables), qPrintable(m_server.log()));
    for (const auto& user : {u"power_owner"_s, u"power_monitor"_s, u"power_viewer"_s})
        m_server.run(m_database, u"ALTER ROLE %1 PASSWORD '%2'"_s.arg(user, password));
}

Result<std::unique_ptr<Store>> RolesTest::openAs(const QString& user, OpenMode mode, const QString& site)
{
    Result<DatabaseUrl> url = DatabaseUrl::parse(m_server.url(m_database));
    url->userName = user;
    url->password = password;
    url->site = site;
    return openStore(*url, {}, mode);
}

void RolesTest::onlyTheOwnerMakesTables()
{
    for (const auto& user : {u"power_owner"_s, u"power_monitor"_s, u"power_viewer"_s}) {
        COMPARE_CODE(openAs(user, OpenMode::CreateIfMissing, u"attic"_s), ErrorCode::DatabaseRefused);
        VERIFY_DONE(openAs(user, OpenMode::Existing));
        VERIFY_DONE(openAs(user, OpenMode::CreateIfMissing)); // is there, and as it should be
    }
    makeRoles(u"powermon_attic"_s);
    COMPARE_CODE(openAs(u"power_monitor"_s, OpenMode::CreateIfMissing, u"attic"_s),
                 ErrorCode::DatabaseRefused);
    VERIFY_DONE(openAs(u"power_owner"_s, OpenMode::CreateIfMissing, u"attic"_s));
    VERIFY_DONE(openAs(u"power_monitor"_s, OpenMode::Existing, u"attic"_s));
}

void RolesTest::theMonitorDoesEverythingElse()
{
    const auto store = openAs(u"power_monitor"_s, OpenMode::Existing);
    VERIFY_DONE(store);
    QCOMPARE(*(*store)->acquireMonitorLease(), true);
    fill(**store);
    VERIFY_DONE((*store)->checks().seal(F::at(1'000'000), 100'000));
    const QByteArray everything = F::exported(**store);
    VERIFY_DONE((*store)->checks().removeBefore(F::at(1'000'000), 100'000));
    VERIFY_DONE((*store)->outages().removeBefore(F::at(1'000'000)));
    VERIFY_DONE((*store)->switches().remove(SwitchId(1), F::at(0)));
    VERIFY_DONE((*store)->messages().removeBefore(F::at(1'000'000), 10));
    VERIFY_DONE((*store)->giveBackSpace());
    VERIFY_DONE(F::import(**store, everything)); // under the old numbers
    VERIFY_DONE((*store)->releaseMonitorLease());
    const QString sql = u"SELECT has_table_privilege('power_monitor', 'powermon.schema_migrations', 'INSERT, "
                        u"UPDATE, DELETE') OR has_schema_privilege('power_monitor', 'powermon', 'CREATE')"_s;
    QCOMPARE(m_server.run(m_database, sql), u"f"_s);
}

void RolesTest::theViewerReadsEverything()
{
    {
        const auto store = openAs(u"power_monitor"_s, OpenMode::Existing);
        VERIFY_DONE(store);
        fill(**store);
        VERIFY_DONE((*store)->checks().seal(F::at(1'000'000), 100'000));
    }
    const auto viewer = openAs(u"power_viewer"_s, OpenMode::Existing);
    const auto monitor = openAs(u"power_monitor"_s, OpenMode::Existing);
    VERIFY_DONE(viewer);
    VERIFY_DONE(monitor);
    QCOMPARE(F::exported(**viewer), F::exported(**monitor));
    const auto report = readStatusReport(**viewer, F::at(3600), Settings());
    VERIFY_DONE(report);
    QCOMPARE((*viewer)->sites()->size(), 1);
    QCOMPARE(*(*viewer)->isMonitored(), false);
    QCOMPARE(*(*monitor)->acquireMonitorLease(), true);
    QCOMPARE(*(*viewer)->isMonitored(), true);
}

void RolesTest::theViewerWritesNothing()
{
    const auto viewer = openAs(u"power_viewer"_s, OpenMode::Existing);
    VERIFY_DONE(viewer);
    Switch lamp;
    lamp.name = lamp.target.host = u"lamp"_s;
    COMPARE_CODE((*viewer)->switches().add(lamp), ErrorCode::DatabaseRefused);
    COMPARE_CODE((*viewer)->values().setValue(u"key"_s, u"value"_s), ErrorCode::DatabaseRefused);
    const Timestamp now = Timestamp::fromMilliseconds(1'767'225'600'000);
    COMPARE_CODE((*viewer)->checks().append({{SwitchId(1), now, now, ProbeOutcome::answer(200, {})}}),
                 ErrorCode::DatabaseRefused);
    COMPARE_CODE((*viewer)->outages().save({}), ErrorCode::DatabaseRefused);
    COMPARE_CODE((*viewer)->coverage().save({}), ErrorCode::DatabaseRefused);
    QVERIFY(refusals() >= 5);
    QVERIFY((*viewer)->switches().all()->isEmpty());
}

void RolesTest::theViewerIsNeverTheMonitor()
{
    const auto viewer = openAs(u"power_viewer"_s, OpenMode::Existing);
    VERIFY_DONE(viewer);
    COMPARE_CODE((*viewer)->acquireMonitorLease(), ErrorCode::DatabaseLookOnly);
    const auto monitor = openAs(u"power_monitor"_s, OpenMode::Existing);
    VERIFY_DONE(monitor);
    QCOMPARE(*(*monitor)->acquireMonitorLease(), true);
    COMPARE_CODE((*viewer)->acquireMonitorLease(), ErrorCode::DatabaseLookOnly);
}

qsizetype RolesTest::refusals()
{
    return m_server.takeMessages().count("permission denied"_L1);
}

/// Something of everything.
void RolesTest::fill(Store& store)
{
    VERIFY_DONE(store.switches().add(F::makeSwitch(u"lamp"_s, u"10.0.0.1"_s)));
    QList<CheckResult> checks;
    for (int i = 0; i < 3000; ++i)
        checks.append(F::check(SwitchId(1), 60 * i));
    VERIFY_DONE(store.checks().append(checks));
    const auto outage = store.outages().save(OutageFixture::makeOutage(1000, 2000));
    VERIFY_DONE(outage);
    VERIFY_DONE(
        OutageEditor::apply(store, outage->id, {WriteNote{u"a fuse"_s}}, EditSource::Window, F::at(3000)));
    VERIFY_DONE(store.coverage().save({{}, {F::at(0), F::at(180'000)}, CoverageKind::Running, true}));
    VERIFY_DONE(store.values().setValue(u"key"_s, u"value"_s));
    Message message;
    message.channel = message.key = message.event = u"one"_s;
    VERIFY_DONE(store.messages().put(message));
}

/// As a window does it.
void RolesTest::aViewerLooksOnWithoutWriting()
{
    const auto monitor = openAs(u"power_monitor"_s, OpenMode::Existing);
    const auto opened = openAs(u"power_viewer"_s, OpenMode::Existing);
    VERIFY_DONE(monitor);
    VERIFY_DONE(opened);
    (void) refusals();
    InlineStoreExecutor executor(**opened);
    ManualClock clock;
    SiteStatus status;
    SwitchDirectory directory(clock, executor);
    connect(&directory, &SwitchDirectory::changed, &status, &SiteStatus::setSwitches);
    StoreWatcher watcher(clock, executor, directory, status);
    status.setMode(MonitorMode::Viewing);
    watcher.start();
    Switch lamp;
    lamp.name = lamp.target.host = u"lamp"_s;
    const auto added = (*monitor)->switches().add(lamp);
    VERIFY_DONE(added);
    VERIFY_DONE(
        (*monitor)->checks().append({{added->id, clock.now(), clock.now(), ProbeOutcome::answer(200, {})}}));
    clock.advance(StoreWatcher::period);
    watcher.look();
    QCOMPARE(directory.switches().size(), qsizetype(1));
    QVERIFY(status.find(added->id)->latestCheck.has_value());
    QVERIFY(!status.storeTrouble());
    QCOMPARE(refusals(), 0);
}

void RolesTest::rightsAreOfOneSite()
{
    Result<DatabaseUrl> url = DatabaseUrl::parse(m_server.url(m_database) + u"&site=cellar"_s);
    VERIFY_DONE(openStore(*url, {}, OpenMode::CreateIfMissing));
    for (const auto& user : {u"power_owner"_s, u"power_monitor"_s, u"power_viewer"_s}) {
        const auto store = openAs(user, OpenMode::Existing, u"cellar"_s);
        QVERIFY(!store);
        const auto own = openAs(user, OpenMode::Existing);
        VERIFY_DONE(own);
        QCOMPARE(*(*own)->sites(), QStringList{QString()});
    }
}

QTEST_GUILESS_MAIN(RolesTest)
#include "tst_roles.moc"
