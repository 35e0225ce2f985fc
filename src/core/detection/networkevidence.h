// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detection/openevent.h"

namespace powermon {

/// Switches that are not in the event, were heard of some seconds after its moment and did not miss a check
/// since.
[[nodiscard]] std::vector<size_t> survivors(const SwitchTracks& tracks, const OpenEvent& event);

/// Switches with a battery (\a hasBackup) or gateways without one that went in the moment of the event.
[[nodiscard]] std::vector<size_t> backupsLostWith(const SwitchTracks& tracks, const OpenEvent& event);
[[nodiscard]] std::vector<size_t> routersLostWith(const SwitchTracks& tracks, const OpenEvent& event);

/// Why it was not the network: something still answers over each link (wifi, wired, access point) on which
/// the lost ones hung, or they hung on two kinds of link and something still answers. Nothing: that is not
/// known.
[[nodiscard]] std::optional<Reason> clearOfNetwork(const SwitchTracks& tracks, const OpenEvent& event);

/// Why it was the network: all that went hung on one link, all that hung on it went, and something without a
/// battery stays on another. Nothing where the lost ones are a circuit too. Several access points go together
/// only to restart: with a single witness that takes that \a isReturning, they are coming back in good time.
[[nodiscard]] std::optional<Reason> explainedByLink(const SwitchTracks& tracks, const OpenEvent& event,
                                                    bool isReturning);

/// Why it was the network: a gateway went, but the outside still answers, so the way there is another.
[[nodiscard]] std::optional<Reason> anotherWayOut(const SwitchTracks& tracks, const OpenEvent& event);

/// Why it was the network: many that nothing is told of, and that went in every proven outage so far, did not
/// go in this.
[[nodiscard]] std::optional<Reason> sparedByIt(const SwitchTracks& tracks, const OpenEvent& event);

} // namespace powermon
