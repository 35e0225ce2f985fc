// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFile>
#include <QThreadPool>

#include "core/interfaces/spool.h"
#include "storage/spoolrecord.h"

namespace powermon {

/// A spool in one file that only grows until it is cleared, written in a thread of its own.
class FileSpool final : public Spool
{
public:
    /// Beyond it nothing is taken any more: some weeks of a hundred switches.
    static constexpr qint64 usualLimit = 256LL * 1024 * 1024;
    /// Checks to a page, about.
    static constexpr qsizetype pageSize = 5000;

    /// The file is made with the first append().
    explicit FileSpool(const QString& path, qint64 limit = usualLimit);
    /// What was asked for is done.
    ~FileSpool() override;

    [[nodiscard]] QFuture<Result<void>> append(const QList<CheckResult>& checks,
                                               const SpoolNote& note) override;
    [[nodiscard]] QFuture<Result<SpoolPage>> read(qint64 begin) override;
    [[nodiscard]] QFuture<Result<void>> clear() override;

private:
    template <typename T>
    QFuture<T> inThread(std::function<T()> work);
    [[nodiscard]] Result<void> write(const SpoolRecord::Content& content);
    [[nodiscard]] Result<SpoolPage> readPage(qint64 begin);
    [[nodiscard]] Error unwritable(const QString& reason) const;

    QString m_path;
    qint64 m_limit;
    std::optional<SpoolNote> m_note; ///< appended last
    QThreadPool m_thread;
};

} // namespace powermon
