// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include <QHash>

#include "core/base/clock.h"
#include "core/interfaces/prober.h"

namespace powermon {

[[nodiscard]] constexpr double millisecondsOf(SteadyTime::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// Passes probes on and notes how late each began, by its switch's own grid: the earliest phase seen is taken
/// as on time.
class PunctualityProber final : public Prober
{
public:
    PunctualityProber(Clock& clock, Prober& prober, Milliseconds interval)
        : m_clock(clock), m_prober(prober), m_interval(interval)
    {
    }

    [[nodiscard]] QFuture<ProbeOutcome> probe(const ProbeTarget& target, Milliseconds timeout) override
    {
        m_starts[target.host].push_back(m_clock.steadyNow());
        ++m_count;
        return m_prober.probe(target, timeout);
    }
    [[nodiscard]] qint64 count() const { return m_count; }
    void forget() { m_starts.clear(); }
    /// Milliseconds by which the latest began after its time, and the longest time between two starts of one
    /// switch.
    [[nodiscard]] double worstLateness() const
    {
        double worst = 0;
        for (const auto& starts : m_starts) {
            double least = 1e18;
            double most = 0;
            for (const SteadyTime start : starts) {
                const double phase = millisecondsOf(start - starts.front());
                const double interval = static_cast<double>(m_interval.count());
                const double slot = std::floor(phase / interval + 0.5);
                least = std::min(least, phase - slot * interval);
                most = std::max(most, phase - slot * interval);
            }
            worst = std::max(worst, most - least);
        }
        return worst;
    }

private:
    Clock& m_clock;
    Prober& m_prober;
    Milliseconds m_interval;
    QHash<QString, std::vector<SteadyTime>> m_starts;
    qint64 m_count = 0;
};

} // namespace powermon
