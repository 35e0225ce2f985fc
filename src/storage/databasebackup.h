// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/base/timestamp.h"
#include "core/interfaces/databasecare.h"
#include "storage/databaseurl.h"

namespace powermon {

/// How many thousandths are done; false ends the work with Interrupted.
using CareProgress = std::function<bool(int thousandths)>;

/// Copies a database to a file that is not there yet: SQLite's online backup, or pg_dump in its own format.
/// Errors: as DatabaseCare.
[[nodiscard]] Result<BackupReport> backUpDatabase(const DatabaseUrl& url, const QString& file,
                                                  const CareProgress& progress);

/// Puts a copy in the place of a database, which is set aside: FILE.replaced-DATE, or the schema
/// replaced_powermon_DATE. The copy is looked through and brought up to date first. Errors: as DatabaseCare.
[[nodiscard]] Result<RestoreReport> restoreDatabase(const DatabaseUrl& url, const QString& file,
                                                    Timestamp now, const CareProgress& progress);

} // namespace powermon
