// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/store.h"

namespace powermon {

/// The newest check of each switch that ended in \a range. Unlike CheckRepository::latest() it looks behind
/// checks that a wrong clock put into the future. To be called in the store's thread. Errors: those of the
/// store.
[[nodiscard]] Result<QHash<SwitchId, CheckResult>> readLatestChecks(Store& store, TimeRange range);

} // namespace powermon
