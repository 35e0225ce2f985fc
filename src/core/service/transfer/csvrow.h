// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QStringList>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace powermon {

/// One record of a table, by the names of its columns; both must outlive it.
class CsvRow
{
public:
    CsvRow(const QStringList& columns, const QStringList& cells) : m_columns(columns), m_cells(cells) {}

    [[nodiscard]] bool has(const QString& column) const { return m_columns.contains(column); }
    /// As it stands there, without what csvText() put before it; empty where the column or the cell is
    /// missing.
    [[nodiscard]] QString whole(const QString& column) const;
    /// Without spaces around it.
    [[nodiscard]] QString text(const QString& column) const { return whole(column).trimmed(); }

    /// Reads a cell into \a target, which stays as it is where the cell is empty. \a read makes an optional
    /// of a text. Errors: BadInput without a place.
    template <typename Value, typename Read>
    [[nodiscard]] Result<void> take(const QString& column, Value& target, Read read) const
    {
        const QString cell = text(column);
        if (cell.isEmpty())
            return {};
        const auto value = read(cell);
        if (!value)
            return wrong(column);
        target = *value;
        return {};
    }
    /// BadInput without a place: this cell cannot be what it is.
    [[nodiscard]] tl::unexpected<Error> wrong(const QString& column) const;

private:
    const QStringList& m_columns;
    const QStringList& m_cells;
};

// What cells hold; nothing for any other text.
[[nodiscard]] std::optional<bool> truthFromCell(const QString& text);
[[nodiscard]] std::optional<quint16> portFromCell(const QString& text);
[[nodiscard]] std::optional<qint64> numberFromCell(const QString& text);        ///< whole, above 0
[[nodiscard]] std::optional<Milliseconds> secondsFromCell(const QString& text); ///< a day at most

} // namespace powermon
