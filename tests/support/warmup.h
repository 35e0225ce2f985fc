// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/replay/detectorwarmup.h"

namespace powermon {

/// All pieces at once.
[[nodiscard]] inline Result<WarmDetector> warmUp(Store& store, const WarmUpRequest& request)
{
    DetectorWarmUp warming(request);
    for (;;) {
        const auto isDone = warming.step(store);
        if (!isDone)
            return failure(isDone.error());
        if (*isDone)
            return warming.take();
    }
}

} // namespace powermon
