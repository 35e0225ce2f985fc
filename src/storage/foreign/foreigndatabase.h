// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QSqlDatabase>
#include <QString>

#include "core/base/result.h"
#include "storage/databaseurl.h"
#include "storage/sqlrow.h"
#include "storage/sqlvalues.h"

namespace powermon {

class SqlDialect;

/// A database of another program, which is only read. Belongs to the thread in which it is first asked.
class ForeignDatabase
{
public:
    explicit ForeignDatabase(const DatabaseUrl& url);
    ~ForeignDatabase();
    ForeignDatabase(const ForeignDatabase&) = delete;
    ForeignDatabase& operator=(const ForeignDatabase&) = delete;

    /// Runs the statement of this name (SqlCatalog::foreignStatement) and shows each row to \a visit. Errors:
    /// those of the engine's dialect.
    [[nodiscard]] Result<void> select(const QString& name, const SqlValues& values,
                                      const std::function<void(const SqlRow&)>& visit);
    /// Whether it has this table. Errors: those of opening it.
    [[nodiscard]] Result<bool> hasTable(const QString& name);
    [[nodiscard]] QString location() const { return m_url.location(); }

private:
    [[nodiscard]] Result<void> open();

    DatabaseUrl m_url;
    std::unique_ptr<SqlDialect> m_dialect;
    QString m_name;
    QSqlDatabase m_database;
};

} // namespace powermon
