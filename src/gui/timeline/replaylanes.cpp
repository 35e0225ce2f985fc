// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/timeline/replaylanes.h"

#include <algorithm>

namespace powermon {

namespace {

/// The ranges joined where they touch, cut to \a range, in order.
[[nodiscard]] QList<TimeRange> joined(QList<TimeRange> ranges, TimeRange range)
{
    std::ranges::sort(ranges, {}, &TimeRange::start);
    QList<TimeRange> result;
    for (const TimeRange& each : std::as_const(ranges)) {
        const TimeRange part = each.intersected(range);
        if (part.isEmpty())
            continue;
        if (!result.isEmpty() && part.start <= result.constLast().end)
            result.last().end = std::max(result.constLast().end, part.end);
        else
            result.append(part);
    }
    return result;
}

/// What of \a range is in none of \a parts, which are in order and apart.
[[nodiscard]] QList<TimeRange> complement(const QList<TimeRange>& parts, TimeRange range)
{
    QList<TimeRange> rest;
    Timestamp at = range.start;
    for (const TimeRange& part : parts) {
        if (at < part.start)
            rest.append({at, part.start});
        at = part.end;
    }
    if (at < range.end)
        rest.append({at, range.end});
    return rest;
}

/// Outages go before unknown time: one may be inferred from it.
[[nodiscard]] QList<StateSegment> segmentsOf(const QList<Outage>& outages, const QList<TimeRange>& unknown,
                                             TimeRange range)
{
    QList<TimeRange> out;
    for (const Outage& each : outages) {
        if (each.cause == OutageCause::Power)
            out.append({each.startedAt, each.endedAt.value_or(range.end)});
    }
    const QList<TimeRange> down = joined(out, range);
    const QList<TimeRange> dim = joined(unknown, range);
    QList<StateSegment> segments;
    for (const TimeRange& each : down)
        segments.append({each, SwitchState::Down});
    for (const TimeRange& gap : complement(down, range)) {
        const QList<TimeRange> dark = joined(dim, gap);
        for (const TimeRange& each : dark)
            segments.append({each, SwitchState::Unknown});
        for (const TimeRange& each : complement(dark, gap))
            segments.append({each, SwitchState::Up});
    }
    std::ranges::sort(segments, {}, [](const StateSegment& each) { return each.range.start; });
    return segments;
}

} // namespace

TimelinePicture pictureOf(const ReplayAnswer& answer, const QString& recordedName,
                          const QString& replayedName)
{
    TimelinePicture picture;
    picture.range = answer.range;
    picture.endsNow = false;
    const QList<TimeRange> unwatched = complement(joined(answer.watched, answer.range), answer.range);
    picture.lanes.append({SwitchId(1), recordedName, segmentsOf(answer.recorded, unwatched, answer.range)});
    if (answer.results.isEmpty())
        return picture;
    const ReplayResult& result = answer.results.constFirst();
    QList<TimeRange> unknown;
    for (const UnknownTime& each : result.unknown)
        unknown.append(each.range);
    picture.lanes.append({SwitchId(2), replayedName, segmentsOf(result.outages, unknown, answer.range)});
    return picture;
}

} // namespace powermon
