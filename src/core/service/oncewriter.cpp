// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/oncewriter.h"

#include <algorithm>

namespace powermon {

namespace {

/// An outage begins at most so long before it is detected.
constexpr Milliseconds farthestStart = std::chrono::days(1);

} // namespace

Result<Coverage> OnceWriter::save(Coverage coverage)
{
    if (!coverage.id.isValid()) {
        const auto id = written(coverage);
        if (!id)
            return failure(id.error());
        coverage.id = *id;
    }
    const auto stored = m_store.coverage().save(coverage);
    if (stored)
        m_coverage.insert(stored->id);
    return stored;
}

Result<Outage> OnceWriter::save(Outage outage)
{
    if (!outage.id.isValid()) {
        const auto id = written(outage);
        if (!id)
            return failure(id.error());
        outage.id = *id;
    }
    const auto stored = m_store.outages().save(outage);
    if (stored)
        m_outages.insert(stored->id);
    return stored;
}

Result<CoverageId> OnceWriter::written(const Coverage& coverage)
{
    const Timestamp start = coverage.range.start;
    const auto near = m_store.coverage().find({start, start + Milliseconds(1)});
    if (!near)
        return failure(near.error());
    const auto found = std::ranges::find_if(*near, [&](const Coverage& each) {
        return each.range.start == start && each.kind == coverage.kind && each.id > m_known &&
               !m_coverage.contains(each.id);
    });
    return found == near->end() ? CoverageId() : found->id;
}

/// While nothing is settled, start and group of an outage move; when it was detected never does.
Result<OutageId> OnceWriter::written(const Outage& outage)
{
    const TimeRange near{std::min(outage.startedAt, outage.detectedAt - farthestStart),
                         std::max(outage.startedAt, outage.detectedAt) + Milliseconds(1)};
    const auto stored =
        m_store.outages().find({.range = near, .withIncidents = true, .layer = OutageLayer::Found});
    if (!stored)
        return failure(stored.error());
    QList<Outage> candidates = *stored;
    candidates.removeIf([&](const Outage& each) {
        return each.detectedAt != outage.detectedAt || m_outages.contains(each.id);
    });
    const auto same = std::ranges::find_if(candidates, [&outage](const Outage& each) {
        return each.startedAt == outage.startedAt && each.group == outage.group;
    });
    if (same != candidates.end())
        return same->id;
    return candidates.size() == 1 ? candidates.constFirst().id : OutageId();
}

} // namespace powermon
