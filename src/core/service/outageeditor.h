// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "core/base/clock.h"
#include "core/interfaces/storeexecutor.h"
#include "core/model/outageedit.h"
#include "core/service/outageexplanation.h"
#include "core/service/outagestep.h"

namespace powermon {

/// Lets people correct outages: checks what they want, puts it over what was found, and keeps the trail.
class OutageEditor
{
public:
    OutageEditor(const Clock& clock, StoreExecutor& store, EditSource source)
        : m_clock(clock), m_store(store), m_source(source)
    {
    }

    /// Takes the steps in order, all or none. The outage as it stands then: of a merge the one that stays,
    /// of a split the first part. Errors: OutageNotFound, BadInput (what cannot be), OutageChanged (somebody
    /// else was faster), Database….
    [[nodiscard]] QFuture<Result<Outage>> apply(OutageId id, const QList<OutageStep>& steps) const;

    /// See readOutageExplanation().
    [[nodiscard]] QFuture<Result<OutageExplanation>> explain(OutageId id) const;

    /// The same as apply() in the store's own thread.
    [[nodiscard]] static Result<Outage> apply(Store& store, OutageId id, const QList<OutageStep>& steps,
                                              EditSource source, Timestamp now);

private:
    const Clock& m_clock;
    StoreExecutor& m_store;
    EditSource m_source;
};

} // namespace powermon
