// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/settingsrequest.h"

#include <QDir>

namespace powermon {

SettingsRequest settingsRequest(const SettingsOptions& options)
{
    return {.environment = QProcessEnvironment::systemEnvironment(),
            .options = options.overrides,
            .settingsFile = options.settingsFile,
            .envFile = options.envFile,
            .currentFolder = QDir::currentPath()};
}

} // namespace powermon
