// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How Monitor notices what time it did not watch.
#include "core/base/logging.h"
#include "core/service/monitor.h"
#include "core/statistics/timeline.h"

namespace powermon {

using namespace Qt::StringLiterals;

void Monitor::observeTime()
{
    const QList<WatchTime::Gap> gaps = m_watchTime.look(m_clock);
    for (const WatchTime::Gap& gap : gaps)
        noteGap(gap);
    if (gaps.isEmpty())
        m_books.extendTo(m_clock.now());
    else
        forgetStaleStates();
}

void Monitor::noteGap(const WatchTime::Gap& gap)
{
    qCInfo(logMonitor).noquote() << "not watched kind="_L1 + toWord(gap.kind)
                                 << "from="_L1 + gap.range.start.toIso() << "to="_L1 + gap.range.end.toIso();
    const Coverage coverage = m_books.addGap(gap);
    if (gap.stepped != Milliseconds(0))
        noteStep(gap.stepped);
    m_books.addEvents(m_detector->monitorGap(coverage));
}

void Monitor::noteStep(Milliseconds by)
{
    const Timestamp now = m_clock.now();
    if (by < Milliseconds(0))
        m_order.forget();
    m_books.addEvents(m_detector->clockStepped(now, by));
    const auto start = m_host ? m_startRecord.afterStep(m_host->run(), now) : std::nullopt;
    if (!start)
        return;
    // Only now is it known from when to when the computer was off.
    (void) m_books.addGap({CoverageKind::HostDown, {*start->lastRecordAt, *start->hostBootedAt}, now});
    m_books.addEvents(m_detector->monitorStarted(*start));
}

void Monitor::fallAsleep()
{
    if (!isRunning()) {
        m_host->allowSleep();
        return;
    }
    observeTime();
    m_watchTime.announceSleep(m_clock);
    m_books.fallAsleep();
}

void Monitor::forgetStaleStates()
{
    const Timestamp now = m_clock.now();
    for (const Switch& powerSwitch : std::as_const(m_switchList)) {
        const SwitchStatus* status = m_status.find(powerSwitch.id);
        const Milliseconds reach = reachOf(powerSwitch.interval.value_or(m_settings.monitorInterval));
        if (status && status->latestCheck && std::chrono::abs(now - status->latestCheck->finished) > reach)
            m_status.forgetState(powerSwitch.id);
    }
}

} // namespace powermon
