// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/columnchart.h"

#include "gui/look/format.h"
#include "gui/look/statelook.h"

#include <algorithm>

#include <QCursor>
#include <QToolTip>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

namespace powermon {
namespace {

constexpr qint64 mostSteps = 4;

QValueAxis* countAxis(qint64 most)
{
    const qint64 step = std::max<qint64>(1, (most + mostSteps - 1) / mostSteps);
    const qint64 steps = std::max<qint64>(1, (most + step - 1) / step);
    auto* axis = new QValueAxis;
    axis->setRange(0, static_cast<double>(step * steps));
    axis->setTickCount(static_cast<int>(steps) + 1);
    axis->setLabelFormat(QStringLiteral("%d"));
    return axis;
}

} // namespace

ColumnChart::ColumnChart(const QString& heading, QWidget* parent)
    : ChartPanel(heading, tr("No outage began in this time."), parent)
{
}

void ColumnChart::setColumns(const QList<OutageColumn>& columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    clear();
    m_sustained = m_momentary = nullptr;
    qint64 most = 0;
    for (const OutageColumn& column : columns)
        most = std::max(most, column.sustained + column.momentary);
    setEmpty(most == 0);
    if (most == 0)
        return;
    m_sustained = makeSet(&OutageColumn::sustained);
    m_momentary = makeSet(&OutageColumn::momentary);
    auto* series = new QStackedBarSeries;
    series->setBarWidth(0.7);
    series->append({m_sustained, m_momentary});
    chart().addSeries(series);
    auto* categories = new QBarCategoryAxis;
    QString apart;
    for (const OutageColumn& column : columns) {
        categories->append(column.label + apart); // equal labels would be taken only once
        apart += QChar(0x200B);
    }
    addAxis(categories, Qt::AlignBottom, {series});
    addAxis(countAxis(most), Qt::AlignLeft, {series});
    applyPalette();
}

QBarSet* ColumnChart::makeSet(qint64 OutageColumn::*count)
{
    auto* set = new QBarSet(QString());
    for (const OutageColumn& column : std::as_const(m_columns))
        set->append(static_cast<double>(column.*count));
    set->setBorderColor(Qt::transparent);
    connect(set, &QBarSet::hovered, this, [this](bool isOver, int column) {
        if (isOver)
            showTooltip(column);
        else
            QToolTip::hideText();
    });
    return set;
}

void ColumnChart::showTooltip(int column) const
{
    if (column < 0 || column >= m_columns.size())
        return;
    const OutageColumn& over = m_columns.at(column);
    QToolTip::showText(QCursor::pos(), tooltipText(tr("%1: %n outage(s) longer than five minutes, %2 shorter",
                                                      nullptr, static_cast<int>(over.sustained))
                                                       .arg(over.fullName)
                                                       .arg(over.momentary)));
}

void ColumnChart::applyPalette()
{
    ChartPanel::applyPalette();
    if (m_sustained == nullptr)
        return;
    QColor colour = readableOn(palette(), statecolour::out);
    m_sustained->setColor(colour);
    colour.setAlpha(110);
    m_momentary->setColor(colour);
}

} // namespace powermon
