// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/replayjson.h"

#include <QJsonArray>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QJsonValue timeOrNull(const std::optional<Timestamp>& time)
{
    return time ? QJsonValue(time->toIso()) : QJsonValue(QJsonValue::Null);
}

[[nodiscard]] QJsonObject eventJson(const Outage& event)
{
    const auto earliestEnd = event.end ? std::optional(event.end->earliest) : event.endedAt;
    const auto latestEnd = event.end ? std::optional(event.end->latest) : event.endedAt;
    QJsonValue duration(QJsonValue::Null);
    if (event.endedAt)
        duration = static_cast<double>((*event.endedAt - event.startedAt).count()) / 1000.0;
    QJsonArray names;
    for (const OutageMember& member : event.members)
        names.append(member.name);
    QJsonArray reasons;
    for (const Reason& reason : event.reasons)
        reasons.append(reasonText(reason));
    return {{u"started_at"_s, event.startedAt.toIso()},
            {u"started_earliest"_s, event.start.earliest.toIso()},
            {u"started_latest"_s, event.start.latest.toIso()},
            {u"ended_at"_s, timeOrNull(event.endedAt)},
            {u"ended_earliest"_s, timeOrNull(earliestEnd)},
            {u"ended_latest"_s, timeOrNull(latestEnd)},
            {u"detected_at"_s, event.detectedAt.toIso()},
            {u"duration_seconds"_s, duration},
            {u"is_ongoing"_s, event.isOngoing()},
            {u"confidence"_s, toWord(event.confidence)},
            {u"scope"_s, event.group.isEmpty() ? u"site"_s : event.group},
            {u"switches_affected"_s, names},
            {u"reasons"_s, reasons}};
}

} // namespace

QJsonObject replayJson(const ReplayResult& result)
{
    QJsonArray outages;
    for (const Outage& each : result.outages)
        outages.append(eventJson(each));
    QJsonArray incidents;
    for (const Outage& each : result.incidents) {
        QJsonObject incident = eventJson(each);
        incident.insert(u"cause"_s, toWord(each.cause));
        incidents.append(incident);
    }
    QJsonArray unknown;
    for (const UnknownTime& each : result.unknown) {
        unknown.append(QJsonObject{{u"from"_s, each.range.start.toIso()},
                                   {u"to"_s, each.range.end.toIso()},
                                   {u"reason"_s, reasonText(each.reason)}});
    }
    return {{u"outages"_s, outages},
            {u"incidents"_s, incidents},
            {u"unknown"_s, unknown},
            {u"checks"_s, result.checks},
            {u"policy"_s, toJson(result.policy)}};
}

QJsonObject replayListJson(const QList<ReplayResult>& results)
{
    QJsonArray replays;
    for (const ReplayResult& each : results)
        replays.append(replayJson(each));
    return {{u"replays"_s, replays}};
}

} // namespace powermon
