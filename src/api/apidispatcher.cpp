// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apidispatcher.h"

#include <memory>

#include <QHostAddress>
#include <QTimer>

#include "api/apianswer.h"
#include "api/resttext.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// Without the port, and without the brackets of an IPv6 address; lower case.
[[nodiscard]] QString hostOf(const QByteArray& field)
{
    const QString host = QString::fromLatin1(field).trimmed().toLower();
    if (host.startsWith(u'['))
        return host.mid(1, host.indexOf(u']') - 1);
    return host.section(u':', 0, 0);
}

[[nodiscard]] bool isReading(const QByteArray& method)
{
    return method == "GET" || method == "HEAD";
}

[[nodiscard]] QByteArray joined(const QList<QByteArray>& methods)
{
    return methods.join(", ");
}

[[nodiscard]] ApiResponse nothingThere(const ApiRequest& request)
{
    return problem(RequestFault::NoSuchRoute, translated(QT_TRANSLATE_NOOP("Rest", "There is no %1 here"))
                                                  .arg(shortened(QString::fromUtf8(request.path))));
}

[[nodiscard]] ApiResponse notPossible(const ApiRequest& request, const QList<QByteArray>& allowed)
{
    const QString detail =
        translated(QT_TRANSLATE_NOOP("Rest", "%1 is not possible here; %2 are"))
            .arg(shortened(QString::fromLatin1(request.method), 20), QString::fromLatin1(joined(allowed)));
    return problem(RequestFault::MethodNotAllowed, detail).with("Allow", joined(allowed));
}

/// What makes another answer, and nothing else: an address can be written in many ways.
[[nodiscard]] QByteArray questionOf(const ApiRequest& request, const ApiMatch& match)
{
    const QByteArray question = match.route->pattern + ' ' + match.arguments.join(u'/').toUtf8();
    const bool readsQuery = match.route->caching == ApiCaching::SharedByQuery;
    return readsQuery ? question + '?' + request.query : question;
}

/// \a answer, or that it takes too long.
[[nodiscard]] QFuture<ApiResponse> withPatience(const QFuture<ApiResponse>& answer, QObject* context,
                                                Milliseconds patience)
{
    if (answer.isFinished())
        return answer;
    const auto promise = std::make_shared<QPromise<ApiResponse>>();
    promise->start();
    const auto give = [promise](const ApiResponse& response) {
        if (promise->future().isFinished())
            return;
        promise->addResult(response);
        promise->finish();
    };
    auto* timer = new QTimer(context);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, context, [give, timer] {
        timer->deleteLater();
        give(problem(RequestFault::TimedOut,
                     translated(QT_TRANSLATE_NOOP("Rest", "The answer takes too long; try again later"))));
    });
    timer->start(patience);
    whenFinished(answer, timer, [give, timer](const ApiResponse& response) {
        timer->deleteLater();
        give(response);
    });
    return promise->future();
}

} // namespace

bool ApiDispatcher::knowsHost(const ApiRequest& request) const
{
    const auto field = request.field("host");
    if (!field)
        return true; // no browser leaves it out
    const QString host = hostOf(*field);
    return host == "localhost"_L1 || !QHostAddress(host).isNull() || m_hostNames.contains(host);
}

QFuture<ApiResponse> ApiDispatcher::handle(const ApiRequest& request)
{
    if (!knowsHost(request)) {
        const char* const why = QT_TRANSLATE_NOOP(
            "Rest", "This server is not known by that name; POWERMON_API_HOSTS says by which it is");
        return answered(problem(RequestFault::WrongHost, translated(why)));
    }
    const ApiMatch match = m_router.match(request.method, request.path);
    if (match.allowed.isEmpty())
        return answered(nothingThere(request));
    if (request.method == "OPTIONS")
        return answered(ApiResponse::empty().with("Allow", joined(match.allowed)));
    if (!match.route)
        return answered(notPossible(request, match.allowed));
    return callRoute(request, match);
}

QFuture<ApiResponse> ApiDispatcher::callRoute(const ApiRequest& request, const ApiMatch& match)
{
    const ApiRoute& route = *match.route;
    const auto known = m_access.caller(request);
    if (!known && route.needs != ApiScope::None)
        return answered(known.error());
    const ApiCaller caller = known.value_or(ApiCaller());
    if (const auto refusal = m_access.refusal(request, caller, route.needs))
        return answered(*refusal);
    const auto make = [&] { return route.handler({request, caller, match.arguments}); };
    if (route.caching == ApiCaching::None)
        return finish(request, route, make());
    return finish(request, route, m_cache.answer(questionOf(request, match), make));
}

QFuture<ApiResponse> ApiDispatcher::finish(const ApiRequest& request, const ApiRoute& route,
                                           const QFuture<ApiResponse>& answer)
{
    const bool isRead = isReading(request.method);
    // Logging in changes nothing that is read, and anybody may try.
    const bool changes = route.needs == ApiScope::Write;
    if (changes)
        m_cache.clear();
    const auto given = withPatience(answer, &m_access, route.patience);
    return andThen(given, &m_access, [this, request, isRead, changes](const ApiResponse& response) {
        if (changes)
            m_cache.clear(); // what others asked meanwhile may be of before
        return isRead ? conditional(request, response) : response;
    });
}

ApiResponse conditional(const ApiRequest& request, const ApiResponse& answer)
{
    if (answer.status != 200 || answer.events || answer.contentType == "text/event-stream")
        return answer;
    ApiResponse tagged = answer.tagged();
    if (!listsTag(request.field("if-none-match").value_or(QByteArray()), tagged.field("ETag")))
        return tagged;
    tagged.status = 304;
    tagged.body.clear();
    return tagged;
}

bool listsTag(const QByteArray& field, const QByteArray& tag)
{
    for (const QByteArray& each : field.split(',')) {
        QByteArray listed = each.trimmed();
        if (listed == "*")
            return true;
        if (listed.startsWith("W/"))
            listed.remove(0, 2);
        if (!listed.isEmpty() && listed == tag)
            return true;
    }
    return false;
}

} // namespace powermon
