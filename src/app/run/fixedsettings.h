// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/settingsaccess.h"

namespace powermon {

/// Settings that live as long as the program and touch no file: for the headless monitor and the
/// demonstration.
class FixedSettings final : public SettingsAccess
{
    Q_OBJECT

public:
    explicit FixedSettings(Settings settings, QObject* parent = nullptr);

    [[nodiscard]] Settings settings() const override { return m_settings; }
    [[nodiscard]] QString fixedBy(const QString& key) const override;
    /// In force at once, forgotten at the end.
    [[nodiscard]] Result<void> save(const Settings& settings) override;

private:
    Settings m_settings;
};

} // namespace powermon
