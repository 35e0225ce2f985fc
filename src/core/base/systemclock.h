// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace powermon {

/// The computer's own clocks: the only place that reads them.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] SteadyTime steadyNow() const override;
    [[nodiscard]] Milliseconds asleep() const override;
};

} // namespace powermon
