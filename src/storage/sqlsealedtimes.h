// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QHash>

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
    /// The outcome of the packed check of this switch that ends at that time; nothing where there is none.
    [[nodiscard]] Result<std::optional<qint32>> find(qint64 switchId, qint64 finishedAt);
    /// Whether there may be one.
    [[nodiscard]] bool mayContain(qint64 finishedAt) const { return finishedAt < m_end; }

private:
    SqlConnection& m_connection;
    qint64 m_end = 0;

    // The block that was read last.
    Timestamp m_begin;
    qint64 m_switchId = -1;
    QHash<qint64, qint32> m_outcomes; ///< by the end
};

} // namespace powermon
