// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/bootevidence.h"

#include <algorithm>

namespace powermon {

namespace {

/// Uptimes are whole seconds, and not every device starts to count at once.
constexpr std::chrono::seconds uptimeSlack{10};
/// Two answers whose boots differ by less tell of the same boot.
constexpr std::chrono::seconds sameBoot{15};
/// The power returns to all at once; further apart they started one after another.
constexpr std::chrono::seconds oneReturnOfPower{20};
/// Boots that are older cannot get company any more.
constexpr std::chrono::minutes bootMemory{10};

} // namespace

namespace {

/// Whose word counts: of a group its members, of the site everything on mains power; once they have told an
/// uptime since.
bool hasVote(const SwitchTrack& track, const OpenEvent& event)
{
    if (track.isFailing() || !track.isMains() || !track.bootedAt(event.moment.latest + Milliseconds(1)))
        return false;
    return track.event() == event.number || (event.outage.group.isEmpty() && !track.isMuted());
}

} // namespace

BootVotes bootVotes(const SwitchTracks& tracks, const OpenEvent& event)
{
    BootVotes votes;
    std::optional<TimeInterval> boots;
    for (const SwitchTrack& track : tracks) {
        const bool isMember = track.event() == event.number;
        votes.refusing += isMember && !track.isFailing() && track.hasReturnedRefusing() ? 1 : 0;
        if (!track.bootedAt())
            continue;
        votes.membersTelling += isMember ? 1 : 0;
        if (!hasVote(track, event)) {
            votes.membersAwaited += isMember ? 1 : 0;
            continue;
        }
        const Timestamp booted = *track.bootedAt();
        if (booted + uptimeSlack < event.moment.earliest) {
            ++votes.stayed;
            votes.membersStayed += isMember ? 1 : 0;
            continue;
        }
        ++votes.rebooted;
        votes.membersRebooted += isMember ? 1 : 0;
        boots = TimeInterval{std::min(boots ? boots->earliest : booted, booted),
                             std::max(boots ? boots->latest : booted, booted)};
    }
    votes.areApart = boots && boots->width() > oneReturnOfPower;
    return votes;
}

void BootWatch::note(size_t index, const SwitchTrack& track, std::optional<Timestamp> bootedBefore,
                     std::optional<Timestamp> answeredBefore)
{
    if (!track.isMains() || track.isMuted() || !track.bootedAt() || !bootedBefore || !answeredBefore)
        return;
    if (*track.bootedAt() < *bootedBefore + sameBoot || *track.bootedAt() + sameBoot < *answeredBefore)
        return;
    m_boots.push_back({index, *track.bootedAt(), *answeredBefore});
}

std::vector<BootWatch::Boot> BootWatch::takeCommonBoot(const SwitchTracks& tracks, Timestamp now)
{
    std::erase_if(m_boots, [&](const Boot& boot) { return boot.bootedAt + bootMemory < now; });
    if (m_boots.size() < 2)
        return {};
    const auto telling = std::count_if(tracks.begin(), tracks.end(), [](const SwitchTrack& track) {
        return track.isMains() && track.bootedAt().has_value();
    });
    for (const Boot& anchor : m_boots) {
        std::vector<Boot> together;
        std::copy_if(m_boots.begin(), m_boots.end(), std::back_inserter(together), [&](const Boot& each) {
            return std::chrono::abs(each.bootedAt - anchor.bootedAt) <= uptimeSlack;
        });
        if (together.size() < 2 || 2 * std::ptrdiff_t(together.size()) <= telling)
            continue;
        m_boots.clear();
        return together;
    }
    return {};
}

} // namespace powermon
