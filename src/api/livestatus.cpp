// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/livestatus.h"

#include <algorithm>
#include <utility>

#include "api/apianswer.h"
#include "api/apidispatcher.h"
#include "api/queryreader.h"
#include "api/resttext.h"
#include "core/service/jsonshapes.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds longestWait{55};
constexpr Milliseconds togetherness{100};

/// The status of \a frame with the texts of the switches. The moment of asking alone makes no other answer,
/// and so no other tag.
[[nodiscard]] ApiResponse statusResponse(QJsonObject frame, const QByteArray& switches)
{
    const QString timestamp = frame.take("timestamp"_L1).toString();
    ApiResponse response = ApiResponse::json(frame);
    // No text within has quotes that are not escaped.
    const QByteArray place = "\"details\":[";
    response.body.insert(response.body.indexOf(place) + place.size(), switches);
    response = response.tagged();
    response.body.insert(1, "\"timestamp\":\"" + timestamp.toLatin1() + "\",");
    return response;
}

void give(QPromise<ApiResponse>& promise, const ApiResponse& response)
{
    promise.addResult(response);
    promise.finish();
}

/// What is not known yet is null, not zero.
void forgetFigures(QJsonObject& status)
{
    status.insert("coverage_24h"_L1, QJsonValue());
    QJsonObject outages = status.value("outages"_L1).toObject();
    outages.insert("last_24h"_L1, QJsonValue());
    status.insert("outages"_L1, outages);
}

} // namespace

LiveStatus::LiveStatus(const ApiParts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    connect(&parts.status, &SiteStatus::recordChanged, this, [this] { m_readAt = {}; });
    m_change.setSingleShot(true);
    connect(&m_change, &QTimer::timeout, this, &LiveStatus::answerHeld);
    const auto note = [this] {
        if (!m_held.isEmpty() && !m_change.isActive())
            m_change.start(togetherness);
    };
    connect(&parts.status, &SiteStatus::siteChanged, this, note);
    connect(&parts.status, &SiteStatus::switchesReset, this, note);
    connect(&parts.status, &SiteStatus::switchChanged, this, note);
}

LiveStatus::~LiveStatus() = default;

QList<ApiRoute> LiveStatus::routes()
{
    return {{"GET", "/api/status", ApiScope::Read, [this](const ApiCall&) { return status(); },
             ApiCaching::Shared},
            {"GET", "/api/status/next", ApiScope::Read,
             [this](const ApiCall& call) { return next(call.request); }, ApiCaching::None,
             longestWait + std::chrono::seconds(10)},
            {"GET", "/api/health", ApiScope::None,
             [this](const ApiCall& call) { return health(call.caller.scope >= ApiScope::Read); }}};
}

ApiResponse LiveStatus::now()
{
    refreshFigures();
    return response();
}

QFuture<ApiResponse> LiveStatus::status()
{
    refreshFigures();
    if (m_figures || !m_isReading)
        return answered(response());
    QTimer::singleShot(patience, this, &LiveStatus::answerWaiting);
    m_waiting.emplace_back();
    m_waiting.back().start();
    return m_waiting.back().future();
}

/// Where the caller knows what holds now, the answer waits for a change, or for the end of the time.
QFuture<ApiResponse> LiveStatus::next(const ApiRequest& request)
{
    QueryReader reader(request.query);
    const std::chrono::seconds wait(reader.number(u"wait"_s, 25, 1, static_cast<int>(longestWait.count())));
    if (reader.fault())
        return answered(problem(*reader.fault()));
    refreshFigures();
    const ApiResponse now = response();
    const bool isKnown = listsTag(request.field("if-none-match").value_or(QByteArray()), now.field("ETag"));
    if (!isKnown || m_held.size() >= mostHeld)
        return answered(now);
    const auto promise = std::make_shared<QPromise<ApiResponse>>();
    promise->start();
    m_held.append(promise);
    QTimer::singleShot(wait, this, [this, promise] {
        if (m_held.removeOne(promise))
            give(*promise, response());
    });
    return promise->future();
}

void LiveStatus::answerHeld()
{
    const ApiResponse now = response();
    const auto held = std::exchange(m_held, {});
    for (const auto& each : held)
        give(*each, now);
}

void LiveStatus::refreshFigures()
{
    const bool isOld = !m_figures || m_parts.clock.steadyNow() - m_readAt >= figuresLifetime;
    if (!isOld || m_isReading)
        return;
    m_isReading = true;
    m_readAt = m_parts.clock.steadyNow();
    const Timestamp now = m_parts.clock.now();
    whenFinished(m_parts.history.site({now - std::chrono::hours(24), now}), this,
                 [this](const Result<SiteHistory>& history) {
                     m_isReading = false;
                     if (history)
                         m_figures = *history;
                     answerWaiting();
                 });
}

void LiveStatus::answerWaiting()
{
    for (QPromise<ApiResponse>& each : std::exchange(m_waiting, {}))
        give(each, response());
}

StatusReport LiveStatus::report() const
{
    StatusReport report;
    report.at = m_parts.clock.now();
    report.isMonitored = m_parts.status.mode() != MonitorMode::Stopped;
    for (const SwitchStatus& each : m_parts.status.switches()) {
        const SwitchHistory past =
            m_figures ? m_figures->switches.value(each.powerSwitch.id) : SwitchHistory();
        report.switches.append({each.powerSwitch, each.state, each.latestCheck, past.availability});
    }
    for (const Outage& outage : m_parts.status.openOutages())
        (outage.cause == OutageCause::Power ? report.ongoing : report.openIncidents).append(outage);
    if (m_figures) {
        report.lastDay = {m_figures->watched, m_figures->unwatched, m_figures->clockSteps};
        report.outagesLastDay = std::ranges::count(m_figures->outages, OutageCause::Power, &Outage::cause);
    }
    return report;
}

ApiResponse LiveStatus::response()
{
    const StatusReport now = report();
    QJsonObject object = statusFrameJson(now);
    if (!m_figures)
        forgetFigures(object);
    const auto since = m_parts.status.since();
    const auto trouble = m_parts.status.storeTrouble();
    object.insert(u"since"_s, since ? QJsonValue(since->toIso()) : QJsonValue());
    object.insert(u"store_trouble"_s, trouble ? QJsonValue(errorMessage(*trouble)) : QJsonValue());
    return statusResponse(object, m_texts.joined(now.switches));
}

QStringList LiveStatus::troubles() const
{
    QStringList troubles;
    if (m_parts.status.mode() == MonitorMode::Stopped)
        troubles.append(translated(QT_TRANSLATE_NOOP("Rest", "Nobody watches now")));
    if (const auto trouble = m_parts.status.storeTrouble())
        troubles.append(errorMessage(*trouble));
    return troubles;
}

/// No new question while one is not answered: a store that hangs has enough to do when it comes back.
void LiveStatus::refreshRevision()
{
    const SteadyTime now = m_parts.clock.steadyNow();
    const bool isFresh = m_revisionAskedAt && now - *m_revisionAskedAt < revisionLifetime;
    if (isFresh || !m_revision.isFinished())
        return;
    m_revisionAskedAt = now;
    m_revision = m_parts.store.submit([](Store& store) { return store.revision(); });
    for (const bool tellsReasons : {false, true})
        m_health.at(tellsReasons ? 1 : 0) =
            andThen(m_revision, this, [this, tellsReasons](const Result<qint64>& revision) {
                return healthResponse(revision, tellsReasons);
            });
}

QFuture<ApiResponse> LiveStatus::health(bool tellsReasons)
{
    refreshRevision();
    if (m_revision.isFinished() && m_revision.resultCount() > 0)
        return answered(healthResponse(m_revision.result(), tellsReasons));
    return m_health.at(tellsReasons ? 1 : 0);
}

ApiResponse LiveStatus::healthResponse(const Result<qint64>& revision, bool tellsReasons) const
{
    QStringList reasons = troubles();
    if (!revision && !reasons.contains(errorMessage(revision.error())))
        reasons.append(errorMessage(revision.error()));
    if (reasons.isEmpty())
        return ApiResponse::json(QJsonObject{{u"status"_s, u"ok"_s}});
    QJsonObject failing{{u"status"_s, u"failing"_s}};
    if (tellsReasons)
        failing.insert(u"reasons"_s, QJsonArray::fromStringList(reasons));
    return ApiResponse::json(failing, 503).with("Retry-After", "5");
}

} // namespace powermon
