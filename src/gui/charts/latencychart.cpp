// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/latencychart.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include "gui/look/format.h"
#include "gui/look/statelook.h"
#include "gui/timeline/timeaxis.h"

using namespace Qt::StringLiterals;

namespace powermon {
namespace {

constexpr int space = 8;

double millisecondsOf(Timestamp time)
{
    return static_cast<double>(time.milliseconds());
}

/// The same marks as on the timeline above.
QCategoryAxis* timeAxis(TimeRange range, PlotEdges edges, int width, const QFontMetrics& metrics)
{
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(millisecondsOf(range.start));
    axis->setRange(millisecondsOf(range.start), millisecondsOf(range.end));
    const TimelineLayout places(range, QRect(edges.left, 0, edges.right - edges.left, 1), 1, 0);
    QString apart;
    for (const TimeTick& tick :
         timeTicks(range, tickRoom(places.plot().width(), metrics), QTimeZone::systemTimeZone())) {
        const int half = metrics.horizontalAdvance(tick.label) / 2;
        const int x = places.xOf(tick.at);
        const bool isCut = x - half < 0 || x + half > width;
        axis->append((isCut ? QString() : tick.label) + apart, millisecondsOf(tick.at));
        apart += QChar(0x200B); // equal labels would be taken only once
    }
    return axis;
}

} // namespace

LatencyChart::LatencyChart(QWidget* parent)
    : ChartPanel(tr("Response times"), tr("Response times appear here once the chosen switch has answered."),
                 parent),
      m_name(new QLabel(this))
{
    m_name->setTextFormat(Qt::PlainText);
    m_name->setForegroundRole(QPalette::PlaceholderText);
    headingLayout().addWidget(m_name);
    connect(&chart(), &QGraphicsWidget::geometryChanged, this, &LatencyChart::placePlot);
}

void LatencyChart::setPoints(const QString& name, TimeRange range, const QList<LatencyPoint>& points)
{
    m_name->setText(elided(name, fontMetrics(), 160));
    m_name->setToolTip(tooltipText(name));
    clear();
    m_segments = 0;
    setEmpty(points.isEmpty());
    if (points.isEmpty())
        return;
    QList<LatencyPoint> segment;
    for (const LatencyPoint& point : points) {
        if (point.startsSegment && !segment.isEmpty())
            addSegment(std::exchange(segment, {}));
        segment += point;
    }
    addSegment(segment);
    // The axis may have moved on while the points were read.
    if (m_range.duration() != range.duration() || m_range.end < range.end)
        m_range = range;
    auto* scale = new QValueAxis;
    const auto slowest = std::ranges::max(points, {}, &LatencyPoint::maximum).maximum.count();
    scale->setRange(0, static_cast<double>(std::max<qint64>(slowest, 10)));
    scale->setTickCount(4);
    scale->applyNiceNumbers();
    scale->setLabelFormat(tr("%d ms", "printf format of a response time"));
    addAxis(scale, Qt::AlignLeft, chart().series());
    setUpTimeAxis();
}

void LatencyChart::follow(TimeRange range)
{
    const Milliseconds pixel = range.duration() / std::max(1, m_plotWidth);
    if (isEmpty() || (m_range.duration() == range.duration() && range.end - m_range.end < pixel &&
                      m_range.end <= range.end))
        return;
    m_range = range;
    setUpTimeAxis();
}

void LatencyChart::setEdges(PlotEdges edges)
{
    if (edges == m_edges)
        return;
    m_edges = edges;
    placePlot();
}

PlotEdges LatencyChart::edges() const
{
    const QRectF plot = chart().plotArea();
    return {qRound(plot.left()), qRound(plot.right())};
}

QSize LatencyChart::minimumSizeHint() const
{
    return {240, 9 * fontMetrics().height()};
}

/// Beside it stands the scale, under it the times.
void LatencyChart::placePlot()
{
    const QSizeF all = chart().size();
    if (m_edges.right <= m_edges.left || all.isEmpty())
        return;
    const int half = fontMetrics().height() / 2;
    const QRectF plot(m_edges.left, half, m_edges.right - m_edges.left,
                      std::max(1.0, all.height() - 4 * half - 2 * space));
    if (plot == chart().plotArea())
        return;
    chart().setPlotArea(plot);
    if (m_plotWidth != qRound(plot.width()))
        setUpTimeAxis();
}

void LatencyChart::setUpTimeAxis()
{
    if (isEmpty())
        return;
    m_plotWidth = qRound(chart().plotArea().width());
    const auto old = chart().axes(Qt::Horizontal);
    for (QAbstractAxis* axis : old) {
        chart().removeAxis(axis);
        delete axis;
    }
    addAxis(timeAxis(m_range, edges(), width(), fontMetrics()), Qt::AlignBottom, chart().series());
}

void LatencyChart::addSegment(const QList<LatencyPoint>& points)
{
    ++m_segments;
    auto* mean = new QLineSeries;
    auto* lower = new QLineSeries;
    auto* upper = new QLineSeries;
    QList<QPointF> means, lows, highs;
    for (const LatencyPoint& point : points) {
        const double at = millisecondsOf(point.at);
        means += {at, static_cast<double>(point.mean.count())};
        lows += {at, static_cast<double>(point.minimum.count())};
        highs += {at, static_cast<double>(point.maximum.count())};
    }
    mean->replace(means);
    lower->replace(lows);
    upper->replace(highs);
    auto* band = new QAreaSeries(upper, lower);
    lower->setParent(band);
    upper->setParent(band);
    const QColor colour = readableOn(palette(), statecolour::on);
    QColor pale = colour;
    pale.setAlpha(70);
    band->setPen(Qt::NoPen);
    band->setColor(pale);
    mean->setPen(QPen(colour, 1.5));
    mean->setPointsVisible(points.size() == 1);
    chart().addSeries(band);
    chart().addSeries(mean);
}

} // namespace powermon
