// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How TimelineView is zoomed and moved, by wheel, pointer and keyboard.
#include <cmath>

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include "gui/timeline/timelineview.h"
#include "gui/timeline/timewindow.h"

namespace powermon {

namespace {

constexpr double zoomStep = 1.5;
constexpr double wheelNotch = 120;
/// What is read of the store follows so long after the last movement.
constexpr std::chrono::milliseconds settlePause{250};

} // namespace

void TimelineView::setNavigable()
{
    m_isNavigable = true;
    m_settleTimer.setSingleShot(true);
    m_settleTimer.setInterval(settlePause);
    connect(&m_settleTimer, &QTimer::timeout, this, [this] { Q_EMIT viewChosen(m_view); });
    setAccessibleDescription(
        tr("Plus and minus zoom, Shift with the left and right arrows moves, End goes back to now."));
}

bool TimelineView::endsNow() const
{
    return m_view.end >= m_latest;
}

void TimelineView::setView(TimeRange view)
{
    if (!m_isNavigable || view.isEmpty() || view == m_view)
        return;
    m_view = view;
    m_segment = -1;
    m_settleTimer.start();
    viewport()->update();
    Q_EMIT viewMoved(m_view);
}

void TimelineView::zoomIn()
{
    zoom(1 / zoomStep);
}

void TimelineView::zoomOut()
{
    zoom(zoomStep);
}

/// Around the middle; where now is shown, that stays.
void TimelineView::zoom(double factor)
{
    const Timestamp anchor = endsNow() ? m_view.end : m_view.start + m_view.duration() / 2;
    setView(zoomed(m_view, factor, anchor, m_latest));
}

/// Forward by this part of what is seen.
void TimelineView::pan(double share)
{
    const auto span = static_cast<double>(m_view.duration().count());
    setView(moved(m_view, Milliseconds(std::llround(span * share)), m_latest));
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    const QPoint turned = event->angleDelta();
    const bool isSideways = std::abs(turned.x()) > std::abs(turned.y());
    const double notches = (isSideways ? turned.x() : turned.y()) / wheelNotch;
    if (!m_isNavigable || notches == 0)
        return QAbstractScrollArea::wheelEvent(event);
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const Timestamp anchor = layoutNow().timeAt(event->position().toPoint().x());
        setView(zoomed(m_view, std::pow(zoomStep, -notches), anchor, m_latest));
    } else if (isSideways || event->modifiers().testFlag(Qt::ShiftModifier)) {
        pan((isRightToLeft() ? notches : -notches) / 10);
    } else {
        return QAbstractScrollArea::wheelEvent(event);
    }
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    m_segment = -1;
    const QPoint position = event->position().toPoint();
    chooseLane(layoutNow().laneAt(position, laneCount()).value_or(-1));
    if (!m_isNavigable || event->button() != Qt::LeftButton)
        return;
    m_pressedAt = position;
    m_viewPressed = m_view;
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    if (!m_pressedAt || !event->buttons().testFlag(Qt::LeftButton))
        return QAbstractScrollArea::mouseMoveEvent(event);
    const int distance = position.x() - m_pressedAt->x();
    if (!m_isDragging && std::abs(distance) < QApplication::startDragDistance())
        return;
    m_isDragging = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    const int width = layoutNow().plot().width();
    if (width <= 0)
        return;
    const double share = static_cast<double>(isRightToLeft() ? distance : -distance) / width;
    const auto by = share * static_cast<double>(m_viewPressed.duration().count());
    setView(moved(m_viewPressed, Milliseconds(std::llround(by)), m_latest));
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    QAbstractScrollArea::mouseReleaseEvent(event);
    m_pressedAt.reset();
    m_isDragging = false;
    viewport()->unsetCursor();
}

/// Whether the key meant the view.
bool TimelineView::moveByKey(const QKeyEvent& event)
{
    if (!m_isNavigable)
        return false;
    const bool isShifted = event.modifiers().testFlag(Qt::ShiftModifier);
    const double direction = (event.key() == Qt::Key_Right) != isRightToLeft() ? 1 : -1;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_End:
        setView({m_latest - m_view.duration(), m_latest});
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isShifted)
            pan(direction / 4);
        return isShifted;
    default:
        return false;
    }
}

} // namespace powermon
