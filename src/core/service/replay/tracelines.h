// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QByteArray>
#include <QByteArrayView>

#include "core/base/result.h"

namespace powermon {

/// Cuts a stream of bytes into lines, however it comes in pieces. Takes LF and CRLF, passes over a byte order
/// mark and blank lines. Never holds more than one line.
class TraceLines
{
public:
    /// No line of a trace comes near it.
    static constexpr qsizetype maximumLength = 1'048'576;

    /// Takes a line without its end, and its number from 1; an error ends the reading.
    using Visitor = std::function<Result<void>(QByteArrayView line, qint64 number)>;

    explicit TraceLines(Visitor visit) : m_visit(std::move(visit)) {}

    /// Errors: those of the visitor; BadInput without a place where a line is too long.
    [[nodiscard]] Result<void> add(QByteArrayView bytes);
    /// The stream is over: what is left is a line, too.
    [[nodiscard]] Result<void> finish();
    /// Of the line that is being read.
    [[nodiscard]] qint64 number() const { return m_number; }

private:
    [[nodiscard]] Result<void> endLine(QByteArrayView line);
    [[nodiscard]] Result<void> keep(QByteArrayView part);

    Visitor m_visit;
    QByteArray m_begun; ///< of a line whose end has not come yet
    qint64 m_number = 1;
};

} // namespace powermon
