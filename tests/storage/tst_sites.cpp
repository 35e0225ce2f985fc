// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/service/siteoverview.h"
#include "storage/openstore.h"
#include "storage/siteschema.h"
#include "storage/storekinds.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

Switch named(const QString& name)
{
    Switch each;
    each.name = name;
    each.target.host = name;
    return each;
}

QStringList namesIn(Store& store)
{
    QStringList names;
    for (const Switch& each : store.switches().all().value_or(QList<Switch>()))
        names.append(each.name);
    return names;
}

} // namespace

/// Several sites in one PostgreSQL database.
class SitesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_home.reset(); }

    void namesAreSchemas_data();
    void namesAreSchemas();
    void refusesOtherNames_data();
    void refusesOtherNames();
    void keepsThemApart();
    void eachHasAMonitor();
    void looksIntoOthers();
    void listsNobodyElses();
    void toursThemInSteps();
    void toldWhereOneCannotBeRead();
    void aFileIsOneSite();
    void needsNoSiteOfItsOwn();

private:
    [[nodiscard]] Result<std::unique_ptr<Store>> openSite(const QString& site) const;
    QString run(const QString& sql);
    Result<QList<SiteOverview>> tour(int* steps = nullptr);

    StoreKinds m_kinds;
    std::unique_ptr<Store> m_home; ///< the site without a name
};

void SitesTest::init()
{
    if (!PostgresServer::isInstalled())
        QSKIP("PostgreSQL is not installed");
    Result<std::unique_ptr<Store>> made = m_kinds.make(u"postgresql"_s);
    VERIFY_DONE(made);
    m_home = std::move(*made);
}

Result<std::unique_ptr<Store>> SitesTest::openSite(const QString& site) const
{
    DatabaseUrl url = m_kinds.url();
    url.site = site;
    return openStore(url, {}, OpenMode::CreateIfMissing);
}

QString SitesTest::run(const QString& sql)
{
    return m_kinds.server().run(m_kinds.url().databaseName, sql);
}

Result<QList<SiteOverview>> SitesTest::tour(int* steps)
{
    SiteTour tour;
    for (int step = 1;; ++step) {
        const auto isDone = tour.step(*m_home);
        if (!isDone)
            return failure(isDone.error());
        if (steps)
            *steps = step;
        if (*isDone)
            return tour.sites();
    }
}

void SitesTest::namesAreSchemas_data()
{
    QTest::addColumn<QString>("site");
    QTest::addColumn<QString>("schema");
    QTest::newRow("unnamed") << QString() << u"powermon"_s;
    QTest::newRow("named") << u"garden_2"_s << u"powermon_garden_2"_s;
    QTest::newRow("longest") << QString(40, u'a') << u"powermon_"_s + QString(40, u'a');
}

void SitesTest::namesAreSchemas()
{
    QFETCH(const QString, site);
    QFETCH(const QString, schema);
    QCOMPARE(SiteSchema::nameOf(site), schema);
    QCOMPARE(SiteSchema::siteOf(schema), site);
}

void SitesTest::refusesOtherNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"", "Garden", "a b", "a-b", "a'b", "ä", "a\"b", "a;b"})
        QTest::newRow(name) << QString::fromUtf8(name);
    QTest::newRow("too long") << QString(41, u'a');
}

void SitesTest::refusesOtherNames()
{
    QFETCH(const QString, name);
    QVERIFY(!SiteSchema::isSiteName(name));
    QVERIFY(!SiteSchema::siteOf(u"powermon_"_s + name));
    QVERIFY(!SiteSchema::siteOf(u"powermonster"_s));
}

void SitesTest::keepsThemApart()
{
    const auto garden = openSite(u"garden"_s);
    VERIFY_DONE(garden);
    VERIFY_DONE(m_home->switches().add(named(u"router"_s)));
    VERIFY_DONE((*garden)->switches().add(named(u"router"_s))); // the same name and address
    VERIFY_DONE((*garden)->switches().add(named(u"pump"_s)));
    QCOMPARE(namesIn(*m_home), QStringList{u"router"_s});
    QCOMPARE(namesIn(**garden), (QStringList{u"router"_s, u"pump"_s}));
    const Timestamp now = Timestamp::fromMilliseconds(1'767'225'600'000);
    VERIFY_DONE((*garden)->checks().append({{SwitchId(1), now, now, ProbeOutcome::answer(200, {})}}));
    VERIFY_DONE((*garden)->checks().seal(now + std::chrono::hours(2), 10));
    QVERIFY(m_home->checks().latest(Timestamp())->isEmpty());
    QVERIFY((*garden)->location().endsWith(u"?site=garden"_s));
}

void SitesTest::eachHasAMonitor()
{
    const auto garden = openSite(u"garden"_s);
    VERIFY_DONE(garden);
    QCOMPARE(*m_home->acquireMonitorLease(), true);
    QCOMPARE(*(*garden)->isMonitored(), false);
    QCOMPARE(*(*garden)->acquireMonitorLease(), true);
    const auto another = openSite(u"garden"_s);
    VERIFY_DONE(another);
    QCOMPARE(*(*another)->acquireMonitorLease(), false);
    VERIFY_DONE(m_home->releaseMonitorLease());
    QCOMPARE(*m_home->isMonitored(), false);
    QCOMPARE(*(*another)->isMonitored(), true);
}

void SitesTest::looksIntoOthers()
{
    const auto garden = openSite(u"garden"_s);
    VERIFY_DONE(garden);
    VERIFY_DONE(m_home->switches().add(named(u"router"_s)));
    VERIFY_DONE((*garden)->switches().add(named(u"pump"_s)));
    QCOMPARE(*(*garden)->acquireMonitorLease(), true);
    QCOMPARE(namesIn(*m_home), QStringList{u"router"_s}); // prepared for this one
    QStringList names;
    VERIFY_DONE(m_home->atSite(u"garden"_s, [&]() -> Result<void> {
        names = namesIn(*m_home);
        const auto monitored = m_home->isMonitored();
        return monitored && *monitored ? Result<void>() : failure(ErrorCode::Interrupted);
    }));
    QCOMPARE(names, QStringList{u"pump"_s});
    QCOMPARE(namesIn(*m_home), QStringList{u"router"_s});
    QCOMPARE(*m_home->isMonitored(), false);
    VERIFY_DONE(m_home->switches().add(named(u"lamp"_s)));
    QCOMPARE(namesIn(**garden), QStringList{u"pump"_s});
}

void SitesTest::listsNobodyElses()
{
    VERIFY_DONE(openSite(u"garden"_s));
    run(u"CREATE SCHEMA powermonster; CREATE TABLE powermonster.schema_migrations (v TEXT); "
        "CREATE SCHEMA powermon_empty; CREATE SCHEMA \"powermon_A b\"; "
        "CREATE TABLE \"powermon_A b\".schema_migrations (v TEXT)"_s);
    QCOMPARE(*m_home->sites(), (QStringList{QString(), u"garden"_s}));
}

void SitesTest::toursThemInSteps()
{
    for (int i = 10; i < 31; ++i)
        VERIFY_DONE(openSite(u"house%1"_s.arg(i)));
    const auto last = openSite(u"house30"_s);
    VERIFY_DONE(last);
    const Timestamp now = Timestamp::fromMilliseconds(1'767'225'600'000);
    VERIFY_DONE((*last)->switches().add(named(u"router"_s)));
    VERIFY_DONE((*last)->coverage().save({{}, {now, now}, CoverageKind::Running, false}));
    Outage outage;
    outage.startedAt = outage.detectedAt = now;
    outage.start = {now, now};
    VERIFY_DONE((*last)->outages().save(outage));
    QCOMPARE(*(*last)->acquireMonitorLease(), true);
    int steps = 0;
    const auto sites = tour(&steps);
    VERIFY_DONE(sites);
    QCOMPARE(sites->size(), 22);
    QCOMPARE(steps, 2);
    const SiteOverview& seen = sites->constLast();
    QCOMPARE(seen.site, u"house30"_s);
    QCOMPARE(seen.isMonitored, true);
    QCOMPARE(seen.activeSwitches, 1);
    QCOMPARE(seen.watchedUntil, now);
    QCOMPARE(seen.ongoing.size(), 1);
    QCOMPARE(sites->constFirst(), SiteOverview{});
}

void SitesTest::toldWhereOneCannotBeRead()
{
    VERIFY_DONE(openSite(u"broken"_s));
    VERIFY_DONE(openSite(u"whole"_s));
    run(u"DROP TABLE powermon_broken.coverage CASCADE"_s);
    const auto sites = tour();
    VERIFY_DONE(sites);
    QCOMPARE(sites->size(), 3);
    QVERIFY(!sites->at(0).error);
    QVERIFY(sites->at(1).error);
    QCOMPARE(sites->at(1).site, u"broken"_s);
    QVERIFY(!sites->at(2).error);
    run(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'powermon'"_s);
    VERIFY_DONE(tour()); // on a new connection
}

void SitesTest::aFileIsOneSite()
{
    StoreKinds kinds;
    const auto file = kinds.make(u"sqlite"_s);
    VERIFY_DONE(file);
    QCOMPARE(*(*file)->sites(), QStringList{QString()});
    VERIFY_DONE((*file)->switches().add(named(u"router"_s)));
    QStringList names;
    VERIFY_DONE((*file)->atSite(QString(), [&]() -> Result<void> {
        names = namesIn(**file);
        return {};
    }));
    QCOMPARE(names, QStringList{u"router"_s});
}

/// A database of which each site has a name.
void SitesTest::needsNoSiteOfItsOwn()
{
    VERIFY_DONE(openSite(u"garden"_s));
    m_home.reset();
    run(u"DROP SCHEMA powermon CASCADE"_s);
    COMPARE_CODE(openStore(m_kinds.url(), {}, OpenMode::Existing), ErrorCode::DatabaseMissing);
    auto opened = openStore(m_kinds.url(), {}, OpenMode::AnySite);
    VERIFY_DONE(opened);
    m_home = std::move(*opened);
    const auto sites = tour();
    VERIFY_DONE(sites);
    QCOMPARE(sites->size(), 1);
    QCOMPARE(sites->constFirst().site, u"garden"_s);
    QVERIFY(!sites->constFirst().error);
    DatabaseUrl none;
    none.path = u"/nonexistent/power.db"_s;
    COMPARE_CODE(openStore(none, {}, OpenMode::AnySite), ErrorCode::DatabaseMissing);
}

QTEST_GUILESS_MAIN(SitesTest)
#include "tst_sites.moc"
