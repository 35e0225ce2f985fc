// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What EvidenceDetector makes of a computer that went off and started again: it may have lost its own power.
#include <algorithm>

#include "core/detection/evidencedetector.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// So long after the start the others have said what they know.
constexpr std::chrono::seconds timeToTell{120};
/// Devices are up sooner than a computer, or a little later.
constexpr std::chrono::minutes bootedWithHost{3};
/// A computer says when it booted, not when its power came back: that long before, at most.
constexpr std::chrono::seconds hostStart{60};
/// From the power to that moment, of a typical computer.
constexpr std::chrono::seconds typicalHostStart{9};

} // namespace

/// The uptimes of the others tell whether they lost their power too. Where none tells one, a computer that is
/// told to have no battery lost its power; one of which that is not known did so too, unless it went on
/// watching through an outage before.
void EvidenceDetector::noteStop(TimeRange off)
{
    const bool isTelling = std::any_of(m_tracks.begin(), m_tracks.end(), [](const SwitchTrack& track) {
        return track.isMains() && track.bootedAt().has_value();
    });
    m_lastStop = off;
    if (m_surroundings.monitorPower == MonitorPower::Ups || isMaintained({}, off.start))
        return;
    if (m_surroundings.monitorPower == MonitorPower::Mains && !isTelling)
        return openInferred(off, Confidence::Probable, OutageCause::Power);
    if (m_doubt)
        decideDoubtfulStop(m_doubt->decideAt); // another stop before it was time to tell
    m_doubt = DoubtfulStop{off, m_stream.latest().value_or(off.end) + timeToTell};
}

/// The clock that was lost with the power is right again: now it can be told how long it was away.
void EvidenceDetector::noteClockFound(Milliseconds by)
{
    if (!m_lostClock || m_lostClock->bootedAt + by < m_lostClock->lastRecordAt)
        return;
    const LostClock lost = *std::exchange(m_lostClock, std::nullopt);
    const TimeRange off{lost.lastRecordAt, lost.bootedAt + by};
    if (off.duration() >= shortestInferred)
        noteStop(off);
}

void EvidenceDetector::decideDoubtfulStop(Timestamp now)
{
    if (!m_doubt || now < m_doubt->decideAt)
        return;
    const TimeRange off = std::exchange(m_doubt, std::nullopt)->range;
    int rebooted = 0;
    int stayed = 0;
    for (const SwitchTrack& track : m_tracks) {
        const auto booted = track.bootedAt(off.end);
        if (!track.isMains() || !booted)
            continue;
        const bool isNew = *booted > off.start && *booted < off.end + bootedWithHost;
        ++(isNew ? rebooted : stayed);
    }
    const bool isKnownToSurvive = m_surroundings.monitorPower == MonitorPower::Unknown && m_monitorSurvives;
    if (rebooted > stayed)
        openInferred(off, Confidence::Confirmed, OutageCause::Power);
    else if (stayed > 0 || isKnownToSurvive)
        openInferred(off, Confidence::Probable, OutageCause::Undetermined);
    else
        openInferred(off, Confidence::Probable, OutageCause::Power);
}

/// This computer lost its power itself: from its last record to its boot.
void EvidenceDetector::openInferred(TimeRange off, Confidence confidence, OutageCause cause)
{
    OpenEvent event;
    event.number = ++m_lastNumber;
    event.outage.policy = m_policy;
    event.outage.cause = cause;
    event.outage.confidence = confidence;
    event.outage.detectedAt = m_stream.latest().value_or(off.end);
    event.outage.startedAt = off.start;
    event.outage.start = {off.start - supplyLasts,
                          std::min(off.start + std::max(m_surroundings.interval, usualInterval()), off.end)};
    for (const SwitchTrack& track : m_tracks) {
        if (track.isMains() && track.lastAnswer() && !track.isMuted())
            event.outage.members.append({track.powerSwitch().id, track.powerSwitch().name,
                                         std::min(*track.lastAnswer(), off.start), off.start, std::nullopt});
    }
    event.outage.reasons.append(
        {u"host_was_off"_s, {{u"from"_s, off.start.milliseconds()}, {u"booted"_s, off.end.milliseconds()}}});
    tell(DetectorEventKind::Opened, event);
    event.outage.endedAt = std::max(off.start, off.end - typicalHostStart);
    event.outage.end = {std::max(off.start, off.end - hostStart), off.end};
    if (cause == OutageCause::Power)
        m_lastPower = off;
    tell(DetectorEventKind::Closed, event);
}

} // namespace powermon
