// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/leasekeeper.h"

#include "core/base/whenfinished.h"

namespace powermon {

LeaseKeeper::LeaseKeeper(StoreExecutor& store, QObject* parent) : QObject(parent), m_store(store)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LeaseKeeper::ask);
}

void LeaseKeeper::start()
{
    m_isStarted = true;
    if (!m_isAsking)
        ask();
}

void LeaseKeeper::stop()
{
    m_isStarted = false;
    m_timer.stop();
}

void LeaseKeeper::ask()
{
    m_isAsking = true;
    const auto acquire = [](Store& store) { return store.acquireMonitorLease(); };
    whenFinished(m_store.submit(acquire), this, [this](const Result<bool>& isHeld) { receive(isHeld); });
}

void LeaseKeeper::receive(const Result<bool>& isHeld)
{
    m_isAsking = false;
    if (!m_isStarted)
        return;
    m_timer.start(period);
    Q_EMIT answered(isHeld);
}

} // namespace powermon
