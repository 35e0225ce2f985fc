// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/host/mainswatcher.h"

#include <QDBusServiceWatcher>
#include <QDBusVariant>

#include "core/base/logging.h"
#include "probe/host/dbusanswer.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto serviceName = "org.freedesktop.UPower"_L1;
constexpr auto objectPath = "/org/freedesktop/UPower"_L1;
constexpr const char* propertiesInterface = "org.freedesktop.DBus.Properties";
constexpr auto onBattery = "OnBattery"_L1;

} // namespace

MainsWatcher::MainsWatcher(const QDBusConnection& bus, QObject* parent)
    : QDBusAbstractInterface(serviceName, objectPath, propertiesInterface, bus, parent)
{
    if (!bus.isConnected())
        return;
    connect(this, &MainsWatcher::PropertiesChanged, this,
            [this](const QString& interface, const QVariantMap& changed) {
                if (interface == serviceName && changed.contains(onBattery))
                    note(changed.value(onBattery).toBool(), Finding::Change);
            });
    auto* watcher =
        new QDBusServiceWatcher(serviceName, bus, QDBusServiceWatcher::WatchForRegistration, this);
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, &MainsWatcher::ask);
    ask();
}

void MainsWatcher::ask()
{
    const QDBusPendingReply<QDBusVariant> answer =
        asyncCall(u"Get"_s, QString(serviceName), QString(onBattery));
    whenAnswered(answer, this, [this](const QDBusPendingReply<QDBusVariant>& reply) {
        if (reply.isError())
            qCInfo(logProbe).noquote() << "own mains are not known reason="_L1 + reply.error().name();
        else
            note(reply.value().variant().toBool(), Finding::Known);
    });
}

void MainsWatcher::note(bool isOnBattery, Finding finding)
{
    if (!isOnBattery && m_power == HostPower::Unknown)
        return;
    const HostPower power = isOnBattery ? HostPower::Battery : HostPower::Mains;
    if (std::exchange(m_power, power) != power && finding == Finding::Change)
        Q_EMIT powerChanged(power);
}

} // namespace powermon
