// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/host/sleepwatcher.h"

#include <QDBusServiceWatcher>

#include "core/base/logging.h"
#include "probe/host/dbusanswer.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto serviceName = "org.freedesktop.login1"_L1;
constexpr auto objectPath = "/org/freedesktop/login1"_L1;
constexpr const char* managerInterface = "org.freedesktop.login1.Manager";

} // namespace

SleepWatcher::SleepWatcher(const QDBusConnection& bus, QObject* parent)
    : QDBusAbstractInterface(serviceName, objectPath, managerInterface, bus, parent)
{
    if (!bus.isConnected()) {
        qCInfo(logProbe) << "sleep is noticed late reason=no-system-bus";
        return;
    }
    connect(this, &SleepWatcher::PrepareForSleep, this, [this](bool isAboutToSleep) {
        if (!isAboutToSleep)
            takeLock();
    });
    auto* watcher =
        new QDBusServiceWatcher(serviceName, bus, QDBusServiceWatcher::WatchForRegistration, this);
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, &SleepWatcher::takeLock);
    takeLock();
}

void SleepWatcher::takeLock()
{
    const QDBusPendingReply<QDBusUnixFileDescriptor> answer =
        asyncCall(u"Inhibit"_s, u"sleep"_s, u"PowerMon"_s, u"Writes down what it has seen"_s, u"delay"_s);
    whenAnswered(answer, this, [this](const QDBusPendingReply<QDBusUnixFileDescriptor>& reply) {
        if (reply.isError())
            qCInfo(logProbe).noquote() << "sleep does not wait reason="_L1 + reply.error().name();
        else
            m_lock = reply.value();
    });
}

void SleepWatcher::allowSleep()
{
    m_lock = {};
}

} // namespace powermon
