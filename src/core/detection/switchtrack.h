// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detection/watchedswitch.h"

#include <array>
#include <optional>

namespace powermon {

/// What is remembered of one active switch: its last proof of life, the failures since, and how often its
/// checks fail for no reason.
class SwitchTrack final : public WatchedSwitch
{
public:
    static constexpr double priorLoss = 0.01;
    static constexpr double smallestLoss = 0.005;
    static constexpr int lossMemory = 300; ///< checks
    static constexpr int answersBeforeMissed = 2;

    using WatchedSwitch::WatchedSwitch;

    void noteAnswer(const CheckResult& check);
    void noteFailure(const CheckResult& check);
    /// Nobody watched: failures that no event holds are forgotten.
    void noteGap();
    /// It belongs to an event, whose failures teach nothing about chance; 0: to none any more.
    void setEvent(quint64 number) { m_event = number; }
    /// Counts as lost since \a firstFailure: taken up from an outage that was open when the monitor stopped.
    void restoreFailing(std::optional<Timestamp> lastAnswer, Timestamp firstFailure, int failures);
    /// The clock was set: all times move.
    void shift(Milliseconds by);
    /// What it does until its next answer was announced beforehand.
    void mute() { m_isMuted = true; }

    [[nodiscard]] bool isFailing() const { return m_failures > 0; }
    [[nodiscard]] int failures() const { return m_failures; }
    [[nodiscard]] int answers() const { return m_answers; }
    [[nodiscard]] bool isMuted() const { return m_isMuted; }
    [[nodiscard]] bool hasAnsweredSinceGap() const { return m_hasAnsweredSinceGap; }
    [[nodiscard]] quint64 event() const { return m_event; }
    [[nodiscard]] std::optional<Timestamp> lastAnswer() const { return m_lastAnswer; }
    [[nodiscard]] Timestamp firstFailure() const { return m_failureStarts[0]; }
    /// Of the newest answer that told an uptime: when the device got its power.
    [[nodiscard]] std::optional<Timestamp> bootedAt() const { return m_bootedAt; }
    /// It came back in here: after the last failure of the newest run, at the start of the first answer.
    [[nodiscard]] TimeInterval lastReturn() const { return m_return; }
    /// How often its checks fail for no reason, 0 to 1.
    [[nodiscard]] double loss() const { return m_loss; }

    /// When it went, while it fails: after its last answer, before its first failure; where its checks often
    /// fail for no reason, before the failure that can hardly be chance any more.
    [[nodiscard]] TimeInterval window() const;

private:
    static constexpr size_t rememberedFailures = 6;

    int m_answers = 0;
    int m_failures = 0;
    int m_checksLearnt = 0;
    double m_loss = priorLoss;
    std::optional<Timestamp> m_lastAnswer;
    std::array<Timestamp, rememberedFailures> m_failureStarts{};
    Timestamp m_lastFailure;
    std::optional<Timestamp> m_bootedAt;
    TimeInterval m_return;
    quint64 m_event = 0;
    bool m_isMuted = false;
    bool m_hasAnsweredSinceGap = false;
};

/// How much the absence of a switch says: 1 - 2p, 1 for one that never fails, 0 where it is a toss of a coin.
[[nodiscard]] double weight(const SwitchTrack& track);
/// How unlikely its failures are by chance, in nats: -ln p for the first, at most ln 4 for each repeat, since
/// losses come in bursts; at most \a limit (a sequential test, Wald 1945).
[[nodiscard]] double surprise(const SwitchTrack& track, double limit);

} // namespace powermon
