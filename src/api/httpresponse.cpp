// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httpresponse.h"

#include <array>

#include <QDateTime>
#include <QLocale>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

struct StatusRow
{
    int status;
    const char* phrase;
};

constexpr std::array statusRows{
    StatusRow{200, "OK"},
    StatusRow{201, "Created"},
    StatusRow{204, "No Content"},
    StatusRow{304, "Not Modified"},
    StatusRow{400, "Bad Request"},
    StatusRow{401, "Unauthorized"},
    StatusRow{403, "Forbidden"},
    StatusRow{404, "Not Found"},
    StatusRow{405, "Method Not Allowed"},
    StatusRow{408, "Request Timeout"},
    StatusRow{409, "Conflict"},
    StatusRow{412, "Precondition Failed"},
    StatusRow{413, "Content Too Large"},
    StatusRow{415, "Unsupported Media Type"},
    StatusRow{421, "Misdirected Request"},
    StatusRow{429, "Too Many Requests"},
    StatusRow{431, "Request Header Fields Too Large"},
    StatusRow{501, "Not Implemented"},
    StatusRow{503, "Service Unavailable"},
    StatusRow{505, "HTTP Version Not Supported"},
};

[[nodiscard]] QByteArray phraseOf(int status)
{
    for (const StatusRow& row : statusRows) {
        if (row.status == status)
            return row.phrase;
    }
    return "Unknown";
}

/// What every answer says unless it says otherwise itself.
const std::array<HttpField, 6>& usualFields()
{
    static const std::array<HttpField, 6> fields{
        HttpField{"Cache-Control", "no-cache, private"},
        HttpField{"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
        HttpField{"X-Content-Type-Options", "nosniff"},
        HttpField{"X-Frame-Options", "DENY"},
        HttpField{"Referrer-Policy", "no-referrer"},
        HttpField{"Cross-Origin-Resource-Policy", "same-origin"}};
    return fields;
}

} // namespace

QByteArray httpHead(const ApiResponse& response, Timestamp now, HttpEnd end)
{
    const bool hasBody = response.status != 204 && response.status != 304;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + phraseOf(response.status) +
                      "\r\nDate: " + httpDate(now) + "\r\n";
    const auto add = [&head](const QByteArray& name, const QByteArray& value) {
        head += name + ": " + value + "\r\n";
    };
    if (hasBody && !response.contentType.isEmpty())
        add("Content-Type", response.contentType);
    if (hasBody && !response.events) // what follows ends with the connection
        add("Content-Length", QByteArray::number(response.body.size()));
    for (const HttpField& each : response.fields)
        add(each.name, each.value);
    for (const HttpField& each : usualFields()) {
        if (!response.hasField(each.name))
            add(each.name, each.value);
    }
    add("Connection", end == HttpEnd::Close ? "close" : "keep-alive");
    return head + "\r\n";
}

QByteArray httpDate(Timestamp time)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time.milliseconds(), Qt::UTC);
    return QLocale::c().toString(moment, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace powermon
