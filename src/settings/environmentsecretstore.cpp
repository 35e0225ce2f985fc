// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/environmentsecretstore.h"

#include "core/base/finishedfuture.h"
#include "settings/secretkeys.h"

namespace powermon {

using namespace Qt::StringLiterals;

EnvironmentSecretStore::EnvironmentSecretStore(const QProcessEnvironment& environment)
    : m_environment(environment)
{
}

QFuture<Result<std::optional<QString>>> EnvironmentSecretStore::read(const QString& key)
{
    const QString variable = variableOf(key);
    using Answer = Result<std::optional<QString>>;
    return finishedFuture<Answer>(m_environment.contains(variable)
                                      ? std::optional(m_environment.value(variable))
                                      : std::optional<QString>());
}

QFuture<Result<void>> EnvironmentSecretStore::write(const QString& key, const QString& secret)
{
    Q_UNUSED(secret);
    return finishedFuture<Result<void>>(failure(ErrorCode::SecretUnavailable, {variableOf(key)}));
}

QFuture<Result<void>> EnvironmentSecretStore::remove(const QString& key)
{
    return finishedFuture<Result<void>>(failure(ErrorCode::SecretUnavailable, {variableOf(key)}));
}

QString EnvironmentSecretStore::variableOf(const QString& key)
{
    return u"POWERMON_"_s + key.toUpper().replace(u'-', u'_');
}

bool EnvironmentSecretStore::isSecretVariable(const QString& variable)
{
    return variable == variableOf(databasePasswordKey());
}

} // namespace powermon
