// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/history.h"

namespace powermon {

/// What show-stats tells people of a period.
struct StatisticsFigures
{
    Milliseconds period{0};
    Milliseconds watched{0};
    QList<UnwatchedStretch> unwatched;
    QList<Coverage> clockSteps;
    qint64 totalChecks = 0;
    qint64 failedChecks = 0;
    std::optional<Milliseconds> medianLatency; ///< of the answered checks
    std::optional<Milliseconds> mostLatency;   ///< 95 % of them are within it
    qint64 totalOutages = 0;
    std::optional<Timestamp> outagesSince; ///< those before were deleted
    std::optional<Milliseconds> averageOutage;

    friend bool operator==(const StatisticsFigures&, const StatisticsFigures&) = default;
};

[[nodiscard]] StatisticsFigures figuresOf(const Summary& summary);

} // namespace powermon
