// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/memoryvaluerepository.h"

namespace powermon {

Result<std::optional<QString>> MemoryValueRepository::value(const QString& key)
{
    const auto found = m_values.constFind(key);
    if (found == m_values.cend())
        return std::nullopt;
    return *found;
}

Result<void> MemoryValueRepository::setValue(const QString& key, const QString& value)
{
    const auto found = m_values.constFind(key);
    if (found == m_values.cend())
        m_journal.record([this, key] { m_values.remove(key); });
    else
        m_journal.record([this, key, before = *found] { m_values.insert(key, before); });
    m_values.insert(key, value);
    m_journal.noteChange();
    return {};
}

} // namespace powermon
