// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/switchtag.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include "core/service/jsonshapes.h"

namespace powermon {

namespace {

[[nodiscard]] QByteArray shortHash(const QByteArray& text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex().left(16);
}

[[nodiscard]] QByteArray hashOf(const Switch& powerSwitch)
{
    return shortHash(QJsonDocument(switchJson(powerSwitch)).toJson(QJsonDocument::Compact));
}

} // namespace

QByteArray switchPageTag(const Switch& powerSwitch, const QByteArray& body)
{
    return '"' + hashOf(powerSwitch) + '-' + shortHash(body) + '"';
}

QByteArray switchTag(const Switch& powerSwitch)
{
    return '"' + hashOf(powerSwitch) + '"';
}

bool matchesSwitch(const QByteArray& field, const Switch& powerSwitch)
{
    const QByteArray wanted = hashOf(powerSwitch);
    for (const QByteArray& each : field.split(',')) {
        const QByteArray tag = each.trimmed();
        if (tag == "*")
            return true;
        const bool isQuoted = tag.size() > 2 && tag.startsWith('"') && tag.endsWith('"');
        if (isQuoted && tag.mid(1, tag.size() - 2).split('-').at(0) == wanted)
            return true;
    }
    return false;
}

} // namespace powermon
