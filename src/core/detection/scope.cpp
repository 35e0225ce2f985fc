// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/scope.h"

#include <algorithm>

namespace powermon {

namespace {

/// A switch that went so long before the moment went for a reason of its own.
constexpr std::chrono::minutes goneBefore{10};
constexpr int failuresOfOneAlone = 3;

bool contains(const std::vector<size_t>& ascending, size_t index)
{
    return std::binary_search(ascending.begin(), ascending.end(), index);
}

struct Tally
{
    size_t count = 0;
    double weight = 0;

    void add(const SwitchTrack& track)
    {
        ++count;
        weight += powermon::weight(track);
    }
    /// More than half of \a all.
    [[nodiscard]] bool isMajorityOf(const Tally& all) const
    {
        return 2 * count > all.count && 2 * weight > all.weight;
    }
};

struct GroupTally
{
    QString name;
    size_t members = 0;
    size_t lost = 0;
};

std::vector<GroupTally> groupTallies(const SwitchTracks& tracks, const std::vector<size_t>& present,
                                     const std::vector<size_t>& lost)
{
    std::vector<GroupTally> groups;
    for (const size_t index : present) {
        const QString& name = tracks[index].powerSwitch().group;
        if (name.isEmpty())
            continue;
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const GroupTally& each) { return each.name == name; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {name, 0, 0});
        ++group->members;
        group->lost += contains(lost, index) ? 1 : 0;
    }
    return groups;
}

} // namespace

std::vector<size_t> presentMains(const SwitchTracks& tracks, Timestamp moment,
                                 std::chrono::seconds absentAfter)
{
    std::vector<size_t> present;
    for (size_t i = 0; i < tracks.size(); ++i) {
        const SwitchTrack& track = tracks[i];
        if (!track.isMains() || track.isMuted() || track.answers() == 0)
            continue;
        if (track.isFailing() && track.firstFailure() + absentAfter < moment)
            continue;
        present.push_back(i);
    }
    return present;
}

Scope scopeOf(const SwitchTracks& tracks, const std::vector<size_t>& lost, TimeInterval moment,
              const EvidenceParameters& parameters)
{
    const std::vector<size_t> present = presentMains(tracks, moment.latest, parameters.absentAfter);
    Tally all;
    Tally stillThere;
    Tally gone;
    for (const size_t index : present) {
        const SwitchTrack& track = tracks[index];
        const bool isLost = contains(lost, index);
        all.add(track);
        if (isLost)
            gone.add(track);
        if (isLost || !track.isFailing() || track.firstFailure() + goneBefore > moment.earliest)
            stillThere.add(track);
    }
    const std::vector<GroupTally> groups = groupTallies(tracks, present, lost);
    const GroupTally* hit = nullptr;
    for (const GroupTally& group : groups) {
        if (group.members >= 2 && double(group.lost) >= parameters.groupShare * double(group.members) &&
            (hit == nullptr || group.lost > hit->lost))
            hit = &group;
    }
    if (hit != nullptr && hit->lost == gone.count && gone.count < stillThere.count)
        return {true, hit->name};
    const bool isSite = gone.isMajorityOf(all) || (gone.count >= 3 && 5 * gone.count >= 4 * stillThere.count);
    if (isSite)
        return {true, {}};
    return hit != nullptr ? Scope{true, hit->name} : Scope{};
}

bool isBeyondChance(const SwitchTracks& tracks, const std::vector<size_t>& lost,
                    const EvidenceParameters& parameters)
{
    if (lost.size() == 1)
        return tracks[lost.front()].failures() >= failuresOfOneAlone;
    double total = 0;
    for (const size_t index : lost)
        total += surprise(tracks[index], parameters.switchSurprise);
    return total >= parameters.requiredSurprise;
}

} // namespace powermon
