// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QList>
#include <QString>

namespace powermon {

/// A header field, its name in lower case.
struct HttpField
{
    QByteArray name;
    QByteArray value;

    friend bool operator==(const HttpField&, const HttpField&) = default;
};

/// One HTTP request, whole, whatever brought it.
struct ApiRequest
{
    QByteArray method;
    QByteArray path;  ///< as sent, still percent-encoded, without the query
    QByteArray query; ///< as sent, without the question mark
    QList<HttpField> fields;
    QByteArray body;
    QString peer;             ///< the address that asks
    bool isFromHere = false;  ///< it comes over loopback
    bool isEncrypted = false; ///< it came by TLS

    /// Of the first field with this name, in lower case; nothing where there is none.
    [[nodiscard]] std::optional<QByteArray> field(QByteArrayView name) const
    {
        for (const HttpField& each : fields) {
            if (each.name == name)
                return each.value;
        }
        return std::nullopt;
    }

    friend bool operator==(const ApiRequest&, const ApiRequest&) = default;
};

} // namespace powermon
