// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/service/reliabilityreport.h"

namespace powermon {

/// The figures as a table by RFC 4180, with a heading line and CRLF at the ends of lines: a line for the
/// whole period ("site"), each part of it, each group and each switch. Times in ISO 8601 UTC, durations in
/// seconds, numbers with a point; an index without a value is empty.
[[nodiscard]] QString reliabilityCsv(const ReliabilityReport& report);

} // namespace powermon
