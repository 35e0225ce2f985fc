// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/checkroutes.h"

#include <algorithm>

#include <QHash>
#include <QSet>
#include <QTimer>

#include "api/apianswer.h"
#include "api/resttext.h"
#include "core/service/jsonshapes.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// A monitor elsewhere looks for requests once a second, and writes its checks within another.
constexpr Milliseconds monitorPatience{4000};
/// Longer than any round: what is told of one is told by its own end.
constexpr Milliseconds roundPatience = monitorPatience + maximumTimeout * 3;
/// Rounds under way; more ask for too much.
constexpr qsizetype mostRounds = 8;

[[nodiscard]] ApiResponse notMonitored()
{
    return problem(RequestFault::NotMonitored,
                   translated(QT_TRANSLATE_NOOP("Rest", "Nobody watches now, so nobody can check")));
}

[[nodiscard]] ApiResponse isPaused(const QString& name)
{
    return problem(
        RequestFault::SwitchPaused,
        translated(QT_TRANSLATE_NOOP("Rest", "%1 is paused and not checked")).arg(shortened(name)));
}

[[nodiscard]] ApiResponse tooMany()
{
    return problem(RequestFault::TooBusy, translated(QT_TRANSLATE_NOOP(
                                              "Rest", "Other checks are under way; try again in a moment")));
}

} // namespace

/// Switches that were asked about, until each has a check that it did not have before.
struct CheckRoutes::Round
{
    QHash<SwitchId, std::optional<CheckResult>> before;
    QList<CheckResult> checks;
    QPromise<QList<CheckResult>> promise;
    bool isOver = false;
};

CheckRoutes::CheckRoutes(const ApiParts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    connect(&parts.status, &SiteStatus::switchChanged, this, &CheckRoutes::noteCheck);
}

CheckRoutes::~CheckRoutes() = default;

QList<ApiRoute> CheckRoutes::routes()
{
    return {{"POST", "/api/switches/{id}/check", ApiScope::Write,
             [this](const ApiCall& call) { return checkOne(SwitchId(call.arguments.at(0).toLongLong())); },
             ApiCaching::None, roundPatience},
            {"POST", "/api/check-all-switches", ApiScope::Write,
             [this](const ApiCall& call) { return checkAll(call.request); }, ApiCaching::None,
             roundPatience}};
}

QFuture<ApiResponse> CheckRoutes::checkOne(SwitchId id)
{
    const SwitchStatus* status = m_parts.status.find(id);
    if (!status)
        return answered(problem(Error{ErrorCode::SwitchNotFound, {QString::number(id.value())}}));
    const QString name = status->powerSwitch.name;
    if (!status->powerSwitch.isActive)
        return answered(isPaused(name));
    if (m_parts.status.mode() == MonitorMode::Stopped)
        return answered(notMonitored());
    if (m_rounds.size() >= mostRounds)
        return answered(tooMany());
    return andThen(begin({id})->promise.future(), this, [name](const QList<CheckResult>& checks) {
        if (checks.isEmpty())
            return problem(RequestFault::TimedOut,
                           translated(QT_TRANSLATE_NOOP("Rest", "The monitor did not check it in time")));
        const char* const said = checks.first().outcome.answered()
                                     ? QT_TRANSLATE_NOOP("Rest", "%1 answers")
                                     : QT_TRANSLATE_NOOP("Rest", "%1 does not answer");
        return ApiResponse::json(QJsonObject{{u"message"_s, translated(said).arg(name)},
                                             {u"result"_s, checkJson(checks.first(), name)}});
    });
}

/// Those of the body's "switch_ids", or all that are not paused.
tl::expected<QList<SwitchId>, ApiResponse> CheckRoutes::chosen(const ApiRequest& request) const
{
    const auto body = bodyObject(request);
    if (!body)
        return tl::unexpected(body.error());
    QList<SwitchId> ids;
    if (!body->contains("switch_ids"_L1)) {
        for (const SwitchStatus& each : m_parts.status.switches()) {
            if (each.powerSwitch.isActive)
                ids.append(each.powerSwitch.id);
        }
        return ids;
    }
    const QJsonValue given = body->value("switch_ids"_L1);
    for (const QJsonValue& each : given.toArray()) {
        const SwitchStatus* status = m_parts.status.find(SwitchId(each.toInteger()));
        if (!status)
            return tl::unexpected(
                problem(Error{ErrorCode::SwitchNotFound, {shortened(each.toVariant().toString())}}));
        if (!status->powerSwitch.isActive)
            return tl::unexpected(isPaused(status->powerSwitch.name));
        if (!ids.contains(status->powerSwitch.id))
            ids.append(status->powerSwitch.id);
    }
    if (!given.isArray())
        return tl::unexpected(problem(
            Error{ErrorCode::BadInput,
                  {u"switch_ids"_s, translated(QT_TRANSLATE_NOOP("Rest", "must be a list of ids"))}}));
    return ids;
}

QFuture<ApiResponse> CheckRoutes::checkAll(const ApiRequest& request)
{
    const auto ids = chosen(request);
    if (!ids)
        return answered(ids.error());
    if (m_parts.status.mode() == MonitorMode::Stopped)
        return answered(notMonitored());
    if (m_rounds.size() >= mostRounds)
        return answered(tooMany());
    return andThen(begin(*ids)->promise.future(), this,
                   [this, total = ids->size()](const QList<CheckResult>& checks) {
                       const char* const said = QT_TRANSLATE_NOOP("Rest", "%1 of %2 switches were checked");
                       return ApiResponse::json(
                           QJsonObject{{u"success"_s, checks.size() == total},
                                       {u"message"_s, translated(said).arg(checks.size()).arg(total)},
                                       {u"results"_s, roundJson(checks)},
                                       {u"checks"_s, checksJson(checks)}});
                   });
}

QJsonArray CheckRoutes::checksJson(const QList<CheckResult>& checks) const
{
    QJsonArray array;
    for (const CheckResult& check : checks) {
        const SwitchStatus* status = m_parts.status.find(check.switchId);
        array.append(checkJson(check, status ? status->powerSwitch.name : QString()));
    }
    return array;
}

std::shared_ptr<CheckRoutes::Round> CheckRoutes::begin(const QList<SwitchId>& ids)
{
    const auto round = std::make_shared<Round>();
    round->promise.start();
    for (const SwitchId id : ids)
        round->before.insert(id, m_parts.status.find(id)->latestCheck);
    m_rounds.append(round);
    if (ids.isEmpty()) {
        end(round);
        return round;
    }
    QTimer::singleShot(patience(ids), this, [this, round] { end(round); });
    m_parts.checks.checkNow(ids);
    return round;
}

/// A check that was under way when the request came must end before the next one begins.
Milliseconds CheckRoutes::patience(const QList<SwitchId>& ids) const
{
    Milliseconds longest{0};
    for (const SwitchId id : ids) {
        const auto& timeout = m_parts.status.find(id)->powerSwitch.timeout;
        longest = std::max(longest, timeout.value_or(m_parts.settings.settings().probeTimeout));
    }
    return monitorPatience + longest * 2;
}

void CheckRoutes::noteCheck(SwitchId id)
{
    const SwitchStatus* status = m_parts.status.find(id);
    if (!status || !status->latestCheck)
        return;
    const auto rounds = m_rounds;
    for (const auto& round : rounds) {
        const auto before = round->before.constFind(id);
        if (before == round->before.cend() || *before == status->latestCheck)
            continue;
        round->checks.append(*status->latestCheck);
        round->before.erase(before);
        if (round->before.isEmpty())
            end(round);
    }
}

void CheckRoutes::end(const std::shared_ptr<Round>& round)
{
    if (std::exchange(round->isOver, true))
        return;
    m_rounds.removeOne(round);
    round->promise.addResult(round->checks);
    round->promise.finish();
}

} // namespace powermon
