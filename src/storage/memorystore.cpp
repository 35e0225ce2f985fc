// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/memorystore.h"

#include <QCoreApplication>

namespace powermon {

Result<void> MemoryStore::transaction(const std::function<Result<void>()>& work)
{
    return m_journal.transaction(work);
}

Result<qint64> MemoryStore::revision()
{
    return m_journal.revision();
}

Result<bool> MemoryStore::acquireMonitorLease()
{
    m_hasLease = m_hasLease || !m_isMonitoredElsewhere;
    return m_hasLease;
}

Result<void> MemoryStore::releaseMonitorLease()
{
    m_hasLease = false;
    return {};
}

Result<bool> MemoryStore::isMonitored()
{
    return m_hasLease || m_isMonitoredElsewhere;
}

QString MemoryStore::location() const
{
    return QCoreApplication::translate("MemoryStore", "memory");
}

} // namespace powermon
