// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/checkdigest.h"

#include <algorithm>
#include <utility>

namespace powermon {

namespace {

StateRun runOf(const CheckResult& check)
{
    return {check.outcome.answered(), check.finished, check.finished, check.outcome.isBlind()};
}

bool areAlike(const StateRun& left, const StateRun& right)
{
    return left.answered == right.answered && left.isBlind == right.isBlind;
}

} // namespace

void CheckDigest::count(const CheckResult& check)
{
    if (check.outcome.isBlind())
        return;
    ++total;
    if (!check.outcome.answered()) {
        ++failed;
        return;
    }
    const Milliseconds latency = check.outcome.duration;
    latencyMinimum = answered() == 1 ? latency : std::min(latencyMinimum, latency);
    latencyMaximum = std::max(latencyMaximum, latency);
    latencySum += latency;
    latencies.add(latency);
}

void CheckDigest::addRun(const StateRun& run)
{
    if (!runs.isEmpty() && areAlike(runs.constLast(), run) &&
        run.first - runs.constLast().last <= longestPause)
        runs.last().last = run.last;
    else
        runs.append(run);
}

void CheckDigest::add(const CheckResult& check)
{
    count(check);
    addRun(runOf(check));
}

void CheckDigest::append(const CheckDigest& later)
{
    if (later.answered() > 0) {
        latencyMinimum =
            answered() == 0 ? later.latencyMinimum : std::min(latencyMinimum, later.latencyMinimum);
        latencyMaximum = std::max(latencyMaximum, later.latencyMaximum);
        latencySum += later.latencySum;
        latencies.merge(later.latencies);
    }
    total += later.total;
    failed += later.failed;
    for (const StateRun& run : later.runs)
        addRun(run);
}

void CheckDigest::insert(const CheckResult& check)
{
    count(check);
    const StateRun inserted = runOf(check);
    bool isPlaced = false;
    for (const StateRun& run : std::exchange(runs, {})) {
        const bool contains = run.first <= inserted.first && inserted.first <= run.last;
        if (isPlaced || (!contains && run.last < inserted.first)) {
            addRun(run);
            continue;
        }
        isPlaced = true;
        if (contains && run.first < inserted.first)
            addRun({run.answered, run.first, inserted.first - Milliseconds(1), run.isBlind});
        addRun(inserted);
        if (!contains)
            addRun(run);
        else if (inserted.first < run.last)
            addRun({run.answered, inserted.first + Milliseconds(1), run.last, run.isBlind});
    }
    if (!isPlaced)
        addRun(inserted);
}

} // namespace powermon
