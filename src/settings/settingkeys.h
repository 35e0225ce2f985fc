// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <span>

#include <QString>

#include "core/model/settings.h"

namespace powermon {

/// One key: its place in Settings and the texts that it may have.
struct SettingKey
{
    QString name; ///< as in files and the environment
    /// Takes the text over into the settings; else says what is allowed, in words for a person.
    std::function<std::optional<QString>(const QString& text, Settings& settings)> take;
    /// The text that take() would read back.
    std::function<QString(const Settings& settings)> text;
    bool isSecret = false; ///< never repeated in a message
};

/// All keys that have an effect, DATABASE_URL first.
[[nodiscard]] std::span<const SettingKey> settingKeys();

/// The key of that name, or null.
[[nodiscard]] const SettingKey* findSettingKey(const QString& name);

/// Those of the ancestor that are accepted and have no effect: no broker is needed.
[[nodiscard]] bool isIgnoredKey(const QString& name);

/// Reads \a text for \a key. Errors: BadValue naming \a source; a secret is not repeated.
[[nodiscard]] Result<void> takeSetting(const SettingKey& key, const QString& text, const QString& source,
                                       Settings& settings);

} // namespace powermon
