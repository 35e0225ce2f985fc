// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/timestamp.h"

namespace powermon {

/// Sees from a stream of records where nobody watched, and where the clock was set back.
class StreamPause
{
public:
    static constexpr std::chrono::minutes shortest{3};
    static constexpr int intervals = 3;
    /// Checks that run beside each other may be written in another order than they ended.
    static constexpr std::chrono::seconds disorder{2};

    explicit StreamPause(std::chrono::seconds interval = std::chrono::seconds(60)) { setInterval(interval); }

    void setInterval(std::chrono::seconds interval)
    {
        m_limit = std::max<Milliseconds>(shortest, interval * intervals);
    }

    struct Finding
    {
        std::optional<TimeRange> pause;      ///< nobody watched
        std::optional<Milliseconds> setBack; ///< the clock was; negative
        bool isLate = false;                 ///< a record that stands alone in the past: written late
    };
    /// A record over [\a started, \a finished]. The first in the past is late; the next shows that the clock
    /// was set.
    Finding note(Timestamp started, Timestamp finished)
    {
        Finding finding;
        if (isPast(finished)) {
            finding.isLate = !std::exchange(m_wasLate, true);
            if (!finding.isLate)
                finding.setBack = setBackTo(finished);
            return finding;
        }
        m_wasLate = false;
        if (m_latest && started - *m_latest > m_limit)
            finding.pause = TimeRange{*m_latest, started};
        m_latest = std::max(m_latest.value_or(finished), finished);
        return finding;
    }
    /// The monitor started: its clock is what it is. By how much it was set back.
    std::optional<Milliseconds> noteStart(Timestamp at)
    {
        m_wasLate = false;
        if (isPast(at))
            return setBackTo(at);
        m_latest = std::max(m_latest.value_or(at), at);
        return std::nullopt;
    }
    /// The clock was set: that is no pause.
    void shift(Milliseconds by)
    {
        if (m_latest)
            *m_latest += by;
    }
    [[nodiscard]] std::optional<Timestamp> latest() const { return m_latest; }
    /// Whether a record that starts then comes after a pause, by the interval known so far.
    [[nodiscard]] bool isPauseBefore(Timestamp started) const
    {
        return m_latest && started - *m_latest > m_limit;
    }

private:
    [[nodiscard]] bool isPast(Timestamp finished) const
    {
        return m_latest && finished + disorder < *m_latest;
    }
    Milliseconds setBackTo(Timestamp finished)
    {
        const Milliseconds by = finished - *m_latest;
        m_latest = finished;
        return by;
    }

    Milliseconds m_limit{180000};
    std::optional<Timestamp> m_latest;
    bool m_wasLate = false;
};

} // namespace powermon
