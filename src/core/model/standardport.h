// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/switch.h"

namespace powermon {

/// Where a server of this kind is asked unless it is told otherwise.
[[nodiscard]] constexpr quint16 standardPort(Scheme scheme)
{
    return scheme == Scheme::Https ? 443 : 80;
}

} // namespace powermon
