// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/filesettingsaccess.h"

#include <utility>

#include <QFile>

#include "settings/envfile.h"
#include "settings/privatefile.h"
#include "settings/settingkeys.h"

namespace powermon {

namespace {

/// The keys whose values differ.
[[nodiscard]] QList<const SettingKey*> changedKeys(const Settings& before, const Settings& after)
{
    QList<const SettingKey*> changed;
    for (const SettingKey& key : settingKeys()) {
        if (key.text(before) != key.text(after))
            changed.append(&key);
    }
    return changed;
}

/// The whole file, so that another program's changes and a person's comments stay; empty where there is none.
[[nodiscard]] Result<QString> currentText(const QString& path)
{
    if (!QFile::exists(path))
        return QString();
    // Only a file that can be understood is changed.
    if (const auto entries = readEnvFile(path, Expansion::None, {}); !entries)
        return failure(entries.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, {path, file.errorString()});
    return QString::fromUtf8(file.readAll());
}

} // namespace

FileSettingsAccess::FileSettingsAccess(LoadedSettings loaded, QObject* parent)
    : SettingsAccess(parent), m_loaded(std::move(loaded))
{
}

QString FileSettingsAccess::fixedBy(const QString& key) const
{
    const auto source = m_loaded.sources.constFind(key);
    if (source == m_loaded.sources.cend())
        return {};
    switch (*source) {
    case SettingsSource::File:
        return {};
    case SettingsSource::EnvFile:
        return tr("the .env file");
    case SettingsSource::Environment:
        return tr("the environment");
    case SettingsSource::Option:
        return tr("an option of the command line");
    }
    Q_UNREACHABLE();
}

Result<void> FileSettingsAccess::save(const Settings& settings)
{
    const auto changed = changedKeys(m_loaded.settings, settings);
    if (changed.isEmpty())
        return {};
    auto text = currentText(m_loaded.settingsFile);
    if (!text)
        return failure(text.error());
    LoadedSettings next = m_loaded;
    for (const SettingKey* key : changed) {
        const QString value = key->text(settings);
        if (const QString fixed = fixedBy(key->name); !fixed.isEmpty())
            return failure(ErrorCode::BadValue,
                           {tr("Settings"), key->name, shortened(value), tr("only what %1 says").arg(fixed)});
        if (const auto taken = takeSetting(*key, value, tr("Settings"), next.settings); !taken)
            return taken;
        next.sources.insert(key->name, SettingsSource::File);
        text = withEntry(*text, key->name, value);
    }
    if (const auto written = writePrivateFile(m_loaded.settingsFile, text->toUtf8()); !written)
        return written;
    m_loaded = next;
    Q_EMIT this->changed(m_loaded.settings);
    return {};
}

} // namespace powermon
