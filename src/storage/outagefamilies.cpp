// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/outagefamilies.h"

#include <algorithm>

namespace powermon {

void OutageFamilies::add(OutageEditId edit, OutageId outage, bool isOver)
{
    m_outagesOf[edit].insert(outage);
    m_all.insert(outage);
    if (!isOver)
        m_staying.insert(outage);
}

QList<OutageId> OutageFamilies::removable() const
{
    QSet<OutageId> staying = m_staying;
    for (bool hasGrown = true; hasGrown;) {
        const qsizetype before = staying.size();
        for (const QSet<OutageId>& together : m_outagesOf) {
            if (staying.intersects(together))
                staying.unite(together);
        }
        hasGrown = staying.size() > before;
    }
    QList<OutageId> removable = (m_all - staying).values();
    std::ranges::sort(removable);
    return removable;
}

} // namespace powermon
