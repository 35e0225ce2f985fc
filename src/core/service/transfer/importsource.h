// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/checkresult.h"
#include "core/service/transfer/transferhead.h"

namespace powermon {

/// Records that are to be taken over: a file, or another program's database. Used in one thread at a time;
/// every call may take a while, but not long.
class ImportSource
{
public:
    ImportSource() = default;
    ImportSource(const ImportSource&) = delete;
    ImportSource& operator=(const ImportSource&) = delete;
    virtual ~ImportSource() = default;

    /// Reads on until all but the checks is known, and everything is known to be sound; called again and
    /// again until it answers true. Errors: BadInput (with file and line), FileUnreadable, those of
    /// databases.
    [[nodiscard]] virtual Result<bool> prepare() = 0;
    /// When all is prepared.
    [[nodiscard]] virtual const TransferHead& head() const = 0;
    /// How many checks there are, when all is prepared.
    [[nodiscard]] virtual qint64 checkCount() const = 0;

    /// What the checks of removed days add up to, before the checks; empty: that was all.
    [[nodiscard]] virtual Result<QList<CheckDigest>> nextDays() = 0;
    /// The next checks, some ten thousand at most; empty: that was all.
    [[nodiscard]] virtual Result<QList<CheckResult>> nextChecks() = 0;
};

} // namespace powermon
