// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include "api/apirequest.h"

namespace powermon {

class EventStream;

/// What is answered; the transport adds length, date and the fields that every answer has.
struct ApiResponse
{
    int status = 200;
    QByteArray contentType; ///< empty where there is no body
    QByteArray body;
    QList<HttpField> fields;                  ///< further ones
    std::shared_ptr<EventStream> events = {}; ///< what follows the body; null: nothing

    [[nodiscard]] static ApiResponse json(const QJsonObject& object, int status = 200);
    [[nodiscard]] static ApiResponse json(const QJsonArray& array, int status = 200);
    /// 204.
    [[nodiscard]] static ApiResponse empty();

    /// The same with one more field.
    [[nodiscard]] ApiResponse with(const QByteArray& name, const QByteArray& value) const;
    [[nodiscard]] bool hasField(QByteArrayView name) const;
    /// Empty where there is none.
    [[nodiscard]] QByteArray field(QByteArrayView name) const;
    /// The same with an ETag of its body, where it is a 200 that has none.
    [[nodiscard]] ApiResponse tagged() const;

    friend bool operator==(const ApiResponse&, const ApiResponse&) = default;
};

} // namespace powermon
