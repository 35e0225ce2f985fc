// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storethread.h"

#include "core/base/logging.h"
#include "storage/mendable.h"
#include "storage/openstore.h"

using namespace Qt::StringLiterals;

namespace powermon {

StoreThread::StoreThread(const Clock& clock, const DatabaseUrl& url, const QString& password, OpenMode mode)
    : StoreThread(
          clock, [=] { return openStore(url, password, mode); },
          [=] { return openStore(url, password, OpenMode::Existing); })
{
}

StoreThread::StoreThread(const Clock& clock, Opener opener, Opener reopener)
    : m_clock(clock), m_opener(std::move(opener)), m_reopener(std::move(reopener)),
      m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(u"storage"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

StoreThread::~StoreThread()
{
    m_isEnding = true;
    // The last job: everything submitted comes before it.
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this] {
            m_store.reset();
            m_replacement.reset();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void StoreThread::post(std::function<void(Result<Store*>)> job)
{
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this, job = std::move(job)] {
            job(store());
            closeWhereDamaged();
        },
        Qt::QueuedConnection);
}

void StoreThread::closeWhereDamaged()
{
    const auto* const mendable = dynamic_cast<const Mendable*>(m_store.get());
    if (!mendable || !mendable->isDamaged())
        return;
    const SteadyTime now = m_clock.steadyNow();
    if (m_nextMending && now < *m_nextMending)
        return;
    m_nextMending = now + mendingPause;
    m_store.reset();
}

Result<Store*> StoreThread::store()
{
    if (!m_resting.isEmpty())
        return failure(ErrorCode::DatabaseBusy, {m_resting});
    if (m_store && m_store->isStale()) {
        m_gone = m_store->location();
        qCWarning(logStorage).noquote() << "database deleted or replaced location=" << m_gone;
        m_store.reset();
    }
    if (!m_gone.isEmpty())
        return replaced();
    if (m_store)
        return m_store.get();
    const SteadyTime now = m_clock.steadyNow();
    if (m_openingError && (m_isEnding || now < m_nextOpening))
        return failure(*m_openingError);
    Result<std::unique_ptr<Store>> opened = m_opener();
    if (!opened) {
        if (m_openingError != opened.error())
            qCWarning(logStorage).noquote() << "store unusable reason=" << errorMessage(opened.error());
        m_openingError = opened.error();
        m_nextOpening = m_clock.steadyNow() + openingPause;
        return failure(opened.error());
    }
    m_openingError.reset();
    m_store = std::move(*opened);
    return m_store.get();
}

/// Why there is none: none at all, or another one.
Result<Store*> StoreThread::replaced()
{
    if (m_replacement && m_replacement->isStale())
        m_replacement.reset();
    const SteadyTime now = m_clock.steadyNow();
    if (!m_replacement && !m_isEnding && now >= m_nextOpening) {
        m_nextOpening = now + openingPause;
        m_openingError.reset();
        Result<std::unique_ptr<Store>> opened = m_reopener ? m_reopener() : m_opener();
        if (opened)
            m_replacement = std::move(*opened);
        else if (opened.error().code != ErrorCode::DatabaseMissing)
            m_openingError = opened.error();
    }
    if (m_openingError)
        return failure(*m_openingError);
    return failure(m_replacement ? ErrorCode::DatabaseReplaced : ErrorCode::DatabaseGone, {m_gone});
}

void StoreThread::rest()
{
    const auto close = [this] {
        m_resting = m_store ? m_store->location() : u"–"_s;
        m_store.reset();
        m_replacement.reset();
        m_gone.clear();
    };
    QMetaObject::invokeMethod(m_worker.get(), close, Qt::QueuedConnection);
}

void StoreThread::wake()
{
    const auto begin = [this] {
        m_resting.clear();
        m_openingError.reset();
    };
    QMetaObject::invokeMethod(m_worker.get(), begin, Qt::QueuedConnection);
}

void StoreThread::reopen()
{
    const auto take = [this] {
        if (!m_replacement)
            return;
        m_store = std::move(m_replacement);
        qCInfo(logStorage).noquote() << "going on with the other database location=" << m_gone;
        m_gone.clear();
    };
    QMetaObject::invokeMethod(m_worker.get(), take, Qt::QueuedConnection);
}

} // namespace powermon
