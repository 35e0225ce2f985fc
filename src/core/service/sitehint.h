// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/model/switch.h"

namespace powermon {

/// What a home lacks to tell the power from its network quickly.
enum class SiteHint
{
    AllOnWifi,       ///< every switch hangs on Wi-Fi
    AllOnOnePoint,   ///< every switch hangs on one access point
    NothingDescribed ///< of no switch is it known that it is wired or has a battery
};

/// What \a switches (as the detector takes them) lack; nothing where one is wired or has a battery, or there
/// are fewer than two to compare.
[[nodiscard]] std::optional<SiteHint> hintFor(const QList<Switch>& switches);

/// The hint as a sentence or two, in the program's language; \a ownLink is how the computer that watches
/// hangs on its network.
[[nodiscard]] QString hintText(SiteHint hint, LinkKind ownLink);
/// "all_on_wifi", "all_on_one_point", "nothing_described"
[[nodiscard]] QString toWord(SiteHint hint);

} // namespace powermon
