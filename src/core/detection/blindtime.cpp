// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/blindtime.h"

#include <algorithm>

namespace powermon {

std::optional<TimeRange> BlindTime::add(const CheckResult& check)
{
    if (!check.outcome.isBlind())
        return end(check.started);
    if (!m_since)
        m_since = check.started;
    m_isLong = m_isLong || check.finished - *m_since >= m_shortest;
    return std::nullopt;
}

std::optional<TimeRange> BlindTime::end(Timestamp at)
{
    const auto blind = current(at);
    m_since.reset();
    m_isLong = false;
    return blind;
}

std::optional<TimeRange> BlindTime::current(Timestamp now) const
{
    if (!m_since || (!m_isLong && now - *m_since < m_shortest))
        return std::nullopt;
    return TimeRange{*m_since, std::max(*m_since, now)};
}

} // namespace powermon
