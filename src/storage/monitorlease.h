// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace powermon {

/// The right to be the one monitor of a database; see Store.
class MonitorLease
{
public:
    MonitorLease() = default;
    MonitorLease(const MonitorLease&) = delete;
    MonitorLease& operator=(const MonitorLease&) = delete;
    virtual ~MonitorLease() = default;

    /// Whether it is ours now.
    [[nodiscard]] virtual Result<bool> acquire() = 0;
    [[nodiscard]] virtual Result<void> release() = 0;
    /// Whether anybody has it, we included.
    [[nodiscard]] virtual Result<bool> isHeld() = 0;
};

} // namespace powermon
