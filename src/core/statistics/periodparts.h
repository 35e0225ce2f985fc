// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDate>
#include <QString>
#include <QTimeZone>

#include "core/statistics/reliabilitytotals.h"

namespace powermon {

/// By what a period is divided, in local time.
enum class Breakdown
{
    None,
    Day,
    Month,
    Year,
    Hour,    ///< of the day: 24 parts
    Weekday, ///< Monday to Sunday: 7 parts
};

/// One part of a period.
struct PeriodPart
{
    QString key;     ///< "2026-03-29", "2026-03", "2026", "08" or "1" (Monday) to "7"
    TimeRange range; ///< from its first stretch to the end of its last

    friend bool operator==(const PeriodPart&, const PeriodPart&) = default;
};

/// A divided period: every moment of it belongs to one part.
struct PeriodParts
{
    QList<PeriodPart> parts;
    QList<PeriodPiece> pieces; ///< oldest first, without gaps
};

/// Divides \a period in the local time of \a zone. Days, months and years come in order, only those that
/// overlap the period; hours and weekdays always all. A day of a change of the clocks has 23 or 25 hours; the
/// hour that comes twice counts twice in its part, the one that is left out is missing. None: one part with
/// an empty key. Nothing for an empty period.
[[nodiscard]] PeriodParts divided(TimeRange period, Breakdown by, const QTimeZone& zone);

/// The local date of \a time.
[[nodiscard]] QDate localDate(Timestamp time, const QTimeZone& zone);
/// When this day begins in local time.
[[nodiscard]] Timestamp startOfDay(QDate date, const QTimeZone& zone);

/// "day", "month", "year", "hour", "weekday"; empty for None.
[[nodiscard]] QString toWord(Breakdown by);
/// Nothing for any other text.
[[nodiscard]] std::optional<Breakdown> breakdownFromWord(const QString& word);

} // namespace powermon
