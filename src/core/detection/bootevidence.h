// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detection/openevent.h"

namespace powermon {

/// What the devices' own uptimes say of an event.
struct BootVotes
{
    int rebooted = 0; ///< started anew since it began
    int stayed = 0;   ///< had power all the time
    int membersRebooted = 0;
    int membersStayed = 0;
    int membersTelling = 0; ///< that tell an uptime when they answer
    int membersAwaited = 0; ///< of those, that have not told one since
    int refusing = 0;       ///< members that came back with their server still starting
    bool areApart = false;  ///< those that started anew did not do so in one moment

    /// One alone may speak of itself, where others will speak too.
    [[nodiscard]] bool isTooEarly() const
    {
        return membersTelling >= 2 && membersRebooted + membersStayed == 1;
    }
};

/// Of those that answer again and tell an uptime: the members, and in the site's event everything on mains
/// power.
[[nodiscard]] BootVotes bootVotes(const SwitchTracks& tracks, const OpenEvent& event);

/// Finds power cuts that were too short to be missed: several devices whose uptimes began in one moment.
class BootWatch
{
public:
    /// A device that got its power anew, known by two answers.
    struct Boot
    {
        size_t index = 0;
        Timestamp bootedAt;
        Timestamp lastAnswerBefore;
    };

    /// \a before: what was known of the device before the answer that \a track has noted last.
    void note(size_t index, const SwitchTrack& track, std::optional<Timestamp> bootedBefore,
              std::optional<Timestamp> answeredBefore);
    /// Boots in one moment of more than half, and at least two, of the mains switches that tell an uptime;
    /// taken once.
    [[nodiscard]] std::vector<Boot> takeCommonBoot(const SwitchTracks& tracks, Timestamp now);
    void clear() { m_boots.clear(); }

private:
    std::vector<Boot> m_boots;
};

} // namespace powermon
