// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>

#include "core/interfaces/secretstore.h"

namespace powermon {

/// Secrets that the environment, .env or the settings file hands in: "database-password" is
/// POWERMON_DATABASE_PASSWORD, and so on. Read only.
class EnvironmentSecretStore final : public SecretStore
{
public:
    explicit EnvironmentSecretStore(const QProcessEnvironment& environment);

    [[nodiscard]] QFuture<Result<std::optional<QString>>> read(const QString& key) override;
    /// Always SecretUnavailable.
    [[nodiscard]] QFuture<Result<void>> write(const QString& key, const QString& secret) override;
    /// Always SecretUnavailable.
    [[nodiscard]] QFuture<Result<void>> remove(const QString& key) override;

    /// "POWERMON_DATABASE_PASSWORD" for "database-password".
    [[nodiscard]] static QString variableOf(const QString& key);
    /// Whether a variable holds a secret of ours.
    [[nodiscard]] static bool isSecretVariable(const QString& variable);

private:
    QProcessEnvironment m_environment;
};

} // namespace powermon
