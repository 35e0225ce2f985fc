// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/memoryjournal.h"

namespace powermon {

Result<void> MemoryJournal::transaction(const std::function<Result<void>()>& work)
{
    const size_t begin = m_undo.size();
    ++m_depth;
    Result<void> result = work();
    --m_depth;
    while (!result && m_undo.size() > begin) {
        m_undo.back()();
        m_undo.pop_back();
    }
    if (m_depth == 0)
        m_undo.clear();
    return result;
}

void MemoryJournal::record(std::function<void()> undo)
{
    if (m_depth > 0)
        m_undo.push_back(std::move(undo));
}

void MemoryJournal::noteChange()
{
    ++m_revision;
    record([this] { --m_revision; });
}

} // namespace powermon
