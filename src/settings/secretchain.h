// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QProcessEnvironment>

#include "core/interfaces/secretstore.h"

namespace powermon {

/// Several places for secrets, asked in order; one that fails is passed over, so that a missing keychain
/// stops nobody.
class SecretChain final : public SecretStore
{
public:
    using Stores = std::vector<std::shared_ptr<SecretStore>>;

    explicit SecretChain(Stores stores);

    /// From the first that has it; nothing where none has it, whether or not some failed (that is logged).
    [[nodiscard]] QFuture<Result<std::optional<QString>>> read(const QString& key) override;
    /// Into the first that takes it. Errors: that of the last.
    [[nodiscard]] QFuture<Result<void>> write(const QString& key, const QString& secret) override;
    /// From all of them. Errors: that of the last.
    [[nodiscard]] QFuture<Result<void>> remove(const QString& key) override;

private:
    std::shared_ptr<const Stores> m_stores; ///< shared with the requests that are under way
};

/// Environment, keychain, and a private file beside the settings file, in this order.
[[nodiscard]] std::unique_ptr<SecretStore> makeSecretStore(const QProcessEnvironment& environment,
                                                           const QString& settingsFile);

} // namespace powermon
