// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/foreign/ancestorsource.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include "core/service/transfer/checkcoverage.h"
#include "core/service/transfer/switchgathering.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr int checksAtOnce = 20'000;

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("Ancestor", text);
}

[[nodiscard]] QJsonObject recordIn(const SqlRow& row)
{
    return QJsonDocument::fromJson(row.text(u"record"_s).toUtf8()).object();
}

/// A time with a zone, or in UTC; nothing for anything else.
[[nodiscard]] std::optional<Timestamp> timeIn(const QJsonObject& json, const QString& key)
{
    const QString text = json.value(key).toString();
    const auto time = Timestamp::fromIso(text);
    return time ? time : Timestamp::fromIso(text + u'Z');
}

[[nodiscard]] ProbeOutcome outcomeIn(const QJsonObject& json)
{
    const double seconds = std::clamp(json.value("response_time"_L1).toDouble(), 0.0, 86'400.0);
    const Milliseconds duration(qRound64(seconds * 1000));
    return json.value("is_online"_L1).toBool()
               ? ProbeOutcome::answer(200, duration)
               : ProbeOutcome::failed(failureKindOf(json.value("error_message"_L1).toString()), duration);
}

/// A list, or a text that holds one.
[[nodiscard]] QJsonArray listIn(const QJsonValue& value)
{
    return value.isString() ? QJsonDocument::fromJson(value.toString().toUtf8()).array() : value.toArray();
}

/// When an outage was over; nothing: that was not noted.
[[nodiscard]] std::optional<Timestamp> endIn(const QJsonObject& json, Timestamp start)
{
    if (const auto end = timeIn(json, u"ended_at"_s))
        return std::max(*end, start);
    const QJsonValue duration = json.value("duration_seconds"_L1);
    const bool isOver = duration.isDouble() && !json.value("is_ongoing"_L1).toBool(false);
    constexpr double longest = 1e9; // more than 30 years
    return isOver ? std::optional(
                        start + Milliseconds(qRound64(1000 * std::clamp(duration.toDouble(), 0.0, longest))))
                  : std::nullopt;
}

/// \a lastFailure: when it surely still was.
void endAt(Outage& outage, Timestamp lastFailure, Timestamp end)
{
    outage.endedAt = end;
    outage.end = TimeInterval{lastFailure, end};
    for (OutageMember& member : outage.members)
        member.backAt = end;
}

} // namespace

Result<bool> AncestorSource::prepare()
{
    for (const QString& table : {u"smart_switches"_s, u"power_checks"_s, u"power_outages"_s}) {
        const auto found = m_database.hasTable(u"public."_s + table);
        if (!found)
            return failure(found.error());
        if (!*found)
            return failure(
                ErrorCode::BadInput,
                {m_database.location(),
                 translated(QT_TRANSLATE_NOOP("Ancestor", "there is no table %1 in it")).arg(table)});
    }
    const auto read = readSwitches()
                          .and_then([this] { return readOutages(); })
                          .and_then([this] { return endOutages(); })
                          .and_then([this] { return readWatched(); });
    return read ? Result<bool>(true) : failure(read.error());
}

Result<void> AncestorSource::readSwitches()
{
    SwitchGathering gathering(m_now);
    const auto read = m_database.select(u"ancestor/select_switches"_s, {},
                                        [&](const SqlRow& row) { takeSwitch(recordIn(row), gathering); });
    m_head.switches = gathering.all();
    for (const SwitchLife& each : std::as_const(m_head.switches))
        m_names.insert(each.powerSwitch.id, each.powerSwitch.name);
    return read;
}

void AncestorSource::takeSwitch(const QJsonObject& json, SwitchGathering& gathering)
{
    Switch read;
    read.name = json.value("name"_L1).toString();
    read.isActive = json.value("is_active"_L1).toBool(true);
    read.createdAt = timeIn(json, u"created_at"_s).value_or(m_now);
    read.updatedAt = timeIn(json, u"updated_at"_s).value_or(read.createdAt);
    const auto target = parseTarget(json.value("ip_address"_L1).toString());
    if (target)
        read.target = *target;
    const auto id = target ? gathering.add(read) : failure(target.error());
    if (id)
        m_ids.insert(json.value("id"_L1).toInteger(), *id);
    else
        m_head.refused.append(u"%1: %2"_s.arg(shortened(read.name), errorMessage(id.error())));
}

Result<void> AncestorSource::readOutages()
{
    return m_database.select(u"ancestor/select_outages"_s, {},
                             [this](const SqlRow& row) { takeOutage(recordIn(row)); });
}

void AncestorSource::takeOutage(const QJsonObject& json)
{
    const auto start = timeIn(json, u"started_at"_s);
    if (!start) {
        m_head.refused.append(translated(QT_TRANSLATE_NOOP("Ancestor", "outage %1: its start is no time"))
                                  .arg(json.value("id"_L1).toInteger()));
        return;
    }
    OutageRecord record;
    Outage& found = record.found;
    found.id = OutageId(m_head.outages.size() + 1);
    found.startedAt = found.detectedAt = *start;
    found.start = {*start, *start};
    const QList<qint64> members = membersIn(json);
    for (const qint64 each : members)
        found.members.append({m_ids.value(each), m_names.value(m_ids.value(each)), std::nullopt, *start, {}});
    found.policy.kind = PolicyKind::Readme;
    if (const auto end = endIn(json, *start))
        endAt(found, *end, *end);
    else
        m_open.append({m_head.outages.size(), members.isEmpty() ? m_ids.keys() : members});
    m_head.outages.append(record);
}

/// Those that were taken over, by its ids.
QList<qint64> AncestorSource::membersIn(const QJsonObject& json) const
{
    QList<qint64> members;
    for (const QJsonValue& each : listIn(json.value("switches_affected"_L1))) {
        if (m_ids.contains(each.toInteger()))
            members.append(each.toInteger());
    }
    return members;
}

/// An outage without an end may be one of which the end was never noted: its own checks tell.
Result<void> AncestorSource::endOutages()
{
    for (const OpenOutage& each : std::as_const(m_open)) {
        Outage& found = m_head.outages[each.place].found;
        QStringList switches;
        for (const qint64 id : each.switches)
            switches.append(QString::number(id));
        const SqlValues values = SqlValues()
                                     .add(u"start"_s, QVariant(found.startedAt.toIso()))
                                     .add(u"switches"_s, QVariant(switches.join(u',')));
        const auto read =
            m_database.select(u"ancestor/select_end_of_outage"_s, values, [&found](const SqlRow& row) {
                const QJsonObject json = recordIn(row);
                const Timestamp last = timeIn(json, u"last_at"_s).value_or(found.startedAt);
                endAt(found, last, timeIn(json, u"answered_at"_s).value_or(last));
            });
        if (!read)
            return read;
    }
    return {};
}

Result<void> AncestorSource::readWatched()
{
    const auto counted = m_database.select(u"ancestor/count_checks"_s, {}, [this](const SqlRow& row) {
        m_checkCount = row.integer(u"total"_s);
    });
    if (!counted)
        return counted;
    CheckCoverage watched;
    const auto read = m_database.select(u"ancestor/select_watched"_s, {}, [&watched](const SqlRow& row) {
        const QJsonObject json = recordIn(row);
        const auto first = timeIn(json, u"first_at"_s);
        const auto last = timeIn(json, u"last_at"_s);
        if (first && last)
            watched.add(TimeRange{*first, *last});
    });
    m_head.coverage = watched.coverage();
    return read;
}

Result<QList<CheckResult>> AncestorSource::nextChecks()
{
    QList<CheckResult> checks;
    for (bool isRest = true; checks.isEmpty() && isRest;) {
        isRest = false;
        const SqlValues page =
            SqlValues().add(u"after"_s, QVariant(qlonglong(m_last))).add(u"limit"_s, QVariant(checksAtOnce));
        const auto read = m_database.select(u"ancestor/select_checks"_s, page, [&](const SqlRow& row) {
            isRest = true;
            m_last = row.integer(u"id"_s);
            takeCheck(recordIn(row), checks);
        });
        if (!read)
            return failure(read.error());
    }
    return checks;
}

void AncestorSource::takeCheck(const QJsonObject& json, QList<CheckResult>& checks)
{
    const auto finished = timeIn(json, u"checked_at"_s);
    const auto id = m_ids.constFind(json.value("switch_id"_L1).toInteger());
    if (!finished || id == m_ids.cend())
        return;
    const ProbeOutcome outcome = outcomeIn(json);
    checks.append({*id, *finished - outcome.duration, *finished, outcome});
}

} // namespace powermon
