// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QMainWindow>
#include <QTimer>

#include "gui/guicontext.h"
#include "gui/historyfeed.h"

class QSettings;

namespace Ui {
class MainWindow;
}

namespace powermon {

class AwayNotice;
class DashboardPage;
class HintBar;
class OutagesPage;
class ReplayPage;
class SettingsPage;
class StatisticsPage;
class SwitchEditing;
class SwitchesPage;

/// The window: the answer on top, pages under it, the way between them at the side. Shows what the services
/// of the context know, and does nothing while nobody can see it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    enum Page
    {
        Dashboard,
        Outages,
        Statistics,
        Switches,
        Replay,
        Preferences,
        PageCount,
    };
    /// Under this width the sidebar shows icons alone.
    static constexpr int compactWidth = 900;

    /// \a memory keeps page, size, columns and range from one start to the next. Both must outlive the
    /// window.
    MainWindow(GuiContext& context, QSettings& memory, QWidget* parent = nullptr);
    ~MainWindow() override;

    void showPage(Page page);
    [[nodiscard]] Page currentPage() const;
    /// A line that stays until the person does not want to see it any more; empty: none.
    void showNotice(const QString& notice);
    /// What happens once a second while the window can be seen.
    void refresh();

Q_SIGNALS:
    /// The person asked to end the program.
    void quitRequested();
    /// The notice was seen.
    void noticeDismissed();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildSidebar();
    void buildPages();
    void buildHints();
    void showAdvice();
    void connectActions();
    void connectHistory();
    void connectStatus();
    void buildLate();
    void refreshSoon();
    void updateInterest();
    void updateActivity();
    void showAbout();
    void showSites();
    void showTokens();
    void showSite(const SiteHistory& history);
    void showTrouble(const QString& message);
    void restoreMemory();
    void saveMemory();

    GuiContext& m_context;
    QSettings& m_memory;
    std::unique_ptr<Ui::MainWindow> m_ui;
    HistoryFeed m_feed;
    QTimer m_secondTimer;
    QTimer m_soonTimer;
    SwitchEditing* m_editing;
    HintBar* m_hint = nullptr;
    HintBar* m_notice = nullptr;
    AwayNotice* m_away = nullptr;
    DashboardPage* m_dashboard = nullptr;
    OutagesPage* m_outages = nullptr;
    StatisticsPage* m_statistics = nullptr;
    SwitchesPage* m_switches = nullptr;
    ReplayPage* m_replay = nullptr;
    SettingsPage* m_settings = nullptr;
};

} // namespace powermon
