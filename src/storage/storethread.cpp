// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storethread.h"

#include "core/base/logging.h"
#include "storage/mendable.h"
#include "storage/openstore.h"

using namespace Qt::StringLiterals;

namespace powermon {

StoreThread::StoreThread(const Clock& clock, const DatabaseUrl& url, const QString& password, OpenMode mode)
    : StoreThread(clock, [=] { return openStore(url, password, mode); })
{
}

StoreThread::StoreThread(const Clock& clock, Opener opener)
    : m_clock(clock), m_opener(std::move(opener)), m_worker(std::make_unique<QObject>())
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

} // namespace powermon
