// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QTimeZone>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace powermon {

/// A point in time as a person types it: ISO 8601 with a zone ("2026-01-31T14:02:10+01:00"), or without one
/// in the local time of \a zone ("2026-01-31 14:02", seconds and milliseconds as wanted). Nothing for any
/// other text, and for a local time that the clocks leave out.
[[nodiscard]] std::optional<Timestamp> timeFromText(const QString& text,
                                                    const QTimeZone& zone = QTimeZone::systemTimeZone());

/// The same as the value of an option, in this computer's local time. Errors: BadValue.
[[nodiscard]] Result<Timestamp> timeOption(const QString& parameter, const QString& text);

} // namespace powermon
