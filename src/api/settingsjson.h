// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/interfaces/settingsaccess.h"

namespace powermon {

/// The settings in force by the names of their keys: {"settings":{…},"fixed":{key: by what}}, without
/// secrets, the address of the database and files.
[[nodiscard]] QJsonObject settingsJson(const SettingsAccess& access);

} // namespace powermon
