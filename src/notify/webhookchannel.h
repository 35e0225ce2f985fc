// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QObject>

#include "core/base/clock.h"
#include "core/interfaces/messagechannel.h"
#include "core/interfaces/secretstore.h"
#include "core/messages/webhooksettings.h"

class QNetworkReply;

namespace powermon {

/// Calls an address with each message. Follows no redirection, so that no secret goes where nobody sent it;
/// reads little of the answer, and waits for it no longer than the patience.
class WebhookChannel final : public QObject, public MessageChannel
{
    Q_OBJECT

public:
    static constexpr Milliseconds defaultPatience{30000};

    /// \a secrets must outlive this; \a secretKey: where its own lies there.
    WebhookChannel(Clock& clock, QString secretKey, WebhookSettings settings, SecretStore& secrets,
                   Milliseconds patience = defaultPatience);

    [[nodiscard]] QFuture<Delivery> deliver(const Message& message) override;

private:
    using Promise = std::shared_ptr<QPromise<Delivery>>;
    void post(const Message& message, const QString& secret, const Promise& promise);
    void await(QNetworkReply* reply, const QString& secret, const Promise& promise);
    [[nodiscard]] Delivery judge(QNetworkReply& reply, bool isLate) const;

    Clock& m_clock;
    QString m_secretKey;
    WebhookSettings m_settings;
    SecretStore& m_secrets;
    Milliseconds m_patience;
    QNetworkAccessManager m_network;
};

/// What the header Retry-After asks for: seconds, or a date as HTTP writes it; nothing for anything else.
[[nodiscard]] std::optional<Milliseconds> retryAfter(const QByteArray& header, Timestamp now);

} // namespace powermon
