// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/base/result.h"
#include "core/model/settings.h"

namespace powermon {

/// The settings in force, and the way to change them for good.
class SettingsAccess : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual Settings settings() const = 0;
    /// Where a key ("MONITOR_INTERVAL", …) is fixed by something stronger than the settings file, in words
    /// for a person
    /// ("the environment"); empty: it may be changed here.
    [[nodiscard]] virtual QString fixedBy(const QString& key) const = 0;
    /// Writes what differs to the settings file and applies it. Errors: BadValue, FileUnwritable; then
    /// nothing changed.
    [[nodiscard]] virtual Result<void> save(const Settings& settings) = 0;

Q_SIGNALS:
    void changed(const powermon::Settings& settings);
};

} // namespace powermon
