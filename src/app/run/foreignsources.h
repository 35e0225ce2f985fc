// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QMap>

#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "core/model/settings.h"
#include "core/service/transfer/importkind.h"
#include "core/service/transfer/importsource.h"

namespace powermon {

/// As CommandEnvironment::openForeign().
[[nodiscard]] Result<std::unique_ptr<ImportSource>> openForeignSource(ImportKind kind,
                                                                      const QString& location, Timestamp now);

/// \a settings by key, without secrets and without the address of the database.
[[nodiscard]] QMap<QString, QString> publicSettingTexts(const Settings& settings);

} // namespace powermon
