// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandoutput.h"
#include "core/service/replay/replay.h"

namespace powermon {

/// What a policy found, what nobody knows, and the sum of it, for people.
void showReplay(CommandOutput& output, const ReplayResult& result, Timestamp now);
/// What several policies found beside each other, and the sum of each.
void showComparison(CommandOutput& output, const QList<ReplayResult>& results, Timestamp now);

} // namespace powermon
