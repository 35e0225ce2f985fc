// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "core/base/timestamp.h"

class QFontMetrics;

namespace powermon {

/// "4 s ago", "just now".
[[nodiscard]] QString agoText(Timestamp time, Timestamp now);

/// The local date and time to the second with its zone, in the person's language: for tooltips and details.
[[nodiscard]] QString exactTimeText(Timestamp time);

/// "99.98 %", rounded down so that 100 % means that nothing was missed; "–" where nobody watched.
[[nodiscard]] QString percentText(std::optional<double> ratio);

/// "12 ms", "1.2 s".
[[nodiscard]] QString latencyText(Milliseconds latency);

/// \a ratio in percent, rounded down to hundredths.
[[nodiscard]] double flooredPercent(double ratio);

/// \a text on one line, in the middle cut to \a width pixels.
[[nodiscard]] QString elided(const QString& text, const QFontMetrics& metrics, int width);

/// \a text for a tooltip: shown literally, whatever markup it holds.
[[nodiscard]] QString tooltipText(const QString& text);

} // namespace powermon
