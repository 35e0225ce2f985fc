// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/timeline/timelinelanes.h"

#include <algorithm>

namespace powermon {
namespace {

SwitchState shownState(const SwitchStatus* status, MonitorMode mode)
{
    if (status == nullptr || mode == MonitorMode::Stopped || !status->powerSwitch.isActive ||
        !status->latestCheck)
        return SwitchState::Unknown;
    if (status->state == SwitchState::Unknown)
        return SwitchState::Unknown;
    return status->latestCheck->outcome.answered() ? SwitchState::Up : SwitchState::Down;
}

/// When the state that is shown now began to be known; the last check's end, or now.
Timestamp knownFrom(const SwitchStatus* status, Timestamp now)
{
    return status != nullptr && status->latestCheck ? std::min(status->latestCheck->finished, now) : now;
}

/// Whether a segment begins.
bool extend(TimelineLane& lane, SwitchState state, Timestamp changedAt, TimeRange range)
{
    if (lane.segments.isEmpty()) {
        lane.segments += {range, state};
        return true;
    }
    StateSegment& last = lane.segments.last();
    const bool goesOn = last.state == state;
    if (goesOn) {
        last.range.end = std::max(last.range.end, range.end);
    } else {
        const Timestamp from = std::max(changedAt, last.range.start);
        last.range.end = from;
        lane.segments += {{from, range.end}, state};
    }
    while (!lane.segments.isEmpty() && lane.segments.first().range.end <= range.start)
        lane.segments.removeFirst();
    if (!lane.segments.isEmpty() && lane.segments.first().range.start < range.start)
        lane.segments.first().range.start = range.start;
    return !goesOn;
}

/// Whether one of them is another one now.
bool takeOver(QList<Outage>& outages, const QList<Outage>& open)
{
    bool isChanged = false;
    for (Outage& outage : outages) {
        const auto live = std::ranges::find(open, outage.id, &Outage::id);
        if (live == open.end() || *live == outage)
            continue;
        outage = *live;
        isChanged = true;
    }
    return isChanged;
}

/// Stretches that nobody watched for different reasons stay apart.
QList<StateSegment> watchSegments(const SiteHistory& history)
{
    QList<StateSegment> segments;
    for (const TimeRange& stretch : history.watched)
        segments += {stretch, SwitchState::Up};
    for (const UnwatchedStretch& stretch : history.unwatched)
        segments += {stretch.range, SwitchState::Unknown};
    std::ranges::sort(segments, {}, [](const StateSegment& segment) { return segment.range.start; });
    return segments;
}

} // namespace

TimelinePicture pictureOf(const SiteHistory& history, const SiteStatus& status, const QString& monitorName)
{
    TimelinePicture picture;
    picture.range = history.range;
    picture.outages = history.outages + history.incidents;
    picture.unwatched = history.unwatched;
    picture.clockSteps = history.clockSteps;
    for (const SwitchStatus& entry : status.switches()) {
        TimelineLane lane{entry.powerSwitch.id, entry.powerSwitch.name, {}};
        const auto past = history.switches.constFind(lane.id);
        lane.segments = past == history.switches.cend()
                            ? QList<StateSegment>{{history.range, SwitchState::Unknown}}
                            : past->segments;
        picture.lanes += lane;
    }
    picture.lanes += {SwitchId(), monitorName, watchSegments(history)};
    return picture;
}

bool advance(TimelinePicture& picture, const SiteStatus& status, Timestamp now)
{
    if (now < picture.range.end || picture.range.isEmpty())
        return false;
    bool isChanged = takeOver(picture.outages, status.openOutages());
    const Milliseconds span = picture.range.duration();
    picture.range = {now - span, now};
    for (TimelineLane& lane : picture.lanes) {
        if (lane.isMonitor()) {
            const bool isWatched = status.mode() != MonitorMode::Stopped;
            isChanged |= extend(lane, isWatched ? SwitchState::Up : SwitchState::Unknown, now, picture.range);
            continue;
        }
        const SwitchStatus* live = status.find(lane.id);
        isChanged |= extend(lane, shownState(live, status.mode()), knownFrom(live, now), picture.range);
    }
    return isChanged;
}

} // namespace powermon
