// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiresponse.h"

#include <algorithm>

#include <QCryptographicHash>
#include <QJsonDocument>

namespace powermon {

namespace {

constexpr char jsonType[] = "application/json; charset=utf-8";

} // namespace

ApiResponse ApiResponse::json(const QJsonObject& object, int status)
{
    return {status, jsonType, QJsonDocument(object).toJson(QJsonDocument::Compact), {}};
}

ApiResponse ApiResponse::json(const QJsonArray& array, int status)
{
    return {status, jsonType, QJsonDocument(array).toJson(QJsonDocument::Compact), {}};
}

ApiResponse ApiResponse::empty()
{
    return {204, {}, {}, {}};
}

ApiResponse ApiResponse::with(const QByteArray& name, const QByteArray& value) const
{
    ApiResponse more = *this;
    more.fields.append({name, value});
    return more;
}

bool ApiResponse::hasField(QByteArrayView name) const
{
    return std::ranges::any_of(fields, [name](const HttpField& each) { return each.name == name; });
}

QByteArray ApiResponse::field(QByteArrayView name) const
{
    const auto found = std::ranges::find(fields, name, &HttpField::name);
    return found == fields.end() ? QByteArray() : found->value;
}

ApiResponse ApiResponse::tagged() const
{
    if (status != 200 || hasField("ETag"))
        return *this;
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha1).toHex().left(20);
    return with("ETag", '"' + hash + '"');
}

} // namespace powermon
