// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/tracelines.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/service/replay/tracetime.h"

namespace powermon {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

[[nodiscard]] bool isBlank(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t'; });
}

} // namespace

Result<void> TraceLines::add(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        if (end < 0)
            return keep(bytes);
        QByteArrayView line = bytes.first(end);
        bytes = bytes.sliced(end + 1);
        if (!m_begun.isEmpty()) {
            if (auto kept = keep(line); !kept)
                return kept;
            line = m_begun;
        }
        if (auto ended = endLine(line); !ended)
            return ended;
        m_begun.resize(0);
        ++m_number;
    }
    return {};
}

Result<void> TraceLines::finish()
{
    return endLine(m_begun);
}

Result<void> TraceLines::keep(QByteArrayView part)
{
    if (m_begun.size() + part.size() > maximumLength)
        return failure(traceFault(
            QCoreApplication::translate("Trace", "the line is longer than %1 bytes").arg(maximumLength)));
    m_begun.append(part);
    return {};
}

Result<void> TraceLines::endLine(QByteArrayView line)
{
    if (line.endsWith('\r'))
        line.chop(1);
    if (m_number == 1 && line.startsWith(byteOrderMark))
        line = line.sliced(byteOrderMark.size());
    if (isBlank(line))
        return {};
    if (line.size() > maximumLength)
        return failure(traceFault(
            QCoreApplication::translate("Trace", "the line is longer than %1 bytes").arg(maximumLength)));
    return m_visit(line, m_number);
}

} // namespace powermon
