// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/clockstep.h"

namespace powermon {

namespace {

void shiftInterval(TimeInterval& interval, Milliseconds by)
{
    interval = {interval.earliest + by, interval.latest + by};
}

} // namespace

void shiftTimes(Outage& outage, Milliseconds by)
{
    shiftInterval(outage.start, by);
    outage.startedAt += by;
    outage.detectedAt += by;
    for (OutageMember& member : outage.members) {
        member.firstFailure += by;
        if (member.lastAnswer)
            *member.lastAnswer += by;
        if (member.backAt)
            *member.backAt += by;
    }
}

bool movesWithClock(const Outage& outage, OutageOrigin origin, Timestamp now, Milliseconds by)
{
    return origin == OutageOrigin::ThisRun || (by < Milliseconds(0) && outage.startedAt > now);
}

} // namespace powermon
