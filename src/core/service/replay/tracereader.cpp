// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/tracereader.h"

#include <QCoreApplication>

namespace powermon {

using namespace Qt::StringLiterals;

TraceReader::TraceReader(const QString& source, TraceSwitches& switches, Milliseconds timeout,
                         const std::function<void(const TraceRecord&)>& take)
    : m_source(source), m_parser(switches, timeout), m_order(take),
      m_lines([this](QByteArrayView line, qint64 number) -> Result<void> {
          m_isEmpty = false;
          const auto record = m_parser.parse(line);
          return record ? m_order.add(*record, number) : failure(record.error());
      })
{
}

Result<void> TraceReader::add(QByteArrayView bytes)
{
    return located(m_lines.add(bytes));
}

Result<void> TraceReader::finish()
{
    if (auto finished = located(m_lines.finish()); !finished)
        return finished;
    if (m_isEmpty)
        return failure(ErrorCode::BadInput,
                       {m_source, QCoreApplication::translate("Trace", "line 1: the trace is empty")});
    return located(m_order.finish());
}

/// Says where an error is that does not know it.
Result<void> TraceReader::located(const Result<void>& result) const
{
    if (result)
        return {};
    const QString line = result.error().arguments.value(0);
    const QString here = QCoreApplication::translate("Trace", "line %1").arg(m_lines.number());
    const QString place = m_source + u", "_s + (line.isEmpty() ? here : line);
    return failure(ErrorCode::BadInput, {place, result.error().arguments.value(1)});
}

} // namespace powermon
