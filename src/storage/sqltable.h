// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace powermon {

/// A table of the schema, as whoever takes it over row by row needs to know it.
struct SqlTable
{
    QString name;
    QStringList keys;        ///< the columns of its key
    bool isRanged = true;    ///< the first of them is an integer
    bool hasIdentity = true; ///< the first of them is given out by the engine
    bool hasSeed = false;    ///< a fresh database has a row in it

    friend bool operator==(const SqlTable&, const SqlTable&) = default;
};

/// Every table but the record of the migrations: none before one that it refers to, and otherwise what cannot
/// be had again first.
[[nodiscard]] QList<SqlTable> storedTables();

} // namespace powermon
