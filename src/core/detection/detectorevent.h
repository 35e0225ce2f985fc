// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/outage.h"

namespace powermon {

enum class DetectorEventKind
{
    Opened,
    Changed, ///< members, confidence, cause or reasons
    Closed,
    Amended, ///< one that is over is another than was told: only now is it known how wrong the clock was
};

/// Something that the detector decided. The outage is whole each time.
struct DetectorEvent
{
    DetectorEventKind kind = DetectorEventKind::Opened;
    quint64 number = 0; ///< names the outage for as long as this detector lives; outage.id is set only where
                        ///< it was restored
    Outage outage;

    friend bool operator==(const DetectorEvent&, const DetectorEvent&) = default;
};

} // namespace powermon
