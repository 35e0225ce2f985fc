// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingkeys.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/model/words.h"
#include "settings/smartswitches.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDaysKept = 36'500;
constexpr int mostBackupsKept = 1000;

using Refusal = std::optional<QString>; ///< what is allowed; nothing: taken

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("SettingKeys", text);
}

/// Digits only, so that "1e9", "0x10" and "+5" are no numbers.
[[nodiscard]] std::optional<int> wholeNumber(const QString& text, int minimum, int maximum)
{
    static const QRegularExpression digits(u"\\A-?[0-9]{1,9}\\z"_s);
    const QString trimmed = text.trimmed();
    if (!digits.match(trimmed).hasMatch())
        return std::nullopt;
    const int number = trimmed.toInt();
    return number >= minimum && number <= maximum ? std::optional(number) : std::nullopt;
}

[[nodiscard]] QString rangeText(int minimum, int maximum)
{
    return translated(QT_TRANSLATE_NOOP("SettingKeys", "a whole number from %1 to %2"))
        .arg(minimum)
        .arg(maximum);
}

Refusal takeDatabaseUrl(const QString& text, Settings& settings)
{
    if (!text.contains(u"://"_s))
        return translated(
            QT_TRANSLATE_NOOP("SettingKeys", "sqlite:///FILE or postgresql://USER@HOST/DATABASE"));
    settings.databaseUrl = text.trimmed();
    return std::nullopt;
}

Refusal takeInterval(const QString& text, Settings& settings)
{
    const int least = static_cast<int>(minimumInterval.count());
    const int most = static_cast<int>(maximumInterval.count());
    const auto number = wholeNumber(text, least, most);
    if (!number)
        return translated(QT_TRANSLATE_NOOP("SettingKeys", "%1 (seconds)")).arg(rangeText(least, most));
    settings.monitorInterval = std::chrono::seconds(*number);
    return std::nullopt;
}

Refusal takeKeepChecks(const QString& text, Settings& settings)
{
    const auto number = wholeNumber(text, 0, mostDaysKept);
    if (!number)
        return translated(QT_TRANSLATE_NOOP("SettingKeys", "%1 (days, 0: for ever)"))
            .arg(rangeText(0, mostDaysKept));
    settings.keepChecks = std::chrono::days(*number);
    return std::nullopt;
}

Refusal takeBackups(const QString& text, Settings& settings)
{
    const auto number = wholeNumber(text, 0, mostBackupsKept);
    if (!number)
        return translated(QT_TRANSLATE_NOOP("SettingKeys", "%1 (0: no automatic backups)"))
            .arg(rangeText(0, mostBackupsKept));
    settings.backupsKept = *number;
    return std::nullopt;
}

Refusal takeBackupFolder(const QString& text, Settings& settings)
{
    const QString folder = text.trimmed();
    if (!folder.isEmpty() && !folder.startsWith(u'/'))
        return translated(QT_TRANSLATE_NOOP("SettingKeys", "a whole path such as /var/backups/powermon"));
    settings.backupFolder = folder;
    return std::nullopt;
}

Refusal takeThreshold(const QString& text, Settings& settings)
{
    const auto number = wholeNumber(text, minimumFailureThreshold, maximumFailureThreshold);
    if (!number)
        return rangeText(minimumFailureThreshold, maximumFailureThreshold);
    settings.policy.failureThreshold = *number;
    return std::nullopt;
}

Refusal takePolicy(const QString& text, Settings& settings)
{
    const auto kind = policyKindFromWord(text.trimmed());
    if (!kind)
        return translated(QT_TRANSLATE_NOOP("SettingKeys", "evidence or readme"));
    settings.policy.kind = *kind;
    return std::nullopt;
}

Refusal takeMonitorPower(const QString& text, Settings& settings)
{
    const auto power = monitorPowerFromWord(text.trimmed());
    if (!power)
        return translated(QT_TRANSLATE_NOOP("SettingKeys", "mains, ups or unknown"));
    settings.monitorPower = *power;
    return std::nullopt;
}

Refusal takeProbeTimeout(const QString& text, Settings& settings)
{
    static const QRegularExpression decimal(u"\\A[0-9]{1,6}(?:\\.[0-9]{1,6})?\\z"_s);
    const QString trimmed = text.trimmed();
    const Milliseconds timeout(
        std::llround(decimal.match(trimmed).hasMatch() ? trimmed.toDouble() * 1000.0 : 0.0));
    if (timeout < minimumTimeout || timeout > maximumTimeout) {
        return translated(QT_TRANSLATE_NOOP("SettingKeys", "a number from %1 to %2 (seconds)"))
            .arg(static_cast<double>(minimumTimeout.count()) / 1000.0)
            .arg(static_cast<double>(maximumTimeout.count()) / 1000.0);
    }
    settings.probeTimeout = timeout;
    return std::nullopt;
}

Refusal takeSmartSwitches(const QString& text, Settings& settings)
{
    const auto targets = parseSmartSwitches(text);
    if (!targets)
        return translated(QT_TRANSLATE_NOOP(
            "SettingKeys", "name:host[:port], separated by commas, IPv6 addresses in brackets"));
    settings.smartSwitches = *targets;
    return std::nullopt;
}

Refusal takeLanguage(const QString& text, Settings& settings)
{
    static const QRegularExpression code(u"\\A(?:[a-z]{2,3}(?:[_-][A-Z]{2})?)?\\z"_s);
    const QString trimmed = text.trimmed();
    if (!code.match(trimmed).hasMatch())
        return translated(QT_TRANSLATE_NOOP("SettingKeys",
                                            "a language code such as en or de, or nothing for the system's"));
    settings.language = trimmed;
    return std::nullopt;
}

constexpr std::array themeWords{Word{ThemeChoice::System, "system"_L1}, Word{ThemeChoice::Light, "light"_L1},
                                Word{ThemeChoice::Dark, "dark"_L1}};

Refusal takeTheme(const QString& text, Settings& settings)
{
    const auto theme = valueOf(themeWords, text.trimmed());
    if (!theme)
        return translated(QT_TRANSLATE_NOOP("SettingKeys", "system, light or dark"));
    settings.theme = *theme;
    return std::nullopt;
}

QString themeText(const Settings& settings)
{
    return wordOf(themeWords, settings.theme);
}

Refusal takeApi(const QString& text, Settings& settings)
{
    const auto number = wholeNumber(text, 0, 1);
    if (!number)
        return translated(QT_TRANSLATE_NOOP("SettingKeys", "0 or 1"));
    settings.apiEnabled = *number == 1;
    return std::nullopt;
}

Refusal takeApiAddress(const QString& text, Settings& settings)
{
    const QByteArray address = text.trimmed().toLatin1();
    std::array<unsigned char, sizeof(in6_addr)> parsed{};
    if (address != "localhost" && inet_pton(AF_INET, address.constData(), parsed.data()) != 1 &&
        inet_pton(AF_INET6, address.constData(), parsed.data()) != 1)
        return translated(
            QT_TRANSLATE_NOOP("SettingKeys", "an IP address of this computer, such as 127.0.0.1"));
    settings.apiAddress = QString::fromLatin1(address);
    return std::nullopt;
}

Refusal takeApiPort(const QString& text, Settings& settings)
{
    const auto number = wholeNumber(text, 1, 65535);
    if (!number)
        return rangeText(1, 65535);
    settings.apiPort = static_cast<quint16>(*number);
    return std::nullopt;
}

Refusal takeApiBehindProxy(const QString& text, Settings& settings)
{
    const auto number = wholeNumber(text, 0, 1);
    if (!number)
        return translated(QT_TRANSLATE_NOOP("SettingKeys", "0 or 1"));
    settings.apiBehindProxy = *number == 1;
    return std::nullopt;
}

template <QString Settings::*Field>
Refusal takeFile(const QString& text, Settings& settings)
{
    const QString file = text.trimmed();
    if (!file.isEmpty() && !file.startsWith(u'/'))
        return translated(QT_TRANSLATE_NOOP("SettingKeys", "a whole path such as /etc/powermon/server.pem"));
    settings.*Field = file;
    return std::nullopt;
}

Refusal takeApiHosts(const QString& text, Settings& settings)
{
    static const QRegularExpression name(u"\\A[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?\\z"_s);
    QStringList hosts;
    for (const QString& each : text.split(u',', Qt::SkipEmptyParts)) {
        const QString host = each.trimmed().toLower();
        if (!name.match(host).hasMatch())
            return translated(
                QT_TRANSLATE_NOOP("SettingKeys", "host names without ports, separated by commas"));
        hosts.append(host);
    }
    settings.apiHosts = hosts;
    return std::nullopt;
}

/// A secret may be anything that can be sent in one line.
template <QString Settings::*Field>
Refusal takeSecret(const QString& text, Settings& settings)
{
    const bool hasControl = std::any_of(text.cbegin(), text.cend(),
                                        [](QChar each) { return each.category() == QChar::Other_Control; });
    if (text.isEmpty() || hasControl)
        return translated(QT_TRANSLATE_NOOP("SettingKeys", "at least one character, on one line"));
    settings.*Field = text;
    return std::nullopt;
}

[[nodiscard]] QString secondsText(Milliseconds time)
{
    return QString::number(static_cast<double>(time.count()) / 1000.0);
}

[[nodiscard]] std::array<SettingKey, 21> makeKeys()
{
    using S = const Settings&;
    return {{
        {u"DATABASE_URL"_s, takeDatabaseUrl, [](S s) { return s.databaseUrl; }, true},
        {u"MONITOR_INTERVAL"_s, takeInterval, [](S s) { return QString::number(s.monitorInterval.count()); }},
        {u"POWER_OUTAGE_THRESHOLD"_s, takeThreshold,
         [](S s) { return QString::number(s.policy.failureThreshold); }},
        {u"POWERMON_POLICY"_s, takePolicy, [](S s) { return toWord(s.policy.kind); }},
        {u"POWERMON_MONITOR_POWER"_s, takeMonitorPower, [](S s) { return toWord(s.monitorPower); }},
        {u"SMART_SWITCHES"_s, takeSmartSwitches, [](S s) { return smartSwitchesText(s.smartSwitches); }},
        {u"SECRET_KEY"_s, takeSecret<&Settings::secretKey>, [](S s) { return s.secretKey; }, true},
        {u"POWERMON_PROBE_TIMEOUT"_s, takeProbeTimeout, [](S s) { return secondsText(s.probeTimeout); }},
        {u"POWERMON_KEEP_CHECKS"_s, takeKeepChecks,
         [](S s) { return QString::number(s.keepChecks.count()); }},
        {u"POWERMON_BACKUPS"_s, takeBackups, [](S s) { return QString::number(s.backupsKept); }},
        {u"POWERMON_BACKUP_FOLDER"_s, takeBackupFolder, [](S s) { return s.backupFolder; }},
        {u"POWERMON_LANGUAGE"_s, takeLanguage, [](S s) { return s.language; }},
        {u"POWERMON_THEME"_s, takeTheme, themeText},
        {u"POWERMON_API"_s, takeApi, [](S s) { return QString::number(s.apiEnabled ? 1 : 0); }},
        {u"POWERMON_API_ADDRESS"_s, takeApiAddress, [](S s) { return s.apiAddress; }},
        {u"POWERMON_API_PORT"_s, takeApiPort, [](S s) { return QString::number(s.apiPort); }},
        {u"POWERMON_API_TOKEN"_s, takeSecret<&Settings::apiToken>, [](S s) { return s.apiToken; }, true},
        {u"POWERMON_API_CERTIFICATE"_s, takeFile<&Settings::apiCertificate>,
         [](S s) { return s.apiCertificate; }},
        {u"POWERMON_API_CERTIFICATE_KEY"_s, takeFile<&Settings::apiCertificateKey>,
         [](S s) { return s.apiCertificateKey; }},
        {u"POWERMON_API_BEHIND_PROXY"_s, takeApiBehindProxy,
         [](S s) { return QString::number(s.apiBehindProxy ? 1 : 0); }},
        {u"POWERMON_API_HOSTS"_s, takeApiHosts, [](S s) { return s.apiHosts.join(u','); }},
    }};
}

} // namespace

std::span<const SettingKey> settingKeys()
{
    static const auto keys = makeKeys();
    return keys;
}

const SettingKey* findSettingKey(const QString& name)
{
    const auto keys = settingKeys();
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&](const SettingKey& key) { return key.name == name; });
    return found == keys.end() ? nullptr : &*found;
}

bool isIgnoredKey(const QString& name)
{
    return name == u"REDIS_URL"_s || name == u"CELERY_BROKER_URL"_s || name == u"FLASK_ENV"_s;
}

Result<void> takeSetting(const SettingKey& key, const QString& text, const QString& source,
                         Settings& settings)
{
    const auto refusal = key.take(text, settings);
    if (!refusal)
        return {};
    const QString shown = key.isSecret && !text.isEmpty() ? QString(QChar(0x2026)) : shortened(text);
    return failure(ErrorCode::BadValue, {source, key.name, shown, *refusal});
}

} // namespace powermon
