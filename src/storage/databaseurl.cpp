// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/databaseurl.h"

#include <optional>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStringList>
#include <QUrl>

#include "storage/siteschema.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("DatabaseUrl", text);
}

tl::unexpected<Error> invalid(const QString& url, const QString& allowed)
{
    return failure(ErrorCode::DatabaseUrlInvalid, {shortened(withoutPassword(url), 200), allowed});
}

QString nameOf(const DatabaseUrl& url)
{
    return url.databaseName.isEmpty() ? url.userName : url.databaseName;
}

/// The same for all names of this computer.
QString hostOf(const DatabaseUrl& url)
{
    static const QStringList own{QString(), u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
    const QString host = url.host.toLower();
    return own.contains(host) ? QString() : host;
}

/// Without links, also where there is no file yet.
QString fileOf(const DatabaseUrl& url)
{
    const QFileInfo info(url.path);
    return info.exists() ? info.canonicalFilePath()
                         : QDir(info.absoluteDir().canonicalPath()).filePath(info.fileName());
}

QString decoded(QStringView text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

/// What libpq may be told in the URL, besides what has a place of its own there.
bool isKnownParameter(const QString& key)
{
    static const QStringList known{u"sslmode"_s,    u"sslrootcert"_s,     u"sslcert"_s,
                                   u"sslkey"_s,     u"sslcrl"_s,          u"sslsni"_s,
                                   u"gssencmode"_s, u"channel_binding"_s, u"target_session_attrs"_s};
    return known.contains(key);
}

/// A port, or nothing for any other text.
std::optional<int> portFrom(const QString& text)
{
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    return isNumber && port >= 1 && port <= 65535 ? std::optional(port) : std::nullopt;
}

Result<DatabaseUrl> parseSqlite(const QString& url, QStringView rest)
{
    const QString allowed =
        translated(QT_TRANSLATE_NOOP("DatabaseUrl", "sqlite:///relative.db or sqlite:////absolute.db"));
    if (!rest.startsWith(u'/') || rest.contains(u'?'))
        return invalid(url, allowed);
    const QString path = decoded(rest.sliced(1));
    if (path.isEmpty() || path == ":memory:"_L1 || path.contains(QChar::Null))
        return invalid(url, allowed);
    DatabaseUrl parsed;
    parsed.path = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    return parsed;
}

/// "host", "host:5432", "[::1]:5432" or nothing at all.
bool readHost(DatabaseUrl& parsed, QStringView text)
{
    const bool isBracketed = text.startsWith(u'[');
    const qsizetype hostEnd = isBracketed ? text.indexOf(u']') : text.lastIndexOf(u':');
    if (isBracketed && hostEnd < 0)
        return false;
    const qsizetype colon = isBracketed ? hostEnd + 1 : hostEnd;
    const QStringView host =
        isBracketed ? text.sliced(1, hostEnd - 1) : text.left(hostEnd < 0 ? text.size() : hostEnd);
    const QStringView port = colon >= 0 ? text.sliced(colon) : QStringView();
    if ((isBracketed && host.isEmpty()) || (!isBracketed && host.contains(u':')))
        return false;
    parsed.host = decoded(host);
    if (port.isEmpty() || port == ":"_L1)
        return true;
    const std::optional<int> number =
        port.startsWith(u':') ? portFrom(port.sliced(1).toString()) : std::nullopt;
    parsed.port = number.value_or(0);
    return number.has_value();
}

bool readParameter(DatabaseUrl& parsed, QStringView text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals <= 0)
        return false;
    const QString key = decoded(text.left(equals));
    const QString value = decoded(text.sliced(equals + 1));
    if (key == "host"_L1) {
        parsed.host = value;
    } else if (key == "user"_L1) {
        parsed.userName = value;
    } else if (key == "password"_L1) {
        parsed.password = value;
    } else if (key == "dbname"_L1) {
        parsed.databaseName = value;
    } else if (key == "site"_L1) {
        parsed.site = value;
        return SiteSchema::isSiteName(value);
    } else if (key == "port"_L1) {
        parsed.port = portFrom(value).value_or(0);
        return parsed.port != 0;
    } else {
        // Qt takes a ';' for the end of a parameter.
        parsed.parameters.insert(key, value);
        return isKnownParameter(key) && !value.contains(u';');
    }
    return true;
}

Result<DatabaseUrl> parsePostgreSql(const QString& url, QStringView rest)
{
    DatabaseUrl parsed;
    parsed.engine = SqlEngine::PostgreSql;
    const qsizetype question = rest.indexOf(u'?', rest.lastIndexOf(u'@') + 1);
    const QStringView query = question < 0 ? QStringView() : rest.sliced(question + 1);
    const QStringView place = rest.left(question < 0 ? rest.size() : question);
    const qsizetype at = place.lastIndexOf(u'@');
    if (at >= 0) {
        const QStringView user = place.left(at);
        const qsizetype colon = user.indexOf(u':');
        parsed.userName = decoded(user.left(colon < 0 ? user.size() : colon));
        parsed.password = colon < 0 ? QString() : decoded(user.sliced(colon + 1));
    }
    const QStringView address = place.sliced(at + 1);
    const qsizetype slash = address.indexOf(u'/');
    if (!readHost(parsed, address.left(slash < 0 ? address.size() : slash)))
        return invalid(url,
                       translated(QT_TRANSLATE_NOOP("DatabaseUrl", "a host with a port from 1 to 65535")));
    parsed.databaseName = slash < 0 ? QString() : decoded(address.sliced(slash + 1));
    for (const QStringView parameter : query.split(u'&', Qt::SkipEmptyParts)) {
        if (!readParameter(parsed, parameter))
            return invalid(url,
                           translated(QT_TRANSLATE_NOOP(
                               "DatabaseUrl", "connection parameters such as sslmode=require, or site=NAME "
                                              "with up to 40 of a-z, 0-9 and _")));
    }
    return parsed;
}

} // namespace

Result<DatabaseUrl> DatabaseUrl::parse(const QString& text)
{
    const QString url = text.trimmed();
    const qsizetype colon = url.indexOf("://"_L1);
    const QString scheme = url.left(colon).toLower();
    const QStringView rest = colon < 0 ? QStringView() : QStringView(url).sliced(colon + 3);
    if (colon > 0 && scheme == "sqlite"_L1)
        return parseSqlite(url, rest);
    static const QStringList serverSchemes{u"postgresql"_s, u"postgres"_s, u"postgresql+psycopg"_s,
                                           u"postgresql+psycopg2"_s};
    if (colon > 0 && serverSchemes.contains(scheme))
        return parsePostgreSql(url, rest);
    return invalid(url, translated(QT_TRANSLATE_NOOP("DatabaseUrl",
                                                     "sqlite:///file or postgresql://user@host/database")));
}

QString DatabaseUrl::location() const
{
    if (engine == SqlEngine::Sqlite)
        return QDir::toNativeSeparators(path);
    const QString shownHost = host.isEmpty()        ? u"localhost"_s
                              : host.contains(u':') ? u"[%1]"_s.arg(host)
                                                    : host;
    const QString database = u"%1:%2/%3"_s.arg(shownHost, QString::number(port), nameOf(*this));
    return site.isEmpty() ? database : database + u"?site="_s + site;
}

bool isSamePlace(const DatabaseUrl& a, const DatabaseUrl& b)
{
    if (a.engine != b.engine)
        return false;
    if (a.engine == SqlEngine::Sqlite)
        return fileOf(a) == fileOf(b);
    return hostOf(a) == hostOf(b) && a.port == b.port && nameOf(a) == nameOf(b) && a.site == b.site;
}

QString withoutPassword(const QString& url)
{
    QString shown = url;
    const qsizetype parameter = shown.indexOf("password="_L1, 0, Qt::CaseInsensitive);
    if (parameter >= 0) {
        const qsizetype end = shown.indexOf(u'&', parameter);
        shown.remove(parameter, (end < 0 ? shown.size() : end + 1) - parameter);
    }
    const qsizetype user = shown.indexOf("://"_L1);
    const qsizetype begin = user < 0 ? 0 : user + 3;
    const qsizetype at = shown.lastIndexOf(u'@');
    const qsizetype colon = shown.indexOf(u':', begin);
    if (colon >= 0 && colon < at)
        shown.remove(colon, at - colon);
    return shown;
}

} // namespace powermon
