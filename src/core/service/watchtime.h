// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>

#include "core/base/clock.h"
#include "core/model/coverage.h"

namespace powermon {

/// Compares wall, steady and sleeping time between two looks, and tells what lay between them that was not
/// watched.
class WatchTime
{
public:
    /// The wall clock counts as stepped from this difference on; less is what time servers do all day.
    static constexpr Milliseconds minimumStep{2000};
    /// An announced sleep that has not begun after this time was called off.
    static constexpr Milliseconds sleepPatience{60000};

    /// \a minimumGap: a pause, or a sleep that nobody announced, from which on time counts as unwatched.
    explicit WatchTime(Milliseconds minimumGap) : m_minimumGap(minimumGap) {}

    struct Gap
    {
        CoverageKind kind = CoverageKind::Asleep;
        TimeRange range; ///< the time slept or jumped over; where the clock was set back, what comes twice
        Timestamp resumedAt;     ///< the wall time from which on it is watched again
        Milliseconds stepped{0}; ///< by which the wall clock was set

        friend bool operator==(const Gap&, const Gap&) = default;
    };
    /// Forgets the past: the next look compares with this one.
    void begin(const Clock& clock);
    /// To be called often. Nothing where all went on as it should; a sleep, then a step, where both were.
    [[nodiscard]] QList<Gap> look(const Clock& clock);

    /// The computer will sleep in a moment: from now on nobody watches, and looks tell nothing until it is
    /// awake.
    void announceSleep(const Clock& clock);
    /// The system says that it is awake: the next look tells the sleep, however short.
    void noteWake() { m_isAwake = true; }
    [[nodiscard]] bool isSleepAnnounced() const { return m_isSleepAnnounced; }

private:
    [[nodiscard]] bool isAwakeAgain(const Clock& clock) const;

    Milliseconds m_minimumGap;
    Timestamp m_now;
    SteadyTime m_steady;
    Milliseconds m_asleep{0};
    bool m_isSleepAnnounced = false;
    bool m_isAwake = false;
};

} // namespace powermon
