// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/traywait.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusServiceWatcher>
#include <QTimer>

namespace powermon {

using namespace Qt::StringLiterals;

void waitForTrayWatcher(int argc, char** argv, Milliseconds patience)
{
    const QString service = u"org.kde.StatusNotifierWatcher"_s;
    const QString connectionName = u"powermon-tray-wait"_s;
    // This loop and its connection are gone before the real application begins.
    QCoreApplication application(argc, argv);
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName);
        if (bus.isConnected()) {
            QDBusServiceWatcher watcher(service, bus, QDBusServiceWatcher::WatchForRegistration);
            QObject::connect(&watcher, &QDBusServiceWatcher::serviceRegistered, &application,
                             &QCoreApplication::quit);
            QTimer::singleShot(patience, &application, &QCoreApplication::quit);
            if (!bus.interface()->isServiceRegistered(service))
                QCoreApplication::exec();
        }
    }
    QDBusConnection::disconnectFromBus(connectionName);
}

} // namespace powermon
