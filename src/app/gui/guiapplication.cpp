// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/guiapplication.h"

#include <QFileInfo>
#include <QGuiApplication>

#include "app/run/waitingspools.h"
#include "core/base/whenfinished.h"
#include "gui/look/theme.h"
#include "gui/tray/closebehaviour.h"
#include "gui/tray/trayicon.h"
#include "gui/window/mainwindow.h"

namespace powermon {

GuiApplication::GuiApplication(Foundation& foundation, QObject* parent)
    : QObject(parent), m_foundation(foundation), m_memory(foundation.memoryFile(), QSettings::IniFormat),
      m_bubbles(QDBusConnection::sessionBus(), [this] { raiseWindow({}); }),
      m_application({foundation.clock(),
                     foundation.settings(),
                     foundation.database().executor(),
                     foundation.prober(),
                     {&m_bubbles, &m_balloons},
                     foundation.network(),
                     foundation.host(),
                     foundation.database().spool(),
                     foundation.database().backups(),
                     foundation.channels(),
                     &foundation.database().rest()}),
      m_desk(foundation, m_application),
      m_api(apiPartsOf(m_application, foundation.clock(), foundation.database().executor(),
                       foundation.settings()),
            foundation.makeSecrets()),
      m_replay(foundation.database().executor()),
      m_sites(foundation.database().executor()), m_context{foundation.clock(),
                                                           m_application.status(),
                                                           m_application.directory(),
                                                           m_application.history(),
                                                           m_application.checks(),
                                                           m_application.notifications(),
                                                           foundation.settings(),
                                                           foundation.prober(),
                                                           foundation.database().location(),
                                                           foundation.isDemo(),
                                                           &m_replay,
                                                           &m_application.knowledge(),
                                                           &m_application.maintenance(),
                                                           &m_editor,
                                                           foundation.database().isShared() ? &m_sites
                                                                                            : nullptr,
                                                           &m_desk,
                                                           &m_application.backups()},
      m_editor(foundation.clock(), foundation.database().executor(), EditSource::Window),
      m_theme(std::make_unique<Theme>(foundation.settings())),
      m_window(std::make_unique<MainWindow>(m_context, m_memory)),
      m_tray(std::make_unique<TrayIcon>(m_context)),
      m_trayNotifier(std::make_unique<TrayNotifier>(m_tray->icon()))
{
    m_api.setCertificateFolder(QFileInfo(foundation.memoryFile()).absolutePath());
    m_balloons.setTarget(*m_trayNotifier);
    connectParts();
}

GuiApplication::~GuiApplication() = default;

void GuiApplication::connectParts()
{
    auto* closing = new CloseBehaviour(*m_window, &TrayIcon::hasTray, m_memory);
    connect(closing, &CloseBehaviour::quitRequested, this, &GuiApplication::quit);
    connect(closing, &CloseBehaviour::sayable, this, [this](const Notification& notification) {
        Notifier& teller = m_bubbles.isAvailable() ? static_cast<Notifier&>(m_bubbles) : m_balloons;
        teller.notify(notification);
    });
    connect(&m_bubbles, &DesktopNotifier::undelivered, this,
            [this](const Notification& notification) { m_balloons.notify(notification); });
    connect(m_tray.get(), &TrayIcon::openRequested, this, [this] { raiseWindow({}); });
    connect(m_tray.get(), &TrayIcon::quitRequested, this, &GuiApplication::quit);
    connect(m_window.get(), &MainWindow::quitRequested, this, &GuiApplication::quit);
    SalvageNotice* const salvage = &m_application.salvage();
    connect(salvage, &SalvageNotice::changed, m_window.get(), &MainWindow::showNotice);
    connect(m_window.get(), &MainWindow::noticeDismissed, salvage, &SalvageNotice::dismiss);
    connect(&m_application, &Application::stopped, this,
            [](const std::optional<Error>& loss) { QCoreApplication::exit(loss ? 1 : 0); });
}

void GuiApplication::start(FirstShow firstShow)
{
    if (firstShow == FirstShow::Window || !TrayIcon::hasTray())
        m_window->show();
    whenFinished(m_foundation.prepare(), this, [this](const Result<void>& prepared) {
        if (!prepared)
            m_application.status().setStoreTrouble(prepared.error());
        m_application.start();
        m_api.follow();
        m_foundation.begin();
        if (!m_foundation.isDemo())
            WaitingSpools().tellOthers(m_foundation.database().location());
    });
}

void GuiApplication::raiseWindow(const QString& activationToken)
{
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8()); // where Qt's Wayland part looks for it
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void GuiApplication::quit()
{
    m_window->hide();
    m_tray->icon().hide();
    m_api.stop();
    m_application.stop();
}

} // namespace powermon
