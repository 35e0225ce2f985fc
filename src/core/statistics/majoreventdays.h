// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDate>
#include <QList>

#include "core/statistics/reliabilityindices.h"

namespace powermon {

/// SAIDI of one day.
struct DailySaidi
{
    QDate date;
    Seconds saidi{0};

    friend bool operator==(const DailySaidi&, const DailySaidi&) = default;
};

/// The border between normal and major event days, and what it was found from.
struct MajorEventDays
{
    /// Fewer days with interruptions than this tell no spread. The number is this program's: the standard
    /// asks for five years of a utility, and names no least number.
    static constexpr int fewestDays = 10;
    /// Not more than so many years are looked at.
    static constexpr int mostYears = 5;

    qsizetype daysUsed = 0;           ///< days with SAIDI above 0
    double alpha = 0;                 ///< mean of ln(SAIDI in minutes); 0 without a threshold
    double beta = 0;                  ///< standard deviation of ln(SAIDI in minutes); 0 without a threshold
    std::optional<Seconds> threshold; ///< T_MED; nothing: too few days
    QList<DailySaidi> days;           ///< above the threshold

    [[nodiscard]] bool contains(QDate date) const;
    friend bool operator==(const MajorEventDays&, const MajorEventDays&) = default;
};

/// Finds the major event days by the 2.5 beta method (IEEE Std 1366, major event day): T_MED = exp(alpha
/// + 2.5 beta), alpha and beta being mean and sample standard deviation of the natural logarithms of daily
/// SAIDI. Days with SAIDI 0 are left out, for they have no logarithm. A day is a major event day where its
/// SAIDI is greater than T_MED. \a days: up to five years that end with the period.
[[nodiscard]] MajorEventDays majorEventDays(const QList<DailySaidi>& days);

} // namespace powermon
