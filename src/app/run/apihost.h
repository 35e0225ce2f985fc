// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>

#include "api/apiservice.h"
#include "app/run/application.h"
#include "core/interfaces/secretstore.h"

namespace powermon {

/// What a REST server beside \a application stands on; the rest as the application has it.
[[nodiscard]] ApiParts apiPartsOf(Application& application, Clock& clock, StoreExecutor& store,
                                  SettingsAccess& settings);

/// Runs the REST server beside an Application, where the settings want it, with the secrets that belong to
/// it.
class ApiHost final : public QObject
{
    Q_OBJECT

public:
    /// \a secrets: null in the demonstration, which keeps none. \a parts outlive this.
    ApiHost(const ApiParts& parts, std::unique_ptr<SecretStore> secrets, QObject* parent = nullptr);
    ~ApiHost() override;

    /// Where a certificate is made and kept for who has none of their own, when others than this computer may
    /// ask; empty, as at first: none is made.
    void setCertificateFolder(const QString& folder) { m_certificateFolder = folder; }
    /// Answers from now on as the settings in force say, whether or not they switch it on; where that may be
    /// done later, it is. Where it is found, then. Errors: as ApiService::listen().
    [[nodiscard]] QFuture<Result<QString>> start();
    /// SHA-256 of the certificate that is shown, as people compare it; empty: there is none.
    [[nodiscard]] QString fingerprint() const { return m_service ? m_service->fingerprint() : QString(); }
    /// What is logged when it listens there.
    [[nodiscard]] QString eventText(const QString& url) const;
    /// Runs where the settings switch it on, and follows their changes; what fails is logged.
    void follow();
    void stop();

private:
    void apply(const Settings& settings);
    [[nodiscard]] QFuture<Result<QString>> secretOf(const QString& given, const QString& key);
    [[nodiscard]] Result<Settings> withCertificate(Settings settings) const;
    [[nodiscard]] Result<QString> listen(const Settings& settings, const ApiSecrets& secrets);

    ApiParts m_parts;
    std::unique_ptr<SecretStore> m_secrets;
    QString m_certificateFolder;
    std::unique_ptr<ApiService> m_service;
    std::optional<Settings> m_served; ///< those that the server was started with
    quint64 m_run = 0;                ///< counts the starts and stops
};

} // namespace powermon
