// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/latencycolumns.h"

#include <algorithm>
#include <utility>

namespace powermon {

LatencyColumns::LatencyColumns(TimeRange range, int columns, Milliseconds reach)
    : m_range(range), m_columns(std::max(columns, 1)), m_reach(reach)
{
}

qint64 LatencyColumns::columnOf(Timestamp time) const
{
    return (time - m_range.start).count() * m_columns / m_range.duration().count();
}

void LatencyColumns::add(const CheckResult& check)
{
    if (!m_range.contains(check.finished))
        return;
    if (!check.outcome.answered()) {
        m_hasFailed = m_hasFailed || check.outcome.failure != FailureKind::Cancelled;
        return;
    }
    const bool startsSegment = m_hasFailed || !m_lastAnswer || check.finished - *m_lastAnswer > m_reach;
    m_lastAnswer = check.finished;
    m_hasFailed = false;
    const Milliseconds latency = check.outcome.duration;
    if (const qint64 column = columnOf(check.finished); column != m_column) {
        closeColumn();
        m_column = column;
        m_point = {check.finished, latency, latency, latency, startsSegment};
    }
    m_point.minimum = std::min(m_point.minimum, latency);
    m_point.maximum = std::max(m_point.maximum, latency);
    m_sum += latency;
    ++m_count;
}

void LatencyColumns::closeColumn()
{
    if (m_count == 0)
        return;
    m_point.mean = m_sum / m_count;
    m_points.append(m_point);
    m_count = 0;
    m_sum = Milliseconds(0);
}

QList<LatencyPoint> LatencyColumns::finish()
{
    closeColumn();
    return std::exchange(m_points, {});
}

} // namespace powermon
