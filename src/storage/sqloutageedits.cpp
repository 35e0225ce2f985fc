// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqloutageedits.h"

#include <QJsonDocument>

#include "storage/outagefamilies.h"
#include "storage/sqlconnection.h"
#include "storage/sqloutagerows.h"
#include "storage/sqlrecordids.h"
#include "storage/sqlrevision.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

QString textOf(const OutageCorrection& correction)
{
    return QString::fromUtf8(QJsonDocument(toJson(correction)).toJson(QJsonDocument::Compact));
}

OutageCorrection correctionFromText(const QString& text)
{
    return outageCorrectionFromJson(QJsonDocument::fromJson(text.toUtf8()).object());
}

tl::unexpected<Error> notFound(OutageId id)
{
    return failure(ErrorCode::OutageNotFound, {QString::number(id.value())});
}

/// What nobody knows was written by a newer program: its changes count all the same.
OutageEdit editFrom(const SqlRow& row)
{
    return {OutageEditId(row.integer(u"id"_s)),
            row.timestamp(u"edited_at"_s),
            editSourceFromWord(row.text(u"source"_s)).value_or(EditSource::CommandLine),
            outageEditKindFromWord(row.text(u"kind"_s)).value_or(OutageEditKind::Note),
            OutageEditId(row.optionalInteger(u"refers_to"_s).value_or(0)),
            {}};
}

SqlValues valuesOf(const OutageEdit& edit)
{
    const bool refers = edit.refersTo.isValid();
    return SqlValues()
        .add(u"edited_at"_s, edit.at)
        .add(u"source"_s, toWord(edit.source))
        .add(u"kind"_s, toWord(edit.kind))
        .add(u"refers_to"_s, refers ? QVariant(edit.refersTo.value()) : QVariant());
}

} // namespace

Result<OutageCorrection> SqlOutageEdits::correction(OutageId id)
{
    std::optional<OutageCorrection> correction;
    const auto read = m_connection.select(u"select_outage_correction"_s, SqlValues().add(u"id"_s, id),
                                          [&](const SqlRow& row) { correction = correctionFrom(row); });
    if (!read)
        return failure(read.error());
    return correction ? Result<OutageCorrection>(*correction) : notFound(id);
}

Result<OutageId> SqlOutageEdits::addPart(OutageId id)
{
    OutageId part;
    const Result<void> done = changeNoticeably(m_connection, [&]() -> Result<void> {
        if (const Result<OutageCorrection> known = correction(id); !known)
            return failure(known.error());
        const SqlValues values = SqlValues().add(u"id"_s, id);
        const auto inserted = m_connection.selectInteger(u"insert_outage_part"_s, u"id"_s, values);
        if (!inserted)
            return failure(inserted.error());
        part = OutageId(*inserted);
        OutageCorrection waiting;
        waiting.mergedInto = id;
        return setCorrection(part, waiting);
    });
    return done ? Result<OutageId>(part) : failure(done.error());
}

Result<void> SqlOutageEdits::setCorrection(OutageId id, const OutageCorrection& correction)
{
    const bool isEmpty = correction == OutageCorrection{};
    const auto changed =
        isEmpty ? m_connection.execute(u"delete_outage_correction"_s, SqlValues().add(u"outage_id"_s, id))
                : m_connection.execute(u"set_outage_correction"_s, valuesOf(id, correction));
    return changed ? Result<void>() : failure(changed.error());
}

Result<OutageEdit> SqlOutageEdits::record(const OutageEdit& edit)
{
    OutageEdit recorded = edit;
    const Result<void> done = changeNoticeably(m_connection, [&]() -> Result<void> {
        const auto id = m_connection.selectInteger(u"insert_outage_edit"_s, u"id"_s, valuesOf(edit));
        if (!id)
            return failure(id.error());
        recorded.id = OutageEditId(*id);
        for (qsizetype i = 0; i < edit.changes.size(); ++i) {
            if (const Result<void> put = putChange(edit.changes.at(i), recorded.id, i); !put)
                return put;
        }
        return {};
    });
    return done ? Result<OutageEdit>(recorded) : failure(done.error());
}

Result<void> SqlOutageEdits::putChange(const OutageChange& change, OutageEditId edit, qsizetype position)
{
    const Result<OutageCorrection> said = correction(change.outage);
    if (!said)
        return failure(said.error());
    if (*said != change.before)
        return failure(ErrorCode::OutageChanged, {QString::number(change.outage.value())});
    const Result<void> inserted = insertChange(change, edit, position);
    return inserted ? setCorrection(change.outage, change.after) : inserted;
}

Result<void> SqlOutageEdits::insertChange(const OutageChange& change, OutageEditId edit, qsizetype position)
{
    const auto inserted =
        m_connection.execute(u"insert_outage_edit_change"_s, SqlValues()
                                                                 .add(u"edit_id"_s, edit)
                                                                 .add(u"position"_s, position)
                                                                 .add(u"outage_id"_s, change.outage)
                                                                 .add(u"said_before"_s, textOf(change.before))
                                                                 .add(u"said_after"_s, textOf(change.after)));
    return inserted ? Result<void>() : failure(inserted.error());
}

Result<QList<OutageEdit>> SqlOutageEdits::edits(OutageId id)
{
    return read(u"select_outage_edits"_s, SqlValues().add(u"outage_id"_s, id));
}

Result<QList<OutageEdit>> SqlOutageEdits::records(OutageEditId after, int limit)
{
    return read(u"select_edit_records"_s, SqlValues().add(u"after"_s, after).add(u"limit"_s, limit));
}

Result<QList<OutageEdit>> SqlOutageEdits::read(const QString& statement, const SqlValues& values)
{
    QList<OutageEdit> edits;
    const auto rows =
        m_connection.select(statement, values, [&](const SqlRow& row) { edits.append(editFrom(row)); });
    if (!rows)
        return failure(rows.error());
    for (OutageEdit& edit : edits) {
        if (const Result<void> completed = readChanges(edit); !completed)
            return failure(completed.error());
    }
    return edits;
}

Result<OutageEditId> SqlOutageEdits::addRecord(const OutageEdit& edit)
{
    OutageEditId id;
    const Result<void> done = changeNoticeably(m_connection, [&]() -> Result<void> {
        const auto inserted = SqlRecordIds::insert(m_connection, {u"edit"_s, u"outage_edits"_s},
                                                   edit.id.value(), valuesOf(edit));
        if (!inserted)
            return failure(inserted.error());
        id = OutageEditId(*inserted);
        for (qsizetype i = 0; i < edit.changes.size(); ++i) {
            const OutageChange& change = edit.changes.at(i);
            if (const Result<OutageCorrection> known = correction(change.outage); !known)
                return failure(known.error());
            if (const Result<void> put = insertChange(change, id, i); !put)
                return put;
        }
        return {};
    });
    return done ? Result<OutageEditId>(id) : failure(done.error());
}

Result<void> SqlOutageEdits::readChanges(OutageEdit& edit)
{
    return m_connection.select(u"select_outage_edit_changes"_s, SqlValues().add(u"edit_id"_s, edit.id),
                               [&](const SqlRow& row) {
                                   edit.changes.append({OutageId(row.integer(u"outage_id"_s)),
                                                        correctionFromText(row.text(u"said_before"_s)),
                                                        correctionFromText(row.text(u"said_after"_s))});
                               });
}

Result<QList<OutageId>> SqlOutageEdits::findOldFamilies(Timestamp before)
{
    OutageFamilies families;
    const auto take = [&](const SqlRow& row) {
        const std::optional<Timestamp> end = row.optionalTimestamp(u"ended_at"_s);
        const bool isOver = end && *end < before && row.optionalTimestamp(u"found_ended_at"_s);
        families.add(OutageEditId(row.integer(u"edit_id"_s)), OutageId(row.integer(u"id"_s)), isOver);
    };
    if (const auto read = m_connection.select(u"select_edited_outages"_s, {}, take); !read)
        return failure(read.error());
    return families.removable();
}

Result<qint64> SqlOutageEdits::removeBefore(Timestamp before)
{
    qint64 removed = 0;
    const Result<void> done = changeNoticeably(m_connection, [&]() -> Result<void> {
        const auto plain = m_connection.execute(u"delete_outages"_s, SqlValues().add(u"before"_s, before));
        const Result<QList<OutageId>> edited = plain ? findOldFamilies(before) : failure(plain.error());
        if (!edited)
            return failure(edited.error());
        removed = *plain + edited->size();
        for (const OutageId id : *edited) {
            const auto gone = m_connection.execute(u"delete_outage"_s, SqlValues().add(u"id"_s, id));
            if (!gone)
                return failure(gone.error());
        }
        const auto cleaned = m_connection.execute(u"delete_empty_outage_edits"_s);
        return cleaned ? Result<void>() : failure(cleaned.error());
    });
    return done ? Result<qint64>(removed) : failure(done.error());
}

} // namespace powermon
