// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace powermon {

/// Rows in aligned columns, made safe for a terminal.
class TextTable
{
public:
    explicit TextTable(const QStringList& headings);

    /// As many cells as there are headings.
    void addRow(const QStringList& cells);
    /// Headings and rows, two blanks between columns, none at a line's end.
    [[nodiscard]] QStringList lines() const;

private:
    QList<QStringList> m_rows;
};

} // namespace powermon
