// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/interfaces/store.h"
#include "storage/checkblock.h"

namespace powermon {

class SqlConnection;

/// A check as a database holds it. Ordered by its end and then by switch.
struct StoredCheck
{
    qint64 finishedAt = 0;
    qint64 switchId = 0;
    qint32 outcome = 0;

    [[nodiscard]] CheckResult result() const;
    friend auto operator<=>(const StoredCheck&, const StoredCheck&) = default;
};

/// Reads checks, whether they are packed or not.
class SqlCheckReader
{
public:
    explicit SqlCheckReader(SqlConnection& connection) : m_connection(connection) {}

    /// All of \a range, in order; of one switch, or of all. As large as the answer is what it takes of
    /// memory. Errors: DatabaseCorrupt where a block cannot be unpacked, those of the database.
    [[nodiscard]] Result<std::vector<StoredCheck>> read(TimeRange range, std::optional<SwitchId> switchId);
    /// See CheckRepository. Reads an hour at least and some ten thousand checks at a time; between two reads
    /// the database is free for others.
    [[nodiscard]] Result<void> forEach(const CheckQuery& query,
                                       const std::function<bool(const CheckResult&)>& visit);
    [[nodiscard]] Result<QList<CheckResult>> newest(const CheckQuery& query, int limit);
    /// The blocks of whole hours, in no order, as visited.
    [[nodiscard]] Result<void> forEachBlock(TimeRange hours, std::optional<SwitchId> switchId,
                                            const std::function<void(const StoredCheck&)>& visit);
    /// \a range without the time in which the switch has no checks, and without years that nobody means.
    [[nodiscard]] Result<TimeRange> bounded(TimeRange range, std::optional<SwitchId> switchId);

private:
    struct Page;
    [[nodiscard]] Result<Page> readPage(const CheckQuery& query, Milliseconds length);
    [[nodiscard]] Result<void> readNewest(const CheckQuery& query, size_t limit,
                                          std::vector<StoredCheck>& found);
    [[nodiscard]] Result<void> addNewestRows(const CheckQuery& query, size_t limit,
                                             std::vector<StoredCheck>& found);

    SqlConnection& m_connection;
};

/// Of a block that is damaged.
[[nodiscard]] Error damagedBlock(const SqlConnection& connection, Timestamp begin, qint64 switchId);

} // namespace powermon
