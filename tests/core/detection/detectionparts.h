// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detection/detectiondriver.h"
#include "core/detection/openevent.h"
#include "core/detection/switchtrack.h"

namespace powermon::parts {

inline Timestamp at(double second)
{
    return DetectionDriver::at(second);
}

inline CheckResult answered(int number, double second)
{
    return {SwitchId(number), at(second), at(second),
            ProbeOutcome::answer(200, std::chrono::milliseconds(0))};
}

inline CheckResult refused(int number, double second)
{
    return {SwitchId(number), at(second), at(second),
            ProbeOutcome::failed(FailureKind::Refused, std::chrono::milliseconds(0))};
}

inline CheckResult silent(int number, double second)
{
    return {SwitchId(number), at(second), at(second + 5),
            ProbeOutcome::failed(FailureKind::Timeout, std::chrono::seconds(5))};
}

inline CheckResult withUptime(int number, double second, int uptime)
{
    CheckResult check = answered(number, second);
    check.outcome.deviceUptime = std::chrono::seconds(uptime);
    return check;
}

/// Switches that answered at 0 and 60, the first \a lost of which went at 100 and failed twice.
inline SwitchTracks tracksOf(const QList<Switch>& switches, int lost)
{
    SwitchTracks tracks;
    for (const Switch& each : switches) {
        SwitchTrack& track = tracks.emplace_back(each, QStringList());
        const int number = int(each.id.value());
        track.noteAnswer(answered(number, 0));
        track.noteAnswer(answered(number, 60));
        if (number > lost) {
            track.noteAnswer(answered(number, 130));
            continue;
        }
        track.noteFailure(silent(number, 110));
        track.noteFailure(silent(number, 118));
    }
    return tracks;
}

/// What opens when the first \a lost went together.
inline OpenEvent eventOf(SwitchTracks& tracks, int lost, const QString& group = {})
{
    OpenEvent event;
    event.number = 1;
    event.moment = {at(60), at(110)};
    event.outage.start = event.moment;
    event.outage.startedAt = at(85);
    event.outage.group = group;
    event.isTogether = true;
    for (int i = 0; i < lost; ++i) {
        event.members.push_back(size_t(i));
        tracks[size_t(i)].setEvent(event.number);
    }
    return event;
}

/// Switches 1 to \a count that hang on one link.
inline QList<Switch> linked(int count, LinkKind link, const QString& via = {})
{
    QList<Switch> switches = DetectionDriver::numbered(1, count);
    for (Switch& each : switches) {
        each.link = link;
        each.via = via;
    }
    return switches;
}

} // namespace powermon::parts
