// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/remoteshapes.h"

#include <cmath>

#include "core/service/jsonshapes.h"
#include "core/service/transfer/jsonfields.h"
#include "core/service/transfer/recordjson.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] Result<UnwatchedStretch> unwatchedFromJson(const QJsonObject& json)
{
    JsonFields fields(json);
    return fields.finished(UnwatchedStretch{{fields.time(u"from"_s), fields.time(u"to"_s)},
                                            coverageKindFromWord(fields.textOrNull(u"reason"_s))});
}

[[nodiscard]] Result<Coverage> clockStepFromJson(const QJsonObject& json)
{
    JsonFields fields(json);
    return fields.finished(
        Coverage{{}, {fields.time(u"from"_s), fields.time(u"to"_s)}, CoverageKind::ClockStepped, true});
}

/// A share alone is told; as an availability of a thousand million moments it has all the digits shown.
[[nodiscard]] Availability availabilityOf(const QJsonValue& percent)
{
    constexpr double moments = 1e9;
    Availability availability;
    if (percent.isDouble()) {
        availability.up = Milliseconds(std::llround(percent.toDouble() / 100.0 * moments));
        availability.down = Milliseconds(static_cast<qint64>(moments)) - availability.up;
    }
    return availability;
}

[[nodiscard]] Result<SwitchReport> reportFromJson(const QJsonObject& json)
{
    const auto powerSwitch = switchFromJson(json.value("switch"_L1).toObject());
    if (!powerSwitch)
        return failure(powerSwitch.error());
    JsonFields fields(json);
    SwitchReport report{*powerSwitch,
                        fields.word<SwitchState>(u"state"_s, switchStateFromWord),
                        {},
                        availabilityOf(json.value("uptime_24h"_L1))};
    if (!fields.isSound())
        return fields.finished(report);
    if (const QJsonValue latest = json.value("latest_check"_L1); latest.isObject()) {
        const auto check = checkFromJson(latest.toObject());
        if (!check)
            return failure(check.error());
        report.latestCheck = *check;
    }
    return report;
}

/// What of a day was watched, of which people are told the gaps.
[[nodiscard]] Result<WatchedTime> gapsFromJson(const QJsonObject& json)
{
    const auto unwatched = listFromJson(json.value("unwatched"_L1).toArray(), unwatchedFromJson);
    if (!unwatched)
        return failure(unwatched.error());
    const auto steps = listFromJson(json.value("clock_steps"_L1).toArray(), clockStepFromJson);
    if (!steps)
        return failure(steps.error());
    return WatchedTime{{}, *unwatched, *steps};
}

[[nodiscard]] Result<QList<Outage>> ongoingFromJson(const QJsonObject& json)
{
    return listFromJson(json.value("ongoing_details"_L1).toArray(), outageFromJson);
}

} // namespace

Result<Switch> switchFromJson(const QJsonObject& json)
{
    return switchLifeFromJson(json).map([](const SwitchLife& life) { return life.powerSwitch; });
}

Result<CheckResult> checkFromJson(const QJsonObject& json)
{
    JsonFields fields(json);
    CheckResult check;
    check.switchId = SwitchId(fields.number(u"switch_id"_s));
    check.finished = fields.time(u"checked_at"_s);
    const Milliseconds duration = fields.secondsOrNull(u"response_time"_s).value_or(Milliseconds(0));
    check.started = check.finished - duration;
    // REST does not say with which status it was answered.
    check.outcome =
        fields.truth(u"is_online"_s, false)
            ? ProbeOutcome::answer(200, duration)
            : ProbeOutcome::failed(failureKindOf(fields.textOrNull(u"error_message"_s)), duration);
    return fields.finished(check);
}

Result<Outage> outageFromJson(const QJsonObject& json)
{
    QJsonObject record = json;
    record.remove("part_of"_L1); // a record says no more of a part
    const QString scope = json.value("scope"_L1).toString();
    record.insert("group"_L1, scope == "site"_L1 ? QJsonValue() : QJsonValue(scope));
    return outageRecordFromJson(record).map([&json](const OutageRecord& read) {
        Outage outage = read.found;
        outage.correction.isPlanned = json.value("is_planned"_L1).toBool();
        outage.correction.note = json.value("note"_L1).toString();
        outage.partOf = OutageId(json.value("part_of"_L1).toInteger());
        return outage;
    });
}

Result<StatusReport> statusFromJson(const QJsonObject& json)
{
    JsonFields fields(json);
    StatusReport report;
    report.at = fields.time(u"timestamp"_s);
    report.isMonitored = fields.truth(u"monitored"_s, false);
    const QJsonObject outages = fields.object(u"outages"_s);
    const QJsonArray details = fields.object(u"switches"_s).value("details"_L1).toArray();
    const auto switches = listFromJson(details, reportFromJson);
    const auto ongoing = ongoingFromJson(outages);
    const auto incidents = ongoingFromJson(fields.object(u"incidents"_s));
    const auto gaps = gapsFromJson(json.value("coverage_24h"_L1).toObject());
    if (!fields.isSound())
        return fields.finished(report);
    if (!switches || !ongoing || !incidents || !gaps)
        return failure(!switches    ? switches.error()
                       : !ongoing   ? ongoing.error()
                       : !incidents ? incidents.error()
                                    : gaps.error());
    report.switches = *switches;
    report.ongoing = *ongoing;
    report.openIncidents = *incidents;
    report.outagesLastDay = outages.value("last_24h"_L1).toInteger();
    report.lastDay = *gaps;
    return report;
}

Result<StatisticsFigures> figuresFromJson(const QJsonObject& json)
{
    JsonFields fields(json);
    const auto gaps = gapsFromJson(json);
    if (!gaps)
        return failure(gaps.error());
    const double hours = json.value("period_hours"_L1).toDouble();
    return fields.finished(StatisticsFigures{
        Milliseconds(std::llround(hours * 3'600'000.0)),
        fields.secondsOrNull(u"watched_seconds"_s).value_or(Milliseconds(0)), gaps->unwatched,
        gaps->clockSteps, fields.number(u"total_checks"_s), fields.number(u"failed_checks"_s),
        fields.secondsOrNull(u"response_time_median"_s), fields.secondsOrNull(u"response_time_p95"_s),
        fields.number(u"total_outages"_s), fields.timeOrNull(u"outages_known_since"_s),
        fields.secondsOrNull(u"average_outage_duration_seconds"_s)});
}

} // namespace powermon
