// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/reliabilityreport.h"

#include <algorithm>
#include <limits>
#include <map>

#include "core/service/outagecleanup.h"
#include "core/service/watchedtime.h"

namespace powermon {

namespace {

/// What the store knows that concerns the query.
struct Record
{
    QList<SwitchLife> switches; ///< the customers
    CustomerLives lives;
    TimeCover known;
    QList<CustomerInterruption> interruptions;
    qint64 plannedOutages = 0;
    std::optional<Timestamp> knownSince; ///< outages before were deleted
};

/// A part of the customers, with all that happened to them.
struct Selection
{
    CustomerBase base;
    QList<CustomerInterruption> interruptions;
};

[[nodiscard]] bool isCustomer(const Switch& powerSwitch, const ReliabilityQuery& query)
{
    if (query.switchId)
        return powerSwitch.id == *query.switchId;
    const bool isInGroup = query.group.isEmpty() || powerSwitch.group == query.group;
    return isInGroup && powerSwitch.role == SwitchRole::Mains && !powerSwitch.hasBackup;
}

[[nodiscard]] Result<void> requireKnown(const QList<SwitchLife>& switches, const ReliabilityQuery& query)
{
    const auto has = [&](auto matches) {
        return std::ranges::any_of(switches,
                                   [&](const SwitchLife& each) { return matches(each.powerSwitch); });
    };
    if (query.switchId && !has([&](const Switch& each) { return each.id == *query.switchId; }))
        return failure(ErrorCode::SwitchNotFound, {QString::number(query.switchId->value())});
    if (!query.group.isEmpty() && !has([&](const Switch& each) { return each.group == query.group; }))
        return failure(ErrorCode::GroupNotFound, {shortened(query.group)});
    return {};
}

/// Paused switches are checked no more: their last check says since when.
[[nodiscard]] TimeRange lifeOf(const SwitchLife& each, const QHash<SwitchId, CheckResult>& latest,
                               Timestamp now)
{
    const Switch& powerSwitch = each.powerSwitch;
    TimeRange life{powerSwitch.createdAt, std::min(each.removedAt.value_or(now), now)};
    if (powerSwitch.isActive)
        return life;
    const auto check = latest.constFind(powerSwitch.id);
    const Timestamp paused = check == latest.cend() ? powerSwitch.updatedAt : check->finished;
    return {life.start, std::min(life.end, paused)};
}

[[nodiscard]] Result<void> readCustomers(Store& store, const ReliabilityQuery& query, Record& record)
{
    const auto switches = store.switches().lives();
    if (!switches)
        return failure(switches.error());
    if (const auto known = requireKnown(*switches, query); !known)
        return known;
    QHash<SwitchId, CheckResult> latest;
    for (const SwitchLife& each : *switches) {
        if (!isCustomer(each.powerSwitch, query))
            continue;
        if (!each.powerSwitch.isActive && latest.isEmpty()) {
            auto checks = store.checks().latest(Timestamp());
            if (!checks)
                return failure(checks.error());
            latest = std::move(*checks);
        }
        record.switches.append(each);
        record.lives.insert(each.powerSwitch.id, lifeOf(each, latest, query.now));
    }
    return {};
}

[[nodiscard]] Result<Record> readRecord(Store& store, const ReliabilityQuery& query, Timestamp since)
{
    Record record;
    if (const auto read = readCustomers(store, query, record); !read)
        return failure(read.error());
    const auto knownSince = outagesKnownSince(store, since);
    if (!knownSince)
        return failure(knownSince.error());
    record.knownSince = *knownSince;
    const TimeRange all{knownSince->value_or(since), query.now};
    const auto watched = readWatched(store, all);
    if (!watched)
        return failure(watched.error());
    auto outages = store.outages().find(
        {.range = {since, query.now + Milliseconds(1)}, .limit = std::numeric_limits<int>::max()});
    if (!outages)
        return failure(outages.error());
    record.plannedOutages = std::ranges::count_if(*outages, [&](const Outage& each) {
        const bool isTheirs =
            each.members.isEmpty() || std::ranges::any_of(each.members, [&](const OutageMember& member) {
                return record.lives.contains(member.switchId);
            });
        return each.isPlanned() && isTheirs && query.period.contains(each.startedAt);
    });
    outages->removeIf([](const Outage& each) { return each.isPlanned(); });
    record.known = TimeCover(*watched + inferredTime(*outages, query.now));
    record.interruptions = customerInterruptions(*outages, record.lives, record.known, query.now);
    return record;
}

template <typename Condition>
[[nodiscard]] Selection selected(const Record& record, Condition condition)
{
    CustomerLives lives;
    for (const SwitchLife& each : record.switches) {
        if (condition(each.powerSwitch))
            lives.insert(each.powerSwitch.id, record.lives.value(each.powerSwitch.id));
    }
    Selection selection{CustomerBase(lives, record.known), {}};
    std::ranges::copy_if(record.interruptions, std::back_inserter(selection.interruptions),
                         [&](const CustomerInterruption& each) { return lives.contains(each.customer); });
    return selection;
}

/// The interruptions lie in the order of the customers.
[[nodiscard]] Selection selectedOne(const Record& record, SwitchId id)
{
    const auto& all = record.interruptions;
    const auto first = std::ranges::lower_bound(all, id, {}, &CustomerInterruption::customer);
    const auto last = std::ranges::upper_bound(all, id, {}, &CustomerInterruption::customer);
    return {CustomerBase({{id, record.lives.value(id)}}, record.known),
            QList<CustomerInterruption>(first, last)};
}

/// The five years that end with the period, as far as they are needed.
[[nodiscard]] Timestamp beginOfDays(const ReliabilityQuery& query)
{
    const QDate last = localDate(query.period.end - Milliseconds(1), query.zone);
    const QDate first = last.addYears(-MajorEventDays::mostYears).addDays(1);
    return std::min(startOfDay(first, query.zone), query.period.start);
}

[[nodiscard]] QList<DailySaidi> dailySaidi(const Selection& all, const ReliabilityQuery& query)
{
    const auto& known = all.base.known().ranges();
    if (known.isEmpty())
        return {};
    const Timestamp since = startOfDay(localDate(known.constFirst().start, query.zone), query.zone);
    const PeriodParts days =
        divided({std::max(beginOfDays(query), since), query.period.end}, Breakdown::Day, query.zone);
    const QList<ReliabilityTotals> totals =
        totalsOf(all.base, all.interruptions, days.pieces, days.parts.size());
    QList<DailySaidi> daily;
    for (qsizetype day = 0; day < totals.size(); ++day) {
        if (const auto index = saidi(totals.at(day)))
            daily.append({QDate::fromString(days.parts.at(day).key, Qt::ISODate), *index});
    }
    return daily;
}

void addMajorEventDays(ReliabilityReport& report, const Selection& all)
{
    const ReliabilityQuery& query = report.query;
    report.majorEventDays = majorEventDays(dailySaidi(all, query));
    if (!report.majorEventDays.threshold)
        return;
    report.majorEventDays.days.removeIf(
        [&](const DailySaidi& day) { return day.date < localDate(query.period.start, query.zone); });
    QList<CustomerInterruption> normal = all.interruptions;
    normal.removeIf([&](const CustomerInterruption& each) {
        return report.majorEventDays.contains(localDate(each.time.start, query.zone));
    });
    report.withoutMajor = totalsOf(all.base, normal, query.period);
}

[[nodiscard]] QList<ReliabilityRow> partsOf(const Selection& all, const ReliabilityQuery& query, Breakdown by)
{
    if (by == Breakdown::None)
        return {};
    const PeriodParts parts = divided(query.period, by, query.zone);
    const QList<ReliabilityTotals> totals =
        totalsOf(all.base, all.interruptions, parts.pieces, parts.parts.size());
    QList<ReliabilityRow> rows;
    for (qsizetype part = 0; part < totals.size(); ++part) {
        const PeriodPart& each = parts.parts.at(part);
        rows.append({each.key, SwitchId(), each.range, false, totals.at(part)});
    }
    return rows;
}

void addGroupsAndSwitches(ReliabilityReport& report, const Record& record)
{
    const TimeRange period = report.query.period;
    std::map<QString, QList<SwitchId>> groups;
    for (const SwitchLife& each : record.switches) {
        const Switch& powerSwitch = each.powerSwitch;
        if (!powerSwitch.group.isEmpty())
            groups[powerSwitch.group].append(powerSwitch.id);
        if (each.removedAt && record.lives.value(powerSwitch.id).intersected(period).isEmpty())
            continue;
        const Selection one = selectedOne(record, powerSwitch.id);
        report.switches.append({powerSwitch.name, powerSwitch.id, period, each.removedAt.has_value(),
                                totalsOf(one.base, one.interruptions, period)});
    }
    if (report.query.switchId || !report.query.group.isEmpty())
        return;
    for (const auto& each : groups) {
        const QList<SwitchId>& members = each.second;
        const Selection group = selected(record, [&](const Switch& one) { return members.contains(one.id); });
        report.groups.append(
            {each.first, SwitchId(), period, false, totalsOf(group.base, group.interruptions, period)});
    }
}

} // namespace

Result<ReliabilityReport> readReliability(Store& store, const ReliabilityQuery& query)
{
    ReliabilityReport report;
    report.query = query;
    report.query.period.end = std::min(query.period.end, query.now);
    // No computer's clock says less than 1970, and the hours since the year 1 are more than anybody waits
    // for.
    report.query.period.start = std::min(std::max(query.period.start, Timestamp()), report.query.period.end);
    const auto record = readRecord(store, report.query, beginOfDays(report.query));
    if (!record)
        return failure(record.error());
    const Selection all = selected(*record, [](const Switch&) { return true; });
    report.whole = totalsOf(all.base, all.interruptions, report.query.period);
    report.plannedOutages = record->plannedOutages;
    if (record->knownSince && *record->knownSince > report.query.period.start)
        report.outagesSince = record->knownSince;
    addMajorEventDays(report, all);
    report.parts = partsOf(all, report.query, query.by);
    for (const Breakdown by : query.alsoBy)
        report.furtherParts.append(partsOf(all, report.query, by));
    addGroupsAndSwitches(report, *record);
    return report;
}

} // namespace powermon
