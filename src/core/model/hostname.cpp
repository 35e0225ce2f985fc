// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/hostname.h"

#include <algorithm>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr qsizetype maximumLabelLength = 63; // RFC 1035, 2.3.4

auto refuse(const char* allowed)
{
    return tl::unexpected<QString>(QCoreApplication::translate("Host", allowed));
}

/// The last label decides whether a host is a number, as in the URL standard: what it takes for an IPv4
/// address must be one.
bool endsInNumber(const QStringList& labels)
{
    static const QRegularExpression number(u"^([0-9]+|0x[0-9a-f]*)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return number.match(labels.constLast()).hasMatch();
}

/// Four decimal numbers; none with a leading zero, which some systems read as octal.
bool isIpv4(const QStringList& labels)
{
    static const QRegularExpression octet(u"^(0|[1-9][0-9]{0,2})$"_s);
    return labels.size() == 4 && std::ranges::all_of(labels, [](const QString& label) {
               return octet.match(label).hasMatch() && label.toInt() <= 255;
           });
}

tl::expected<QString, QString> normalizedIpv6(const QString& host)
{
    static const QRegularExpression characters(u"^[0-9a-f:.]+$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression scopeName(u"^[0-9a-z_.-]{1,15}$"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    const QString address = host.section(u'%', 0, 0);
    const QString scope = host.section(u'%', 1);
    QUrl url;
    if (characters.match(address).hasMatch())
        url.setHost(u'[' + address + u']');
    if (url.host().isEmpty())
        return refuse(QT_TRANSLATE_NOOP(
            "Host", "this is not an IPv6 address, which looks like fe80::1 or [fe80::1]:80"));
    if (!host.contains(u'%'))
        return url.host();
    if (!scopeName.match(scope).hasMatch())
        return refuse(QT_TRANSLATE_NOOP(
            "Host", "behind the % of an IPv6 address stands the name of a network interface"));
    return url.host() + u'%' + scope;
}

bool isLabel(const QString& label)
{
    static const QRegularExpression characters(u"^[0-9a-z_]([0-9a-z_-]*[0-9a-z_])?$"_s);
    return label.size() <= maximumLabelLength && characters.match(label).hasMatch();
}

tl::expected<QString, QString> normalizedName(const QString& host)
{
    // The ASCII form decides about length and letters; what is kept is the form that people read.
    const QString ascii = QString::fromLatin1(QUrl::toAce(host, QUrl::IgnoreIDNWhitelist)).toLower();
    QStringList labels = ascii.split(u'.');
    if (labels.size() > 1 && labels.constLast().isEmpty())
        labels.removeLast(); // "plug.lan." is a name from the root
    if (ascii.size() > maximumHostLength || !std::ranges::all_of(labels, isLabel))
        return refuse(QT_TRANSLATE_NOOP(
            "Host", "a host is an IP address or a name of letters, digits, hyphens and dots, at most 63 "
                    "characters between dots and 253 in all"));
    if (isIpv4(labels))
        return labels.join(u'.');
    if (endsInNumber(labels))
        return refuse(
            QT_TRANSLATE_NOOP("Host", "an IPv4 address has four numbers from 0 to 255, as in 192.168.1.5"));
    return QUrl::fromAce(ascii.toLatin1(), QUrl::IgnoreIDNWhitelist);
}

} // namespace

tl::expected<QString, QString> normalizedHost(const QString& host)
{
    if (host.isEmpty())
        return refuse(QT_TRANSLATE_NOOP("Host", "it is empty"));
    if (host.contains(u'/'))
        return refuse(QT_TRANSLATE_NOOP("Host", "here stands the host alone, without http:// and path"));
    if (host.contains(u':'))
        return normalizedIpv6(host);
    return normalizedName(host);
}

} // namespace powermon
