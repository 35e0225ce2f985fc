// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <variant>

#include "core/model/checkresult.h"
#include "scenario/detection/home.h"

namespace powermon::scenario {

/// What a monitor writes down.
using Record = std::variant<CheckResult, MonitorStart>;

/// The monitor of a home: which switch it asks when, and what it hears. Staggered phases; adaptive probing as
/// designed: a failed check is repeated three times three seconds apart, the first failure of a run has all
/// others checked (once in 30 s), a switch that is down is checked every 15 s for half an hour, then every
/// half interval.
class ProbingMonitor
{
public:
    ProbingMonitor(World& world, Probing probing);

    /// Every record in the order in which it was written. What they show of the true outages is noted there.
    void run(const std::function<void(const Record&)>& write);

private:
    struct Pending
    {
        double at = 0;
        int device = 0;
        bool isRegular = false;
    };
    void ask(const Pending& pending);
    void followUp(int device, double started, double finished, bool answered);
    [[nodiscard]] std::optional<World::Stop> stopAt(double second) const;
    [[nodiscard]] ProbeOutcome outcome(Device& device, double second, double& took);
    void hear(const Device& device, int index, double second, const ProbeOutcome& heard);
    void hearStop(const World::Stop& stop);
    void store(double finished, const Record& record);
    void writeUntil(double second, const std::function<void(const Record&)>& write);

    World& m_world;
    Probing m_probing;
    double m_interval;
    std::multimap<double, Pending> m_due;
    std::multimap<double, Record> m_finished; ///< by when they are written
    QList<int> m_failures;
    QList<double> m_downSince;
    QList<double> m_extraAt;
    double m_lastBurst = -1000;
};

} // namespace powermon::scenario
