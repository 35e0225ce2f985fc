// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/systemenvironment.h"

#include <cstdio>
#include <unistd.h>

#include <QDBusConnection>
#include <QDir>
#include <QFileInfo>

#include "app/run/databasecarethread.h"
#include "app/run/fixedsettings.h"
#include "app/run/foreignsources.h"
#include "app/run/keptsecret.h"
#include "app/run/loghandler.h"
#include "app/run/lognotifier.h"
#include "app/run/settingsrequest.h"
#include "app/run/waitingspools.h"
#include "core/base/andthen.h"
#include "core/base/finishedfuture.h"
#include "core/base/logging.h"
#include "core/base/whenfinished.h"
#include "notify/channelworkshop.h"
#include "probe/host/systemhost.h"
#include "probe/httpprober.h"
#include "probe/network/systemnetworkfacts.h"
#include "remote/httpremotecaller.h"
#include "remote/remoteaddress.h"
#include "settings/filesettingsaccess.h"
#include "settings/keychainsecretstore.h"
#include "settings/secretchain.h"
#include "settings/secretkeys.h"
#include "settings/settingkeys.h"

namespace powermon {

using namespace Qt::StringLiterals;

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

CommandStreams SystemEnvironment::streams()
{
    return {m_output, m_error, STDIN_FILENO, isatty(STDIN_FILENO) != 0 ? STDIN_FILENO : -1,
            isatty(STDERR_FILENO) != 0};
}

Result<CommandSettings> SystemEnvironment::loadSettings(const SettingsOptions& options)
{
    const auto loaded = SettingsLoader::load(settingsRequest(options));
    if (!loaded)
        return failure(loaded.error());
    m_loaded = *loaded;
    m_translations.load(loaded->settings.language);
    return CommandSettings{loaded->settings, loaded->notes};
}

namespace {

OpenMode modeFor(StoreOpening opening)
{
    switch (opening) {
    case StoreOpening::MustExist:
        return OpenMode::Existing;
    case StoreOpening::CreateIfMissing:
        return OpenMode::CreateIfMissing;
    case StoreOpening::Look:
        return OpenMode::Look;
    case StoreOpening::AnySite:
        return OpenMode::AnySite;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<void> SystemEnvironment::openDatabase(const Settings& settings, OpenMode mode)
{
    auto secrets = makeSecretStore(m_loaded.secrets, m_loaded.settingsFile);
    auto database = Database::make(m_clock, settings.databaseUrl, mode, std::move(secrets),
                                   {settings.backupFolder, settings.backupsKept});
    if (!database)
        return failure(database.error());
    m_database = std::move(*database);
    return {};
}

Result<StoreExecutor*> SystemEnvironment::openStore(const Settings& settings, StoreOpening opening)
{
    if (const auto opened = openDatabase(settings, modeFor(opening)); !opened)
        return failure(opened.error());
    return &m_database->executor();
}

Result<std::unique_ptr<ImportSource>> SystemEnvironment::openForeign(ImportKind kind, const QString& location)
{
    return openForeignSource(kind, location, m_clock.now());
}

QMap<QString, QString> SystemEnvironment::settingTexts() const
{
    return publicSettingTexts(m_loaded.settings);
}

Result<Settings> SystemEnvironment::settingsWith(const QMap<QString, QString>& texts,
                                                 const SettingsAccess& access) const
{
    Settings settings = m_loaded.settings;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        const SettingKey* key = findSettingKey(it.key());
        const bool isOpen = key != nullptr && !key->isSecret && it.key() != "DATABASE_URL"_L1 &&
                            access.fixedBy(it.key()).isEmpty();
        if (!isOpen)
            continue;
        if (const auto taken = takeSetting(*key, it.value(), u"import"_s, settings); !taken)
            return failure(taken.error());
    }
    return settings;
}

Result<void> SystemEnvironment::checkSettings(const QMap<QString, QString>& texts) const
{
    const auto settings = settingsWith(texts, FileSettingsAccess(m_loaded));
    return settings ? Result<void>() : failure(settings.error());
}

Result<void> SystemEnvironment::saveSettings(const QMap<QString, QString>& texts)
{
    FileSettingsAccess access(m_loaded);
    const auto settings = settingsWith(texts, access);
    return settings ? access.save(*settings) : failure(settings.error());
}

SecretStore& SystemEnvironment::secrets()
{
    if (!m_secrets)
        m_secrets = makeSecretStore(m_loaded.secrets, m_loaded.settingsFile);
    return *m_secrets;
}

ChannelFactory& SystemEnvironment::channels()
{
    if (!m_channels)
        m_channels = std::make_unique<ChannelWorkshop>(m_clock, secrets());
    return *m_channels;
}

Result<DatabaseCare*> SystemEnvironment::openCare(const Settings& settings)
{
    m_care = std::make_unique<DatabaseCareThread>(
        m_clock, DatabaseCareThread::Place{settings.databaseUrl, settings.backupFolder},
        makeSecretStore(m_loaded.secrets, m_loaded.settingsFile));
    return m_care.get();
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
                                                                   m_database->spool(),
                                                                   m_database->backups(),
                                                                   &channels()});
    m_monitor = std::make_unique<HeadlessMonitor>(*m_application, m_stopRequest, whenMonitored,
                                                  m_database->location());
    // A service's events are worth a line; one that ends before it watched says why in one.
    if (whenMonitored == WhenMonitored::Wait)
        setUpLogging(LogLevel::Events);
    QObject::connect(m_application.get(), &Application::modeChanged, m_monitor.get(),
                     [this](MonitorMode mode) { noteMode(mode); });
    const auto run = m_monitor->run();
    if (settings.apiEnabled)
        startApi();
    return run;
}

void SystemEnvironment::startApi()
{
    const ApiParts parts = apiPartsOf(*m_application, m_clock, m_database->executor(), *m_settings);
    m_api = std::make_unique<ApiHost>(parts, makeSecretStore(m_loaded.secrets, m_loaded.settingsFile));
    m_api->setCertificateFolder(QFileInfo(m_loaded.settingsFile).absolutePath());
    QObject::connect(m_application.get(), &Application::stopped, m_api.get(), &ApiHost::stop);
    whenFinished(m_api->start(), m_monitor.get(), [this](const Result<QString>& url) {
        if (!url)
            return m_monitor->abandon(url.error());
        setUpLogging(LogLevel::Events);
        qCInfo(logApp).noquote() << m_api->eventText(*url);
    });
}

QFuture<Result<QString>> SystemEnvironment::apiToken(const Settings& settings)
{
    if (!settings.apiToken.isEmpty())
        return finishedFuture(Result<QString>(settings.apiToken));
    return keptSecret(secrets(), apiTokenKey(), &m_stopRequest);
}

QFuture<Result<RemoteCaller*>> SystemEnvironment::openRemote(const RemoteServer& server,
                                                             const Settings& settings)
{
    const auto url = parseRemoteUrl(server.url);
    if (!url)
        return finishedFuture(Result<RemoteCaller*>(failure(url.error())));
    const auto fingerprint = parseFingerprint(server.fingerprint);
    if (!fingerprint)
        return finishedFuture(Result<RemoteCaller*>(failure(fingerprint.error())));
    const auto open = [this, url = *url, fingerprint = *fingerprint](const QString& token) {
        m_remote = std::make_unique<HttpRemoteCaller>(url, token, fingerprint);
        return Result<RemoteCaller*>(m_remote.get());
    };
    const QString given = server.token.isEmpty() ? settings.apiToken : server.token;
    // What is kept here belongs to the server of this computer, and is nobody else's business.
    if (!given.isEmpty() || !isOwnUrl(*url))
        return finishedFuture(open(given));
    return andThen(secrets().read(apiTokenKey()), &m_stopRequest,
                   [open](const Result<std::optional<QString>>& kept) {
                       return open(kept ? kept->value_or(QString()) : QString());
                   });
}

QFuture<QList<Finding>> SystemEnvironment::examineSystem(const Settings& settings)
{
    m_keychain = std::make_unique<KeychainSecretStore>();
    m_network = std::make_unique<SystemNetworkFacts>(m_clock);
    // A name of its own: the shared connection would start a bus where there is none.
    const bool hasSession = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS");
    const QDBusConnection session =
        hasSession ? QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"powermon-doctor"_s)
                   : QDBusConnection(u"none"_s);
    m_examination = std::make_unique<SystemExamination>(
        SystemExamination::Parts{*m_keychain, *m_network, session, QDBusConnection::systemBus()});
    const auto url = DatabaseUrl::parse(settings.databaseUrl);
    const bool isFile = url && !url->path.isEmpty();
    return m_examination->examine(isFile ? QFileInfo(url->path).absolutePath() : QString());
}

void SystemEnvironment::noteMode(MonitorMode mode)
{
    if (mode != MonitorMode::Watching)
        return;
    setUpLogging(LogLevel::Events);
    qCInfo(logApp).noquote() << QLatin1String("watching database=") + m_database->location();
    WaitingSpools().tellOthers(m_database->location());
}

} // namespace powermon
