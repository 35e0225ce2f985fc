// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/store.h"

namespace powermon {

/// The stretches of \a range in which a monitor ran, disjoint, oldest first; also the last seconds, which are
/// not on disk yet where it still runs. To be called in the store's thread. Errors: those of the store.
[[nodiscard]] Result<QList<TimeRange>> readWatched(Store& store, TimeRange range);

} // namespace powermon
