// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/outage.h"

namespace powermon {

/// The clock of this computer is behind what it wrote in an earlier run: it was lost with the power, and by
/// how much it is wrong is not known until it is set right. Until then what a detector remembers stands by
/// the clock as it is now, as if no time had passed between the last record and the start. What began before
/// is told by the clock as it was, and its end as the earliest that it can have been, with no later bound.
class ClockLoss
{
public:
    /// A clock that is behind by less is kept right by a time server.
    static constexpr Milliseconds smallest{2000};

    /// \a startedAt: when this run began, by the clock as it is; \a lastRecordAt: the newest that is known of
    /// the run before.
    ClockLoss(Timestamp startedAt, Timestamp lastRecordAt)
        : m_startedAt(startedAt), m_lastRecordAt(lastRecordAt)
    {
    }

    /// The clock is behind by so much at least: between what is remembered and what is told.
    [[nodiscard]] Milliseconds least() const { return m_lastRecordAt - m_startedAt; }
    [[nodiscard]] Timestamp startedAt() const { return m_startedAt; }
    /// The clock was set by \a by, or lost again; what is remembered has to move with it.
    void shift(Milliseconds by) { m_startedAt += by; }
    /// Whether a clock that is set by \a by is behind no more, so that it is known how wrong it was.
    [[nodiscard]] bool isMendedBy(Milliseconds by) const { return m_startedAt + by >= m_lastRecordAt; }
    /// A record of then is not of the time in which the clock was behind.
    [[nodiscard]] bool isOverAt(Timestamp time) const { return time >= m_lastRecordAt; }

    /// An outage that began before, as it is told.
    [[nodiscard]] Outage told(const Outage& remembered) const;
    /// Where a remembered \a time lies, now that the clock was set right by \a by.
    [[nodiscard]] Timestamp mended(Timestamp time, Milliseconds by) const
    {
        return time < m_startedAt ? time + least() : time + by;
    }
    /// The same for all times of an outage. What ended it was seen by the clock that was behind.
    void mend(Outage& outage, Milliseconds by) const;

private:
    Timestamp m_startedAt;
    Timestamp m_lastRecordAt;
};

/// The newest time that an outage tells of: it is not over by then, or just so.
[[nodiscard]] Timestamp newestOf(const Outage& outage);

} // namespace powermon
