// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/statusreport.h"

#include <algorithm>
#include <limits>

#include "core/service/history.h"
#include "core/service/latestchecks.h"

namespace powermon {

namespace {

constexpr Milliseconds day = std::chrono::hours(24);
/// Longer than the longest interval, so that every watched switch has its latest check in it.
constexpr Milliseconds latestReach = std::chrono::hours(48);
/// The clock of the computer that watches may be ahead of ours by so much.
constexpr Milliseconds clockTolerance = std::chrono::minutes(1);
/// An open outage counts also where a clock that was set back since has put its start into the future.
constexpr Timestamp endOfTime = Timestamp::fromMilliseconds(253'402'300'799'999);

/// How long a check speaks for the present: as on a timeline.
[[nodiscard]] Milliseconds reachOf(const Switch& powerSwitch, const Settings& settings)
{
    const Milliseconds interval = powerSwitch.interval.value_or(settings.monitorInterval);
    return std::max<Milliseconds>(std::chrono::minutes(3), interval * 3);
}

[[nodiscard]] Result<SwitchState> readFailedState(Store& store, const SwitchReport& report, Timestamp now,
                                                  int threshold)
{
    const CheckQuery query{{now - latestReach, now + Milliseconds(1)}, report.powerSwitch.id};
    // Blind ones say nothing and may lie between, so that more have to be read.
    for (int limit = threshold;; limit *= 2) {
        const auto checks = store.checks().newest(query, limit);
        if (!checks)
            return failure(checks.error());
        const auto answer =
            std::ranges::find_if(*checks, [](const CheckResult& check) { return check.outcome.answered(); });
        const auto failed = std::count_if(checks->begin(), answer,
                                          [](const CheckResult& check) { return !check.outcome.isBlind(); });
        if (failed >= threshold)
            return SwitchState::Down;
        if (answer != checks->end() || checks->size() < limit)
            return SwitchState::Failing;
    }
}

[[nodiscard]] Result<SwitchState> readState(Store& store, const SwitchReport& report, Timestamp now,
                                            const Settings& settings)
{
    if (!report.powerSwitch.isActive)
        return SwitchState::Paused;
    if (!report.latestCheck || now - report.latestCheck->finished > reachOf(report.powerSwitch, settings))
        return SwitchState::Unknown;
    if (report.latestCheck->outcome.isBlind())
        return SwitchState::Unknown;
    if (report.latestCheck->outcome.answered())
        return SwitchState::Up;
    return readFailedState(store, report, now, settings.policy.failureThreshold);
}

[[nodiscard]] Result<QList<SwitchReport>> readSwitches(Store& store, Timestamp now, const Settings& settings)
{
    const auto switches = store.switches().all();
    if (!switches)
        return failure(switches.error());
    const auto latest = readLatestChecks(store, {now - latestReach, now + clockTolerance});
    if (!latest)
        return failure(latest.error());
    const auto history =
        History::readSite(store, {now - day, now}, settings.monitorInterval, TimelineDetail::FiguresAlone);
    if (!history)
        return failure(history.error());
    QList<SwitchReport> reports;
    for (const Switch& each : *switches) {
        SwitchReport report{each, SwitchState::Unknown, std::nullopt,
                            history->switches.value(each.id).availability};
        if (const auto check = latest->constFind(each.id); check != latest->cend())
            report.latestCheck = *check;
        const auto state = readState(store, report, now, settings);
        if (!state)
            return failure(state.error());
        report.state = *state;
        reports.append(report);
    }
    return reports;
}

} // namespace

SiteState StatusReport::siteState() const
{
    if (!ongoing.isEmpty())
        return SiteState::Out;
    const bool hasActive = std::any_of(switches.cbegin(), switches.cend(),
                                       [](const SwitchReport& each) { return each.powerSwitch.isActive; });
    if (!hasActive)
        return SiteState::NothingToWatch;
    const bool isKnown = std::any_of(switches.cbegin(), switches.cend(), [](const SwitchReport& each) {
        return each.state != SwitchState::Unknown && each.state != SwitchState::Paused;
    });
    return isMonitored && isKnown ? SiteState::On : SiteState::Unknown;
}

Result<StatusReport> readStatusReport(Store& store, Timestamp now, const Settings& settings)
{
    StatusReport report;
    report.at = now;
    const auto monitored = store.isMonitored();
    if (!monitored)
        return failure(monitored.error());
    report.isMonitored = *monitored;
    const auto switches = readSwitches(store, now, settings);
    if (!switches)
        return failure(switches.error());
    report.switches = *switches;
    const auto watched = readWatchedTime(store, {now - day, now});
    if (!watched)
        return failure(watched.error());
    report.lastDay = *watched;
    OutageQuery query;
    query.limit = std::numeric_limits<int>::max();
    query.range = {now - day, now + Milliseconds(1)};
    const auto outages = store.outages().find(query);
    if (!outages)
        return failure(outages.error());
    report.outagesLastDay = outages->size();
    query.range = {Timestamp(), endOfTime};
    query.ongoingOnly = true;
    query.withIncidents = true;
    const auto ongoing = store.outages().find(query);
    if (!ongoing)
        return failure(ongoing.error());
    for (const Outage& outage : *ongoing)
        (outage.cause == OutageCause::Power ? report.ongoing : report.openIncidents).append(outage);
    return report;
}

} // namespace powermon
