// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/clockloss.h"

#include <algorithm>

#include "core/base/openinterval.h"
#include "core/detection/clockstep.h"

namespace powermon {

using namespace Qt::StringLiterals;

Outage ClockLoss::told(const Outage& remembered) const
{
    Outage outage = remembered;
    shiftTimes(outage, least());
    if (!outage.end)
        return outage;
    outage.end->latest = noLaterBound;
    outage.reasons.append({u"clock_lost"_s, {}});
    return outage;
}

void ClockLoss::mend(Outage& outage, Milliseconds by) const
{
    const Outage remembered = outage;
    moveTimes(outage, [&](Timestamp time) { return mended(time, by); });
    if (!remembered.end)
        return;
    // Whatever it is reckoned from, the end was seen by the clock that was behind.
    outage.endedAt = *remembered.endedAt + by;
    outage.end->latest = remembered.end->latest + by;
}

Timestamp newestOf(const Outage& outage)
{
    Timestamp newest = std::max(outage.startedAt, outage.detectedAt);
    for (const OutageMember& member : outage.members) {
        newest = std::max(newest, member.firstFailure);
        if (member.lastAnswer)
            newest = std::max(newest, *member.lastAnswer);
        if (member.backAt)
            newest = std::max(newest, *member.backAt);
    }
    return newest;
}

} // namespace powermon
