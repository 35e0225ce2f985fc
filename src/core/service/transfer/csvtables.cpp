// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/csvtables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include "core/service/jsonshapes.h"
#include "core/service/transfer/checktext.h"
#include "core/service/transfer/csvtext.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

[[nodiscard]] QString cellOf(bool truth)
{
    return truth ? u"true"_s : u"false"_s;
}

[[nodiscard]] QString cellOf(const std::optional<Timestamp>& time)
{
    return time ? time->toIso() : QString();
}

[[nodiscard]] QString jsonCell(const QJsonObject& object, const QString& key)
{
    const QJsonValue value = object.value(key);
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

[[nodiscard]] QString secondsCell(Milliseconds duration)
{
    return QString::number(static_cast<double>(duration.count()) / 1000.0, 'f', 3);
}

template <typename Duration>
[[nodiscard]] QString secondsCell(const std::optional<Duration>& duration)
{
    return duration ? QString::number(static_cast<double>(Milliseconds(*duration).count()) / 1000.0, 'g',
                                      QLocale::FloatingPointShortest)
                    : QString();
}

[[nodiscard]] QStringList outageCells(const Outage& each, const Outage& found)
{
    QStringList names;
    for (const OutageMember& member : each.members)
        names.append(member.name);
    const auto end = [&each](Timestamp TimeInterval::*side) {
        return each.end ? ((*each.end).*side).toIso() : QString();
    };
    QStringList cells{QString::number(each.id.value()), toWord(each.cause), toWord(each.confidence),
                      csvText(each.group.isEmpty() ? u"site"_s : each.group)};
    cells += QStringList{each.startedAt.toIso(), each.start.earliest.toIso(), each.start.latest.toIso()};
    cells += QStringList{cellOf(each.endedAt), end(&TimeInterval::earliest), end(&TimeInterval::latest)};
    cells += QStringList{each.endedAt ? secondsCell(*each.endedAt - each.startedAt) : QString(),
                         cellOf(each.isOngoing()), each.detectedAt.toIso()};
    cells += QStringList{cellOf(each.isPlanned()), cellOf(each.isCorrected()), csvText(each.correction.note),
                         csvText(names.join(u"; "_s)), csvText(each.group)};
    cells += QStringList{found.startedAt.toIso(), cellOf(found.endedAt)};
    const QJsonObject json = outageJson(each);
    cells += QStringList{jsonCell(json, u"members"_s), jsonCell(json, u"reason_codes"_s),
                         jsonCell(json, u"policy"_s)};
    return cells;
}

} // namespace

QByteArray switchTable(const QList<SwitchLife>& lives)
{
    QString table = csvLine({u"id"_s, u"name"_s, u"ip_address"_s, u"port"_s, u"path"_s, u"scheme"_s,
                             u"role"_s, u"backup"_s, u"group"_s, u"link"_s, u"via"_s,
                             u"refused_proves_power"_s, u"interval_seconds"_s, u"timeout_seconds"_s,
                             u"is_active"_s, u"created_at"_s, u"updated_at"_s, u"removed_at"_s});
    for (const SwitchLife& life : lives) {
        const Switch& each = life.powerSwitch;
        table += csvLine({QString::number(each.id.value()), csvText(each.name), csvText(each.target.host),
                          QString::number(each.target.port), each.target.path, toWord(each.target.scheme),
                          toWord(each.role), cellOf(each.hasBackup), csvText(each.group), toWord(each.link),
                          csvText(each.via), toWord(each.refusedProvesPower), secondsCell(each.interval),
                          secondsCell(each.timeout), cellOf(each.isActive), each.createdAt.toIso(),
                          each.updatedAt.toIso(), cellOf(life.removedAt)});
    }
    return table.toUtf8();
}

QByteArray outageTable(const QList<Outage>& outages, const QHash<OutageId, Outage>& found)
{
    const QString heading = u"id,cause,confidence,scope,started_at,started_earliest,started_latest,ended_at,"
                            "ended_earliest,ended_latest,duration_seconds,is_ongoing,detected_at,is_planned,"
                            "is_corrected,note,switches,group,found_started_at,found_ended_at,members,"
                            "reason_codes,policy"_s;
    QString table = csvLine(heading.split(u','));
    for (const Outage& each : outages)
        table += csvLine(outageCells(each, found.value(each.id, each)));
    return table.toUtf8();
}

QByteArray checkTableHeading()
{
    return csvLine({u"checked_at"_s, u"switch_id"_s, u"switch_name"_s, u"is_online"_s, u"response_time"_s,
                    u"error_message"_s, u"http_status"_s, u"failed_after"_s})
        .toUtf8();
}

QByteArray checkTableRows(const QList<CheckResult>& checks, const QHash<SwitchId, QString>& names)
{
    CheckWriter times;
    QString rows;
    for (const CheckResult& check : checks) {
        QByteArray time;
        times.writeTime(time, check.finished);
        const ProbeOutcome& outcome = check.outcome;
        const QString duration = secondsCell(outcome.duration);
        const bool answered = outcome.answered();
        rows += csvLine(
            {QString::fromLatin1(time), QString::number(check.switchId.value()),
             csvText(names.value(check.switchId)), cellOf(answered), answered ? duration : QString(),
             answered ? QString() : errorMessageOf(outcome.failure),
             answered ? QString::number(*outcome.httpStatus) : QString(), answered ? QString() : duration});
    }
    return rows.toUtf8();
}

} // namespace powermon
