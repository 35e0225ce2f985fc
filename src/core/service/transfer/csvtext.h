// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QByteArrayView>
#include <QStringList>

#include "core/base/result.h"

namespace powermon {

/// One record of RFC 4180 with its line end.
[[nodiscard]] QString csvLine(const QStringList& cells);

/// A text as a cell that no spreadsheet takes for a formula: before '=', '+', '-', '@', a tab or CR stands an
/// apostrophe, and before one that stands there already (OWASP, CSV Injection).
[[nodiscard]] QString csvText(const QString& text);
/// The text again.
[[nodiscard]] QString fromCsvText(const QString& cell);

/// Reads RFC 4180 as it comes in, with LF or CRLF; the first record tells whether commas or semicolons divide
/// the cells, as spreadsheets of many countries write them. Passes over a byte order mark and empty lines.
/// Never holds more than one record.
class CsvReader
{
public:
    /// No record comes near it.
    static constexpr qsizetype maximumLength = 1'048'576;

    /// Takes the cells of a record, and the line on which it begins, from 1; an error ends the reading.
    using Visitor = std::function<Result<void>(const QStringList& cells, qint64 line)>;

    explicit CsvReader(Visitor visit) : m_visit(std::move(visit)) {}

    /// Errors: those of the visitor; BadInput without a place.
    [[nodiscard]] Result<void> add(QByteArrayView bytes);
    [[nodiscard]] Result<void> finish();
    /// On which the record begins that is being read.
    [[nodiscard]] qint64 line() const { return m_recordLine; }

private:
    [[nodiscard]] Result<void> take(char c);
    void endCell();
    [[nodiscard]] Result<void> endRecord();

    Visitor m_visit;
    QByteArray m_cell;
    QStringList m_cells;
    char m_divider = 0;           ///< 0: not known yet
    bool m_isQuoted = false;      ///< in quotes
    bool m_isBehindQuote = false; ///< which ends them, or stands for one
    bool m_wasQuoted = false;
    qsizetype m_length = 0; ///< of the record
    qint64 m_line = 1;
    qint64 m_recordLine = 1;
};

} // namespace powermon
