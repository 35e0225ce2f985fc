// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/settingsaccess.h"
#include "settings/settingsloader.h"

namespace powermon {

/// The settings in force, changed for good in the settings file. Comments and keys that it does not know stay
/// there.
class FileSettingsAccess final : public SettingsAccess
{
    Q_OBJECT

public:
    explicit FileSettingsAccess(LoadedSettings loaded, QObject* parent = nullptr);

    [[nodiscard]] Settings settings() const override { return m_loaded.settings; }
    [[nodiscard]] QString fixedBy(const QString& key) const override;
    /// Errors: BadValue (also for a key that is fixed elsewhere), FileUnreadable, BadInput, FileUnwritable;
    /// then nothing changed.
    [[nodiscard]] Result<void> save(const Settings& settings) override;

private:
    LoadedSettings m_loaded;
};

} // namespace powermon
