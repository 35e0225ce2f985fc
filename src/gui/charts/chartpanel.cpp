// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartpanel.h"

#include <QEvent>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QtCharts/QAbstractAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>

#include "gui/widgets/picturesaving.h"

using namespace Qt::StringLiterals;

namespace powermon {

ChartPanel::ChartPanel(const QString& heading, const QString& emptyText, QWidget* parent)
    : QWidget(parent), m_headingLayout(new QHBoxLayout), m_view(new QChartView(this)),
      m_emptyLabel(new QLabel(emptyText, this))
{
    auto* headingLabel = new QLabel(heading, this);
    headingLabel->setTextFormat(Qt::PlainText);
    QFont bold = headingLabel->font();
    bold.setBold(true);
    headingLabel->setFont(bold);
    m_headingLayout->addWidget(headingLabel);
    m_headingLayout->addStretch();

    m_emptyLabel->setTextFormat(Qt::PlainText);
    m_emptyLabel->setWordWrap(true);
    m_emptyLabel->setAlignment(Qt::AlignCenter);
    m_emptyLabel->setForegroundRole(QPalette::PlaceholderText);

    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setAccessibleName(heading);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->chart()->legend()->hide();
    m_view->chart()->setMargins({});
    m_view->chart()->setBackgroundVisible(false);
    m_view->chart()->layout()->setContentsMargins(0, 0, 0, 0);

    auto* content = new QWidget(this);
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(m_emptyLabel);
    m_stack->addWidget(m_view);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_headingLayout);
    layout->addWidget(content, 1);
    new PictureSaving(*this);
}

bool ChartPanel::isEmpty() const
{
    return m_stack->currentWidget() == m_emptyLabel;
}
QSize ChartPanel::minimumSizeHint() const
{
    return {200, 220};
}
QChart& ChartPanel::chart() const
{
    return *m_view->chart();
}
void ChartPanel::setEmpty(bool isEmpty)
{
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_emptyLabel) : m_view);
}

void ChartPanel::clear()
{
    chart().removeAllSeries();
    const auto axes = chart().axes();
    for (QAbstractAxis* axis : axes) {
        chart().removeAxis(axis);
        delete axis;
    }
}

void ChartPanel::addAxis(QAbstractAxis* axis, Qt::Alignment alignment, const QList<QAbstractSeries*>& series)
{
    chart().addAxis(axis, alignment);
    for (QAbstractSeries* one : series)
        one->attachAxis(axis);
    styleAxis(*axis);
}

void ChartPanel::styleAxis(QAbstractAxis& axis) const
{
    QColor line = palette().color(QPalette::WindowText);
    line.setAlpha(60);
    axis.setLinePen(line);
    line.setAlpha(30);
    axis.setGridLinePen(line);
    axis.setGridLineVisible(axis.orientation() == Qt::Vertical &&
                            axis.type() == QAbstractAxis::AxisTypeValue);
    axis.setLabelsColor(palette().color(QPalette::WindowText));
    axis.setTitleBrush(palette().color(QPalette::PlaceholderText));
    QFont labels = font();
    labels.setPointSizeF(labels.pointSizeF() * 0.9);
    axis.setLabelsFont(labels);
    axis.setTitleFont(labels);
}

void ChartPanel::applyPalette()
{
    const auto axes = chart().axes();
    for (QAbstractAxis* axis : axes)
        styleAxis(*axis);
}

void ChartPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

} // namespace powermon
