// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/siteoverview.h"

#include <algorithm>

#include <QJsonArray>

#include "core/service/jsonshapes.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// Some hundredths of a second's worth.
constexpr qsizetype sitesAtOnce = 20;
/// A monitor writes at least every ten seconds that it watches, but its database may have been away.
constexpr Milliseconds freshness = std::chrono::minutes(3);
constexpr TimeRange always{Timestamp::fromMilliseconds(0), Timestamp::fromMilliseconds(253'402'300'799'999)};

[[nodiscard]] Result<void> read(Store& store, SiteOverview& overview)
{
    const auto monitored = store.isMonitored();
    if (!monitored)
        return failure(monitored.error());
    const auto switches = store.switches().all();
    if (!switches)
        return failure(switches.error());
    const auto coverage = store.coverage().latest();
    if (!coverage)
        return failure(coverage.error());
    const auto ongoing = store.outages().find({.range = always, .ongoingOnly = true});
    if (!ongoing)
        return failure(ongoing.error());
    overview.isMonitored = *monitored;
    overview.activeSwitches = std::ranges::count_if(*switches, &Switch::isActive);
    if (*coverage)
        overview.watchedUntil = (**coverage).range.end;
    overview.ongoing = *ongoing;
    return {};
}

/// The site is not to be read; the database may well be.
[[nodiscard]] bool isOfTheSite(const Error& error)
{
    return error.code != ErrorCode::DatabaseUnreachable && error.code != ErrorCode::Interrupted;
}

} // namespace

SiteState SiteOverview::state(Timestamp now) const
{
    if (!ongoing.isEmpty())
        return SiteState::Out;
    if (error)
        return SiteState::Unknown;
    if (activeSwitches == 0)
        return SiteState::NothingToWatch;
    return isMonitored && watchedUntil && now - *watchedUntil <= freshness ? SiteState::On
                                                                           : SiteState::Unknown;
}

Result<bool> SiteTour::step(Store& store)
{
    if (!m_left) {
        const auto sites = store.sites();
        if (!sites)
            return failure(sites.error());
        m_left = *sites;
    }
    for (qsizetype i = 0; i < sitesAtOnce && !m_left->isEmpty(); ++i) {
        const QString site = m_left->takeFirst();
        SiteOverview overview;
        const Result<void> seen = store.atSite(site, [&] { return read(store, overview); });
        if (!seen && !isOfTheSite(seen.error()))
            return failure(seen.error());
        if (!seen) {
            overview = SiteOverview();
            overview.error = seen.error();
        }
        overview.site = site;
        m_seen.append(overview);
    }
    return m_left->isEmpty();
}

QJsonObject sitesJson(const QList<SiteOverview>& sites, Timestamp now)
{
    QJsonArray array;
    for (const SiteOverview& each : sites) {
        QJsonArray ongoing;
        for (const Outage& outage : each.ongoing)
            ongoing.append(outageJson(outage));
        array.append(QJsonObject{
            {u"site"_s, each.site},
            {u"system_health"_s, healthWord(each.state(now))},
            {u"monitored"_s, each.isMonitored},
            {u"active_switches"_s, each.activeSwitches},
            {u"watched_until"_s, each.watchedUntil ? QJsonValue(each.watchedUntil->toIso()) : QJsonValue()},
            {u"ongoing_outages"_s, ongoing},
            {u"error"_s, each.error ? QJsonValue(errorMessage(*each.error)) : QJsonValue()}});
    }
    return {{u"sites"_s, array}};
}

} // namespace powermon
