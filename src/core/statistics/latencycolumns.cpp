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
    const Milliseconds latency = check.outcome.duration;
    moveTo(check.finished, latency, beginsSegment(check.finished));
    m_lastAnswer = check.finished;
    m_hasFailed = false;
    m_point.minimum = std::min(m_point.minimum, latency);
    m_point.maximum = std::max(m_point.maximum, latency);
    m_sum += latency;
    ++m_count;
}

void LatencyColumns::add(const CheckDigest& digest)
{
    bool isFirst = true;
    for (const StateRun& run : digest.runs) {
        if (!run.answered) {
            m_hasFailed = true;
            continue;
        }
        if (std::exchange(isFirst, false))
            moveTo(run.first, digest.latencyMinimum, beginsSegment(run.first));
        m_lastAnswer = run.last;
        m_hasFailed = false;
    }
    if (isFirst)
        return; // nothing was answered
    m_point.minimum = std::min(m_point.minimum, digest.latencyMinimum);
    m_point.maximum = std::max(m_point.maximum, digest.latencyMaximum);
    m_sum += digest.latencySum;
    m_count += digest.answered();
}

bool LatencyColumns::beginsSegment(Timestamp time) const
{
    return m_hasFailed || !m_lastAnswer || time - *m_lastAnswer > m_reach;
}

void LatencyColumns::moveTo(Timestamp time, Milliseconds latency, bool startsSegment)
{
    const qint64 column = columnOf(time);
    if (column == m_column)
        return;
    closeColumn();
    m_column = column;
    m_point = {time, latency, latency, latency, startsSegment};
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
