// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/checkresult.h"
#include "core/model/outagerecord.h"
#include "core/model/switchlife.h"
#include "core/service/transfer/csvrow.h"

namespace powermon {

// Rows of the tables in csvtables.h, as records. Ids are those of the table, none where it has no such
// column. Errors: BadInput without a place, those of an address.

/// "name" and "ip_address" are needed; what is not told is as for a new switch.
[[nodiscard]] Result<SwitchLife> switchFromRow(const CsvRow& row);
/// What stands there is taken as found, and what people said as said: that it was planned, a note, another
/// start, and that it was corrected at all.
[[nodiscard]] Result<OutageRecord> outageFromRow(const CsvRow& row);
/// Errors: also where "checked_at" or "is_online" is missing.
[[nodiscard]] Result<CheckResult> checkFromRow(const CsvRow& row);

} // namespace powermon
