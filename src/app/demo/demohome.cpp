// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demohome.h"

#include <array>

#include <QCoreApplication>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

struct Device
{
    const char* name;
    const char* group;
    SwitchRole role;
    LinkKind link;
    bool hasBackup;
};

constexpr std::array devices{
    Device{QT_TRANSLATE_NOOP("Demo", "Kitchen"), QT_TRANSLATE_NOOP("Demo", "Ground floor"), SwitchRole::Mains,
           LinkKind::Wifi, false},
    Device{QT_TRANSLATE_NOOP("Demo", "Living room"), QT_TRANSLATE_NOOP("Demo", "Ground floor"),
           SwitchRole::Mains, LinkKind::Wifi, false},
    Device{QT_TRANSLATE_NOOP("Demo", "Office"), QT_TRANSLATE_NOOP("Demo", "First floor"), SwitchRole::Mains,
           LinkKind::Wired, false},
    Device{QT_TRANSLATE_NOOP("Demo", "Bedroom"), QT_TRANSLATE_NOOP("Demo", "First floor"), SwitchRole::Mains,
           LinkKind::Wifi, false},
    Device{QT_TRANSLATE_NOOP("Demo", "Garage"), QT_TRANSLATE_NOOP("Demo", "Outside"), SwitchRole::Mains,
           LinkKind::Wifi, false},
    Device{QT_TRANSLATE_NOOP("Demo", "Freezer"), QT_TRANSLATE_NOOP("Demo", "Cellar"), SwitchRole::Mains,
           LinkKind::Wifi, true},
    Device{QT_TRANSLATE_NOOP("Demo", "Battery plug"), QT_TRANSLATE_NOOP("Demo", "Cellar"),
           SwitchRole::Reference, LinkKind::Wired, true},
    Device{QT_TRANSLATE_NOOP("Demo", "Router"), QT_TRANSLATE_NOOP("Demo", "Cellar"), SwitchRole::Gateway,
           LinkKind::Wired, true},
};

QString translated(const char* text)
{
    return QCoreApplication::translate("Demo", text);
}

template <typename Condition>
QList<qsizetype> placesWhere(Condition condition)
{
    QList<qsizetype> places;
    for (qsizetype i = 0; i < DemoHome::switchCount(); ++i) {
        if (condition(devices.at(static_cast<size_t>(i))))
            places.append(i);
    }
    return places;
}

} // namespace

qsizetype DemoHome::switchCount()
{
    return static_cast<qsizetype>(devices.size());
}

QList<Switch> DemoHome::switches(const QList<quint16>& ports, Timestamp createdAt)
{
    QList<Switch> switches;
    for (qsizetype i = 0; i < switchCount(); ++i) {
        const Device& device = devices.at(static_cast<size_t>(i));
        Switch powerSwitch;
        powerSwitch.name = translated(device.name);
        powerSwitch.target.host = u"127.0.0.1"_s;
        powerSwitch.target.port = ports.at(i);
        powerSwitch.role = device.role;
        powerSwitch.group = translated(device.group);
        powerSwitch.link = device.link;
        powerSwitch.hasBackup = device.hasBackup;
        powerSwitch.createdAt = powerSwitch.updatedAt = createdAt;
        switches.append(powerSwitch);
    }
    return switches;
}

QList<qsizetype> DemoHome::cutSwitches()
{
    return placesWhere([](const Device& device) { return !device.hasBackup; });
}

QList<qsizetype> DemoHome::wirelessSwitches()
{
    return placesWhere([](const Device& device) { return device.link == LinkKind::Wifi; });
}

Settings DemoHome::settings(Settings settings, const QString& databasePath)
{
    settings.databaseUrl = "sqlite:///"_L1 + databasePath;
    settings.monitorInterval = interval;
    settings.policy = DetectionPolicy{};
    settings.probeTimeout = Milliseconds(1500);
    settings.smartSwitches.clear();
    return settings;
}

} // namespace powermon
