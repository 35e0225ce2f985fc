// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QHash>

#include "core/detection/clockloss.h"
#include "core/detection/clockstep.h"
#include "core/detection/outagedetector.h"

namespace powermon {

/// The ancestor's documented rule. Per active switch a count of consecutive failures, zeroed by an answer; U
/// are those whose count has reached the threshold; an outage is open while 2·|U| > number of active
/// switches, evaluated after every check. Its times are the ends of checks, its members U when it opened.
/// Kinds of failure, roles, groups and gaps play no part; a switch that was never checked counts as active
/// and reachable.
class ReadmeDetector final : public OutageDetector
{
public:
    explicit ReadmeDetector(const DetectionPolicy& policy);

    [[nodiscard]] QList<DetectorEvent> monitorStarted(const MonitorStart& start) override;
    [[nodiscard]] QList<DetectorEvent> setSwitches(const QList<Switch>& switches, Timestamp now) override;
    [[nodiscard]] QList<quint64> restore(const QList<Outage>& open) override;
    [[nodiscard]] QList<DetectorEvent> apply(const CheckResult& check) override;
    [[nodiscard]] QList<DetectorEvent> advanceTo(Timestamp now) override;
    [[nodiscard]] QList<DetectorEvent> clockStepped(Timestamp now, Milliseconds by) override;
    [[nodiscard]] QList<DetectorEvent> monitorGap(const Coverage& gap) override;
    [[nodiscard]] int consecutiveFailures(SwitchId id) const override;

private:
    /// An active switch.
    struct Watched
    {
        SwitchId id;
        QString name;
        int failures = 0;
        std::optional<Timestamp> lastAnswer; ///< end of the last answered check
        std::optional<Timestamp>
            firstFailure; ///< start of the first failed check since; nothing while it answers
        std::optional<Timestamp> lastFailure; ///< start of the newest failed check
        /// An outage was taken up that may have reached it after it opened: its first check will tell.
        bool isUnsure = false;
    };
    struct OpenOutage
    {
        quint64 number = 0;
        Outage outage;
        OutageOrigin origin = OutageOrigin::ThisRun;
        bool isBeforeLoss = false; ///< it began before the clock was lost
    };

    [[nodiscard]] std::optional<Timestamp> newestKnown() const;
    void loseClock(Timestamp now, Timestamp newest);
    void moveAll(const std::function<Timestamp(Timestamp)>& moved);
    [[nodiscard]] QList<DetectorEvent> mendClock(Milliseconds by);
    void forgetLoss();
    [[nodiscard]] Outage told(const OpenOutage& entry) const
    {
        return m_loss && entry.isBeforeLoss ? m_loss->told(entry.outage) : entry.outage;
    }
    [[nodiscard]] DetectorEvent close(OpenOutage& entry, TimeInterval end);
    void count(Watched& watched, const CheckResult& check);
    /// Whether every switch was checked since outages were taken up.
    [[nodiscard]] bool isSure() const;
    [[nodiscard]] bool isDown(const Watched& watched) const
    {
        return watched.failures >= m_policy.failureThreshold;
    }
    [[nodiscard]] bool isQuorum() const { return 2 * m_downCount > m_watched.size(); }
    [[nodiscard]] DetectorEvent open(Timestamp checkedAt);
    [[nodiscard]] QList<DetectorEvent> closeAll(const Watched& watched, const CheckResult& check);
    [[nodiscard]] QList<DetectorEvent> closeUnwatched(Timestamp now);
    [[nodiscard]] QList<DetectorEvent> noteReturn(const CheckResult& check);
    [[nodiscard]] bool markBack(Outage& outage, const CheckResult& check) const;

    DetectionPolicy m_policy;
    std::vector<Watched> m_watched; ///< in the order given by setSwitches()
    QHash<SwitchId, size_t> m_index;
    size_t m_downCount = 0; ///< |U|
    std::vector<OpenOutage> m_open;
    std::optional<ClockLoss> m_loss;
    std::vector<OpenOutage> m_endedInLoss;
    quint64 m_lastNumber = 0;
};

} // namespace powermon
