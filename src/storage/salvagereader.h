// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>

#include "storage/sqltable.h"

namespace powermon {

/// Reads the tables of a damaged SQLite database from both ends to where the damage begins, and from points
/// in between.
class SalvageReader
{
public:
    /// Keys between which rows may be missing.
    struct Gap
    {
        qint64 lowest = 0;
        qint64 highest = 0;

        friend bool operator==(const Gap&, const Gap&) = default;
    };
    /// May be called more than once for a row.
    using Visit = std::function<void(const QSqlQuery& row, const QStringList& columns)>;

    explicit SalvageReader(const QSqlDatabase& database) : m_database(database) {}

    /// Shows every row that can be read; where some cannot. A table that the database does not have has no
    /// gaps.
    [[nodiscard]] QList<Gap> read(const SqlTable& table, const Visit& visit);
    /// Shows the rows of the gap; whether all could be read.
    bool readGap(const SqlTable& table, Gap gap, const Visit& visit);

    /// The gap that is a whole table.
    static constexpr Gap everything{-(1LL << 62), 1LL << 62};

private:
    enum class Direction
    {
        Up,
        Down,
    };

    /// The last key before the damage, or the end of \a gap from where it was read; nothing where there is no
    /// damage.
    [[nodiscard]] std::optional<qint64> readUntilDamage(const SqlTable& table, Direction direction, Gap gap,
                                                        const Visit& visit);
    /// What is left of the gap when it was read from both ends.
    [[nodiscard]] std::optional<Gap> narrowed(const SqlTable& table, Gap gap, const Visit& visit);

    QSqlDatabase m_database;
};

} // namespace powermon
