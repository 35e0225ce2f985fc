// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/apihost.h"

#include "app/run/keptsecret.h"
#include "app/run/owncertificate.h"
#include "core/base/finishedfuture.h"
#include "core/base/logging.h"
#include "core/base/whenfinished.h"
#include "core/service/apitokens.h"
#include "settings/secretkeys.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] bool servesTheSame(const Settings& left, const Settings& right)
{
    return left.apiAddress == right.apiAddress && left.apiPort == right.apiPort &&
           left.apiToken == right.apiToken && left.secretKey == right.secretKey &&
           left.apiCertificate == right.apiCertificate && left.apiCertificateKey == right.apiCertificateKey &&
           left.apiBehindProxy == right.apiBehindProxy && left.apiHosts == right.apiHosts;
}

} // namespace

ApiParts apiPartsOf(Application& application, Clock& clock, StoreExecutor& store, SettingsAccess& settings)
{
    return {clock,
            store,
            application.status(),
            application.directory(),
            application.history(),
            application.checks(),
            settings};
}

ApiHost::ApiHost(const ApiParts& parts, std::unique_ptr<SecretStore> secrets, QObject* parent)
    : QObject(parent), m_parts(parts), m_secrets(std::move(secrets))
{
}

ApiHost::~ApiHost() = default;

QFuture<Result<QString>> ApiHost::secretOf(const QString& given, const QString& key)
{
    if (!given.isEmpty())
        return finishedFuture(Result<QString>(given));
    if (!m_secrets)
        return finishedFuture(Result<QString>(failure(ErrorCode::SecretUnavailable)));
    return keptSecret(*m_secrets, key, this);
}

QFuture<Result<QString>> ApiHost::start()
{
    const Settings settings = m_parts.settings.settings();
    const auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    const auto finish = [this, promise, settings, run = ++m_run](const ApiSecrets& secrets) {
        promise->addResult(run == m_run ? listen(settings, secrets)
                                        : Result<QString>(failure(ErrorCode::Interrupted)));
        promise->finish();
    };
    const auto readToken = [this, settings, finish](const QString& sessionKey) {
        whenFinished(secretOf(settings.apiToken, apiTokenKey()), this,
                     [finish, sessionKey](const Result<QString>& token) {
                         finish({sessionKey.toUtf8(), token ? QStringList{*token} : QStringList()});
                     });
    };
    whenFinished(secretOf(settings.secretKey, sessionKeyKey()), this,
                 [readToken](const Result<QString>& key) {
                     // Without a keychain sessions end with the program.
                     readToken(key ? *key : randomSecret());
                 });
    return promise->future();
}

/// Who listens to others needs one, and gets it here where they brought none.
Result<Settings> ApiHost::withCertificate(Settings settings) const
{
    const bool needsOne = ApiService::needsCertificate(settings) && !m_certificateFolder.isEmpty();
    if (!needsOne)
        return settings;
    const auto path =
        keptCertificate(m_certificateFolder, ApiService::hostNames(settings), m_parts.clock.now());
    if (!path)
        return failure(path.error());
    settings.apiCertificate = *path;
    return settings;
}

Result<QString> ApiHost::listen(const Settings& given, const ApiSecrets& secrets)
{
    const auto settings = withCertificate(given);
    if (!settings)
        return failure(settings.error());
    m_service = std::make_unique<ApiService>(m_parts, secrets);
    if (const auto listening = m_service->listen(*settings); !listening) {
        m_service.reset();
        return failure(listening.error());
    }
    return m_service->url();
}

QString ApiHost::eventText(const QString& url) const
{
    const QString event = "REST server url="_L1 + url;
    return fingerprint().isEmpty() ? event : event + " fingerprint="_L1 + fingerprint();
}

void ApiHost::follow()
{
    connect(&m_parts.settings, &SettingsAccess::changed, this, &ApiHost::apply);
    apply(m_parts.settings.settings());
}

void ApiHost::apply(const Settings& settings)
{
    if (!settings.apiEnabled)
        return stop();
    if (m_served && servesTheSame(*m_served, settings))
        return;
    stop();
    m_served = settings;
    whenFinished(start(), this, [this](const Result<QString>& url) {
        if (url)
            qCInfo(logApp).noquote() << eventText(*url);
        else
            qCWarning(logApp).noquote() << "no REST server:" << errorMessage(url.error());
    });
}

void ApiHost::stop()
{
    ++m_run;
    m_served.reset();
    m_service.reset();
}

} // namespace powermon
