// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <optional>

#include <QHash>
#include <QList>

#include "core/schedule/checkscheduler.h"

namespace powermon {

/// A check out of turn: not later than \a at.
struct ExtraCheck
{
    SwitchId id;
    SteadyTime at;

    friend bool operator==(const ExtraCheck&, const ExtraCheck&) = default;
};

/// Which checks out of turn help to see soon what happens. A switch that fails is asked again soon, and while
/// it is down more often than in turn, so that its end is seen too; when one begins to fail, the others are
/// asked whether they are still there. Works on steady time alone; owns no switch in flight and no clock.
///
/// Ordinary losses begin such a round too. In a home of up to eight switches the round asks all; in a larger
/// one it asks a few, and all only when more of them fail than chance explains: with 1 % of the checks lost
/// it is under a tenth of all checks, however many switches there are. There is never more than one extra
/// check each extraSpacing, not even when thousands fail.
class AdaptiveChecks
{
public:
    /// A failed check is repeated so often, so much later.
    static constexpr int repeats = 3;
    static constexpr Milliseconds repeatDelay{3000};
    /// After that a switch that is down is asked so often, for so long; then every half interval.
    static constexpr Milliseconds downPeriod{15000};
    static constexpr Milliseconds downPhase{30 * 60 * 1000};
    /// The others are not asked again sooner.
    static constexpr Milliseconds roundPause{30000};
    /// So many others are asked first where there are more.
    static constexpr qsizetype firstAsked = 6;
    static constexpr Milliseconds extraSpacing{10};

    /// The switches from now on; what is known of those that stay is kept.
    void setSwitches(const QList<ScheduledSwitch>& switches);
    /// Forgets who fails.
    void clear();
    /// A check of \a id found the device alive.
    void noteAlive(SwitchId id);
    /// A check of \a id that ended at \a now missed the device: what to check out of turn, at most one entry
    /// for a switch.
    [[nodiscard]] QList<ExtraCheck> noteMissed(SwitchId id, SteadyTime now);

private:
    struct Track
    {
        Milliseconds interval{0};
        int misses = 0;
        SteadyTime missedSince;
        bool isFresh = false; ///< began to fail lately and has not answered since
    };

    [[nodiscard]] SteadyTime nextCheck(const Track& track, SteadyTime now) const;
    [[nodiscard]] QList<ExtraCheck> askOthers(SwitchId id, SteadyTime now);
    [[nodiscard]] QList<SwitchId> chooseOthers(SwitchId id, qsizetype count);
    void forgetStale(SteadyTime now);
    void endFreshness(Track& track);

    QHash<SwitchId, Track> m_tracks;
    QList<SwitchId> m_order;
    qsizetype m_turn = 0; ///< where the last round ended in m_order
    qsizetype m_missing = 0;
    qsizetype m_fresh = 0;
    std::deque<std::pair<SteadyTime, SwitchId>> m_begun; ///< what began to fail lately, oldest first
    std::optional<SteadyTime> m_lastSmallRound;
    std::optional<SteadyTime> m_lastFullRound;
};

} // namespace powermon
