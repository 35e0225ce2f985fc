// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tray/trayicon.h"

#include "gui/guicontext.h"
#include "gui/look/paletteicon.h"
#include "gui/tray/countedicon.h"
#include "gui/tray/mutemenu.h"
#include "gui/tray/traytext.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds refreshDelay{250};
constexpr Milliseconds durationPeriod{5000};

} // namespace

TrayIcon::TrayIcon(GuiContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    buildMenu();
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openRequested();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::openRequested);

    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(refreshDelay);
    connect(&m_refreshTimer, &QTimer::timeout, this, &TrayIcon::refresh);
    m_durationTimer.setInterval(durationPeriod);
    connect(&m_durationTimer, &QTimer::timeout, this, &TrayIcon::refresh);
    connect(&context.status, &SiteStatus::siteChanged, this, &TrayIcon::refresh);
    connect(&context.status, &SiteStatus::switchesReset, this, &TrayIcon::refreshSoon);
    connect(&context.status, &SiteStatus::switchChanged, this, &TrayIcon::refreshSoon);
    connect(&context.notifications, &NotificationDispatcher::pauseChanged, this, &TrayIcon::refresh);
    refresh();
    m_icon.show();
}

bool TrayIcon::hasTray()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

QIcon TrayIcon::stateIcon(SiteState state)
{
    switch (state) {
    case SiteState::NothingToWatch:
        return QIcon(u":/icons/state-nothing.svg"_s);
    case SiteState::Unknown:
        return QIcon(u":/icons/state-unknown.svg"_s);
    case SiteState::On:
        return QIcon(u":/icons/state-on.svg"_s);
    case SiteState::Out:
        return QIcon(u":/icons/state-out.svg"_s);
    }
    Q_UNREACHABLE();
}

void TrayIcon::buildMenu()
{
    // Some trays show no tooltips: the state stands in the menu, too.
    m_stateLine = m_menu.addAction(QString());
    m_stateLine->setObjectName(u"trayStateLine"_s);
    m_stateLine->setEnabled(false);
    m_menu.addSeparator();
    auto* open =
        m_menu.addAction(paletteIcon(u"open"_s), tr("&Open PowerMon"), this, &TrayIcon::openRequested);
    open->setObjectName(u"trayOpenAction"_s);
    m_menu.setDefaultAction(open);
    m_checkAction = m_menu.addAction(paletteIcon(u"check"_s), tr("&Check now"), this,
                                     [this] { m_context.checks.checkNow({}); });
    m_checkAction->setObjectName(u"trayCheckAction"_s);
    new MuteMenu(m_context, m_menu, u"tray"_s, this);
    m_menu.addSeparator();
    auto* quit = m_menu.addAction(paletteIcon(u"quit"_s), tr("&Quit"), this, &TrayIcon::quitRequested);
    quit->setObjectName(u"trayQuitAction"_s);
}

/// Checks come by the hundred a second; one picture of them is enough.
void TrayIcon::refreshSoon()
{
    if (!m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void TrayIcon::refresh()
{
    const SiteState state = m_context.status.state();
    const auto pausedUntil = m_context.notifications.pausedUntil();
    const Timestamp now = m_context.clock.now();
    const int down = downCount(m_context.status);
    if (m_shownState != state || m_shownDown != down) {
        m_shownState = state;
        m_shownDown = down;
        m_icon.setIcon(countedIcon(stateIcon(state), down));
    }
    // Setting the same again would send it to the tray again.
    if (const QString tip = trayToolTip(m_context.status, pausedUntil, now); tip != m_icon.toolTip())
        m_icon.setToolTip(tip);
    m_stateLine->setText(siteSentence(m_context.status, now));
    m_checkAction->setEnabled(state != SiteState::NothingToWatch);
    if (state != SiteState::Out)
        m_durationTimer.stop();
    else if (!m_durationTimer.isActive())
        m_durationTimer.start();
}

} // namespace powermon
