// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/mailchannel.h"

#include <array>
#include <curl/curl.h>

#include <QThread>

#include "core/base/whenfinished.h"
#include "core/messages/retrypause.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr qsizetype shownOfAnswer = 200;

/// What an attempt needs; lives in its thread.
struct Attempt
{
    MailSettings settings;
    QByteArray mail;
    QString password;
    Milliseconds patience;
    QString authorities;
    const std::atomic<bool>& isEnding;
    qsizetype sent = 0;
};

size_t giveMail(char* buffer, size_t size, size_t count, void* data)
{
    auto& attempt = *static_cast<Attempt*>(data);
    const QByteArray piece = attempt.mail.mid(attempt.sent, static_cast<qsizetype>(size * count));
    std::copy(piece.cbegin(), piece.cend(), buffer);
    attempt.sent += piece.size();
    return static_cast<size_t>(piece.size());
}

int askWhetherToEnd(void* data, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<const Attempt*>(data)->isEnding ? 1 : 0;
}

QString wordsFor(CURLcode code, const QByteArray& details)
{
    switch (code) {
    case CURLE_LOGIN_DENIED:
        return MailChannel::tr("the server refuses the user or the password");
    case CURLE_USE_SSL_FAILED:
        return MailChannel::tr("the server offers no encryption: it may want --smtp-security tls, or none");
    case CURLE_PEER_FAILED_VERIFICATION:
        return MailChannel::tr("the server's certificate is not trusted");
    case CURLE_COULDNT_RESOLVE_HOST:
        return MailChannel::tr("there is no server of this name, or no line to the name service");
    default:
        return QString::fromUtf8(curl_easy_strerror(code)) +
               (details.isEmpty() ? QString() : u" ("_s + QString::fromUtf8(details).simplified() + u')');
    }
}

Delivery judged(CURLcode code, long answer, const QByteArray& details)
{
    if (code == CURLE_OK)
        return {DeliveryOutcome::Delivered, MailChannel::tr("taken by the server, SMTP %1").arg(answer)};
    QString words = wordsFor(code, details);
    if (answer >= 400)
        words += u", SMTP %1"_s.arg(answer);
    words = shortened(words, shownOfAnswer);
    if (code == CURLE_LOGIN_DENIED || code == CURLE_USE_SSL_FAILED)
        return {DeliveryOutcome::Later, words, repairPause};
    // What begins with 5 will be answered so again.
    const bool isRefused = answer >= 500 && answer < 600;
    return {isRefused ? DeliveryOutcome::Refused : DeliveryOutcome::Later, words};
}

QByteArray urlOf(const MailSettings& settings)
{
    const QByteArray scheme = settings.security == MailSecurity::Tls ? "smtps://" : "smtp://";
    const QByteArray host =
        settings.host.contains(u':') ? '[' + settings.host.toLatin1() + ']' : settings.host.toLatin1();
    return scheme + host + ':' + QByteArray::number(settings.port);
}

void describe(CURL* curl, Attempt& attempt, curl_slist* recipients)
{
    const MailSettings& settings = attempt.settings;
    curl_easy_setopt(curl, CURLOPT_URL, urlOf(settings).constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(
        curl, CURLOPT_USE_SSL,
        static_cast<long>(settings.security == MailSecurity::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    if (!attempt.authorities.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, attempt.authorities.toLocal8Bit().constData());
    if (!settings.user.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, settings.user.toUtf8().constData());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, attempt.password.toUtf8().constData());
    }
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, settings.from.toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, &giveMail);
    curl_easy_setopt(curl, CURLOPT_READDATA, &attempt);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(attempt.patience.count()));
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &askWhetherToEnd);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &attempt);
}

Delivery sendMail(Attempt& attempt)
{
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    if (!curl)
        return {DeliveryOutcome::Later, MailChannel::tr("no memory")};
    curl_slist* recipients = nullptr;
    for (const QString& recipient : std::as_const(attempt.settings.to))
        recipients = curl_slist_append(recipients, recipient.toUtf8().constData());
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> owned(recipients, &curl_slist_free_all);
    std::array<char, CURL_ERROR_SIZE> details{};
    curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, details.data());
    describe(curl.get(), attempt, recipients);
    const CURLcode code = curl_easy_perform(curl.get());
    long answer = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &answer);
    return judged(code, answer, QByteArray(details.data()));
}

} // namespace

MailChannel::MailChannel(Clock& clock, QString secretKey, MailSettings settings, SecretStore& secrets,
                         Milliseconds patience, QString authorities)
    : m_clock(clock), m_secretKey(std::move(secretKey)), m_settings(std::move(settings)), m_secrets(secrets),
      m_patience(patience), m_authorities(std::move(authorities))
{
}

MailChannel::~MailChannel()
{
    m_isEnding = true;
    if (m_thread)
        m_thread->wait();
}

QFuture<Delivery> MailChannel::deliver(const Message& message)
{
    const auto promise = std::make_shared<QPromise<Delivery>>();
    promise->start();
    if (m_settings.user.isEmpty()) {
        send(message, {}, promise);
        return promise->future();
    }
    using Secret = Result<std::optional<QString>>;
    whenFinished(m_secrets.read(m_secretKey), this, [this, message, promise](const Secret& secret) {
        if (secret && *secret)
            return send(message, **secret, promise);
        const QString why = secret ? tr("the password of this channel is in no keychain here: set it again")
                                   : errorMessage(secret.error());
        promise->addResult(Delivery{DeliveryOutcome::Later, why});
        promise->finish();
    });
    return promise->future();
}

void MailChannel::send(const Message& message, const QString& password, const Promise& promise)
{
    if (m_thread)
        m_thread->wait(); // it has answered: nothing is left to do there
    const auto attempt =
        std::make_shared<Attempt>(Attempt{m_settings, mailText(m_settings, message, m_clock.now()), password,
                                          m_patience, m_authorities, m_isEnding});
    m_thread.reset(QThread::create([attempt, promise] {
        promise->addResult(sendMail(*attempt));
        promise->finish();
    }));
    m_thread->start();
}

} // namespace powermon
