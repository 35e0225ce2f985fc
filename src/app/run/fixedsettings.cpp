// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/fixedsettings.h"

#include <utility>

namespace powermon {

FixedSettings::FixedSettings(Settings settings, QObject* parent)
    : SettingsAccess(parent), m_settings(std::move(settings))
{
}

QString FixedSettings::fixedBy(const QString&) const
{
    return {};
}

Result<void> FixedSettings::save(const Settings& settings)
{
    if (std::exchange(m_settings, settings) != settings)
        Q_EMIT changed(m_settings);
    return {};
}

} // namespace powermon
