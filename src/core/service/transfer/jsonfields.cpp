// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/jsonfields.h"

#include <cmath>

#include <QCoreApplication>

#include "core/service/replay/tracetime.h"

namespace powermon {

namespace {

constexpr double largestNumber = 9'000'000'000'000'000;

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("Archive", text);
}

} // namespace

QString JsonFields::text(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isString())
        refuse(key, translated(QT_TRANSLATE_NOOP("Archive", "must be a text")));
    return value.toString();
}

QString JsonFields::textOrNull(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    return value.isNull() || value.isUndefined() ? QString() : text(key);
}

qint64 JsonFields::number(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    const double number = value.toDouble(std::nan(""));
    const bool isWhole = std::abs(number) <= largestNumber && std::trunc(number) == number;
    if (!isWhole)
        refuse(key, translated(QT_TRANSLATE_NOOP("Archive", "must be a whole number")));
    return isWhole ? value.toInteger() : 0;
}

bool JsonFields::truth(const QString& key, bool fallback)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !value.isBool())
        refuse(key, translated(QT_TRANSLATE_NOOP("Archive", "must be true or false")));
    return value.toBool(fallback);
}

Timestamp JsonFields::time(const QString& key)
{
    const auto time = Timestamp::fromIso(m_object.value(key).toString());
    if (!time)
        refuse(key, translated(QT_TRANSLATE_NOOP("Archive", "must be a time like 2026-01-31T23:59:59.000Z")));
    return time.value_or(Timestamp());
}

std::optional<Timestamp> JsonFields::timeOrNull(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    return value.isNull() || value.isUndefined() ? std::nullopt : std::optional(time(key));
}

std::optional<Milliseconds> JsonFields::secondsOrNull(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    const double seconds = value.toDouble(-1);
    if (!(seconds >= 0 && seconds <= largestNumber / 1000)) {
        refuse(key, translated(QT_TRANSLATE_NOOP("Archive", "must be a number of seconds")));
        return std::nullopt;
    }
    return Milliseconds(qRound64(seconds * 1000));
}

QJsonObject JsonFields::object(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isObject())
        refuse(key, translated(QT_TRANSLATE_NOOP("Archive", "must be an object")));
    return value.toObject();
}

QJsonArray JsonFields::arrayOrNull(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isNull() && !value.isUndefined() && !value.isArray())
        refuse(key, translated(QT_TRANSLATE_NOOP("Archive", "must be a list")));
    return value.toArray();
}

void JsonFields::refuse(const QString& key, const QString& what)
{
    if (!m_fault)
        m_fault = traceFault(key + u' ' + what);
}

QString JsonFields::shownWord(const QString& word)
{
    return translated(QT_TRANSLATE_NOOP("Archive", "cannot be '%1'")).arg(shortened(word));
}

} // namespace powermon
