// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "core/service/history.h"
#include "core/service/sitestatus.h"

namespace powermon {

/// One row of a timeline.
struct TimelineLane
{
    SwitchId id; ///< not valid: the monitor's own lane, where Up means watched
    QString name;
    QList<StateSegment> segments;

    [[nodiscard]] bool isMonitor() const { return !id.isValid(); }
    friend bool operator==(const TimelineLane&, const TimelineLane&) = default;
};

/// What a timeline shows: a lane for each switch and one for the monitor, up to now.
struct TimelinePicture
{
    TimeRange range;
    QList<TimelineLane> lanes;
    QList<Outage> outages;
    bool endsNow = true;                    ///< its right end moves on
    QList<UnwatchedStretch> unwatched = {}; ///< why nobody watched, where it is known
    QList<Coverage> clockSteps = {};        ///< the moments at which the clock was set

    friend bool operator==(const TimelinePicture&, const TimelinePicture&) = default;
};

/// The lanes of a stored history, in the order of the live list; removed switches are left out.
[[nodiscard]] TimelinePicture pictureOf(const SiteHistory& history, const SiteStatus& status,
                                        const QString& monitorName);

/// Moves the picture on to \a now: what is live lengthens the last segments or begins new ones, what is too
/// old drops out. Whether more than that time changed.
bool advance(TimelinePicture& picture, const SiteStatus& status, Timestamp now);

} // namespace powermon
