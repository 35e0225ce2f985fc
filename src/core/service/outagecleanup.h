// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/interfaces/store.h"

namespace powermon {

// To be called in the store's thread. Errors: those of the store.

/// Deletes the outages that ended before \a before, and remembers that nothing is known of those of that
/// time; how many that were.
[[nodiscard]] Result<qint64> removeOutages(Store& store, Timestamp before);

/// Since when all outages are there, where some were deleted (removeOutages()) that lay behind \a since; else
/// nothing. What no figure may take for time without an outage lies before it.
[[nodiscard]] Result<std::optional<Timestamp>> outagesKnownSince(Store& store, Timestamp since);

} // namespace powermon
