// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/outage.h"
#include "scenario/detection/home.h"

namespace powermon::scenario {

/// The moment in which the members of \a outage went, and the time by which they were back, where a power cut
/// of that time writes the very same records into a home of which nothing but names is known; nothing where
/// the records differ. They are the same where the members went within the time that supplies carry them,
/// came back within the time that devices and routers need to boot, and none tells an uptime: whatever stayed
/// may then have a battery, and no detector can say what it was.
[[nodiscard]] std::optional<Span> twinCut(const World& world, const Outage& outage);

/// The same home in which that cut happened instead.
[[nodiscard]] World twinOf(const World& world, const Outage& outage, Span cut);

} // namespace powermon::scenario
