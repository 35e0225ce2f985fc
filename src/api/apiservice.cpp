// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiservice.h"

#include <QFile>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslKey>
#include <QSysInfo>

#include "api/apianswer.h"
#include "api/checkroutes.h"
#include "api/historyroutes.h"
#include "api/liveevents.h"
#include "api/metrics.h"
#include "api/pageroutes.h"
#include "api/resttext.h"
#include "api/siteroutes.h"
#include "api/switchroutes.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QHostAddress addressOf(const Settings& settings)
{
    if (settings.apiAddress == "localhost"_L1)
        return QHostAddress(QHostAddress::LocalHost);
    return QHostAddress(settings.apiAddress);
}

[[nodiscard]] Result<QByteArray> contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, {path, file.errorString()});
    return file.readAll();
}

/// Of the kinds that are in use.
[[nodiscard]] QSslKey keyFrom(const QByteArray& pem)
{
    QSslKey key(pem, QSsl::Ec);
    return key.isNull() ? QSslKey(pem, QSsl::Rsa) : key;
}

[[nodiscard]] ApiRoute descriptionRoute()
{
    QFile file(u":/api/openapi.json"_s);
    const ApiResponse read{200,
                           "application/json; charset=utf-8",
                           file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(),
                           {}};
    const ApiResponse description = read.tagged();
    return {"GET", "/api/openapi.json", ApiScope::None,
            [description](const ApiCall&) { return answered(description); }};
}

} // namespace

ApiService::ApiService(const ApiParts& parts, const ApiSecrets& secrets, QObject* parent)
    : QObject(parent), m_parts(parts), m_access(parts.clock, parts.store, secrets.sessionKey),
      m_sessions(m_access), m_dispatcher(parts.clock, m_access, m_router),
      m_listener(parts.clock, [this](const ApiRequest& request) { return m_dispatcher.handle(request); })
{
    m_access.setFixedTokens(secrets.tokens);
    addRoutes();
    connect(&parts.status, &SiteStatus::recordChanged, &m_access, &ApiAccess::refresh);
    connect(&parts.status, &SiteStatus::recordChanged, this, [this] { m_dispatcher.clearCache(); });
    connect(&parts.status, &SiteStatus::siteChanged, this, [this] { m_dispatcher.clearCache(); });
}

ApiService::~ApiService()
{
    m_listener.dropAll();
}

void ApiService::addRoutes()
{
    auto* live = new LiveStatus(m_parts, this);
    m_router.add(live->routes());
    m_router.add((new LiveEvents(m_parts, *live, this))->routes());
    m_router.add((new HistoryRoutes(m_parts, this))->routes());
    m_router.add((new SwitchRoutes(m_parts, this))->routes());
    m_router.add((new CheckRoutes(m_parts, this))->routes());
    m_router.add((new SiteRoutes(m_parts, this))->routes());
    m_router.add(m_sessions.routes());
    m_router.add(metricsRoutes(m_parts));
    m_router.add(descriptionRoute());
    m_router.add(pageRoutes(u":/web"_s));
}

QStringList ApiService::hostNames(const Settings& settings)
{
    const QString own = QSysInfo::machineHostName().toLower();
    return QStringList{own, own.section(u'.', 0, 0), own.section(u'.', 0, 0) + ".local"_L1} +
           settings.apiHosts;
}

bool ApiService::needsCertificate(const Settings& settings)
{
    return !addressOf(settings).isLoopback() && settings.apiCertificate.isEmpty() && !settings.apiBehindProxy;
}

Result<void> ApiService::useCertificate(const Settings& settings)
{
    const auto certificate = contentOf(settings.apiCertificate);
    if (!certificate)
        return failure(certificate.error());
    const QString keyFile =
        settings.apiCertificateKey.isEmpty() ? settings.apiCertificate : settings.apiCertificateKey;
    const auto key = contentOf(keyFile);
    if (!key)
        return failure(key.error());
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setLocalCertificateChain(QSslCertificate::fromData(*certificate, QSsl::Pem));
    tls.setPrivateKey(keyFrom(*key));
    if (tls.localCertificateChain().isEmpty())
        return failure(ErrorCode::FileUnreadable,
                       {settings.apiCertificate,
                        translated(QT_TRANSLATE_NOOP("Rest", "there is no certificate in it (PEM)"))});
    if (tls.privateKey().isNull())
        return failure(
            ErrorCode::FileUnreadable,
            {keyFile, translated(QT_TRANSLATE_NOOP("Rest", "there is no private key in it (PEM)"))});
    m_listener.setTls(tls);
    const QByteArray digest = tls.localCertificate().digest(QCryptographicHash::Sha256);
    m_fingerprint = QString::fromLatin1(digest.toHex(':')).toUpper();
    return {};
}

Result<void> ApiService::listen(const Settings& settings)
{
    const QHostAddress address = addressOf(settings);
    if (!settings.apiCertificate.isEmpty()) {
        if (const auto used = useCertificate(settings); !used)
            return failure(used.error());
    } else if (needsCertificate(settings)) {
        const char* const allowed = QT_TRANSLATE_NOOP(
            "Rest",
            "127.0.0.1, or any address together with POWERMON_API_CERTIFICATE (tokens must not travel "
            "in the clear) or with POWERMON_API_BEHIND_PROXY=1");
        return failure(ErrorCode::BadValue,
                       {translated(QT_TRANSLATE_NOOP("Rest", "REST server")), u"POWERMON_API_ADDRESS"_s,
                        settings.apiAddress, translated(allowed)});
    }
    const bool isLocal = address.isLoopback() && !settings.apiBehindProxy;
    m_access.setReach(isLocal ? ApiReach::Loopback : ApiReach::Beyond);
    m_access.setProxied(settings.apiBehindProxy);
    m_access.refresh();
    m_dispatcher.setHostNames(hostNames(settings));
    if (m_listener.listen(address, settings.apiPort))
        return {};
    return failure(ErrorCode::NetworkFailed,
                   {translated(QT_TRANSLATE_NOOP("Rest", "the REST server cannot use %1 port %2: %3"))
                        .arg(settings.apiAddress)
                        .arg(settings.apiPort)
                        .arg(m_listener.errorString())});
}

void ApiService::close()
{
    m_listener.close();
    m_listener.dropAll();
}

QString ApiService::url() const
{
    if (!m_listener.isListening())
        return {};
    const QHostAddress address = m_listener.address();
    const QString host = address.protocol() == QAbstractSocket::IPv6Protocol
                             ? u'[' + address.toString() + u']'
                             : address.toString();
    return u"%1://%2:%3/"_s.arg(!m_fingerprint.isEmpty() ? u"https"_s : u"http"_s, host)
        .arg(m_listener.port());
}

} // namespace powermon
