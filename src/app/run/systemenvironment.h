// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QFile>
#include <QProcessEnvironment>

#include "app/run/apihost.h"
#include "app/run/application.h"
#include "app/run/database.h"
#include "app/run/headlessmonitor.h"
#include "app/run/systemexamination.h"
#include "app/run/translations.h"
#include "cli/commandenvironment.h"
#include "cli/stoprequest.h"
#include "core/base/systemclock.h"
#include "settings/settingsloader.h"

namespace powermon {

class HttpProber;

/// The real world around the commands: the standard streams, the user's settings, the network and the
/// database. Speaks the system's language, from loadSettings on that of the settings. Needs a
/// QCoreApplication.
class SystemEnvironment final : public CommandEnvironment
{
public:
    SystemEnvironment();
    ~SystemEnvironment() override;

    [[nodiscard]] Clock& clock() override { return m_clock; }
    [[nodiscard]] Prober& prober() override;
    [[nodiscard]] CommandStreams streams() override;
    [[nodiscard]] StopRequest& stopRequest() override { return m_stopRequest; }

    [[nodiscard]] Result<CommandSettings> loadSettings(const SettingsOptions& options) override;
    [[nodiscard]] Result<StoreExecutor*> openStore(const Settings& settings, StoreOpening opening) override;
    [[nodiscard]] Result<std::unique_ptr<ImportSource>> openForeign(ImportKind kind,
                                                                    const QString& location) override;
    [[nodiscard]] QMap<QString, QString> settingTexts() const override;
    [[nodiscard]] Result<void> checkSettings(const QMap<QString, QString>& texts) const override;
    [[nodiscard]] Result<void> saveSettings(const QMap<QString, QString>& texts) override;
    [[nodiscard]] SecretStore& secrets() override;
    [[nodiscard]] ChannelFactory& channels() override;
    [[nodiscard]] Result<DatabaseCare*> openCare(const Settings& settings) override;
    [[nodiscard]] QFuture<Result<void>> runMonitor(const Settings& settings,
                                                   WhenMonitored whenMonitored) override;
    [[nodiscard]] QFuture<QList<Finding>> examineSystem(const Settings& settings) override;

    [[nodiscard]] QFuture<Result<QString>> apiToken(const Settings& settings) override;
    [[nodiscard]] QFuture<Result<RemoteCaller*>> openRemote(const RemoteServer& server,
                                                            const Settings& settings) override;

private:
    [[nodiscard]] Result<Settings> settingsWith(const QMap<QString, QString>& texts,
                                                const SettingsAccess& access) const;
    [[nodiscard]] Result<void> openDatabase(const Settings& settings, OpenMode mode);

    void noteMode(MonitorMode mode);
    void startApi();

    SystemClock m_clock;
    Translations m_translations;
    QFile m_output;
    QFile m_error;
    StopRequest m_stopRequest;
    LoadedSettings m_loaded;
    std::unique_ptr<HttpProber> m_prober;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<ChannelFactory> m_channels;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<DatabaseCare> m_care;
    std::unique_ptr<RemoteCaller> m_remote;
    std::unique_ptr<SettingsAccess> m_settings;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<NetworkFacts> m_network;
    std::unique_ptr<Host> m_host;
    std::unique_ptr<SecretStore> m_keychain;
    std::unique_ptr<SystemExamination> m_examination;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<HeadlessMonitor> m_monitor;
    std::unique_ptr<ApiHost> m_api;
};

} // namespace powermon
