// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/httpremotecaller.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

#include "remote/remoteaddress.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QByteArray digestOf(const QNetworkReply& reply)
{
    return reply.sslConfiguration().peerCertificate().digest(QCryptographicHash::Sha256);
}

} // namespace

/// One request and what becomes of it; belongs to its reply.
class HttpRemoteCaller::Exchange final : public QObject
{
    Q_OBJECT

public:
    Exchange(QNetworkReply* reply, const QString& place, const QByteArray& fingerprint, Milliseconds patience)
        : QObject(reply), m_reply(*reply), m_place(place), m_fingerprint(fingerprint)
    {
        m_promise.start();
        connect(reply, &QNetworkReply::sslErrors, this, &Exchange::judgeCertificate);
        connect(reply, &QNetworkReply::encrypted, this, &Exchange::compareCertificate);
        connect(reply, &QNetworkReply::downloadProgress, this, [this](qint64 received) {
            if (received > mostAnswer)
                refuse(tr("the answer is too long"));
        });
        connect(reply, &QNetworkReply::finished, this, &Exchange::finish);
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, [this] { refuse(tr("there was no answer in time")); });
        m_deadline.start(patience);
    }

    [[nodiscard]] QFuture<Result<RemoteAnswer>> future() const { return m_promise.future(); }

private:
    void judgeCertificate(const QList<QSslError>& errors)
    {
        const QByteArray digest = digestOf(m_reply);
        if (!m_fingerprint.isEmpty() && digest == m_fingerprint)
            return m_reply.ignoreSslErrors(errors);
        if (!m_fingerprint.isEmpty())
            return compareCertificate();
        m_problem = tr("its certificate is not trusted (%1); where the server shows the same fingerprint, "
                       "add --fingerprint %2")
                        .arg(errors.first().errorString(), fingerprintText(digest));
    }

    void compareCertificate()
    {
        const QByteArray digest = digestOf(m_reply);
        if (!m_fingerprint.isEmpty() && digest != m_fingerprint)
            refuse(
                tr("its certificate is another one, with the fingerprint %1").arg(fingerprintText(digest)));
    }

    void refuse(const QString& problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
        m_reply.abort();
    }

    void finish()
    {
        m_deadline.stop();
        const int status = m_reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const bool isWhole = m_reply.error() == QNetworkReply::NoError || status >= 400;
        if (m_problem.isEmpty() && (status == 0 || !isWhole))
            m_problem = m_reply.errorString();
        if (m_problem.isEmpty())
            m_promise.addResult(
                RemoteAnswer{status, m_reply.header(QNetworkRequest::ContentTypeHeader).toString().toUtf8(),
                             m_reply.rawHeader("Link"), m_reply.readAll()});
        else
            m_promise.addResult(
                Result<RemoteAnswer>(failure(ErrorCode::NetworkFailed, {m_place + u": "_s + m_problem})));
        m_promise.finish();
        m_reply.deleteLater();
    }

    QNetworkReply& m_reply;
    QString m_place;
    QByteArray m_fingerprint;
    QString m_problem; ///< empty: none
    QTimer m_deadline;
    QPromise<Result<RemoteAnswer>> m_promise;
};

HttpRemoteCaller::HttpRemoteCaller(const QUrl& url, const QString& token, const QByteArray& fingerprint,
                                   QObject* parent)
    : QObject(parent), m_url(url), m_token(token.toUtf8()), m_fingerprint(fingerprint)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (isOwnUrl(url))
        m_network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
}

HttpRemoteCaller::~HttpRemoteCaller() = default;

QNetworkRequest HttpRemoteCaller::requestFor(const RemoteRequest& request) const
{
    QNetworkRequest made(QUrl(m_url.toString() + request.path, QUrl::StrictMode));
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    made.setHeader(QNetworkRequest::UserAgentHeader, u"powermon-cli"_s);
    made.setRawHeader("Accept", "application/json");
    if (!m_token.isEmpty())
        made.setRawHeader("Authorization", "Bearer " + m_token);
    if (!request.body.isEmpty())
        made.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return made;
}

QFuture<Result<RemoteAnswer>> HttpRemoteCaller::send(const RemoteRequest& request)
{
    QNetworkReply* reply = m_network.sendCustomRequest(requestFor(request), request.method, request.body);
    return (new Exchange(reply, place(), m_fingerprint, request.patience))->future();
}

} // namespace powermon

#include "httpremotecaller.moc"
