// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/columnchart.h"

#include <algorithm>

#include <QCursor>
#include <QGraphicsSimpleTextItem>
#include <QToolTip>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include "gui/look/format.h"
#include "gui/look/statelook.h"

namespace powermon {
namespace {

constexpr qint64 mostSteps = 4;
constexpr qreal space = 4;

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
    connect(&chart(), &QChart::plotAreaChanged, this, &ColumnChart::placeLabels);
}

void ColumnChart::setColumns(const QList<OutageColumn>& columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    clear();
    qDeleteAll(std::exchange(m_labels, {}));
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
    for (qsizetype column = 0; column < columns.size(); ++column) {
        categories->append(QString::number(column));
        m_labels += new QGraphicsSimpleTextItem(columns.at(column).label, &chart());
    }
    categories->setLabelsVisible(false);
    addAxis(categories, Qt::AlignBottom, {series});
    addAxis(countAxis(most), Qt::AlignLeft, {series});
    chart().setMargins({0, 0, 0, fontMetrics().height()});
    applyPalette();
    placeLabels();
}

void ColumnChart::placeLabels()
{
    const QRectF plot = chart().plotArea();
    const qreal width = plot.width() / static_cast<qreal>(std::max<qsizetype>(1, m_labels.size()));
    qreal taken = -1;
    for (qsizetype column = 0; column < m_labels.size(); ++column) {
        QGraphicsSimpleTextItem* label = m_labels.at(column);
        const QRectF size = label->boundingRect();
        const qreal left = plot.left() + width * (static_cast<qreal>(column) + 0.5) - size.width() / 2;
        label->setPos(left, plot.bottom() + space);
        label->setVisible(left > taken);
        if (left > taken && size.width() > 0)
            taken = left + size.width() + space;
    }
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
    for (QGraphicsSimpleTextItem* label : std::as_const(m_labels)) {
        label->setFont(font());
        label->setBrush(palette().color(QPalette::WindowText));
    }
}

} // namespace powermon
