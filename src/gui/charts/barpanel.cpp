// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/barpanel.h"

#include <algorithm>

#include <QGraphicsSimpleTextItem>
#include <QHBoxLayout>
#include <QLabel>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QValueAxis>

#include "gui/look/format.h"

using namespace Qt::StringLiterals;

namespace powermon {
namespace {

constexpr int space = 8;
constexpr qsizetype fewestRows = 6; ///< so that a single bar is not as thick as the chart is high

} // namespace

BarPanel::BarPanel(const QString& heading, const QString& emptyText, const QColor& colour, QWidget* parent)
    : ChartPanel(heading, emptyText, parent), m_colour(colour), m_remark(new QLabel(this))
{
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    headingLayout().addWidget(m_remark);
    connect(&chart(), &QChart::plotAreaChanged, this, &BarPanel::placeLabels);
}

void BarPanel::setRemark(const QString& text)
{
    m_remark->setText(text);
}
qsizetype BarPanel::rowCount() const
{
    return std::max(m_bars.size(), fewestRows);
}

void BarPanel::setBars(const QList<LabelledBar>& bars, double maximum)
{
    if (bars == m_bars)
        return;
    m_bars = bars;
    clear();
    qDeleteAll(std::exchange(m_names, {}));
    qDeleteAll(std::exchange(m_values, {}));
    setEmpty(bars.isEmpty());
    if (bars.isEmpty())
        return;
    auto* set = new QBarSet(accessibleName());
    QStringList rows;
    for (qsizetype row = rowCount() - 1; row >= 0; --row) { // Qt's first row is the lowest
        set->append(row < bars.size() ? bars.at(row).value : 0);
        rows += QString::number(row);
    }
    set->setColor(m_colour);
    set->setBorderColor(Qt::transparent);
    auto* series = new QHorizontalBarSeries;
    series->setBarWidth(0.6);
    series->append(set);
    chart().addSeries(series);
    auto* categories = new QBarCategoryAxis;
    categories->append(rows);
    categories->setLabelsVisible(false);
    addAxis(categories, Qt::AlignLeft, {series});
    auto* axis = new QValueAxis;
    axis->setRange(0, maximum);
    axis->setTickCount(3);
    axis->setLabelsVisible(false); // each bar has its own value and unit beside it
    addAxis(axis, Qt::AlignBottom, {series});
    for (qsizetype row = 0; row < bars.size(); ++row) {
        m_names += new QGraphicsSimpleTextItem(&chart());
        m_values += new QGraphicsSimpleTextItem(bars.at(row).valueText, &chart());
    }
    layOutLabels();
}

void BarPanel::layOutLabels()
{
    if (m_names.isEmpty())
        return; // no bars, or a resize on the way to them
    int valueWidth = 0;
    int nameWidth = 0;
    for (const LabelledBar& bar : std::as_const(m_bars)) {
        valueWidth = std::max(valueWidth, fontMetrics().horizontalAdvance(bar.valueText));
        nameWidth = std::max(nameWidth, fontMetrics().horizontalAdvance(bar.name.left(100)));
    }
    nameWidth = std::min(nameWidth, std::max(40, width() * 3 / 5 - valueWidth - 2 * space));
    for (qsizetype row = 0; row < m_bars.size(); ++row) {
        m_names.at(row)->setText(elided(m_bars.at(row).name, fontMetrics(), nameWidth));
        m_names.at(row)->setToolTip(tooltipText(m_bars.at(row).name));
        m_names.at(row)->setFont(font());
        m_values.at(row)->setFont(font());
    }
    chart().setMargins({nameWidth + valueWidth + 2 * space, 0, space, 0});
    applyPalette();
    placeLabels();
}

void BarPanel::placeLabels()
{
    const QRectF plot = chart().plotArea();
    const qreal rowHeight = plot.height() / static_cast<qreal>(rowCount());
    for (qsizetype row = 0; row < m_names.size(); ++row) {
        const QSizeF value = m_values.at(row)->boundingRect().size();
        const qreal top = plot.top() + rowHeight * (static_cast<qreal>(row) + 0.5) - value.height() / 2;
        m_names.at(row)->setPos(0, top);
        m_values.at(row)->setPos(plot.left() - space - value.width(), top);
    }
}

void BarPanel::resizeEvent(QResizeEvent* event)
{
    ChartPanel::resizeEvent(event);
    layOutLabels();
}

void BarPanel::applyPalette()
{
    ChartPanel::applyPalette();
    for (QGraphicsSimpleTextItem* item : m_names + m_values)
        item->setBrush(palette().color(QPalette::WindowText));
}

} // namespace powermon
