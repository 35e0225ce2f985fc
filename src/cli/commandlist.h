// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/argumentparser.h"

namespace powermon {

/// All commands of the program, in the order of the help.
[[nodiscard]] CommandList makeCommands();

} // namespace powermon
