// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/result.h"

namespace powermon {

/// Replaces the file at once, or leaves it as it was; only its owner may read it. Makes its folder where
/// there is none. Errors: FileUnwritable.
[[nodiscard]] Result<void> writePrivateFile(const QString& path, const QByteArray& content);

} // namespace powermon
