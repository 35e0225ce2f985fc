// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/model/switch.h"

namespace powermon {

/// A switch that is or was there.
struct SwitchLife
{
    Switch powerSwitch;
    std::optional<Timestamp> removedAt; ///< nothing: it is still there

    friend bool operator==(const SwitchLife&, const SwitchLife&) = default;
};

} // namespace powermon
