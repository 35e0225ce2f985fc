// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/monitorlease.h"

namespace powermon {

class SqlConnection;

/// An advisory lock of the connection's. It ends with it; after a lost connection it is taken again at once,
/// unless another was faster.
class PostgresMonitorLease final : public MonitorLease
{
public:
    explicit PostgresMonitorLease(SqlConnection& connection);

    [[nodiscard]] Result<bool> acquire() override;
    [[nodiscard]] Result<void> release() override;
    [[nodiscard]] Result<bool> isHeld() override;

private:
    void takeAgain();
    [[nodiscard]] Result<bool> tryLock();
    void noteBackend();

    /// The server's end of the connection that took the lock.
    struct Backend
    {
        qint64 pid = 0;
        qint64 started = 0; ///< microseconds since 1970: a number of a process is used again
    };

    SqlConnection& m_connection;
    bool m_isWanted = false; ///< acquired and not released
    bool m_isOurs = false;
    Backend m_backend;
};

} // namespace powermon
