// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/secretchain.h"

#include <utility>

#include <QFileInfo>

#include "core/base/finishedfuture.h"
#include "core/base/logging.h"
#include "settings/environmentsecretstore.h"
#include "settings/filesecretstore.h"
#include "settings/keychainsecretstore.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

using SharedStores = std::shared_ptr<const SecretChain::Stores>;
using Secret = Result<std::optional<QString>>;

void logFailure(const Error& error)
{
    qCInfo(logSettings, "secret store passed over reason=%ls", qUtf16Printable(errorMessage(error)));
}

QFuture<Secret> readFrom(const SharedStores& stores, size_t index, const QString& key)
{
    if (index >= stores->size())
        return finishedFuture<Secret>(std::optional<QString>());
    const auto next = [stores, index, key](const Secret& answer) {
        if (answer && *answer)
            return finishedFuture<Secret>(answer);
        if (!answer)
            logFailure(answer.error());
        return readFrom(stores, index + 1, key);
    };
    return stores->at(index)->read(key).then(next).unwrap();
}

QFuture<Result<void>> writeTo(const SharedStores& stores, size_t index, const QString& key,
                              const QString& secret)
{
    const auto next = [stores, index, key, secret](const Result<void>& answer) {
        if (answer || index + 1 >= stores->size())
            return finishedFuture(answer);
        logFailure(answer.error());
        return writeTo(stores, index + 1, key, secret);
    };
    return stores->at(index)->write(key, secret).then(next).unwrap();
}

QFuture<Result<void>> removeFrom(const SharedStores& stores, size_t index, const QString& key)
{
    const auto next = [stores, index, key](const Result<void>& answer) {
        if (index + 1 >= stores->size())
            return finishedFuture(answer);
        return removeFrom(stores, index + 1, key);
    };
    return stores->at(index)->remove(key).then(next).unwrap();
}

} // namespace

SecretChain::SecretChain(Stores stores) : m_stores(std::make_shared<const Stores>(std::move(stores)))
{
    Q_ASSERT(!m_stores->empty());
}

QFuture<Secret> SecretChain::read(const QString& key)
{
    return readFrom(m_stores, 0, key);
}

QFuture<Result<void>> SecretChain::write(const QString& key, const QString& secret)
{
    return writeTo(m_stores, 0, key, secret);
}

QFuture<Result<void>> SecretChain::remove(const QString& key)
{
    return removeFrom(m_stores, 0, key);
}

std::unique_ptr<SecretStore> makeSecretStore(const QProcessEnvironment& environment,
                                             const QString& settingsFile)
{
    const QString file = QFileInfo(settingsFile).absolutePath() + u"/secrets.json"_s;
    return std::make_unique<SecretChain>(SecretChain::Stores{
        std::make_shared<EnvironmentSecretStore>(environment), std::make_shared<KeychainSecretStore>(),
        std::make_shared<FileSecretStore>(file)});
}

} // namespace powermon
