// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QFuture>
#include <QList>
#include <QString>

#include "core/base/result.h"
#include "core/model/checkresult.h"
#include "core/model/coverage.h"
#include "core/model/outage.h"

namespace powermon {

/// What a monitor would have written beside its checks: as it stands, whatever was noted before.
struct SpoolNote
{
    QString hostText; ///< the host run, where it is not in the store
    QList<Coverage> coverage;
    QList<Outage> outages; ///< as found; those without an id are not in the store
    CoverageId known = {}; ///< the newest that the monitor knew of in the store: newer ones are others'

    friend bool operator==(const SpoolNote&, const SpoolNote&) = default;
};

/// What was read of a spool at once.
struct SpoolPage
{
    QList<CheckResult> checks;     ///< in the order in which they came
    std::optional<SpoolNote> note; ///< the newest in it
    qint64 end = 0;                ///< where the next page begins
    bool isLast = true;

    friend bool operator==(const SpoolPage&, const SpoolPage&) = default;
};

/// A place on this computer's disk for what cannot be written to the store now. What was asked first is done
/// first; none of it waits for the caller's thread.
class Spool
{
public:
    Spool() = default;
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;
    virtual ~Spool() = default;

    /// Behind what is there. On disk, all of it, when the answer comes; after an error nothing of it is.
    /// Errors: FileUnwritable, also where it is full.
    [[nodiscard]] virtual QFuture<Result<void>> append(const QList<CheckResult>& checks,
                                                       const SpoolNote& note) = 0;
    /// The page from \a begin, 0 or the end of another page. What a crash left unfinished is left out.
    /// Errors: FileUnreadable.
    [[nodiscard]] virtual QFuture<Result<SpoolPage>> read(qint64 begin) = 0;
    /// All that was read up to the last page is in the store. False where another process has appended since:
    /// then everything stays. Errors: FileUnwritable.
    [[nodiscard]] virtual QFuture<Result<bool>> clear() = 0;
    /// It cannot be read: gives it another name, for people, and begins anew; the name. Errors:
    /// FileUnwritable.
    [[nodiscard]] virtual QFuture<Result<QString>> setAside() = 0;
};

} // namespace powermon
