// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/store.h"
#include "core/model/outagerecord.h"
#include "storage/sqloutageedits.h"

namespace powermon {

class SqlConnection;
class SqlValues;

/// The outages and incidents in a database.
class SqlOutageRepository final : public OutageRepository
{
public:
    explicit SqlOutageRepository(SqlConnection& connection) : m_connection(connection), m_edits(connection) {}

    [[nodiscard]] Result<Outage> save(const Outage& outage) override;
    [[nodiscard]] Result<QList<Outage>> find(const OutageQuery& query) override;
    [[nodiscard]] Result<Outage> get(OutageId id) override;
    [[nodiscard]] Result<Outage> found(OutageId id) override;
    [[nodiscard]] Result<std::optional<Outage>> following(OutageId id) override;
    [[nodiscard]] Result<OutageCorrection> correction(OutageId id) override { return m_edits.correction(id); }
    [[nodiscard]] Result<OutageId> addPart(OutageId id) override { return m_edits.addPart(id); }
    [[nodiscard]] Result<OutageEdit> record(const OutageEdit& edit) override { return m_edits.record(edit); }
    [[nodiscard]] Result<QList<OutageEdit>> edits(OutageId id) override { return m_edits.edits(id); }
    [[nodiscard]] Result<qint64> removeBefore(Timestamp before) override
    {
        return m_edits.removeBefore(before);
    }

    // See StoreArchive.
    [[nodiscard]] Result<QList<OutageRecord>> records(OutageId after, int limit);
    [[nodiscard]] Result<OutageId> addRecord(const OutageRecord& record);
    [[nodiscard]] SqlOutageEdits& trail() { return m_edits; }

private:
    using Members = QHash<OutageId, QList<OutageMember>>;

    [[nodiscard]] Result<OutageId> saveRow(const Outage& outage);
    [[nodiscard]] Result<OutageId> insertRecord(const OutageRecord& record);
    [[nodiscard]] Result<void> saveMembers(const Outage& outage);
    /// Each runs a statement that gives whole outages of its layer, and adds their members.
    [[nodiscard]] Result<QList<Outage>> readFound(const QString& name, const SqlValues& values);
    [[nodiscard]] Result<QList<Outage>> readCorrected(const QString& name, const SqlValues& values);
    [[nodiscard]] Result<QList<OutageId>> sourcesOf(const Outage& outage, bool absorbs);
    [[nodiscard]] Result<Members> readMembers(const QList<OutageId>& ids);

    SqlConnection& m_connection;
    SqlOutageEdits m_edits;
};

} // namespace powermon
