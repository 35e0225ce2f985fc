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
        return {.span = {}, .latencyOf = {}, .wantsOutages = true, .outageLimit = m_limit};
    }
    void showOutages(const QList<Outage>& outages);
    void showTrouble(const QString& message);
    void restoreColumns(const QSettings& memory);
    void saveColumns(QSettings& memory) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// Something was corrected: what is shown is out of date.
    void recordChanged();
    /// Older ones are wanted as well.
    void interestChanged();

private:
    void prepareTable();
    void fitColumns();
    void showChosen();
    void showDetails();
    void showProblem(const QString& message);
    void chooseWanted();
    void showEmptyOr(bool isEmpty);

    std::unique_ptr<Ui::OutagesPage> m_ui;
    QList<Outage> m_outages; ///< also those that are hidden
    int m_limit = HistoryInterest().outageLimit;
    OutageTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    OutageEditing* m_editing;
    OutageId m_wanted;         ///< to be chosen once it is in the list
    bool m_hasTrouble = false; ///< it is told that reading did not work
};

} // namespace powermon
