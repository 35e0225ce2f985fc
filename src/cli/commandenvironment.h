// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QFuture>
#include <QHash>
#include <QIODevice>
#include <QString>
#include <QStringList>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/interfaces/databasecare.h"
#include "core/interfaces/messagechannel.h"
#include "core/interfaces/prober.h"
#include "core/interfaces/remotecaller.h"
#include "core/interfaces/secretstore.h"
#include "core/interfaces/storeexecutor.h"
#include "core/model/finding.h"
#include "core/model/settings.h"
#include "core/service/transfer/importkind.h"
#include "core/service/transfer/importsource.h"

namespace powermon {

class StopRequest;

/// Where the command line says that settings are to come from.
struct SettingsOptions
{
    QString settingsFile;              ///< --config; empty: the user's own
    QString envFile;                   ///< --env-file; empty: .env in the current folder where there is one
    QHash<QString, QString> overrides; ///< what options set, by key: {"DATABASE_URL": "sqlite:///…"}
};

/// The settings in force, and lines for the person (what was accepted and ignored).
struct CommandSettings
{
    Settings settings;
    QStringList notes;
};

enum class StoreOpening
{
    MustExist, ///< a missing database file is DatabaseMissing
    CreateIfMissing,
    Look,    ///< nothing is made or changed for it; where there is none, it is an empty one in memory
    AnySite, ///< for those who only visit the sites of the database: its own may be missing
};

/// What a monitor without a window does where another process watches the same database already.
enum class WhenMonitored
{
    Leave, ///< ends with AlreadyMonitored
    Wait,  ///< takes over when the other one goes away; waits for a database that is not there yet, too
};

/// Where a command reads and writes.
struct CommandStreams
{
    QIODevice& output; ///< opened for writing; one that fails (a closed pipe) is not written to again
    QIODevice& error;
    int input = -1;    ///< a file descriptor, where data is piped in
    int question = -1; ///< one on which a person can be asked; -1: there is nobody (input is no terminal)
    bool showsProgress = false; ///< error is a terminal: progress is shown on one line that is written over
};

/// What surrounds the commands: made by the composition root, or by a test. Everything it hands out outlives
/// the future of runCommandLine(), and is used in the main thread.
class CommandEnvironment
{
public:
    CommandEnvironment() = default;
    CommandEnvironment(const CommandEnvironment&) = delete;
    CommandEnvironment& operator=(const CommandEnvironment&) = delete;
    virtual ~CommandEnvironment() = default;

    [[nodiscard]] virtual Clock& clock() = 0;
    [[nodiscard]] virtual Prober& prober() = 0;
    [[nodiscard]] virtual CommandStreams streams() = 0;
    /// Asked for by signals. Commands end in order then.
    [[nodiscard]] virtual StopRequest& stopRequest() = 0;

    /// Called once, before everything below. Errors: BadValue, BadInput, FileUnreadable.
    [[nodiscard]] virtual Result<CommandSettings> loadSettings(const SettingsOptions& options) = 0;
    /// The way to the database of these settings; called at most once, and never by a command that needs
    /// none. A database that cannot be opened is told by the answers to submit(). Errors: DatabaseUrlInvalid.
    [[nodiscard]] virtual Result<StoreExecutor*> openStore(const Settings& settings,
                                                           StoreOpening opening) = 0;
    /// Another program's database at \a location (a file, an address), to be used in the store's thread; it
    /// is opened there. Errors: DatabaseUrlInvalid.
    [[nodiscard]] virtual Result<std::unique_ptr<ImportSource>> openForeign(ImportKind kind,
                                                                            const QString& location) = 0;
    /// The settings in force by key, without secrets and without the address of the database.
    [[nodiscard]] virtual QMap<QString, QString> settingTexts() const = 0;
    /// Writes such settings into the settings file, but for those that something stronger sets. Errors:
    /// BadValue, FileUnreadable, FileUnwritable; then nothing changed.
    [[nodiscard]] virtual Result<void> saveSettings(const QMap<QString, QString>& texts) = 0;
    /// Passwords and tokens. After loadSettings().
    [[nodiscard]] virtual SecretStore& secrets() = 0;
    /// Ways to people, with those secrets. After loadSettings().
    [[nodiscard]] virtual ChannelFactory& channels() = 0;
    /// For copies of whole databases, that of these settings or others; called at most once. It outlives the
    /// future of runCommandLine(), what it began does not. Errors: DatabaseUrlInvalid.
    [[nodiscard]] virtual Result<DatabaseCare*> openCare(const Settings& settings) = 0;
    /// `run`: watches without a window until stopRequest(), then ends in order. It opens its store itself.
    /// Errors: those of the store, AlreadyMonitored.
    [[nodiscard]] virtual QFuture<Result<void>> runMonitor(const Settings& settings,
                                                           WhenMonitored whenMonitored) = 0;
    /// The token of the REST server: that of the settings, else the one that is kept for this user, made
    /// where there is none. Errors: SecretUnavailable.
    [[nodiscard]] virtual QFuture<Result<QString>> apiToken(const Settings& settings) = 0;
    /// The way to a PowerMon elsewhere; called at most once, after loadSettings(). Where \a server names no
    /// token, it is that of the settings, or for a server on this computer the one that is kept for this
    /// user. Errors: BadValue, for an address that cannot be used or that would carry a token in the clear.
    [[nodiscard]] virtual QFuture<Result<RemoteCaller*>> openRemote(const RemoteServer& server,
                                                                    const Settings& settings) = 0;
    /// Whether saveSettings() would take these. Errors: BadValue.
    [[nodiscard]] virtual Result<void> checkSettings(const QMap<QString, QString>& texts) const = 0;
    /// Looks at all but the database that PowerMon depends on here; called at most once.
    [[nodiscard]] virtual QFuture<QList<Finding>> examineSystem(const Settings& settings) = 0;
};

} // namespace powermon
