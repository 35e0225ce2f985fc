// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include "cli/commandenvironment.h"
#include "core/model/checkresult.h"

namespace powermon {

/// Probes switches side by side, each once.
class ProbeRound final : public QObject
{
    Q_OBJECT

public:
    /// So many connections are open at a time at most: a process may have about a thousand.
    static constexpr qsizetype maximumInFlight = 256;

    ProbeRound(Clock& clock, Prober& prober, Milliseconds commonTimeout, QObject* parent = nullptr);

    void start(const QList<Switch>& switches);
    /// Of the switches in their order; cancelled probes included. Complete when finished().
    [[nodiscard]] const QList<CheckResult>& results() const { return m_results; }

Q_SIGNALS:
    void progressed(qsizetype done, qsizetype total);
    void finished();

private:
    void sendMore();
    void send(qsizetype index);
    void take(qsizetype index, const ProbeOutcome& outcome);

    Clock& m_clock;
    Prober& m_prober;
    Milliseconds m_commonTimeout;
    QList<Switch> m_switches;
    QList<CheckResult> m_results;
    qsizetype m_sent = 0;
    qsizetype m_done = 0;
};

} // namespace powermon
