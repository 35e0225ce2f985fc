// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/notificationservice.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// A daemon that hangs must not keep an alert from the next way to the person for long.
constexpr int patience = 5000; // milliseconds

} // namespace

NotificationService::NotificationService(const QDBusConnection& bus, QObject* parent)
    : QDBusAbstractInterface(serviceName(), u"/org/freedesktop/Notifications"_s, interfaceName, bus, parent)
{
    setTimeout(patience);
}

QString NotificationService::serviceName()
{
    return u"org.freedesktop.Notifications"_s;
}

QDBusPendingReply<QStringList> NotificationService::capabilities()
{
    return asyncCall(u"GetCapabilities"_s);
}

QDBusPendingReply<uint> NotificationService::notify(const QString& application, const Message& message)
{
    return asyncCall(u"Notify"_s, application, message.replaces, message.icon, message.summary, message.body,
                     message.actions, message.hints, message.expiresAfter);
}

} // namespace powermon
