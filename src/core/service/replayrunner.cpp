// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replayrunner.h"

#include "core/base/whenfinished.h"
#include "core/service/effectiveswitches.h"
#include "core/service/maintenancestore.h"

namespace powermon {

namespace {

/// \a request with what the store knows of the switches and their surroundings.
Result<ReplayRequest> completed(Store& store, ReplayRequest request)
{
    const auto switches = store.switches().all();
    if (!switches)
        return failure(switches.error());
    const auto knowledge = readKnowledge(store);
    if (!knowledge)
        return failure(knowledge.error());
    request.switches = effectiveSwitches(*switches, *knowledge);
    for (const Switch& each : *switches) {
        if (knowledge->find(each.id, LearnedKind::OwnComputer) != nullptr)
            request.surroundings.ownHosts.append(each.target.host);
    }
    const auto windows = readMaintenance(store);
    if (!windows)
        return failure(windows.error());
    for (const MaintenanceWindow& window : *windows)
        request.surroundings.maintenance.append({window.range, window.groups});
    return request;
}

Result<int> stepOf(Store& store, std::optional<StoredReplay>& replay, const ReplayRequest& request)
{
    if (!replay) {
        const auto complete = completed(store, request);
        if (!complete)
            return failure(complete.error());
        replay.emplace(*complete);
    }
    return replay->step(store);
}

} // namespace

void ReplayRunner::start(const ReplayRequest& request)
{
    m_replay = std::make_shared<std::optional<StoredReplay>>();
    step(request);
}

void ReplayRunner::step(const ReplayRequest& request)
{
    const auto done = m_store.submit(
        [replay = m_replay, request](Store& store) { return stepOf(store, *replay, request); });
    whenFinished(done, this, [this, request, replay = m_replay](const Result<int>& percent) {
        if (replay != m_replay)
            return; // given up meanwhile
        if (percent && *percent < 100) {
            Q_EMIT progressed(*percent);
            if (replay == m_replay)
                step(request);
            return;
        }
        m_replay.reset();
        if (percent)
            Q_EMIT finished((*replay)->answer());
        else
            Q_EMIT finished(failure(percent.error()));
    });
}

} // namespace powermon
