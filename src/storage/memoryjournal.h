// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "core/base/result.h"

namespace powermon {

/// Takes back what a failed transaction changed in memory, and counts the changes that others look out for.
class MemoryJournal
{
public:
    /// Runs \a work; where it fails, runs what it recorded, newest first. May be nested.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()>& work);
    /// How to take back the change just made. Does nothing outside a transaction.
    void record(std::function<void()> undo);

    /// A change of switches, outages or values.
    void noteChange();
    [[nodiscard]] qint64 revision() const { return m_revision; }

private:
    std::vector<std::function<void()>> m_undo;
    int m_depth = 0;
    qint64 m_revision = 0;
};

} // namespace powermon
