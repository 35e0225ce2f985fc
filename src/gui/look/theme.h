// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>
#include <QString>

#include "core/model/settings.h"

namespace powermon {

class SettingsAccess;

/// Light, dark or as the system: puts the chosen style and palette into force, also when the setting changes.
/// With System the desktop's own style and palette rule, and Qt follows them while running.
class Theme final : public QObject
{
    Q_OBJECT

public:
    /// Applies the present choice at once. \a settings must outlive this.
    explicit Theme(SettingsAccess& settings, QObject* parent = nullptr);

    void apply(ThemeChoice choice);

    [[nodiscard]] static QPalette lightPalette();
    [[nodiscard]] static QPalette darkPalette();

private:
    QString m_systemStyle;
    ThemeChoice m_choice = ThemeChoice::System;
};

} // namespace powermon
