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

    /// Answers from now on as the settings in force say, whether or not they switch it on; where that may be
    /// done later, it is. Where it is found, then. Errors: as ApiService::listen().
    [[nodiscard]] QFuture<Result<QString>> start();
    /// Runs where the settings switch it on, and follows their changes; what fails is logged.
    void follow();
    void stop();

private:
    void apply(const Settings& settings);
    [[nodiscard]] QFuture<Result<QString>> secretOf(const QString& given, const QString& key);
    [[nodiscard]] Result<QString> listen(const Settings& settings, const ApiSecrets& secrets);

    ApiParts m_parts;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<ApiService> m_service;
    std::optional<Settings> m_served; ///< those that the server was started with
    quint64 m_run = 0;                ///< counts the starts and stops
};

} // namespace powermon
