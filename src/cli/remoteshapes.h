// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "cli/statisticsfigures.h"
#include "core/service/statusreport.h"

namespace powermon {

// What a REST server answers, back as values; what it says beside is left out. Errors: BadInput without a
// place, BadName, BadHost, BadValue where it is not as this program knows it.

[[nodiscard]] Result<Switch> switchFromJson(const QJsonObject& json);
[[nodiscard]] Result<CheckResult> checkFromJson(const QJsonObject& json);
[[nodiscard]] Result<Outage> outageFromJson(const QJsonObject& json);
[[nodiscard]] Result<StatusReport> statusFromJson(const QJsonObject& json);
[[nodiscard]] Result<StatisticsFigures> figuresFromJson(const QJsonObject& json);

/// Each of \a array by \a read; the first that fails is the error.
template <typename Value>
[[nodiscard]] Result<QList<Value>> listFromJson(const QJsonArray& array,
                                                Result<Value> (*read)(const QJsonObject&))
{
    QList<Value> values;
    for (const QJsonValue& each : array) {
        const Result<Value> value = read(each.toObject());
        if (!value)
            return failure(value.error());
        values.append(*value);
    }
    return values;
}

} // namespace powermon
