// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statisticsfigures.h"

namespace powermon {

StatisticsFigures figuresOf(const Summary& summary)
{
    return {summary.range.duration(),
            summary.watched,
            summary.unwatched,
            summary.clockSteps,
            summary.totalChecks,
            summary.failedChecks,
            summary.latencies.quantile(0.5),
            summary.latencies.quantile(0.95),
            summary.totalOutages,
            summary.outagesSince,
            summary.averageOutage};
}

} // namespace powermon
