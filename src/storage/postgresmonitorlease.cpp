// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgresmonitorlease.h"

#include "core/base/logging.h"
#include "storage/sqlconnection.h"
#include "storage/sqlrow.h"
#include "storage/sqlvalues.h"

using namespace Qt::StringLiterals;

namespace powermon {

PostgresMonitorLease::PostgresMonitorLease(SqlConnection& connection) : m_connection(connection)
{
    connection.whenOpened([this] { takeAgain(); });
}

void PostgresMonitorLease::takeAgain()
{
    m_isOurs = false;
    if (!m_isWanted)
        return;
    // After a cut in the network the server may still hold the old connection, and with it our own lock.
    const auto ended = m_connection.selectInteger(
        u"end_own_backend"_s, u"ended"_s,
        SqlValues().add(u"pid"_s, m_backend.pid).add(u"started"_s, m_backend.started));
    if (!ended)
        qCDebug(logStorage) << "earlier connection not ended reason=" << errorMessage(ended.error());
    if (!tryLock().value_or(false))
        qCWarning(logStorage) << "monitor lease lost location=" << m_connection.location();
}

Result<bool> PostgresMonitorLease::acquire()
{
    if (m_isOurs) {
        // Whatever comes first: a query notices that the connection is gone, and with it the lock.
        const Result<bool> held = isHeld();
        if (!held)
            return held;
    }
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
    if (*acquired < 0)
        return failure(ErrorCode::DatabaseLookOnly, {m_connection.location()});
    m_isOurs = *acquired > 0;
    if (m_isOurs)
        noteBackend();
    return m_isOurs;
}

void PostgresMonitorLease::noteBackend()
{
    m_backend = {};
    const auto read = m_connection.select(u"select_own_backend"_s, {}, [this](const SqlRow& row) {
        m_backend = {row.integer(u"pid"_s), row.integer(u"started"_s)};
    });
    if (!read)
        qCDebug(logStorage) << "own connection not known reason=" << errorMessage(read.error());
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
