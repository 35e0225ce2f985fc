// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

namespace powermon {

/// How long a program may take to tidy up once its event loop has ended.
inline constexpr Milliseconds endPatience{5000};

/// Ends this process with \a code after \a patience if it has not ended by itself until then: the driver of a
/// database server that froze holds its thread for as long as that lasts, and no timeout frees it. Whoever
/// was told that something is stored was told the truth, as with a kill. To be called when nothing is left to
/// do.
void endWithin(Milliseconds patience, int code);

/// Says endWithin(), and returns \a code.
[[nodiscard]] int endingWith(int code);

} // namespace powermon
