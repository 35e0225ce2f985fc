// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "gui/charts/chartpanel.h"

class QBarSet;
class QGraphicsSimpleTextItem;

namespace powermon {

/// Outages that began in one part of time.
struct OutageColumn
{
    QString label;    ///< under the column; empty: none
    QString fullName; ///< in the tooltip
    qint64 sustained = 0;
    qint64 momentary = 0;

    friend bool operator==(const OutageColumn&, const OutageColumn&) = default;
};

/// Columns of outages, the momentary ones paler on top of the sustained ones. The labels are our own items:
/// Qt Charts cuts them to the width of a column. One that would touch the one before it is left out.
class ColumnChart final : public ChartPanel
{
    Q_OBJECT

public:
    explicit ColumnChart(const QString& heading, QWidget* parent = nullptr);

    void setColumns(const QList<OutageColumn>& columns);
    [[nodiscard]] const QList<OutageColumn>& columns() const { return m_columns; }

protected:
    void applyPalette() override;

private:
    [[nodiscard]] QBarSet* makeSet(qint64 OutageColumn::*count);
    void showTooltip(int column) const;
    void placeLabels();

    QList<OutageColumn> m_columns;
    QList<QGraphicsSimpleTextItem*> m_labels;
    QBarSet* m_sustained = nullptr;
    QBarSet* m_momentary = nullptr;
};

} // namespace powermon
