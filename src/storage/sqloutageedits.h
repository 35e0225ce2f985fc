// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/store.h"

namespace powermon {

class SqlConnection;
class SqlValues;

/// What people said of outages, and its trail, in a database; see OutageRepository for what each promises.
class SqlOutageEdits
{
public:
    explicit SqlOutageEdits(SqlConnection& connection) : m_connection(connection) {}

    [[nodiscard]] Result<OutageCorrection> correction(OutageId id);
    [[nodiscard]] Result<OutageId> addPart(OutageId id);
    [[nodiscard]] Result<OutageEdit> record(const OutageEdit& edit);
    [[nodiscard]] Result<QList<OutageEdit>> edits(OutageId id);
    [[nodiscard]] Result<qint64> removeBefore(Timestamp before);
    [[nodiscard]] Result<void> setCorrection(OutageId id, const OutageCorrection& correction);
    // See StoreArchive.
    [[nodiscard]] Result<QList<OutageEdit>> records(OutageEditId after, int limit);
    [[nodiscard]] Result<OutageEditId> addRecord(const OutageEdit& edit);

private:
    [[nodiscard]] Result<QList<OutageEdit>> read(const QString& statement, const SqlValues& values);
    [[nodiscard]] Result<void> putChange(const OutageChange& change, OutageEditId edit, qsizetype position);
    [[nodiscard]] Result<void> insertChange(const OutageChange& change, OutageEditId edit,
                                            qsizetype position);
    [[nodiscard]] Result<void> readChanges(OutageEdit& edit);
    /// The edited ones that may go: every outage of the family has ended, both as found and as corrected.
    [[nodiscard]] Result<QList<OutageId>> findOldFamilies(Timestamp before);

    SqlConnection& m_connection;
};

} // namespace powermon
