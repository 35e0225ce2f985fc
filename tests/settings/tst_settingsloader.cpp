// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "settings/settingsloader.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

QProcessEnvironment environmentOf(const QHash<QString, QString>& values)
{
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, u"/nowhere"_s);
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

Result<LoadedSettings> loadFromEnvironment(const QHash<QString, QString>& values)
{
    SettingsRequest request;
    request.environment = environmentOf(values);
    return SettingsLoader::load(request);
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestSettingsLoader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasDefaults();
    void refusesBadValues_data();
    void refusesBadValues();
    void namesSourceKeyValueAndAllowed();
    void neverRepeatsSecrets_data();
    void neverRepeatsSecrets();
    void takesGoodValues();
    void readsSmartSwitches_data();
    void readsSmartSwitches();
    void laterSourceWins();
    void strongerSourceMendsABadValue();
    void namesFileAndLine();
    void usesEnvFileOfCurrentFolder();
    void passesOverAFolderNamedEnv();
    void refusesAMissingNamedFile();
    void saysOnceWhatIsIgnored();
    void saysWhatIsUnknown();
    void handsSecretsOnFromEverywhere();
    void switchesTheRestServerOn();
    void saysWhichSwitchIsNamedTwice();
    void findsTheUsersFolders_data();
    void findsTheUsersFolders();
};

void TestSettingsLoader::hasDefaults()
{
    const auto loaded = loadFromEnvironment({});
    QVERIFY(loaded);
    Settings expected;
    expected.databaseUrl = u"sqlite:////nowhere/.local/share/powermon/powermon.db"_s;
    QCOMPARE(loaded->settings, expected);
    QCOMPARE(expected.monitorInterval, std::chrono::seconds(60));
    QCOMPARE(expected.policy.failureThreshold, 2);
    QCOMPARE(expected.policy.kind, PolicyKind::Evidence);
    QCOMPARE(expected.monitorPower, MonitorPower::Unknown);
    QVERIFY(loaded->sources.isEmpty());
    QVERIFY(loaded->notes.isEmpty());
    QCOMPARE(loaded->settingsFile, u"/nowhere/.config/powermon/powermon.conf"_s);
}

void TestSettingsLoader::refusesBadValues_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* key, const QString& value) {
        QTest::addRow("%s=%ls", key, qUtf16Printable(value)) << QString::fromLatin1(key) << value;
    };
    for (const QString& value :
         {u"0"_s, u"-1"_s, u"1e9"_s, u"1000000000"_s, u"86401"_s, u"abc"_s, u""_s, u"6 0"_s, u"60s"_s,
          u"1.5"_s, u"+5"_s, u"0x10"_s, u"99999999999999999999"_s, u"nan"_s})
        row("MONITOR_INTERVAL", value);
    for (const QString& value : {u"0"_s, u"-2"_s, u"101"_s, u"two"_s, u""_s})
        row("POWER_OUTAGE_THRESHOLD", value);
    for (const QString& value :
         {u"0"_s, u"0.05"_s, u"61"_s, u"-1"_s, u"nan"_s, u"inf"_s, u"1e1"_s, u"5 s"_s, u""_s})
        row("POWERMON_PROBE_TIMEOUT", value);
    for (const QString& value : {u"-1"_s, u"36501"_s, u"30 days"_s, u""_s})
        row("POWERMON_KEEP_CHECKS", value);
    for (const QString& value : {u"-1"_s, u"1001"_s, u"seven"_s, u""_s})
        row("POWERMON_BACKUPS", value);
    for (const QString& value : {u"backups"_s, u"../there"_s, u"~/backups"_s})
        row("POWERMON_BACKUP_FOLDER", value);
    for (const QString& value :
         {u"kitchen"_s, u"kitchen:"_s, u":10.0.0.1"_s, u"a:10.0.0.1,b"_s, u"a:has blank"_s, u"a:10.0.0.1:0"_s,
          u"a:10.0.0.1:70000"_s, u"a:999.1.1.1"_s, u"a:[::1"_s})
        row("SMART_SWITCHES", value);
    for (const QString& value : {u"1"_s + QString(400, u'x') + u":10.0.0.1"_s})
        QTest::newRow("SMART_SWITCHES long name") << u"SMART_SWITCHES"_s << value;
    for (const QString& value : {u""_s, u"power.db"_s, u"/var/power.db"_s})
        row("DATABASE_URL", value);
    for (const QString& value : {u"german"_s, u"DE"_s, u"de_de"_s, u"../x"_s})
        row("POWERMON_LANGUAGE", value);
    for (const QString& value : {u""_s, u"Dark"_s, u"blue"_s})
        row("POWERMON_THEME", value);
    for (const QString& value : {u""_s, u"2"_s, u"yes"_s, u"-1"_s})
        row("POWERMON_API", value);
    for (const QString& value : {u""_s, u"256.0.0.1"_s, u"example.org"_s, u"127.0.0.1:80"_s, u"[::1]"_s})
        row("POWERMON_API_ADDRESS", value);
    for (const QString& value : {u"0"_s, u"65536"_s, u"http"_s, u""_s})
        row("POWERMON_API_PORT", value);
    for (const QString& value : {u"http://x"_s, u"x:80"_s, u"a b"_s, u"-x"_s})
        row("POWERMON_API_HOSTS", value);
    for (const QString& value : {u"server.pem"_s, u"~/server.pem"_s})
        row("POWERMON_API_CERTIFICATE", value);
    row("POWERMON_API_CERTIFICATE_KEY", u"./key.pem"_s);
    row("POWERMON_API_BEHIND_PROXY", u"yes"_s);
    for (const QString& value : {u""_s, u"Readme"_s, u"both"_s, u"1"_s})
        row("POWERMON_POLICY", value);
    for (const QString& value : {u""_s, u"battery"_s, u"UPS"_s})
        row("POWERMON_MONITOR_POWER", value);
    row("POWERMON_API_TOKEN", u""_s);
    row("SECRET_KEY", u"a\nb"_s);
}

void TestSettingsLoader::refusesBadValues()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    const auto loaded = loadFromEnvironment({{key, value}});
    QVERIFY(!loaded);
    const Error error = loaded.error();
    QCOMPARE(error.code, ErrorCode::BadValue);
    QCOMPARE(error.arguments.size(), 4);
    QCOMPARE(error.arguments.at(0), u"environment"_s);
    QCOMPARE(error.arguments.at(1), key);
    QVERIFY(!error.arguments.at(3).isEmpty());
    QVERIFY(!errorMessage(error).contains(u'\n'));
    QVERIFY(errorMessage(error).size() < 300);
}

void TestSettingsLoader::namesSourceKeyValueAndAllowed()
{
    const auto loaded = loadFromEnvironment({{u"MONITOR_INTERVAL"_s, u"abc"_s}});
    QVERIFY(!loaded);
    QCOMPARE(
        errorMessage(loaded.error()),
        u"environment: MONITOR_INTERVAL is 'abc', allowed is a whole number from 1 to 86400 (seconds)"_s);
}

void TestSettingsLoader::neverRepeatsSecrets_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("password") << u"DATABASE_URL"_s << u"user:hunter2@host"_s;
    QTest::newRow("token") << u"POWERMON_API_TOKEN"_s << u"hunter2\n"_s;
    QTest::newRow("key") << u"SECRET_KEY"_s << u"hunter2\t"_s;
}

void TestSettingsLoader::neverRepeatsSecrets()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    const auto loaded = loadFromEnvironment({{key, value}});
    QVERIFY(!loaded);
    QVERIFY(!errorMessage(loaded.error()).contains(u"hunter2"_s));
    QVERIFY(errorMessage(loaded.error()).contains(key));
}

void TestSettingsLoader::takesGoodValues()
{
    const auto loaded = loadFromEnvironment({{u"DATABASE_URL"_s, u"postgresql://u@h/d"_s},
                                             {u"MONITOR_INTERVAL"_s, u" 86400 "_s},
                                             {u"POWER_OUTAGE_THRESHOLD"_s, u"100"_s},
                                             {u"POWERMON_PROBE_TIMEOUT"_s, u"0.25"_s},
                                             {u"POWERMON_KEEP_CHECKS"_s, u"30"_s},
                                             {u"POWERMON_BACKUPS"_s, u"3"_s},
                                             {u"POWERMON_BACKUP_FOLDER"_s, u"/var/backups"_s},
                                             {u"POWERMON_POLICY"_s, u"readme"_s},
                                             {u"POWERMON_MONITOR_POWER"_s, u"ups"_s},
                                             {u"POWERMON_LANGUAGE"_s, u"de"_s},
                                             {u"POWERMON_THEME"_s, u"dark"_s},
                                             {u"SECRET_KEY"_s, u"s3cret"_s},
                                             {u"POWERMON_API"_s, u"0"_s},
                                             {u"POWERMON_API_ADDRESS"_s, u"::"_s},
                                             {u"POWERMON_API_PORT"_s, u"65535"_s},
                                             {u"POWERMON_API_TOKEN"_s, u"t0ken"_s}});
    QVERIFY(loaded);
    const Settings& settings = loaded->settings;
    QCOMPARE(settings.databaseUrl, u"postgresql://u@h/d"_s);
    QCOMPARE(settings.monitorInterval, std::chrono::hours(24));
    QCOMPARE(settings.policy.failureThreshold, 100);
    QCOMPARE(settings.policy.kind, PolicyKind::Readme);
    QCOMPARE(settings.monitorPower, MonitorPower::Ups);
    QCOMPARE(settings.probeTimeout, Milliseconds(250));
    QCOMPARE(settings.keepChecks, std::chrono::days(30));
    QCOMPARE(settings.language, u"de"_s);
    QCOMPARE(settings.theme, ThemeChoice::Dark);
    QCOMPARE(settings.secretKey, u"s3cret"_s);
    QVERIFY(!settings.apiEnabled);
    QCOMPARE(settings.apiAddress, u"::"_s);
    QCOMPARE(settings.apiPort, quint16(65535));
    QCOMPARE(settings.apiToken, u"t0ken"_s);
    QVERIFY(loaded->notes.isEmpty());
}

void TestSettingsLoader::readsSmartSwitches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("one") << u"kitchen:192.168.1.5"_s << QStringList{u"kitchen=http://192.168.1.5:80/"_s};
    QTest::newRow("two") << u"living-room:192.168.1.100, bedroom : 192.168.1.101 ,"_s
                         << QStringList{u"living-room=http://192.168.1.100:80/"_s,
                                        u"bedroom=http://192.168.1.101:80/"_s};
    QTest::newRow("port") << u"plug:plug.local:8080"_s << QStringList{u"plug=http://plug.local:8080/"_s};
    QTest::newRow("ipv6") << u"six:[fe80::1]:81,seven:[::1]"_s
                          << QStringList{u"six=http://[fe80::1]:81/"_s, u"seven=http://[::1]:80/"_s};
    QTest::newRow("url") << u"hub:https://hub.local/status"_s
                         << QStringList{u"hub=https://hub.local:443/status"_s};
    QTest::newRow("emoji") << u"küche 🔌:10.0.0.1"_s << QStringList{u"küche 🔌=http://10.0.0.1:80/"_s};
}

void TestSettingsLoader::readsSmartSwitches()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const auto loaded = loadFromEnvironment({{u"SMART_SWITCHES"_s, text}});
    QVERIFY(loaded);
    QStringList found;
    for (const NamedTarget& each : loaded->settings.smartSwitches)
        found.append(each.name + u'=' + urlText(each.target));
    QCOMPARE(found, expected);
}

void TestSettingsLoader::laterSourceWins()
{
    SettingsLayers layers;
    Settings defaults;
    defaults.databaseUrl = u"sqlite:///x.db"_s;
    const auto interval = [&] {
        const auto loaded = SettingsLoader::merge(defaults, layers);
        return loaded ? loaded->settings.monitorInterval.count() : -1;
    };
    const QString key = u"MONITOR_INTERVAL"_s;
    QCOMPARE(interval(), 60);
    layers.file.insert(key, {u"1"_s, u"file"_s});
    QCOMPARE(interval(), 1);
    layers.envFile.insert(key, {u"2"_s, u".env"_s});
    QCOMPARE(interval(), 2);
    layers.environment.insert(key, {u"3"_s, u"environment"_s});
    QCOMPARE(interval(), 3);
    layers.options.insert(key, {u"4"_s, u"option"_s});
    QCOMPARE(interval(), 4);
    const auto loaded = SettingsLoader::merge(defaults, layers);
    QVERIFY(loaded);
    QCOMPARE(loaded->sources.value(key), SettingsSource::Option);
}

void TestSettingsLoader::strongerSourceMendsABadValue()
{
    SettingsLayers layers;
    layers.file.insert(u"MONITOR_INTERVAL"_s, {u"abc"_s, u"file"_s});
    QVERIFY(!SettingsLoader::merge({}, layers));
    layers.environment.insert(u"MONITOR_INTERVAL"_s, {u"5"_s, u"environment"_s});
    QVERIFY(SettingsLoader::merge({}, layers));
}

void TestSettingsLoader::namesFileAndLine()
{
    QTemporaryDir folder;
    SettingsRequest request;
    request.environment = environmentOf({});
    request.settingsFile = folder.filePath(u"powermon.conf"_s);
    writeFile(request.settingsFile, "# mine\nPOWER_OUTAGE_THRESHOLD=0\n");
    const auto loaded = SettingsLoader::load(request);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().arguments.first(), request.settingsFile + u", line 2"_s);
}

void TestSettingsLoader::usesEnvFileOfCurrentFolder()
{
    QTemporaryDir folder;
    writeFile(folder.filePath(u".env"_s),
              "export MONITOR_INTERVAL='7'\nDATABASE_URL=postgresql://${USER_NAME}@h/d\n");
    SettingsRequest request;
    request.environment = environmentOf({{u"USER_NAME"_s, u"me"_s}});
    request.currentFolder = folder.path();
    const auto loaded = SettingsLoader::load(request);
    QVERIFY(loaded);
    QCOMPARE(loaded->settings.monitorInterval, std::chrono::seconds(7));
    QCOMPARE(loaded->settings.databaseUrl, u"postgresql://me@h/d"_s);
    QCOMPARE(loaded->sources.value(u"MONITOR_INTERVAL"_s), SettingsSource::EnvFile);
}

void TestSettingsLoader::passesOverAFolderNamedEnv()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u".env"_s));
    SettingsRequest request;
    request.environment = environmentOf({});
    request.currentFolder = folder.path();
    QVERIFY(SettingsLoader::load(request));
}

void TestSettingsLoader::refusesAMissingNamedFile()
{
    SettingsRequest request;
    request.environment = environmentOf({});
    request.envFile = u"/nowhere/.env"_s;
    const auto noEnvFile = SettingsLoader::load(request);
    QVERIFY(!noEnvFile);
    QCOMPARE(noEnvFile.error().code, ErrorCode::FileUnreadable);
    request.envFile.clear();
    request.settingsFile = u"/nowhere/powermon.conf"_s;
    const auto noSettings = SettingsLoader::load(request);
    QVERIFY(!noSettings);
    QCOMPARE(noSettings.error().code, ErrorCode::FileUnreadable);
}

void TestSettingsLoader::saysOnceWhatIsIgnored()
{
    const auto loaded = loadFromEnvironment({{u"REDIS_URL"_s, u"redis://x"_s},
                                             {u"CELERY_BROKER_URL"_s, u"redis://x"_s},
                                             {u"FLASK_ENV"_s, u"x"_s}});
    QVERIFY(loaded);
    QCOMPARE(
        loaded->notes,
        QStringList{u"REDIS_URL, CELERY_BROKER_URL, FLASK_ENV: accepted and ignored, no broker is needed"_s});
}

void TestSettingsLoader::saysWhatIsUnknown()
{
    QTemporaryDir folder;
    SettingsRequest request;
    request.environment = environmentOf({{u"POWERMON_THEMES"_s, u"dark"_s},
                                         {u"POWERMON_DATABASE_PASSWORD"_s, u"x"_s},
                                         {u"SOMETHING_ELSE"_s, u"x"_s}});
    request.settingsFile = folder.filePath(u"powermon.conf"_s);
    writeFile(request.settingsFile, "MONITOR_INTERVALL=5\n");
    const auto loaded = SettingsLoader::load(request);
    QVERIFY(loaded);
    QCOMPARE(loaded->notes.size(), 2);
    QVERIFY(loaded->notes.join(u'\n').contains(u"POWERMON_THEMES"_s));
    QVERIFY(loaded->notes.join(u'\n').contains(u"line 1: MONITOR_INTERVALL"_s));
}

void TestSettingsLoader::handsSecretsOnFromEverywhere()
{
    QTemporaryDir folder;
    SettingsRequest request;
    request.settingsFile = folder.filePath(u"powermon.conf"_s);
    request.currentFolder = folder.path();
    writeFile(request.settingsFile, "POWERMON_DATABASE_PASSWORD=of the file\n");
    const QString variable = u"POWERMON_DATABASE_PASSWORD"_s;
    QCOMPARE(SettingsLoader::load(request)->secrets.value(variable), u"of the file"_s);
    writeFile(folder.filePath(u".env"_s), "POWERMON_DATABASE_PASSWORD=of-env\n");
    QCOMPARE(SettingsLoader::load(request)->secrets.value(variable), u"of-env"_s);
    request.environment = environmentOf({{variable, u"of the environment"_s}, {u"HOME"_s, folder.path()}});
    const auto loaded = SettingsLoader::load(request);
    QCOMPARE(loaded->secrets.value(variable), u"of the environment"_s);
    QCOMPARE(loaded->secrets.keys(), QStringList{variable}); // and nothing else of the environment
    QVERIFY(loaded->notes.isEmpty());
}

void TestSettingsLoader::switchesTheRestServerOn()
{
    const auto loaded = loadFromEnvironment({{u"POWERMON_API"_s, u"1"_s}});
    QVERIFY(loaded);
    QVERIFY(loaded->settings.apiEnabled);
    QVERIFY(loaded->notes.isEmpty());
    QCOMPARE(loaded->settings.apiHosts, QStringList());
    const auto more = loadFromEnvironment({{u"POWERMON_API_HOSTS"_s, u"Power.example.org, nas"_s},
                                           {u"POWERMON_API_BEHIND_PROXY"_s, u"1"_s},
                                           {u"POWERMON_API_CERTIFICATE"_s, u"/etc/powermon/server.pem"_s}});
    QVERIFY(more);
    QCOMPARE(more->settings.apiHosts, (QStringList{u"power.example.org"_s, u"nas"_s}));
    QVERIFY(more->settings.apiBehindProxy);
    QCOMPARE(more->settings.apiCertificate, u"/etc/powermon/server.pem"_s);
}

void TestSettingsLoader::saysWhichSwitchIsNamedTwice()
{
    const auto loaded = loadFromEnvironment({{u"SMART_SWITCHES"_s, u"a:10.0.0.1,b:10.0.0.2,a:10.0.0.3"_s}});
    QVERIFY(loaded);
    QCOMPARE(loaded->notes.size(), 1);
    QVERIFY(loaded->notes.first().contains(u"'a'"_s));
}

void TestSettingsLoader::findsTheUsersFolders_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("home");
    QTest::addColumn<QString>("url");
    QTest::newRow("xdg") << u"/data"_s << u"/home/x"_s << u"sqlite:////data/powermon/powermon.db"_s;
    QTest::newRow("home") << QString() << u"/home/x"_s
                          << u"sqlite:////home/x/.local/share/powermon/powermon.db"_s;
    QTest::newRow("relative does not count")
        << u"data"_s << u"/home/x"_s << u"sqlite:////home/x/.local/share/powermon/powermon.db"_s;
    QTest::newRow("odd characters") << u"/da%20ta?#"_s << u"/home/x"_s
                                    << u"sqlite:////da%2520ta%3F%23/powermon/powermon.db"_s;
}

void TestSettingsLoader::findsTheUsersFolders()
{
    QFETCH(QString, data);
    QFETCH(QString, home);
    QFETCH(QString, url);
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_DATA_HOME"_s, data);
    QCOMPARE(defaultDatabaseUrl(environment), url);
}

QTEST_GUILESS_MAIN(TestSettingsLoader)
#include "tst_settingsloader.moc"
