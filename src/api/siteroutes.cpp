// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/siteroutes.h"

#include <memory>

#include <QMap>

#include "api/activity.h"
#include "api/apianswer.h"
#include "api/queryreader.h"
#include "api/resttext.h"
#include "api/settingsjson.h"
#include "core/base/whenfinished.h"
#include "core/service/insteps.h"
#include "core/service/knowledgetext.h"
#include "core/service/replay/replayjson.h"
#include "core/service/replayrunner.h"
#include "core/service/siteadvice.h"
#include "core/service/siteoverview.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours aDay{24};
constexpr std::chrono::hours aWeek{7 * 24};
constexpr std::chrono::hours longestReplay{366 * 24};
constexpr std::chrono::hours longestPeriod{10 * 366 * 24};

[[nodiscard]] Result<ApiResponse> readGroups(Store& store)
{
    const auto switches = store.switches().all();
    if (!switches)
        return failure(switches.error());
    QMap<QString, QJsonArray> members;
    for (const Switch& each : *switches) {
        if (!each.group.isEmpty())
            members[each.group].append(each.id.value());
    }
    QJsonArray groups;
    for (auto it = members.cbegin(); it != members.cend(); ++it)
        groups.append(QJsonObject{{u"name"_s, it.key()}, {u"switch_ids"_s, it.value()}});
    return ApiResponse::json(groups);
}

[[nodiscard]] Result<ApiResponse> readAdvice(Store& store, PolicyKind policy, Timestamp now)
{
    const auto advice = readSiteAdvice(store, now);
    if (!advice)
        return failure(advice.error());
    const auto switches = store.switches().all();
    if (!switches)
        return failure(switches.error());
    const auto knowledge = readKnowledge(store);
    if (!knowledge)
        return failure(knowledge.error());
    const FactJudge judge(*switches, *knowledge);
    QJsonArray learned;
    for (const Switch& each : *switches)
        learned.append(QJsonObject{{u"switch_id"_s, each.id.value()},
                                   {u"facts"_s, learnedJson(each, *switches, *knowledge, judge)}});
    QJsonObject json = adviceJson(*advice);
    json.insert(u"texts"_s, QJsonArray::fromStringList(adviceTexts(*advice, policy, now)));
    json.insert(u"learned"_s, learned);
    return ApiResponse::json(json);
}

/// What is asked to be replayed, or the parameter that is wrong.
[[nodiscard]] Result<ReplayRequest> replayRequest(const QByteArray& query, const Settings& settings,
                                                  Timestamp now)
{
    QueryReader reader(query);
    ReplayRequest request;
    request.range = {now - reader.hours(u"hours"_s, aDay, longestReplay), now};
    DetectionPolicy policy = settings.policy;
    const QString word = reader.text(u"policy"_s);
    const auto kind = word.isEmpty() ? std::optional(policy.kind) : policyKindFromWord(word);
    if (!kind)
        reader.refuse(u"policy"_s, u"readme, evidence"_s);
    policy.kind = kind.value_or(policy.kind);
    policy.failureThreshold = reader.number(u"threshold"_s, policy.failureThreshold, minimumFailureThreshold,
                                            maximumFailureThreshold);
    request.policies = {policy};
    request.surroundings.interval = settings.monitorInterval;
    request.surroundings.monitorPower = settings.monitorPower;
    return reader.fault() ? failure(*reader.fault()) : Result<ReplayRequest>(request);
}

} // namespace

SiteRoutes::SiteRoutes(const ApiParts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
}

QList<ApiRoute> SiteRoutes::routes()
{
    const auto plain = [this](const QByteArray& pattern, QFuture<ApiResponse> (SiteRoutes::*question)()) {
        return ApiRoute{"GET", pattern, ApiScope::Read,
                        [this, question](const ApiCall&) { return (this->*question)(); }, ApiCaching::Shared};
    };
    return {
        plain("/api/sites", &SiteRoutes::sites),
        plain("/api/groups", &SiteRoutes::groups),
        plain("/api/advice", &SiteRoutes::advice),
        {"GET", "/api/settings", ApiScope::Read, [this](const ApiCall&) { return settings(); },
         ApiCaching::None},
        {"GET", "/api/activity", ApiScope::Read,
         [this](const ApiCall& call) { return activity(call.request.query); }, ApiCaching::SharedByQuery},
        {"GET", "/api/replay", ApiScope::Read,
         [this](const ApiCall& call) { return replay(call.request.query); }, ApiCaching::SharedByQuery,
         replayPatience},
    };
}

QFuture<ApiResponse> SiteRoutes::sites()
{
    const auto tour = std::make_shared<SiteTour>();
    const auto seen = inSteps(m_parts.store, this, [tour](Store& store) { return tour->step(store); });
    return andThen(seen, this, [this, tour](const Result<void>& done) {
        return done ? ApiResponse::json(sitesJson(tour->sites(), m_parts.clock.now()))
                    : problem(done.error());
    });
}

QFuture<ApiResponse> SiteRoutes::groups()
{
    return fromStore(m_parts.store, this, readGroups);
}

QFuture<ApiResponse> SiteRoutes::settings() const
{
    return answered(ApiResponse::json(settingsJson(m_parts.settings)));
}

QFuture<ApiResponse> SiteRoutes::advice()
{
    return fromStore(m_parts.store, this,
                     [policy = m_parts.settings.settings().policy.kind,
                      now = m_parts.clock.now()](Store& store) { return readAdvice(store, policy, now); });
}

QFuture<ApiResponse> SiteRoutes::activity(const QByteArray& query)
{
    QueryReader reader(query);
    const Timestamp now = m_parts.clock.now();
    ActivityQuery wanted;
    wanted.range = {now - reader.hours(u"hours"_s, aWeek, longestPeriod), now + Milliseconds(1)};
    wanted.limit = reader.number(u"limit"_s, 100, 1, 1000);
    if (reader.fault())
        return answered(problem(*reader.fault()));
    return fromStore(m_parts.store, this, [wanted](Store& store) {
        return readActivity(store, wanted).map([](const QJsonArray& list) {
            return ApiResponse::json(list);
        });
    });
}

QFuture<ApiResponse> SiteRoutes::replay(const QByteArray& query)
{
    const auto request = replayRequest(query, m_parts.settings.settings(), m_parts.clock.now());
    if (!request)
        return answered(problem(request.error()));
    if (m_replays >= mostReplays)
        return answered(problem(RequestFault::TooBusy,
                                translated(QT_TRANSLATE_NOOP("Rest", "Other replays are under way; try "
                                                                     "again in a moment"))));
    ++m_replays;
    const auto promise = std::make_shared<QPromise<ApiResponse>>();
    promise->start();
    auto* runner = new ReplayRunner(m_parts.store, this);
    connect(runner, &ReplayRunner::finished, this,
            [this, runner, promise](const Result<ReplayAnswer>& answer) {
                --m_replays;
                runner->deleteLater();
                promise->addResult(answer ? ApiResponse::json(replayJson(answer->results.constFirst()))
                                          : problem(answer.error()));
                promise->finish();
            });
    runner->start(*request);
    return promise->future();
}

} // namespace powermon
