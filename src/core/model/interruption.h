// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/strongid.h"
#include "core/base/timestamp.h"

namespace powermon {

/// One switch's time without an answer.
struct Interruption
{
    SwitchId switchId;
    TimeInterval start;
    std::optional<TimeInterval> end; ///< nothing: it still does not answer

    friend bool operator==(const Interruption&, const Interruption&) = default;
};

} // namespace powermon
