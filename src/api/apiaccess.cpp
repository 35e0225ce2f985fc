// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiaccess.h"

#include "api/apilogging.h"
#include "api/problem.h"
#include "api/resttext.h"
#include "core/base/whenfinished.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype markLength = 8;

[[nodiscard]] ApiScope scopeOf(const ApiToken& token)
{
    return token.scope == TokenScope::Write ? ApiScope::Write : ApiScope::Read;
}

[[nodiscard]] ApiResponse tooManyAttempts(std::chrono::seconds wait)
{
    const QString detail =
        translated(QT_TRANSLATE_NOOP("Rest", "Too many wrong tokens came from there; wait for %1 seconds"))
            .arg(wait.count());
    return problem(RequestFault::TooManyAttempts, detail)
        .with("Retry-After", QByteArray::number(qint64(wait.count())));
}

[[nodiscard]] ApiResponse wrongToken()
{
    return problem(RequestFault::TokenWrong,
                   translated(QT_TRANSLATE_NOOP("Rest", "This token is not valid, or not any more")));
}

/// The token of an Authorization field; empty: it says something else.
[[nodiscard]] QString bearerToken(const QByteArray& field)
{
    constexpr qsizetype schemeLength = 7;
    if (field.left(schemeLength).toLower() != "bearer ")
        return {};
    return QString::fromUtf8(field.mid(schemeLength).trimmed());
}

} // namespace

ApiAccess::ApiAccess(Clock& clock, StoreExecutor& store, const QByteArray& key, QObject* parent)
    : QObject(parent), m_clock(clock), m_store(store), m_cookies(key), m_attempts(clock)
{
}

void ApiAccess::setFixedTokens(const QStringList& secrets)
{
    m_fixed.clear();
    for (const QString& secret : secrets)
        m_fixed.append({u"POWERMON_API_TOKEN"_s, TokenScope::Write, tokenHash(secret), {}});
}

void ApiAccess::refresh()
{
    whenFinished(m_store.submit(readApiTokens), this, [this](const Result<QList<ApiToken>>& tokens) {
        if (tokens)
            m_tokens = *tokens;
        else
            qCWarning(logApi).noquote() << "tokens were not read reason=" << errorMessage(tokens.error());
    });
}

/// Looks at all of them, so that the time tells nothing.
const ApiToken* ApiAccess::find(const QString& secret) const
{
    const QByteArray hash = tokenHash(secret);
    const ApiToken* found = nullptr;
    for (const auto* tokens : {&m_tokens, &m_fixed}) {
        for (const ApiToken& each : *tokens) {
            if (equalInConstantTime(each.hash, hash))
                found = &each;
        }
    }
    return found;
}

ApiScope ApiAccess::scopeWithoutToken(const ApiRequest& request) const
{
    // What a proxy on this computer passes on comes from elsewhere.
    const bool isForwarded = request.field("x-forwarded-for") || request.field("forwarded");
    const bool isLocal = m_reach == ApiReach::Loopback && request.isFromHere && !isForwarded;
    return isLocal ? ApiScope::Read : ApiScope::None;
}

ApiCaller ApiAccess::sessionCaller(const ApiRequest& request) const
{
    const QByteArray text = SessionCookies::valueIn(request.field("cookie").value_or(QByteArray()));
    const ApiCaller unknown{scopeWithoutToken(request), {}, {}};
    if (text.isEmpty())
        return unknown;
    const auto session = m_cookies.read(text, m_clock.now());
    if (!session)
        return unknown;
    for (const auto* tokens : {&m_tokens, &m_fixed}) {
        for (const ApiToken& each : *tokens) {
            if (each.name == session->tokenName && each.hash.left(markLength) == session->tokenMark)
                return {scopeOf(each), each.name, text, session->expiresAt.toIso()};
        }
    }
    return unknown;
}

tl::expected<ApiCaller, ApiResponse> ApiAccess::caller(const ApiRequest& request)
{
    const auto authorization = request.field("authorization");
    if (!authorization)
        return sessionCaller(request);
    if (const auto wait = m_attempts.wait(request.peer); wait.count() > 0)
        return tl::unexpected(tooManyAttempts(wait));
    const ApiToken* token = find(bearerToken(*authorization));
    if (token)
        return ApiCaller{scopeOf(*token), token->name, {}};
    m_attempts.noteWrong(request.peer);
    return tl::unexpected(wrongToken());
}

std::optional<ApiResponse> ApiAccess::refusal(const ApiRequest& request, const ApiCaller& caller,
                                              ApiScope needed) const
{
    if (caller.scope < needed && caller.isKnown())
        return problem(RequestFault::ScopeMissing,
                       translated(QT_TRANSLATE_NOOP("Rest", "This token may only read")));
    if (caller.scope < needed)
        return problem(RequestFault::TokenMissing,
                       translated(QT_TRANSLATE_NOOP(
                           "Rest", "Log in, or send a token: Authorization: Bearer TOKEN. Tokens are made "
                                   "by powermon-cli token add NAME")));
    return needed == ApiScope::Write && !caller.session.isEmpty() ? csrfRefusal(request, caller)
                                                                  : std::nullopt;
}

std::optional<ApiResponse> ApiAccess::csrfRefusal(const ApiRequest& request, const ApiCaller& caller) const
{
    const QByteArray wanted = m_cookies.csrfToken(caller.session).toLatin1();
    if (equalInConstantTime(request.field("x-csrf-token").value_or(QByteArray()), wanted))
        return std::nullopt;
    return problem(RequestFault::CsrfTokenMissing,
                   translated(QT_TRANSLATE_NOOP(
                       "Rest", "Send the csrf_token of /api/session in the field X-CSRF-Token")));
}

tl::expected<ApiCaller, ApiResponse> ApiAccess::logIn(const ApiRequest& request, const QString& secret)
{
    if (const auto wait = m_attempts.wait(request.peer); wait.count() > 0)
        return tl::unexpected(tooManyAttempts(wait));
    const ApiToken* token = find(secret);
    if (!token) {
        m_attempts.noteWrong(request.peer);
        return tl::unexpected(wrongToken());
    }
    const Session session{token->name, token->hash.left(markLength),
                          m_clock.now() + SessionCookies::lifetime};
    return ApiCaller{scopeOf(*token), token->name, m_cookies.signedText(session), session.expiresAt.toIso()};
}

} // namespace powermon
