// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/store.h"

namespace powermon {

class SqlConnection;

/// The watched time in a database.
class SqlCoverageRepository final : public CoverageRepository
{
public:
    explicit SqlCoverageRepository(SqlConnection& connection) : m_connection(connection) {}

    [[nodiscard]] Result<Coverage> save(const Coverage& coverage) override;
    [[nodiscard]] Result<QList<Coverage>> find(TimeRange range) override;
    [[nodiscard]] Result<std::optional<Coverage>> latest() override;
    /// See StoreArchive::coverage().
    [[nodiscard]] Result<QList<Coverage>> records(CoverageId after, int limit);

private:
    SqlConnection& m_connection;
};

} // namespace powermon
