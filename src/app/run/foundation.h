// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QFuture>
#include <QProcessEnvironment>

#include "app/run/database.h"
#include "cli/commandenvironment.h"
#include "core/base/systemclock.h"
#include "core/interfaces/host.h"
#include "core/interfaces/messagechannel.h"
#include "core/interfaces/networkfacts.h"
#include "core/interfaces/secretstore.h"
#include "core/interfaces/settingsaccess.h"

namespace powermon {

class DemoSite;
class HttpProber;

enum class Scene
{
    Real,
    Demonstration,
};

/// What an Application of this user stands on: the clock, their settings and database and the network; or the
/// demonstration's, which touches none of theirs.
class Foundation final
{
public:
    /// Errors: BadValue, BadInput, FileUnreadable, DatabaseUrlInvalid; in the demonstration NetworkFailed,
    /// FileUnwritable.
    [[nodiscard]] static Result<std::unique_ptr<Foundation>> make(const SettingsOptions& options,
                                                                  Scene scene);
    ~Foundation();

    [[nodiscard]] Clock& clock() { return m_clock; }
    [[nodiscard]] SettingsAccess& settings() { return *m_settings; }
    [[nodiscard]] Database& database() { return *m_database; }
    [[nodiscard]] Prober& prober();
    /// Null in the demonstration, whose devices are in no network.
    [[nodiscard]] NetworkFacts* network() { return m_network.get(); }
    /// Null in the demonstration.
    [[nodiscard]] Host* host() { return m_host.get(); }
    /// Null in the demonstration, which tells nobody.
    [[nodiscard]] ChannelFactory* channels() { return m_channels.get(); }
    /// Lines for the person about the settings.
    [[nodiscard]] const QStringList& notes() const { return m_notes; }
    [[nodiscard]] bool isDemo() const { return m_demo != nullptr; }
    /// Where secrets of this user are kept; null in the demonstration.
    [[nodiscard]] std::unique_ptr<SecretStore> makeSecrets() const;
    /// Nobody said that there should be no REST server.
    [[nodiscard]] bool allowsApi() const { return m_allowsApi; }
    /// A file for what the window remembers.
    [[nodiscard]] QString memoryFile() const { return m_memoryFile; }

    /// Finishes when an Application may start: at once, or when the demonstration has something to show.
    [[nodiscard]] QFuture<Result<void>> prepare();
    /// The Application started.
    void begin();

private:
    Foundation();
    [[nodiscard]] Result<void> loadSettings(const SettingsOptions& options, Scene scene);
    [[nodiscard]] Result<void> openDatabase();
    void makeChannels();

    SystemClock m_clock;
    QStringList m_notes;
    QString m_settingsFile;
    QProcessEnvironment m_secrets; ///< what was set of them beside the keychain
    QString m_memoryFile;
    bool m_allowsApi = true;
    std::unique_ptr<DemoSite> m_demo;
    std::unique_ptr<SettingsAccess> m_settings;
    std::unique_ptr<HttpProber> m_prober;
    std::unique_ptr<NetworkFacts> m_network;
    std::unique_ptr<Host> m_host;
    std::unique_ptr<SecretStore> m_channelSecrets;
    std::unique_ptr<ChannelFactory> m_channels;
    std::unique_ptr<Database> m_database; ///< ends first: its thread writes into the demonstration's folder
};

} // namespace powermon
