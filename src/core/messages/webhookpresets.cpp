// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include "core/messages/webhooksettings.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

enum class Needs
{
    Address,
    SecretAddress, ///< whoever knows it may write
    AddressAndSecret,
    SecretAndRecipient,
};

/// As the services document their interfaces.
struct Preset
{
    QLatin1StringView name;
    Needs needs;
    QLatin1StringView suffix; ///< of the address that people give
    QLatin1StringView body;
    QLatin1StringView header; ///< "Name: value" with the secret
};

constexpr std::array presets{
    Preset{"ntfy"_L1, Needs::Address, "?title={title}&priority={priority}"_L1, "{text}"_L1,
           "Authorization: Bearer {secret}"_L1},
    Preset{"gotify"_L1, Needs::AddressAndSecret, "/message"_L1,
           R"({"title":"{title}","message":"{text}","priority":{priority}})"_L1, "X-Gotify-Key: {secret}"_L1},
    Preset{"slack"_L1, Needs::SecretAddress, ""_L1, R"({"text":"*{title}*\n{text}"})"_L1, ""_L1},
    Preset{"discord"_L1, Needs::SecretAddress, ""_L1,
           R"({"content":"**{title}**\n{text}","allowed_mentions":{"parse":[]}})"_L1, ""_L1},
    Preset{"telegram"_L1, Needs::SecretAndRecipient, "https://api.telegram.org/bot{secret}/sendMessage"_L1,
           R"({"chat_id":%1,"text":"{title}\n{text}"})"_L1, ""_L1},
    Preset{"mattermost"_L1, Needs::SecretAddress, ""_L1, R"({"text":"**{title}**\n{text}"})"_L1, ""_L1},
    Preset{"homeassistant"_L1, Needs::SecretAddress, ""_L1, "{json}"_L1, ""_L1},
    Preset{"apprise"_L1, Needs::Address, ""_L1,
           R"({"title":"{title}","body":"{text}","type":"{severity}"})"_L1, ""_L1},
};

tl::unexpected<Error> missing(const QString& preset, const QString& what)
{
    return failure(ErrorCode::BadInput, {preset, what});
}

Result<void> checkInput(const Preset& preset, const PresetInput& input)
{
    const bool needsAddress = preset.needs != Needs::SecretAndRecipient;
    const bool needsSecret =
        preset.needs == Needs::AddressAndSecret || preset.needs == Needs::SecretAndRecipient;
    if (needsAddress && input.url.isEmpty())
        return missing(preset.name, QCoreApplication::translate("Webhook", "this needs the address: --url"));
    if (needsSecret && !input.hasSecret)
        return missing(preset.name,
                       QCoreApplication::translate("Webhook", "this needs the token: --secret-file"));
    if (preset.needs == Needs::SecretAndRecipient && input.recipient.isEmpty())
        return missing(preset.name, QCoreApplication::translate("Webhook", "this needs the chat: --to"));
    return {};
}

/// The chat as a JSON text, whatever stands in it.
QString jsonText(const QString& text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

PresetWebhook made(const Preset& preset, const PresetInput& input)
{
    PresetWebhook webhook;
    WebhookSettings& settings = webhook.settings;
    QString address = input.url;
    while (address.endsWith(u'/'))
        address.chop(1);
    settings.url =
        preset.needs == Needs::SecretAndRecipient ? QString(preset.suffix) : address + preset.suffix;
    if (preset.needs == Needs::SecretAddress) {
        settings.url = u"{secret}"_s;
        webhook.secret = input.url;
    }
    settings.body = preset.body;
    if (preset.needs == Needs::SecretAndRecipient)
        settings.body = settings.body.arg(jsonText(input.recipient));
    if (!preset.body.startsWith(u'{') || preset.body == "{text}"_L1)
        settings.contentType = u"text/plain; charset=utf-8"_s;
    if (!preset.header.isEmpty() && input.hasSecret) {
        const QString header = preset.header;
        settings.headers.insert(header.section(u": "_s, 0, 0), header.section(u": "_s, 1));
    }
    return webhook;
}

} // namespace

QStringList webhookPresets()
{
    QStringList names;
    for (const Preset& preset : presets)
        names.append(preset.name);
    return names;
}

Result<PresetWebhook> webhookFromPreset(const QString& preset, const PresetInput& input)
{
    for (const Preset& each : presets) {
        if (each.name != preset)
            continue;
        const auto checked = checkInput(each, input);
        return checked ? Result<PresetWebhook>(made(each, input)) : failure(checked.error());
    }
    return failure(ErrorCode::BadInput,
                   {u"--preset"_s, QCoreApplication::translate("Webhook", "there is no '%1'; there are %2")
                                       .arg(shortened(preset), webhookPresets().join(u", "_s))});
}

} // namespace powermon
