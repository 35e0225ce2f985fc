// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include "core/interfaces/secretstore.h"

namespace powermon {

/// Secrets in a file that only its owner may read: not encrypted, and said so in the log when one is written.
/// For computers without a keychain.
class FileSecretStore final : public SecretStore
{
public:
    explicit FileSecretStore(QString path);

    /// Errors: FileUnreadable.
    [[nodiscard]] QFuture<Result<std::optional<QString>>> read(const QString& key) override;
    /// Errors: FileUnreadable, FileUnwritable.
    [[nodiscard]] QFuture<Result<void>> write(const QString& key, const QString& secret) override;
    /// Errors: FileUnreadable, FileUnwritable.
    [[nodiscard]] QFuture<Result<void>> remove(const QString& key) override;

private:
    [[nodiscard]] Result<QJsonObject> load() const;
    [[nodiscard]] Result<void> save(const QJsonObject& secrets) const;

    QString m_path;
};

} // namespace powermon
