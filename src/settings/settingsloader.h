// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include "core/base/result.h"
#include "core/model/settings.h"

namespace powermon {

/// Where a value can come from, the weakest first. What nobody set is the built-in default.
enum class SettingsSource
{
    File,    ///< the settings file
    EnvFile, ///< .env
    Environment,
    Option, ///< the command line
};

/// A value as it was found.
struct SettingsValue
{
    QString text;
    QString where; ///< for a person: "environment", "/home/x/.env, line 3"

    friend bool operator==(const SettingsValue&, const SettingsValue&) = default;
};

using SettingsLayer = QHash<QString, SettingsValue>; ///< by key

/// Everything that was set, by source.
struct SettingsLayers
{
    SettingsLayer file;
    SettingsLayer envFile;
    SettingsLayer environment;
    SettingsLayer options;
};

/// Where to look.
struct SettingsRequest
{
    QProcessEnvironment environment;
    QHash<QString, QString> options; ///< by key, from the command line
    QString settingsFile;            ///< empty: the user's own; where a path is given the file must be there
    QString envFile; ///< empty: .env in currentFolder where there is one; else it must be there
    QString currentFolder;
};

/// Settings, and who decided about each key.
struct LoadedSettings
{
    Settings settings;
    QHash<QString, SettingsSource> sources; ///< of the keys that somebody set
    QString settingsFile;                   ///< where changes are written to
    QProcessEnvironment secrets;            ///< the secrets among what was set, for EnvironmentSecretStore
    QStringList notes;                      ///< lines for a person: what was accepted and has no effect

    friend bool operator==(const LoadedSettings&, const LoadedSettings&) = default;
};

/// Puts the settings together: defaults < settings file < .env < environment < options. Only the value that
/// counts is judged, so that a stronger source can mend a bad one.
class SettingsLoader
{
public:
    /// Reads the files and merges. Errors: BadValue, BadInput, FileUnreadable.
    [[nodiscard]] static Result<LoadedSettings> load(const SettingsRequest& request);
    /// The pure half. \a defaults must have a database address. Errors: BadValue.
    [[nodiscard]] static Result<LoadedSettings> merge(const Settings& defaults, const SettingsLayers& layers);
};

/// $XDG_CONFIG_HOME/powermon/powermon.conf, or the place that the XDG rules say where that is not set.
[[nodiscard]] QString defaultSettingsFile(const QProcessEnvironment& environment);
/// The address of the SQLite file in the user's data folder.
[[nodiscard]] QString defaultDatabaseUrl(const QProcessEnvironment& environment);

} // namespace powermon
