// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/model/coverage.h"

#include <optional>

namespace powermon {

/// Compares wall, steady and sleeping time between two looks, and tells what lay between them that was not
/// watched.
class WatchTime
{
public:
    /// The wall clock counts as stepped from this difference on; less is what time servers do all day.
    static constexpr Milliseconds minimumStep{2000};

    /// \a minimumGap: a pause or sleep from which on time counts as unwatched.
    explicit WatchTime(Milliseconds minimumGap) : m_minimumGap(minimumGap) {}

    struct Gap
    {
        CoverageKind kind = CoverageKind::Asleep;
        TimeRange range; ///< the time slept or jumped over; where the clock was set back, what comes twice
        Timestamp resumedAt; ///< the wall time now
    };
    /// Forgets the past: the next look compares with this one.
    void begin(const Clock& clock);
    /// To be called often; nothing where all went on as it should.
    [[nodiscard]] std::optional<Gap> look(const Clock& clock);

private:
    Milliseconds m_minimumGap;
    Timestamp m_now;
    SteadyTime m_steady;
    Milliseconds m_asleep{0};
};

} // namespace powermon
