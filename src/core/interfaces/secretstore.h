// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QFuture>
#include <QString>

#include "core/base/result.h"

namespace powermon {

/// Keeps passwords and tokens. A store that is missing or locked answers SecretUnavailable and never blocks.
class SecretStore
{
public:
    SecretStore() = default;
    SecretStore(const SecretStore&) = delete;
    SecretStore& operator=(const SecretStore&) = delete;
    virtual ~SecretStore() = default;

    [[nodiscard]] virtual QFuture<Result<std::optional<QString>>> read(const QString& key) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString& key, const QString& secret) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString& key) = 0;
};

} // namespace powermon
