// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/model/checkresult.h"
#include "core/model/latencysketch.h"

namespace powermon {

/// Checks of one switch, one after another, that found the same.
struct StateRun
{
    bool answered = false;
    Timestamp first; ///< the end of the first of them
    Timestamp last;
    bool isBlind = false; ///< not answered either, but it says nothing (ProbeOutcome::isBlind())

    friend bool operator==(const StateRun&, const StateRun&) = default;
};

/// What the checks of one switch in a stretch of time add up to: enough for every figure and picture of that
/// time, without the checks themselves. Digests of neighbouring stretches add up to that of both, exactly as
/// if it were made of all the checks.
struct CheckDigest
{
    /// Checks further apart than this are not of one run: nothing holds longer than a check that is alone
    /// does at least (DETECTION.md).
    static constexpr Milliseconds longestPause = std::chrono::minutes(3);

    SwitchId switchId;
    qint64 total = 0; ///< without blind ones, which are of the computer and not of the switch
    qint64 failed = 0;
    Milliseconds latencyMinimum{0}; ///< of the answered ones; 0 where there are none
    Milliseconds latencySum{0};
    Milliseconds latencyMaximum{0};
    LatencySketch latencies;
    QList<StateRun> runs; ///< oldest first

    [[nodiscard]] qint64 answered() const { return total - failed; }

    /// \a check: of this switch, later than all before, not cancelled.
    void add(const CheckResult& check);
    /// \a later: of this switch, behind all that is in this.
    void append(const CheckDigest& later);
    /// A check from anywhere in the time. Counts and latencies stay exact; where it splits a run, the run is
    /// taken to have checks a millisecond before and behind it.
    void insert(const CheckResult& check);

    friend bool operator==(const CheckDigest&, const CheckDigest&) = default;

private:
    void count(const CheckResult& check);
    void addRun(const StateRun& run);
};

} // namespace powermon
