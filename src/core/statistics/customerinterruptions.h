// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/model/outage.h"
#include "core/statistics/customerbase.h"

namespace powermon {

/// An interruption lasts at most so long to be momentary; a longer one is sustained (IEEE Std 1366,
/// sustained interruption: more than five minutes).
inline constexpr Milliseconds longestMomentary = std::chrono::minutes(5);

/// One customer's time without power inside an outage.
struct CustomerInterruption
{
    SwitchId customer;
    qsizetype outage = 0; ///< number of the outage in which it began; the same for all that it interrupted
    TimeRange time;       ///< best estimate; until now where it goes on
    TimeInterval start;
    TimeInterval end;
    bool isOngoing = false;
    bool beginsMomentaryEvent = false; ///< counts in MAIFI_E

    // What is known of its duration: the known part of time, of the shortest, and all of the longest that
    // start and end allow.
    Milliseconds duration{0};
    Milliseconds shortest{0};
    Milliseconds longest{0};

    [[nodiscard]] bool isSustained() const { return time.duration() > longestMomentary; }
    friend bool operator==(const CustomerInterruption&, const CustomerInterruption&) = default;
};

/// The interruptions of the customers in \a lives, ordered by customer and start, each customer's without
/// overlaps: where an outage of a group begins with the end of the site's, or in it, that is one
/// interruption; where people split an outage they are two. Outages that are not of power count for nothing,
/// members that are no customers neither. Interruptions are cut to the customer's life and to the outage: a
/// device that was dead for other reasons before or after it was not without power. What goes on counts to \a
/// now. Unwatched time inside one counts in no duration, as \a known says (IEEE Std 1366: r_i is the
/// restoration time of an interruption).
[[nodiscard]] QList<CustomerInterruption> customerInterruptions(const QList<Outage>& outages,
                                                                const CustomerLives& lives,
                                                                const TimeCover& known, Timestamp now);

/// The time of outages that nobody watched but of which is known that there was no power: the computer that
/// watches went off with it.
[[nodiscard]] QList<TimeRange> inferredTime(const QList<Outage>& outages, Timestamp now);

/// Marks the interruptions that begin a momentary event: all momentary interruptions of a customer that begin
/// within five minutes of the first are one event, and an event with one that lies within five minutes
/// before or after a sustained interruption belongs to that and is none (IEEE Std 1366, momentary
/// interruption event and MAIFI_E). \a interruptions in the order of customerInterruptions().
void markMomentaryEvents(QList<CustomerInterruption>& interruptions);

} // namespace powermon
