// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/base/timestamp.h"

namespace powermon {

/// A set of time out of ranges, which tells quickly how much of a range lies in it.
class TimeCover
{
public:
    TimeCover() = default;
    /// The ranges may come in any order and overlap; empty ones are left out.
    explicit TimeCover(QList<TimeRange> ranges);

    /// How much of \a range is covered.
    [[nodiscard]] Milliseconds covered(TimeRange range) const;
    /// Disjoint, oldest first.
    [[nodiscard]] const QList<TimeRange>& ranges() const { return m_ranges; }

private:
    /// How much is covered before \a time.
    [[nodiscard]] Milliseconds coveredBefore(Timestamp time) const;

    QList<TimeRange> m_ranges;
    QList<Milliseconds> m_before; ///< covered before the range of the same place
};

} // namespace powermon
