// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/reliabilityjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

[[nodiscard]] double secondsOf(Milliseconds duration)
{
    return Seconds(duration).count();
}

[[nodiscard]] QJsonValue valueOf(std::optional<double> number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

[[nodiscard]] QJsonValue valueOf(std::optional<Seconds> duration)
{
    return duration ? QJsonValue(duration->count()) : QJsonValue(QJsonValue::Null);
}

[[nodiscard]] QJsonValue valueOf(std::optional<ConfidenceInterval> interval)
{
    return interval ? QJsonValue(QJsonArray{interval->low, interval->high}) : QJsonValue(QJsonValue::Null);
}

[[nodiscard]] QJsonArray cemiArray(const ReliabilityTotals& totals, int most)
{
    QJsonArray array;
    for (int n = 1; n <= most; ++n)
        array.append(QJsonObject{{u"n"_s, n}, {u"value"_s, valueOf(cemi(totals, n))}});
    return array;
}

[[nodiscard]] QJsonObject countsJson(const ReliabilityTotals& totals)
{
    return {{u"period_seconds"_s, secondsOf(totals.periodTime)},
            {u"watched_seconds"_s, secondsOf(totals.knownTime)},
            {u"watched_fraction"_s, totals.knownShare()},
            {u"customers"_s, totals.customers()},
            {u"customers_seen"_s, totals.customersSeen},
            {u"customers_interrupted"_s, totals.interrupted.size()},
            {u"outages"_s, totals.outages.size()},
            {u"sustained_outages"_s, totals.sustainedOutages.size()},
            {u"sustained_interruptions"_s, totals.sustained},
            {u"momentary_interruptions"_s, totals.momentary},
            {u"momentary_events"_s, totals.momentaryEvents},
            {u"ongoing_interruptions"_s, totals.ongoing},
            {u"out_seconds"_s, secondsOf(totals.outTime)}};
}

[[nodiscard]] QJsonObject indicesJson(const ReliabilityTotals& totals,
                                      const ReliabilityThresholds& thresholds)
{
    QJsonObject json = countsJson(totals);
    json.insert(u"saifi"_s, valueOf(saifi(totals)));
    json.insert(u"saifi_interval"_s, valueOf(saifiInterval(totals)));
    json.insert(u"saidi_seconds"_s, valueOf(saidi(totals)));
    json.insert(u"saidi_seconds_shortest"_s, valueOf(perCustomer(totals, totals.shortest)));
    json.insert(u"saidi_seconds_longest"_s, valueOf(perCustomer(totals, totals.longest)));
    json.insert(u"caidi_seconds"_s, valueOf(caidi(totals)));
    json.insert(u"ctaidi_seconds"_s, valueOf(ctaidi(totals)));
    json.insert(u"caifi"_s, valueOf(caifi(totals)));
    json.insert(u"asai"_s, valueOf(asai(totals)));
    json.insert(u"maifi"_s, valueOf(maifi(totals)));
    json.insert(u"maifi_e"_s, valueOf(maifiE(totals)));
    json.insert(u"cemi"_s, cemiArray(totals, thresholds.cemi));
    json.insert(u"celid_s"_s, valueOf(celidSingle(totals, thresholds.celidSingle)));
    json.insert(u"celid_t"_s, valueOf(celidTotal(totals, thresholds.celidTotal)));
    return json;
}

[[nodiscard]] QJsonObject majorJson(const MajorEventDays& major)
{
    QJsonArray days;
    for (const DailySaidi& day : major.days)
        days.append(QJsonObject{{u"date"_s, day.date.toString(Qt::ISODate)},
                                {u"saidi_seconds"_s, day.saidi.count()}});
    const bool isKnown = major.threshold.has_value();
    return {{u"threshold_seconds"_s, valueOf(major.threshold)},
            {u"alpha"_s, valueOf(isKnown ? std::optional(major.alpha) : std::nullopt)},
            {u"beta"_s, valueOf(isKnown ? std::optional(major.beta) : std::nullopt)},
            {u"days_used"_s, major.daysUsed},
            {u"days_needed"_s, MajorEventDays::fewestDays},
            {u"days"_s, days}};
}

[[nodiscard]] QJsonArray partArray(const ReliabilityReport& report)
{
    QJsonArray array;
    for (const ReliabilityRow& part : report.parts) {
        QJsonObject json = indicesJson(part.totals, report.query.thresholds);
        json.insert(toWord(report.query.by), part.name);
        json.insert(u"from"_s, part.range.start.toIso());
        json.insert(u"to"_s, part.range.end.toIso());
        array.append(json);
    }
    return array;
}

[[nodiscard]] QJsonArray groupArray(const ReliabilityReport& report)
{
    QJsonArray array;
    for (const ReliabilityRow& group : report.groups) {
        QJsonObject json = indicesJson(group.totals, report.query.thresholds);
        json.insert(u"group"_s, group.name);
        array.append(json);
    }
    return array;
}

[[nodiscard]] QJsonArray switchArray(const ReliabilityReport& report)
{
    QJsonArray array;
    for (const ReliabilityRow& each : report.switches) {
        QJsonObject json = indicesJson(each.totals, report.query.thresholds);
        json.insert(u"switch_id"_s, each.switchId.value());
        json.insert(u"switch_name"_s, each.name);
        json.insert(u"is_removed"_s, each.isRemoved);
        array.append(json);
    }
    return array;
}

[[nodiscard]] QJsonValue rateJson(const std::optional<OutageRate>& rate)
{
    if (!rate)
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{{u"outages"_s, rate->outages},
                       {u"per_year"_s, rate->perYear},
                       {u"interval"_s, valueOf(std::optional(rate->interval))}};
}

} // namespace

QJsonObject reliabilityJson(const ReliabilityReport& report)
{
    const ReliabilityQuery& query = report.query;
    const ReliabilityThresholds& thresholds = query.thresholds;
    return {{u"from"_s, query.period.start.toIso()},
            {u"to"_s, query.period.end.toIso()},
            {u"time_zone"_s, QString::fromLatin1(query.zone.id())},
            {u"group"_s, query.group.isEmpty() ? QJsonValue() : QJsonValue(query.group)},
            {u"switch_id"_s, query.switchId ? QJsonValue(query.switchId->value()) : QJsonValue()},
            {u"momentary_limit_seconds"_s, secondsOf(longestMomentary)},
            {u"celid_s_threshold_seconds"_s, secondsOf(thresholds.celidSingle)},
            {u"celid_t_threshold_seconds"_s, secondsOf(thresholds.celidTotal)},
            {u"confidence"_s, usualConfidence},
            {u"indices"_s, indicesJson(report.whole, thresholds)},
            {u"outage_rate"_s, rateJson(outageRate(report.whole))},
            {u"planned_outages"_s, report.plannedOutages},
            {u"outages_known_since"_s,
             report.outagesSince ? QJsonValue(report.outagesSince->toIso()) : QJsonValue()},
            {u"major_event_days"_s, majorJson(report.majorEventDays)},
            {u"without_major_event_days"_s,
             report.withoutMajor ? QJsonValue(indicesJson(*report.withoutMajor, thresholds)) : QJsonValue()},
            {u"by"_s, query.by == Breakdown::None ? QJsonValue() : QJsonValue(toWord(query.by))},
            {u"parts"_s, partArray(report)},
            {u"groups"_s, groupArray(report)},
            {u"switches"_s, switchArray(report)}};
}

} // namespace powermon
