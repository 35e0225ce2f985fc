// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/webhookchannel.h"

#include <QDateTime>
#include <QLocale>
#include <QNetworkReply>
#include <QSslError>
#include <QTimer>

#include "core/base/whenfinished.h"
#include "core/messages/messagetemplate.h"
#include "core/messages/retrypause.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr qint64 mostRead = 16'384;
constexpr qsizetype shownOfAnswer = 200;

/// The message itself is not wanted. Everything else may be mended: an address, a token, the line's log-in
/// page.
bool isRefusal(int status)
{
    return status == 400 || status == 413 || status == 422;
}

bool isTrouble(int status)
{
    return status >= 500 || status == 408 || status == 425 || status == 429;
}

void finish(const std::shared_ptr<QPromise<Delivery>>& promise, const Delivery& delivery)
{
    promise->addResult(delivery);
    promise->finish();
}

/// What the server says of itself, on one line.
QString answerText(QNetworkReply& reply, int status)
{
    const QString reason = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    const QString body = QString::fromUtf8(reply.peek(mostRead)).simplified();
    const QString answer = u"HTTP %1 %2"_s.arg(QString::number(status), reason).trimmed();
    return body.isEmpty() ? answer : answer + u": "_s + shortened(body, shownOfAnswer);
}

/// No secret in a text that is stored and shown.
QString masked(QString text, const QString& secret)
{
    if (secret.isEmpty())
        return text;
    text.replace(QString::fromLatin1(QUrl::toPercentEncoding(secret)), u"…"_s);
    return text.replace(secret, u"…"_s);
}

} // namespace

std::optional<Milliseconds> retryAfter(const QByteArray& header, Timestamp now)
{
    bool isNumber = false;
    const uint seconds = header.trimmed().toUInt(&isNumber);
    if (isNumber)
        return std::chrono::seconds(seconds);
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return std::max(Timestamp::fromMilliseconds(date.toMSecsSinceEpoch()) - now, Milliseconds(0));
}

WebhookChannel::WebhookChannel(Clock& clock, QString secretKey, WebhookSettings settings,
                               SecretStore& secrets, Milliseconds patience)
    : m_clock(clock), m_secretKey(std::move(secretKey)), m_settings(std::move(settings)), m_secrets(secrets),
      m_patience(patience)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QFuture<Delivery> WebhookChannel::deliver(const Message& message)
{
    const auto promise = std::make_shared<QPromise<Delivery>>();
    promise->start();
    if (!m_settings.needsSecret()) {
        post(message, {}, promise);
        return promise->future();
    }
    using Secret = Result<std::optional<QString>>;
    whenFinished(m_secrets.read(m_secretKey), this, [this, message, promise](const Secret& secret) {
        if (secret && *secret && !(**secret).isEmpty())
            return post(message, **secret, promise);
        const QString why = secret ? tr("the secret of this channel is in no keychain here: set it again")
                                   : errorMessage(secret.error());
        finish(promise, {DeliveryOutcome::Later, why});
    });
    return promise->future();
}

void WebhookChannel::post(const Message& message, const QString& secret, const Promise& promise)
{
    QMap<QString, QString> fields = fieldsOf(message);
    fields.insert(u"secret"_s, secret);
    const QString address =
        m_settings.url == "{secret}"_L1 ? secret : expandTemplate(m_settings.url, fields, TemplatePlace::Url);
    const QUrl url(address, QUrl::StrictMode);
    if (!checkSecretAddress(address))
        return finish(
            promise, {DeliveryOutcome::Later, tr("the address of this channel cannot be used"), repairPause});
    const bool isJson = m_settings.contentType.contains("json"_L1);
    const QByteArray body =
        expandTemplate(m_settings.body, fields, isJson ? TemplatePlace::JsonText : TemplatePlace::Plain)
            .toUtf8();
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"PowerMon"_s);
    request.setHeader(QNetworkRequest::ContentTypeHeader, m_settings.contentType);
    const QByteArray id = message.key.toUtf8();
    const qint64 seconds = m_clock.now().milliseconds() / 1000;
    request.setRawHeader("webhook-id", id);
    request.setRawHeader("webhook-timestamp", QByteArray::number(seconds));
    if (m_settings.isSigned)
        request.setRawHeader("webhook-signature", webhookSignature(secret, id, seconds, body));
    for (auto it = m_settings.headers.cbegin(); it != m_settings.headers.cend(); ++it)
        request.setRawHeader(it.key().toLatin1(),
                             expandTemplate(it.value(), fields, TemplatePlace::Header).toUtf8());
    const bool hasBody = m_settings.method != "GET"_L1;
    await(m_network.sendCustomRequest(request, m_settings.method.toLatin1(), hasBody ? body : QByteArray()),
          secret, promise);
}

void WebhookChannel::await(QNetworkReply* reply, const QString& secret, const Promise& promise)
{
    reply->setReadBufferSize(mostRead);
    auto* const patience = new QTimer(reply);
    patience->setSingleShot(true);
    const auto end = [this, reply, secret, promise, patience] {
        if (promise->future().isFinished())
            return;
        Delivery delivery = judge(*reply, !patience->isActive());
        delivery.answer = masked(delivery.answer, secret);
        finish(promise, delivery);
        reply->abort();
        reply->deleteLater();
    };
    connect(reply, &QNetworkReply::finished, this, end);
    connect(patience, &QTimer::timeout, this, end);
    // What is longer says nothing more.
    connect(reply, &QNetworkReply::readyRead, this, [reply, end] {
        if (reply->bytesAvailable() >= mostRead)
            end();
    });
    patience->start(m_patience);
}

Delivery WebhookChannel::judge(QNetworkReply& reply, bool isLate) const
{
    const QVariant answered = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!answered.isValid()) {
        const QString why =
            isLate ? tr("no answer in %n second(s)", nullptr,
                        static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_patience).count()))
                   : reply.errorString();
        return {DeliveryOutcome::Later, why};
    }
    const int status = answered.toInt();
    const QString answer = answerText(reply, status);
    if (status >= 200 && status < 300)
        return {DeliveryOutcome::Delivered, answer};
    if (status >= 300 && status < 400) {
        const QUrl target = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        return {DeliveryOutcome::Later,
                tr("HTTP %1: the address has moved to %2, where nothing is sent: give that address instead")
                    .arg(status)
                    .arg(shortened(target.host().isEmpty() ? target.path() : target.host())),
                repairPause};
    }
    if (isRefusal(status))
        return {DeliveryOutcome::Refused, answer};
    const auto asked = retryAfter(reply.rawHeader("Retry-After"), m_clock.now());
    return {DeliveryOutcome::Later, answer,
            isTrouble(status) ? asked : std::max(repairPause, asked.value_or(repairPause))};
}

} // namespace powermon
