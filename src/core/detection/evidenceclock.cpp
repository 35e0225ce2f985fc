// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What EvidenceDetector makes of a clock that was set, or lost with the power.
#include <algorithm>
#include <utility>

#include "core/detection/evidencedetector.h"

namespace powermon {

Outage EvidenceDetector::told(const OpenEvent& event) const
{
    return m_loss && event.isBeforeLoss ? m_loss->told(event.outage) : event.outage;
}

void EvidenceDetector::tell(DetectorEventKind kind, const OpenEvent& event)
{
    m_events.append({kind, event.number, told(event)});
    if (kind == DetectorEventKind::Closed && m_loss)
        m_endedInLoss.push_back(event);
}

QList<DetectorEvent> EvidenceDetector::clockStepped(Timestamp now, Milliseconds by)
{
    m_stream.shift(by);
    std::vector<Outage> before;
    for (const OpenEvent& event : m_open)
        before.push_back(told(event));
    setClock(now, by);
    noteClockFound(by);
    for (size_t i = 0; i < m_open.size(); ++i) {
        if (told(m_open[i]) != before[i])
            tell(DetectorEventKind::Changed, m_open[i]);
    }
    return takeEvents();
}

/// It was set by \a by, to \a now.
void EvidenceDetector::setClock(Timestamp now, Milliseconds by)
{
    if (m_loss)
        mendClock(by);
    else
        shift(now, by);
}

void EvidenceDetector::move(OpenEvent& event, const Moved& moved)
{
    moveTimes(event.outage, moved);
    event.moment = {moved(event.moment.earliest), moved(event.moment.latest)};
    for (auto* time : {&event.hostBootedAt, &event.hostLostAt, &event.hostBackAt, &event.watchedSince}) {
        if (*time)
            *time = moved(**time);
    }
}

void EvidenceDetector::shift(Timestamp now, Milliseconds by)
{
    std::vector<OpenEvent> staying;
    for (OpenEvent& event : m_open) {
        if (!movesWithClock(event.outage, event.origin, now, by))
            staying.push_back(event);
        else
            event.origin = OutageOrigin::ThisRun; // it goes with this run's clock from now on
    }
    moveAll([by](Timestamp time) { return time + by; });
    for (OpenEvent& event : m_open) {
        const auto stays = std::ranges::find(staying, event.number, &OpenEvent::number);
        if (stays != staying.end())
            event = *stays;
    }
}

/// All that is remembered but the stream, which sees for itself.
void EvidenceDetector::moveAll(const Moved& moved)
{
    for (SwitchTrack& track : m_tracks)
        track.move(moved);
    for (auto* list : {&m_open, &m_endedInLoss}) {
        for (OpenEvent& event : *list)
            move(event, moved);
    }
    for (Leftover& leftover : m_leftovers) {
        leftover.end.at = moved(leftover.end.at);
        leftover.end.interval = {moved(leftover.end.interval.earliest), moved(leftover.end.interval.latest)};
    }
    for (auto* time : {&m_ignoreFailuresUntil, &m_hostLostAt}) {
        if (*time)
            *time = moved(**time);
    }
    if (m_doubt)
        m_doubt->decideAt = moved(m_doubt->decideAt);
    m_boots.clear();
}

// ---- a clock that was lost

/// Whether the clock is behind what is known of the run before.
bool EvidenceDetector::noteClockAtStart(const MonitorStart& start)
{
    std::optional<Timestamp> newest = newestKnown();
    if (!m_loss && start.lastRecordAt)
        newest = std::max(newest.value_or(*start.lastRecordAt), *start.lastRecordAt);
    const bool isBehind = newest && start.at + ClockLoss::smallest < *newest;
    (void) m_stream.noteStart(start.at);
    if (isBehind)
        loseClock(start.at, *newest);
    return isBehind;
}

std::optional<Timestamp> EvidenceDetector::newestKnown() const
{
    std::optional<Timestamp> newest = m_stream.latest();
    for (const OpenEvent& event : m_open)
        newest = std::max(newest, std::optional(newestOf(event.outage)));
    return newest;
}

/// \a newest is in the future by the clock as it is \a now.
void EvidenceDetector::loseClock(Timestamp now, Timestamp newest)
{
    const Milliseconds back = newest - now;
    moveAll([back](Timestamp time) { return time - back; });
    if (m_loss)
        return m_loss->shift(-back); // lost once more
    m_loss.emplace(now, newest);
    m_endedInLoss.clear();
    for (OpenEvent& event : m_open)
        event.isBeforeLoss = true;
    // Whoever had not answered by the last record was away then, but for the time between two checks.
    for (SwitchTrack& track : m_tracks) {
        if (track.event() != 0 && track.isFailing())
            track.noteStillAway(now - std::max(m_surroundings.interval, usualInterval()));
    }
}

/// The clock was set by \a by. Where that is enough, all is known that was not.
void EvidenceDetector::mendClock(Milliseconds by)
{
    if (!m_loss->isMendedBy(by)) {
        moveAll([by](Timestamp time) { return time + by; });
        return m_loss->shift(by);
    }
    const ClockLoss loss = *std::exchange(m_loss, std::nullopt);
    const std::vector<OpenEvent> ended = std::exchange(m_endedInLoss, {});
    moveAll([&](Timestamp time) { return loss.mended(time, by); });
    for (OpenEvent event : ended) {
        loss.mend(event.outage, by);
        tell(DetectorEventKind::Amended, event);
    }
}

/// The records are of later, but nobody told by how much the clock was set: what was remembered stays as it
/// was told.
void EvidenceDetector::forgetLoss()
{
    m_endedInLoss.clear();
    const Milliseconds least = m_loss->least();
    m_loss.reset();
    moveAll([least](Timestamp time) { return time + least; });
}

} // namespace powermon
