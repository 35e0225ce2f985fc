// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/store.h"

namespace powermon {

class SqlConnection;

/// The switches in a database.
class SqlSwitchRepository final : public SwitchRepository
{
public:
    explicit SqlSwitchRepository(SqlConnection& connection) : m_connection(connection) {}

    [[nodiscard]] Result<QList<Switch>> all() override;
    [[nodiscard]] Result<QList<SwitchLife>> lives() override;
    [[nodiscard]] Result<Switch> add(const Switch& powerSwitch) override;
    [[nodiscard]] Result<void> update(const Switch& powerSwitch) override;
    [[nodiscard]] Result<void> remove(SwitchId id, Timestamp when) override;
    [[nodiscard]] Result<Switch> restore(SwitchId id) override;
    /// See StoreArchive::addSwitch().
    [[nodiscard]] Result<SwitchId> addLife(const SwitchLife& life);

private:
    /// Whether no other switch has its name or its address; holds until the end of the transaction.
    [[nodiscard]] Result<void> requireUnique(const Switch& powerSwitch);
    [[nodiscard]] Result<Switch> get(SwitchId id);

    SqlConnection& m_connection;
};

} // namespace powermon
