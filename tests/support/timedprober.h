// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>

#include <QPromise>
#include <QSet>

#include "core/base/clock.h"
#include "core/interfaces/prober.h"

namespace powermon {

/// A prober of a home in virtual time: what has power answers at once, what has none is silent until the
/// timeout is over; one may also refuse. finishDue() is to be called as time passes.
class TimedProber final : public Prober
{
public:
    explicit TimedProber(const Clock& clock) : m_clock(clock) {}

    [[nodiscard]] QFuture<ProbeOutcome> probe(const ProbeTarget& target, Milliseconds timeout) override
    {
        auto promise = std::make_shared<QPromise<ProbeOutcome>>();
        QFuture<ProbeOutcome> future = promise->future();
        promise->start();
        ++m_calls[target.host];
        if (m_refusing.contains(target.host))
            finish(*promise, ProbeOutcome::failed(FailureKind::Refused, Milliseconds(1)));
        else if (m_silent.contains(target.host))
            m_waiting.insert({m_clock.steadyNow() + timeout, {promise, timeout}});
        else
            finish(*promise, ProbeOutcome::answer(200, Milliseconds(12)));
        return future;
    }

    void setSilent(const QString& host, bool isSilent)
    {
        if (isSilent)
            m_silent.insert(host);
        else
            m_silent.remove(host);
    }
    void setRefusing(const QString& host) { m_refusing.insert(host); }
    [[nodiscard]] std::optional<SteadyTime> nextFinish() const
    {
        return m_waiting.empty() ? std::nullopt : std::optional(m_waiting.begin()->first);
    }
    void finishDue()
    {
        while (!m_waiting.empty() && m_waiting.begin()->first <= m_clock.steadyNow()) {
            const auto [promise, timeout] = m_waiting.begin()->second;
            m_waiting.erase(m_waiting.begin());
            finish(*promise, ProbeOutcome::failed(FailureKind::Timeout, timeout));
        }
    }
    /// So many probes of this host were begun.
    [[nodiscard]] int calls(const QString& host) const { return m_calls.value(host); }

private:
    static void finish(QPromise<ProbeOutcome>& promise, const ProbeOutcome& outcome)
    {
        promise.addResult(outcome);
        promise.finish();
    }

    const Clock& m_clock;
    QSet<QString> m_silent;
    QSet<QString> m_refusing;
    QHash<QString, int> m_calls;
    std::multimap<SteadyTime, std::pair<std::shared_ptr<QPromise<ProbeOutcome>>, Milliseconds>> m_waiting;
};

} // namespace powermon
