// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/customerbase.h"

#include <algorithm>
#include <map>

namespace powermon {

CustomerBase::CustomerBase(const CustomerLives& lives, const TimeCover& known)
    : m_known(known), m_lives(lives.values())
{
    m_lives.removeIf([](const TimeRange& life) { return life.isEmpty(); });
    std::map<Timestamp, qint64> changes;
    for (const TimeRange& life : std::as_const(m_lives)) {
        ++changes[life.start];
        --changes[life.end];
    }
    qint64 customers = 0;
    for (const auto& [time, change] : changes) {
        customers += change;
        m_steps.append({time, customers});
    }
}

Milliseconds CustomerBase::customerTime(TimeRange range) const
{
    auto step = std::ranges::upper_bound(m_steps, range.start, {}, &Step::start);
    if (step != m_steps.cbegin())
        --step;
    Milliseconds sum{0};
    for (; step != m_steps.cend() && step->start < range.end; ++step) {
        const auto next = std::next(step);
        const Timestamp end = next == m_steps.cend() ? range.end : next->start;
        sum += step->customers * m_known.covered(range.intersected({step->start, end}));
    }
    return sum;
}

qint64 CustomerBase::customersIn(TimeRange range) const
{
    return std::ranges::count_if(
        m_lives, [&](const TimeRange& life) { return m_known.covered(range.intersected(life)).count() > 0; });
}

} // namespace powermon
