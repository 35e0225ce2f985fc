// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/checkrecorder.h"

#include <utility>

#include "core/base/andthen.h"
#include "core/base/logging.h"
#include "core/service/latewriting.h"

namespace powermon {

CheckRecorder::CheckRecorder(StoreExecutor& store, QObject* parent) : QObject(parent), m_store(store)
{
}

void CheckRecorder::add(const CheckResult& check)
{
    m_waiting.append(check);
    m_isSpooled = false;
    boundWaiting();
}

void CheckRecorder::boundWaiting()
{
    const qsizetype surplus = m_waiting.size() - maximumWaiting;
    if (surplus <= 0)
        return;
    m_waiting.remove(0, surplus);
    m_dropped += surplus;
}

// ---- into the store

QFuture<Result<void>> CheckRecorder::flush(Work alongside)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_requests.append({std::move(alongside), promise});
    QFuture<Result<void>> future = promise->future();
    writeNext();
    return future;
}

void CheckRecorder::writeNext()
{
    if (m_isWriting || m_requests.isEmpty())
        return;
    m_isWriting = true;
    const QList<Request> requests = std::exchange(m_requests, {});
    if (!m_spooler || m_spooler->isEmpty())
        return write(requests);
    // What came first is written first.
    (void) andThen(m_spooler->drain(m_note()), this, [this, requests](const Result<void>& drained) {
        if (drained)
            write(requests);
        else
            finishWrite(requests, drained);
        return true;
    });
}

void CheckRecorder::write(const QList<Request>& requests)
{
    m_writing = std::exchange(m_waiting, {});
    m_isWritingSpooled = false;
    m_isInDoubt = std::exchange(m_isDoubted, false) || m_isInDoubt;
    ++m_writes;
    (void) andThen(m_store.submit(job(requests)), this, [this, requests](const Result<QString>& location) {
        if (location)
            m_location = *location;
        finishWrite(requests, location ? Result<void>() : failure(location.error()));
        return true;
    });
}

/// Its answer says where the store is.
std::function<Result<QString>(Store&)> CheckRecorder::job(const QList<Request>& requests) const
{
    const bool isKnown = !m_isInDoubt;
    const auto own = m_isInDoubt && m_note ? std::optional(m_note()) : std::nullopt;
    const auto appendChecks = [checks = m_writing, isKnown, own](Store& store) -> Result<void> {
        if (checks.isEmpty())
            return {};
        if (isKnown)
            return store.checks().append(checks);
        const auto left = unstoredChecks(store, checks, own ? &*own : nullptr);
        return left ? store.checks().append(*left) : failure(left.error());
    };
    return [appendChecks, own, requests](Store& store) -> Result<QString> {
        const Result<void> written = store.transaction([&]() -> Result<void> {
            if (const auto claimed = claimLease(store); !claimed)
                return claimed;
            const auto overtaken = own ? isOvertaken(store, *own) : Result<bool>(false);
            if (!overtaken || *overtaken)
                return overtaken ? failure(ErrorCode::AlreadyMonitored, {store.location()})
                                 : failure(overtaken.error());
            Result<void> outcome = appendChecks(store);
            for (qsizetype i = 0; outcome && i < requests.size(); ++i) {
                if (requests.at(i).work)
                    outcome = requests.at(i).work(store);
            }
            return outcome;
        });
        return written ? Result<QString>(store.location()) : failure(written.error());
    };
}

void CheckRecorder::finishWrite(const QList<Request>& requests, const Result<void>& outcome)
{
    if (m_isSpooling) { // what is being written may be on its way into the spool: that ends first
        m_afterSpooling = [=, this] { finishWrite(requests, outcome); };
        return;
    }
    const QList<CheckResult> tried = std::exchange(m_writing, {});
    if (!outcome && !m_isWritingSpooled) {
        m_waiting = tried + m_waiting;
        boundWaiting();
    }
    m_isWritingSpooled = false;
    noteOutcome(outcome);
    const auto finish = [this, requests, outcome](const Result<void>&) {
        answer(requests, outcome);
        return true;
    };
    if (!m_spooler)
        finish({});
    else
        (void) andThen(outcome ? m_spooler->clear() : spoolAll(), this, finish);
}

void CheckRecorder::answer(const QList<Request>& requests, const Result<void>& outcome)
{
    for (const Request& request : requests) {
        request.promise->addResult(outcome);
        request.promise->finish();
    }
    m_isWriting = false;
    writeNext();
}

void CheckRecorder::noteOutcome(const Result<void>& outcome)
{
    m_isInDoubt = !outcome;
    // A store that has another monitor now works.
    if (!outcome && outcome.error().code != ErrorCode::AlreadyMonitored)
        return beginTrouble(outcome.error());
    if (!std::exchange(m_isInTrouble, false))
        return;
    m_isSpoolTold = false;
    qCInfo(logMonitor) << "writing works again dropped=" << m_dropped;
    Q_EMIT troubleEnded();
}

void CheckRecorder::beginTrouble(const Error& error)
{
    m_isInDoubt = true;
    if (std::exchange(m_isInTrouble, true))
        return;
    qCWarning(logMonitor).noquote() << "writing failed reason=" << errorMessage(error);
    Q_EMIT troubleBegan(error);
}

// ---- into the spool

QFuture<Result<void>> CheckRecorder::spool()
{
    if (!m_spooler)
        return finishedFuture(Result<void>(failure(ErrorCode::Interrupted)));
    if (m_isWriting)
        beginTrouble({ErrorCode::DatabaseUnreachable, {m_location, tr("no answer in time")}});
    return spoolAll();
}

QFuture<Result<void>> CheckRecorder::spoolAll()
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_spoolRequests.append(promise);
    QFuture<Result<void>> future = promise->future();
    spoolNext();
    return future;
}

void CheckRecorder::spoolNext()
{
    if (m_isSpooling || m_spoolRequests.isEmpty())
        return;
    m_isSpooling = true;
    const QList<Promise> requests = std::exchange(m_spoolRequests, {});
    m_spooling = std::exchange(m_waiting, {});
    const bool isWaitingAll = m_isWritingSpooled || m_writing.isEmpty();
    const QList<CheckResult> checks = isWaitingAll ? m_spooling : m_writing + m_spooling;
    const auto put = m_spooler->put(checks, m_note());
    (void) andThen(put, this, [this, requests, writes = m_writes](const Result<void>& spooled) {
        finishSpooling(spooled);
        m_isWritingSpooled = m_isWritingSpooled || (spooled && writes == m_writes);
        for (const Promise& each : requests) {
            each->addResult(spooled);
            each->finish();
        }
        if (const auto after = std::exchange(m_afterSpooling, {}))
            after();
        spoolNext();
        return true;
    });
}

/// Where that failed, everything is kept here as if there were no spool.
void CheckRecorder::finishSpooling(const Result<void>& spooled)
{
    m_isSpooling = false;
    const QList<CheckResult> tried = std::exchange(m_spooling, {});
    m_isSpooled = spooled.has_value();
    if (!spooled) {
        if (!std::exchange(m_isSpoolRefusing, true))
            qCWarning(logMonitor).noquote() << "not stored locally reason=" << errorMessage(spooled.error());
        m_waiting = tried + m_waiting;
        boundWaiting();
        return;
    }
    m_isSpoolRefusing = false;
    if (m_isInTrouble && !std::exchange(m_isSpoolTold, true)) {
        qCInfo(logMonitor) << "storing locally";
        Q_EMIT spoolingBegan();
    }
}

} // namespace powermon
