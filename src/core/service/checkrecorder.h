// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

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

    /// Where checks are kept while the store fails; \a note says what else would be lost with this process.
    void setSpool(Spooler& spooler, std::function<SpoolNote()> note);

    void add(const CheckResult& check);
    /// Writes everything added so far, together with \a alongside in the same transaction, so that what
    /// belongs together is on disk together. The future is true when it is on disk; an error means that
    /// nothing of it is, and that \a alongside was not kept.
    QFuture<Result<void>> flush(Work alongside = {});

    [[nodiscard]] qsizetype waitingChecks() const { return m_waiting.size() + m_writing.size(); }
    /// Those that are not known to be on disk, in order.
    [[nodiscard]] QList<CheckResult> unwritten() const { return m_writing + m_waiting; }
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
    void writeNext();
    void write(const QList<Request>& requests);
    void finishWrite(const QList<Request>& requests, const Result<void>& outcome);
    void noteOutcome(const Result<void>& outcome);
    void spoolWaiting();
    void goOn();
    void boundWaiting();

    StoreExecutor& m_store;
    Spooler* m_spooler = nullptr;
    std::function<SpoolNote()> m_note;
    QList<CheckResult> m_waiting;
    QList<CheckResult> m_writing;
    QList<Request> m_requests; ///< for the next transaction
    qint64 m_dropped = 0;
    bool m_isWriting = false;
    bool m_isInTrouble = false;
    bool m_isSpooling = false;
    bool m_isSpoolRefusing = false;
};

} // namespace powermon
