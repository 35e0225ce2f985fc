// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTimeZone>

#include "core/base/timestamp.h"

class QFontMetrics;

namespace powermon {

/// A mark on a time axis.
struct TimeTick
{
    Timestamp at;
    QString label;      ///< "06:00", or "12 Nov" where a day begins
    bool isDay = false; ///< a day begins here

    friend bool operator==(const TimeTick&, const TimeTick&) = default;
};

/// Round marks inside \a range in the wall time of \a zone, at most \a maximumCount: whole minutes, hours or
/// days, and round also after the clocks were changed.
[[nodiscard]] QList<TimeTick> timeTicks(TimeRange range, int maximumCount, const QTimeZone& zone);

/// So many marks have room on an axis that is \a width pixels long: the same for all axes, so that those
/// under each other agree.
[[nodiscard]] int tickRoom(int width, const QFontMetrics& metrics);

} // namespace powermon
