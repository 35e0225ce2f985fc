// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsloader.h"

#include <array>
#include <optional>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "settings/envfile.h"
#include "settings/environmentsecretstore.h"
#include "settings/settingkeys.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("SettingsLoader", text);
}

/// XDG base directory rules: a path that is not absolute counts as not set.
[[nodiscard]] QString userFolder(const QProcessEnvironment& environment, const QString& variable,
                                 const QString& fallback)
{
    const QString set = environment.value(variable);
    if (QDir::isAbsolutePath(set))
        return set;
    const QString home = environment.value(u"HOME"_s);
    return (QDir::isAbsolutePath(home) ? home : QDir::homePath()) + u'/' + fallback;
}

[[nodiscard]] Result<SettingsLayer> fileLayer(const QString& path, Expansion expansion,
                                              const QProcessEnvironment& environment)
{
    const auto entries = readEnvFile(path, expansion, environment);
    if (!entries)
        return failure(entries.error());
    SettingsLayer layer;
    for (const EnvEntry& entry : *entries)
        layer.insert(
            entry.key,
            {entry.value,
             translated(QT_TRANSLATE_NOOP("SettingsLoader", "%1, line %2")).arg(path).arg(entry.line)});
    return layer;
}

[[nodiscard]] Result<SettingsLayer> settingsFileLayer(const SettingsRequest& request, const QString& path)
{
    if (request.settingsFile.isEmpty() && !QFileInfo::exists(path))
        return SettingsLayer();
    return fileLayer(path, Expansion::None, request.environment);
}

[[nodiscard]] Result<SettingsLayer> envFileLayer(const SettingsRequest& request)
{
    if (!request.envFile.isEmpty())
        return fileLayer(request.envFile, Expansion::Variables, request.environment);
    const QFileInfo here(QDir(request.currentFolder), u".env"_s);
    // A folder named .env is somebody's Python environment.
    if (request.currentFolder.isEmpty() || !here.isFile())
        return SettingsLayer();
    return fileLayer(here.filePath(), Expansion::Variables, request.environment);
}

[[nodiscard]] SettingsLayer environmentLayer(const QProcessEnvironment& environment)
{
    SettingsLayer layer;
    const QStringList keys = environment.keys();
    for (const QString& key : keys)
        layer.insert(
            key, {environment.value(key), translated(QT_TRANSLATE_NOOP("SettingsLoader", "environment"))});
    return layer;
}

[[nodiscard]] SettingsLayer optionLayer(const QHash<QString, QString>& options)
{
    SettingsLayer layer;
    for (auto it = options.cbegin(); it != options.cend(); ++it)
        layer.insert(it.key(), {it.value(), translated(QT_TRANSLATE_NOOP("SettingsLoader", "option"))});
    return layer;
}

struct RankedLayer
{
    SettingsSource source;
    const SettingsLayer& values;
};

/// The strongest first.
[[nodiscard]] std::array<RankedLayer, 4> ranked(const SettingsLayers& layers)
{
    return {{{SettingsSource::Option, layers.options},
             {SettingsSource::Environment, layers.environment},
             {SettingsSource::EnvFile, layers.envFile},
             {SettingsSource::File, layers.file}}};
}

[[nodiscard]] Result<void> mergeKey(const SettingKey& key, const SettingsLayers& layers,
                                    LoadedSettings& loaded)
{
    for (const RankedLayer& layer : ranked(layers)) {
        const auto value = layer.values.constFind(key.name);
        if (value == layer.values.cend())
            continue;
        loaded.sources.insert(key.name, layer.source);
        return takeSetting(key, value->text, value->where, loaded.settings);
    }
    return {};
}

[[nodiscard]] bool isKnown(const QString& key)
{
    return findSettingKey(key) || isIgnoredKey(key) || EnvironmentSecretStore::isSecretVariable(key);
}

[[nodiscard]] QProcessEnvironment secretsOf(const SettingsLayers& layers)
{
    QProcessEnvironment secrets;
    for (const RankedLayer& layer : ranked(layers)) {
        for (auto it = layer.values.cbegin(); it != layer.values.cend(); ++it) {
            if (EnvironmentSecretStore::isSecretVariable(it.key()) && !secrets.contains(it.key()))
                secrets.insert(it.key(), it->text);
        }
    }
    return secrets;
}

void noteIgnored(const SettingsLayers& layers, QStringList& notes)
{
    QStringList ignored;
    for (const QString& key : {u"REDIS_URL"_s, u"CELERY_BROKER_URL"_s, u"FLASK_ENV"_s}) {
        for (const RankedLayer& layer : ranked(layers)) {
            if (layer.values.contains(key) && !ignored.contains(key))
                ignored.append(key);
        }
    }
    if (!ignored.isEmpty())
        notes.append(
            translated(QT_TRANSLATE_NOOP("SettingsLoader", "%1: accepted and ignored, no broker is needed"))
                .arg(ignored.join(u", "_s)));
}

/// A mistyped key would otherwise be a silent default.
void noteUnknown(const SettingsLayers& layers, QStringList& notes)
{
    QStringList lines;
    for (const RankedLayer& layer : ranked(layers)) {
        for (auto it = layer.values.cbegin(); it != layer.values.cend(); ++it) {
            const bool isOurs = layer.source == SettingsSource::File || it.key().startsWith(u"POWERMON_"_s);
            if (isOurs && !isKnown(it.key()))
                lines.append(
                    translated(QT_TRANSLATE_NOOP("SettingsLoader", "%1: %2 is not known and has no effect"))
                        .arg(it->where, shortened(it.key())));
        }
    }
    lines.sort();
    notes.append(lines);
}

void noteRepeatedSwitches(const Settings& settings, QStringList& notes)
{
    QStringList names;
    for (const NamedTarget& each : settings.smartSwitches) {
        if (names.contains(each.name))
            notes.append(
                translated(QT_TRANSLATE_NOOP("SettingsLoader",
                                             "SMART_SWITCHES names '%1' twice; the first one counts"))
                    .arg(shortened(each.name)));
        names.append(each.name);
    }
}

} // namespace

Result<LoadedSettings> SettingsLoader::load(const SettingsRequest& request)
{
    const QString path =
        request.settingsFile.isEmpty() ? defaultSettingsFile(request.environment) : request.settingsFile;
    SettingsLayers layers;
    const auto file = settingsFileLayer(request, path);
    if (!file)
        return failure(file.error());
    const auto envFile = envFileLayer(request);
    if (!envFile)
        return failure(envFile.error());
    layers.file = *file;
    layers.envFile = *envFile;
    layers.environment = environmentLayer(request.environment);
    layers.options = optionLayer(request.options);
    Settings defaults;
    defaults.databaseUrl = defaultDatabaseUrl(request.environment);
    auto loaded = merge(defaults, layers);
    if (loaded)
        loaded->settingsFile = path;
    return loaded;
}

Result<LoadedSettings> SettingsLoader::merge(const Settings& defaults, const SettingsLayers& layers)
{
    LoadedSettings loaded;
    loaded.settings = defaults;
    for (const SettingKey& key : settingKeys()) {
        if (const auto taken = mergeKey(key, layers, loaded); !taken)
            return failure(taken.error());
    }
    loaded.secrets = secretsOf(layers);
    noteIgnored(layers, loaded.notes);
    noteUnknown(layers, loaded.notes);
    noteRepeatedSwitches(loaded.settings, loaded.notes);
    return loaded;
}

QString defaultSettingsFile(const QProcessEnvironment& environment)
{
    return userFolder(environment, u"XDG_CONFIG_HOME"_s, u".config"_s) + u"/powermon/powermon.conf"_s;
}

QString defaultDatabaseUrl(const QProcessEnvironment& environment)
{
    QString path =
        userFolder(environment, u"XDG_DATA_HOME"_s, u".local/share"_s) + u"/powermon/powermon.db"_s;
    path.replace(u'%', u"%25"_s).replace(u'?', u"%3F"_s).replace(u'#', u"%23"_s); // it is a URL
    return u"sqlite:///"_s + path;
}

} // namespace powermon
