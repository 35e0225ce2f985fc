// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/model/hostname.h"
#include "core/model/standardport.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// A password must not be echoed, neither to a terminal nor into a log.
QString echo(const QString& text)
{
    static const QRegularExpression credentials(u"^([a-z]*://)?.*@"_s,
                                                QRegularExpression::CaseInsensitiveOption |
                                                    QRegularExpression::DotMatchesEverythingOption);
    return shortened(QString(text).replace(credentials, u"\\1…@"_s));
}

auto refuse(const QString& text, const char* allowed)
{
    return failure(ErrorCode::BadHost, {echo(text), QCoreApplication::translate("Host", allowed)});
}

std::optional<quint16> portFromText(QStringView text)
{
    const bool isNumber = !text.isEmpty() && text.size() <= 5 &&
                          std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int port = isNumber ? text.toInt() : 0;
    if (port < 1 || port > 65535)
        return std::nullopt;
    return static_cast<quint16>(port);
}

/// Host and port as written in "host", "host:port", "[v6]", "[v6]:port" or a bare IPv6 address.
struct Authority
{
    QString host;
    std::optional<QString> port;
};

std::optional<Authority> splitAuthority(const QString& text)
{
    if (!text.startsWith(u'[')) {
        if (text.count(u':') != 1)
            return Authority{text, std::nullopt};
        const qsizetype colon = text.indexOf(u':');
        return Authority{text.left(colon), text.mid(colon + 1)};
    }
    const qsizetype end = text.indexOf(u']');
    const QString host = text.mid(1, end - 1);
    if (end < 0 || !host.contains(u':'))
        return std::nullopt;
    if (end + 1 == text.size())
        return Authority{host, std::nullopt};
    if (text.at(end + 1) != u':')
        return std::nullopt;
    return Authority{host, text.mid(end + 2)};
}

/// Takes "http://" or "https://" from the front of \a text; nothing for any other scheme.
std::optional<Scheme> takeScheme(QString& text)
{
    const qsizetype mark = text.indexOf("://"_L1);
    if (mark < 0)
        return Scheme::Http;
    const auto scheme = schemeFromWord(text.left(mark).toLower());
    text.remove(0, mark + 3);
    return scheme;
}

/// Takes the path with its query from the end of \a text, without a fragment; never empty.
QString takePath(QString& text)
{
    static const QRegularExpression begin(u"[/?#]"_s);
    const qsizetype at = text.indexOf(begin);
    QString path = at < 0 ? QString() : text.mid(at).section(u'#', 0, 0);
    if (at >= 0)
        text.truncate(at);
    if (!path.startsWith(u'/'))
        path.prepend(u'/');
    return path;
}

} // namespace

Result<ProbeTarget> parseTarget(const QString& text)
{
    ProbeTarget target;
    QString rest = text.trimmed();
    const auto scheme = takeScheme(rest);
    if (!scheme)
        return refuse(
            text, QT_TRANSLATE_NOOP("Host", "an address begins with http:// or https://, or with the host"));
    target.scheme = *scheme;
    target.path = takePath(rest);
    if (rest.contains(u'@'))
        return refuse(text, QT_TRANSLATE_NOOP("Host", "user names and passwords are not used"));
    const auto authority = splitAuthority(rest);
    if (!authority)
        return refuse(text, QT_TRANSLATE_NOOP("Host", "an IPv6 address with a port is written as [::1]:80"));
    const auto port = authority->port ? portFromText(*authority->port) : standardPort(target.scheme);
    if (!port)
        return refuse(text, QT_TRANSLATE_NOOP("Host", "a port is a number from 1 to 65535"));
    target.host = authority->host;
    target.port = *port;
    return validatedTarget(std::move(target), text);
}

Result<ProbeTarget> validatedTarget(ProbeTarget target, const QString& typed)
{
    const auto host = normalizedHost(target.host);
    if (!host)
        return failure(ErrorCode::BadHost, {echo(typed), host.error()});
    target.host = *host;
    if (target.port == 0)
        return refuse(typed, QT_TRANSLATE_NOOP("Host", "a port is a number from 1 to 65535"));
    if (target.path.isEmpty())
        target.path = u"/"_s;
    const bool isPlain = target.path.isValidUtf16() && std::ranges::none_of(target.path, [](QChar character) {
                             return character.isSpace() || character.category() == QChar::Other_Control;
                         });
    if (!target.path.startsWith(u'/') || target.path.size() > maximumPathLength || !isPlain)
        return refuse(
            typed, QT_TRANSLATE_NOOP(
                       "Host", "a path begins with / and has at most 2000 characters, none of them a space"));
    return target;
}

QString addressText(const ProbeTarget& target)
{
    const QString host = target.host.contains(u':') ? u"[%1]"_s.arg(target.host) : target.host;
    return host + u':' + QString::number(target.port);
}

QString urlText(const ProbeTarget& target)
{
    QString address = addressText(target);
    if (target.host.contains(u':'))
        address.replace(u'%', "%25"_L1); // RFC 6874: the scope of an IPv6 address
    return toWord(target.scheme) + "://"_L1 + address + target.path;
}

} // namespace powermon
