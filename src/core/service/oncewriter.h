// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include "core/interfaces/store.h"

namespace powermon {

/// Saves what an earlier try, whose answer was lost, may have saved already: a record without an id takes
/// that of the one in the store that is the same. For one transaction, in the store's thread.
class OnceWriter
{
public:
    /// \a known: the newest coverage that was in the store before the first try; no older one can be of it.
    OnceWriter(Store& store, CoverageId known) : m_store(store), m_known(known) {}

    /// These ids are others' than those of the records to save: no record is taken for one of them.
    void exclude(OutageId id) { m_outages.insert(id); }

    /// See CoverageRepository::save(): the same where it began at the same moment and is of the same kind.
    [[nodiscard]] Result<Coverage> save(Coverage coverage);
    /// See OutageRepository::save(): the same where it was detected at the same moment; of several the one
    /// that began at the same moment, in the same group.
    [[nodiscard]] Result<Outage> save(Outage outage);

private:
    [[nodiscard]] Result<CoverageId> written(const Coverage& coverage);
    [[nodiscard]] Result<OutageId> written(const Outage& outage);

    Store& m_store;
    CoverageId m_known;
    QSet<CoverageId> m_coverage; ///< taken: two records may begin at one moment
    QSet<OutageId> m_outages;
};

} // namespace powermon
