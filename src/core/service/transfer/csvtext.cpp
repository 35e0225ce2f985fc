// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/csvtext.h"

#include <QCoreApplication>

#include "core/service/replay/tracetime.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// RFC 4180, 2.5 to 2.7.
[[nodiscard]] QString quoted(const QString& text)
{
    const bool needsQuotes =
        text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r');
    return needsQuotes ? u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"' : text;
}

/// Behind any number of apostrophes.
[[nodiscard]] bool startsFormula(const QString& text)
{
    qsizetype begin = 0;
    while (begin < text.size() && text.at(begin) == u'\'')
        ++begin;
    return begin < text.size() && u"=+-@\t\r"_s.contains(text.at(begin));
}

[[nodiscard]] tl::unexpected<Error> fault(const char* what)
{
    return failure(traceFault(QCoreApplication::translate("Csv", what)));
}

} // namespace

QString csvLine(const QStringList& cells)
{
    QStringList safe;
    for (const QString& cell : cells)
        safe.append(quoted(cell));
    return safe.join(u',') + u"\r\n"_s;
}

QString csvText(const QString& text)
{
    return startsFormula(text) ? u'\'' + text : text;
}

QString fromCsvText(const QString& cell)
{
    return cell.startsWith(u'\'') && startsFormula(cell) ? cell.mid(1) : cell;
}

Result<void> CsvReader::add(QByteArrayView bytes)
{
    for (const char c : bytes) {
        if (auto taken = take(c); !taken)
            return taken;
        m_line += c == '\n' ? 1 : 0;
        if (++m_length > maximumLength)
            return fault(QT_TRANSLATE_NOOP("Csv", "this is longer than any record"));
    }
    return {};
}

Result<void> CsvReader::take(char c)
{
    if (m_isQuoted && c != '"') {
        m_cell += c;
        return {};
    }
    if (c == '"') {
        if (m_isQuoted) {
            m_isQuoted = false;
            m_isBehindQuote = true;
        } else if (m_isBehindQuote) {
            m_cell += c;
            m_isQuoted = true;
            m_isBehindQuote = false;
        } else if (m_cell.isEmpty()) {
            m_isQuoted = m_wasQuoted = true;
        } else {
            return fault(QT_TRANSLATE_NOOP("Csv", "a quotation mark stands within a cell"));
        }
        return {};
    }
    if (m_divider == 0 && (c == ',' || c == ';'))
        m_divider = c;
    if (c == '\r')
        return {};
    if (c == '\n')
        return endRecord();
    if (c == m_divider && m_divider != 0) {
        endCell();
        return {};
    }
    if (m_isBehindQuote)
        return fault(QT_TRANSLATE_NOOP("Csv", "text stands behind a quotation mark"));
    m_cell += c;
    return {};
}

void CsvReader::endCell()
{
    QString text = QString::fromUtf8(m_cell);
    if (m_recordLine == 1 && m_cells.isEmpty() && text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    m_cells.append(text);
    m_cell.resize(0);
    m_isBehindQuote = false;
}

Result<void> CsvReader::endRecord()
{
    const bool isEmpty = m_cells.isEmpty() && m_cell.isEmpty() && !m_wasQuoted;
    Result<void> visited;
    if (!isEmpty) {
        endCell();
        visited = m_visit(m_cells, m_recordLine);
    }
    if (visited)
        m_recordLine = m_line + 1;
    m_cells.clear();
    m_wasQuoted = false;
    m_length = 0;
    return visited;
}

Result<void> CsvReader::finish()
{
    if (m_isQuoted)
        return fault(QT_TRANSLATE_NOOP("Csv", "a quotation mark is not closed"));
    return endRecord();
}

} // namespace powermon
