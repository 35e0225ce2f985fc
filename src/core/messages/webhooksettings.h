// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>

#include "core/base/result.h"

namespace powermon {

/// How a webhook is called. Url, headers and body are templates, in which {secret} is the channel's secret.
struct WebhookSettings
{
    QString method = QStringLiteral("POST");
    QString url; ///< "{secret}" alone: the address itself is the secret
    QMap<QString, QString> headers;
    QString body = QStringLiteral("{json}");
    QString contentType = QStringLiteral("application/json");
    bool isSigned = false; ///< with the secret, as Standard Webhooks has it

    friend bool operator==(const WebhookSettings&, const WebhookSettings&) = default;
    /// Whether it cannot do without a secret.
    [[nodiscard]] bool needsSecret() const;
};

[[nodiscard]] QJsonObject toJson(const WebhookSettings& settings);
[[nodiscard]] WebhookSettings webhookFromJson(const QJsonObject& json);
/// Errors: BadInput, in words for whoever set it up.
[[nodiscard]] Result<void> checkWebhook(const WebhookSettings& settings);
/// An address that is a secret as a whole. Errors: BadInput.
[[nodiscard]] Result<void> checkSecretAddress(const QString& address);

/// What a preset needs.
struct PresetInput
{
    QString url = {};
    QString recipient = {}; ///< a chat, where the service has such
    bool hasSecret = false;
};

/// What a preset makes of it.
struct PresetWebhook
{
    WebhookSettings settings;
    QString secret; ///< that was found in the address
};

/// "ntfy, gotify, …"
[[nodiscard]] QStringList webhookPresets();
/// Errors: BadInput: no such preset, or something is missing for it.
[[nodiscard]] Result<PresetWebhook> webhookFromPreset(const QString& preset, const PresetInput& input);

/// The value of the header webhook-signature (https://www.standardwebhooks.com): HMAC-SHA256 over id, time
/// and body. \a secret: "whsec_" and base64, or any text.
[[nodiscard]] QByteArray webhookSignature(const QString& secret, const QByteArray& id, qint64 seconds,
                                          const QByteArray& body);

} // namespace powermon
