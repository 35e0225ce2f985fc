// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/memoryswitchrepository.h"

#include <algorithm>

namespace powermon {

Result<QList<Switch>> MemorySwitchRepository::all()
{
    QList<Switch> switches;
    for (const auto& [id, entry] : m_entries) {
        if (!entry.removedAt)
            switches.append(entry.powerSwitch);
    }
    return switches;
}

Result<QList<SwitchLife>> MemorySwitchRepository::lives()
{
    QList<SwitchLife> lives;
    for (const auto& [id, entry] : m_entries)
        lives.append(entry);
    return lives;
}

Result<Switch> MemorySwitchRepository::add(const Switch& powerSwitch)
{
    Switch added = powerSwitch;
    added.id = SwitchId();
    if (const Result<void> unique = requireUnique(added); !unique)
        return failure(unique.error());
    added.id = SwitchId(++m_lastId);
    put(added.id, {added, std::nullopt});
    return added;
}

Result<void> MemorySwitchRepository::update(const Switch& powerSwitch)
{
    const auto found = m_entries.find(powerSwitch.id);
    if (found == m_entries.end() || found->second.removedAt)
        return failure(ErrorCode::SwitchNotFound, {QString::number(powerSwitch.id.value())});
    if (const Result<void> unique = requireUnique(powerSwitch); !unique)
        return unique;
    put(powerSwitch.id, {powerSwitch, std::nullopt});
    return {};
}

Result<void> MemorySwitchRepository::remove(SwitchId id, Timestamp when)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || found->second.removedAt)
        return failure(ErrorCode::SwitchNotFound, {QString::number(id.value())});
    put(id, {found->second.powerSwitch, when});
    return {};
}

Result<Switch> MemorySwitchRepository::restore(SwitchId id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return failure(ErrorCode::SwitchNotFound, {QString::number(id.value())});
    const Switch restored = found->second.powerSwitch;
    if (const Result<void> unique = requireUnique(restored); !unique)
        return failure(unique.error());
    put(id, {restored, std::nullopt});
    return restored;
}

Result<SwitchId> MemorySwitchRepository::addLife(const SwitchLife& life)
{
    SwitchLife added = life;
    added.powerSwitch.id = SwitchId();
    if (const auto unique = life.removedAt ? Result<void>() : requireUnique(added.powerSwitch); !unique)
        return failure(unique.error());
    const SwitchId wanted = life.powerSwitch.id;
    added.powerSwitch.id = wanted.isValid() && !m_entries.contains(wanted) ? wanted : SwitchId(m_lastId + 1);
    m_lastId = std::max(m_lastId, added.powerSwitch.id.value());
    put(added.powerSwitch.id, added);
    return added.powerSwitch.id;
}

Result<void> MemorySwitchRepository::requireUnique(const Switch& powerSwitch) const
{
    for (const auto& [id, entry] : m_entries) {
        const Switch& other = entry.powerSwitch;
        if (entry.removedAt || id == powerSwitch.id)
            continue;
        if (other.name == powerSwitch.name)
            return failure(ErrorCode::DuplicateName, {powerSwitch.name});
        if (other.target.host == powerSwitch.target.host && other.target.port == powerSwitch.target.port)
            return failure(ErrorCode::DuplicateAddress, {addressText(powerSwitch.target), other.name});
    }
    return {};
}

void MemorySwitchRepository::put(SwitchId id, const Entry& entry)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end()) {
        m_entries.emplace(id, entry);
        m_journal.record([this, id] { m_entries.erase(id); });
    } else {
        m_journal.record([this, id, before = found->second] { m_entries[id] = before; });
        found->second = entry;
    }
    m_journal.noteChange();
}

} // namespace powermon
