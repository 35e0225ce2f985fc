// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/tracereplay.h"

#include <utility>

namespace powermon {

namespace {

/// Of the records that are held back at the beginning.
constexpr size_t longestOverture = 100'000;

} // namespace

TraceReplay::TraceReplay(const QString& source, const ReplayConfig& config,
                         const QList<DetectionPolicy>& policies)
    : m_switches(config.switches), m_overture(2 * config.surroundings.interval),
      m_reader(source, m_switches, config.timeout, [this](const TraceRecord& record) { take(record); })
{
    for (const DetectionPolicy& policy : policies)
        m_replays.emplace_back(policy, config.surroundings);
}

Result<void> TraceReplay::add(QByteArrayView bytes)
{
    return m_reader.add(bytes);
}

Result<QList<ReplayResult>> TraceReplay::finish()
{
    if (const auto finished = m_reader.finish(); !finished)
        return failure(finished.error());
    if (!m_hasBegun)
        begin();
    QList<ReplayResult> results;
    for (Replay& replay : m_replays)
        results.append(replay.finish());
    return results;
}

void TraceReplay::take(const TraceRecord& record)
{
    if (m_hasBegun)
        return feed(record);
    m_first.push_back(record);
    if (timeOf(record) - timeOf(m_first.front()) > m_overture || m_first.size() >= longestOverture)
        begin();
}

void TraceReplay::begin()
{
    m_hasBegun = true;
    const std::vector<TraceRecord> first = std::exchange(m_first, {});
    for (const TraceRecord& record : first)
        feed(record);
}

void TraceReplay::feed(const TraceRecord& record)
{
    if (m_switchCount != m_switches.all().size()) {
        m_switchCount = m_switches.all().size();
        for (Replay& replay : m_replays)
            replay.setSwitches(m_switches.all(), timeOf(record));
    }
    for (Replay& replay : m_replays)
        std::visit([&replay](const auto& each) { replay.add(each); }, record);
}

} // namespace powermon
