// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/schemadraw.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QStringList typesOf(const QJsonObject& schema)
{
    const QJsonValue type = schema.value("type"_L1);
    return type.isArray() ? type.toVariant().toStringList() : QStringList{type.toString()};
}

[[nodiscard]] bool fits(const QJsonValue& value, const QStringList& types)
{
    const bool isWhole = value.isDouble() && std::trunc(value.toDouble()) == value.toDouble();
    return std::ranges::any_of(types, [&](const QString& type) {
        return (type == "null"_L1 && value.isNull()) || (type == "string"_L1 && value.isString()) ||
               (type == "boolean"_L1 && value.isBool()) || (type == "object"_L1 && value.isObject()) ||
               (type == "array"_L1 && value.isArray()) || (type == "number"_L1 && value.isDouble()) ||
               (type == "integer"_L1 && isWhole);
    });
}

/// Texts that no \a key may have, whatever its schema allows.
[[nodiscard]] QJsonArray brokenTexts(const QString& key)
{
    const QString blanks = u"a\u2028b"_s;
    if (key == "ip_address"_L1)
        return {u"a b"_s,  u"1.2.3.4.5"_s, u"256.1.1.1"_s,       u"a..b"_s, u"-a"_s,
                u":::"_s,  u"fe80::1%"_s,  QString(300, u'a'),   u"a/b"_s,  u"http://a"_s,
                u"a:80"_s, u"[::1]:80"_s,  u"\u0000"_s + u"a"_s, u"@"_s};
    if (key == "name"_L1)
        return {u"   "_s, u"a\nb"_s, blanks, QString(QChar(0xd800))};
    if (key == "group"_L1 || key == "via"_L1)
        return {u"a\nb"_s, blanks, u"a\tb"_s};
    if (key == "path"_L1)
        return {u"a"_s, u"/a b"_s, u"/\u0007"_s};
    if (key == "before"_L1)
        return {u"x"_s, u"1"_s, u"-"_s, u"1-"_s, u"1-x"_s, u"99999999999999999999-1"_s, u"-1-1"_s};
    if (key == "token"_L1)
        return {u"wrong"_s, u" "_s};
    if (key == "started_at"_L1 || key == "ended_at"_L1 || key == "from"_L1 || key == "to"_L1)
        return {u"yesterday"_s, u"2026-02-30T00:00:00.000Z"_s, u"2026-01-01"_s, u"12:00"_s, u"Z"_s};
    return {};
}

} // namespace

QJsonObject SchemaDraw::resolved(const QJsonObject& schema) const
{
    const QString reference = schema.value("$ref"_L1).toString();
    if (reference.isEmpty())
        return schema;
    return m_document.value("components"_L1)["schemas"_L1][reference.section(u'/', -1)].toObject();
}

QString SchemaDraw::host()
{
    ++m_count;
    switch (below(4)) {
    case 0:
        return u"10.%1.%2.%3"_s.arg(m_count / 65536).arg(m_count / 256 % 256).arg(m_count % 256);
    case 1:
        return u"plug%1.Local"_s.arg(m_count);
    case 2:
        return u"fd00::%1"_s.arg(m_count, 0, 16);
    default:
        return u"küche%1.example"_s.arg(m_count);
    }
}

QString SchemaDraw::soundText(const QString& key, const QJsonObject& schema)
{
    const QStringList texts{
        u"cellar"_s,       u"Küche 'Süd' \"x\" \\"_s,   u"<b>&amp;</b>"_s,     u"电源"_s,
        u"\U0001F50C"_s,   u"Robert'); DROP TABLE--"_s, u"%1 %s ${x} {{y}}"_s, u"\u202Eabc"_s,
        QString(300, u'é')};
    if (key == "ip_address"_L1)
        return host();
    if (key == "name"_L1)
        return oneOf(texts).left(280) + u' ' + QString::number(++m_count);
    if (key == "path"_L1)
        return oneOf(
            QStringList{u"/"_s, u"/status?x=%20&y=[]"_s, u""_s, u"/ü/%"_s, u'/' + QString(1999, u'a')});
    if (key == "before"_L1)
        return u"%1-%2"_s.arg(1 + below(std::numeric_limits<int>::max() - 1)).arg(1 + below(99));
    if (key == "token"_L1)
        return facts.token;
    if (key == "started_at"_L1 || key == "from"_L1)
        return oneOf(facts.starts);
    if (key == "ended_at"_L1 || key == "to"_L1)
        return oneOf(facts.ends);
    const QString text = oneOf(texts);
    return text.left(schema.value("maxLength"_L1).toInt(300));
}

QJsonValue SchemaDraw::soundNumber(const QJsonObject& schema, bool isWhole)
{
    constexpr double unlimited = 1e6;
    const double above = schema.value("exclusiveMinimum"_L1).toDouble(-1);
    const double least = above >= 0 ? above + 0.001 : schema.value("minimum"_L1).toDouble(0);
    const double most = schema.value("maximum"_L1).toDouble(unlimited);
    const int kind = below(4);
    const double drawn = kind == 0 ? least
                         : kind == 1
                             ? most
                             : least + m_random.generateDouble() * (std::min(most, least + 500) - least);
    return isWhole ? QJsonValue(static_cast<qint64>(drawn)) : QJsonValue(std::round(drawn * 1000) / 1000);
}

QJsonObject SchemaDraw::soundObject(const QJsonObject& schema)
{
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    const QJsonArray required = schema.value("required"_L1).toArray();
    QJsonObject object;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (required.contains(it.key()) || chance(30))
            object.insert(it.key(), sound(it.key(), it.value().toObject()));
    }
    return object;
}

QJsonValue SchemaDraw::sound(const QString& key, const QJsonObject& given)
{
    const QJsonObject schema = resolved(given);
    const QStringList types = typesOf(schema);
    if (schema.contains("enum"_L1))
        return oneOf(schema.value("enum"_L1).toArray());
    if (types.contains("null"_L1) && chance(20))
        return QJsonValue::Null;
    if (key == "switch_id"_L1 || key == "id"_L1)
        return oneOf(facts.switches);
    const QString& type = types.constFirst();
    if (type == "string"_L1)
        return soundText(key, schema);
    if (type == "boolean"_L1)
        return chance(50);
    if (type == "integer"_L1 || type == "number"_L1)
        return soundNumber(schema, type == "integer"_L1);
    if (type == "object"_L1)
        return soundObject(schema);
    QJsonArray array;
    for (int count = below(4); count > 0; --count)
        array.append(key == "switch_ids"_L1 ? QJsonValue(oneOf(facts.switches))
                                            : sound({}, schema.value("items"_L1).toObject()));
    return array;
}

QJsonValue SchemaDraw::brokenObject(const QJsonObject& schema)
{
    QJsonObject object = soundObject(schema);
    const QJsonArray required = schema.value("required"_L1).toArray();
    if (!required.isEmpty() && chance(20)) {
        object.remove(oneOf(required).toString());
        return object;
    }
    if (schema.value("additionalProperties"_L1) == QJsonValue(false) && chance(20)) {
        object.insert(u"surplus"_s, chance(50) ? QJsonValue(1) : QJsonValue(QJsonValue::Null));
        return object;
    }
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    const QString key = oneOf(properties.keys());
    object.insert(key, broken(key, properties.value(key).toObject()));
    return object;
}

QJsonValue SchemaDraw::broken(const QString& key, const QJsonObject& given)
{
    const QJsonObject schema = resolved(given);
    const QStringList types = typesOf(schema);
    if (types.first() == "object"_L1 && chance(80))
        return brokenObject(schema);
    QJsonArray choices = types.contains("string"_L1) ? brokenTexts(key) : QJsonArray();
    const QJsonArray others{u"x"_s, 1.5, true, QJsonArray{1}, QJsonObject{{u"a"_s, 1}}, QJsonValue::Null};
    for (const QJsonValue& each : others) {
        if (!fits(each, types))
            choices.append(each);
    }
    if (schema.contains("enum"_L1))
        choices.append(u"no-such-word"_s);
    if (schema.contains("minimum"_L1))
        choices.append(std::ceil(schema.value("minimum"_L1).toDouble()) - 1);
    if (schema.contains("exclusiveMinimum"_L1))
        choices.append(schema.value("exclusiveMinimum"_L1));
    if (schema.contains("maximum"_L1))
        choices.append(schema.value("maximum"_L1).toDouble() + 1);
    if (schema.contains("maxLength"_L1))
        choices.append(u'/' + QString(schema.value("maxLength"_L1).toInt(), u'a'));
    if (schema.contains("minLength"_L1))
        choices.append(QString());
    if (schema.contains("items"_L1))
        choices.append(QJsonArray{broken({}, schema.value("items"_L1).toObject())});
    return choices.isEmpty() ? QJsonValue(QJsonValue::Undefined) : oneOf(choices);
}

} // namespace powermon
