// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/base/timestamp.h"
#include "core/interfaces/databasecare.h"
#include "core/service/transfer/storewriter.h"
#include "storage/databaseurl.h"

namespace powermon {

class SqlStore;

/// Copies the tables of the Python PowerMon into an empty store, in steps; one that was cut short goes on
/// when it is run again. At its end all is taken once more: every record must be there. The tables are only
/// read.
class AncestorCopy
{
public:
    /// How many thousandths are done; false ends the work with Interrupted.
    using Progress = std::function<bool(int thousandths)>;

    /// \a to must outlive it. \a now: when switches were added that do not say when.
    AncestorCopy(const DatabaseUrl& from, SqlStore& to, Timestamp now) : m_from(from), m_to(to), m_now(now) {}

    /// Whether there are such tables. Errors: those of opening the database.
    [[nodiscard]] static Result<bool> isPossible(const DatabaseUrl& from);
    /// Errors: AlreadyMonitored, BadInput where the target holds something else, Interrupted, Database….
    [[nodiscard]] Result<CopyReport> run(const Progress& progress);

private:
    [[nodiscard]] Result<void> requireOwnTarget();
    [[nodiscard]] Result<bool> isEmpty();
    struct Taken
    {
        TransferCounts counts;
        QStringList refused;
    };
    /// All of it, or what is not there yet; \a from: how many thousandths were done before, of which it is
    /// 500.
    [[nodiscard]] Result<Taken> take(const Progress& progress, int from);

    DatabaseUrl m_from;
    SqlStore& m_to;
    Timestamp m_now;
};

} // namespace powermon
