// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <tuple>

#include "core/model/checkresult.h"

namespace powermon {

/// A place in the order in which a store keeps checks: by their end, then by switch.
struct CheckPlace
{
    Timestamp finished;
    SwitchId switchId;

    [[nodiscard]] static CheckPlace of(const CheckResult& check) { return {check.finished, check.switchId}; }
    friend bool operator<(const CheckPlace& left, const CheckPlace& right)
    {
        return std::tie(left.finished, left.switchId) < std::tie(right.finished, right.switchId);
    }
};

/// Makes the order in which checks come the order in which a store keeps them: who reads them there later
/// meets them as they were judged. Of several that end in one millisecond, one that would come too early is
/// moved by a millisecond; none comes before another because the clock went back a little.
class CheckOrder
{
public:
    /// What comes now is not before \a time.
    void goOnFrom(Timestamp time) { m_latest = CheckPlace{time, SwitchId()}; }
    /// The clock was set back: what comes now stands before what was there.
    void forget() { m_latest.reset(); }

    /// \a check in its place.
    [[nodiscard]] CheckResult placed(CheckResult check)
    {
        if (m_latest && !(*m_latest < CheckPlace::of(check))) {
            const bool fitsBeside = m_latest->switchId < check.switchId;
            const Timestamp finished = m_latest->finished + Milliseconds(fitsBeside ? 0 : 1);
            check.started += finished - check.finished;
            check.finished = finished;
        }
        m_latest = CheckPlace::of(check);
        return check;
    }
    [[nodiscard]] const std::optional<CheckPlace>& latest() const { return m_latest; }

private:
    std::optional<CheckPlace> m_latest;
};

} // namespace powermon
