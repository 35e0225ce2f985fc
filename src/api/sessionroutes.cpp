// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/sessionroutes.h"

#include "api/apianswer.h"
#include "api/resttext.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QJsonArray scopeWords(ApiScope scope)
{
    QJsonArray words;
    if (scope >= ApiScope::Read)
        words.append(u"read"_s);
    if (scope >= ApiScope::Write)
        words.append(u"write"_s);
    return words;
}

[[nodiscard]] QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QList<ApiRoute> SessionRoutes::routes()
{
    return {
        {"GET", "/api/session", ApiScope::None,
         [this](const ApiCall& call) { return answered(ApiResponse::json(sessionJson(call.caller))); }},
        {"POST", "/api/login", ApiScope::None, [this](const ApiCall& call) { return answered(logIn(call)); }},
        {"POST", "/api/logout", ApiScope::None,
         [this](const ApiCall& call) { return answered(logOut(call)); }}};
}

QJsonObject SessionRoutes::sessionJson(const ApiCaller& caller) const
{
    const QString csrf = caller.session.isEmpty() ? QString() : m_access.cookies().csrfToken(caller.session);
    return {{u"authenticated"_s, caller.isKnown()}, {u"scopes"_s, scopeWords(caller.scope)},
            {u"csrf_token"_s, textOrNull(csrf)},    {u"loopback"_s, m_access.reach() == ApiReach::Loopback},
            {u"name"_s, textOrNull(caller.name)},   {u"expires_at"_s, textOrNull(caller.expiresAt)}};
}

QByteArray SessionRoutes::cookieField(const ApiRequest& request, const QByteArray& text) const
{
    return SessionCookies::setField(text, request.isEncrypted || m_access.isProxied());
}

ApiResponse SessionRoutes::logIn(const ApiCall& call)
{
    const auto body = bodyObject(call.request);
    if (!body)
        return body.error();
    const QString secret = body->value("token"_L1).toString();
    if (secret.isEmpty()) {
        const char* const allowed = QT_TRANSLATE_NOOP("Rest", "a token");
        return problem(Error{ErrorCode::BadValue, {u"body"_s, u"token"_s, QString(), translated(allowed)}});
    }
    const auto caller = m_access.logIn(call.request, secret);
    if (!caller)
        return caller.error();
    return ApiResponse::json(sessionJson(*caller))
        .with("Set-Cookie", cookieField(call.request, caller->session));
}

ApiResponse SessionRoutes::logOut(const ApiCall& call)
{
    if (!call.caller.session.isEmpty()) {
        // With the right to write or not: another site must not log anybody out.
        if (const auto refusal = m_access.csrfRefusal(call.request, call.caller))
            return *refusal;
    }
    // The form of another site comes without the cookie, and what it sets would count.
    if (SessionCookies::valueIn(call.request.field("cookie").value_or(QByteArray())).isEmpty())
        return ApiResponse::empty();
    return ApiResponse::empty().with("Set-Cookie", cookieField(call.request, {}));
}

} // namespace powermon
