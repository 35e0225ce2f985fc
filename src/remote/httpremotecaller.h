// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QUrl>

#include "core/interfaces/remotecaller.h"

namespace powermon {

/// Asks a PowerMon elsewhere over HTTP or HTTPS. No token leaves before the certificate is trusted: by the
/// system, or by its fingerprint where one is given, and then by that alone. Redirects are not followed.
class HttpRemoteCaller final : public QObject, public RemoteCaller
{
    Q_OBJECT

public:
    /// No answer of a PowerMon is longer.
    static constexpr qint64 mostAnswer = 256LL * 1024 * 1024;

    /// \a url: of parseRemoteUrl(); \a token may be empty; \a fingerprint: of parseFingerprint().
    HttpRemoteCaller(const QUrl& url, const QString& token, const QByteArray& fingerprint,
                     QObject* parent = nullptr);
    ~HttpRemoteCaller() override;

    [[nodiscard]] QFuture<Result<RemoteAnswer>> send(const RemoteRequest& request) override;
    [[nodiscard]] QString place() const override { return m_url.toString(); }

private:
    class Exchange;

    [[nodiscard]] QNetworkRequest requestFor(const RemoteRequest& request) const;

    QUrl m_url;
    QByteArray m_token;
    QByteArray m_fingerprint;
    QNetworkAccessManager m_network;
};

} // namespace powermon
