// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqloutagerepository.h"

#include <algorithm>

#include "storage/sqlconnection.h"
#include "storage/sqloutagerows.h"
#include "storage/sqlrecordids.h"
#include "storage/sqlrevision.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

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
    const SqlValues values = SqlValues()
                                 .add(u"start_at"_s, query.range.start)
                                 .add(u"end_at"_s, query.range.end)
                                 .add(u"ongoing_only"_s, query.ongoingOnly)
                                 .add(u"with_incidents"_s, query.withIncidents)
                                 .add(u"limit"_s, std::max(query.limit, 0));
    return query.layer == OutageLayer::Corrected ? readCorrected(u"select_outages"_s, values)
                                                 : readFound(u"select_found_outages"_s, values);
}

Result<Outage> SqlOutageRepository::get(OutageId id)
{
    const Result<QList<Outage>> read = readCorrected(u"select_outage"_s, SqlValues().add(u"id"_s, id));
    if (!read)
        return failure(read.error());
    return read->isEmpty() ? notFound(id) : Result<Outage>(read->constFirst());
}

Result<Outage> SqlOutageRepository::found(OutageId id)
{
    const Result<QList<Outage>> read = readFound(u"select_found_outage"_s, SqlValues().add(u"id"_s, id));
    if (!read)
        return failure(read.error());
    return read->isEmpty() ? notFound(id) : Result<Outage>(read->constFirst());
}

Result<std::optional<Outage>> SqlOutageRepository::following(OutageId id)
{
    if (const Result<OutageCorrection> known = correction(id); !known)
        return failure(known.error());
    const auto read = readCorrected(u"select_following_outage"_s, SqlValues().add(u"id"_s, id));
    if (!read)
        return failure(read.error());
    return read->isEmpty() ? std::nullopt : std::optional(read->constFirst());
}

Result<QList<OutageRecord>> SqlOutageRepository::records(OutageId after, int limit)
{
    QList<OutageRecord> records;
    QList<OutageId> ids;
    const Result<void> read = m_connection.select(
        u"select_outage_records"_s, SqlValues().add(u"after"_s, after).add(u"limit"_s, limit),
        [&](const SqlRow& row) {
            OutageRecord record{outageFrom(row), correctionFrom(row),
                                OutageId(row.optionalInteger(u"part_of"_s).value_or(0))};
            if (record.partOf.isValid()) {
                const OutageId id = record.found.id;
                record.found = Outage();
                record.found.id = id;
            }
            records.append(record);
            ids.append(record.found.id);
        });
    if (!read)
        return failure(read.error());
    const auto members = readMembers(ids);
    if (!members)
        return failure(members.error());
    for (OutageRecord& record : records)
        record.found.members = members->value(record.found.id);
    return records;
}

Result<OutageId> SqlOutageRepository::addRecord(const OutageRecord& record)
{
    OutageId id;
    const Result<void> done = changeNoticeably(m_connection, [&]() -> Result<void> {
        const Result<OutageId> inserted = insertRecord(record);
        if (!inserted)
            return failure(inserted.error());
        id = *inserted;
        Outage outage = record.found;
        outage.id = id;
        if (const Result<void> saved = saveMembers(outage); !saved)
            return saved;
        return m_edits.setCorrection(id, record.said);
    });
    return done ? Result<OutageId>(id) : failure(done.error());
}

Result<OutageId> SqlOutageRepository::insertRecord(const OutageRecord& record)
{
    const bool isPart = record.partOf.isValid();
    const auto id = SqlRecordIds::insert(
        m_connection, {isPart ? u"part"_s : u"outage"_s, u"outages"_s}, record.found.id.value(),
        isPart ? SqlValues().add(u"part_of"_s, record.partOf) : valuesOf(record.found));
    if (!id)
        return failure(id.error());
    return *id == 0 ? notFound(record.partOf) : Result<OutageId>(OutageId(*id));
}

Result<QList<Outage>> SqlOutageRepository::readFound(const QString& name, const SqlValues& values)
{
    QList<Outage> outages;
    QList<OutageId> ids;
    const Result<void> read = m_connection.select(name, values, [&](const SqlRow& row) {
        outages.append(outageFrom(row));
        ids.append(outages.constLast().id);
    });
    if (!read)
        return failure(read.error());
    const auto members = readMembers(ids);
    if (!members)
        return failure(members.error());
    for (Outage& outage : outages)
        outage.members = members->value(outage.id);
    return outages;
}

Result<QList<Outage>> SqlOutageRepository::readCorrected(const QString& name, const SqlValues& values)
{
    QList<Outage> outages;
    QList<bool> absorbs;
    const Result<void> read = m_connection.select(name, values, [&](const SqlRow& row) {
        outages.append(correctedOutageFrom(row));
        absorbs.append(row.boolean(u"absorbs"_s));
    });
    if (!read)
        return failure(read.error());
    QList<QList<OutageId>> sources;
    QList<OutageId> all;
    for (qsizetype i = 0; i < outages.size(); ++i) {
        const auto ofOne = sourcesOf(outages.at(i), absorbs.at(i));
        if (!ofOne)
            return failure(ofOne.error());
        sources.append(*ofOne);
        all.append(*ofOne);
    }
    const auto members = readMembers(all);
    if (!members)
        return failure(members.error());
    for (qsizetype i = 0; i < outages.size(); ++i) {
        Outage& outage = outages[i];
        for (const OutageId source : sources.at(i))
            outage.members.append(members->value(source));
        if (outage.isCorrected() || absorbs.at(i))
            outage.members = membersDuring(outage, joined(outage.members));
    }
    return outages;
}

/// Where its members stand: its own, and those of what was merged into it (\a absorbs).
Result<QList<OutageId>> SqlOutageRepository::sourcesOf(const Outage& outage, bool absorbs)
{
    QList<OutageId> sources{outage.partOf.isValid() ? outage.partOf : outage.id};
    if (!absorbs)
        return sources;
    const auto add = [&](const SqlRow& row) {
        if (const OutageId id(row.integer(u"id"_s)); !sources.contains(id))
            sources.append(id);
    };
    const SqlValues id = SqlValues().add(u"id"_s, outage.id);
    const auto read = m_connection.select(u"select_absorbed_outages"_s, id, add);
    return read ? Result<QList<OutageId>>(sources) : failure(read.error());
}

/// With one question, however many they are.
Result<SqlOutageRepository::Members> SqlOutageRepository::readMembers(const QList<OutageId>& ids)
{
    Members members;
    if (ids.isEmpty())
        return members;
    QStringList numbers;
    for (const OutageId id : ids)
        numbers.append(QString::number(id.value()));
    const SqlValues values = SqlValues().add(u"ids"_s, QVariant(u'[' + numbers.join(u',') + u']'));
    const auto read = m_connection.select(u"select_outage_members"_s, values, [&](const SqlRow& row) {
        members[OutageId(row.integer(u"outage_id"_s))].append(memberFrom(row));
    });
    return read ? Result<Members>(members) : failure(read.error());
}

} // namespace powermon
