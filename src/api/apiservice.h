// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>

#include "api/apiaccess.h"
#include "api/apidispatcher.h"
#include "api/apiparts.h"
#include "api/httplistener.h"
#include "api/sessionroutes.h"

namespace powermon {

/// What only this computer's owner knows.
struct ApiSecrets
{
    QByteArray sessionKey; ///< signs the sessions
    QStringList tokens;    ///< have every right
};

/// The REST server: all routes behind one guarded listener.
class ApiService final : public QObject
{
    Q_OBJECT

public:
    ApiService(const ApiParts& parts, const ApiSecrets& secrets, QObject* parent = nullptr);
    ~ApiService() override;

    /// Answers from now on where the settings say. Errors: BadValue where that would be open to others,
    /// FileUnreadable for a certificate, NetworkFailed where the port is taken.
    [[nodiscard]] Result<void> listen(const Settings& settings);
    /// Answers nobody any more.
    void close();

    /// Where a browser finds it: "http://127.0.0.1:56957/"; empty: nowhere.
    [[nodiscard]] QString url() const;
    /// SHA-256 of its certificate, "AB:CD:…"; empty: it speaks no TLS.
    [[nodiscard]] const QString& fingerprint() const { return m_fingerprint; }
    /// Others than this computer may ask, nothing else protects their tokens, and no certificate is named.
    [[nodiscard]] static bool needsCertificate(const Settings& settings);
    /// The names by which it is reached.
    [[nodiscard]] static QStringList hostNames(const Settings& settings);
    [[nodiscard]] const ApiRouter& router() const { return m_router; }
    [[nodiscard]] const ApiAccess& access() const { return m_access; }
    [[nodiscard]] HttpListener& listener() { return m_listener; }
    [[nodiscard]] QFuture<ApiResponse> handle(const ApiRequest& request)
    {
        return m_dispatcher.handle(request);
    }

private:
    void addRoutes();
    [[nodiscard]] Result<void> useCertificate(const Settings& settings);

    ApiParts m_parts;
    ApiAccess m_access;
    SessionRoutes m_sessions;
    ApiRouter m_router;
    ApiDispatcher m_dispatcher;
    HttpListener m_listener;
    QString m_fingerprint;
};

} // namespace powermon
