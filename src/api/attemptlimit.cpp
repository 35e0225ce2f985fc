// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/attemptlimit.h"

#include <algorithm>

namespace powermon {

std::chrono::seconds AttemptLimit::wait(const QString& address) const
{
    const auto found = m_attempts.constFind(address);
    if (found == m_attempts.cend() || found->count < mostAttempts)
        return std::chrono::seconds(0);
    const auto left = std::chrono::ceil<std::chrono::seconds>(found->since + window - m_clock.steadyNow());
    return std::max(left, std::chrono::seconds(0));
}

void AttemptLimit::noteWrong(const QString& address)
{
    const SteadyTime now = m_clock.steadyNow();
    m_attempts.removeIf([now](const auto& each) { return each.value().since + window <= now; });
    if (!m_attempts.contains(address) && m_attempts.size() >= mostAddresses) {
        const auto oldest = std::min_element(
            m_attempts.cbegin(), m_attempts.cend(),
            [](const Attempts& left, const Attempts& right) { return left.since < right.since; });
        m_attempts.erase(oldest);
    }
    Attempts& attempts = m_attempts[address];
    attempts.since = now;
    ++attempts.count;
}

} // namespace powermon
