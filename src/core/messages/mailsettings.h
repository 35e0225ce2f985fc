// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QJsonObject>
#include <QStringList>

#include "core/base/result.h"
#include "core/model/message.h"

namespace powermon {

enum class MailSecurity
{
    StartTls, ///< "starttls"
    Tls,      ///< "tls": from the first byte
    None,     ///< "none"
};

/// How e-mail is sent; the password is the channel's secret.
struct MailSettings
{
    QString host;
    quint16 port = 587;
    MailSecurity security = MailSecurity::StartTls;
    QString user; ///< empty: without logging in
    QString from;
    QStringList to;

    friend bool operator==(const MailSettings&, const MailSettings&) = default;
};

[[nodiscard]] QString toWord(MailSecurity security);
[[nodiscard]] std::optional<MailSecurity> mailSecurityFromWord(const QString& word);
/// Where servers listen for it.
[[nodiscard]] quint16 usualPort(MailSecurity security);

[[nodiscard]] QJsonObject toJson(const MailSettings& settings);
[[nodiscard]] MailSettings mailFromJson(const QJsonObject& json);
/// Errors: BadInput, in words for whoever set it up.
[[nodiscard]] Result<void> checkMail(const MailSettings& settings);

/// The message as an e-mail of RFC 5322, as text and as HTML, in UTF-8. Its Message-ID comes from the
/// message's key, so that whoever gets it twice knows it again; those about one event belong together.
[[nodiscard]] QByteArray mailText(const MailSettings& settings, const Message& message, Timestamp now);

} // namespace powermon
