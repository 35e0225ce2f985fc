// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/memoryoutagerepository.h"

#include <algorithm>

#include "storage/outagefamilies.h"

namespace powermon {

namespace {

bool concerns(const OutageQuery& query, const Outage& outage)
{
    if (query.ongoingOnly && !outage.isOngoing())
        return false;
    if (!query.withIncidents && outage.cause != OutageCause::Power)
        return false;
    // One without a length counts at its instant.
    const bool beginsInTime = outage.startedAt < query.range.end;
    const bool endsInTime = !outage.endedAt || *outage.endedAt > query.range.start;
    return beginsInTime && (endsInTime || outage.startedAt >= query.range.start);
}

bool isNewer(const Outage& left, const Outage& right)
{
    return left.startedAt != right.startedAt ? left.startedAt > right.startedAt : left.id > right.id;
}

tl::unexpected<Error> notFound(OutageId id)
{
    return failure(ErrorCode::OutageNotFound, {QString::number(id.value())});
}

} // namespace

MemoryOutageRepository::Row* MemoryOutageRepository::rowOf(OutageId id)
{
    const auto row = m_rows.find(id);
    return row == m_rows.end() ? nullptr : &row->second;
}

const MemoryOutageRepository::Row& MemoryOutageRepository::origin(const Row& row) const
{
    return row.partOf.isValid() ? m_rows.at(row.partOf) : row;
}

const MemoryOutageRepository::Row& MemoryOutageRepository::endSource(const Row& row) const
{
    return row.said.endOf.isValid() ? m_rows.at(row.said.endOf) : origin(row);
}

Outage MemoryOutageRepository::corrected(const Row& row) const
{
    Outage outage = origin(row).found;
    outage.id = row.found.id;
    outage.partOf = row.partOf;
    outage.correction = row.said;
    outage.endedAt = endSource(row).found.endedAt;
    outage.end = endSource(row).found.end;
    if (row.said.cause) {
        outage.cause = *row.said.cause;
        outage.confidence = Confidence::Confirmed;
    }
    if (row.said.startedAt) {
        outage.startedAt = *row.said.startedAt;
        outage.start = {outage.startedAt, outage.startedAt};
    }
    if (row.said.endedAt)
        outage.endedAt = row.said.endedAt;
    // What was found later may lie behind the end that somebody set.
    const bool isTurned = outage.endedAt && *outage.endedAt < outage.startedAt;
    if (isTurned)
        outage.endedAt = outage.startedAt;
    if (isTurned)
        outage.end = outage.start;
    else if (row.said.endedAt)
        outage.end = TimeInterval{*row.said.endedAt, *row.said.endedAt};
    outage.members = membersOf(outage, row);
    return outage;
}

QList<OutageMember> MemoryOutageRepository::membersOf(const Outage& outage, const Row& row) const
{
    QList<const Row*> absorbed;
    for (const auto& [id, other] : m_rows) {
        if (other.said.mergedInto == row.found.id && !absorbed.contains(&origin(other)))
            absorbed.append(&origin(other));
    }
    absorbed.removeOne(&origin(row));
    std::ranges::stable_sort(absorbed, {}, [](const Row* each) { return each->found.startedAt; });
    QList<OutageMember> members = origin(row).found.members;
    for (const Row* each : std::as_const(absorbed))
        members += each->found.members;
    return outage.isCorrected() || !absorbed.isEmpty() ? membersDuring(outage, joined(members)) : members;
}

void MemoryOutageRepository::put(OutageId id, const Row& row)
{
    const auto known = m_rows.find(id);
    if (known == m_rows.end())
        m_journal.record([this, id] { m_rows.erase(id); });
    else
        m_journal.record([this, id, before = known->second] { m_rows[id] = before; });
    m_rows[id] = row;
    m_journal.noteChange();
}

void MemoryOutageRepository::erase(OutageId id)
{
    m_journal.record([this, id, before = m_rows.at(id)] { m_rows.emplace(id, before); });
    m_rows.erase(id);
}

Result<Outage> MemoryOutageRepository::save(const Outage& outage)
{
    Row row;
    if (outage.id.isValid()) {
        const Row* known = rowOf(outage.id);
        if (known == nullptr || known->partOf.isValid())
            return notFound(outage.id);
        row = *known;
    }
    Outage saved = outage;
    saved.id = outage.id.isValid() ? outage.id : OutageId(++m_lastId);
    row.found = saved;
    row.found.correction = {};
    row.found.partOf = {};
    put(saved.id, row);
    return saved;
}

Result<QList<Outage>> MemoryOutageRepository::find(const OutageQuery& query)
{
    const bool wantsFound = query.layer == OutageLayer::Found;
    QList<Outage> found;
    for (const auto& [id, row] : m_rows) {
        if (wantsFound ? row.partOf.isValid() : row.said.mergedInto.isValid())
            continue;
        const Outage outage = wantsFound ? row.found : corrected(row);
        if (concerns(query, outage))
            found.append(outage);
    }
    std::sort(found.begin(), found.end(), isNewer);
    found.resize(std::min<qsizetype>(found.size(), std::max(query.limit, 0)));
    return found;
}

Result<Outage> MemoryOutageRepository::get(OutageId id)
{
    const Row* row = rowOf(id);
    if (row != nullptr && row->said.mergedInto.isValid())
        row = rowOf(row->said.mergedInto);
    return row == nullptr ? notFound(id) : Result<Outage>(corrected(*row));
}

Result<Outage> MemoryOutageRepository::found(OutageId id)
{
    const Row* row = rowOf(id);
    return row == nullptr ? notFound(id) : Result<Outage>(origin(*row).found);
}

Result<std::optional<Outage>> MemoryOutageRepository::following(OutageId id)
{
    if (rowOf(id) == nullptr)
        return notFound(id);
    for (const auto& [other, row] : m_rows) {
        if (!row.said.mergedInto.isValid() && !row.said.endedAt && endSource(row).found.id == id)
            return corrected(row);
    }
    return std::nullopt;
}

Result<OutageCorrection> MemoryOutageRepository::correction(OutageId id)
{
    const Row* row = rowOf(id);
    return row == nullptr ? notFound(id) : Result<OutageCorrection>(row->said);
}

Result<OutageId> MemoryOutageRepository::addPart(OutageId id)
{
    const Row* row = rowOf(id);
    if (row == nullptr)
        return notFound(id);
    Row part;
    part.found.id = OutageId(++m_lastId);
    part.partOf = origin(*row).found.id;
    part.said.mergedInto = id;
    put(part.found.id, part);
    return part.found.id;
}

Result<OutageEdit> MemoryOutageRepository::record(const OutageEdit& edit)
{
    for (const OutageChange& change : edit.changes) {
        const Row* row = rowOf(change.outage);
        if (row == nullptr)
            return notFound(change.outage);
        if (row->said != change.before)
            return failure(ErrorCode::OutageChanged, {QString::number(change.outage.value())});
    }
    for (const OutageChange& change : edit.changes) {
        Row row = *rowOf(change.outage);
        row.said = change.after;
        put(change.outage, row);
    }
    OutageEdit recorded = edit;
    recorded.id = OutageEditId(++m_lastEdit);
    m_journal.record([this, before = m_edits] { m_edits = before; });
    m_edits.append(recorded);
    return recorded;
}

Result<QList<OutageEdit>> MemoryOutageRepository::edits(OutageId id)
{
    QList<OutageEdit> concerned;
    for (const OutageEdit& edit : std::as_const(m_edits)) {
        if (std::ranges::find(edit.changes, id, &OutageChange::outage) != edit.changes.end())
            concerned.append(edit);
    }
    return concerned;
}

Result<qint64> MemoryOutageRepository::removeBefore(Timestamp before)
{
    OutageFamilies families;
    const auto isOver = [&](const Row& row) {
        const auto end = corrected(row).endedAt;
        return end && *end < before && endSource(row).found.endedAt;
    };
    for (const OutageEdit& edit : std::as_const(m_edits)) {
        for (const OutageChange& change : edit.changes)
            families.add(edit.id, change.outage, isOver(m_rows.at(change.outage)));
    }
    qint64 loner = 0; // an outage without edits is a family of its own
    for (const auto& [id, row] : m_rows) {
        if (edits(id)->isEmpty())
            families.add(OutageEditId(--loner), id, isOver(row));
    }
    const QList<OutageId> removable = families.removable();
    for (const OutageId id : removable)
        erase(id);
    if (!removable.isEmpty()) {
        eraseEmptyEdits();
        m_journal.noteChange();
    }
    return removable.size();
}

Result<QList<OutageRecord>> MemoryOutageRepository::records(OutageId after, int limit)
{
    QList<OutageRecord> records;
    for (auto it = m_rows.upper_bound(after); it != m_rows.end() && records.size() < limit; ++it)
        records.append(it->second);
    return records;
}

Result<OutageId> MemoryOutageRepository::addRecord(const OutageRecord& record)
{
    if (record.partOf.isValid() && rowOf(record.partOf) == nullptr)
        return notFound(record.partOf);
    Row row = record;
    const OutageId wanted = record.found.id;
    row.found.id = wanted.isValid() && rowOf(wanted) == nullptr ? wanted : OutageId(m_lastId + 1);
    m_lastId = std::max(m_lastId, row.found.id.value());
    put(row.found.id, row);
    return row.found.id;
}

Result<QList<OutageEdit>> MemoryOutageRepository::editRecords(OutageEditId after, int limit)
{
    QList<OutageEdit> behind;
    std::ranges::copy_if(m_edits, std::back_inserter(behind),
                         [after](const OutageEdit& edit) { return edit.id > after; });
    behind.resize(std::min<qsizetype>(behind.size(), limit));
    return behind;
}

Result<OutageEditId> MemoryOutageRepository::addEditRecord(const OutageEdit& edit)
{
    for (const OutageChange& change : edit.changes) {
        if (rowOf(change.outage) == nullptr)
            return notFound(change.outage);
    }
    OutageEdit added = edit;
    const bool isFree = std::ranges::find(m_edits, edit.id, &OutageEdit::id) == m_edits.end();
    if (!edit.id.isValid() || !isFree)
        added.id = OutageEditId(m_lastEdit + 1);
    m_lastEdit = std::max(m_lastEdit, added.id.value());
    m_journal.record([this, before = m_edits] { m_edits = before; });
    m_edits.append(added);
    std::ranges::sort(m_edits, {}, &OutageEdit::id);
    m_journal.noteChange();
    return added.id;
}

void MemoryOutageRepository::eraseEmptyEdits()
{
    m_journal.record([this, before = m_edits] { m_edits = before; });
    m_edits.removeIf(
        [this](const OutageEdit& edit) { return rowOf(edit.changes.value(0).outage) == nullptr; });
}

} // namespace powermon
