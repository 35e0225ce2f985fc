// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/remoteaddress.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualPort = 56957;

[[nodiscard]] Error badOption(const QString& name, const QString& value, const char* allowed)
{
    return {ErrorCode::BadValue,
            {QCoreApplication::translate("Remote", "option"), name, shortened(value),
             QCoreApplication::translate("Remote", allowed)}};
}

} // namespace

bool isOwnUrl(const QUrl& url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

Result<QUrl> parseRemoteUrl(const QString& text)
{
    QUrl url(text.contains("://"_L1) ? text : u"https://"_s + text, QUrl::StrictMode);
    const bool isPlain = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() &&
                         (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery() &&
                         !url.hasFragment();
    const bool isHttp = url.scheme() == "http"_L1;
    if (!isPlain || (!isHttp && url.scheme() != "https"_L1))
        return failure(badOption(u"--server"_s, text,
                                 QT_TRANSLATE_NOOP("Remote", "an address such as https://home:56957")));
    if (isHttp && !isOwnUrl(url))
        return failure(badOption(u"--server"_s, text,
                                 QT_TRANSLATE_NOOP("Remote", "https, since a token must not travel in the "
                                                             "clear; http only to this computer")));
    if (!text.contains("://"_L1) && url.port() < 0)
        url.setPort(usualPort);
    url.setPath({});
    return url;
}

Result<QByteArray> parseFingerprint(const QString& text)
{
    static const QRegularExpression form(u"\\A(?:[0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}\\z"_s);
    if (text.isEmpty())
        return QByteArray();
    if (!form.match(text).hasMatch())
        return failure(badOption(u"--fingerprint"_s, text,
                                 QT_TRANSLATE_NOOP("Remote", "64 hexadecimal digits (SHA-256)")));
    return QByteArray::fromHex(QString(text).remove(u':').toLatin1());
}

QString fingerprintText(const QByteArray& digest)
{
    return QString::fromLatin1(digest.toHex(':')).toUpper();
}

} // namespace powermon
