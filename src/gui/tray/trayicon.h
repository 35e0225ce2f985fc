// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>
#include <QTimer>

#include "core/service/sitestatus.h"

namespace powermon {

struct GuiContext;

/// The state of the power in the notification area, and a menu for what is needed without the window. Does
/// nothing where there is no such area, and appears in one that comes later.
class TrayIcon final : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(GuiContext& context, QObject* parent = nullptr);

    /// Whether there is a tray now: whoever hides the window there is still to be found.
    [[nodiscard]] static bool hasTray();

    [[nodiscard]] QSystemTrayIcon& icon() { return m_icon; }
    [[nodiscard]] QMenu& menu() { return m_menu; }

    /// The icon of a state: each has an outline of its own.
    [[nodiscard]] static QIcon stateIcon(SiteState state);

Q_SIGNALS:
    void openRequested();
    void quitRequested();

private:
    void buildMenu();
    void refreshSoon();
    void refresh();

    GuiContext& m_context;
    QMenu m_menu; // before the icon, which points at it
    QSystemTrayIcon m_icon;
    QAction* m_stateLine = nullptr;
    QAction* m_checkAction = nullptr;
    QTimer m_refreshTimer;
    QTimer m_durationTimer;
    std::optional<SiteState> m_shownState;
    int m_shownDown = 0;
};

} // namespace powermon
