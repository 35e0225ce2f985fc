// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqloutagerows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "storage/sqlrow.h"
#include "storage/sqlvalues.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

QString textOf(const QList<Reason>& reasons)
{
    QJsonArray array;
    for (const Reason& reason : reasons) {
        array.append(QJsonObject{{u"code"_s, reason.code},
                                 {u"arguments"_s, QJsonObject::fromVariantMap(reason.arguments)}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<Reason> reasonsFrom(const QString& text)
{
    QList<Reason> reasons;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        reasons.append(
            {object.value("code"_L1).toString(), object.value("arguments"_L1).toObject().toVariantMap()});
    }
    return reasons;
}

QString textOf(const DetectionPolicy& policy)
{
    return QString::fromUtf8(QJsonDocument(toJson(policy)).toJson(QJsonDocument::Compact));
}

DetectionPolicy policyFrom(const QString& text)
{
    return detectionPolicyFromJson(QJsonDocument::fromJson(text.toUtf8()).object())
        .value_or(DetectionPolicy());
}

} // namespace

SqlValues valuesOf(const Outage& outage)
{
    const auto boundary = [&](Timestamp TimeInterval::*member) {
        return outage.end ? std::optional((*outage.end).*member) : std::nullopt;
    };
    return SqlValues()
        .add(u"cause"_s, toWord(outage.cause))
        .add(u"confidence"_s, toWord(outage.confidence))
        .add(u"group_name"_s, outage.group)
        .add(u"started_at"_s, outage.startedAt)
        .add(u"start_earliest"_s, outage.start.earliest)
        .add(u"start_latest"_s, outage.start.latest)
        .add(u"ended_at"_s, outage.endedAt)
        .add(u"end_earliest"_s, boundary(&TimeInterval::earliest))
        .add(u"end_latest"_s, boundary(&TimeInterval::latest))
        .add(u"detected_at"_s, outage.detectedAt)
        .add(u"reasons"_s, textOf(outage.reasons))
        .add(u"policy"_s, textOf(outage.policy));
}

Outage outageFrom(const SqlRow& row)
{
    Outage read;
    read.id = OutageId(row.integer(u"id"_s));
    read.cause = outageCauseFromWord(row.text(u"cause"_s)).value_or(OutageCause::Undetermined);
    read.confidence = confidenceFromWord(row.text(u"confidence"_s)).value_or(Confidence::Suspected);
    read.group = row.text(u"group_name"_s);
    read.startedAt = row.timestamp(u"started_at"_s);
    read.start = {row.timestamp(u"start_earliest"_s), row.timestamp(u"start_latest"_s)};
    read.endedAt = row.optionalTimestamp(u"ended_at"_s);
    const std::optional<Timestamp> endEarliest = row.optionalTimestamp(u"end_earliest"_s);
    const std::optional<Timestamp> endLatest = row.optionalTimestamp(u"end_latest"_s);
    if (endEarliest && endLatest)
        read.end = TimeInterval{*endEarliest, *endLatest};
    read.detectedAt = row.timestamp(u"detected_at"_s);
    read.reasons = reasonsFrom(row.text(u"reasons"_s));
    read.policy = policyFrom(row.text(u"policy"_s));
    return read;
}

OutageMember memberFrom(const SqlRow& row)
{
    return {SwitchId(row.integer(u"switch_id"_s)), row.text(u"name"_s),
            row.optionalTimestamp(u"last_answer_at"_s), row.timestamp(u"first_failure_at"_s),
            row.optionalTimestamp(u"back_at"_s)};
}

Outage correctedOutageFrom(const SqlRow& row)
{
    Outage read = outageFrom(row);
    read.partOf = OutageId(row.optionalInteger(u"part_of"_s).value_or(0));
    read.correction = correctionFrom(row);
    // What was found later may lie behind the end that somebody set.
    if (read.endedAt && *read.endedAt < read.startedAt) {
        read.endedAt = read.startedAt;
        read.end = read.start;
    }
    return read;
}

OutageCorrection correctionFrom(const SqlRow& row)
{
    const auto idIn = [&row](const QString& column) {
        return OutageId(row.optionalInteger(column).value_or(0));
    };
    return {outageCauseFromWord(row.text(u"said_cause"_s)),
            row.boolean(u"said_planned"_s),
            row.text(u"said_note"_s),
            row.optionalTimestamp(u"said_started_at"_s),
            row.optionalTimestamp(u"said_ended_at"_s),
            idIn(u"said_end_of"_s),
            idIn(u"merged_into"_s)};
}

SqlValues valuesOf(OutageId id, const OutageCorrection& correction)
{
    const auto idOrNull = [](OutageId other) {
        return other.isValid() ? QVariant(other.value()) : QVariant();
    };
    const QVariant cause = correction.cause ? QVariant(toWord(*correction.cause)) : QVariant();
    return SqlValues()
        .add(u"outage_id"_s, id)
        .add(u"cause"_s, cause)
        .add(u"is_planned"_s, correction.isPlanned)
        .add(u"note"_s, correction.note)
        .add(u"started_at"_s, correction.startedAt)
        .add(u"ended_at"_s, correction.endedAt)
        .add(u"end_of"_s, idOrNull(correction.endOf))
        .add(u"merged_into"_s, idOrNull(correction.mergedInto));
}

} // namespace powermon
