// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace powermon {

class SqlConnection;

/// Which milliseconds the packed checks have taken: a check that comes late must not take one of them again.
class SqlSealedTimes
{
public:
    explicit SqlSealedTimes(SqlConnection& connection) : m_connection(connection) {}

    /// Looks up to when there are packed checks; to be called in the transaction that writes.
    [[nodiscard]] Result<void> refresh();
    /// Whether a packed check of this switch ends at that time.
    [[nodiscard]] Result<bool> contains(qint64 switchId, qint64 finishedAt);
    /// Whether there may be one.
    [[nodiscard]] bool mayContain(qint64 finishedAt) const { return finishedAt < m_end; }

private:
    SqlConnection& m_connection;
    qint64 m_end = 0;

    // The block that was read last.
    Timestamp m_begin;
    qint64 m_switchId = -1;
    QSet<qint64> m_times;
};

} // namespace powermon
