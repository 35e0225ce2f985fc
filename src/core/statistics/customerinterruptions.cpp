// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/customerinterruptions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr Milliseconds momentaryEvent = longestMomentary;

/// \a time moved into \a interval.
[[nodiscard]] Timestamp within(TimeInterval interval, Timestamp time)
{
    return std::clamp(time, interval.earliest, std::max(interval.earliest, interval.latest));
}

/// Where the member has its own times, they are better than the outage's, as far as they lie in it.
[[nodiscard]] CustomerInterruption startOf(const Outage& outage, const OutageMember& member)
{
    const TimeInterval own{member.lastAnswer.value_or(outage.start.earliest), member.firstFailure};
    const Timestamp start = within(outage.start, within(own, outage.startedAt));
    CustomerInterruption interruption;
    interruption.customer = member.switchId;
    interruption.time.start = start;
    interruption.start = {std::min(start, within(outage.start, own.earliest)),
                          std::max(start, within(outage.start, own.latest))};
    return interruption;
}

void addEnd(CustomerInterruption& interruption, const Outage& outage, const OutageMember& member,
            Timestamp now)
{
    const Timestamp begin = interruption.time.start;
    interruption.isOngoing = outage.isOngoing() && !member.backAt;
    const Timestamp outageEnd = outage.endedAt.value_or(now);
    // Who corrected the end knows better than the answers of devices.
    const auto backAt = outage.correction.endedAt ? std::nullopt : member.backAt;
    const Timestamp end = std::max(begin, std::min(backAt.value_or(outageEnd), outageEnd));
    interruption.time.end = end;
    interruption.end = {end, end};
    if (!outage.end)
        return;
    interruption.end.earliest = std::clamp(outage.end->earliest, begin, end);
    if (end == outageEnd) // else it was back before the others
        interruption.end.latest = std::max(end, outage.end->latest);
}

void cutTo(TimeRange life, Timestamp now, CustomerInterruption& interruption)
{
    interruption.time = interruption.time.intersected(life);
    interruption.isOngoing = interruption.isOngoing && life.end >= now;
    for (TimeInterval* each : {&interruption.start, &interruption.end})
        *each = {std::clamp(each->earliest, life.start, life.end),
                 std::clamp(each->latest, life.start, life.end)};
}

/// Joins those of one customer that overlap or touch; what people split stays apart.
[[nodiscard]] QList<CustomerInterruption> joined(QList<CustomerInterruption> all,
                                                 const QList<Outage>& outages)
{
    const auto isApart = [&outages](const CustomerInterruption& last, const CustomerInterruption& next) {
        const bool isPart = outages.at(next.outage).partOf.isValid();
        return isPart ? last.time.end <= next.time.start : last.time.end < next.time.start;
    };
    std::ranges::stable_sort(all, [](const CustomerInterruption& left, const CustomerInterruption& right) {
        return std::tuple(left.customer, left.time.start) < std::tuple(right.customer, right.time.start);
    });
    QList<CustomerInterruption> result;
    for (const CustomerInterruption& next : std::as_const(all)) {
        if (result.isEmpty() || result.constLast().customer != next.customer ||
            isApart(result.constLast(), next)) {
            result.append(next);
            continue;
        }
        CustomerInterruption& last = result.last();
        if (next.time.end < last.time.end)
            continue;
        last.time.end = next.time.end;
        last.end = next.end;
        last.isOngoing = last.isOngoing || next.isOngoing;
    }
    return result;
}

[[nodiscard]] bool isNear(const CustomerInterruption& momentary, const CustomerInterruption& sustained)
{
    if (momentary.time.start < sustained.time.start)
        return sustained.time.start - momentary.time.start <= momentaryEvent;
    return momentary.time.start - sustained.time.end <= momentaryEvent;
}

/// For each momentary interruption: whether its customer's last sustained one before it, or the next, is
/// near.
[[nodiscard]] QList<bool> nearSustained(const QList<CustomerInterruption>& interruptions)
{
    QList<bool> near(interruptions.size(), false);
    const auto pass = [&](qsizetype from, qsizetype step) {
        const CustomerInterruption* sustained = nullptr;
        for (qsizetype place = from; place >= 0 && place < interruptions.size(); place += step) {
            const CustomerInterruption& each = interruptions.at(place);
            if (each.isSustained())
                sustained = &each;
            else if (sustained && sustained->customer == each.customer)
                near[place] = near.at(place) || isNear(each, *sustained);
        }
    };
    pass(0, 1);
    pass(interruptions.size() - 1, -1);
    return near;
}

} // namespace

QList<CustomerInterruption> customerInterruptions(const QList<Outage>& outages, const CustomerLives& lives,
                                                  const TimeCover& known, Timestamp now)
{
    QList<CustomerInterruption> all;
    for (qsizetype number = 0; number < outages.size(); ++number) {
        const Outage& outage = outages.at(number);
        if (outage.cause != OutageCause::Power || outage.startedAt >= now)
            continue;
        for (const OutageMember& member : outage.members) {
            const auto life = lives.constFind(member.switchId);
            if (life == lives.cend())
                continue;
            CustomerInterruption interruption = startOf(outage, member);
            addEnd(interruption, outage, member, now);
            if (!life->contains(interruption.time.start) && interruption.time.intersected(*life).isEmpty())
                continue;
            cutTo(*life, now, interruption);
            interruption.outage = number;
            all.append(interruption);
        }
    }
    all = joined(all, outages);
    for (CustomerInterruption& each : all) {
        each.duration = known.covered(each.time);
        each.shortest = known.covered({each.start.latest, each.end.earliest});
        each.longest = TimeRange{each.start.earliest, each.end.latest}.duration();
    }
    markMomentaryEvents(all);
    return all;
}

QList<TimeRange> inferredTime(const QList<Outage>& outages, Timestamp now)
{
    QList<TimeRange> times;
    for (const Outage& outage : outages) {
        const bool isInferred = std::ranges::any_of(outage.reasons, [](const Reason& reason) {
            return reason.code == "host_was_off"_L1 || reason.code == "host_off"_L1;
        });
        if (outage.cause == OutageCause::Power && isInferred)
            times.append({outage.startedAt, std::min(outage.endedAt.value_or(now), now)});
    }
    return times;
}

void markMomentaryEvents(QList<CustomerInterruption>& interruptions)
{
    const QList<bool> near = nearSustained(interruptions);
    qsizetype first = 0;
    while (first < interruptions.size()) {
        if (interruptions.at(first).isSustained()) {
            ++first;
            continue;
        }
        bool isOwnEvent = !near.at(first);
        qsizetype next = first + 1;
        while (next < interruptions.size() && !interruptions.at(next).isSustained() &&
               interruptions.at(next).customer == interruptions.at(first).customer &&
               interruptions.at(next).time.start - interruptions.at(first).time.start <= momentaryEvent) {
            isOwnEvent = isOwnEvent && !near.at(next);
            ++next;
        }
        interruptions[first].beginsMomentaryEvent = isOwnEvent;
        first = next;
    }
}

} // namespace powermon
