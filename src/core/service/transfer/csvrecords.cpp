// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/csvrecords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/service/transfer/recordjson.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// A port that is told stands, else that of the scheme, where the address does not say more.
[[nodiscard]] Result<ProbeTarget> targetFromRow(const CsvRow& row)
{
    QString address = row.text(u"ip_address"_s);
    Scheme scheme = Scheme::Http;
    if (const auto taken = row.take(u"scheme"_s, scheme, schemeFromWord); !taken)
        return failure(taken.error());
    if (scheme == Scheme::Https && !address.contains("://"_L1))
        address = u"https://"_s + address;
    auto target = parseTarget(address);
    if (!target)
        return target;
    const auto asItIs = [](const QString& path) { return std::optional(path); };
    const auto taken = row.take(u"port"_s, target->port, portFromCell)
                           .and_then([&] { return row.take(u"scheme"_s, target->scheme, schemeFromWord); })
                           .and_then([&] { return row.take(u"path"_s, target->path, asItIs); });
    return taken ? target : failure(taken.error());
}

[[nodiscard]] std::optional<std::chrono::seconds> wholeSeconds(const QString& text)
{
    const auto time = secondsFromCell(text);
    return time ? std::optional(std::chrono::duration_cast<std::chrono::seconds>(*time)) : std::nullopt;
}

[[nodiscard]] QJsonValue textOrNull(const CsvRow& row, const QString& column)
{
    const QString text = row.text(column);
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

/// The document in a cell; \a fallback where there is none.
template <typename Value>
[[nodiscard]] QJsonValue jsonIn(const CsvRow& row, const QString& column, const Value& fallback)
{
    if (row.text(column).isEmpty())
        return fallback;
    const QJsonDocument document = QJsonDocument::fromJson(row.text(column).toUtf8());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

/// Of a table that names them only.
[[nodiscard]] QList<OutageMember> namedMembers(const CsvRow& row, const Outage& found)
{
    QList<OutageMember> members;
    const QStringList names = row.whole(u"switches"_s).split(u"; "_s, Qt::SkipEmptyParts);
    for (const QString& name : names)
        members.append({{}, name, std::nullopt, found.startedAt, found.endedAt});
    return members;
}

/// What people said, so that the outage stands as it stands in \a row. Of a correction that left no trace in
/// it, nothing is left but that there was one.
[[nodiscard]] Result<OutageCorrection> saidIn(const CsvRow& row, const Outage& found)
{
    OutageCorrection said;
    bool isCorrected = false;
    std::optional<Timestamp> end;
    const auto taken =
        row.take(u"is_planned"_s, said.isPlanned, truthFromCell)
            .and_then([&] { return row.take(u"is_corrected"_s, isCorrected, truthFromCell); })
            .and_then([&] { return row.take(u"started_at"_s, said.startedAt, Timestamp::fromIso); })
            .and_then([&] { return row.take(u"ended_at"_s, end, Timestamp::fromIso); });
    if (!taken)
        return failure(taken.error());
    said.note = row.whole(u"note"_s).left(maximumNoteLength);
    if (said.startedAt == found.startedAt)
        said.startedAt.reset();
    if (end != found.endedAt)
        said.endedAt = end;
    if (isCorrected && said == OutageCorrection())
        said.endOf = found.id;
    return said;
}

/// The shape that an export in JSON has.
[[nodiscard]] QJsonObject outageObject(const CsvRow& row)
{
    const QString scope = row.text(u"scope"_s);
    const QJsonValue scopeGroup = scope == "site"_L1 ? QJsonValue() : QJsonValue(scope);
    const QString start = row.has(u"found_started_at"_s) ? u"found_started_at"_s : u"started_at"_s;
    const QString end = row.has(u"found_ended_at"_s) ? u"found_ended_at"_s : u"ended_at"_s;
    // Of an end that somebody set, what was found is known as one moment.
    const bool isSet = row.text(end) != row.text(u"ended_at"_s);
    QJsonObject object{{u"id"_s, numberFromCell(row.text(u"id"_s)).value_or(0)},
                       {u"group"_s, row.has(u"group"_s) ? textOrNull(row, u"group"_s) : scopeGroup},
                       {u"started_at"_s, row.text(start)},
                       {u"ended_at"_s, textOrNull(row, end)},
                       {u"ended_earliest"_s, textOrNull(row, isSet ? end : u"ended_earliest"_s)},
                       {u"ended_latest"_s, textOrNull(row, isSet ? end : u"ended_latest"_s)},
                       {u"reason_codes"_s, jsonIn(row, u"reason_codes"_s, QJsonArray())},
                       {u"members"_s, jsonIn(row, u"members"_s, QJsonArray())},
                       {u"policy"_s, jsonIn(row, u"policy"_s, toJson(DetectionPolicy()))}};
    for (const QString& column :
         {u"cause"_s, u"confidence"_s, u"started_earliest"_s, u"started_latest"_s, u"detected_at"_s})
        object.insert(column, textOrNull(row, column));
    return object;
}

} // namespace

Result<SwitchLife> switchFromRow(const CsvRow& row)
{
    SwitchLife life;
    Switch& read = life.powerSwitch;
    read.name = row.text(u"name"_s);
    read.group = row.text(u"group"_s);
    read.via = row.text(u"via"_s);
    const auto target = targetFromRow(row);
    if (!target)
        return failure(target.error());
    read.target = *target;
    const auto id = [](const QString& text) {
        const auto number = numberFromCell(text);
        return number ? std::optional(SwitchId(*number)) : std::nullopt;
    };
    const auto taken =
        row.take(u"id"_s, read.id, id)
            .and_then([&] { return row.take(u"role"_s, read.role, switchRoleFromWord); })
            .and_then([&] { return row.take(u"backup"_s, read.hasBackup, truthFromCell); })
            .and_then([&] { return row.take(u"link"_s, read.link, linkKindFromWord); })
            .and_then([&] {
                return row.take(u"refused_proves_power"_s, read.refusedProvesPower,
                                refusedProvesPowerFromWord);
            })
            .and_then([&] { return row.take(u"interval_seconds"_s, read.interval, wholeSeconds); })
            .and_then([&] { return row.take(u"timeout_seconds"_s, read.timeout, secondsFromCell); })
            .and_then([&] { return row.take(u"is_active"_s, read.isActive, truthFromCell); })
            .and_then([&] { return row.take(u"created_at"_s, read.createdAt, Timestamp::fromIso); })
            .and_then([&] { return row.take(u"updated_at"_s, read.updatedAt, Timestamp::fromIso); })
            .and_then([&] { return row.take(u"removed_at"_s, life.removedAt, Timestamp::fromIso); });
    return taken ? Result<SwitchLife>(life) : failure(taken.error());
}

Result<OutageRecord> outageFromRow(const CsvRow& row)
{
    auto record = outageRecordFromJson(outageObject(row));
    if (!record)
        return record;
    if (!row.has(u"members"_s))
        record->found.members = namedMembers(row, record->found);
    const auto said = saidIn(row, record->found);
    if (!said)
        return failure(said.error());
    record->said = *said;
    return record;
}

Result<CheckResult> checkFromRow(const CsvRow& row)
{
    const auto finished = Timestamp::fromIso(row.text(u"checked_at"_s));
    if (!finished)
        return row.wrong(u"checked_at"_s);
    const auto isOnline = truthFromCell(row.text(u"is_online"_s));
    if (!isOnline)
        return row.wrong(u"is_online"_s);
    Milliseconds duration{0};
    qint64 status = 200;
    qint64 id = 0;
    const auto taken = row.take(*isOnline ? u"response_time"_s : u"failed_after"_s, duration, secondsFromCell)
                           .and_then([&] { return row.take(u"http_status"_s, status, numberFromCell); })
                           .and_then([&] { return row.take(u"switch_id"_s, id, numberFromCell); });
    if (!taken)
        return failure(taken.error());
    if (status < 100 || status > 999)
        return row.wrong(u"http_status"_s);
    const ProbeOutcome outcome =
        *isOnline ? ProbeOutcome::answer(static_cast<int>(status), duration)
                  : ProbeOutcome::failed(failureKindOf(row.text(u"error_message"_s)), duration);
    return CheckResult{SwitchId(id), *finished - duration, *finished, outcome};
}

} // namespace powermon
