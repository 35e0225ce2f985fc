// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <optional>

#include "core/detection/watchedswitch.h"

namespace powermon {

/// What the checks of one active switch have told: its last proof of life, the failures since, and how often
/// they fail for no reason.
class SwitchChecks : public WatchedSwitch
{
public:
    static constexpr double priorLoss = 0.01;
    static constexpr double smallestLoss = 0.005;
    static constexpr int lossMemory = 300; ///< checks
    static constexpr int answersBeforeMissed = 2;

    using WatchedSwitch::WatchedSwitch;

    /// \a failedByChance: the failures before it had no other reason.
    void noteAnswer(const CheckResult& check, bool failedByChance);
    void noteFailure(const CheckResult& check);
    /// Nobody watched; \a forgetsFailures: those before it say nothing any more.
    void noteGap(bool forgetsFailures);
    /// Written twice, or later than a newer one of this switch.
    [[nodiscard]] bool isStale(const CheckResult& check) const;
    /// Counts as lost since \a firstFailure: taken up from an outage that was open when the monitor stopped.
    void restoreFailing(std::optional<Timestamp> lastAnswer, Timestamp firstFailure, int failures);
    /// The clock was set: all times move, and each is where \a moved says.
    void move(const std::function<Timestamp(Timestamp)>& moved);
    /// It was away at \a time still: nothing later counts.
    void noteStillAway(Timestamp time) { m_lastFailure = time; }

    [[nodiscard]] bool isFailing() const { return m_failures > 0; }
    /// Whether a check that began at \a time or later failed.
    [[nodiscard]] bool hasFailedSince(Timestamp time) const { return m_lastFailure >= time; }
    [[nodiscard]] int failures() const { return m_failures; }
    [[nodiscard]] int answers() const { return m_answers; }
    [[nodiscard]] bool hasAnsweredSinceGap() const { return m_hasAnsweredSinceGap; }
    [[nodiscard]] std::optional<Timestamp> lastAnswer() const { return m_lastAnswer; }
    [[nodiscard]] Timestamp firstFailure() const { return m_failureStarts[0]; }
    /// Of the newest answer that told an uptime, where it came at \a toldSince or later (a refusal is an
    /// answer that tells none): when the device got its power.
    [[nodiscard]] std::optional<Timestamp> bootedAt(std::optional<Timestamp> toldSince = {}) const
    {
        return m_uptimeToldAt >= toldSince ? m_bootedAt : std::nullopt;
    }
    /// It came back in here: after the last failure of the newest run, at the start of the first answer.
    [[nodiscard]] TimeInterval lastReturn() const { return m_return; }
    /// Its first sign of life in that return was a refusal: its server was still starting.
    [[nodiscard]] bool hasReturnedRefusing() const { return m_hasReturnedRefusing; }
    /// How often its checks fail for no reason, 0 to 1.
    [[nodiscard]] double loss() const { return m_loss; }
    /// Between two checks, as they come; nothing: not known yet.
    [[nodiscard]] std::optional<Milliseconds> usualGap() const;

    /// When it went, while it fails: after its last answer, before its first failure; where its checks often
    /// fail for no reason, before the failure that can hardly be chance any more.
    [[nodiscard]] TimeInterval window() const;

protected:
    /// How many checks taught loss(), up to lossMemory.
    [[nodiscard]] int checksLearnt() const { return m_checksLearnt; }

private:
    static constexpr size_t rememberedFailures = 6;
    static constexpr size_t rememberedGaps = 3;

    void learn(double failed);

    int m_answers = 0;
    int m_failures = 0;
    size_t m_gaps = 0;
    int m_checksLearnt = 0;
    double m_loss = priorLoss;
    std::optional<Timestamp> m_lastAnswer;
    std::array<Timestamp, rememberedFailures> m_failureStarts{};
    std::array<Milliseconds, rememberedGaps> m_gapLengths{};
    Timestamp m_lastFailure; ///< the start of the newest failed check
    Timestamp m_lastRecord;  ///< the end of the newest check
    std::optional<Timestamp> m_bootedAt;
    std::optional<Timestamp> m_uptimeToldAt;
    TimeInterval m_return;
    bool m_hasReturnedRefusing = false;
    bool m_hasAnsweredSinceGap = false;
};

/// How much the absence of a switch says: 1 - 2p, 1 for one that never fails, 0 where it is a toss of a coin.
[[nodiscard]] double weight(const SwitchChecks& checks);
/// How unlikely its failures are by chance, in nats: -ln p for the first, at most ln 4 for each repeat, since
/// losses come in bursts; at most \a limit (a sequential test, Wald 1945).
[[nodiscard]] double surprise(const SwitchChecks& checks, double limit);

} // namespace powermon
