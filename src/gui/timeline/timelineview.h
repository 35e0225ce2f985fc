// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QAbstractScrollArea>
#include <QTimeZone>
#include <QTimer>

#include "gui/timeline/timelinelanes.h"
#include "gui/timeline/timelinelayout.h"

namespace powermon {

/// States over time, a lane for each switch. Painted by hand: only what is seen costs time. The arrow keys
/// walk through lanes and stretches and tell the times, as the pointer does. One that is navigable is zoomed
/// and moved; what is seen then may be more or less than the picture, until another one comes.
class TimelineView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);

    /// Shows all of it, unless the person is moving just now.
    void setPicture(TimelinePicture picture);
    [[nodiscard]] const TimelinePicture& picture() const { return m_picture; }
    /// Lengthens the picture to now; draws it again only where that can be seen.
    void follow(const SiteStatus& status, Timestamp now);
    /// From now on it can be zoomed and moved.
    void setNavigable();
    /// What is seen.
    [[nodiscard]] TimeRange view() const { return m_view; }
    /// Whether that goes to now, and on with it.
    [[nodiscard]] bool endsNow() const;
    void setView(powermon::TimeRange view);
    /// Something else is going to be shown: where the person was moving to is forgotten.
    void rest() { m_settleTimer.stop(); }
    void zoomIn();
    void zoomOut();
    /// Moments are shown in this zone; the computer's own unless set.
    void setTimeZone(const QTimeZone& zone);
    [[nodiscard]] TimelineLayout layoutNow() const;
    /// What a tooltip says of this place, plain; empty where there is nothing.
    [[nodiscard]] QString textAt(QPoint position) const;
    [[nodiscard]] SwitchId currentSwitch() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A lane was chosen by pointer or keyboard.
    void switchChosen(powermon::SwitchId id);
    /// The range is drawn from here to there now: what stands under it can do the same.
    void edgesChanged(powermon::PlotEdges edges);
    /// The person zoomed or moved; comes often.
    void viewMoved(powermon::TimeRange view);
    /// And came to rest: a picture of this is wanted.
    void viewChosen(powermon::TimeRange view);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int smallestLane() const;
    [[nodiscard]] int laneHeight() const; ///< grows with the room
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] int axisHeight() const;
    [[nodiscard]] int laneCount() const { return static_cast<int>(m_picture.lanes.size()); }
    void updateScrollBar();
    void zoom(double factor);
    void pan(double share);
    [[nodiscard]] bool moveByKey(const QKeyEvent& event);
    void chooseLane(int lane);
    void chooseSegment(int lane, qsizetype segment);
    [[nodiscard]] QString watchText(const StateSegment& segment) const;
    [[nodiscard]] QString outageTextAt(QPoint position) const;
    [[nodiscard]] QString clockStepTextAt(QPoint position) const;
    [[nodiscard]] QString segmentText(const TimelineLane& lane, const StateSegment& segment) const;
    void paintClockSteps(QPainter& painter, const TimelineLayout& layout) const;
    void paintOutages(QPainter& painter, const TimelineLayout& layout) const;
    void paintLane(QPainter& painter, const TimelineLayout& layout, int lane) const;
    void paintAxis(QPainter& painter, const TimelineLayout& layout) const;

    TimelinePicture m_picture;
    TimeRange m_view;
    Timestamp m_painted; ///< up to where it was when it was drawn
    Timestamp m_latest;  ///< nothing behind it is seen: now, as far as is known
    QTimer m_settleTimer;
    std::optional<QPoint> m_pressedAt;
    TimeRange m_viewPressed; ///< what was seen then
    bool m_isDragging = false;
    bool m_isNavigable = false;
    PlotEdges m_edges;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    int m_lane = -1; ///< chosen; -1: none
    qsizetype m_segment = -1;
};

} // namespace powermon
