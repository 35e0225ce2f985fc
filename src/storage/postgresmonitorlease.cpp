// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgresmonitorlease.h"

#include "core/base/logging.h"
#include "storage/sqlconnection.h"

using namespace Qt::StringLiterals;

namespace powermon {

PostgresMonitorLease::PostgresMonitorLease(SqlConnection& connection) : m_connection(connection)
{
    connection.whenOpened([this] { takeAgain(); });
}

void PostgresMonitorLease::takeAgain()
{
    m_isOurs = false;
    if (m_isWanted && !tryLock().value_or(false))
        qCWarning(logStorage) << "monitor lease lost location=" << m_connection.location();
}

Result<bool> PostgresMonitorLease::acquire()
{
    // Whatever comes first: a query notices that the connection is gone, and with it the lock.
    const Result<bool> held = isHeld();
    if (!held)
        return held;
    if (m_isOurs)
        return true;
    const Result<bool> locked = tryLock();
    m_isWanted = m_isWanted || locked.value_or(false);
    return locked;
}

Result<bool> PostgresMonitorLease::tryLock()
{
    const Result<qint64> acquired = m_connection.selectInteger(u"acquire_lease"_s, u"acquired"_s);
    if (!acquired)
        return failure(acquired.error());
    m_isOurs = *acquired != 0;
    return m_isOurs;
}

Result<void> PostgresMonitorLease::release()
{
    m_isWanted = false;
    if (!m_isOurs)
        return {};
    m_isOurs = false;
    const Result<qint64> released = m_connection.selectInteger(u"release_lease"_s, u"released"_s);
    return released ? Result<void>() : failure(released.error());
}

Result<bool> PostgresMonitorLease::isHeld()
{
    const Result<qint64> found = m_connection.selectInteger(u"find_lease"_s, u"found"_s);
    return found ? Result<bool>(*found != 0) : failure(found.error());
}

} // namespace powermon
