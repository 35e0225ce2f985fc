// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFile>
#include <QThreadPool>

#include "core/interfaces/spool.h"
#include "storage/spoolrecord.h"

namespace powermon {

/// A spool in one file that only grows until it is cleared, written in a thread of its own. A note is written
/// where it differs from the one before, with its outages where those do; that something went on is noted
/// once a minute.
class FileSpool final : public Spool
{
public:
    /// Beyond it nothing is taken any more: some weeks of a hundred switches. A part is kept for notes.
    static constexpr qint64 usualLimit = 256LL * 1024 * 1024;
    /// Checks to a page, about.
    static constexpr qsizetype pageSize = 5000;
    /// A coverage that only grew by less is not noted.
    static constexpr Milliseconds notedGrowth = std::chrono::minutes(1);
    /// All is noted again behind so much time, should damage have met the note before.
    static constexpr Milliseconds wholeNotes = std::chrono::hours(1);

    /// The file is made with the first append().
    explicit FileSpool(const QString& path, qint64 limit = usualLimit);
    /// What was asked for is done.
    ~FileSpool() override;

    [[nodiscard]] QFuture<Result<void>> append(const QList<CheckResult>& checks,
                                               const SpoolNote& note) override;
    [[nodiscard]] QFuture<Result<SpoolPage>> read(qint64 begin) override;
    [[nodiscard]] QFuture<Result<bool>> clear() override;
    /// With ".unreadable" behind its name, and a number where there is one already.
    [[nodiscard]] QFuture<Result<QString>> setAside() override;

private:
    template <typename T>
    QFuture<T> inThread(std::function<T()> work);
    [[nodiscard]] Result<void> add(const QList<CheckResult>& checks, const SpoolNote& note);
    [[nodiscard]] SpoolRecord::Content contentFor(const QList<CheckResult>& checks,
                                                  const SpoolNote& note) const;
    void remember(const SpoolRecord::Content& content);
    [[nodiscard]] Result<bool> removeRead();
    [[nodiscard]] Result<void> write(const SpoolRecord::Content& content, qint64 limit);
    [[nodiscard]] Result<SpoolPage> readPage(qint64 begin);
    [[nodiscard]] SpoolNote wholeNote(const SpoolRecord::Content& content);
    [[nodiscard]] Error full() const;
    [[nodiscard]] Error unreadable(const QFile& file) const;
    [[nodiscard]] Error unwritable(const QString& reason) const;

    QString m_path;
    qint64 m_limit;
    std::optional<SpoolNote> m_note; ///< appended last
    Timestamp m_wholeNoteAt;         ///< how far it had grown when it was appended with its outages
    QList<Outage> m_readOutages;     ///< of the note that was read last
    qint64 m_readSize = 0;           ///< of the file when it was read to its end
    qsizetype m_refused = 0;         ///< so many checks did not fit last time; 0: all did
    QThreadPool m_thread;
};

} // namespace powermon
