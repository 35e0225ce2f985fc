// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/statemark.h"

#include <QPainter>

namespace powermon {

StateMark::StateMark(QWidget* parent) : QWidget(parent)
{
    setFixedSize(32, 32);
}

void StateMark::setShape(StateShape shape, const QColor& colour)
{
    if (shape == m_shape && colour == m_colour)
        return;
    m_shape = shape;
    m_colour = colour;
    update();
}

void StateMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintStateShape(painter, QRectF(rect()).adjusted(2, 2, -2, -2), m_shape, m_colour);
}

} // namespace powermon
