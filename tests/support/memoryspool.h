// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include "core/base/finishedfuture.h"
#include "core/interfaces/spool.h"

namespace powermon {

/// A spool that outlives the processes of a test, and answers at once.
class MemorySpool final : public Spool
{
public:
    struct Record
    {
        QList<CheckResult> checks;
        SpoolNote note;
    };
    QList<Record> records;
    std::optional<Error> refusal; ///< of append()

    [[nodiscard]] qsizetype checkCount() const
    {
        qsizetype count = 0;
        for (const Record& record : records)
            count += record.checks.size();
        return count;
    }

    [[nodiscard]] QFuture<Result<void>> append(const QList<CheckResult>& checks,
                                               const SpoolNote& note) override
    {
        if (refusal)
            return finishedFuture(Result<void>(failure(*refusal)));
        records.append({checks, note});
        return finishedFuture(Result<void>());
    }
    [[nodiscard]] QFuture<Result<SpoolPage>> read(qint64 begin) override
    {
        SpoolPage page{{}, std::nullopt, begin, true};
        for (; page.end < records.size() && page.checks.size() < 1000; ++page.end) {
            page.checks += records.at(page.end).checks;
            page.note = records.at(page.end).note;
        }
        page.isLast = page.end >= records.size();
        return finishedFuture(Result<SpoolPage>(page));
    }
    [[nodiscard]] QFuture<Result<void>> clear() override
    {
        records.clear();
        return finishedFuture(Result<void>());
    }
};

} // namespace powermon
