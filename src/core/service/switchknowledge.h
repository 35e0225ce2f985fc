// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QTimer>

#include "core/base/clock.h"
#include "core/interfaces/networkfacts.h"
#include "core/interfaces/storeexecutor.h"
#include "core/model/checkresult.h"
#include "core/service/effectiveswitches.h"
#include "core/service/sitehint.h"
#include "core/service/sitestatus.h"

namespace powermon {

/// What PowerMon finds out where nobody told: from the system and from the past. It keeps the switches as the
/// detector is to take them: as they were told, with what was learnt in between. Where this process watches
/// it looks and learns, and remembers it in the store; where another does, it shows what that one remembers.
/// Lives in one thread.
class SwitchKnowledge final : public QObject
{
    Q_OBJECT

public:
    /// The network is looked at so often, and sooner after a failure of our own side; never while an event is
    /// open, for what it looks like then is the event's doing.
    static constexpr Milliseconds lookPeriod{60'000};
    static constexpr Milliseconds shortestLookPeriod{10'000};

    /// \a network may be null: then nothing is learnt from the system.
    SwitchKnowledge(Clock& clock, StoreExecutor& store, const SiteStatus& status, NetworkFacts* network,
                    QObject* parent = nullptr);

    /// Reads what is remembered; again whenever the store changed.
    QFuture<Result<void>> refresh();
    /// The switches as they were told, from now on.
    void setSwitches(const QList<Switch>& told);
    /// This process watches from now on, or is about to: looks at the network at once.
    void begin();
    /// It does not any more; \a stream is what the detector learnt, to be remembered.
    void end(const QList<SwitchFacts>& stream);

    /// What the timer does.
    void look();
    /// A check failed or succeeded: one that our own side spoiled is a reason to look.
    void noteCheck(const CheckResult& check);
    /// Learns from the stored outages anew; \a stream is what the detector learnt.
    void learn(const QList<SwitchFacts>& stream);

    /// \a kinds are not to be believed of this switch. Errors: those of the store.
    QFuture<Result<void>> refuse(SwitchId id, const QList<LearnedKind>& kinds);
    QFuture<Result<void>> hideHint();

    /// As the detector is to take them; in the order of those that were told.
    [[nodiscard]] const QList<Switch>& effective() const { return m_effective; }
    [[nodiscard]] const QList<Switch>& told() const { return m_told; }
    [[nodiscard]] const Knowledge& knowledge() const { return m_knowledge; }
    /// Addresses of this computer.
    [[nodiscard]] const QStringList& ownHosts() const { return m_ownHosts; }
    /// What would help most; nothing where nothing is missing, or it was hidden.
    [[nodiscard]] std::optional<SiteHint> hint() const;

Q_SIGNALS:
    /// effective() is another list.
    void switchesChanged(const QList<powermon::Switch>& effective);
    void ownHostsChanged(const QStringList& hosts);
    /// Knowledge or hint.
    void changed();

private:
    void take(const Knowledge& remembered);
    using TakesBack = std::function<bool(SwitchId, const LearnedFact&)>;
    void keep(const QList<SwitchFacts>& lessons, const TakesBack& takesBack);
    void combine();
    void save();
    QFuture<Result<void>> answer(std::function<Result<void>(Store&)> write);

    Clock& m_clock;
    StoreExecutor& m_store;
    const SiteStatus& m_status;
    NetworkFacts* m_network;
    QTimer m_timer;
    QList<Switch> m_told;
    QList<Switch> m_effective;
    Knowledge m_knowledge;
    QStringList m_ownHosts;
    SteadyTime m_lookedAt;
    quint64 m_asked = 0; ///< counts the readings
    bool m_isWatching = false;
    bool m_isLearning = false;
    bool m_hasToLearn = false; ///< asked for while it was learning
};

} // namespace powermon
