// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

#include "core/interfaces/secretstore.h"

namespace powermon {

/// The secret of this key; one is made and kept where there is none. Both outlive the answer. Errors:
/// SecretUnavailable.
[[nodiscard]] QFuture<Result<QString>> keptSecret(SecretStore& secrets, const QString& key, QObject* context);

} // namespace powermon
