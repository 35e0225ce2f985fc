// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/oncewriter.h"

#include <algorithm>

namespace powermon {

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

Result<OutageId> OnceWriter::written(const Outage& outage)
{
    const Timestamp start = outage.startedAt;
    const auto near = m_store.outages().find(
        {.range = {start, start + Milliseconds(1)}, .withIncidents = true, .layer = OutageLayer::Found});
    if (!near)
        return failure(near.error());
    const auto found = std::ranges::find_if(*near, [&](const Outage& each) {
        return each.startedAt == start && each.detectedAt == outage.detectedAt &&
               each.group == outage.group && !m_outages.contains(each.id);
    });
    return found == near->end() ? OutageId() : found->id;
}

} // namespace powermon
