// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/pageroutes.h"

#include <array>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QUrl>

#include "api/apianswer.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

struct TypeRow
{
    QLatin1StringView ending;
    const char* type;
};

constexpr std::array typeRows{TypeRow{".html"_L1, "text/html; charset=utf-8"},
                              TypeRow{".js"_L1, "text/javascript; charset=utf-8"},
                              TypeRow{".mjs"_L1, "text/javascript; charset=utf-8"},
                              TypeRow{".css"_L1, "text/css; charset=utf-8"},
                              TypeRow{".json"_L1, "application/json; charset=utf-8"},
                              TypeRow{".webmanifest"_L1, "application/manifest+json; charset=utf-8"},
                              TypeRow{".svg"_L1, "image/svg+xml"},
                              TypeRow{".png"_L1, "image/png"},
                              TypeRow{".ico"_L1, "image/x-icon"},
                              TypeRow{".woff2"_L1, "font/woff2"},
                              TypeRow{".txt"_L1, "text/plain; charset=utf-8"}};

[[nodiscard]] ApiRoute fileRoute(const QByteArray& path, const ApiResponse& file)
{
    return {"GET", path, ApiScope::None, [file](const ApiCall&) { return answered(file); }};
}

} // namespace

QByteArray contentTypeOf(const QString& file)
{
    for (const TypeRow& row : typeRows) {
        if (file.endsWith(row.ending))
            return row.type;
    }
    return "application/octet-stream";
}

QByteArray pagePolicy()
{
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src "
           "'self'; "
           "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
           "'none'";
}

QList<ApiRoute> pageRoutes(const QString& folder)
{
    QList<ApiRoute> routes;
    const QDir root(folder);
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString name = root.relativeFilePath(file.fileName());
        const ApiResponse page{200,
                               contentTypeOf(name),
                               file.readAll(),
                               {{"Content-Security-Policy", pagePolicy()}, {"Cache-Control", "no-cache"}}};
        const ApiResponse response = page.tagged();
        routes.append(fileRoute('/' + QUrl::toPercentEncoding(name, "/"), response));
        if (name == "index.html"_L1)
            routes.append(fileRoute("/", response));
    }
    return routes;
}

} // namespace powermon
