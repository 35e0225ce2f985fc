// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/clockstep.h"

namespace powermon {

void moveTimes(Outage& outage, const std::function<Timestamp(Timestamp)>& moved)
{
    const auto move = [&moved](std::optional<Timestamp>& time) {
        if (time)
            time = moved(*time);
    };
    outage.start = {moved(outage.start.earliest), moved(outage.start.latest)};
    if (outage.end)
        outage.end = TimeInterval{moved(outage.end->earliest), moved(outage.end->latest)};
    outage.startedAt = moved(outage.startedAt);
    move(outage.endedAt);
    outage.detectedAt = moved(outage.detectedAt);
    for (OutageMember& member : outage.members) {
        member.firstFailure = moved(member.firstFailure);
        move(member.lastAnswer);
        move(member.backAt);
    }
}

void shiftTimes(Outage& outage, Milliseconds by)
{
    moveTimes(outage, [by](Timestamp time) { return time + by; });
}

bool movesWithClock(const Outage& outage, OutageOrigin origin, Timestamp now, Milliseconds by)
{
    return origin == OutageOrigin::ThisRun || (by < Milliseconds(0) && outage.startedAt > now);
}

} // namespace powermon
