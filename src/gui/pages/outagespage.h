// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "gui/historyfeed.h"

#include <QWidget>

#include <memory>

class QSettings;
class QSortFilterProxyModel;

namespace Ui {
class OutagesPage;
}

namespace powermon {

class OutageTableModel;

/// All outages and, unless they are hidden, incidents, and what is known of the chosen one.
class OutagesPage final : public QWidget
{
    Q_OBJECT

public:
    explicit OutagesPage(const Clock& clock, QWidget* parent = nullptr);
    ~OutagesPage() override;

    [[nodiscard]] HistoryInterest interest() const
    {
        return {.span = {}, .latencyOf = {}, .wantsOutages = true};
    }
    void showOutages(const QList<Outage>& outages);
    void showTrouble(const QString& message);
    void restoreColumns(const QSettings& memory);
    void saveColumns(QSettings& memory) const;

private:
    void showChosen();
    void showDetails();
    void showEmptyOr(bool isEmpty);

    const Clock& m_clock;
    std::unique_ptr<Ui::OutagesPage> m_ui;
    QList<Outage> m_outages; ///< also those that are hidden
    OutageTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
};

} // namespace powermon
