// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/startrecord.h"

namespace powermon {

StartRecord::StartRecord(const std::optional<Coverage>& latest, const HostRun& before, const HostRun& host,
                         Timestamp now)
{
    m_start.at = now;
    if (!latest)
        return;
    m_start.lastRecordAt = latest->range.end;
    m_start.wasStoppedInOrder = latest->kind != CoverageKind::Running || latest->isClosed;
    // The database may lie elsewhere, and another computer have watched before: its end says nothing of ours.
    m_hasRestarted =
        before.isKnown() && host.isKnown() && before.machine == host.machine && before.boot != host.boot;
    if (!m_hasRestarted || !host.uptime)
        return;
    const Timestamp bootedAt = now - *host.uptime;
    if (bootedAt > latest->range.end)
        m_start.hostBootedAt = bootedAt;
    else
        m_isClockBehind = true;
}

CoverageKind StartRecord::cutOff() const
{
    return m_hasRestarted ? CoverageKind::HostDown : CoverageKind::Killed;
}

std::optional<MonitorStart> StartRecord::afterStep(const HostRun& host, Timestamp now)
{
    if (!m_isClockBehind || !host.uptime || now - *host.uptime <= *m_start.lastRecordAt)
        return std::nullopt;
    m_isClockBehind = false;
    m_start.at = now;
    m_start.hostBootedAt = now - *host.uptime;
    return m_start;
}

} // namespace powermon
