// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/store.h"

namespace powermon {

class SqlConnection;

/// The outages and incidents in a database.
class SqlOutageRepository final : public OutageRepository
{
public:
    explicit SqlOutageRepository(SqlConnection& connection) : m_connection(connection) {}

    [[nodiscard]] Result<Outage> save(const Outage& outage) override;
    [[nodiscard]] Result<QList<Outage>> find(const OutageQuery& query) override;
    [[nodiscard]] Result<Outage> get(OutageId id) override;
    [[nodiscard]] Result<qint64> removeBefore(Timestamp before) override;

private:
    [[nodiscard]] Result<OutageId> saveRow(const Outage& outage);
    [[nodiscard]] Result<void> saveMembers(const Outage& outage);
    [[nodiscard]] Result<void> readMembers(Outage& outage);
    /// Runs a statement that gives whole outages; adds their members.
    [[nodiscard]] Result<QList<Outage>> read(const QString& name, const class SqlValues& values);

    SqlConnection& m_connection;
};

} // namespace powermon
