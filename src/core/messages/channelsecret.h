// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QJsonDocument>

#include "core/model/channelsettings.h"

namespace powermon {

/// Where its secret lies in a SecretStore. It is bound to where the channel leads: whoever changes that in a
/// database that others write, too, does not get it.
[[nodiscard]] inline QString channelSecretKey(const ChannelSettings& settings)
{
    QJsonObject target{{QStringLiteral("type"), settings.type}};
    for (const char* const option : {"url", "host", "port", "security", "user"})
        target.insert(QLatin1StringView(option), settings.options.value(QLatin1StringView(option)));
    const QByteArray text = QJsonDocument(target).toJson(QJsonDocument::Compact);
    const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().first(32);
    return QStringLiteral("channel-%1-%2").arg(settings.name, QString::fromLatin1(digest));
}

} // namespace powermon
