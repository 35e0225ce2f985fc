// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/detection/clockstep.h"
#include "core/detection/switchtrack.h"
#include "core/model/outage.h"

namespace powermon {

/// All active switches as remembered, in the order of setSwitches().
using SwitchTracks = std::vector<SwitchTrack>;

/// An event that is not over, with what is needed to judge it.
struct OpenEvent
{
    quint64 number = 0;
    Outage outage;                         ///< as told last
    TimeInterval moment;                   ///< when its members went, as far as is known
    std::vector<size_t> members;           ///< ascending indexes into the tracks; each has its OutageMember
    std::vector<size_t> backups;           ///< switches with a battery that went in the same moment
    std::vector<size_t> routers;           ///< gateways without one that did
    size_t backEarly = 0;                  ///< members that came back so soon that they are none any more
    bool isTogether = false;               ///< its members went in one moment, and not by chance
    bool isSettled = false;                ///< its cause is decided
    bool hasBegunUnwatched = false;        ///< most of its members have not answered since the monitor began
    std::optional<Timestamp> watchedSince; ///< nobody watched for a while in it, until then
    OutageOrigin origin = OutageOrigin::ThisRun;
    bool isBeforeLoss = false;             ///< it began before the clock was lost
    std::optional<Timestamp> hostBootedAt; ///< this computer lost its power in it and got it back then
    std::optional<Timestamp> hostLostAt;   ///< this computer saw its own mains go with it
    std::optional<Timestamp> hostBackAt;   ///< and come back
};

/// Where an event is: the whole site, a group, or too little for either.
struct Scope
{
    bool isFound = false;
    QString group; ///< empty: the site

    friend bool operator==(const Scope&, const Scope&) = default;
};

} // namespace powermon
