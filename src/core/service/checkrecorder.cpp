// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/checkrecorder.h"

#include <utility>

#include "core/base/andthen.h"
#include "core/base/logging.h"

namespace powermon {

CheckRecorder::CheckRecorder(StoreExecutor& store, QObject* parent) : QObject(parent), m_store(store)
{
}

void CheckRecorder::add(const CheckResult& check)
{
    m_waiting.append(check);
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
    (void) andThen(m_spooler->drain(), this, [this, requests](const Result<void>& drained) {
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
    const auto job = [checks = m_writing, requests](Store& store) {
        return store.transaction([&]() -> Result<void> {
            Result<void> outcome;
            if (!checks.isEmpty())
                outcome = store.checks().append(checks);
            for (qsizetype i = 0; outcome && i < requests.size(); ++i) {
                if (requests.at(i).work)
                    outcome = requests.at(i).work(store);
            }
            return outcome;
        });
    };
    (void) andThen(m_store.submit(job), this, [this, requests](const Result<void>& outcome) {
        finishWrite(requests, outcome);
        return true;
    });
}

void CheckRecorder::finishWrite(const QList<Request>& requests, const Result<void>& outcome)
{
    const QList<CheckResult> tried = std::exchange(m_writing, {});
    if (!outcome) {
        m_waiting = tried + m_waiting;
        boundWaiting();
    }
    noteOutcome(outcome);
    for (const Request& request : requests) {
        request.promise->addResult(outcome);
        request.promise->finish();
    }
    if (!outcome && m_spooler)
        spoolWaiting();
    else
        goOn();
}

void CheckRecorder::noteOutcome(const Result<void>& outcome)
{
    if (m_isInTrouble != outcome.has_value())
        return;
    m_isInTrouble = !outcome;
    if (m_isInTrouble) {
        qCWarning(logMonitor).noquote() << "writing failed reason=" << errorMessage(outcome.error());
        Q_EMIT troubleBegan(outcome.error());
    } else {
        qCInfo(logMonitor) << "writing works again dropped=" << m_dropped;
        Q_EMIT troubleEnded();
    }
}

/// Into the spool with what waits. Where that fails, too, it is kept here as if there were none.
void CheckRecorder::spoolWaiting()
{
    m_writing = std::exchange(m_waiting, {});
    (void) andThen(m_spooler->put(m_writing, m_note()), this, [this](const Result<void>& spooled) {
        const QList<CheckResult> tried = std::exchange(m_writing, {});
        if (!spooled && !m_isSpoolRefusing)
            qCWarning(logMonitor).noquote() << "not stored locally reason=" << errorMessage(spooled.error());
        m_isSpoolRefusing = !spooled;
        if (!spooled) {
            m_waiting = tried + m_waiting;
            boundWaiting();
        } else if (!std::exchange(m_isSpooling, true)) {
            qCInfo(logMonitor) << "storing locally";
            Q_EMIT spoolingBegan();
        }
        goOn();
        return true;
    });
}

void CheckRecorder::goOn()
{
    m_isWriting = false;
    if (m_spooler && m_spooler->isEmpty())
        m_isSpooling = false;
    writeNext();
}

void CheckRecorder::setSpool(Spooler& spooler, std::function<SpoolNote()> note)
{
    m_spooler = &spooler;
    m_note = std::move(note);
}

} // namespace powermon
