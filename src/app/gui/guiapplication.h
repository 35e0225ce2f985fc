// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>
#include <QSettings>

#include "app/gui/recorddesk.h"
#include "app/gui/relaynotifier.h"
#include "app/run/apihost.h"
#include "app/run/application.h"
#include "app/run/foundation.h"
#include "core/service/replayrunner.h"
#include "gui/guicontext.h"
#include "gui/tray/traynotifier.h"
#include "notify/desktopnotifier.h"

namespace powermon {

class MainWindow;
class Theme;
class TrayIcon;

enum class FirstShow
{
    Window,
    Tray, ///< the window stays away where a tray is there to bring it
};

/// The program with a window: an Application, and the window, tray and notifications that stand on it.
class GuiApplication final : public QObject
{
    Q_OBJECT

public:
    explicit GuiApplication(Foundation& foundation, QObject* parent = nullptr);
    ~GuiApplication() override;

    /// Shows the window at once; what it shows follows.
    void start(FirstShow firstShow);
    /// Brings the window to the front; \a activationToken as in SingleInstance.
    void raiseWindow(const QString& activationToken);
    /// Ends in order, then the event loop.
    void quit();

private:
    void connectParts();

    Foundation& m_foundation;
    QSettings m_memory;
    RelayNotifier m_balloons;
    DesktopNotifier m_bubbles;
    Application m_application;
    RecordDesk m_desk;
    ApiHost m_api;
    ReplayRunner m_replay;
    SiteSurvey m_sites;
    GuiContext m_context;
    OutageEditor m_editor;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TrayIcon> m_tray;
    std::unique_ptr<TrayNotifier> m_trayNotifier;
};

} // namespace powermon
