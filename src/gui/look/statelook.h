// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QCoreApplication>
#include <QString>

#include "core/model/switchstate.h"
#include "core/service/sitestatus.h"

class QIcon;
class QPainter;
class QPalette;
class QRectF;

namespace powermon {

/// The form that tells a state without any colour.
enum class StateShape
{
    Disc,
    Triangle,
    HollowTriangle,
    Question,
    Pause,
    Ring,
    Diamond,
};

/// How a state looks: the same form, colour and word everywhere in the window.
struct StateLook
{
    StateShape shape = StateShape::Question;
    QColor colour;
    QString word;

    [[nodiscard]] static StateLook of(SwitchState state);
    [[nodiscard]] static StateLook of(SiteState state);
    /// An outage of power, or an incident that was none.
    [[nodiscard]] static StateLook of(OutageCause cause);

    Q_DECLARE_TR_FUNCTIONS(StateLook)
};

// The only colours that mean something; they stay apart for colour-blind people and pass 3:1 on light and
// dark.
namespace statecolour {
inline constexpr QColor on{0x00, 0x72, 0xB2};
inline constexpr QColor out{0xD5, 0x5E, 0x00};
inline constexpr QColor unknown{0x76, 0x76, 0x76};
inline constexpr QColor network{0xCC, 0x79, 0xA7};
} // namespace statecolour

/// Paints the form into a square in the middle of \a bounds.
void paintStateShape(QPainter& painter, const QRectF& bounds, StateShape shape, const QColor& colour);

/// The form as an icon of any size; in a selected row it is drawn in the colour of selected text.
[[nodiscard]] QIcon stateIcon(const StateLook& look);

/// \a colour as it stands out on the palette's base: lighter on a dark one.
[[nodiscard]] QColor readableOn(const QPalette& palette, const QColor& colour);

} // namespace powermon
