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
/// Shorter ones of the settings can be guessed by who may try without end; those that are made here cannot.
constexpr qsizetype safeLength = 20;

/// What a proxy on this computer passes on comes from elsewhere.
[[nodiscard]] bool isFromHere(const ApiRequest& request)
{
    return request.isFromHere && !request.field("x-forwarded-for") && !request.field("forwarded");
}

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

[[nodiscard]] ApiResponse tokensUnknown()
{
    const char* const why = QT_TRANSLATE_NOOP("Rest", "The tokens were not read yet; try again in a moment");
    return problem(RequestFault::TokensUnknown, translated(why));
}

/// The token that a request shows, which may be empty; nothing where it shows none. What else an
/// Authorization field says is for a proxy.
[[nodiscard]] std::optional<QString> bearerToken(const ApiRequest& request)
{
    const QByteArray field = request.field("authorization").value_or(QByteArray());
    if (field.split(' ').first().toLower() != "bearer")
        return std::nullopt;
    return QString::fromUtf8(field.mid(qsizetype(qstrlen("bearer"))).trimmed());
}

} // namespace

ApiAccess::ApiAccess(Clock& clock, StoreExecutor& store, const QByteArray& key, QObject* parent)
    : QObject(parent), m_clock(clock), m_store(store), m_cookies(key), m_attempts(clock)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryInterval);
    connect(&m_retry, &QTimer::timeout, this, &ApiAccess::refresh);
}

void ApiAccess::setFixedTokens(const QStringList& secrets)
{
    m_fixed.clear();
    m_shortHashes.clear();
    for (const QString& secret : secrets) {
        m_fixed.append({u"POWERMON_API_TOKEN"_s, TokenScope::Write, tokenHash(secret), {}});
        if (secret.size() < safeLength)
            m_shortHashes.append(m_fixed.last().hash);
    }
}

void ApiAccess::refresh()
{
    whenFinished(m_store.submit(readApiTokens), this, [this](const Result<QList<ApiToken>>& tokens) {
        if (tokens) {
            m_tokens = *tokens;
            m_isLoaded = true;
            return;
        }
        qCWarning(logApi).noquote() << "tokens were not read reason=" << errorMessage(tokens.error());
        if (!m_isLoaded)
            m_retry.start();
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
    const bool isLocal = m_reach == ApiReach::Loopback && isFromHere(request);
    return isLocal ? ApiScope::Read : ApiScope::None;
}

tl::expected<ApiCaller, ApiResponse> ApiAccess::sessionCaller(const ApiRequest& request) const
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
                return ApiCaller{scopeOf(each), each.name, text, session->expiresAt.toIso()};
        }
    }
    // Who may read without a token may do so while the database is away.
    if (!m_isLoaded && unknown.scope == ApiScope::None)
        return tl::unexpected(tokensUnknown());
    return unknown;
}

tl::expected<ApiCaller, ApiResponse> ApiAccess::caller(const ApiRequest& request)
{
    const auto secret = bearerToken(request);
    if (!secret)
        return sessionCaller(request);
    return judge(request, *secret).map([](const ApiToken& token) {
        return ApiCaller{scopeOf(token), token.name, {}};
    });
}

tl::expected<ApiToken, ApiResponse> ApiAccess::judge(const ApiRequest& request, const QString& secret)
{
    const ApiToken* token = find(secret);
    if (token && !isGuessable(request, *token))
        return *token; // whatever others tried from there
    const QString origin = originOf(request, m_isProxied);
    if (const auto wait = m_attempts.wait(origin); wait.count() > 0)
        return tl::unexpected(tooManyAttempts(wait));
    if (token)
        return *token;
    if (!m_isLoaded)
        return tl::unexpected(tokensUnknown());
    m_attempts.noteWrong(origin);
    return tl::unexpected(wrongToken());
}

bool ApiAccess::isGuessable(const ApiRequest& request, const ApiToken& token) const
{
    const bool isOwn = !m_isProxied && isFromHere(request);
    return !isOwn && m_shortHashes.contains(token.hash);
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
    const auto token = judge(request, secret);
    if (!token)
        return tl::unexpected(token.error());
    const Session session{token->name, token->hash.left(markLength),
                          m_clock.now() + SessionCookies::lifetime};
    return ApiCaller{scopeOf(*token), token->name, m_cookies.signedText(session), session.expiresAt.toIso()};
}

} // namespace powermon
