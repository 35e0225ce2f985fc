// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/switchknowledge.h"

#include <algorithm>
#include <utility>

#include <QSet>

#include "core/base/andthen.h"
#include "core/base/logging.h"
#include "core/service/lessons.h"

namespace powermon {

namespace {

const QList<LearnedKind>& networkKinds()
{
    static const QList<LearnedKind> kinds{LearnedKind::OwnComputer, LearnedKind::Gateway,
                                          LearnedKind::SharesPath, LearnedKind::Outside};
    return kinds;
}

bool isOfNetwork(const LearnedFact& fact)
{
    return networkKinds().contains(fact.kind);
}

/// Whether the look that found this host says anything of such a fact. What is not known at this moment (a
/// name that is not resolved yet, a neighbour that nothing was sent to since the start) takes nothing back.
bool tellsOf(const HostSight& host, const LearnedFact& fact)
{
    if (fact.kind == LearnedKind::SharesPath)
        return !host.hardwareAddress.isEmpty();
    return isOfNetwork(fact) && host.place != HostPlace::Unknown;
}

const QList<LearnedKind>& outageKinds()
{
    static const QList<LearnedKind> kinds{LearnedKind::Backup, LearnedKind::GoesWith, LearnedKind::BootTime};
    return kinds;
}

/// What \a stream alone knows: all else is known better from the record, which a restart does not end.
QList<SwitchFacts> ownLessons(QList<SwitchFacts> stream)
{
    for (SwitchFacts& each : stream)
        each.facts.removeIf([](const LearnedFact& fact) { return fact.kind != LearnedKind::Loss; });
    return stream;
}

bool isByKind(const LearnedFact& left, const LearnedFact& right)
{
    return left.kind < right.kind;
}

/// Adds \a fact, or lets it replace one of its kind that is founded on less.
void merge(SwitchFacts& facts, const LearnedFact& fact)
{
    const auto known = std::find_if(facts.facts.begin(), facts.facts.end(),
                                    [&](const LearnedFact& each) { return each.kind == fact.kind; });
    if (known == facts.facts.end())
        facts.facts.append(fact);
    else if (fact.observed >= known->observed)
        *known = fact;
}

QSet<SwitchId> idsOf(const QList<Switch>& switches)
{
    QSet<SwitchId> ids;
    for (const Switch& each : switches)
        ids.insert(each.id);
    return ids;
}

QHash<SwitchId, QString> hostsById(const QList<Switch>& switches)
{
    QHash<SwitchId, QString> hosts;
    for (const Switch& each : switches)
        hosts.insert(each.id, each.target.host);
    return hosts;
}

bool takesNothingBack(SwitchId, const LearnedFact&)
{
    return false;
}

QSet<QString> hostsOf(const QList<Switch>& switches)
{
    QSet<QString> hosts;
    for (const Switch& each : switches)
        hosts.insert(each.target.host);
    return hosts;
}

} // namespace

SwitchKnowledge::SwitchKnowledge(Clock& clock, StoreExecutor& store, const SiteStatus& status,
                                 NetworkFacts* network, QObject* parent)
    : QObject(parent), m_clock(clock), m_store(store), m_status(status), m_network(network)
{
    m_timer.setInterval(lookPeriod);
    connect(&m_timer, &QTimer::timeout, this, &SwitchKnowledge::look);
}

QFuture<Result<void>> SwitchKnowledge::refresh()
{
    const auto accept = [this, asked = ++m_asked](const Result<Knowledge>& remembered) -> Result<void> {
        if (!remembered)
            return failure(remembered.error());
        if (asked == m_asked) // else a newer answer is on its way
            take(*remembered);
        return {};
    };
    return andThen(m_store.submit(readKnowledge), this, accept);
}

void SwitchKnowledge::take(const Knowledge& remembered)
{
    Knowledge knowledge = remembered;
    if (m_isWatching) { // what stands there is what was found here, perhaps a little older
        knowledge.facts = m_knowledge.facts;
        knowledge.ownLink = m_knowledge.ownLink;
    }
    if (knowledge == m_knowledge)
        return;
    m_knowledge = knowledge;
    combine();
    Q_EMIT changed();
}

void SwitchKnowledge::setSwitches(const QList<Switch>& told)
{
    const bool hasNewHosts = hostsOf(told) != hostsOf(m_told);
    const QHash<SwitchId, QString> before = hostsById(m_told);
    m_told = told;
    // What was seen of one address says nothing of another.
    if (m_isWatching)
        keep({}, [&before, now = hostsById(told)](SwitchId id, const LearnedFact& fact) {
            return isOfNetwork(fact) && before.contains(id) && before.value(id) != now.value(id);
        });
    if (m_isWatching && hasNewHosts && m_status.openOutages().isEmpty())
        look();
    combine();
    Q_EMIT changed(); // the hint, perhaps
}

void SwitchKnowledge::begin()
{
    if (std::exchange(m_isWatching, true))
        return;
    m_timer.start();
    look();
}

void SwitchKnowledge::end(const QList<SwitchFacts>& stream)
{
    if (std::exchange(m_isWatching, false))
        keep(ownLessons(stream), takesNothingBack);
    m_timer.stop();
}

void SwitchKnowledge::look()
{
    if (!m_isWatching || m_network == nullptr || !m_status.openOutages().isEmpty())
        return;
    m_lookedAt = m_clock.steadyNow();
    const NetworkSight sight = m_network->look(hostsOf(m_told).values());
    if (!sight.hasWayOut)
        return; // cut off: what was known before holds until there is a network again
    if (std::exchange(m_ownHosts, sight.ownHosts) != sight.ownHosts)
        Q_EMIT ownHostsChanged(m_ownHosts);
    const bool isOtherLink = std::exchange(m_knowledge.ownLink, sight.ownLink) != sight.ownLink;
    QHash<SwitchId, HostSight> hosts;
    for (const Switch& each : m_told)
        hosts.insert(each.id, sight.hosts.value(each.target.host));
    keep(lessonsOfNetwork(sight, m_told), [&hosts](SwitchId id, const LearnedFact& fact) {
        const bool knowsAll = std::all_of(fact.companions.cbegin(), fact.companions.cend(),
                                          [&](SwitchId each) { return tellsOf(hosts.value(each), fact); });
        return tellsOf(hosts.value(id), fact) && knowsAll;
    });
    if (isOtherLink)
        save();
}

void SwitchKnowledge::noteCheck(const CheckResult& check)
{
    const bool isOwnSide = !check.outcome.answered() && (check.outcome.failure == FailureKind::NetworkDown ||
                                                         check.outcome.failure == FailureKind::Unreachable);
    if (isOwnSide && m_clock.steadyNow() - m_lookedAt >= shortestLookPeriod)
        look();
}

void SwitchKnowledge::learn(const QList<SwitchFacts>& stream)
{
    if (!m_isWatching)
        return;
    keep(ownLessons(stream), takesNothingBack);
    if (std::exchange(m_isLearning, true)) {
        m_hasToLearn = true;
        return;
    }
    const auto work = [told = m_told, now = m_clock.now()](Store& store) {
        return lessonsOfOutages(store, told, now);
    };
    (void) andThen(m_store.submit(work), this, [this](const Result<QList<SwitchFacts>>& lessons) {
        m_isLearning = false;
        if (lessons && m_isWatching)
            keep(*lessons,
                 [](SwitchId, const LearnedFact& fact) { return outageKinds().contains(fact.kind); });
        else if (!lessons)
            qCWarning(logMonitor).noquote() << "nothing learnt reason=" << errorMessage(lessons.error());
        if (std::exchange(m_hasToLearn, false))
            learn({});
        return true;
    });
}

/// Takes \a lessons; what was known, is not among them any more and which they take back is forgotten.
void SwitchKnowledge::keep(const QList<SwitchFacts>& lessons, const TakesBack& takesBack)
{
    const QHash<SwitchId, SwitchFacts> before = m_knowledge.facts;
    const QSet<SwitchId> ids = idsOf(m_told);
    for (SwitchFacts& each : m_knowledge.facts)
        each.facts.removeIf([&](const LearnedFact& fact) { return takesBack(each.switchId, fact); });
    for (const SwitchFacts& lesson : lessons) {
        SwitchFacts& known = m_knowledge.facts[lesson.switchId];
        known.switchId = lesson.switchId;
        for (const LearnedFact& fact : lesson.facts)
            merge(known, fact);
        std::sort(known.facts.begin(), known.facts.end(), isByKind);
    }
    // Nothing is remembered of what is not watched any more.
    m_knowledge.facts.removeIf(
        [&](const auto& each) { return each->facts.isEmpty() || !ids.contains(each.key()); });
    if (m_knowledge.facts == before)
        return;
    combine();
    save();
    Q_EMIT changed();
}

void SwitchKnowledge::combine()
{
    const QList<Switch> before = std::exchange(m_effective, effectiveSwitches(m_told, m_knowledge));
    if (m_effective != before)
        Q_EMIT switchesChanged(m_effective);
}

void SwitchKnowledge::save()
{
    const auto saved =
        m_store.submit([learnt = m_knowledge](Store& store) { return saveFacts(store, learnt); });
    (void) andThen(saved, this, [](const Result<void>& written) {
        if (!written)
            qCWarning(logMonitor).noquote()
                << "what was learnt is not written reason=" << errorMessage(written.error());
        return true;
    });
}

QFuture<Result<void>> SwitchKnowledge::answer(std::function<Result<void>(Store&)> write)
{
    const auto job = [write = std::move(write)](Store& store) -> Result<Knowledge> {
        if (const auto written = write(store); !written)
            return failure(written.error());
        return readKnowledge(store);
    };
    return andThen(m_store.submit(job), this, [this](const Result<Knowledge>& remembered) -> Result<void> {
        if (!remembered)
            return failure(remembered.error());
        take(*remembered);
        return {};
    });
}

QFuture<Result<void>> SwitchKnowledge::refuse(SwitchId id, const QList<LearnedKind>& kinds)
{
    return answer([id, kinds](Store& store) { return refuseFacts(store, id, kinds); });
}

QFuture<Result<void>> SwitchKnowledge::hideHint()
{
    return answer([](Store& store) { return powermon::hideHint(store); });
}

std::optional<SiteHint> SwitchKnowledge::hint() const
{
    return m_knowledge.isHintHidden ? std::nullopt : hintFor(m_effective);
}

} // namespace powermon
