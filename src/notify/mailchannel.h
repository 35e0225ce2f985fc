// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

#include <QObject>

#include "core/base/clock.h"
#include "core/interfaces/messagechannel.h"
#include "core/interfaces/secretstore.h"
#include "core/messages/mailsettings.h"

class QThread;

namespace powermon {

/// Sends each message as an e-mail over SMTP, in a thread of its own, since that waits for the server.
class MailChannel final : public QObject, public MessageChannel
{
    Q_OBJECT

public:
    static constexpr Milliseconds defaultPatience{60000};

    /// \a secrets must outlive this; \a secretKey: where its own lies there. \a authorities: a file of the
    /// certificates to trust; empty for those of the system.
    MailChannel(Clock& clock, QString secretKey, MailSettings settings, SecretStore& secrets,
                Milliseconds patience = defaultPatience, QString authorities = {});
    /// Ends what is under way.
    ~MailChannel() override;

    [[nodiscard]] QFuture<Delivery> deliver(const Message& message) override;

private:
    using Promise = std::shared_ptr<QPromise<Delivery>>;
    void send(const Message& message, const QString& password, const Promise& promise);

    Clock& m_clock;
    QString m_secretKey;
    MailSettings m_settings;
    SecretStore& m_secrets;
    Milliseconds m_patience;
    QString m_authorities;
    std::atomic<bool> m_isEnding = false; ///< read by the thread
    std::unique_ptr<QThread> m_thread;
};

} // namespace powermon
