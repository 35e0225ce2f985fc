// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace powermon {

/// What the computer that watches runs on right now, as far as its system can tell.
enum class HostPower
{
    Unknown, ///< it has no battery and no UPS, or nobody can be asked
    Mains,
    Battery, ///< or a UPS
};

} // namespace powermon
