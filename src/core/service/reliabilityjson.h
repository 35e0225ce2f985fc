// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/service/reliabilityreport.h"

namespace powermon {

/// What REST answers and `stats --json` prints: stable keys in snake_case, times in ISO 8601 UTC, durations
/// in seconds, ratios from 0 to 1, null where an index has no value.
[[nodiscard]] QJsonObject reliabilityJson(const ReliabilityReport& report);

} // namespace powermon
