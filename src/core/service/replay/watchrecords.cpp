// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/watchrecords.h"

#include <algorithm>
#include <utility>

namespace powermon {

namespace {

[[nodiscard]] bool isBetweenRuns(const Coverage& gap)
{
    return gap.kind == CoverageKind::Off || gap.kind == CoverageKind::Killed ||
           gap.kind == CoverageKind::HostDown;
}

/// Nothing was watched in it: it stands between two gaps.
[[nodiscard]] bool isEmptyRun(const Coverage& coverage)
{
    return coverage.kind == CoverageKind::Running && coverage.isClosed && coverage.range.isEmpty();
}

/// The start of \a run, after \a before and \a gaps; what StartRecord told the detector then.
[[nodiscard]] MonitorStart startOf(const Coverage& run, const std::optional<Coverage>& before,
                                   const QList<Coverage>& gaps)
{
    MonitorStart start;
    start.at = run.range.start;
    if (before)
        start.lastRecordAt = before->range.end;
    const auto gap = std::find_if(gaps.cbegin(), gaps.cend(), isBetweenRuns);
    if (gap == gaps.cend()) {
        start.wasStoppedInOrder = !before || before->isClosed;
        return start;
    }
    start.lastRecordAt = gap->range.start;
    start.wasStoppedInOrder = gap->kind == CoverageKind::Off;
    if (gap->kind == CoverageKind::HostDown && gap->range.end < run.range.start)
        start.hostBootedAt = gap->range.end;
    return start;
}

/// What \a gap was to a monitor that went on at \a resumedAt.
[[nodiscard]] WatchEvent eventOf(const Coverage& gap, Timestamp resumedAt)
{
    if (gap.kind == CoverageKind::ClockStepped && gap.range.end <= resumedAt)
        return ClockSetOn{gap.range.end, gap.range.duration()};
    return gap;
}

} // namespace

QList<WatchRecord> watchRecords(const QList<Coverage>& coverage)
{
    QList<WatchRecord> records;
    std::optional<Coverage> before;
    QList<Coverage> gaps;
    for (const Coverage& each : coverage) { // without a network it went on: the detector saw the checks
        if (isEmptyRun(each) || each.kind == CoverageKind::NoNetwork)
            continue;
        if (each.kind != CoverageKind::Running) {
            gaps.append(each);
            continue;
        }
        const QList<Coverage> since = std::exchange(gaps, {});
        for (const Coverage& gap : since) {
            if (!isBetweenRuns(gap))
                records.append({each.range.start, eventOf(gap, each.range.start)});
        }
        const bool wasCutOff = before && !before->isClosed;
        if (since.isEmpty() || wasCutOff || std::any_of(since.cbegin(), since.cend(), isBetweenRuns))
            records.append({each.range.start, startOf(each, before, since)});
        before = each;
    }
    return records;
}

} // namespace powermon
