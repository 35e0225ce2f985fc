// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <utility>

#include <QFuture>
#include <QList>
#include <QObject>

#include "core/base/result.h"
#include "core/interfaces/storeexecutor.h"
#include "core/model/checkresult.h"
#include "core/service/spooler.h"

namespace powermon {

/// Gathers checks and writes them together: at most a second is ever unwritten where flush() is called each
/// second. What could not be written goes into the spool where there is one, is else kept, up to a bound, and
/// is tried again with the next flush; order is kept. One transaction is under way at a time; what is asked
/// for meanwhile goes into the next, together.
class CheckRecorder final : public QObject
{
    Q_OBJECT

public:
    /// Checks kept while the store fails; beyond it the oldest are dropped, and droppedChecks() says how
    /// many.
    static constexpr qsizetype maximumWaiting = 1'000'000;
    /// Runs in the store's thread, inside the transaction.
    using Work = std::function<Result<void>(Store&)>;

    explicit CheckRecorder(StoreExecutor& store, QObject* parent = nullptr);

    /// What a monitor would note now beside its checks: by it others' records are told from its own.
    void setNote(std::function<SpoolNote()> note) { m_note = std::move(note); }
    /// Where checks are kept while the store fails, with the note.
    void setSpool(Spooler& spooler) { m_spooler = &spooler; }

    void add(const CheckResult& check);
    /// Writes everything added so far, together with \a alongside in the same transaction, so that what
    /// belongs together is on disk together. The future is true when it is on disk; an error means that
    /// nothing of it is, and that \a alongside was not kept.
    QFuture<Result<void>> flush(Work alongside = {});

    /// Others may have written meanwhile: the next write asks, and fails with AlreadyMonitored where they
    /// have.
    void doubt() { m_isDoubted = true; }

    /// The store does not answer: everything that is not known to be on disk into the spool, with the note,
    /// also what is being written; the answer is true when it is there. Errors: FileUnwritable; Interrupted
    /// where there is no spool.
    QFuture<Result<void>> spool();
    /// Whether all that was added, and the note as it was then, are in the spool.
    [[nodiscard]] bool isSpooled() const { return m_isSpooled && m_waiting.isEmpty(); }

    [[nodiscard]] qsizetype waitingChecks() const { return unwritten().size(); }
    /// Those that are not known to be on disk, in order.
    [[nodiscard]] QList<CheckResult> unwritten() const { return m_writing + m_spooling + m_waiting; }
    /// Forgets those that are neither on disk nor under way.
    [[nodiscard]] QList<CheckResult> takeWaiting() { return std::exchange(m_waiting, {}); }
    [[nodiscard]] qint64 droppedChecks() const { return m_dropped; }

Q_SIGNALS:
    /// The store failed; sent once until it works again.
    void troubleBegan(const powermon::Error& error);
    void troubleEnded();
    /// What the store did not take is on this computer's disk; sent once until troubleEnded().
    void spoolingBegan();

private:
    struct Request
    {
        Work work;
        std::shared_ptr<QPromise<Result<void>>> promise;
    };
    using Promise = std::shared_ptr<QPromise<Result<void>>>;
    void writeNext();
    void write(const QList<Request>& requests);
    [[nodiscard]] std::function<Result<QString>(Store&)> job(const QList<Request>& requests) const;
    void finishWrite(const QList<Request>& requests, const Result<void>& outcome);
    void answer(const QList<Request>& requests, const Result<void>& outcome);
    void noteOutcome(const Result<void>& outcome);
    void beginTrouble(const Error& error);
    [[nodiscard]] QFuture<Result<void>> spoolAll();
    void spoolNext();
    void finishSpooling(const Result<void>& spooled);
    void boundWaiting();

    StoreExecutor& m_store;
    Spooler* m_spooler = nullptr;
    std::function<SpoolNote()> m_note;
    QList<CheckResult> m_waiting;
    QList<CheckResult> m_writing;
    QList<CheckResult> m_spooling; ///< taken from m_waiting, on their way into the spool
    QList<Request> m_requests;     ///< for the next transaction
    QList<Promise> m_spoolRequests;
    std::function<void()> m_afterSpooling; ///< the end of a write that ended meanwhile
    QString m_location;
    qint64 m_dropped = 0;
    quint64 m_writes = 0; ///< counts write()
    bool m_isWriting = false;
    bool m_isWritingSpooled = false; ///< m_writing is in the spool too
    bool m_isSpooling = false;       ///< an append is under way
    bool m_isInTrouble = false;
    bool m_isInDoubt = false; ///< the last write did not end well: nobody knows what the store holds
    bool m_isDoubted = false; ///< the next write is in doubt, however the one under way ends
    bool m_isSpooled = false;
    bool m_isSpoolRefusing = false;
    bool m_isSpoolTold = false;
};

} // namespace powermon
