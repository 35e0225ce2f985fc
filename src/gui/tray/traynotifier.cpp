// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tray/traynotifier.h"

#include <QSystemTrayIcon>

namespace powermon {

namespace {

constexpr int longTime = 60'000; // milliseconds
constexpr int shortTime = 15'000;

} // namespace

bool TrayNotifier::isAvailable() const
{
    return m_icon.isVisible() && QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayNotifier::notify(const Notification& notification)
{
    const bool isAlarm = notification.urgency == Urgency::Critical && !notification.isOver;
    // A tray of the old kind (it knows where the icon is) draws the text as it is; one of the new kind passes
    // it to a service that reads markup.
    const bool isLiteral = !m_icon.geometry().isEmpty();
    m_icon.showMessage(notification.title, isLiteral ? notification.body : notification.body.toHtmlEscaped(),
                       isAlarm ? QSystemTrayIcon::Critical : QSystemTrayIcon::Information,
                       isAlarm ? longTime : shortTime);
}

} // namespace powermon
