// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/model/checkdigest.h"
#include "storage/sqlrow.h"
#include "storage/sqlvalues.h"

namespace powermon {

/// A sum of checks as the tables check_hours and check_days hold it.
class SqlDigestRow
{
public:
    /// Nothing where it is damaged.
    [[nodiscard]] static std::optional<CheckDigest> digestFrom(const SqlRow& row);
    /// The counts and the runs alone, of a row that has no more, in the place of what \a digest held; false
    /// where it is damaged.
    [[nodiscard]] static bool readRuns(const SqlRow& row, CheckDigest& digest);
    /// All columns; \a begin: of the hour or day.
    [[nodiscard]] static SqlValues valuesOf(const CheckDigest& digest, Timestamp begin);
};

} // namespace powermon
