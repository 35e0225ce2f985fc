// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "core/statistics/customerinterruptions.h"

namespace powermon {

/// 2026-01-01T00:00:00Z, a Thursday, and so much after it.
[[nodiscard]] constexpr Timestamp at(Milliseconds since)
{
    return Timestamp::fromMilliseconds(1'767'225'600'000) + since;
}

[[nodiscard]] constexpr TimeRange span(Milliseconds from, Milliseconds to)
{
    return {at(from), at(to)};
}

/// Exactly known outages of customers 1, 2, 3, …, and who was there.
class InterruptedHome
{
public:
    InterruptedHome(int customers, TimeRange whole) : period(whole), watched({whole})
    {
        for (int id = 1; id <= customers; ++id)
            lives.insert(SwitchId(id), whole);
    }

    /// An outage of these customers; without an end it goes on.
    Outage& cut(Milliseconds from, std::optional<Milliseconds> to, const QList<int>& customers)
    {
        Outage outage;
        outage.startedAt = outage.detectedAt = at(from);
        outage.start = {at(from), at(from)};
        if (to) {
            outage.endedAt = at(*to);
            outage.end = TimeInterval{at(*to), at(*to)};
        }
        for (const int id : customers)
            outage.members.append({SwitchId(id), QString(), at(from), at(from), outage.endedAt});
        outages.append(outage);
        return outages.last();
    }
    [[nodiscard]] TimeCover known() const { return TimeCover(watched + inferredTime(outages, period.end)); }
    [[nodiscard]] CustomerBase base() const { return CustomerBase(lives, known()); }
    [[nodiscard]] QList<CustomerInterruption> interruptions() const
    {
        return customerInterruptions(outages, lives, known(), period.end);
    }

    TimeRange period;
    QList<TimeRange> watched;
    CustomerLives lives;
    QList<Outage> outages;
};

} // namespace powermon
