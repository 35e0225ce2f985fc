// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QWidget>

#include "gui/guicontext.h"
#include "gui/historyfeed.h"

class QAction;
class QSettings;

namespace Ui {
class SwitchesPage;
}

namespace powermon {

class CheckRound;
class SwitchEditing;
class SwitchFilterModel;
class SwitchTableModel;
class UndoBar;

/// The switches as a table, and everything that can be done with them.
class SwitchesPage final : public QWidget
{
    Q_OBJECT

public:
    SwitchesPage(GuiContext& context, SwitchEditing& editing, UndoBar& undoBar, QWidget* parent = nullptr);
    ~SwitchesPage() override;

    [[nodiscard]] HistoryInterest interest() const;
    void showHistory(const SiteHistory& history);
    /// One line about what was tried, or what went wrong; empty: nothing.
    void showMessage(const QString& message);
    /// Repaints what depends on the time of day.
    void follow();
    void focusSearch();
    void restoreColumns(const QSettings& memory);
    void saveColumns(QSettings& memory) const;

private:
    void buildActions();
    QAction* addAction(const QString& text, const QString& icon, const QString& name,
                       void (SwitchesPage::*handler)());
    void setUpTable();
    void updateActions();
    void showMenu(const QPoint& position);
    void editChosen();
    void pauseChosen();
    void checkChosen();
    void testChosen();
    void removeChosen();
    void restore(const QList<SwitchId>& ids);
    void showTestResult(const QString& name, const ProbeOutcome& outcome);
    void updateEmptyText();
    void openMaintenance();
    [[nodiscard]] QList<SwitchId> chosen() const;

    GuiContext& m_context;
    SwitchEditing& m_editing;
    UndoBar& m_undoBar;
    std::unique_ptr<Ui::SwitchesPage> m_ui;
    SwitchTableModel* m_model;
    SwitchFilterModel* m_filter;
    CheckRound* m_round;
    QAction* m_edit = nullptr;
    QAction* m_pause = nullptr;
    QAction* m_check = nullptr;
    QAction* m_test = nullptr;
    QAction* m_remove = nullptr;
};

} // namespace powermon
