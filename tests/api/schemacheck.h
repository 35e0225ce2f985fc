// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace powermon {

/// The paths at which \a value does not fit \a schema.
class SchemaCheck
{
public:
    explicit SchemaCheck(const QJsonObject& document) : m_document(document) {}

    void check(const QJsonValue& value, const QJsonObject& schema, const QString& where)
    {
        if (schema.contains(QLatin1StringView("$ref")))
            return check(value, named(schema.value(QLatin1StringView("$ref")).toString()), where);
        if (schema.contains(QLatin1StringView("oneOf"))) {
            const QJsonArray choices = schema.value(QLatin1StringView("oneOf")).toArray();
            return check(value,
                         value.isNull() ? QJsonObject{{QStringLiteral("type"), QStringLiteral("null")}}
                                        : choices.at(0).toObject(),
                         where);
        }
        if (!hasType(value, schema.value(QLatin1StringView("type"))))
            m_faults.append(where + QLatin1StringView(" has another type"));
        const QJsonArray words = schema.value(QLatin1StringView("enum")).toArray();
        if (!words.isEmpty() && !words.contains(value))
            m_faults.append(where + QLatin1StringView(" is none of the words"));
        if (value.isObject())
            checkKeys(value.toObject(), schema, where);
        const QJsonArray items = value.toArray();
        for (const QJsonValue& each : items)
            check(each, schema.value(QLatin1StringView("items")).toObject(), where + QLatin1StringView("[]"));
    }
    [[nodiscard]] QStringList faults() const { return m_faults; }

private:
    [[nodiscard]] QJsonObject named(const QString& reference) const
    {
        return m_document.value(QLatin1StringView("components"))
            .toObject()
            .value(QLatin1StringView("schemas"))
            .toObject()
            .value(reference.section(u'/', -1))
            .toObject();
    }
    [[nodiscard]] static bool hasType(const QJsonValue& value, const QJsonValue& type)
    {
        const QJsonArray types = type.isArray() ? type.toArray() : QJsonArray{type};
        return std::ranges::any_of(types, [&value](const QJsonValue& each) {
            const QString word = each.toString();
            return (word == QLatin1StringView("null") && value.isNull()) ||
                   (word == QLatin1StringView("string") && value.isString()) ||
                   (word == QLatin1StringView("boolean") && value.isBool()) ||
                   (word == QLatin1StringView("object") && value.isObject()) ||
                   (word == QLatin1StringView("array") && value.isArray()) ||
                   (word == QLatin1StringView("number") && value.isDouble()) ||
                   (word == QLatin1StringView("integer") && value.isDouble() &&
                    value.toDouble() == double(value.toInteger()));
        });
    }
    void checkKeys(const QJsonObject& object, const QJsonObject& schema, const QString& where)
    {
        const QJsonObject properties = schema.value(QLatin1StringView("properties")).toObject();
        if (properties.isEmpty())
            return;
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (properties.contains(it.key()))
                check(it.value(), properties.value(it.key()).toObject(), where + u'.' + it.key());
            else
                m_faults.append(where + u'.' + it.key() + QLatin1StringView(" is not described"));
        }
        const QJsonArray required = schema.value(QLatin1StringView("required")).toArray();
        for (const QJsonValue& key : required) {
            if (!object.contains(key.toString()))
                m_faults.append(where + u'.' + key.toString() + QLatin1StringView(" is missing"));
        }
    }

    QJsonObject m_document;
    QStringList m_faults;
};

} // namespace powermon
