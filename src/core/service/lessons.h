// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/networkfacts.h"
#include "core/interfaces/store.h"
#include "core/model/learnedfacts.h"

namespace powermon {

/// Outages and incidents that are looked at, the newest first, and how far back.
inline constexpr int outagesToLearnFrom = 40;
inline constexpr Milliseconds learningReach = std::chrono::hours(24 * 400);

/// What the stored outages say of \a switches: Backup, GoesWith and BootTime. Reads the checks of the first
/// ten minutes of each, so that it costs much the same after a year as after a day. To be called in the
/// store's thread. Errors: those of the store.
[[nodiscard]] Result<QList<SwitchFacts>> lessonsOfOutages(Store& store, const QList<Switch>& switches,
                                                          Timestamp now);

/// What the network says of \a switches: OwnComputer, Gateway, SharesPath and Outside.
[[nodiscard]] QList<SwitchFacts> lessonsOfNetwork(const NetworkSight& sight, const QList<Switch>& switches);

} // namespace powermon
