// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QStringList>

#include "cli/parameter.h"
#include "core/messages/channel.h"
#include "core/messages/mailsettings.h"

namespace powermon {

/// The options that describe a channel, for adding and editing one: what is not given stays as it is.
class ChannelOptions
{
public:
    /// They write into this, which must outlive them.
    [[nodiscard]] QList<Parameter> parameters();

    /// \a channel with what was given. \a hasSecret: whether one comes beside it. Errors: BadInput, BadValue.
    [[nodiscard]] Result<Channel> applied(Channel channel, bool hasSecret) const;
    /// A secret that stood in the address; empty: none.
    [[nodiscard]] QString foundSecret() const { return m_foundSecret; }
    /// The file with the secret; empty: none, "-": standard input.
    [[nodiscard]] QString secretFile() const { return m_secretFile; }

private:
    [[nodiscard]] QList<Parameter> webhookParameters();
    [[nodiscard]] QList<Parameter> commandParameters();
    [[nodiscard]] QList<Parameter> mailParameters();
    [[nodiscard]] QList<Parameter> ruleParameters();
    [[nodiscard]] QStringList types() const;
    [[nodiscard]] Result<void> applyWebhook(Channel& channel, bool hasSecret) const;
    [[nodiscard]] Result<void> applyCommand(Channel& channel) const;
    [[nodiscard]] Result<void> applyMail(Channel& channel) const;
    [[nodiscard]] Result<void> applyRules(Channel& channel) const;
    [[nodiscard]] Result<void> applyQuiet(Channel& channel) const;

    QString m_preset;
    QString m_url;
    QString m_recipient;
    QString m_method;
    QStringList m_headers;
    std::optional<QString> m_body;
    QString m_contentType;
    bool m_isSigned = false;
    QString m_secretFile;
    QString m_program;
    QStringList m_arguments;
    std::optional<Milliseconds> m_timeout;
    QString m_mailServer;
    std::optional<MailSecurity> m_mailSecurity;
    std::optional<QString> m_mailUser;
    QString m_mailFrom;
    QStringList m_mailTo;
    std::optional<QList<Topic>> m_topics;
    std::optional<Confidence> m_from;
    std::optional<Milliseconds> m_after;
    std::optional<Milliseconds> m_remind; ///< 0: never
    bool m_tellsMembers = false;
    bool m_leavesOutEnd = false;
    std::optional<QString> m_quiet;
    QString m_zone;
    bool m_isOff = false;
    bool m_isOn = false;
    mutable QString m_foundSecret;
};

/// "90s", "10m", "2h", "1d", or "0"; nothing for any other text.
[[nodiscard]] std::optional<Milliseconds> lengthFromText(const QString& text);

} // namespace powermon
