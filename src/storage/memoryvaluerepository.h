// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include "core/interfaces/store.h"
#include "storage/memoryjournal.h"

namespace powermon {

/// The named values in memory.
class MemoryValueRepository final : public ValueRepository
{
public:
    explicit MemoryValueRepository(MemoryJournal& journal) : m_journal(journal) {}

    [[nodiscard]] Result<std::optional<QString>> value(const QString& key) override;
    [[nodiscard]] Result<void> setValue(const QString& key, const QString& value) override;

private:
    MemoryJournal& m_journal;
    QHash<QString, QString> m_values;
};

} // namespace powermon
