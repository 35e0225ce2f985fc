// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/switchchecks.h"

#include <algorithm>
#include <cmath>

namespace powermon {

namespace {

/// A run of failures less likely than this is not chance.
constexpr double hardlyChance = 0.01;
/// Failures of one run that teach: a device that is unplugged is not a lossy one.
constexpr int teachingFailures = 3;
/// Checks that the prior is worth while there are few.
constexpr int priorChecks = 40;

} // namespace

void SwitchChecks::learn(double failed)
{
    m_checksLearnt = std::min(m_checksLearnt + 1, lossMemory - priorChecks);
    m_loss += (failed - m_loss) / (priorChecks + m_checksLearnt);
}

void SwitchChecks::noteAnswer(const CheckResult& check, bool failedByChance)
{
    if (m_failures == 0 && m_lastAnswer) {
        m_gapLengths[m_gaps % rememberedGaps] = check.finished - *m_lastAnswer;
        m_gaps = m_gaps < 2 * rememberedGaps ? m_gaps + 1 : m_gaps - rememberedGaps + 1;
    }
    if (m_failures > 0) {
        m_hasReturnedRefusing = !check.outcome.answered();
        for (int i = 0; failedByChance && i < std::min(m_failures, teachingFailures); ++i)
            learn(1);
        m_return = {m_lastFailure, check.started};
        m_failures = 0;
    }
    learn(0);
    m_loss = std::max(m_loss, smallestLoss);
    m_lastAnswer = check.finished;
    m_lastRecord = check.finished;
    m_answers = std::min(m_answers + 1, lossMemory);
    m_hasAnsweredSinceGap = true;
    if (check.outcome.deviceUptime) {
        m_bootedAt = check.finished - *check.outcome.deviceUptime;
        m_uptimeToldAt = check.finished;
    }
}

void SwitchChecks::noteFailure(const CheckResult& check)
{
    if (m_failures < int(rememberedFailures))
        m_failureStarts[size_t(m_failures)] = check.started;
    m_failures = std::min(m_failures, 1'000'000) + 1;
    m_lastFailure = check.started;
    m_lastRecord = check.finished;
}

bool SwitchChecks::isStale(const CheckResult& check) const
{
    return check.finished <= m_lastRecord;
}

std::optional<Milliseconds> SwitchChecks::usualGap() const
{
    if (m_gaps < rememberedGaps)
        return std::nullopt;
    std::array<Milliseconds, rememberedGaps> sorted = m_gapLengths;
    std::sort(sorted.begin(), sorted.end());
    return sorted[rememberedGaps / 2];
}

void SwitchChecks::noteGap(bool forgetsFailures)
{
    m_hasAnsweredSinceGap = false;
    if (forgetsFailures)
        m_failures = 0;
}

void SwitchChecks::restoreFailing(std::optional<Timestamp> lastAnswer, Timestamp firstFailure, int failures)
{
    m_lastAnswer = lastAnswer;
    m_failures = failures;
    m_failureStarts.fill(firstFailure);
    m_lastFailure = firstFailure;
    m_answers = answersBeforeMissed; // it was in an outage, so it was known
}

void SwitchChecks::move(const std::function<Timestamp(Timestamp)>& moved)
{
    // A boot is reckoned from the clock by which it was told.
    const auto toldBefore = m_uptimeToldAt;
    for (auto* time : {&m_lastAnswer, &m_uptimeToldAt}) {
        if (*time)
            *time = moved(**time);
    }
    if (m_bootedAt && toldBefore)
        *m_bootedAt += *m_uptimeToldAt - *toldBefore;
    for (Timestamp& start : m_failureStarts)
        start = moved(start);
    m_lastFailure = moved(m_lastFailure);
    m_lastRecord = moved(m_lastRecord);
    m_return = {moved(m_return.earliest), moved(m_return.latest)};
}

TimeInterval SwitchChecks::window() const
{
    size_t certain = 0;
    for (double chance = m_loss; chance > hardlyChance * 2 && certain + 1 < rememberedFailures;
         chance *= m_loss)
        ++certain;
    const size_t known = std::min(size_t(m_failures), rememberedFailures) - 1;
    const Timestamp latest = m_failureStarts[std::min(certain, known)];
    return {std::min(m_lastAnswer.value_or(latest), latest), latest};
}

double weight(const SwitchChecks& checks)
{
    return std::max(0.0, 1 - 2 * checks.loss());
}

double surprise(const SwitchChecks& checks, double limit)
{
    if (!checks.isFailing())
        return 0;
    const double first = -std::log(checks.loss());
    const double repeat = -std::log(std::max(checks.loss(), 0.25));
    return std::min(limit, first + (checks.failures() - 1) * repeat);
}

} // namespace powermon
