// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <QHash>
#include <QList>
#include <QPromise>

#include "core/interfaces/prober.h"

namespace powermon {

/// A prober whose outcomes a test writes down: at once where there is a script for the address, else when the
/// test finishes the probe by hand. Addresses are as in addressText(): "192.168.1.5:80".
class FakeProber final : public Prober
{
public:
    /// One call of probe().
    struct Call
    {
        ProbeTarget target;
        Milliseconds timeout{0};
    };

    [[nodiscard]] QFuture<ProbeOutcome> probe(const ProbeTarget& target, Milliseconds timeout) override
    {
        m_calls.append({target, timeout});
        auto promise = std::make_shared<QPromise<ProbeOutcome>>();
        QFuture<ProbeOutcome> future = promise->future();
        promise->start();
        if (const auto outcome = scripted(addressOf(target)))
            finish(*promise, *outcome);
        else
            m_waiting.push_back({target, promise});
        return future;
    }

    /// From now on every probe without a script of its own ends at once with \a outcome; nothing: it waits.
    void setOutcome(std::optional<ProbeOutcome> outcome) { m_common = outcome; }
    /// From now on probes of this address end at once with \a outcome; nothing: they wait.
    void setOutcome(const QString& address, std::optional<ProbeOutcome> outcome)
    {
        m_scripts.insert(address, outcome);
    }
    /// The next probe of this address, after those already queued, ends with \a outcome; then the script goes
    /// on.
    void queueOutcome(const QString& address, ProbeOutcome outcome) { m_queues[address].append(outcome); }

    /// Finishes the oldest waiting probe of this address; false where none waits.
    bool finish(const QString& address, ProbeOutcome outcome)
    {
        for (auto it = m_waiting.begin(); it != m_waiting.end(); ++it) {
            if (addressOf(it->target) != address)
                continue;
            const auto promise = it->promise;
            m_waiting.erase(it); // first: what hangs on the future may probe again
            finish(*promise, outcome);
            return true;
        }
        return false;
    }
    /// Finishes all probes that wait now; how many that were.
    qsizetype finishAll(ProbeOutcome outcome)
    {
        const auto waiting = std::exchange(m_waiting, {});
        for (const Waiting& each : waiting)
            finish(*each.promise, outcome);
        return static_cast<qsizetype>(waiting.size());
    }

    [[nodiscard]] const QList<Call>& calls() const { return m_calls; }
    [[nodiscard]] qsizetype callCount(const QString& address) const
    {
        return std::count_if(m_calls.cbegin(), m_calls.cend(),
                             [&](const Call& call) { return addressOf(call.target) == address; });
    }
    [[nodiscard]] qsizetype waitingCount() const { return static_cast<qsizetype>(m_waiting.size()); }
    [[nodiscard]] bool isWaiting(const QString& address) const
    {
        return std::any_of(m_waiting.cbegin(), m_waiting.cend(),
                           [&](const Waiting& each) { return addressOf(each.target) == address; });
    }
    void forgetCalls() { m_calls.clear(); }

private:
    struct Waiting
    {
        ProbeTarget target;
        std::shared_ptr<QPromise<ProbeOutcome>> promise;
    };

    // Not addressText(): this double also serves tests that link the model's headers alone.
    [[nodiscard]] static QString addressOf(const ProbeTarget& target)
    {
        const QString host = target.host.contains(QLatin1Char(':'))
                                 ? QLatin1Char('[') + target.host + QLatin1Char(']')
                                 : target.host;
        return host + QLatin1Char(':') + QString::number(target.port);
    }
    [[nodiscard]] std::optional<ProbeOutcome> scripted(const QString& address)
    {
        if (auto queue = m_queues.find(address); queue != m_queues.end() && !queue->isEmpty())
            return queue->takeFirst();
        if (const auto script = m_scripts.constFind(address); script != m_scripts.cend())
            return *script;
        return m_common;
    }
    static void finish(QPromise<ProbeOutcome>& promise, const ProbeOutcome& outcome)
    {
        promise.addResult(outcome);
        promise.finish();
    }

    QList<Call> m_calls;
    std::vector<Waiting> m_waiting;
    QHash<QString, std::optional<ProbeOutcome>> m_scripts;
    QHash<QString, QList<ProbeOutcome>> m_queues;
    std::optional<ProbeOutcome> m_common;
};

} // namespace powermon
