// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/outageexplanation.h"

#include <algorithm>

namespace powermon {

namespace {

/// From when it was out for sure until the first may have been back.
TimeRange witnessRange(const Outage& outage, Timestamp now)
{
    const Timestamp start = std::max(outage.start.latest, outage.startedAt);
    const Timestamp end = outage.end ? outage.end->earliest : now;
    return {start, std::max(start, std::min(end, start + witnessTime))};
}

void note(OutageWitness& witness, const CheckResult& check)
{
    const bool answered = check.outcome.answered();
    if (witness.said == OutageWitness::Said::Answered ||
        (witness.said == OutageWitness::Said::Failed && !answered))
        return;
    witness.said = answered ? OutageWitness::Said::Answered : OutageWitness::Said::Failed;
    witness.at = check.started;
}

Result<QList<OutageWitness>> readWitnesses(Store& store, const Outage& outage, TimeRange range)
{
    const auto switches = store.switches().all();
    if (!switches)
        return failure(switches.error());
    QHash<SwitchId, OutageWitness> seen;
    const auto visit = [&](const CheckResult& check) {
        if (check.started >= range.start)
            note(seen[check.switchId], check);
        return true;
    };
    if (const auto read = store.checks().forEach({range, std::nullopt}, visit); !read)
        return failure(read.error());
    QList<OutageWitness> witnesses;
    for (const Switch& each : *switches) {
        const bool isMember =
            std::ranges::find(outage.members, each.id, &OutageMember::switchId) != outage.members.end();
        const bool wasThere = seen.contains(each.id) || (each.isActive && each.createdAt <= range.start);
        if (isMember || !wasThere)
            continue;
        OutageWitness witness = seen.value(each.id);
        witness.switchId = each.id;
        witness.name = each.name;
        witnesses.append(witness);
    }
    return witnesses;
}

} // namespace

Result<OutageExplanation> readOutageExplanation(Store& store, OutageId id, Timestamp now)
{
    const Result<Outage> outage = store.outages().get(id);
    if (!outage)
        return failure(outage.error());
    const Result<Outage> found = store.outages().found(outage->id);
    if (!found)
        return failure(found.error());
    const auto edits = store.outages().edits(outage->id);
    if (!edits)
        return failure(edits.error());
    const TimeRange watched = witnessRange(*outage, now);
    const auto witnesses = readWitnesses(store, *outage, watched);
    if (!witnesses)
        return failure(witnesses.error());
    return OutageExplanation{*outage, *found, *edits, *witnesses, watched, undoState(*edits)};
}

} // namespace powermon
