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
/// Boots that are older cannot get company any more.
constexpr std::chrono::minutes bootMemory{10};

} // namespace

BootVotes bootVotes(const SwitchTracks& tracks, const OpenEvent& event)
{
    BootVotes votes;
    for (const size_t index : event.members) {
        const SwitchTrack& track = tracks[index];
        if (track.isFailing() || !track.bootedAt())
            continue;
        if (*track.bootedAt() + uptimeSlack >= event.moment.earliest)
            ++votes.rebooted;
        else
            ++votes.stayed;
    }
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
