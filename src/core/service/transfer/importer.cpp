// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/importer.h"

#include "core/base/logging.h"

namespace powermon {

namespace {

/// Takes back what a dry run did.
const Error takeBack{ErrorCode::Interrupted, {}};

} // namespace

Result<bool> Importer::step(Store& store)
{
    const auto taken = take(store);
    if (!taken || m_phase == Phase::Done)
        end(store);
    return taken ? Result<bool>(m_phase == Phase::Done) : failure(taken.error());
}

Result<void> Importer::take(Store& store)
{
    switch (m_phase) {
    case Phase::Prepare: {
        const auto prepared = m_source->prepare();
        if (!prepared)
            return failure(prepared.error());
        if (*prepared) {
            m_head = m_source->head();
            m_checkCount = m_source->checkCount();
            m_phase = Phase::Head;
        }
        return {};
    }
    case Phase::Head:
        return m_mode == Mode::Dry ? countHead(store) : takeHead(store);
    case Phase::Days:
        return takeDays(store);
    case Phase::Checks:
        return takeChecks(store);
    case Phase::Done:
        return {};
    }
    Q_UNREACHABLE();
}

Result<void> Importer::countHead(Store& store)
{
    const auto counted = store.transaction([&]() -> Result<void> {
        const auto added = m_writer.addHead(store, m_head);
        return added ? failure(takeBack) : added;
    });
    if (!counted && counted.error() != takeBack)
        return counted;
    m_phase = Phase::Done;
    return {};
}

Result<void> Importer::takeHead(Store& store)
{
    const bool isHistory = m_checkCount != 0 || !m_head.coverage.isEmpty() || !m_head.outages.isEmpty();
    if (isHistory) {
        const auto lease = store.acquireMonitorLease();
        if (!lease)
            return failure(lease.error());
        if (!*lease)
            return failure(ErrorCode::AlreadyMonitored, {store.location()});
        m_hasLease = true;
    }
    const auto added = m_writer.addHead(store, m_head);
    if (added)
        m_phase = Phase::Days;
    return added;
}

Result<void> Importer::takeDays(Store& store)
{
    const auto days = m_source->nextDays();
    if (!days)
        return failure(days.error());
    if (days->isEmpty())
        m_phase = Phase::Checks;
    return m_writer.addDays(store, *days);
}

Result<void> Importer::takeChecks(Store& store)
{
    const auto checks = m_source->nextChecks();
    if (!checks)
        return failure(checks.error());
    if (checks->isEmpty())
        m_phase = Phase::Done;
    return m_writer.addChecks(store, *checks);
}

void Importer::end(Store& store)
{
    m_source.reset();
    if (!m_hasLease)
        return;
    m_hasLease = false;
    if (const auto released = store.releaseMonitorLease(); !released)
        qCWarning(logStorage).noquote() << "lease not released reason=" << errorMessage(released.error());
}

} // namespace powermon
