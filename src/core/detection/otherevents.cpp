// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The events of EvidenceDetector that no set of failures opens: groups that stay dead, cuts that nobody
// missed, and its own.
#include <algorithm>

#include "core/detection/evidencedetector.h"
#include "core/detection/losttogether.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// A group that stays dead for so long after the site's outage has one of its own.
constexpr std::chrono::minutes leftoverPatience{10};
/// A common boot this close to a known event is that event.
constexpr std::chrono::minutes sameEvent{5};

bool contains(const std::vector<size_t>& indexes, size_t index)
{
    return std::find(indexes.begin(), indexes.end(), index) != indexes.end();
}

} // namespace

void EvidenceDetector::keepLeftovers(const OpenEvent& event, const EventEnd& end)
{
    for (const size_t index : event.members) {
        const QString& group = m_tracks[index].powerSwitch().group;
        if (!m_tracks[index].isFailing() || group.isEmpty())
            continue;
        auto leftover = std::find_if(m_leftovers.begin(), m_leftovers.end(), [&](const Leftover& each) {
            return each.group == group && each.event == event.number;
        });
        if (leftover == m_leftovers.end())
            leftover = m_leftovers.insert(m_leftovers.end(), {group, event.number, end, {}});
        leftover->members.push_back(index);
    }
}

void EvidenceDetector::openLeftovers(Timestamp now)
{
    if (m_leftovers.empty())
        return;
    const std::vector<Leftover> waiting = std::exchange(m_leftovers, {});
    for (const Leftover& leftover : waiting) {
        std::vector<size_t> dead;
        std::copy_if(leftover.members.begin(), leftover.members.end(), std::back_inserter(dead),
                     [&](size_t index) {
                         return m_tracks[index].isFailing() && m_tracks[index].event() == leftover.event;
                     });
        const auto ofGroup = std::count_if(m_tracks.begin(), m_tracks.end(), [&](const SwitchTrack& track) {
            return track.isMains() && track.powerSwitch().group == leftover.group;
        });
        if (dead.size() < 2 || double(dead.size()) < m_policy.evidence.groupShare * double(ofGroup))
            continue;
        if (leftover.end.at + leftoverPatience > now) {
            m_leftovers.push_back(leftover);
            continue;
        }
        OpenEvent& event = open(dead, leftover.end.interval, leftover.group, now);
        event.outage.startedAt = leftover.end.at;
        event.outage.confidence = Confidence::Probable;
        event.isTogether = true;
        event.isSettled = true;
        event.outage.reasons.append({u"group_stays_dead"_s, {{u"group"_s, leftover.group}}});
        tell(DetectorEventKind::Opened, event);
    }
}

/// A cut so short that nothing was missed.
void EvidenceDetector::openCommonBoot(Timestamp now)
{
    const std::vector<BootWatch::Boot> boots = m_boots.takeCommonBoot(m_tracks, now);
    if (boots.empty())
        return;
    std::vector<TimeInterval> windows;
    std::vector<size_t> members;
    for (const BootWatch::Boot& boot : boots) {
        windows.push_back({std::min(boot.lastAnswerBefore, boot.bootedAt), boot.bootedAt});
        if (!contains(members, boot.index))
            members.push_back(boot.index);
    }
    const TimeInterval moment = sharedMoment(windows);
    const bool isOfLostClock = m_lostClock && moment.earliest < m_lostClock->bootedAt + sameEvent;
    if (m_doubt || isOfLostClock)
        return; // it is the same cut, and will be told when it is decided, or known when it was
    if (isKnownBoot(moment) || isMaintained({}, moment.latest))
        return;
    OpenEvent event;
    event.number = ++m_lastNumber;
    event.outage.policy = m_policy;
    event.outage.detectedAt = now;
    event.outage.start = moment;
    // A blink, unless this computer was off as well.
    const bool wasOff = m_lastStop && m_lastStop->start <= moment.latest && moment.latest <= m_lastStop->end;
    event.outage.startedAt = wasOff ? std::max(moment.earliest, m_lastStop->start) : moment.latest;
    for (const size_t index : members) {
        const SwitchTrack& track = m_tracks[index];
        event.outage.members.append({track.powerSwitch().id, track.powerSwitch().name, moment.earliest,
                                     moment.latest, moment.latest});
    }
    event.outage.reasons.append({u"booted_together"_s, {{u"count"_s, qint64(members.size())}}});
    tell(DetectorEventKind::Opened, event);
    event.outage.endedAt = moment.latest;
    event.outage.end = moment;
    m_lastPower = TimeRange{event.outage.startedAt, moment.latest};
    tell(DetectorEventKind::Closed, event);
}

/// Whether an event that is known already explains why devices started anew.
bool EvidenceDetector::isKnownBoot(TimeInterval moment) const
{
    if (m_lastPower && m_lastPower->start - sameEvent < moment.latest &&
        moment.latest < m_lastPower->end + sameEvent)
        return true;
    return std::any_of(m_open.begin(), m_open.end(), [&](const OpenEvent& event) {
        return event.moment.earliest - sameEvent < moment.latest;
    });
}

} // namespace powermon
