// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <list>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include <QBasicTimer>
#include <QHash>
#include <QObject>

#include "core/interfaces/prober.h"
#include "probe/deniedconnects.h"
#include "probe/floodguard.h"
#include "probe/lagwatch.h"
#include "probe/nameresolver.h"
#include "probe/networkpath.h"
#include "probe/probeattempt.h"
#include "probe/probelane.h"
#include "probe/refusingport.h"

namespace powermon {

/// Probes over HTTP and HTTPS. Any status is an answer; the whole probe, name and all its addresses included,
/// has one deadline. Spreads its probes over a few managers ("lanes"), each address always on the same one;
/// replaces a lane whose thread is pinned and gives the device that pinned it a lane of its own from then on.
class HttpProber final : public QObject, public Prober
{
    Q_OBJECT

public:
    /// How often deadlines and lanes are looked at while something is under way.
    static constexpr Milliseconds tick{50};
    /// A tick that is later than this: first read what came meanwhile.
    static constexpr Milliseconds smallLag{150};
    /// A tick that is later than this: what was in flight and fails is void.
    static constexpr Milliseconds voidingLag{500};
    /// Probes without an answer are looked through so often for a router's "host unreachable".
    static constexpr Milliseconds denialPeriod{200};
    /// A probe that was asked so long ago must have a socket; they are looked through as often, and one that
    /// is missed twice is gone.
    static constexpr Milliseconds socketPeriod{500};
    /// A lane that is silent for so long is searched for a device that floods it.
    static constexpr Milliseconds laneSuspected{250};
    /// A lane that is silent for so long is replaced.
    static constexpr Milliseconds laneGivenUp{2000};

    /// What a test may replace.
    struct Options
    {
        int lanes = 2;                    ///< managers; each costs a thread and makes batches smaller
        NameResolver::Lookup lookup = {}; ///< resolves names; nothing: the system's way
        FloodSearch floods = &shutDownFloods;
        SocketSearch sockets = &openConnects;
    };

    explicit HttpProber(Clock& clock, QObject* parent = nullptr);
    HttpProber(Clock& clock, Options options, QObject* parent = nullptr);
    ~HttpProber() override;

    /// At least 1 ms. Finished within a few ticks of \a timeout.
    [[nodiscard]] QFuture<ProbeOutcome> probe(const ProbeTarget& target, Milliseconds timeout) override;

    /// Managers that were replaced because a device pinned them.
    [[nodiscard]] int replacedLanes() const { return m_replacedLanes; }
    /// Addresses that are probed apart because they pinned a manager.
    [[nodiscard]] qsizetype quarantined() const { return static_cast<qsizetype>(m_quarantine.size()); }

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    using Attempts = std::map<quint64, ProbeAttempt>;

    void begin(quint64 id, ProbeAttempt& attempt);
    void askNext(quint64 id, ProbeAttempt& attempt);
    void setTurn(quint64 id, ProbeAttempt& attempt, SteadyTime ends);
    void acceptReply(quint64 id, const ReplyResult& result);
    void acceptName(const QString& name, const QList<QHostAddress>& addresses);
    void acceptFailure(quint64 id, ProbeAttempt& attempt, FailureKind kind);
    void giveUpAddress(quint64 id, ProbeAttempt& attempt, FailureKind kind);
    void finish(quint64 id, const ProbeOutcome& outcome);
    void failWithoutAddress(quint64 id);

    void noteLag();
    void voidAll();
    void endTurns();
    void endDenied();
    void endClosed();
    void watchLanes();
    void watch(std::unique_ptr<ProbeLane>& lane);
    void quarantine(const Endpoint& endpoint);
    void replace(std::unique_ptr<ProbeLane>& lane);
    [[nodiscard]] std::unique_ptr<ProbeLane> makeLane();
    [[nodiscard]] ProbeLane& laneFor(const Endpoint& endpoint);
    void wake();
    [[nodiscard]] bool isAnythingUnderWay() const;

    Clock& m_clock;
    const FloodSearch m_floods;
    const SocketSearch m_sockets;
    RefusingPort m_refusingPort;
    LagWatch m_lagWatch;
    bool m_isBehind = false; ///< this process did not run; what arrived meanwhile is not read yet
    NetworkPath m_path;
    NameResolver m_names;
    QHash<QString, QHostAddress> m_answering; ///< which address of a name answered last
    Attempts m_attempts;
    std::set<std::pair<SteadyTime, quint64>> m_turns; ///< the attempts by the end of their turn
    QMultiHash<QString, quint64> m_waiting;           ///< the attempts that wait for a name
    quint64 m_lastId = 0;
    std::vector<std::unique_ptr<ProbeLane>> m_lanes;
    std::list<std::pair<Endpoint, std::unique_ptr<ProbeLane>>> m_quarantine; ///< grows while it is walked
    std::vector<std::unique_ptr<ProbeLane>> m_pinned; ///< replaced ones whose thread has not come back
    int m_replacedLanes = 0;
    SteadyTime m_denialsReadAt;
    SteadyTime m_socketsReadAt;
    QBasicTimer m_timer;
};

} // namespace powermon
