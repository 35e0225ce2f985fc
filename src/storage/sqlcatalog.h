// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "storage/sqlengine.h"
#include "storage/sqltable.h"

namespace powermon {

/// One step of the schema.
struct Migration
{
    int version = 0;        ///< 1, 2, 3, …
    QString name;           ///< "0001_base"
    QStringList statements; ///< one each, in order
    QString checksum;       ///< SHA-256 of the statements, hexadecimal

    friend bool operator==(const Migration&, const Migration&) = default;
};

/// The SQL that lies in resources/sql, one statement to a file, without its comments.
class SqlCatalog
{
public:
    /// A statement for another program's database, by its place in the folder foreign:
    /// "kuma/select_monitors".
    [[nodiscard]] static QString foreignStatement(const QString& name);
    /// The statement of this name: from the engine's own folder, else from the common one. It must exist.
    [[nodiscard]] static QString statement(SqlEngine engine, const QString& name);
    /// A statement on whole tables, from templates/: the engine's own, else the common one. \a columns: of
    /// the rows, where it writes some.
    [[nodiscard]] static QString tableStatement(SqlEngine engine, const QString& name, const SqlTable& table,
                                                const QStringList& columns = {});
    /// All names that the engine has a statement for, sorted.
    [[nodiscard]] static QStringList names(SqlEngine engine);
    /// The schema's steps for this engine, oldest first.
    [[nodiscard]] static QList<Migration> migrations(SqlEngine engine);
    /// A step out of the text of its file; statements end with a ';' at the end of a line.
    [[nodiscard]] static Migration migrationFromText(int version, const QString& name, const QString& text);
};

} // namespace powermon
