// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/awaytext.h"

#include <algorithm>

#include <QHash>

#include "core/model/textformat.h"

namespace powermon {

namespace {

TimeRange cut(Timestamp from, std::optional<Timestamp> to, TimeRange away)
{
    return TimeRange{from, to.value_or(away.end)}.intersected(away);
}

/// Of ranges in order of their starts.
Milliseconds joinedTime(const QList<TimeRange>& ranges)
{
    Milliseconds sum{0};
    Timestamp counted = ranges.isEmpty() ? Timestamp() : ranges.constFirst().start;
    for (const TimeRange& range : ranges) {
        const Timestamp from = std::max(counted, range.start);
        if (range.end > from)
            sum += range.end - from;
        counted = std::max(counted, range.end);
    }
    return sum;
}

} // namespace

AwaySummary awaySummary(const QList<Outage>& outages, TimeRange away)
{
    AwaySummary summary;
    QList<TimeRange> dark;
    QHash<QString, Milliseconds> members;
    for (const Outage& outage : outages) {
        const TimeRange part = cut(outage.startedAt, outage.endedAt, away);
        if (outage.cause != OutageCause::Power || part.isEmpty())
            continue;
        ++summary.outages;
        dark.append(part);
        if (part.duration() > summary.longest) {
            summary.longest = part.duration();
            summary.longestFrom = part.start;
        }
        for (const OutageMember& member : outage.members) {
            const auto back = member.backAt ? member.backAt : outage.endedAt;
            members[member.name] += cut(member.firstFailure, back, away).duration();
        }
    }
    std::ranges::sort(dark, {}, &TimeRange::start);
    summary.together = joinedTime(dark);
    for (auto member = members.cbegin(); member != members.cend(); ++member) {
        const bool isWorse =
            *member > summary.worstTime || (*member == summary.worstTime && member.key() < summary.worstName);
        if (*member > Milliseconds(0) && isWorse) {
            summary.worstName = member.key();
            summary.worstTime = *member;
        }
    }
    return summary;
}

QString awayText(const AwaySummary& summary, TimeRange away)
{
    if (summary.outages == 0)
        return {};
    QString text = AwaySummary::tr("While you were away, since %2: %n outage(s), %1 without power in all.",
                                   nullptr, static_cast<int>(summary.outages))
                       .arg(durationText(summary.together), timeText(away.start, away.end));
    if (summary.outages > 1)
        text += u' ' + AwaySummary::tr("The longest began %1 and took %2.")
                           .arg(timeText(summary.longestFrom, away.end), durationText(summary.longest));
    if (!summary.worstName.isEmpty())
        text += u' ' + AwaySummary::tr("Longest without power: %1, for %2.")
                           .arg(summary.worstName, durationText(summary.worstTime));
    return text;
}

} // namespace powermon
