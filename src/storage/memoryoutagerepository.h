// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "core/interfaces/store.h"
#include "core/model/outagerecord.h"
#include "storage/memoryjournal.h"

namespace powermon {

/// The outages and incidents in memory.
class MemoryOutageRepository final : public OutageRepository
{
public:
    explicit MemoryOutageRepository(MemoryJournal& journal) : m_journal(journal) {}

    [[nodiscard]] Result<Outage> save(const Outage& outage) override;
    [[nodiscard]] Result<QList<Outage>> find(const OutageQuery& query) override;
    [[nodiscard]] Result<Outage> get(OutageId id) override;
    [[nodiscard]] Result<Outage> found(OutageId id) override;
    [[nodiscard]] Result<std::optional<Outage>> following(OutageId id) override;
    [[nodiscard]] Result<OutageCorrection> correction(OutageId id) override;
    [[nodiscard]] Result<OutageId> addPart(OutageId id) override;
    [[nodiscard]] Result<OutageEdit> record(const OutageEdit& edit) override;
    [[nodiscard]] Result<QList<OutageEdit>> edits(OutageId id) override;
    [[nodiscard]] Result<qint64> removeBefore(Timestamp before) override;

    // See StoreArchive.
    [[nodiscard]] Result<QList<OutageRecord>> records(OutageId after, int limit);
    [[nodiscard]] Result<OutageId> addRecord(const OutageRecord& record);
    [[nodiscard]] Result<QList<OutageEdit>> editRecords(OutageEditId after, int limit);
    [[nodiscard]] Result<OutageEditId> addEditRecord(const OutageEdit& edit);

private:
    using Row = OutageRecord;
    [[nodiscard]] Row* rowOf(OutageId id);
    /// The row in which stands what was found of it.
    [[nodiscard]] const Row& origin(const Row& row) const;
    [[nodiscard]] const Row& endSource(const Row& row) const;
    [[nodiscard]] Outage corrected(const Row& row) const;
    [[nodiscard]] QList<OutageMember> membersOf(const Outage& outage, const Row& row) const;
    void put(OutageId id, const Row& row);
    void erase(OutageId id);
    void eraseEmptyEdits();

    MemoryJournal& m_journal;
    std::map<OutageId, Row> m_rows;
    QList<OutageEdit> m_edits;
    qint64 m_lastId = 0;
    qint64 m_lastEdit = 0;
};

} // namespace powermon
