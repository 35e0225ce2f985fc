// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/timeline.h"

#include <algorithm>
#include <utility>

#include "core/statistics/timecover.h"

namespace powermon {

TimelineBuilder::TimelineBuilder(TimeRange range, QList<TimeRange> watched, Milliseconds reach,
                                 TimelineDetail detail)
    : m_range(range), m_watched(std::move(watched)), m_reach(reach), m_detail(detail),
      m_builtUntil(range.start)
{
}

void TimelineBuilder::add(const CheckResult& check)
{
    if (check.outcome.failure == FailureKind::Cancelled && !check.outcome.answered())
        return;
    addRun({check.outcome.answered(), check.finished, check.finished, check.outcome.isBlind()});
    if (!m_range.contains(check.finished) || check.outcome.isBlind())
        return;
    ++m_availability.checks;
    m_availability.failures += check.outcome.answered() ? 0 : 1;
}

void TimelineBuilder::add(const CheckDigest& digest)
{
    for (const StateRun& run : digest.runs)
        addRun(run);
    m_availability.checks += digest.total;
    m_availability.failures += digest.failed;
}

void TimelineBuilder::addRun(const StateRun& run)
{
    if (m_previous)
        holdPrevious(run.first);
    m_previous.reset();
    if (run.isBlind)
        return;
    hold({run.first, run.last}, run.answered);
    m_previous = run;
}

QList<StateSegment> TimelineBuilder::finish()
{
    if (m_previous)
        holdPrevious(m_range.end);
    append({m_builtUntil, m_range.end}, SwitchState::Unknown);
    return std::exchange(m_segments, {});
}

/// The state of the previous check until \a until, at most its reach.
void TimelineBuilder::holdPrevious(Timestamp until)
{
    hold({m_previous->last, std::min(until, m_previous->last + m_reach)}, m_previous->answered);
}

/// A state, where it was watched.
void TimelineBuilder::hold(TimeRange held, bool answered)
{
    const SwitchState state = answered ? SwitchState::Up : SwitchState::Down;
    const TimeRange wanted = held.intersected({m_builtUntil, m_range.end});
    if (wanted.isEmpty())
        return; // beyond its reach, or the clock was set back
    while (m_watchedIndex < m_watched.size() && m_watched.at(m_watchedIndex).end <= wanted.start)
        ++m_watchedIndex;
    for (qsizetype i = m_watchedIndex; i < m_watched.size() && m_watched.at(i).start < wanted.end; ++i) {
        const TimeRange watched = wanted.intersected(m_watched.at(i));
        append({m_builtUntil, watched.start}, SwitchState::Unknown);
        append(watched, state);
    }
}

void TimelineBuilder::append(TimeRange range, SwitchState state)
{
    if (range.isEmpty())
        return;
    m_builtUntil = range.end;
    if (state == SwitchState::Up)
        m_availability.up += range.duration();
    else if (state == SwitchState::Down)
        m_availability.down += range.duration();
    else
        m_availability.unknown += range.duration();
    if (m_detail == TimelineDetail::FiguresAlone)
        return;
    if (!m_segments.isEmpty() && m_segments.constLast().state == state)
        m_segments.last().range.end = range.end;
    else
        m_segments.append({range, state});
}

namespace {

/// The parts of \a range of this kind, joined.
QList<TimeRange> rangesOf(CoverageKind kind, const QList<Coverage>& coverage, TimeRange range)
{
    QList<TimeRange> parts;
    for (const Coverage& each : coverage) {
        if (each.kind == kind)
            parts.append(each.range.intersected(range));
    }
    return TimeCover(parts).ranges();
}

} // namespace

QList<TimeRange> watchedRanges(const QList<Coverage>& coverage, TimeRange range)
{
    const QList<TimeRange> blind = rangesOf(CoverageKind::NoNetwork, coverage, range);
    QList<TimeRange> watched;
    qsizetype first = 0; // both are in order: what lies before one running time lies before the next
    for (TimeRange rest : rangesOf(CoverageKind::Running, coverage, range)) {
        while (first < blind.size() && blind.at(first).end <= rest.start)
            ++first;
        for (qsizetype i = first; i < blind.size() && blind.at(i).start < rest.end; ++i) {
            if (rest.start < blind.at(i).start)
                watched.append({rest.start, blind.at(i).start});
            rest.start = blind.at(i).end;
        }
        if (!rest.isEmpty())
            watched.append(rest);
    }
    return watched;
}

namespace {

/// Goes once through the records that tell why nobody watched, oldest first.
class ReasonSweep
{
public:
    explicit ReasonSweep(const QList<Coverage>& coverage)
    {
        for (const Coverage& each : coverage) {
            if (each.kind != CoverageKind::Running && !each.range.isEmpty())
                m_records.append(each);
        }
        std::ranges::stable_sort(m_records, {}, [](const Coverage& each) { return each.range.start; });
    }

    /// What is known of the stretch that begins at \a time, and ends where that changes, at \a end at the
    /// latest. Not earlier than what was asked for before.
    [[nodiscard]] UnwatchedStretch stretchAt(Timestamp time, Timestamp end)
    {
        m_current.removeIf([time](const Coverage& each) { return each.range.end <= time; });
        for (; m_next < m_records.size() && m_records.at(m_next).range.start <= time; ++m_next) {
            if (m_records.at(m_next).range.end > time)
                m_current.append(m_records.at(m_next));
        }
        UnwatchedStretch stretch{{time, end}, std::nullopt};
        if (m_next < m_records.size())
            stretch.range.end = std::min(end, m_records.at(m_next).range.start);
        for (const Coverage& each : std::as_const(m_current)) {
            stretch.range.end = std::min(stretch.range.end, each.range.end);
            if (!stretch.kind || stretch.kind == CoverageKind::ClockStepped)
                stretch.kind = each.kind;
        }
        return stretch;
    }

private:
    QList<Coverage> m_records;
    QList<Coverage> m_current;
    qsizetype m_next = 0;
};

} // namespace

QList<UnwatchedStretch> unwatchedStretches(const QList<Coverage>& coverage, const QList<TimeRange>& watched,
                                           TimeRange range)
{
    ReasonSweep reasons(coverage);
    QList<UnwatchedStretch> stretches;
    Timestamp at = range.start;
    const auto addUntil = [&](Timestamp end) {
        while (at < end) {
            const UnwatchedStretch next = reasons.stretchAt(at, end);
            at = next.range.end;
            if (!stretches.isEmpty() && stretches.constLast().range.end == next.range.start &&
                stretches.constLast().kind == next.kind)
                stretches.last().range.end = next.range.end;
            else
                stretches.append(next);
        }
    };
    for (const TimeRange& stretch : watched) {
        addUntil(std::min(stretch.start, range.end));
        at = std::max(at, stretch.end);
    }
    addUntil(range.end);
    return stretches;
}

QList<Coverage> clockSteps(const QList<Coverage>& coverage, TimeRange range)
{
    QList<Coverage> steps;
    for (const Coverage& each : coverage) {
        if (each.kind == CoverageKind::ClockStepped &&
            (range.contains(each.range.start) || range.contains(each.range.end)))
            steps.append(each);
    }
    return steps;
}

Milliseconds reachOf(std::chrono::seconds interval)
{
    return std::max<Milliseconds>(CheckDigest::longestPause, 3 * interval);
}

} // namespace powermon
