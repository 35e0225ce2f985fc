// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/outageeditor.h"

#include <algorithm>

#include "core/service/outageedits.h"

namespace powermon {

namespace {

bool changesNothing(const OutageEdit& edit)
{
    return std::ranges::all_of(edit.changes,
                               [](const OutageChange& change) { return change.before == change.after; });
}

Result<Outage> take(Store& store, OutageId id, const OutageStep& step, EditSource source, Timestamp now)
{
    const Result<Outage> outage = store.outages().get(id);
    if (!outage)
        return outage;
    Result<OutageEdit> edit = std::visit(OutageEdits(store, *outage, now), step);
    if (!edit)
        return failure(edit.error());
    edit->at = now;
    edit->source = source;
    if (!changesNothing(*edit)) {
        if (const auto recorded = store.outages().record(*edit); !recorded)
            return failure(recorded.error());
    }
    return store.outages().get(edit->changes.constFirst().outage);
}

} // namespace

Result<Outage> OutageEditor::apply(Store& store, OutageId id, const QList<OutageStep>& steps,
                                   EditSource source, Timestamp now)
{
    Result<Outage> outage = failure(ErrorCode::OutageNotFound, {QString::number(id.value())});
    const Result<void> done = store.transaction([&]() -> Result<void> {
        outage = store.outages().get(id);
        for (const OutageStep& step : steps) {
            if (outage)
                outage = take(store, outage->id, step, source, now);
        }
        return outage ? Result<void>() : failure(outage.error());
    });
    return done ? outage : failure(done.error());
}

QFuture<Result<Outage>> OutageEditor::apply(OutageId id, const QList<OutageStep>& steps) const
{
    return m_store.submit([id, steps, source = m_source, now = m_clock.now()](Store& store) {
        return apply(store, id, steps, source, now);
    });
}

QFuture<Result<OutageExplanation>> OutageEditor::explain(OutageId id) const
{
    return m_store.submit(
        [id, now = m_clock.now()](Store& store) { return readOutageExplanation(store, id, now); });
}

} // namespace powermon
