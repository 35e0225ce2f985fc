// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include <algorithm>

#include "cli/displaytext.h"

namespace powermon {

TextTable::TextTable(const QStringList& headings)
{
    addRow(headings);
}

void TextTable::addRow(const QStringList& cells)
{
    Q_ASSERT(m_rows.isEmpty() || m_rows.first().size() == cells.size());
    QStringList safe;
    for (const QString& cell : cells)
        safe.append(displayable(cell));
    m_rows.append(safe);
}

QStringList TextTable::lines() const
{
    QList<qsizetype> widths(m_rows.first().size(), 0);
    for (const QStringList& row : m_rows) {
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths.at(column), displayWidth(row.at(column)));
    }
    QStringList lines;
    for (const QStringList& row : m_rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const qsizetype padding = widths.at(column) - displayWidth(row.at(column)) + 2;
            line += row.at(column) + QString(padding, u' ');
        }
        while (line.endsWith(u' '))
            line.chop(1);
        lines.append(line);
    }
    return lines;
}

} // namespace powermon
