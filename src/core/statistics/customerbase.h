// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "core/base/strongid.h"
#include "core/statistics/timecover.h"

namespace powermon {

/// When each customer was there to be interrupted: from when it was added until it was paused or removed. A
/// customer in the sense of IEEE Std 1366 is a mains switch here.
using CustomerLives = QHash<SwitchId, TimeRange>;

/// The base of all indices: who was there, in time of which is known whether there was power.
class CustomerBase
{
public:
    CustomerBase() = default;
    /// \a known: the time in which the supply is known.
    CustomerBase(const CustomerLives& lives, const TimeCover& known);

    /// How much of \a range is known.
    [[nodiscard]] Milliseconds knownTime(TimeRange range) const { return m_known.covered(range); }
    /// The known time in \a range of all customers together.
    [[nodiscard]] Milliseconds customerTime(TimeRange range) const;
    /// How many customers have known time in \a range.
    [[nodiscard]] qint64 customersIn(TimeRange range) const;
    [[nodiscard]] const TimeCover& known() const { return m_known; }

private:
    /// From here on until the next step so many were there.
    struct Step
    {
        Timestamp start;
        qint64 customers = 0;
    };

    TimeCover m_known;
    QList<TimeRange> m_lives;
    QList<Step> m_steps;
};

} // namespace powermon
