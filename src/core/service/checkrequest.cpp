// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/checkrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace powermon {

using namespace Qt::StringLiterals;

QString toText(const CheckRequest& request)
{
    QJsonArray ids;
    for (const SwitchId id : request.switches)
        ids.append(id.value());
    const QJsonObject object{{u"at"_s, request.at.toIso()}, {u"switches"_s, ids}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<CheckRequest> checkRequestFromText(const QString& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto at = Timestamp::fromIso(object.value("at"_L1).toString());
    const QJsonValue switches = object.value("switches"_L1);
    if (!at || !switches.isArray())
        return std::nullopt;
    CheckRequest request{*at, {}};
    for (const QJsonValue& each : switches.toArray()) {
        const SwitchId id(each.toInteger());
        if (!id.isValid())
            return std::nullopt; // not to be taken for "all"
        request.switches.append(id);
    }
    return request;
}

} // namespace powermon
