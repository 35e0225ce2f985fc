// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

#include <algorithm>
#include <optional>

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
    };
    /// A record over [\a started, \a finished].
    Finding note(Timestamp started, Timestamp finished)
    {
        Finding finding;
        if (m_latest && finished + disorder < *m_latest) {
            finding.setBack = finished - *m_latest;
            m_latest = finished;
        } else if (m_latest && started - *m_latest > m_limit) {
            finding.pause = TimeRange{*m_latest, started};
        }
        m_latest = std::max(m_latest.value_or(finished), finished);
        return finding;
    }
    /// The clock was set: that is no pause.
    void shift(Milliseconds by)
    {
        if (m_latest)
            *m_latest += by;
    }
    [[nodiscard]] std::optional<Timestamp> latest() const { return m_latest; }

private:
    Milliseconds m_limit{180000};
    std::optional<Timestamp> m_latest;
};

} // namespace powermon
