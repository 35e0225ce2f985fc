// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/memorycoveragerepository.h"

#include <algorithm>

namespace powermon {

namespace {

bool isOlder(const Coverage& left, const Coverage& right)
{
    return left.range.start != right.range.start ? left.range.start < right.range.start : left.id < right.id;
}

/// One without a length counts at its instant.
bool overlaps(const Coverage& coverage, TimeRange range)
{
    return coverage.range.start < range.end &&
           (coverage.range.end > range.start || coverage.range.start >= range.start);
}

} // namespace

Result<Coverage> MemoryCoverageRepository::save(const Coverage& coverage)
{
    Coverage saved = coverage;
    const auto found = m_coverage.find(coverage.id);
    if (found == m_coverage.end()) {
        saved.id = CoverageId(++m_lastId);
        m_journal.record([this, id = saved.id] { m_coverage.erase(id); });
        m_coverage.emplace(saved.id, saved);
    } else {
        m_journal.record([this, before = found->second] { m_coverage[before.id] = before; });
        found->second = saved;
    }
    return saved;
}

Result<QList<Coverage>> MemoryCoverageRepository::find(TimeRange range)
{
    QList<Coverage> found;
    for (const auto& [id, coverage] : m_coverage) {
        if (overlaps(coverage, range))
            found.append(coverage);
    }
    std::sort(found.begin(), found.end(), isOlder);
    return found;
}

Result<QList<Coverage>> MemoryCoverageRepository::records(CoverageId after, int limit)
{
    QList<Coverage> found;
    for (auto it = m_coverage.upper_bound(after); it != m_coverage.end() && found.size() < limit; ++it)
        found.append(it->second);
    return found;
}

Result<std::optional<Coverage>> MemoryCoverageRepository::latest()
{
    const auto newest = std::find_if(m_coverage.crbegin(), m_coverage.crend(), [](const auto& each) {
        return each.second.kind != CoverageKind::NoNetwork;
    });
    return newest == m_coverage.crend() ? std::nullopt : std::optional(newest->second);
}

} // namespace powermon
