// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/base/result.h"
#include "storage/openmode.h"
#include "storage/sqlcatalog.h"

namespace powermon {

class SqlConnection;

/// Brings the schema of a database up to what this program knows: each step is one transaction, together with
/// the note that it was applied and the checksum of its text. A fresh database takes all steps.
class SchemaMigrator
{
public:
    /// \a migrations: all steps, versions 1, 2, 3, … in order.
    SchemaMigrator(SqlConnection& connection, QList<Migration> migrations);

    /// Copies a database that has a schema before changing it. Errors, with nothing changed: DatabaseTooNew
    /// (it was made by a newer program), DatabaseChanged (a step was applied with another text),
    /// DatabaseMissing (no schema, and \a mode does not allow to make one), BadInput (an older one, and \a
    /// mode is Look), Database….
    [[nodiscard]] Result<void> migrate(OpenMode mode);

private:
    struct Applied
    {
        qint64 version = 0;
        QString name;
        QString checksum;
    };

    [[nodiscard]] Result<QList<Applied>> applied();
    [[nodiscard]] Result<void> verify(const QList<Applied>& applied) const;
    [[nodiscard]] Result<void> backUp(qsizetype version);
    /// Applies the step unless another program was faster.
    [[nodiscard]] Result<void> apply(const Migration& migration);

    SqlConnection& m_connection;
    QList<Migration> m_migrations;
};

} // namespace powermon
