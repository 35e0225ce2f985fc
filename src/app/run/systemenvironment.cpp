// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/systemenvironment.h"

#include <cstdio>
#include <unistd.h>

#include <QDBusConnection>
#include <QDir>

#include "app/run/fixedsettings.h"
#include "app/run/loghandler.h"
#include "app/run/lognotifier.h"
#include "app/run/settingsrequest.h"
#include "core/base/finishedfuture.h"
#include "core/base/logging.h"
#include "probe/host/systemhost.h"
#include "probe/httpprober.h"
#include "probe/network/systemnetworkfacts.h"
#include "settings/secretchain.h"

namespace powermon {

SystemEnvironment::SystemEnvironment()
{
    m_translations.load({});
    // Unbuffered: whoever reads a pipe sees a line when it is written.
    (void) m_output.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered);
    (void) m_error.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered);
}

SystemEnvironment::~SystemEnvironment() = default;

Prober& SystemEnvironment::prober()
{
    if (!m_prober)
        m_prober = std::make_unique<HttpProber>(m_clock);
    return *m_prober;
}

int SystemEnvironment::inputDescriptor() const
{
    return STDIN_FILENO;
}

int SystemEnvironment::questionDescriptor() const
{
    return isatty(STDIN_FILENO) ? STDIN_FILENO : -1;
}

bool SystemEnvironment::showsProgress() const
{
    return isatty(STDERR_FILENO) != 0;
}

Result<CommandSettings> SystemEnvironment::loadSettings(const SettingsOptions& options)
{
    const auto loaded = SettingsLoader::load(settingsRequest(options));
    if (!loaded)
        return failure(loaded.error());
    m_settingsFile = loaded->settingsFile;
    m_secrets = loaded->secrets;
    m_translations.load(loaded->settings.language);
    return CommandSettings{loaded->settings, loaded->notes};
}

Result<void> SystemEnvironment::openDatabase(const Settings& settings, OpenMode mode)
{
    auto secrets = makeSecretStore(m_secrets, m_settingsFile);
    auto database = Database::make(m_clock, settings.databaseUrl, mode, std::move(secrets));
    if (!database)
        return failure(database.error());
    m_database = std::move(*database);
    return {};
}

Result<StoreExecutor*> SystemEnvironment::openStore(const Settings& settings, StoreOpening opening)
{
    const OpenMode mode = opening == StoreOpening::MustExist ? OpenMode::Existing : OpenMode::CreateIfMissing;
    if (const auto opened = openDatabase(settings, mode); !opened)
        return failure(opened.error());
    return &m_database->executor();
}

QFuture<Result<void>> SystemEnvironment::runMonitor(const Settings& settings, WhenMonitored whenMonitored)
{
    if (const auto opened = openDatabase(settings, OpenMode::CreateIfMissing); !opened)
        return finishedFuture(Result<void>(failure(opened.error())));
    m_settings = std::make_unique<FixedSettings>(settings);
    m_notifier = std::make_unique<LogNotifier>();
    m_network = std::make_unique<SystemNetworkFacts>(m_clock);
    m_host = std::make_unique<SystemHost>(QDBusConnection::systemBus());
    m_application = std::make_unique<Application>(ApplicationParts{m_clock,
                                                                   *m_settings,
                                                                   m_database->executor(),
                                                                   prober(),
                                                                   {m_notifier.get()},
                                                                   m_network.get(),
                                                                   m_host.get(),
                                                                   m_database->spool()});
    m_monitor = std::make_unique<HeadlessMonitor>(*m_application, m_stopRequest, whenMonitored,
                                                  m_database->location());
    // A service's events are worth a line; one that ends before it watched says why in one.
    if (whenMonitored == WhenMonitored::Wait)
        setUpLogging(LogLevel::Events);
    QObject::connect(m_application.get(), &Application::modeChanged, m_monitor.get(),
                     [this](MonitorMode mode) { noteMode(mode); });
    return m_monitor->run();
}

void SystemEnvironment::noteMode(MonitorMode mode)
{
    if (mode != MonitorMode::Watching)
        return;
    setUpLogging(LogLevel::Events);
    qCInfo(logApp).noquote() << QLatin1String("watching database=") + m_database->location();
}

} // namespace powermon
