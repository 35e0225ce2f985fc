// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>

#include "core/statistics/customerbase.h"
#include "core/statistics/customerinterruptions.h"

namespace powermon {

/// What the indices of some part of time are made of. An interruption belongs with its whole duration to the
/// part in which it began (IEEE Std 1366, daily SAIDI: an interruption that spans several days accrues to the
/// day on which it begins); outTime alone is cut at the borders, so that availability stays between 0 and 1.
struct ReliabilityTotals
{
    /// A customer with sustained interruptions.
    struct Interrupted
    {
        qint64 interruptions = 0;
        Milliseconds longest{0};
        Milliseconds total{0};

        friend bool operator==(const Interrupted&, const Interrupted&) = default;
    };

    Milliseconds periodTime{0};
    Milliseconds knownTime{0};    ///< of the period, in which the supply is known
    Milliseconds customerTime{0}; ///< known time of all customers together
    Milliseconds outTime{0};      ///< of that, in sustained interruptions
    qint64 customersSeen =
        0; ///< with known time between the begin of the first stretch and the end of the last
    qint64 sustained = 0;
    qint64 momentary = 0;
    qint64 momentaryEvents = 0;
    qint64 ongoing = 0;
    Milliseconds duration{0}; ///< of the sustained interruptions
    Milliseconds shortest{0};
    Milliseconds longest{0};
    QHash<SwitchId, Interrupted> interrupted;
    QSet<qsizetype> outages; ///< that began an interruption
    QSet<qsizetype> sustainedOutages;

    /// Customers served, on average over the known time; 0 where nothing is known.
    [[nodiscard]] double customers() const;
    /// The known part of the period, 0 to 1; 0 for an empty period.
    [[nodiscard]] double knownShare() const;

    friend bool operator==(const ReliabilityTotals&, const ReliabilityTotals&) = default;
};

/// A stretch of time and the part to which it belongs: the 8 o'clock hours are one part of many stretches.
struct PeriodPiece
{
    TimeRange range;
    qsizetype part = 0;

    friend bool operator==(const PeriodPiece&, const PeriodPiece&) = default;
};

/// The totals of each of \a partCount parts. \a pieces: oldest first, without overlaps. \a interruptions in
/// the order of customerInterruptions().
[[nodiscard]] QList<ReliabilityTotals> totalsOf(const CustomerBase& base,
                                                const QList<CustomerInterruption>& interruptions,
                                                const QList<PeriodPiece>& pieces, qsizetype partCount);

/// The totals of one stretch.
[[nodiscard]] ReliabilityTotals totalsOf(const CustomerBase& base,
                                         const QList<CustomerInterruption>& interruptions, TimeRange period);

} // namespace powermon
