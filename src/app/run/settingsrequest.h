// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandenvironment.h"
#include "settings/settingsloader.h"

namespace powermon {

/// What to read, out of the command line and this process's environment and folder.
[[nodiscard]] SettingsRequest settingsRequest(const SettingsOptions& options);

} // namespace powermon
