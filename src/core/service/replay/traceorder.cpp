// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/traceorder.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/service/replay/tracetime.h"

namespace powermon {

namespace {

[[nodiscard]] tl::unexpected<Error> outOfOrder(qint64 line, Timestamp at, Timestamp before)
{
    const QString what =
        QCoreApplication::translate("Trace", "the time %1 is out of order, the lines around it are of %2");
    const QString place = QCoreApplication::translate("Trace", "line %1").arg(line);
    return failure(ErrorCode::BadInput, {place, what.arg(at.toIso(), before.toIso())});
}

[[nodiscard]] Milliseconds distance(Timestamp left, Timestamp right)
{
    return left < right ? right - left : left - right;
}

} // namespace

Result<void> TraceOrder::add(const TraceRecord& record, qint64 line)
{
    const Timestamp at = timeOf(record);
    if (!m_held.empty())
        return hold(record, at, line);
    const bool isNear = !m_latest || (at + farBack >= *m_latest && at <= *m_latest + farAhead);
    // A computer that starts has whatever time it has.
    if (isNear || std::holds_alternative<MonitorStart>(record)) {
        passOn(record);
        return {};
    }
    m_held.push_back({record, at, line});
    return {};
}

Result<void> TraceOrder::hold(const TraceRecord& record, Timestamp at, qint64 line)
{
    const Held& first = m_held.front();
    if (std::holds_alternative<MonitorStart>(record)) {
        passHeld();
        passOn(record);
        return {};
    }
    if (distance(at, *m_latest) <= distance(at, m_held.back().at)) {
        // Whichever stands alone is the wrong one.
        return m_held.size() > 1 && !isFarBack() ? outOfOrder(line, at, m_held.back().at)
                                                 : outOfOrder(first.line, first.at, *m_latest);
    }
    m_held.push_back({record, at, line});
    if (m_held.size() < proof)
        return {};
    const auto isNotLater = [&first](const Held& each) { return each.at <= first.at; };
    if (isFarBack() && at < first.at && std::all_of(m_held.begin(), m_held.end(), isNotLater))
        return outOfOrder(first.line, first.at, *m_latest);
    passHeld();
    return {};
}

Result<void> TraceOrder::finish()
{
    if (m_held.size() == 1 && isFarBack())
        return outOfOrder(m_held.front().line, m_held.front().at, *m_latest);
    passHeld();
    return {};
}

void TraceOrder::passHeld()
{
    for (const Held& each : m_held)
        passOn(each.record);
    m_held.clear();
}

void TraceOrder::passOn(const TraceRecord& record)
{
    const Timestamp at = timeOf(record);
    const bool isSetBack = m_latest && at + farBack < *m_latest;
    m_latest = isSetBack ? at : std::max(m_latest.value_or(at), at);
    m_pass(record);
}

} // namespace powermon
