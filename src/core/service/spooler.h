// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QFuture>
#include <QObject>

#include "core/interfaces/spool.h"
#include "core/interfaces/storeexecutor.h"

namespace powermon {

/// Takes what cannot be written to the store, and brings it there as soon as that is possible: in order, a
/// page to a transaction. A page whose answer was lost is written again: what is stored already is left out.
/// Everything stays in the spool until all of it is in the store, with what the caller writes beside the
/// checks. put() may be called at any time, else one call at a time.
class Spooler final : public QObject
{
    Q_OBJECT

public:
    Spooler(StoreExecutor& store, Spool& spool, QObject* parent = nullptr);

    /// Whether there is something to drain, as far as is known: a new one knows of nothing before recover().
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    /// See Spool::append().
    QFuture<Result<void>> put(const QList<CheckResult>& checks, const SpoolNote& note);

    /// All checks into the store, but for those that are put meanwhile, for a monitor that is running; \a own
    /// is what it would note now. It writes the rest itself, and then says clear(). After an error what is
    /// left stays, for the next call. Errors: those of the store; AlreadyMonitored where another watches, or
    /// has watched since; FileUnreadable.
    QFuture<Result<void>> drain(const SpoolNote& own);
    /// Everything into the store that an earlier run left, before one begins: checks of a time in which no
    /// other watched, and the newest note where it still holds. Clears the spool then. Errors: as drain().
    QFuture<Result<void>> recover();
    /// Everything is in the store that was drained. Does nothing where something was put since, by this
    /// process or another.
    QFuture<Result<void>> clear();

private:
    [[nodiscard]] QFuture<Result<void>> begin(std::optional<SpoolNote> own);
    void takePage();
    void leaveUnreadable(const Error& error);
    void writePage();
    void goOn();
    void finish(const Result<void>& outcome);

    StoreExecutor& m_store;
    Spool& m_spool;
    bool m_isEmpty = true;
    bool m_isClearRefused = false;
    qint64 m_at = 0;                 ///< what lies before is in the store
    quint64 m_puts = 0;              ///< counts put()
    quint64 m_putsAtReading = 0;     ///< when m_page was read
    bool m_isDrained = false;        ///< up to m_putsAtReading
    std::optional<SpoolPage> m_page; ///< at m_at, read and not yet written
    std::optional<SpoolNote> m_note; ///< the newest read
    std::optional<SpoolNote> m_own;  ///< of the monitor that is running; nothing: recovering
    qint64 m_drained = 0;
    int m_unreadable = 0; ///< how often, one after another
    std::shared_ptr<QPromise<Result<void>>> m_draining;
};

} // namespace powermon
