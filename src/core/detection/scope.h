// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detection/openevent.h"

namespace powermon {

/// The mains switches that count at \a moment: not announced as work, known to answer, not absent. A switch
/// that failed alone for \a absentAfter is absent.
[[nodiscard]] std::vector<size_t> presentMains(const SwitchTracks& tracks, Timestamp moment,
                                               std::chrono::seconds absentAfter);

/// Whether \a lost, in ascending order, is a site or a group. The site: more than half of the mains switches,
/// by count and by weight, or four fifths and at least three of those that had not gone before. A group: \a
/// share of its two or more members; it comes before the site where the loss ends at its border.
[[nodiscard]] Scope scopeOf(const SwitchTracks& tracks, const std::vector<size_t>& lost, TimeInterval moment,
                            const EvidenceParameters& parameters);

/// Whether the failures of \a lost weigh too much to be chance (Wald 1945); one mains switch alone needs
/// three failures.
[[nodiscard]] bool isBeyondChance(const SwitchTracks& tracks, const std::vector<size_t>& lost,
                                  const EvidenceParameters& parameters);

} // namespace powermon
