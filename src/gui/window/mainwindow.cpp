// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/mainwindow.h"

#include <algorithm>

#include <QHideEvent>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QShowEvent>

#include "core/service/siteadvice.h"
#include "gui/dialogs/settingspage.h"
#include "gui/dialogs/sitesdialog.h"
#include "gui/dialogs/switchediting.h"
#include "gui/dialogs/tokensdialog.h"
#include "gui/look/paletteicon.h"
#include "gui/pages/dashboardpage.h"
#include "gui/pages/outagespage.h"
#include "gui/pages/rangebar.h"
#include "gui/pages/replaypage.h"
#include "gui/pages/statisticspage.h"
#include "gui/pages/switchespage.h"
#include "gui/record/recordmenu.h"
#include "gui/tray/mutemenu.h"
#include "gui/widgets/hintbar.h"
#include "gui/window/awaynotice.h"
#include "ui_mainwindow.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace powermon {
namespace {

constexpr QSize usualSize(1120, 760);
constexpr QSize frameRoom(16, 48); ///< for the frame that the desktop draws around it

QString geometryKey()
{
    return u"window/geometry"_s;
}
QString pageKey()
{
    return u"window/page"_s;
}
QString spanKey()
{
    return u"dashboard/hours"_s;
}

} // namespace

MainWindow::MainWindow(GuiContext& context, QSettings& memory, QWidget* parent)
    : QMainWindow(parent), m_context(context), m_memory(memory), m_ui(std::make_unique<Ui::MainWindow>()),
      m_feed(context.history, context.clock), m_editing(new SwitchEditing(context, *this))
{
    m_ui->setupUi(this);
    setMinimumSize(480, 400);
    if (context.isDemo)
        setWindowTitle(tr("PowerMon – demonstration"));
    m_secondTimer.setInterval(1s);
    m_soonTimer.setSingleShot(true);
    m_soonTimer.setInterval(250ms);
    connect(&m_secondTimer, &QTimer::timeout, this, &MainWindow::refresh);
    connect(&m_soonTimer, &QTimer::timeout, this, &MainWindow::refresh);
    buildSidebar();
    buildPages();
    buildHints();
    connectActions();
    connectHistory();
    connectStatus();
    restoreMemory();
    refresh();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildSidebar()
{
    m_ui->sidebar->addPage(u"dashboard"_s, tr("Dashboard"), u"pageDashboard"_s);
    m_ui->sidebar->addPage(u"outages"_s, tr("Outages"), u"pageOutages"_s);
    m_ui->sidebar->addPage(u"statistics"_s, tr("Statistics"), u"pageStatistics"_s);
    m_ui->sidebar->addPage(u"switches"_s, tr("Switches"), u"pageSwitches"_s);
    m_ui->sidebar->addPage(u"replay"_s, tr("Replay"), u"pageReplay"_s);
    m_ui->sidebar->addStretch();
    m_ui->sidebar->addPage(u"settings"_s, tr("Settings"), u"pageSettings"_s);
    connect(m_ui->sidebar, &Sidebar::chosen, this, [this](int page) { showPage(static_cast<Page>(page)); });
}

void MainWindow::buildPages()
{
    m_dashboard = new DashboardPage(m_context, this);
    m_outages = new OutagesPage(m_context, *m_ui->undoBar, this);
    m_statistics = new StatisticsPage(m_context, this);
    m_switches = new SwitchesPage(m_context, *m_editing, *m_ui->undoBar, this);
    m_ui->pages->addWidget(m_dashboard);
    m_ui->pages->addWidget(m_outages);
    m_ui->pages->addWidget(m_statistics);
    m_ui->pages->addWidget(m_switches);
    m_replay = new ReplayPage(m_context, this);
    m_ui->pages->addWidget(m_replay);
    connect(m_dashboard, &DashboardPage::interestChanged, this, &MainWindow::updateInterest);
    connect(m_editing, &SwitchEditing::failed, this, [this](const QString& message) {
        showPage(Switches);
        m_switches->showMessage(message);
    });
    connect(m_ui->banner, &StatusBanner::addRequested, m_editing, &SwitchEditing::add);
}

void MainWindow::buildHints()
{
    m_hint = new HintBar(this);
    m_notice = new HintBar(this);
    m_notice->setObjectName(u"noticeBar"_s);
    m_ui->contentLayout->insertWidget(m_ui->contentLayout->indexOf(m_ui->pages), m_hint);
    m_ui->contentLayout->insertWidget(m_ui->contentLayout->indexOf(m_hint), m_notice);
    connect(m_notice, &HintBar::dismissed, this, &MainWindow::noticeDismissed);
    auto* away = new HintBar(this);
    away->setObjectName(u"awayBar"_s);
    away->setDismissText(tr("Seen"));
    m_ui->contentLayout->insertWidget(m_ui->contentLayout->indexOf(m_notice), away);
    m_away = new AwayNotice(m_context, m_memory, *away, this);
    if (m_context.knowledge == nullptr)
        return;
    connect(m_hint, &HintBar::dismissed, m_context.knowledge, &SwitchKnowledge::hideHint);
    connect(m_context.knowledge, &SwitchKnowledge::changed, this, &MainWindow::showAdvice);
    showAdvice();
}

void MainWindow::showNotice(const QString& notice)
{
    m_notice->setHint(notice);
}

void MainWindow::showAdvice()
{
    const auto hint = m_context.knowledge->hint();
    m_hint->setHint(hint ? hintText(*hint, m_context.knowledge->knowledge().ownLink) : QString());
}

void MainWindow::connectActions()
{
    m_ui->actionAddSwitch->setIcon(paletteIcon(u"add"_s));
    m_ui->actionCheckNow->setIcon(paletteIcon(u"check"_s));
    m_ui->actionFind->setIcon(paletteIcon(u"search"_s));
    m_ui->actionQuit->setIcon(paletteIcon(u"quit"_s));
    m_ui->actionAbout->setIcon(paletteIcon(u"info"_s));
    connect(m_ui->actionAddSwitch, &QAction::triggered, m_editing, &SwitchEditing::add);
    connect(m_ui->actionAddSeveral, &QAction::triggered, m_editing, &SwitchEditing::addSeveral);
    connect(m_ui->actionCheckNow, &QAction::triggered, this, [this] { m_context.checks.checkNow({}); });
    connect(m_ui->actionQuit, &QAction::triggered, this, &MainWindow::quitRequested);
    connect(m_ui->actionAbout, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_ui->actionFind, &QAction::triggered, this, [this] {
        showPage(Switches);
        m_switches->focusSearch();
    });
    const QStringList titles{tr("&Dashboard"), tr("&Outages"), tr("S&tatistics"),
                             tr("&Switches"),  tr("&Replay"),  tr("S&ettings")};
    for (int page = 0; page < PageCount; ++page) {
        QAction* action = m_ui->viewMenu->addAction(titles.at(page));
        action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(page + 1)));
        connect(action, &QAction::triggered, this, [this, page] { showPage(static_cast<Page>(page)); });
    }
    m_ui->programMenu->insertSeparator(m_ui->actionQuit);
    new MuteMenu(m_context, *m_ui->muteMenu, u"window"_s, this);
    if (m_context.record != nullptr) {
        new RecordMenu(*m_context.record, *m_ui->recordMenu, *this);
        m_ui->recordMenu->addSeparator();
        QAction* const tokens =
            m_ui->recordMenu->addAction(tr("Access &tokens…"), this, &MainWindow::showTokens);
        tokens->setObjectName(u"tokensAction"_s);
    }
    m_ui->recordMenu->menuAction()->setVisible(m_context.record != nullptr);
    if (m_context.sites != nullptr) {
        m_ui->viewMenu->addSeparator();
        m_ui->viewMenu->addAction(tr("&All sites…"), this, &MainWindow::showSites);
    }
}

void MainWindow::showTokens()
{
    auto* dialog = new TokensDialog(m_context.clock, m_context.record->store(), this);
    connect(dialog, &TokensDialog::changed, &m_context.status, &SiteStatus::noteRecordChange);
    dialog->show();
}

void MainWindow::showSites()
{
    (new SitesDialog(m_context.clock, *m_context.sites, this))->show();
}

void MainWindow::connectHistory()
{
    connect(&m_feed, &HistoryFeed::siteRead, this, &MainWindow::showSite);
    connect(&m_feed, &HistoryFeed::latencyRead, m_dashboard, &DashboardPage::showLatency);
    connect(&m_feed, &HistoryFeed::outagesRead, m_outages, &OutagesPage::showOutages);
    connect(m_outages, &OutagesPage::interestChanged, this, &MainWindow::updateInterest);
    connect(m_outages, &OutagesPage::recordChanged, &m_feed, &HistoryFeed::readNow);
    connect(&m_feed, &HistoryFeed::readFailed, this, [this](const Error& error) {
        showTrouble(tr("The past cannot be read: %1.").arg(errorMessage(error)));
    });
    connect(&m_feed, &HistoryFeed::answerIsLate, this, [this] {
        showTrouble(tr("The database takes its time. What is shown here may be out of date, or is yet to "
                       "come."));
    });
}

void MainWindow::connectStatus()
{
    connect(&m_context.status, &SiteStatus::siteChanged, this, [this] {
        refreshSoon();
        m_feed.noteNews();
    });
    connect(&m_context.status, &SiteStatus::recordChanged, &m_feed, &HistoryFeed::noteNews);
    connect(&m_context.status, &SiteStatus::switchChanged, this, &MainWindow::refreshSoon);
    connect(&m_context.status, &SiteStatus::switchesReset, this, [this] {
        refreshSoon();
        updateInterest();
        m_feed.readNow(); // or lanes and rows are missing
    });
}

void MainWindow::showPage(Page page)
{
    if (page == Preferences && m_settings == nullptr) {
        m_settings = new SettingsPage(m_context, this);
        m_ui->pages->addWidget(m_settings);
    }
    m_ui->pages->setCurrentIndex(page);
    m_ui->sidebar->setCurrent(page);
    updateInterest();
    refresh();
}

MainWindow::Page MainWindow::currentPage() const
{
    return static_cast<Page>(m_ui->pages->currentIndex());
}

void MainWindow::updateInterest()
{
    switch (currentPage()) {
    case Dashboard:
        m_feed.setInterest(m_dashboard->interest());
        break;
    case Outages:
        m_feed.setInterest(m_outages->interest());
        break;
    case Switches:
        m_feed.setInterest(m_switches->interest());
        break;
    case Statistics: // asks for itself
    case Replay:     // asks when it is told to
    case Preferences:
    case PageCount:
        m_feed.setInterest({});
        break;
    }
}

void MainWindow::refresh()
{
    const Settings settings = m_context.settings.settings();
    BannerText text = bannerText(m_context.status, settings.policy, m_context.clock.now());
    if (m_context.maintenance != nullptr) {
        const Timestamp now = m_context.clock.now();
        if (const auto* window = maintenanceAt(m_context.maintenance->windows(), now))
            text.notices += maintenanceText(*window, settings.policy.kind, now);
    }
    if (m_context.backups != nullptr && m_context.backups->trouble())
        text.notices +=
            tr("The automatic backup failed: %1.").arg(errorMessage(*m_context.backups->trouble()));
    m_ui->banner->setText(text);
    m_ui->sidebar->setBadge(Outages, static_cast<int>(m_context.status.openOutages().size()));
    if (currentPage() == Dashboard)
        m_dashboard->follow();
    else if (currentPage() == Switches)
        m_switches->follow();
}

void MainWindow::refreshSoon()
{
    if (m_secondTimer.isActive() && !m_soonTimer.isActive())
        m_soonTimer.start();
}

void MainWindow::showSite(const SiteHistory& history)
{
    if (currentPage() == Dashboard)
        m_dashboard->showHistory(history);
    if (!m_feed.interest().past && history.range.duration() == m_switches->interest().span)
        m_switches->showHistory(history);
}

void MainWindow::showTrouble(const QString& message)
{
    m_dashboard->showTrouble(message);
    m_outages->showTrouble(message);
}

void MainWindow::buildLate()
{
    m_dashboard->buildCharts();
}

void MainWindow::updateActivity()
{
    const bool isSeen = isVisible() && !isMinimized();
    if (!isSeen) {
        m_secondTimer.stop();
        m_soonTimer.stop();
    } else if (!m_secondTimer.isActive()) {
        m_secondTimer.start();
        refresh();
    }
    m_feed.setActive(isSeen);
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    updateActivity();
    if (!event->spontaneous())
        m_away->comeBack();
    QTimer::singleShot(0, this, &MainWindow::buildLate);
}

void MainWindow::hideEvent(QHideEvent* event)
{
    QMainWindow::hideEvent(event);
    saveMemory();
    if (!event->spontaneous())
        m_away->leave();
    updateActivity();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_ui->sidebar->setCompact(width() < compactWidth);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        updateActivity();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveMemory();
    QMainWindow::closeEvent(event);
}

void MainWindow::showAbout()
{
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, tr("About PowerMon"), QString(), QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(QIcon(u":/icons/powermon.svg"_s).pixmap(64));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("PowerMon %1\n\nTells whether the power is out, since when, and whether it was only the "
                    "network.\n\n"
                    "Record: %2\nLicence: GPL-3.0-or-later")
                     .arg(QLatin1StringView(POWERMON_VERSION), m_context.storeLocation));
    box->open();
}

void MainWindow::restoreMemory()
{
    if (!restoreGeometry(m_memory.value(geometryKey()).toByteArray()))
        resize(usualSize.boundedTo(screen()->availableSize() - frameRoom));
    m_outages->restoreColumns(m_memory);
    m_switches->restoreColumns(m_memory);
    m_dashboard->setRange(std::max(0, m_memory.value(spanKey(), 24).toInt()));
    const int page = m_memory.value(pageKey(), Dashboard).toInt();
    showPage(page >= 0 && page < PageCount ? static_cast<Page>(page) : Dashboard);
}

void MainWindow::saveMemory()
{
    m_memory.setValue(geometryKey(), saveGeometry());
    m_memory.setValue(pageKey(), static_cast<int>(currentPage()));
    if (const int range = m_dashboard->range(); range != RangeBar::custom)
        m_memory.setValue(spanKey(), range);
    m_outages->saveColumns(m_memory);
    m_switches->saveColumns(m_memory);
}

} // namespace powermon
