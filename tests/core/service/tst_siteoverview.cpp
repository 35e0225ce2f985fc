// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QTest>

#include "core/service/siteoverview.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp now = Timestamp::fromMilliseconds(1'767'225'600'000);

SiteOverview watched()
{
    return {.site = u"garden"_s, .isMonitored = true, .activeSwitches = 2, .watchedUntil = now - 10s};
}

Outage ongoing()
{
    Outage outage;
    outage.startedAt = outage.detectedAt = now - 1min;
    outage.start = {now - 1min, now - 1min};
    return outage;
}

} // namespace

/// What is said of a site at a glance.
class SiteOverviewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void states_data();
    void states();
    void json();
};

void SiteOverviewTest::states_data()
{
    QTest::addColumn<SiteOverview>("site");
    QTest::addColumn<SiteState>("state");
    SiteOverview site = watched();
    QTest::newRow("on") << site << SiteState::On;
    site.watchedUntil = now - 3min;
    QTest::newRow("just fresh") << site << SiteState::On;
    site.watchedUntil = now - 3min - 1ms;
    QTest::newRow("its monitor hangs") << site << SiteState::Unknown;
    site.watchedUntil.reset();
    QTest::newRow("never watched") << site << SiteState::Unknown;
    site = watched();
    site.isMonitored = false;
    QTest::newRow("nobody watches") << site << SiteState::Unknown;
    site.ongoing = {ongoing()};
    QTest::newRow("out when it was left") << site << SiteState::Out;
    site = watched();
    site.activeSwitches = 0;
    QTest::newRow("nothing to watch") << site << SiteState::NothingToWatch;
    site.error = Error{ErrorCode::DatabaseFailed, {u"a"_s, u"b"_s}};
    QTest::newRow("not to be read") << site << SiteState::Unknown;
}

void SiteOverviewTest::states()
{
    QFETCH(const SiteOverview, site);
    QFETCH(const SiteState, state);
    QCOMPARE(site.state(now), state);
}

void SiteOverviewTest::json()
{
    SiteOverview out = watched();
    out.ongoing = {ongoing()};
    SiteOverview broken;
    broken.error = Error{ErrorCode::DatabaseBusy, {u"here"_s}};
    const QJsonArray sites = sitesJson({out, broken}, now).value(u"sites"_s).toArray();
    QCOMPARE(sites.size(), 2);
    const QJsonObject first = sites.at(0).toObject();
    QCOMPARE(first.value(u"site"_s), u"garden"_s);
    QCOMPARE(first.value(u"system_health"_s), u"outage"_s);
    QCOMPARE(first.value(u"monitored"_s), true);
    QCOMPARE(first.value(u"active_switches"_s), 2);
    QCOMPARE(first.value(u"watched_until"_s), u"2025-12-31T23:59:50.000Z"_s);
    QCOMPARE(first.value(u"ongoing_outages"_s).toArray().size(), 1);
    QVERIFY(first.value(u"error"_s).isNull());
    const QJsonObject second = sites.at(1).toObject();
    QCOMPARE(second.value(u"system_health"_s), u"unknown"_s);
    QCOMPARE(second.value(u"error"_s), errorMessage(*broken.error));
    QVERIFY(second.value(u"watched_until"_s).isNull());
}

QTEST_GUILESS_MAIN(SiteOverviewTest)
#include "tst_siteoverview.moc"
