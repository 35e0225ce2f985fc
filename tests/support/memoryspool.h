// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
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
    std::optional<Error> refusal;      ///< of append()
    std::optional<Error> readRefusal;  ///< of read()
    std::optional<Error> clearRefusal; ///< of clear()
    std::function<void()> beforeRead;
    std::function<void()> beforeClear; ///< what a process that is killed then does not live to see
    QList<QList<Record>> asides;
    int readings = 0;

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
        ++readings;
        if (beforeRead)
            beforeRead();
        if (readRefusal)
            return finishedFuture(Result<SpoolPage>(failure(*readRefusal)));
        SpoolPage page{{}, std::nullopt, begin, true};
        for (; page.end < records.size() && page.checks.size() < 1000; ++page.end) {
            page.checks += records.at(page.end).checks;
            page.note = records.at(page.end).note;
        }
        page.isLast = page.end >= records.size();
        m_read = records.size();
        return finishedFuture(Result<SpoolPage>(page));
    }
    [[nodiscard]] QFuture<Result<bool>> clear() override
    {
        if (clearRefusal)
            return finishedFuture(Result<bool>(failure(*clearRefusal)));
        if (const auto before = beforeClear)
            before();
        if (records.size() > m_read)
            return finishedFuture(Result<bool>(false));
        records.clear();
        return finishedFuture(Result<bool>(true));
    }
    [[nodiscard]] QFuture<Result<QString>> setAside() override
    {
        asides.append(std::exchange(records, {}));
        return finishedFuture(Result<QString>(QStringLiteral("aside")));
    }

private:
    qsizetype m_read = 0;
};

} // namespace powermon
