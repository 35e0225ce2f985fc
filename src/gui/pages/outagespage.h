// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QWidget>

#include "gui/historyfeed.h"

class QSettings;
class QSortFilterProxyModel;

namespace Ui {
class OutagesPage;
}

namespace powermon {

class OutageEditing;
class OutageTableModel;
class UndoBar;
struct GuiContext;

/// All outages and, unless they are hidden, incidents, and what is known of the chosen one.
class OutagesPage final : public QWidget
{
    Q_OBJECT

public:
    /// \a undoBar offers to take back what is corrected here.
    OutagesPage(GuiContext& context, UndoBar& undoBar, QWidget* parent = nullptr);
    ~OutagesPage() override;

    [[nodiscard]] HistoryInterest interest() const
    {
        return {.span = {}, .latencyOf = {}, .wantsOutages = true};
    }
    void showOutages(const QList<Outage>& outages);
    void showTrouble(const QString& message);
    void restoreColumns(const QSettings& memory);
    void saveColumns(QSettings& memory) const;

Q_SIGNALS:
    /// Something was corrected: what is shown is out of date.
    void recordChanged();

private:
    void prepareTable();
    void showChosen();
    void showDetails();
    void showProblem(const QString& message);
    void chooseWanted();
    void showEmptyOr(bool isEmpty);

    std::unique_ptr<Ui::OutagesPage> m_ui;
    QList<Outage> m_outages; ///< also those that are hidden
    OutageTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    OutageEditing* m_editing;
    OutageId m_wanted;         ///< to be chosen once it is in the list
    bool m_hasTrouble = false; ///< it is told that reading did not work
};

} // namespace powermon
