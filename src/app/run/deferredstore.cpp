// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/deferredstore.h"

#include <utility>

namespace powermon {

namespace {

using Job = std::function<void(Result<Store*>)>;

void passOn(StoreExecutor& target, const Job& job)
{
    const auto work = [job](Store& store) -> Result<void> {
        job(&store);
        return {};
    };
    // The work itself never fails: an error says that it was not called.
    target.submit(work).then([job](const Result<void>& outcome) {
        if (!outcome)
            job(failure(outcome.error()));
    });
}

} // namespace

void DeferredStore::open(std::unique_ptr<StoreExecutor> target)
{
    const QMutexLocker locker(&m_mutex);
    m_target = std::move(target);
    for (const Job& job : std::exchange(m_waiting, {}))
        passOn(*m_target, job);
}

void DeferredStore::reopen()
{
    const QMutexLocker locker(&m_mutex);
    if (m_target)
        m_target->reopen();
}

StoreRest* DeferredStore::restingTarget() const
{
    return dynamic_cast<StoreRest*>(m_target.get());
}

void DeferredStore::rest()
{
    const QMutexLocker locker(&m_mutex);
    if (StoreRest* const target = restingTarget())
        target->rest();
}

void DeferredStore::wake()
{
    const QMutexLocker locker(&m_mutex);
    if (StoreRest* const target = restingTarget())
        target->wake();
}

void DeferredStore::post(Job job)
{
    const QMutexLocker locker(&m_mutex);
    if (m_target)
        passOn(*m_target, job);
    else
        m_waiting.append(std::move(job));
}

} // namespace powermon
