// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/proberequest.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace powermon {
namespace {

// Old devices have short keys and old protocols; the question is power, not secrecy.
QSslConfiguration lenientTls()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::AnyProtocol);
    configuration.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    configuration.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
    configuration.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
    return configuration;
}

QUrl urlOf(const ProbeTarget& target, const QHostAddress& address)
{
    QUrl url(u"http://0"_s + target.path,
             QUrl::TolerantMode); // takes the path as it came, "//" and query included
    url.setScheme(target.scheme == Scheme::Https ? u"https"_s : u"http"_s);
    url.setHost(address.toString());
    url.setPort(target.port);
    return url;
}

QByteArray hostHeader(const ProbeTarget& target)
{
    const bool isV6 = target.host.contains(u':');
    const QString host = target.host.section(u'%', 0, 0); // a scope means nothing to the other side
    const QByteArray name = isV6 ? '[' + host.toLatin1() + ']' : QUrl::toAce(host);
    const quint16 usual = target.scheme == Scheme::Https ? 443 : 80;
    return target.port == usual ? name : name + ':' + QByteArray::number(target.port);
}

} // namespace

QNetworkRequest probeRequest(const ProbeTarget& target, const QHostAddress& address)
{
    QNetworkRequest request(urlOf(target, address));
    request.setRawHeader("Host", hostHeader(target));
    request.setRawHeader("Connection", "close");
    request.setRawHeader("User-Agent", "PowerMon/" POWERMON_VERSION);
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Accept", "*/*");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // A device that ignores "Connection: close" loses the connection all the same: reuse would be no proof of
    // power.
    request.setAttribute(QNetworkRequest::ConnectionCacheExpiryTimeoutSecondsAttribute, 0);
    // Also keeps names apart that share an address; connections to one address are limited to six at once.
    if (QHostAddress(target.host).isNull())
        request.setPeerVerifyName(QString::fromLatin1(QUrl::toAce(target.host)));
    if (target.scheme == Scheme::Https) {
        static const QSslConfiguration configuration = lenientTls();
        request.setSslConfiguration(configuration);
    }
    return request;
}

} // namespace powermon
