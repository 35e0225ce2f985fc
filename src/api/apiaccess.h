// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "api/apicall.h"
#include "api/attemptlimit.h"
#include "api/sessioncookie.h"
#include "core/base/clock.h"
#include "core/interfaces/storeexecutor.h"
#include "core/service/apitokens.h"

namespace powermon {

/// How far the server can be reached.
enum class ApiReach
{
    Loopback, ///< reading needs no token there
    Beyond,   ///< a network, or a proxy before it: everything needs one
};

/// Who may do what: knows the tokens, and who asks by their token or session.
class ApiAccess final : public QObject
{
    Q_OBJECT

public:
    /// For so long it waits to read the tokens again, as long as they were never read.
    static constexpr Milliseconds retryInterval{2000};

    /// \a key signs the sessions. Until refresh() was answered once, the tokens of the store are unknown,
    /// and whoever shows one that is not fixed is asked to come again.
    ApiAccess(Clock& clock, StoreExecutor& store, const QByteArray& key, QObject* parent = nullptr);

    void setReach(ApiReach reach) { m_reach = reach; }
    /// A proxy before it speaks TLS with those who ask.
    void setProxied(bool isProxied) { m_isProxied = isProxied; }
    [[nodiscard]] bool isProxied() const { return m_isProxied; }
    /// Those of the settings, with every right, whatever the store says.
    void setFixedTokens(const QStringList& secrets);
    /// Reads the tokens of the store anew; those that are known stay where that fails. Where none are known
    /// yet, it tries again and again.
    void refresh();
    /// The tokens of the store were read.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    /// Who asks, or why that cannot be told: wrong token, too many attempts, tokens not known yet.
    [[nodiscard]] tl::expected<ApiCaller, ApiResponse> caller(const ApiRequest& request);
    /// Why the caller may not do what \a needed says with this request; nothing where they may.
    [[nodiscard]] std::optional<ApiResponse> refusal(const ApiRequest& request, const ApiCaller& caller,
                                                     ApiScope needed) const;
    /// Why a session may not write with this request: the X-CSRF-Token is missing or wrong.
    [[nodiscard]] std::optional<ApiResponse> csrfRefusal(const ApiRequest& request,
                                                         const ApiCaller& caller) const;
    /// The cookie's value for who shows this token, or why not.
    [[nodiscard]] tl::expected<ApiCaller, ApiResponse> logIn(const ApiRequest& request,
                                                             const QString& secret);

    /// Those of the store, as last read.
    [[nodiscard]] const QList<ApiToken>& tokens() const { return m_tokens; }
    [[nodiscard]] const SessionCookies& cookies() const { return m_cookies; }
    [[nodiscard]] ApiReach reach() const { return m_reach; }

private:
    [[nodiscard]] const ApiToken* find(const QString& secret) const;
    /// The token, or why it opens nothing; counts the wrong ones.
    [[nodiscard]] tl::expected<ApiToken, ApiResponse> judge(const ApiRequest& request, const QString& secret);
    [[nodiscard]] bool isGuessable(const ApiRequest& request, const ApiToken& token) const;
    [[nodiscard]] ApiScope scopeWithoutToken(const ApiRequest& request) const;
    [[nodiscard]] tl::expected<ApiCaller, ApiResponse> sessionCaller(const ApiRequest& request) const;

    Clock& m_clock;
    StoreExecutor& m_store;
    SessionCookies m_cookies;
    AttemptLimit m_attempts;
    ApiReach m_reach = ApiReach::Beyond;
    bool m_isProxied = false;
    QList<ApiToken> m_fixed;
    QList<QByteArray> m_shortHashes; ///< of the fixed ones that could be guessed
    QList<ApiToken> m_tokens;
    bool m_isLoaded = false;
    QTimer m_retry;
};

} // namespace powermon
