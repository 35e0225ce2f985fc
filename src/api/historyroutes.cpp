// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/historyroutes.h"

#include <algorithm>

#include <QTimeZone>

#include "api/apianswer.h"
#include "api/checkpage.h"
#include "api/outagepage.h"
#include "api/queryreader.h"
#include "api/resttext.h"
#include "api/switchtag.h"
#include "api/timelinejson.h"
#include "core/service/jsonshapes.h"
#include "core/service/outageexplanation.h"
#include "core/service/reliabilityjson.h"
#include "core/service/watchedtime.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours aDay{24};
constexpr std::chrono::hours aWeek{7 * 24};
constexpr std::chrono::hours aYear{365 * 24};
constexpr std::chrono::hours longestPeriod{10 * 366 * 24};
constexpr std::chrono::hours longestTimeline{366 * 24};
constexpr int recentChecks = 100;
constexpr int mostChecks = 10'000;
constexpr int mostOutages = 1000;
/// Also what a clock that was set back since has put into the future.
constexpr Timestamp endOfTime = Timestamp::fromMilliseconds(253'402'300'799'999);

using Names = QHash<SwitchId, QString>;

/// Also of those that are removed: their checks stay.
[[nodiscard]] Result<Names> readNames(Store& store)
{
    const auto lives = store.switches().lives();
    if (!lives)
        return failure(lives.error());
    Names names;
    for (const SwitchLife& life : *lives)
        names.insert(life.powerSwitch.id, life.powerSwitch.name);
    return names;
}

[[nodiscard]] QJsonArray checkArray(const QList<CheckResult>& checks, const Names& names)
{
    QJsonArray array;
    for (const CheckResult& check : checks)
        array.append(checkJson(check, names.value(check.switchId)));
    return array;
}

[[nodiscard]] QJsonArray outageArray(const QList<Outage>& outages)
{
    QJsonArray array;
    for (const Outage& outage : outages)
        array.append(outageJson(outage));
    return array;
}

[[nodiscard]] Result<Switch> readSwitch(Store& store, SwitchId id)
{
    const auto switches = store.switches().all();
    if (!switches)
        return failure(switches.error());
    const auto found = std::ranges::find(*switches, id, &Switch::id);
    if (found == switches->cend())
        return failure(ErrorCode::SwitchNotFound, {QString::number(id.value())});
    return *found;
}

[[nodiscard]] Result<ApiResponse> readSwitchPage(Store& store, SwitchId id)
{
    const auto powerSwitch = readSwitch(store, id);
    if (!powerSwitch)
        return failure(powerSwitch.error());
    const auto checks = store.checks().newest({{Timestamp(), endOfTime}, id}, recentChecks);
    if (!checks)
        return failure(checks.error());
    const QJsonObject shown = switchJson(*powerSwitch);
    const QJsonArray recent = checkArray(*checks, {{id, powerSwitch->name}});
    const ApiResponse response =
        ApiResponse::json(QJsonObject{{u"switch"_s, shown}, {u"recent_checks"_s, recent}});
    return response.with("ETag", switchPageTag(*powerSwitch, response.body));
}

[[nodiscard]] Result<OutagePage> outagePage(const QByteArray& text, Timestamp now)
{
    QueryReader reader(text);
    OutagePage page;
    page.query.range = {now - reader.hours(u"hours"_s, aWeek, longestPeriod), now + Milliseconds(1)};
    page.query.ongoingOnly = reader.truth(u"ongoing_only"_s, false);
    page.query.limit = reader.number(u"limit"_s, 100, 1, mostOutages);
    if (page.query.ongoingOnly)
        page.query.range = {Timestamp(), endOfTime};
    page.before = outagePlaceFromText(reader.text(u"before"_s));
    if (!page.before && !reader.text(u"before"_s).isEmpty())
        reader.refuse(u"before"_s, translated(QT_TRANSLATE_NOOP("Rest", "what a Link field said")));
    return reader.fault() ? failure(*reader.fault()) : Result<OutagePage>(page);
}

[[nodiscard]] Result<ApiResponse> readExplanation(Store& store, OutageId id, Timestamp now)
{
    return readOutageExplanation(store, id, now).map([now](const OutageExplanation& explanation) {
        QJsonArray sections;
        for (const TextSection& each : explanationText(explanation, now))
            sections.append(
                QJsonObject{{u"title"_s, each.title}, {u"lines"_s, QJsonArray::fromStringList(each.lines)}});
        return ApiResponse::json(QJsonObject{{u"outage"_s, outageExplanationJson(explanation)},
                                             {u"title"_s, explanationTitle(explanation.outage)},
                                             {u"sections"_s, sections}});
    });
}

[[nodiscard]] Result<TimeRange> periodOf(const QByteArray& text, Timestamp now, std::chrono::hours usual)
{
    QueryReader reader(text);
    const auto to = reader.time(u"to"_s);
    const auto from = reader.time(u"from"_s);
    const Timestamp end = std::min(to.value_or(now), now);
    const TimeRange range{from.value_or(end - reader.hours(u"hours"_s, usual, longestPeriod)), end};
    if (range.isEmpty() || range.duration() > longestPeriod)
        reader.refuse(from ? u"from"_s : u"to"_s,
                      translated(QT_TRANSLATE_NOOP(
                          "Rest", "times with from before to, not in the future, at most ten years apart")));
    return reader.fault() ? failure(*reader.fault()) : Result<TimeRange>(range);
}

} // namespace

HistoryRoutes::HistoryRoutes(const ApiParts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
}

QList<ApiRoute> HistoryRoutes::routes()
{
    const auto read = [](const QByteArray& pattern, const ApiHandler& handler) {
        return ApiRoute{"GET", pattern, ApiScope::Read, handler, ApiCaching::Shared};
    };
    const auto asking = [this](const QByteArray& pattern,
                               QFuture<ApiResponse> (HistoryRoutes::*question)(const QByteArray&)) {
        return ApiRoute{
            "GET", pattern, ApiScope::Read,
            [this, question](const ApiCall& call) { return (this->*question)(call.request.query); },
            ApiCaching::SharedByQuery};
    };
    return {read("/api/switches", [this](const ApiCall&) { return switches(); }),
            read("/api/switches/{id}",
                 [this](const ApiCall& call) {
                     return powerSwitch(SwitchId(call.arguments.at(0).toLongLong()));
                 }),
            asking("/api/power-checks", &HistoryRoutes::checks),
            asking("/api/outages", &HistoryRoutes::outages),
            read("/api/outages/{id}",
                 [this](const ApiCall& call) { return outage(OutageId(call.arguments.at(0).toLongLong())); }),
            read("/api/outages/{id}/explanation",
                 [this](const ApiCall& call) {
                     return explanation(OutageId(call.arguments.at(0).toLongLong()));
                 }),
            asking("/api/incidents", &HistoryRoutes::incidents),
            asking("/api/statistics", &HistoryRoutes::statistics),
            asking("/api/coverage", &HistoryRoutes::coverage),
            asking("/api/timeline", &HistoryRoutes::timeline),
            asking("/api/reliability", &HistoryRoutes::reliability)};
}

QFuture<ApiResponse> HistoryRoutes::switches()
{
    return fromStore(m_parts.store, this, [](Store& store) -> Result<ApiResponse> {
        const auto switches = store.switches().all();
        if (!switches)
            return failure(switches.error());
        return ApiResponse::json(switchListJson(*switches).value("switches"_L1).toArray());
    });
}

QFuture<ApiResponse> HistoryRoutes::powerSwitch(SwitchId id)
{
    return fromStore(m_parts.store, this, [id](Store& store) { return readSwitchPage(store, id); });
}

QFuture<ApiResponse> HistoryRoutes::checks(const QByteArray& query)
{
    QueryReader reader(query);
    const Timestamp now = m_parts.clock.now();
    CheckPage page;
    page.query.range = {now - reader.hours(u"hours"_s, aDay, longestPeriod), now + Milliseconds(1)};
    page.query.switchId = reader.switchId(u"switch_id"_s);
    page.limit = reader.number(u"limit"_s, 1000, 1, mostChecks);
    page.before = checkPlaceFromId(reader.text(u"before"_s));
    if (!page.before && !reader.text(u"before"_s).isEmpty())
        reader.refuse(u"before"_s, translated(QT_TRANSLATE_NOOP("Rest", "the id of a check")));
    if (reader.fault())
        return answered(problem(*reader.fault()));
    return fromStore(m_parts.store, this, [page, query](Store& store) {
        return readCheckPage(store, page).map([&](const QList<CheckResult>& checks) {
            const bool isLast = checks.size() < page.limit;
            const ApiResponse response =
                ApiResponse::json(checkArray(checks, readNames(store).value_or(Names())));
            return isLast ? response
                          : response.with("Link", "</api/power-checks?" + nextQuery(query, checks.last()) +
                                                      ">; rel=\"next\"");
        });
    });
}

QFuture<ApiResponse> HistoryRoutes::outages(const QByteArray& query)
{
    return outagesOf(query, "/api/outages");
}

QFuture<ApiResponse> HistoryRoutes::incidents(const QByteArray& query)
{
    return outagesOf(query, "/api/incidents");
}

QFuture<ApiResponse> HistoryRoutes::outagesOf(const QByteArray& query, const QByteArray& path)
{
    auto page = outagePage(query, m_parts.clock.now());
    if (!page)
        return answered(problem(page.error()));
    page->areIncidents = path == "/api/incidents";
    return fromStore(m_parts.store, this, [page = *page, query, path](Store& store) {
        return readOutagePage(store, page).map([&](const OutagePageAnswer& answer) {
            const ApiResponse response = ApiResponse::json(outageArray(answer.outages));
            return answer.isLast
                       ? response
                       : response.with("Link", "<" + path + "?" + nextQuery(query, answer.outages.last()) +
                                                   ">; rel=\"next\"");
        });
    });
}

QFuture<ApiResponse> HistoryRoutes::explanation(OutageId id)
{
    return fromStore(m_parts.store, this, [id, now = m_parts.clock.now()](Store& store) {
        return readExplanation(store, id, now);
    });
}

QFuture<ApiResponse> HistoryRoutes::outage(OutageId id)
{
    return fromStore(m_parts.store, this, [id](Store& store) {
        return store.outages().get(id).map(
            [](const Outage& outage) { return ApiResponse::json(outageJson(outage)); });
    });
}

QFuture<ApiResponse> HistoryRoutes::statistics(const QByteArray& query)
{
    QueryReader reader(query);
    const Timestamp now = m_parts.clock.now();
    const TimeRange range{now - reader.hours(u"hours"_s, aWeek, longestPeriod), now};
    if (reader.fault())
        return answered(problem(*reader.fault()));
    return fromStore(m_parts.store, this, [range, now](Store& store) {
        return History::readSummary(store, range).map([now](const Summary& summary) {
            return ApiResponse::json(statisticsJson(summary, now));
        });
    });
}

QFuture<ApiResponse> HistoryRoutes::coverage(const QByteArray& query)
{
    const auto period = periodOf(query, m_parts.clock.now(), aDay);
    if (!period)
        return answered(problem(period.error()));
    return fromStore(m_parts.store, this, [period = *period](Store& store) {
        return readWatchedTime(store, period).map([period](const WatchedTime& time) {
            QJsonObject object = coverageJson(time);
            object.insert(u"from"_s, period.start.toIso());
            object.insert(u"to"_s, period.end.toIso());
            return ApiResponse::json(object);
        });
    });
}

QFuture<ApiResponse> HistoryRoutes::timeline(const QByteArray& query)
{
    QueryReader reader(query);
    const Timestamp now = m_parts.clock.now();
    const TimeRange range{now - reader.hours(u"hours"_s, aDay, longestTimeline), now};
    const auto only = reader.switchId(u"switch_id"_s);
    if (reader.fault())
        return answered(problem(*reader.fault()));
    QList<Switch> shown = m_parts.directory.switches();
    if (only)
        shown.removeIf([&only](const Switch& each) { return each.id != *only; });
    if (only && shown.isEmpty())
        return answered(problem(Error{ErrorCode::SwitchNotFound, {QString::number(only->value())}}));
    // Put together where the reading ends: in the store's thread.
    return m_parts.history.site(range).then([shown](const Result<SiteHistory>& history) {
        return history ? ApiResponse::json(timelineJson(*history, shown)).tagged() : problem(history.error());
    });
}

QFuture<ApiResponse> HistoryRoutes::reliability(const QByteArray& query)
{
    QueryReader reader(query);
    ReliabilityQuery wanted;
    wanted.now = m_parts.clock.now();
    wanted.zone = QTimeZone::systemTimeZone();
    wanted.group = reader.text(u"group"_s);
    wanted.switchId = reader.switchId(u"switch_id"_s);
    const QString by = reader.text(u"by"_s);
    const auto breakdown = by.isEmpty() ? std::optional(Breakdown::None) : breakdownFromWord(by);
    if (!breakdown)
        reader.refuse(u"by"_s, u"day, month, year, hour, weekday"_s);
    const auto period = periodOf(query, wanted.now, aYear);
    if (reader.fault() || !period)
        return answered(problem(reader.fault() ? *reader.fault() : period.error()));
    wanted.period = *period;
    wanted.by = *breakdown;
    return fromStore(m_parts.store, this, [wanted](Store& store) {
        return readReliability(store, wanted).map([](const ReliabilityReport& report) {
            return ApiResponse::json(reliabilityJson(report));
        });
    });
}

} // namespace powermon
