// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changenotices.h"

#include <utility>

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>

#include "core/base/logging.h"

namespace powermon {

void ChangeNotices::forget()
{
    m_isAsked = false;
    m_isHeard = false;
}

std::optional<quint64> ChangeNotices::count(const QSqlDatabase& database)
{
    if (m_channel.isEmpty() || !database.isOpen())
        return std::nullopt;
    if (!std::exchange(m_isAsked, true))
        listen(database);
    return m_isHeard ? std::optional(m_count) : std::nullopt;
}

void ChangeNotices::listen(const QSqlDatabase& database)
{
    ++m_count;
    QSqlDriver* const driver = database.driver();
    if (!QThread::currentThread()->eventDispatcher())
        return; // nothing would ever be heard
    if (!driver->subscribeToNotification(m_channel)) {
        // A standby, for example.
        qCDebug(logStorage) << "not listening reason=" << driver->lastError().text();
        return;
    }
    QObject::connect(driver, &QSqlDriver::notification, &m_context, [this] {
        ++m_count;
        m_isHeard = true;
    });
}

} // namespace powermon
