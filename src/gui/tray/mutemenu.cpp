// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tray/mutemenu.h"

#include <QAction>
#include <QMenu>

#include "gui/guicontext.h"
#include "gui/look/paletteicon.h"

namespace powermon {

using namespace Qt::StringLiterals;

MuteMenu::MuteMenu(GuiContext& context, QMenu& menu, const QString& prefix, QObject* parent)
    : QObject(parent), m_context(context), m_muting(context.clock, context.status, context.notifications),
      m_pause(menu.addAction(QString(), this, &MuteMenu::toggle)),
      m_morning(menu.addAction(tr("Mute until &morning"), &m_muting, &Muting::muteUntilMorning)),
      m_over(menu.addAction(tr("Mute until it is o&ver"), &m_muting, &Muting::muteUntilOver))
{
    m_pause->setObjectName(prefix + u"PauseAction"_s);
    m_morning->setObjectName(prefix + u"MorningAction"_s);
    m_over->setObjectName(prefix + u"OverAction"_s);
    connect(&context.notifications, &NotificationDispatcher::pauseChanged, this, &MuteMenu::refresh);
    connect(&context.status, &SiteStatus::siteChanged, this, &MuteMenu::refresh);
    refresh();
}

void MuteMenu::refresh()
{
    const bool isPaused = m_context.notifications.pausedUntil().has_value();
    m_pause->setText(isPaused ? tr("&Resume alerts") : tr("&Pause alerts for 1 hour"));
    m_pause->setIcon(paletteIcon(isPaused ? u"resume"_s : u"pause"_s));
    m_morning->setVisible(!isPaused);
    m_over->setVisible(!isPaused);
    m_over->setEnabled(!m_context.status.openOutages().isEmpty());
}

void MuteMenu::toggle()
{
    if (m_context.notifications.pausedUntil())
        m_muting.resume();
    else
        m_muting.muteForAnHour();
}

} // namespace powermon
