// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/detection/outagedetector.h"
#include "core/interfaces/store.h"

namespace powermon {

/// What a monitor that starts wants its detector to know.
struct WarmUpRequest
{
    DetectionPolicy policy;
    Surroundings surroundings;
    QList<Switch> switches;
    Timestamp now;
};

/// A detector that knows what the store knows.
struct WarmDetector
{
    std::shared_ptr<OutageDetector> detector;
    QList<quint64> numbers; ///< of the open outages, in the order given
    QList<DetectorEvent>
        missed; ///< what the store does not know: the last run was cut off before it was written
};

/// Feeds the last day of a store's checks, and all since the first of the open outages, through a new
/// detector, so that one that was stopped goes on as if it never had been: what it learnt of the switches,
/// failures that were being counted, and what was being judged. Where it does not find the open outages again
/// (another policy found them, or they are too old), it takes them over as they are. To be called in the
/// store's thread.
[[nodiscard]] Result<WarmDetector> warmUp(Store& store, const WarmUpRequest& request,
                                          const QList<Outage>& open);

} // namespace powermon
