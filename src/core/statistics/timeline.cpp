// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/timeline.h"

#include <algorithm>
#include <utility>

#include "core/statistics/timecover.h"

namespace powermon {

TimelineBuilder::TimelineBuilder(TimeRange range, QList<TimeRange> watched, Milliseconds reach)
    : m_range(range), m_watched(std::move(watched)), m_reach(reach), m_builtUntil(range.start)
{
}

void TimelineBuilder::add(const CheckResult& check)
{
    if (check.outcome.failure == FailureKind::Cancelled && !check.outcome.answered())
        return;
    addRun({check.outcome.answered(), check.finished, check.finished, check.outcome.isBlind()});
    if (!m_range.contains(check.finished))
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
    for (TimeRange rest : rangesOf(CoverageKind::Running, coverage, range)) {
        for (const TimeRange& each : blind) {
            if (each.intersected(rest).isEmpty())
                continue;
            if (rest.start < each.start)
                watched.append({rest.start, each.start});
            rest.start = each.end;
        }
        if (!rest.isEmpty())
            watched.append(rest);
    }
    return watched;
}

namespace {

std::optional<CoverageKind> kindAt(const QList<Coverage>& coverage, Timestamp time)
{
    std::optional<CoverageKind> kind;
    for (const Coverage& each : coverage) {
        if (each.kind != CoverageKind::Running && each.range.contains(time) &&
            (!kind || kind == CoverageKind::ClockStepped))
            kind = each.kind;
    }
    return kind;
}

/// Cuts \a gap where a record begins or ends.
void appendCut(QList<UnwatchedStretch>& stretches, const QList<Coverage>& coverage, TimeRange gap)
{
    QList<Timestamp> cuts{gap.start, gap.end};
    for (const Coverage& each : coverage) {
        for (const Timestamp cut : {each.range.start, each.range.end}) {
            if (gap.contains(cut))
                cuts.append(cut);
        }
    }
    std::ranges::sort(cuts);
    for (qsizetype i = 1; i < cuts.size(); ++i) {
        const TimeRange part{cuts.at(i - 1), cuts.at(i)};
        if (part.isEmpty())
            continue;
        const auto kind = kindAt(coverage, part.start);
        if (!stretches.isEmpty() && stretches.constLast().range.end == part.start &&
            stretches.constLast().kind == kind)
            stretches.last().range.end = part.end;
        else
            stretches.append({part, kind});
    }
}

} // namespace

QList<UnwatchedStretch> unwatchedStretches(const QList<Coverage>& coverage, const QList<TimeRange>& watched,
                                           TimeRange range)
{
    QList<UnwatchedStretch> stretches;
    Timestamp at = range.start;
    for (const TimeRange& stretch : watched) {
        if (stretch.start > at)
            appendCut(stretches, coverage, {at, stretch.start});
        at = std::max(at, stretch.end);
    }
    if (at < range.end)
        appendCut(stretches, coverage, {at, range.end});
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
