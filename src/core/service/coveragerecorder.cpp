// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/coveragerecorder.h"

#include <algorithm>

namespace powermon {

namespace {

/// A clock that is behind the records by less was only kept right by a time server.
constexpr Milliseconds smallestStep{2000};

/// \a stored is what the first of \a records were, with ids. What is over and on disk is done with; what
/// changed while it was written stays, and so does the last.
void takeIds(QList<Coverage>& records, const QList<Coverage>& stored)
{
    const qsizetype count = std::min(stored.size(), records.size());
    for (qsizetype i = 0; i < count; ++i)
        records[i].id = stored.at(i).id;
    for (qsizetype i = 0; i < count && records.size() > 1 && records.constFirst() == stored.at(i); ++i)
        records.removeFirst();
}

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
    m_blind.clear();
    m_written.clear();
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
    if (isBlind())
        m_blind.last().range.end = std::max(m_blind.constLast().range.end, now);
}

void CoverageRecorder::noteBlind(TimeRange time, BlindState state)
{
    if (!isBlind())
        m_blind.append({CoverageId(), time, CoverageKind::NoNetwork, false});
    Coverage& blind = m_blind.last();
    // Over it may be earlier than it was thought to last: it grew until something else was heard of.
    blind.range.end = state == BlindState::Over ? time.end : std::max(blind.range.end, time.end);
    blind.isClosed = state == BlindState::Over;
}

void CoverageRecorder::endBlindness()
{
    if (isBlind())
        m_blind.last().isClosed = true;
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
    endBlindness();
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
    endBlindness();
    if (!m_records.isEmpty())
        m_records.last().isClosed = true;
}

QList<Coverage> CoverageRecorder::sinceWritten() const
{
    QList<Coverage> list;
    for (Coverage each : unwritten()) {
        const auto before = std::ranges::find(m_written, each.id, &Coverage::id);
        if (each.id.isValid() && before != m_written.end())
            each.range.start = before->range.end;
        each.id = {};
        if (each.range.start < each.range.end)
            list.append(each);
    }
    return list;
}

void CoverageRecorder::written(const QList<Coverage>& stored)
{
    m_written = stored;
    const auto firstBlind = std::ranges::find(stored, CoverageKind::NoNetwork, &Coverage::kind);
    const qsizetype records = firstBlind - stored.begin();
    takeIds(m_records, stored.first(records));
    takeIds(m_blind, stored.sliced(records));
    if (m_blind.size() == 1 && m_blind.constFirst().isClosed && stored.contains(m_blind.constFirst()))
        m_blind.clear();
}

} // namespace powermon
