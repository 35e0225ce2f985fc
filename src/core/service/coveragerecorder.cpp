// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/coveragerecorder.h"

#include <algorithm>

namespace powermon {

namespace {

/// A clock that is behind the records by less was only kept right by a time server.
constexpr Milliseconds smallestStep{2000};

} // namespace

std::optional<Coverage> CoverageRecorder::begin(const std::optional<Coverage>& latest, Timestamp now,
                                                CoverageKind cutOff, std::optional<Timestamp> hostBootedAt)
{
    std::optional<Coverage> gap;
    if (latest && latest->range.end < now) {
        const bool wasCutOff = latest->kind == CoverageKind::Running && !latest->isClosed;
        gap = Coverage{CoverageId(), {latest->range.end, now}, wasCutOff ? cutOff : CoverageKind::Off, true};
    } else if (latest && latest->range.end >= now + smallestStep) {
        gap = Coverage{CoverageId(), {now, latest->range.end}, CoverageKind::ClockStepped, true};
    }
    m_records.clear();
    if (gap)
        m_records.append(*gap);
    if (gap && gap->kind == CoverageKind::HostDown && hostBootedAt && gap->range.contains(*hostBootedAt)) {
        m_records.last().range.end = *hostBootedAt;
        m_records.append({CoverageId(), {*hostBootedAt, now}, CoverageKind::Off, true});
    }
    m_records.append({CoverageId(), {now, now}, CoverageKind::Running, false});
    return gap;
}

void CoverageRecorder::extendTo(Timestamp now)
{
    if (!m_records.isEmpty() && !isAsleep())
        m_records.last().range.end = std::max(m_records.constLast().range.end, now);
}

void CoverageRecorder::fallAsleep(Timestamp now)
{
    if (m_records.isEmpty() || isAsleep())
        return;
    close(now);
    m_records.append({CoverageId(), {now, now}, CoverageKind::Asleep, false});
}

Coverage CoverageRecorder::interrupt(CoverageKind kind, TimeRange gap, Timestamp resumedAt)
{
    if (kind == CoverageKind::Asleep && isAsleep())
        m_records.last().range.end = std::max(m_records.constLast().range.start, gap.end);
    else
        m_records.append({CoverageId(), gap, kind, true});
    for (Coverage& each : m_records)
        each.isClosed = true;
    const Coverage interrupted = m_records.constLast();
    m_records.append({CoverageId(), {resumedAt, resumedAt}, CoverageKind::Running, false});
    return interrupted;
}

bool CoverageRecorder::isAsleep() const
{
    return !m_records.isEmpty() && m_records.constLast().kind == CoverageKind::Asleep &&
           !m_records.constLast().isClosed;
}

void CoverageRecorder::close(Timestamp now)
{
    extendTo(now);
    if (!m_records.isEmpty())
        m_records.last().isClosed = true;
}

void CoverageRecorder::written(const QList<Coverage>& stored)
{
    const qsizetype count = std::min(stored.size(), m_records.size());
    for (qsizetype i = 0; i < count; ++i)
        m_records[i].id = stored.at(i).id;
    // What is over and on disk is done with; what changed while it was written stays.
    for (qsizetype i = 0; i < count && m_records.size() > 1 && m_records.constFirst() == stored.at(i); ++i)
        m_records.removeFirst();
}

} // namespace powermon
