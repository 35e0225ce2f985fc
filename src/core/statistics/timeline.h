// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>

#include "core/model/checkdigest.h"
#include "core/model/checkresult.h"
#include "core/model/coverage.h"
#include "core/model/switchstate.h"

namespace powermon {

/// What a TimelineBuilder gives.
enum class TimelineDetail
{
    Segments,     ///< them, and the figures
    FiguresAlone, ///< no segments: those of years are many
};

/// Turns the checks of one switch, fed in order, into stretches of Up, Down and Unknown. A check's state
/// lasts until the next check, at most \a reach (max(3 min, 3 intervals), DETECTION.md); what is not covered
/// by \a watched is Unknown, and so is what follows a blind check (ProbeOutcome::isBlind()).
class TimelineBuilder
{
public:
    /// \a range: what to build; \a watched: stretches in which the monitor ran, in order; \a reach: how long
    /// a check holds.
    TimelineBuilder(TimeRange range, QList<TimeRange> watched, Milliseconds reach,
                    TimelineDetail detail = TimelineDetail::Segments);

    /// Checks from up to one reach before the range on, oldest first.
    void add(const CheckResult& check);
    /// What checks inside the range add up to, in their place among them: the same as adding each of them.
    void add(const CheckDigest& digest);
    /// The segments, without gaps or overlaps over the whole range, neighbours of one state joined. Call
    /// once.
    [[nodiscard]] QList<StateSegment> finish();
    /// Counts of the checks that end inside the range and the time in each state; after finish().
    [[nodiscard]] Availability availability() const { return m_availability; }

private:
    /// Checks of one state, from the first to the last.
    void addRun(const StateRun& run);
    void holdPrevious(Timestamp until);
    void hold(TimeRange held, bool answered);
    void append(TimeRange range, SwitchState state);

    TimeRange m_range;
    QList<TimeRange> m_watched;
    Milliseconds m_reach;
    TimelineDetail m_detail;
    Timestamp m_builtUntil;
    qsizetype m_watchedIndex = 0;
    std::optional<StateRun> m_previous;
    QList<StateSegment> m_segments;
    Availability m_availability;
};

/// How long a check holds for a switch of this interval: max(3 min, 3 intervals).
[[nodiscard]] Milliseconds reachOf(std::chrono::seconds interval);

/// Time that nobody watched.
struct UnwatchedStretch
{
    TimeRange range;
    std::optional<CoverageKind> kind; ///< why; nothing: before the first start, or not known

    friend bool operator==(const UnwatchedStretch&, const UnwatchedStretch&) = default;
};
/// What \a watched leaves of \a range, oldest first, with the reasons that \a coverage tells. Where several
/// tell of one moment, a set clock yields to the others. \a watched: joined and in order.
[[nodiscard]] QList<UnwatchedStretch> unwatchedStretches(const QList<Coverage>& coverage,
                                                         const QList<TimeRange>& watched, TimeRange range);
/// The moments in \a range at which the clock was set, as the records of ClockStepped; a step on begins, and
/// one back ends, at the old time.
[[nodiscard]] QList<Coverage> clockSteps(const QList<Coverage>& coverage, TimeRange range);

/// Running stretches out of coverage records, without NoNetwork, joined and cut to the range.
[[nodiscard]] QList<TimeRange> watchedRanges(const QList<Coverage>& coverage, TimeRange range);

} // namespace powermon
