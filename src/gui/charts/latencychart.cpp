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

constexpr int pixelsPerTick = 64;

double millisecondsOf(Timestamp time)
{
    return static_cast<double>(time.milliseconds());
}

QCategoryAxis* timeAxis(TimeRange range, int maximumTicks)
{
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(millisecondsOf(range.start));
    axis->setRange(millisecondsOf(range.start), millisecondsOf(range.end));
    const Milliseconds edge = range.duration() / 20; // a label nearer than that would be cut
    QString apart;
    for (const TimeTick& tick : timeTicks(range, maximumTicks, QTimeZone::systemTimeZone())) {
        if (tick.at - range.start < edge || range.end - tick.at < edge)
            continue;
        axis->append(tick.label + apart, millisecondsOf(tick.at)); // equal labels would be taken only once
        apart += QChar(0x200B);
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
    m_range = range;
    m_tickRoom = 0;
    setUpTimeAxis();
    auto* scale = new QValueAxis;
    const auto slowest = std::ranges::max(points, {}, &LatencyPoint::maximum).maximum.count();
    scale->setRange(0, static_cast<double>(std::max<qint64>(slowest, 10)));
    scale->setTickCount(4);
    scale->applyNiceNumbers();
    scale->setLabelFormat(tr("%d ms", "printf format of a response time"));
    addAxis(scale, Qt::AlignLeft, chart().series());
}

void LatencyChart::setUpTimeAxis()
{
    const int room = std::max(2, width() / pixelsPerTick);
    if (room == m_tickRoom || isEmpty())
        return;
    m_tickRoom = room;
    const auto old = chart().axes(Qt::Horizontal);
    for (QAbstractAxis* axis : old) {
        chart().removeAxis(axis);
        delete axis;
    }
    addAxis(timeAxis(m_range, room), Qt::AlignBottom, chart().series());
}

void LatencyChart::resizeEvent(QResizeEvent* event)
{
    ChartPanel::resizeEvent(event);
    setUpTimeAxis();
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
