// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqloutagerepository.h"

#include "storage/sqlconnection.h"
#include "storage/sqlrevision.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

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

/// All but the members. What nobody knows counts as Undetermined and Suspected.
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

tl::unexpected<Error> notFound(OutageId id)
{
    return failure(ErrorCode::OutageNotFound, {QString::number(id.value())});
}

} // namespace

Result<Outage> SqlOutageRepository::save(const Outage& outage)
{
    Outage saved = outage;
    const Result<void> done = changeNoticeably(m_connection, [&]() -> Result<void> {
        const Result<OutageId> id = saveRow(outage);
        if (!id)
            return failure(id.error());
        saved.id = *id;
        return saveMembers(saved);
    });
    return done ? Result<Outage>(saved) : failure(done.error());
}

Result<OutageId> SqlOutageRepository::saveRow(const Outage& outage)
{
    SqlValues values = valuesOf(outage);
    if (!outage.id.isValid()) {
        const Result<qint64> id = m_connection.selectInteger(u"insert_outage"_s, u"id"_s, values);
        return id ? Result<OutageId>(OutageId(*id)) : failure(id.error());
    }
    const Result<qint64> changed = m_connection.execute(u"update_outage"_s, values.add(u"id"_s, outage.id));
    if (!changed)
        return failure(changed.error());
    return *changed == 0 ? notFound(outage.id) : Result<OutageId>(outage.id);
}

Result<void> SqlOutageRepository::saveMembers(const Outage& outage)
{
    const SqlValues id = SqlValues().add(u"outage_id"_s, outage.id);
    if (const Result<qint64> cleared = m_connection.execute(u"delete_outage_members"_s, id); !cleared)
        return failure(cleared.error());
    int position = 0;
    for (const OutageMember& member : outage.members) {
        const auto inserted = m_connection.execute(u"insert_outage_member"_s,
                                                   SqlValues(id)
                                                       .add(u"position"_s, position++)
                                                       .add(u"switch_id"_s, member.switchId)
                                                       .add(u"name"_s, member.name)
                                                       .add(u"last_answer_at"_s, member.lastAnswer)
                                                       .add(u"first_failure_at"_s, member.firstFailure)
                                                       .add(u"back_at"_s, member.backAt));
        if (!inserted)
            return failure(inserted.error());
    }
    return {};
}

Result<QList<Outage>> SqlOutageRepository::find(const OutageQuery& query)
{
    return read(u"select_outages"_s, SqlValues()
                                         .add(u"start_at"_s, query.range.start)
                                         .add(u"end_at"_s, query.range.end)
                                         .add(u"ongoing_only"_s, query.ongoingOnly)
                                         .add(u"with_incidents"_s, query.withIncidents)
                                         .add(u"limit"_s, std::max(query.limit, 0)));
}

Result<Outage> SqlOutageRepository::get(OutageId id)
{
    const Result<QList<Outage>> found = read(u"select_outage"_s, SqlValues().add(u"id"_s, id));
    if (!found)
        return failure(found.error());
    return found->isEmpty() ? notFound(id) : Result<Outage>(found->constFirst());
}

Result<QList<Outage>> SqlOutageRepository::read(const QString& name, const SqlValues& values)
{
    QList<Outage> outages;
    const Result<void> found =
        m_connection.select(name, values, [&](const SqlRow& row) { outages.append(outageFrom(row)); });
    if (!found)
        return failure(found.error());
    for (Outage& outage : outages) {
        if (const Result<void> completed = readMembers(outage); !completed)
            return failure(completed.error());
    }
    return outages;
}

Result<void> SqlOutageRepository::readMembers(Outage& outage)
{
    return m_connection.select(u"select_outage_members"_s, SqlValues().add(u"outage_id"_s, outage.id),
                               [&](const SqlRow& row) { outage.members.append(memberFrom(row)); });
}

Result<qint64> SqlOutageRepository::removeBefore(Timestamp before)
{
    Result<qint64> removed = 0;
    const Result<void> done = changeNoticeably(m_connection, [&]() -> Result<void> {
        removed = m_connection.execute(u"delete_outages"_s, SqlValues().add(u"before"_s, before));
        return removed ? Result<void>() : failure(removed.error());
    });
    return done ? removed : failure(done.error());
}

} // namespace powermon
