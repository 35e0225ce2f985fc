// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QTimeZone>

#include "gui/timeline/timelinelanes.h"
#include "gui/timeline/timelinelayout.h"

namespace powermon {

/// States over time, a lane for each switch. Painted by hand: only what is seen costs time. The arrow keys
/// walk through lanes and stretches and tell the times, as the pointer does.
class TimelineView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);

    void setPicture(TimelinePicture picture);
    [[nodiscard]] const TimelinePicture& picture() const { return m_picture; }
    /// Lengthens the picture to now.
    void follow(const SiteStatus& status, Timestamp now);
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

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int smallestLane() const;
    [[nodiscard]] int laneHeight() const; ///< grows with the room
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] int axisHeight() const;
    [[nodiscard]] int laneCount() const { return static_cast<int>(m_picture.lanes.size()); }
    void updateScrollBar();
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
    PlotEdges m_edges;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    int m_lane = -1; ///< chosen; -1: none
    qsizetype m_segment = -1;
};

} // namespace powermon
