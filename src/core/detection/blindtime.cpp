// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/blindtime.h"

namespace powermon {

std::optional<TimeRange> BlindTime::add(const CheckResult& check)
{
    if (!check.outcome.isBlind())
        return end(check.started);
    if (!m_since)
        m_since = check.started;
    return std::nullopt;
}

std::optional<TimeRange> BlindTime::end(Timestamp at)
{
    const auto blind = current(at);
    m_since.reset();
    return blind;
}

std::optional<TimeRange> BlindTime::current(Timestamp now) const
{
    if (!m_since || now - *m_since < m_shortest)
        return std::nullopt;
    return TimeRange{*m_since, now};
}

} // namespace powermon
