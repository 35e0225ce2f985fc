// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hostrun.h"

namespace powermon {

/// What Linux tells of this computer's run in its files under \a root ("" outside of tests): etc/machine-id,
/// proc/sys/kernel/random/boot_id and proc/uptime. What cannot be read stays empty. The machine's own id is
/// secret (machine-id(5)): what is told is a hash of it that only PowerMon uses.
[[nodiscard]] HostRun readHostRun(const QString& root = {});

} // namespace powermon
