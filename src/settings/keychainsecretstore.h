// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"
#include "core/interfaces/secretstore.h"

namespace powermon {

/// The desktop's keychain. A keychain that is missing, locked or silent answers SecretUnavailable after a
/// short patience; nothing ever waits for it. Needs an event loop.
class KeychainSecretStore final : public SecretStore
{
public:
    explicit KeychainSecretStore(QString service = QStringLiteral("powermon"),
                                 Milliseconds patience = Milliseconds(3000));

    /// Nothing where the key is not there, or where the keychain is locked: it does not tell the two apart.
    [[nodiscard]] QFuture<Result<std::optional<QString>>> read(const QString& key) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString& key, const QString& secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString& key) override;

private:
    QString m_service;
    Milliseconds m_patience;
};

} // namespace powermon
