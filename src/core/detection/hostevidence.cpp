// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What EvidenceDetector makes of this computer's own mains: it saw them go, so they did.
#include <algorithm>

#include "core/detection/evidencedetector.h"
#include "core/detection/losttogether.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// A person who pulls this computer's plug is not an outage: a switch must have gone with it, so near.
constexpr std::chrono::seconds withHost{30};
/// From the mains to the battery, and until the computer says so.
constexpr std::chrono::seconds hostSwitch{3};
/// One switch alone may have failed by chance in the very minute, unless there is no other.
constexpr size_t fewest = 2;

} // namespace

QList<DetectorEvent> EvidenceDetector::hostPowerChanged(HostPower power, Timestamp at)
{
    if (power != HostPower::Battery) {
        for (OpenEvent& event : m_open) {
            if (event.hostLostAt && power == HostPower::Mains)
                event.hostBackAt = at;
        }
        m_hostLostAt.reset();
        return {};
    }
    m_hostLostAt = at;
    for (OpenEvent& event : m_open) {
        if (!isWithHost(event.moment) || event.isSettled)
            continue;
        confirmByMains(event);
        tell(DetectorEventKind::Changed, event);
    }
    if (m_failing > 0)
        findNew(at);
    return takeEvents();
}

bool EvidenceDetector::isWithHost(TimeInterval window) const
{
    return m_hostLostAt && window.earliest <= *m_hostLostAt + withHost &&
           window.latest + withHost >= *m_hostLostAt;
}

/// The switches that went with this computer's mains are lost to an outage, at once.
void EvidenceDetector::openByHost(const std::vector<size_t>& failing, Timestamp now)
{
    std::vector<size_t> lost;
    std::copy_if(failing.begin(), failing.end(), std::back_inserter(lost),
                 [this](size_t index) { return isWithHost(m_tracks[index].window()); });
    const auto mains = std::count_if(m_tracks.begin(), m_tracks.end(),
                                     [](const SwitchTrack& track) { return track.isMains(); });
    if (lost.size() < std::min(fewest, size_t(mains)))
        return;
    OpenEvent& event = open(lost, {*m_hostLostAt - hostSwitch, *m_hostLostAt}, {}, now);
    event.isTogether = true;
    confirmByMains(event);
    tell(DetectorEventKind::Opened, event);
    follow(event, now);
}

void EvidenceDetector::confirmByMains(OpenEvent& event)
{
    event.hostLostAt = m_hostLostAt;
    event.isTogether = true;
    event.isSettled = true;
    event.outage.confidence = Confidence::Confirmed;
    event.outage.group.clear();
    adjustMoment(event, {*m_hostLostAt - hostSwitch, *m_hostLostAt});
    event.outage.reasons.append({u"host_on_battery"_s, {{u"at"_s, m_hostLostAt->milliseconds()}}});
}

} // namespace powermon
