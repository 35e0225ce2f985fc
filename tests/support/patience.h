// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace powermon {

/// For how long a test waits, in milliseconds, for what another thread, process or timer does: a busy machine
/// makes everything late, and where it comes soon the length of this costs nothing.
inline constexpr int awhile = 30'000;

} // namespace powermon
