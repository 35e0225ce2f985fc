// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/store.h"

namespace powermon {

class SqlConnection;

/// The named values in a database.
class SqlValueRepository final : public ValueRepository
{
public:
    explicit SqlValueRepository(SqlConnection& connection) : m_connection(connection) {}

    [[nodiscard]] Result<std::optional<QString>> value(const QString& key) override;
    [[nodiscard]] Result<void> setValue(const QString& key, const QString& value) override;

private:
    SqlConnection& m_connection;
};

} // namespace powermon
