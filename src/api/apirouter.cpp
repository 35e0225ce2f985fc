// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apirouter.h"

#include <optional>

#include <QUrl>

#include "api/queryreader.h"

namespace powermon {

namespace {

[[nodiscard]] std::optional<QStringList> argumentsOf(const QByteArray& pattern, const QByteArray& path)
{
    const QList<QByteArray> wanted = pattern.split('/');
    const QList<QByteArray> given = path.split('/');
    if (wanted.size() != given.size())
        return std::nullopt;
    QStringList arguments;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (!wanted.at(i).startsWith('{')) {
            if (wanted.at(i) != given.at(i))
                return std::nullopt;
            continue;
        }
        const QString value = QString::fromUtf8(QByteArray::fromPercentEncoding(given.at(i)));
        if (value.isEmpty() || (wanted.at(i) == "{id}" && !exactId(value)))
            return std::nullopt;
        arguments.append(value);
    }
    return arguments;
}

} // namespace

ApiMatch ApiRouter::match(const QByteArray& method, const QByteArray& path) const
{
    ApiMatch found;
    for (const ApiRoute& route : m_routes) {
        const auto arguments = argumentsOf(route.pattern, path);
        if (!arguments)
            continue;
        found.allowed.append(route.method);
        if (route.method == "GET")
            found.allowed.append("HEAD");
        if (route.method == method || (route.method == "GET" && method == "HEAD")) {
            found.route = &route;
            found.arguments = *arguments;
        }
    }
    if (!found.allowed.isEmpty())
        found.allowed.append("OPTIONS");
    return found;
}

} // namespace powermon
