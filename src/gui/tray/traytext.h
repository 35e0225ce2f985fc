// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "core/base/timestamp.h"

namespace powermon {

class SiteStatus;

/// The state of the site in one line: "Power is out since 14:02:10 (3 min 05 s), 4 of 5 switches do not
/// answer".
[[nodiscard]] QString siteSentence(const SiteStatus& status, Timestamp now);

/// How many active switches do not answer.
[[nodiscard]] int downCount(const SiteStatus& status);

/// What a tooltip adds to it, one line each: paused alerts, a database that cannot be used.
[[nodiscard]] QString trayToolTip(const SiteStatus& status, std::optional<Timestamp> pausedUntil,
                                  Timestamp now);

} // namespace powermon
