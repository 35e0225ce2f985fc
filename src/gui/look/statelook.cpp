// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/statelook.h"

#include <QGuiApplication>
#include <QIcon>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPolygonF>

using namespace Qt::StringLiterals;

namespace powermon {

StateLook StateLook::of(SwitchState state)
{
    switch (state) {
    case SwitchState::Up:
        return {StateShape::Disc, statecolour::on, tr("On")};
    case SwitchState::Failing:
        return {StateShape::HollowTriangle, statecolour::out, tr("Missed a check")};
    case SwitchState::Down:
        return {StateShape::Triangle, statecolour::out, tr("No answer")};
    case SwitchState::Paused:
        return {StateShape::Pause, statecolour::unknown, tr("Paused")};
    case SwitchState::Unknown:
        break;
    }
    return {StateShape::Question, statecolour::unknown, tr("Unknown")};
}

StateLook StateLook::of(SiteState state)
{
    switch (state) {
    case SiteState::On:
        return {StateShape::Disc, statecolour::on, tr("Power is on")};
    case SiteState::Out:
        return {StateShape::Triangle, statecolour::out, tr("Power is out")};
    case SiteState::NothingToWatch:
        return {StateShape::Ring, statecolour::unknown, tr("Nothing to watch")};
    case SiteState::Unknown:
        break;
    }
    return {StateShape::Question, statecolour::unknown, tr("Not known whether the power is on")};
}

StateLook StateLook::of(OutageCause cause)
{
    switch (cause) {
    case OutageCause::Power:
        return {StateShape::Triangle, statecolour::out, tr("Power outage")};
    case OutageCause::Network:
        return {StateShape::Diamond, statecolour::network, tr("Network trouble")};
    case OutageCause::Device:
        return {StateShape::Diamond, statecolour::network, tr("Device trouble")};
    case OutageCause::Undetermined:
        break;
    }
    return {StateShape::Question, statecolour::unknown, tr("Undetermined")};
}

namespace {

void paintTriangle(QPainter& painter, const QRectF& box, bool filled, const QColor& colour)
{
    const qreal line = box.width() / 7;
    const QRectF inner = filled ? box : box.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    const QPolygonF triangle{{inner.center().x(), inner.top()}, inner.bottomRight(), inner.bottomLeft()};
    painter.setPen(filled ? QPen(Qt::NoPen)
                          : QPen(colour, line, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(filled ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawPolygon(triangle);
}

void paintRing(QPainter& painter, const QRectF& box, const QColor& colour)
{
    const qreal line = box.width() / 7;
    painter.setPen(QPen(colour, line));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(box.adjusted(line / 2, line / 2, -line / 2, -line / 2));
}

void paintQuestion(QPainter& painter, const QRectF& box, const QColor& colour)
{
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(qMax(4, qRound(box.height())));
    QPainterPath path;
    path.addText(0, 0, font, u"?"_s);
    const QRectF ink = path.boundingRect();
    path.translate(box.center() - ink.center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(path);
}

void paintPause(QPainter& painter, const QRectF& box, const QColor& colour)
{
    const qreal bar = box.width() * 0.3;
    painter.fillRect(QRectF(box.left() + box.width() * 0.1, box.top(), bar, box.height()), colour);
    painter.fillRect(QRectF(box.right() - box.width() * 0.1 - bar, box.top(), bar, box.height()), colour);
}

} // namespace

void paintStateShape(QPainter& painter, const QRectF& bounds, StateShape shape, const QColor& colour)
{
    const qreal side = qMin(bounds.width(), bounds.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(bounds.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (shape) {
    case StateShape::Disc:
        painter.drawEllipse(box);
        break;
    case StateShape::Triangle:
    case StateShape::HollowTriangle:
        paintTriangle(painter, box, shape == StateShape::Triangle, colour);
        break;
    case StateShape::Question:
        paintQuestion(painter, box, colour);
        break;
    case StateShape::Pause:
        paintPause(painter, box, colour);
        break;
    case StateShape::Ring:
        paintRing(painter, box, colour);
        break;
    case StateShape::Diamond:
        painter.drawPolygon(QPolygonF{{box.center().x(), box.top()},
                                      {box.right(), box.center().y()},
                                      {box.center().x(), box.bottom()},
                                      {box.left(), box.center().y()}});
        break;
    }
    painter.restore();
}

namespace {

class StateIconEngine final : public QIconEngine
{
public:
    explicit StateIconEngine(const StateLook& look) : m_look(look) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const QColor colour = mode == QIcon::Selected ? palette.color(QPalette::HighlightedText)
                                                      : readableOn(palette, m_look.colour);
        const qreal margin = rect.width() * 0.12;
        paintStateShape(*painter, QRectF(rect).adjusted(margin, margin, -margin, -margin), m_look.shape,
                        colour);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new StateIconEngine(m_look); }

private:
    StateLook m_look;
};

} // namespace

QIcon stateIcon(const StateLook& look)
{
    return QIcon(new StateIconEngine(look));
}

QColor readableOn(const QPalette& palette, const QColor& colour)
{
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    return isDark ? colour.lighter(135) : colour;
}

} // namespace powermon
