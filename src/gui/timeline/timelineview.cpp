// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/timeline/timelineview.h"

#include <algorithm>
#include <utility>

#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include "core/model/textformat.h"
#include "gui/look/format.h"
#include "gui/look/statelook.h"
#include "gui/timeline/timeaxis.h"
#include "gui/widgets/picturesaving.h"

using namespace Qt::StringLiterals;

namespace powermon {
namespace {

constexpr int space = 8;

QBrush brushOf(SwitchState state, const QPalette& palette)
{
    switch (state) {
    case SwitchState::Up:
        return statecolour::on;
    case SwitchState::Failing:
    case SwitchState::Down:
        return statecolour::out;
    case SwitchState::Paused:
    case SwitchState::Unknown:
        break;
    }
    return QBrush(readableOn(palette, statecolour::unknown), Qt::BDiagPattern);
}

} // namespace

TimelineView::TimelineView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Timeline of states"));
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    new PictureSaving(*this);
}

int TimelineView::smallestLane() const
{
    return std::max(22, fontMetrics().height() + 8);
}

int TimelineView::laneHeight() const
{
    const int room = viewport()->height() - axisHeight() - space;
    return std::clamp(room / std::max(1, laneCount()), smallestLane(), 2 * smallestLane() - 8);
}

int TimelineView::axisHeight() const
{
    return fontMetrics().height() + 2 * space;
}

int TimelineView::labelWidth() const
{
    int widest = fontMetrics().horizontalAdvance(u"MMMMMM"_s);
    const auto [first, last] = std::pair{qsizetype(0), std::min<qsizetype>(m_picture.lanes.size(), 200)};
    for (qsizetype lane = first; lane < last; ++lane)
        widest = std::max(widest, fontMetrics().horizontalAdvance(m_picture.lanes.at(lane).name.left(60)));
    return std::min(widest + 2 * space, viewport()->width() / 4);
}

TimelineLayout TimelineView::layoutNow() const
{
    const int label = labelWidth();
    QRect plot = viewport()->rect().adjusted(0, space, 0, -axisHeight());
    plot.setHeight(std::min(plot.height(), laneCount() * laneHeight()));
    if (isRightToLeft())
        plot.adjust(space, 0, -label, 0);
    else
        plot.adjust(label, 0, -space, 0);
    return {m_view, plot, laneHeight(), verticalScrollBar()->value(), layoutDirection()};
}

void TimelineView::setPicture(TimelinePicture picture)
{
    const SwitchId chosen = currentSwitch();
    m_picture = std::move(picture);
    m_latest = m_picture.endsNow ? m_picture.range.end : std::max(m_latest, m_picture.range.end);
    if (!m_settleTimer.isActive() && !m_isDragging)
        m_view = m_picture.range;
    m_segment = -1;
    const auto found =
        std::ranges::find_if(m_picture.lanes, [&](const TimelineLane& lane) { return lane.id == chosen; });
    m_lane = chosen.isValid() && found != m_picture.lanes.end()
                 ? static_cast<int>(found - m_picture.lanes.begin())
                 : -1;
    updateScrollBar();
    updateGeometry();
    viewport()->update();
}

void TimelineView::follow(const SiteStatus& status, Timestamp now)
{
    const bool goesOn = endsNow() && !m_isDragging;
    m_latest = std::max(m_latest, now);
    if (!m_picture.endsNow)
        return;
    const bool isChanged = advance(m_picture, status, now);
    if (goesOn)
        m_view = {m_latest - m_view.duration(), m_latest};
    const Milliseconds pixel = m_view.duration() / std::max(1, viewport()->width());
    if (isChanged || m_view.end - m_painted >= pixel)
        viewport()->update();
}

void TimelineView::setTimeZone(const QTimeZone& zone)
{
    m_zone = zone;
    viewport()->update();
}

SwitchId TimelineView::currentSwitch() const
{
    return m_lane >= 0 && m_lane < laneCount() ? m_picture.lanes.at(m_lane).id : SwitchId();
}

QSize TimelineView::sizeHint() const
{
    return {600, std::clamp(laneCount(), 3, 12) * smallestLane() + axisHeight() + space};
}

QSize TimelineView::minimumSizeHint() const
{
    return {240, std::clamp(laneCount(), 3, 10) * smallestLane() + axisHeight() + space};
}

void TimelineView::updateScrollBar()
{
    const int room = viewport()->height() - axisHeight() - space;
    verticalScrollBar()->setRange(0, std::max(0, laneCount() * laneHeight() - room));
    verticalScrollBar()->setPageStep(std::max(1, room));
    verticalScrollBar()->setSingleStep(laneHeight());
    const QRect plot = layoutNow().plot();
    if (const PlotEdges edges{plot.left(), plot.left() + plot.width()}; edges != m_edges) {
        m_edges = edges;
        Q_EMIT edgesChanged(edges);
    }
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void TimelineView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        updateScrollBar();
    viewport()->update();
}

bool TimelineView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = textAt(help->pos());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), tooltipText(text), viewport());
    return true;
}

QString TimelineView::segmentText(const TimelineLane& lane, const StateSegment& segment) const
{
    QString word = StateLook::of(segment.state).word;
    if (lane.isMonitor())
        word = watchText(segment);
    else if (segment.state == SwitchState::Unknown)
        word = tr("Not known");
    return tr("%1 · %2\n%3 –\n%4\n%5")
        .arg(lane.name, word, exactTimeText(segment.range.start), exactTimeText(segment.range.end),
             durationText(segment.range.duration()));
}

QString TimelineView::textAt(QPoint position) const
{
    const TimelineLayout layout = layoutNow();
    const auto laneIndex = layout.laneAt(position, laneCount());
    if (!laneIndex)
        return outageTextAt(position);
    const TimelineLane& lane = m_picture.lanes.at(*laneIndex);
    if (const QString text = lane.isMonitor() ? clockStepTextAt(position) : QString(); !text.isEmpty())
        return text;
    if (position.x() < layout.plot().left() || position.x() > layout.plot().right())
        return lane.name;
    // What is drawn wider than it lasted is told where it is drawn.
    for (const PixelRun& run : layout.runs(lane.segments)) {
        if (position.x() < run.left || position.x() >= run.right)
            continue;
        const Timestamp at = layout.timeAt(position.x());
        const StateSegment* nearest = nullptr;
        const auto distance = [at](const StateSegment& s) {
            return std::max({s.range.start - at, at - s.range.end, Milliseconds(0)});
        };
        for (const StateSegment& segment : lane.segments) {
            if (segment.state == run.state && (nearest == nullptr || distance(segment) < distance(*nearest)))
                nearest = &segment;
        }
        return nearest == nullptr ? lane.name : segmentText(lane, *nearest);
    }
    return lane.name;
}

void TimelineView::chooseLane(int lane)
{
    if (lane < 0 || lane >= laneCount())
        return;
    m_lane = lane;
    const int room = verticalScrollBar()->pageStep();
    const int top = lane * laneHeight();
    if (top < verticalScrollBar()->value())
        verticalScrollBar()->setValue(top);
    else if (top + laneHeight() > verticalScrollBar()->value() + room)
        verticalScrollBar()->setValue(top + laneHeight() - room);
    viewport()->update();
    if (currentSwitch().isValid())
        Q_EMIT switchChosen(currentSwitch());
}

void TimelineView::chooseSegment(int lane, qsizetype segment)
{
    if (lane < 0 || lane >= laneCount() || m_picture.lanes.at(lane).segments.isEmpty())
        return;
    const TimelineLane& chosen = m_picture.lanes.at(lane);
    m_segment = std::clamp<qsizetype>(segment, 0, chosen.segments.size() - 1);
    const StateSegment& shown = chosen.segments.at(m_segment);
    setAccessibleDescription(segmentText(chosen, shown));
    const TimelineLayout layout = layoutNow();
    const QPoint below(layout.xOf(shown.range.start), layout.laneRect(lane).bottom());
    QToolTip::showText(viewport()->mapToGlobal(below), tooltipText(segmentText(chosen, shown)), viewport());
    viewport()->update();
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (moveByKey(*event))
        return;
    const int lane = std::max(0, m_lane);
    const bool isForward = (event->key() == Qt::Key_Right) != isRightToLeft();
    switch (event->key()) {
    case Qt::Key_Up:
        m_segment = -1;
        return chooseLane(std::max(0, m_lane - 1));
    case Qt::Key_Down:
        m_segment = -1;
        return chooseLane(std::min(laneCount() - 1, m_lane + 1));
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (m_lane < 0)
            chooseLane(0);
        if (m_segment < 0)
            m_segment = lane < laneCount() ? m_picture.lanes.at(lane).segments.size() : 0;
        return chooseSegment(lane, m_segment + (isForward ? 1 : -1));
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TimelineView::paintEvent(QPaintEvent*)
{
    m_painted = m_view.end;
    QPainter painter(viewport());
    const TimelineLayout layout = layoutNow();
    painter.save();
    painter.setClipRect(QRect(0, 0, viewport()->width(), layout.plot().bottom() + 1));
    const auto [first, last] = layout.visibleLanes(laneCount());
    for (int lane = first; lane < last; ++lane)
        paintLane(painter, layout, lane);
    paintOutages(painter, layout);
    paintClockSteps(painter, layout);
    painter.restore();
    paintAxis(painter, layout);
}

void TimelineView::paintLane(QPainter& painter, const TimelineLayout& layout, int lane) const
{
    const TimelineLane& shown = m_picture.lanes.at(lane);
    const QRect row = layout.laneRect(lane);
    const QRect label = isRightToLeft() ? QRect(row.right() + 1, row.top(),
                                                viewport()->width() - row.right() - 1, row.height())
                                        : QRect(0, row.top(), row.left(), row.height());
    if (lane == m_lane) {
        QColor highlight = palette().color(QPalette::Highlight);
        highlight.setAlpha(40);
        painter.fillRect(QRect(0, row.top(), viewport()->width(), row.height()), highlight);
    }
    painter.setPen(palette().color(shown.isMonitor() ? QPalette::PlaceholderText : QPalette::WindowText));
    const QRect text = label.adjusted(isRightToLeft() ? space : 2, 0, isRightToLeft() ? -2 : -space, 0);
    painter.drawText(text, static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter) | Qt::TextSingleLine,
                     elided(shown.name, fontMetrics(), text.width()));
    const int inset = shown.isMonitor() ? row.height() / 3 : 4;
    const QBrush watched(palette().color(QPalette::Mid));
    for (const PixelRun& run : layout.runs(shown.segments)) {
        const QRect bar(run.left, row.top() + inset, run.right - run.left, row.height() - 2 * inset);
        const bool isWatched = shown.isMonitor() && run.state == SwitchState::Up;
        painter.fillRect(bar, isWatched ? watched : brushOf(run.state, palette()));
    }
    if (lane != m_lane || m_segment < 0 || m_segment >= shown.segments.size() || !hasFocus())
        return;
    const TimeRange chosen = shown.segments.at(m_segment).range;
    const auto [from, to] = std::minmax({layout.xOf(chosen.start), layout.xOf(chosen.end)});
    painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
    painter.drawRect(QRect(from, row.top() + 2, std::max(3, to - from), row.height() - 4));
}

void TimelineView::paintOutages(QPainter& painter, const TimelineLayout& layout) const
{
    const int top = layout.plot().top() - space / 2;
    std::pair<int, int> before{-1, -1}; // years of them share their pixels
    for (const Outage& outage : m_picture.outages) {
        const TimeRange range =
            TimeRange{outage.startedAt, outage.endedAt.value_or(m_picture.range.end)}.intersected(m_view);
        if (range.isEmpty())
            continue;
        const auto [from, to] = std::minmax({layout.xOf(range.start), layout.xOf(range.end)});
        if (std::exchange(before, {from, to}) == std::pair(from, to))
            continue;
        const QColor colour = StateLook::of(outage.cause).colour;
        // An incident, which said nothing about the power, is dotted.
        const auto pattern = outage.cause == OutageCause::Power ? Qt::SolidPattern : Qt::Dense4Pattern;
        painter.fillRect(QRect(from, top - 2, std::max(3, to - from), 4), QBrush(colour, pattern));
        painter.setPen(QPen(colour, 1, Qt::DotLine));
        painter.drawLine(from, top, from, layout.plot().bottom());
        painter.drawLine(to, top, to, layout.plot().bottom());
    }
}

void TimelineView::paintAxis(QPainter& painter, const TimelineLayout& layout) const
{
    const QRect plot = layout.plot();
    QColor hairline = palette().color(QPalette::WindowText);
    hairline.setAlpha(60);
    painter.setPen(hairline);
    painter.drawLine(plot.left(), plot.bottom() + 1, plot.right(), plot.bottom() + 1);
    const bool showsNow = m_picture.endsNow && endsNow();
    const QString now = tr("now");
    const int nowHalf = fontMetrics().horizontalAdvance(now);
    const int nowX = layout.xOf(m_view.end);
    const int baseline = plot.bottom() + space + fontMetrics().ascent();
    for (const TimeTick& tick : timeTicks(m_view, tickRoom(plot.width(), fontMetrics()), m_zone)) {
        const int x = layout.xOf(tick.at);
        painter.setPen(hairline);
        painter.drawLine(x, plot.bottom() + 1, x, plot.bottom() + 5);
        const int width = fontMetrics().horizontalAdvance(tick.label);
        const bool hidesNow = showsNow && std::abs(x - nowX) < width / 2 + nowHalf + space;
        if (hidesNow || x - width / 2 < 0 || x + width / 2 > viewport()->width())
            continue;
        painter.setPen(palette().color(tick.isDay ? QPalette::WindowText : QPalette::PlaceholderText));
        painter.drawText(x - width / 2, baseline, tick.label);
    }
    if (!showsNow)
        return;
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(isRightToLeft() ? nowX : nowX - nowHalf, baseline, now);
}

} // namespace powermon
