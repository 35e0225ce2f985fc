// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/model/checkresult.h"

namespace powermon {

/// Finds the time in which this computer had no network: not a single check in it said anything of a switch
/// (ProbeOutcome::isBlind()), and it lasted an interval at least. A switch that alone cannot be routed to is
/// no blindness: others answer between its failures.
class BlindTime
{
public:
    explicit BlindTime(std::chrono::seconds interval = std::chrono::seconds(60)) : m_shortest(interval) {}

    void setInterval(std::chrono::seconds interval) { m_shortest = interval; }
    /// Checks of all switches, in the order in which they ended. The blind time that is over by this one; one
    /// that was long enough to be told of is told to be over, though a check that began in it makes it
    /// shorter.
    std::optional<TimeRange> add(const CheckResult& check);
    /// It is over, or nobody watches any more. The blind time until then.
    std::optional<TimeRange> end(Timestamp at);
    /// The blind time that goes on, as far as it is known by \a now.
    [[nodiscard]] std::optional<TimeRange> current(Timestamp now) const;

private:
    Milliseconds m_shortest;
    std::optional<Timestamp> m_since;
    bool m_isLong = false; ///< current() told of it
};

} // namespace powermon
