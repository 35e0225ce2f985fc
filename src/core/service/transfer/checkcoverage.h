// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/model/coverage.h"

namespace powermon {

/// When somebody watched, of checks that come without a record of it: from the first to the last, without the
/// pauses in which nothing was checked for a quarter of an hour. Add checks in the order of time, as far as
/// is known.
class CheckCoverage
{
public:
    static constexpr Milliseconds longestPause = std::chrono::minutes(15);

    void add(Timestamp checked);
    void add(TimeRange watched);
    [[nodiscard]] QList<Coverage> coverage() const;

private:
    QList<TimeRange> m_ranges;
};

} // namespace powermon
