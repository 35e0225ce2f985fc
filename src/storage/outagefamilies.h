// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>

#include "core/base/strongid.h"

namespace powermon {

/// Outages that edits brought together (merged, split): which of them are over all together, and may be
/// deleted without tearing anything apart.
class OutageFamilies
{
public:
    /// \a edit concerned \a outage, which is over or not.
    void add(OutageEditId edit, OutageId outage, bool isOver);
    /// In ascending order.
    [[nodiscard]] QList<OutageId> removable() const;

private:
    QHash<OutageEditId, QSet<OutageId>> m_outagesOf;
    QSet<OutageId> m_all;
    QSet<OutageId> m_staying;
};

} // namespace powermon
