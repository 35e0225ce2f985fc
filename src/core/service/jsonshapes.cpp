// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/jsonshapes.h"

#include <algorithm>
#include <array>

#include "core/model/words.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array stateWords{Word{SwitchState::Unknown, "unknown"_L1}, Word{SwitchState::Up, "up"_L1},
                                Word{SwitchState::Failing, "failing"_L1}, Word{SwitchState::Down, "down"_L1},
                                Word{SwitchState::Paused, "paused"_L1}};
constexpr std::array healthWords{Word{SiteState::NothingToWatch, "nothing_to_watch"_L1},
                                 Word{SiteState::Unknown, "unknown"_L1}, Word{SiteState::On, "healthy"_L1},
                                 Word{SiteState::Out, "outage"_L1}};

[[nodiscard]] double seconds(Milliseconds duration)
{
    return static_cast<double>(duration.count()) / 1000.0;
}

[[nodiscard]] QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

template <typename Duration>
[[nodiscard]] QJsonValue secondsOrNull(const std::optional<Duration>& duration)
{
    return duration ? QJsonValue(seconds(*duration)) : QJsonValue(QJsonValue::Null);
}

[[nodiscard]] QJsonValue timeOrNull(const std::optional<Timestamp>& time)
{
    return time ? QJsonValue(time->toIso()) : QJsonValue(QJsonValue::Null);
}

[[nodiscard]] QJsonObject memberJson(const OutageMember& member)
{
    return {{u"switch_id"_s, member.switchId.value()},
            {u"switch_name"_s, member.name},
            {u"last_answer"_s, timeOrNull(member.lastAnswer)},
            {u"first_failure"_s, member.firstFailure.toIso()},
            {u"back_at"_s, timeOrNull(member.backAt)}};
}

[[nodiscard]] QJsonObject reasonCodeJson(const Reason& reason)
{
    return {{u"code"_s, reason.code}, {u"arguments"_s, QJsonObject::fromVariantMap(reason.arguments)}};
}

/// Paused switches, and those of which nothing is known now, are neither.
[[nodiscard]] bool isOnline(const SwitchReport& report)
{
    return report.state == SwitchState::Up;
}

[[nodiscard]] bool isOffline(const SwitchReport& report)
{
    return report.state == SwitchState::Failing || report.state == SwitchState::Down;
}

[[nodiscard]] QJsonArray outageArray(const QList<Outage>& outages)
{
    QJsonArray array;
    for (const Outage& outage : outages)
        array.append(outageJson(outage));
    return array;
}

[[nodiscard]] QJsonArray clockStepsJson(const QList<Coverage>& steps)
{
    QJsonArray array;
    for (const Coverage& each : steps)
        array.append(QJsonObject{{u"from"_s, each.range.start.toIso()}, {u"to"_s, each.range.end.toIso()}});
    return array;
}

} // namespace

QJsonArray unwatchedJson(const QList<UnwatchedStretch>& unwatched)
{
    QJsonArray array;
    for (const UnwatchedStretch& each : unwatched)
        array.append(QJsonObject{{u"from"_s, each.range.start.toIso()},
                                 {u"to"_s, each.range.end.toIso()},
                                 {u"reason"_s, each.kind ? QJsonValue(toWord(*each.kind)) : QJsonValue()}});
    return array;
}

QJsonObject coverageJson(const WatchedTime& time)
{
    Milliseconds watched{0};
    for (const TimeRange& each : time.watched)
        watched += each.duration();
    Milliseconds unwatched{0};
    for (const UnwatchedStretch& each : time.unwatched)
        unwatched += each.range.duration();
    return {{u"watched_seconds"_s, seconds(watched)},
            {u"unwatched_seconds"_s, seconds(unwatched)},
            {u"unwatched"_s, unwatchedJson(time.unwatched)},
            {u"clock_steps"_s, clockStepsJson(time.clockSteps)}};
}

QJsonObject switchJson(const Switch& powerSwitch)
{
    return {{u"id"_s, powerSwitch.id.value()},
            {u"name"_s, powerSwitch.name},
            {u"ip_address"_s, powerSwitch.target.host},
            {u"port"_s, powerSwitch.target.port},
            {u"path"_s, powerSwitch.target.path},
            {u"scheme"_s, toWord(powerSwitch.target.scheme)},
            {u"is_active"_s, powerSwitch.isActive},
            {u"role"_s, toWord(powerSwitch.role)},
            {u"backup"_s, powerSwitch.hasBackup},
            {u"group"_s, textOrNull(powerSwitch.group)},
            {u"link"_s, textOrNull(toWord(powerSwitch.link))},
            {u"via"_s, textOrNull(powerSwitch.via)},
            {u"refused_proves_power"_s, toWord(powerSwitch.refusedProvesPower)},
            {u"interval_seconds"_s, secondsOrNull(powerSwitch.interval)},
            {u"timeout_seconds"_s, secondsOrNull(powerSwitch.timeout)},
            {u"created_at"_s, powerSwitch.createdAt.toIso()},
            {u"updated_at"_s, powerSwitch.updatedAt.toIso()}};
}

QJsonObject checkJson(const CheckResult& check, const QString& switchName)
{
    const bool answered = check.outcome.answered();
    return {{u"id"_s, u"%1-%2"_s.arg(check.finished.milliseconds()).arg(check.switchId.value())},
            {u"switch_id"_s, check.switchId.value()},
            {u"switch_name"_s, switchName},
            {u"is_online"_s, answered},
            {u"response_time"_s, answered ? QJsonValue(seconds(check.outcome.duration)) : QJsonValue()},
            {u"error_message"_s, answered ? QJsonValue() : QJsonValue(errorMessageOf(check.outcome.failure))},
            {u"checked_at"_s, check.finished.toIso()}};
}

QJsonObject outageJson(const Outage& outage)
{
    QJsonArray ids;
    QJsonArray members;
    for (const OutageMember& member : outage.members) {
        ids.append(member.switchId.value());
        members.append(memberJson(member));
    }
    QJsonArray reasons;
    QJsonArray reasonCodes;
    for (const Reason& reason : outage.reasons) {
        reasons.append(reasonText(reason));
        reasonCodes.append(reasonCodeJson(reason));
    }
    const QJsonValue duration =
        outage.endedAt ? QJsonValue(seconds(*outage.endedAt - outage.startedAt)) : QJsonValue();
    return {{u"id"_s, outage.id.value()},
            {u"started_at"_s, outage.startedAt.toIso()},
            {u"started_earliest"_s, outage.start.earliest.toIso()},
            {u"started_latest"_s, outage.start.latest.toIso()},
            {u"ended_at"_s, timeOrNull(outage.endedAt)},
            {u"ended_earliest"_s, outage.end ? QJsonValue(outage.end->earliest.toIso()) : QJsonValue()},
            {u"ended_latest"_s, outage.end ? QJsonValue(outage.end->latest.toIso()) : QJsonValue()},
            {u"detected_at"_s, outage.detectedAt.toIso()},
            {u"duration_seconds"_s, duration},
            {u"is_ongoing"_s, outage.isOngoing()},
            {u"cause"_s, toWord(outage.cause)},
            {u"confidence"_s, toWord(outage.confidence)},
            {u"scope"_s, outage.group.isEmpty() ? u"site"_s : outage.group},
            {u"switches_affected"_s, ids},
            {u"members"_s, members},
            {u"reasons"_s, reasons},
            {u"reason_codes"_s, reasonCodes},
            {u"policy"_s, toJson(outage.policy)},
            {u"is_planned"_s, outage.isPlanned()},
            {u"is_corrected"_s, outage.isCorrected()},
            {u"note"_s, textOrNull(outage.correction.note)},
            {u"part_of"_s, outage.partOf.isValid() ? QJsonValue(outage.partOf.value()) : QJsonValue()}};
}

QJsonArray changesJson(const QList<OutageChange>& changes)
{
    QJsonArray array;
    for (const OutageChange& change : changes)
        array.append(QJsonObject{{u"outage_id"_s, change.outage.value()},
                                 {u"before"_s, toJson(change.before)},
                                 {u"after"_s, toJson(change.after)}});
    return array;
}

std::optional<SwitchState> switchStateFromWord(const QString& word)
{
    return valueOf(stateWords, word);
}

QString healthWord(SiteState state)
{
    return wordOf(healthWords, state);
}

QJsonObject switchReportJson(const SwitchReport& report)
{
    const auto ratio = report.lastDay.ratio();
    const QString& name = report.powerSwitch.name;
    return {{u"switch"_s, switchJson(report.powerSwitch)},
            {u"state"_s, wordOf(stateWords, report.state)},
            {u"latest_check"_s,
             report.latestCheck ? QJsonValue(checkJson(*report.latestCheck, name)) : QJsonValue()},
            {u"uptime_24h"_s, ratio ? QJsonValue(*ratio * 100.0) : QJsonValue()}};
}

QJsonObject statusJson(const StatusReport& report)
{
    QJsonArray details;
    for (const SwitchReport& each : report.switches)
        details.append(switchReportJson(each));
    QJsonObject json = statusFrameJson(report);
    QJsonObject switches = json.value("switches"_L1).toObject();
    switches.insert("details"_L1, details);
    json.insert("switches"_L1, switches);
    return json;
}

QJsonObject statusFrameJson(const StatusReport& report)
{
    const auto online = std::count_if(report.switches.cbegin(), report.switches.cend(), isOnline);
    const auto offline = std::count_if(report.switches.cbegin(), report.switches.cend(), isOffline);
    const QJsonObject switches{{u"total"_s, report.switches.size()},
                               {u"online"_s, static_cast<qint64>(online)},
                               {u"offline"_s, static_cast<qint64>(offline)},
                               {u"details"_s, QJsonArray()}};
    const QJsonObject outages{{u"ongoing"_s, report.ongoing.size()},
                              {u"last_24h"_s, report.outagesLastDay},
                              {u"ongoing_details"_s, outageArray(report.ongoing)}};
    const QJsonObject incidents{{u"ongoing"_s, report.openIncidents.size()},
                                {u"ongoing_details"_s, outageArray(report.openIncidents)}};
    return {{u"timestamp"_s, report.at.toIso()},
            {u"system_health"_s, healthWord(report.siteState())},
            {u"monitored"_s, report.isMonitored},
            {u"switches"_s, switches},
            {u"coverage_24h"_s, coverageJson(report.lastDay)},
            {u"outages"_s, outages},
            {u"incidents"_s, incidents}};
}

QJsonObject statisticsJson(const Summary& summary, Timestamp now)
{
    const qint64 answered = summary.totalChecks - summary.failedChecks;
    const QJsonValue rate =
        summary.totalChecks > 0
            ? QJsonValue(100.0 * static_cast<double>(answered) / static_cast<double>(summary.totalChecks))
            : QJsonValue();
    return {{u"period_hours"_s, seconds(summary.range.duration()) / 3600.0},
            {u"total_checks"_s, summary.totalChecks},
            {u"failed_checks"_s, summary.failedChecks},
            {u"success_rate"_s, rate},
            {u"total_outages"_s, summary.totalOutages},
            {u"outages_known_since"_s,
             summary.outagesSince ? QJsonValue(summary.outagesSince->toIso()) : QJsonValue()},
            {u"average_outage_duration_seconds"_s, secondsOrNull(summary.averageOutage)},
            {u"response_time_median"_s, secondsOrNull(summary.latencies.quantile(0.5))},
            {u"response_time_p95"_s, secondsOrNull(summary.latencies.quantile(0.95))},
            {u"watched_seconds"_s, seconds(summary.watched)},
            {u"unwatched_seconds"_s, seconds(summary.unwatchedTime())},
            {u"unwatched"_s, unwatchedJson(summary.unwatched)},
            {u"clock_steps"_s, clockStepsJson(summary.clockSteps)},
            {u"timestamp"_s, now.toIso()}};
}

QJsonObject switchListJson(const QList<Switch>& switches)
{
    QJsonArray array;
    for (const Switch& each : switches)
        array.append(switchJson(each));
    return {{u"switches"_s, array}};
}

QJsonObject outageListJson(const QList<Outage>& outages)
{
    return {{u"outages"_s, outageArray(outages)}};
}

QJsonObject outageAndIncidentListJson(const QList<Outage>& all)
{
    QList<Outage> outages;
    QList<Outage> incidents;
    for (const Outage& outage : all)
        (outage.cause == OutageCause::Power ? outages : incidents).append(outage);
    return {{u"outages"_s, outageArray(outages)}, {u"incidents"_s, outageArray(incidents)}};
}

QJsonObject roundJson(const QList<CheckResult>& checks)
{
    const auto online = std::count_if(checks.cbegin(), checks.cend(),
                                      [](const CheckResult& check) { return check.outcome.answered(); });
    return {{u"total"_s, checks.size()},
            {u"online"_s, static_cast<qint64>(online)},
            {u"offline"_s, checks.size() - static_cast<qint64>(online)}};
}

} // namespace powermon
