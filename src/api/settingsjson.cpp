// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/settingsjson.h"

#include <QJsonArray>

namespace powermon {

using namespace Qt::StringLiterals;

QJsonObject settingsJson(const SettingsAccess& access)
{
    const Settings settings = access.settings();
    QJsonArray named;
    for (const NamedTarget& each : settings.smartSwitches)
        named.append(QJsonObject{{u"name"_s, each.name}, {u"address"_s, addressText(each.target)}});
    const QJsonObject values{
        {u"MONITOR_INTERVAL"_s, static_cast<qint64>(settings.monitorInterval.count())},
        {u"POWER_OUTAGE_THRESHOLD"_s, settings.policy.failureThreshold},
        {u"POWERMON_POLICY"_s, toWord(settings.policy.kind)},
        {u"POWERMON_MONITOR_POWER"_s, toWord(settings.monitorPower)},
        {u"POWERMON_KEEP_CHECKS"_s, static_cast<qint64>(settings.keepChecks.count())},
        {u"POWERMON_BACKUPS"_s, settings.backupsKept},
        {u"SMART_SWITCHES"_s, named},
        {u"POWERMON_API_ADDRESS"_s, settings.apiAddress},
        {u"POWERMON_API_PORT"_s, settings.apiPort},
        {u"POWERMON_API_BEHIND_PROXY"_s, settings.apiBehindProxy},
        {u"POWERMON_API_HOSTS"_s, QJsonArray::fromStringList(settings.apiHosts)},
    };
    QJsonObject fixed;
    for (const QString& key : values.keys()) {
        if (const QString by = access.fixedBy(key); !by.isEmpty())
            fixed.insert(key, by);
    }
    return {{u"settings"_s, values}, {u"fixed"_s, fixed}};
}

} // namespace powermon
