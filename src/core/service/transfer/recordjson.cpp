// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/recordjson.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/model/standardport.h"
#include "core/service/jsonshapes.h"
#include "core/service/transfer/jsonfields.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("Archive", text);
}

[[nodiscard]] QJsonValue timeOrNull(const std::optional<Timestamp>& time)
{
    return time ? QJsonValue(time->toIso()) : QJsonValue(QJsonValue::Null);
}

[[nodiscard]] double seconds(Milliseconds duration)
{
    return static_cast<double>(duration.count()) / 1000.0;
}

/// What was found, without what REST adds for those who read it: sentences are those of one language.
[[nodiscard]] QJsonObject foundJson(const Outage& found)
{
    QJsonObject json = outageJson(found);
    for (const QString& key : {u"is_planned"_s, u"is_corrected"_s, u"note"_s, u"part_of"_s, u"reasons"_s})
        json.remove(key);
    json.insert(u"group"_s, found.group.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(found.group));
    return json;
}

[[nodiscard]] Result<QList<OutageMember>> membersFromJson(const QJsonArray& array)
{
    QList<OutageMember> members;
    for (const QJsonValue& each : array) {
        JsonFields fields(each.toObject());
        const OutageMember member{SwitchId(fields.number(u"switch_id"_s)), fields.text(u"switch_name"_s),
                                  fields.timeOrNull(u"last_answer"_s), fields.time(u"first_failure"_s),
                                  fields.timeOrNull(u"back_at"_s)};
        if (!fields.isSound())
            return fields.finished(members);
        members.append(member);
    }
    return members;
}

[[nodiscard]] QList<Reason> reasonsFromJson(const QJsonArray& array)
{
    QList<Reason> reasons;
    for (const QJsonValue& each : array)
        reasons.append({each.toObject().value("code"_L1).toString(),
                        each.toObject().value("arguments"_L1).toObject().toVariantMap()});
    return reasons;
}

[[nodiscard]] Result<Outage> foundFromJson(const QJsonObject& json)
{
    JsonFields fields(json);
    Outage found;
    found.cause = fields.word<OutageCause>(u"cause"_s, outageCauseFromWord);
    found.confidence = fields.word<Confidence>(u"confidence"_s, confidenceFromWord);
    found.group = fields.textOrNull(u"group"_s);
    found.startedAt = fields.time(u"started_at"_s);
    found.start = {fields.time(u"started_earliest"_s), fields.time(u"started_latest"_s)};
    found.endedAt = fields.timeOrNull(u"ended_at"_s);
    const auto earliest = fields.timeOrNull(u"ended_earliest"_s);
    const auto latest = fields.timeOrNull(u"ended_latest"_s);
    if (earliest && latest)
        found.end = TimeInterval{*earliest, *latest};
    found.detectedAt = fields.time(u"detected_at"_s);
    found.reasons = reasonsFromJson(fields.arrayOrNull(u"reason_codes"_s));
    const auto policy = detectionPolicyFromJson(fields.object(u"policy"_s));
    if (!policy)
        fields.refuse(u"policy"_s, translated(QT_TRANSLATE_NOOP("Archive", "is none that is known")));
    found.policy = policy.value_or(DetectionPolicy());
    const auto members = membersFromJson(fields.arrayOrNull(u"members"_s));
    if (!members)
        return failure(members.error());
    found.members = *members;
    return fields.finished(found);
}

} // namespace

QJsonObject recordJson(const SwitchLife& life)
{
    QJsonObject json = switchJson(life.powerSwitch);
    json.insert(u"removed_at"_s, timeOrNull(life.removedAt));
    return json;
}

Result<SwitchLife> switchLifeFromJson(const QJsonObject& json)
{
    JsonFields fields(json);
    Switch read;
    read.id = SwitchId(fields.number(u"id"_s));
    read.name = fields.text(u"name"_s);
    const auto scheme = fields.word<Scheme>(u"scheme"_s, schemeFromWord, Scheme::Http);
    const qint64 port = json.contains("port"_L1) ? fields.number(u"port"_s) : standardPort(scheme);
    if (port < 1 || port > 65535)
        fields.refuse(u"port"_s, translated(QT_TRANSLATE_NOOP("Archive", "must lie between 1 and 65535")));
    const QString path = fields.textOrNull(u"path"_s);
    read.target = {fields.text(u"ip_address"_s), static_cast<quint16>(port), path.isEmpty() ? u"/"_s : path,
                   scheme};
    read.role = fields.word<SwitchRole>(u"role"_s, switchRoleFromWord, SwitchRole::Mains);
    read.hasBackup = fields.truth(u"backup"_s, false);
    read.group = fields.textOrNull(u"group"_s);
    read.link = fields.word<LinkKind>(u"link"_s, linkKindFromWord, LinkKind::Unknown);
    read.via = fields.textOrNull(u"via"_s);
    read.refusedProvesPower = fields.word<RefusedProvesPower>(
        u"refused_proves_power"_s, refusedProvesPowerFromWord, RefusedProvesPower::Automatic);
    if (const auto interval = fields.secondsOrNull(u"interval_seconds"_s))
        read.interval = std::chrono::duration_cast<std::chrono::seconds>(*interval);
    read.timeout = fields.secondsOrNull(u"timeout_seconds"_s);
    read.isActive = fields.truth(u"is_active"_s, true);
    read.createdAt = fields.time(u"created_at"_s);
    read.updatedAt = fields.time(u"updated_at"_s);
    const auto removedAt = fields.timeOrNull(u"removed_at"_s);
    if (!fields.isSound())
        return fields.finished(SwitchLife());
    return validated(read).map([&](const Switch& sound) { return SwitchLife{sound, removedAt}; });
}

QJsonObject recordJson(const Coverage& coverage)
{
    return {{u"from"_s, coverage.range.start.toIso()},
            {u"to"_s, coverage.range.end.toIso()},
            {u"kind"_s, toWord(coverage.kind)},
            {u"is_closed"_s, coverage.isClosed}};
}

std::optional<CoverageKind> coverageKindFromWord(const QString& word)
{
    for (const CoverageKind kind :
         {CoverageKind::Running, CoverageKind::Asleep, CoverageKind::Off, CoverageKind::Killed,
          CoverageKind::ClockStepped, CoverageKind::HostDown, CoverageKind::NoNetwork}) {
        if (toWord(kind) == word)
            return kind;
    }
    return std::nullopt;
}

Result<Coverage> coverageFromJson(const QJsonObject& json)
{
    JsonFields fields(json);
    return fields.finished(Coverage{{},
                                    {fields.time(u"from"_s), fields.time(u"to"_s)},
                                    fields.word<CoverageKind>(u"kind"_s, coverageKindFromWord),
                                    fields.truth(u"is_closed"_s, false)});
}

QJsonObject recordJson(const OutageRecord& record)
{
    const bool isPart = record.partOf.isValid();
    QJsonObject json =
        isPart ? QJsonObject{{u"id"_s, record.found.id.value()}, {u"part_of"_s, record.partOf.value()}}
               : foundJson(record.found);
    json.insert(u"correction"_s, toJson(record.said));
    return json;
}

Result<OutageRecord> outageRecordFromJson(const QJsonObject& json)
{
    JsonFields fields(json);
    OutageRecord record;
    const OutageId id(fields.number(u"id"_s));
    if (!json.value("part_of"_L1).isNull() && json.contains("part_of"_L1))
        record.partOf = OutageId(fields.number(u"part_of"_s));
    if (json.contains("correction"_L1))
        record.said = outageCorrectionFromJson(fields.object(u"correction"_s));
    if (!fields.isSound())
        return fields.finished(record);
    if (!record.partOf.isValid()) {
        const auto found = foundFromJson(json);
        if (!found)
            return failure(found.error());
        record.found = *found;
    }
    record.found.id = id;
    return record;
}

QJsonObject recordJson(const OutageEdit& edit)
{
    return {{u"id"_s, edit.id.value()},
            {u"edited_at"_s, edit.at.toIso()},
            {u"source"_s, toWord(edit.source)},
            {u"kind"_s, toWord(edit.kind)},
            {u"refers_to"_s, edit.refersTo.isValid() ? QJsonValue(edit.refersTo.value()) : QJsonValue()},
            {u"changes"_s, changesJson(edit.changes)}};
}

Result<OutageEdit> outageEditFromJson(const QJsonObject& json)
{
    JsonFields fields(json);
    OutageEdit edit{OutageEditId(fields.number(u"id"_s)),
                    fields.time(u"edited_at"_s),
                    fields.word<EditSource>(u"source"_s, editSourceFromWord),
                    fields.word<OutageEditKind>(u"kind"_s, outageEditKindFromWord),
                    {},
                    {}};
    if (!json.value("refers_to"_L1).isNull())
        edit.refersTo = OutageEditId(fields.number(u"refers_to"_s));
    for (const QJsonValue& each : fields.arrayOrNull(u"changes"_s)) {
        JsonFields change(each.toObject());
        edit.changes.append({OutageId(change.number(u"outage_id"_s)),
                             outageCorrectionFromJson(change.object(u"before"_s)),
                             outageCorrectionFromJson(change.object(u"after"_s))});
        if (!change.isSound())
            return change.finished(edit);
    }
    return fields.finished(edit);
}

QJsonObject recordJson(const CheckDigest& digest)
{
    QJsonArray latencies;
    for (const qint64 count : digest.latencies.counts())
        latencies.append(count);
    QJsonArray runs;
    for (const StateRun& run : digest.runs) {
        QJsonObject json{
            {u"is_online"_s, run.answered}, {u"first"_s, run.first.toIso()}, {u"last"_s, run.last.toIso()}};
        if (run.isBlind)
            json.insert(u"is_blind"_s, true);
        runs.append(json);
    }
    return {{u"switch_id"_s, digest.switchId.value()},
            {u"total"_s, digest.total},
            {u"failed"_s, digest.failed},
            {u"response_time_min"_s, seconds(digest.latencyMinimum)},
            {u"response_time_sum"_s, seconds(digest.latencySum)},
            {u"response_time_max"_s, seconds(digest.latencyMaximum)},
            {u"response_times"_s, latencies},
            {u"runs"_s, runs}};
}

Result<CheckDigest> dayFromJson(const QJsonObject& json)
{
    JsonFields fields(json);
    CheckDigest digest;
    digest.switchId = SwitchId(fields.number(u"switch_id"_s));
    digest.total = fields.number(u"total"_s);
    digest.failed = fields.number(u"failed"_s);
    digest.latencyMinimum = fields.secondsOrNull(u"response_time_min"_s).value_or(Milliseconds(0));
    digest.latencySum = fields.secondsOrNull(u"response_time_sum"_s).value_or(Milliseconds(0));
    digest.latencyMaximum = fields.secondsOrNull(u"response_time_max"_s).value_or(Milliseconds(0));
    QList<qint64> counts;
    for (const QJsonValue& each : fields.arrayOrNull(u"response_times"_s))
        counts.append(std::max<qint64>(0, each.toInteger()));
    counts.resize(std::min<qsizetype>(counts.size(), LatencySketch::lastBucket + 1));
    digest.latencies = LatencySketch::fromCounts(counts);
    for (const QJsonValue& each : fields.arrayOrNull(u"runs"_s)) {
        JsonFields run(each.toObject());
        digest.runs.append({run.truth(u"is_online"_s, false), run.time(u"first"_s), run.time(u"last"_s),
                            run.truth(u"is_blind"_s, false)});
        if (!run.isSound())
            return run.finished(digest);
    }
    const bool isSound = !digest.runs.isEmpty() && digest.failed >= 0 && digest.failed <= digest.total;
    if (!isSound)
        fields.refuse(u"total"_s,
                      translated(QT_TRANSLATE_NOOP("Archive", "and failed and runs do not fit together")));
    return fields.finished(digest);
}

} // namespace powermon
