// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandoutput.h"
#include "core/service/reliabilityreport.h"

namespace powermon {

/// Writes the figures for people: the whole period, its parts, the groups and the switches. Numbers do not
/// depend on the locale; a figure without a value is "–".
void writeStats(CommandOutput& output, const ReliabilityReport& report);

} // namespace powermon
