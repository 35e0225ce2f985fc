// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "gui/look/statelook.h"

namespace powermon {

/// The form of a state, large.
class StateMark final : public QWidget
{
    Q_OBJECT

public:
    explicit StateMark(QWidget* parent = nullptr);

    void setShape(StateShape shape, const QColor& colour);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StateShape m_shape = StateShape::Question;
    QColor m_colour;
};

} // namespace powermon
