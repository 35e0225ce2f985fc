// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/foundation.h"

#include <QDBusConnection>
#include <QFileInfo>

#include "app/demo/demohome.h"
#include "app/demo/demosite.h"
#include "app/run/fixedsettings.h"
#include "app/run/settingsrequest.h"
#include "core/base/finishedfuture.h"
#include "notify/channelworkshop.h"
#include "probe/host/systemhost.h"
#include "probe/httpprober.h"
#include "probe/network/systemnetworkfacts.h"
#include "settings/filesettingsaccess.h"
#include "settings/secretchain.h"

namespace powermon {

using namespace Qt::StringLiterals;

Foundation::Foundation() = default;
Foundation::~Foundation() = default;

Result<std::unique_ptr<Foundation>> Foundation::make(const SettingsOptions& options, Scene scene)
{
    std::unique_ptr<Foundation> foundation(new Foundation);
    const auto made =
        foundation->loadSettings(options, scene).and_then([&] { return foundation->openDatabase(); });
    if (!made)
        return failure(made.error());
    foundation->m_prober = std::make_unique<HttpProber>(foundation->m_clock);
    if (scene == Scene::Real)
        foundation->m_network = std::make_unique<SystemNetworkFacts>(foundation->m_clock);
    if (scene == Scene::Real)
        foundation->m_host = std::make_unique<SystemHost>(QDBusConnection::systemBus());
    if (scene == Scene::Real)
        foundation->makeChannels();
    return foundation;
}

Result<void> Foundation::loadSettings(const SettingsOptions& options, Scene scene)
{
    const auto loaded = SettingsLoader::load(settingsRequest(options));
    if (!loaded)
        return failure(loaded.error());
    m_settingsFile = loaded->settingsFile;
    m_secrets = loaded->secrets;
    m_allowsApi = loaded->settings.apiEnabled || !loaded->sources.contains(u"POWERMON_API"_s);
    if (scene == Scene::Real) {
        m_notes = loaded->notes;
        m_memoryFile = QFileInfo(m_settingsFile).path() + "/window.conf"_L1;
        m_settings = std::make_unique<FileSettingsAccess>(*loaded);
        return {};
    }
    m_demo = std::make_unique<DemoSite>(m_clock);
    m_memoryFile = m_demo->folder() + "/window.conf"_L1;
    m_settings =
        std::make_unique<FixedSettings>(DemoHome::settings(loaded->settings, m_demo->databasePath()));
    return m_demo->start();
}

void Foundation::makeChannels()
{
    m_channelSecrets = makeSecretStore(m_secrets, m_settingsFile);
    m_channels = std::make_unique<ChannelWorkshop>(m_clock, *m_channelSecrets);
}

Result<void> Foundation::openDatabase()
{
    const Settings settings = m_settings->settings();
    const BackupOptions backups{settings.backupFolder, m_demo ? 0 : settings.backupsKept};
    auto database =
        Database::make(m_clock, settings.databaseUrl, OpenMode::CreateIfMissing, makeSecrets(), backups);
    if (!database)
        return failure(database.error());
    m_database = std::move(*database);
    return {};
}

std::unique_ptr<SecretStore> Foundation::makeSecrets() const
{
    return m_demo ? nullptr : makeSecretStore(m_secrets, m_settingsFile);
}

Prober& Foundation::prober()
{
    return *m_prober;
}

QFuture<Result<void>> Foundation::prepare()
{
    if (m_demo)
        return m_demo->fill(m_database->executor());
    return finishedFuture(Result<void>());
}

void Foundation::begin()
{
    if (m_demo)
        m_demo->play();
}

} // namespace powermon
