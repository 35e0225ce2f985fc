// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/proberound.h"

#include "core/base/whenfinished.h"

namespace powermon {

ProbeRound::ProbeRound(Clock& clock, Prober& prober, Milliseconds commonTimeout, QObject* parent)
    : QObject(parent), m_clock(clock), m_prober(prober), m_commonTimeout(commonTimeout)
{
}

void ProbeRound::start(const QList<Switch>& switches)
{
    m_switches = switches;
    m_results = QList<CheckResult>(switches.size());
    if (switches.isEmpty())
        Q_EMIT finished();
    sendMore();
}

void ProbeRound::sendMore()
{
    while (m_sent < m_switches.size() && m_sent - m_done < maximumInFlight)
        send(m_sent++);
}

void ProbeRound::send(qsizetype index)
{
    const Switch& powerSwitch = m_switches.at(index);
    m_results[index].switchId = powerSwitch.id;
    m_results[index].started = m_clock.now();
    const auto future = m_prober.probe(powerSwitch.target, powerSwitch.timeout.value_or(m_commonTimeout));
    whenFinished(future, this, [this, index](const ProbeOutcome& outcome) { take(index, outcome); });
}

void ProbeRound::take(qsizetype index, const ProbeOutcome& outcome)
{
    m_results[index].outcome = outcome;
    // Not the clock's time: it may have been stepped, and this task may have waited.
    m_results[index].finished = m_results.at(index).started + outcome.duration;
    ++m_done;
    Q_EMIT progressed(m_done, m_switches.size());
    if (m_done == m_switches.size())
        Q_EMIT finished();
    else
        sendMore();
}

} // namespace powermon
