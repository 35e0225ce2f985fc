// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/outage.h"

namespace powermon {

/// An outage as it lies in a store, with both layers apart: what detection found, and what people say of it.
struct OutageRecord
{
    Outage found; ///< of a part that was split off: nothing but the id
    OutageCorrection said;
    OutageId partOf; ///< a part: what was found of it stands there

    friend bool operator==(const OutageRecord&, const OutageRecord&) = default;
};

} // namespace powermon
