// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/httpprober.h"

#include <algorithm>
#include <utility>

#include <QTimerEvent>

#include "core/base/logging.h"
#include "probe/owndescriptors.h"
#include "probe/proberequest.h"

namespace powermon {
namespace {

constexpr qsizetype addressesPerProbe = 4;

Endpoint withoutScope(Endpoint endpoint)
{
    endpoint.address.setScopeId({});
    return endpoint;
}

} // namespace

HttpProber::HttpProber(Clock& clock, QObject* parent) : HttpProber(clock, Options(), parent)
{
}

HttpProber::HttpProber(Clock& clock, Options options, QObject* parent)
    : QObject(parent), m_clock(clock), m_floods(std::move(options.floods)),
      m_sockets(std::move(options.sockets)), m_lagWatch(clock), m_path(clock),
      m_names(clock, std::move(options.lookup))
{
    connect(&m_names, &NameResolver::resolved, this, &HttpProber::acceptName);
    for (int i = 0; i < std::max(options.lanes, 1); ++i)
        m_lanes.push_back(makeLane());
}

HttpProber::~HttpProber()
{
    while (!m_attempts.empty())
        finish(m_attempts.begin()->first, ProbeOutcome::failed(FailureKind::Cancelled, Milliseconds(0)));
}

QFuture<ProbeOutcome> HttpProber::probe(const ProbeTarget& target, Milliseconds timeout)
{
    wake();
    const quint64 id = ++m_lastId;
    ProbeAttempt& attempt = m_attempts[id];
    attempt.target = target;
    attempt.started = m_clock.steadyNow();
    attempt.deadline = attempt.started + std::max(timeout, Milliseconds(1));
    attempt.promise.start();
    QFuture<ProbeOutcome> future = attempt.promise.future();
    begin(id, attempt);
    return future;
}

void HttpProber::begin(quint64 id, ProbeAttempt& attempt)
{
    if (const QHostAddress literal(attempt.target.host); !literal.isNull()) {
        attempt.addresses = {literal};
        return askNext(id, attempt);
    }
    attempt.addresses = m_names.addressesOf(attempt.target.host).mid(0, addressesPerProbe);
    if (attempt.addresses.isEmpty()) {
        m_waiting.insert(attempt.target.host, id);
        return setTurn(id, attempt, attempt.deadline);
    }
    const QHostAddress answering = m_answering.value(attempt.target.host);
    std::stable_partition(attempt.addresses.begin(), attempt.addresses.end(),
                          [&](const QHostAddress& address) { return address == answering; });
    askNext(id, attempt);
}

void HttpProber::askNext(quint64 id, ProbeAttempt& attempt)
{
    const QHostAddress address = attempt.addresses.takeFirst();
    attempt.endpoint = {address, attempt.target.port};
    attempt.lane = &laneFor(attempt.endpoint);
    // An address that answered last time has all the time there is; else each has its share, so that one that
    // leads nowhere does not hide the next.
    const SteadyTime now = m_clock.steadyNow();
    const bool hasAnswered = m_answering.value(attempt.target.host) == address;
    const auto share = (attempt.deadline - now) / (hasAnswered ? 1 : attempt.addresses.size() + 1);
    attempt.asked = now;
    attempt.isSocketGone = false;
    setTurn(id, attempt, now + share);
    attempt.lane->send(id, probeRequest(attempt.target, address), attempt.endpoint);
}

void HttpProber::setTurn(quint64 id, ProbeAttempt& attempt, SteadyTime ends)
{
    m_turns.erase({attempt.turnEnds, id});
    attempt.turnEnds = ends;
    m_turns.insert({ends, id});
}

void HttpProber::acceptReply(quint64 id, const ReplyResult& result)
{
    const auto found = m_attempts.find(id);
    if (found == m_attempts.end())
        return;
    noteLag();
    ProbeAttempt& attempt = found->second;
    if (!result.httpStatus)
        return acceptFailure(id, attempt, failureKindOf(result.error));
    const auto latency = m_clock.steadyNow() - attempt.started;
    const auto duration = std::chrono::duration_cast<Milliseconds>(latency);
    if (attempt.isVoid) // it came, but nobody knows when
        return finish(id, ProbeOutcome::failed(FailureKind::Cancelled, duration));
    if (QHostAddress(attempt.target.host).isNull())
        m_answering.insert(attempt.target.host, attempt.endpoint.address);
    finish(id, ProbeOutcome::answer(*result.httpStatus, duration));
}

void HttpProber::acceptName(const QString& name, const QList<QHostAddress>& addresses)
{
    const QList<quint64> ids = m_waiting.values(name);
    m_waiting.remove(name);
    for (const quint64 id : ids) {
        const auto found = m_attempts.find(id);
        if (found == m_attempts.end())
            continue;
        if (addresses.isEmpty())
            failWithoutAddress(id);
        else
            begin(id, found->second);
    }
}

void HttpProber::acceptFailure(quint64 id, ProbeAttempt& attempt, FailureKind kind)
{
    const bool mayBeOurs =
        kind == FailureKind::Timeout || kind == FailureKind::Refused || kind == FailureKind::Unreachable;
    const bool isShort = kind == FailureKind::Unreachable && isOutOfDescriptors();
    if (isShort || (mayBeOurs && m_path.isDown(attempt.endpoint.address)))
        kind = FailureKind::NetworkDown;
    attempt.worst = attempt.worst ? moreTelling(*attempt.worst, kind) : kind;
    if (m_answering.value(attempt.target.host) == attempt.endpoint.address)
        m_answering.remove(attempt.target.host);
    if (!attempt.addresses.isEmpty() && m_clock.steadyNow() < attempt.deadline)
        return askNext(id, attempt);
    const auto after = std::chrono::duration_cast<Milliseconds>(m_clock.steadyNow() - attempt.started);
    finish(id, ProbeOutcome::failed(attempt.isVoid ? FailureKind::Cancelled : *attempt.worst, after));
}

void HttpProber::failWithoutAddress(quint64 id)
{
    const ProbeAttempt& attempt = m_attempts.at(id);
    FailureKind kind = m_path.isIsolated() ? FailureKind::NetworkDown : FailureKind::NameNotFound;
    if (attempt.isVoid)
        kind = FailureKind::Cancelled;
    finish(id, ProbeOutcome::failed(
                   kind, std::chrono::duration_cast<Milliseconds>(m_clock.steadyNow() - attempt.started)));
}

void HttpProber::finish(quint64 id, const ProbeOutcome& outcome)
{
    auto node = m_attempts.extract(id); // first: what hangs on the future may probe again
    ProbeAttempt& attempt = node.mapped();
    m_turns.erase({attempt.turnEnds, id});
    m_waiting.remove(attempt.target.host, id);
    if (attempt.lane)
        attempt.lane->drop(id);
    attempt.promise.addResult(outcome);
    attempt.promise.finish();
}

void HttpProber::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId())
        return QObject::timerEvent(event);
    noteLag();
    m_lagWatch.start(tick);
    if (std::exchange(m_isBehind, false))
        return; // what arrived meanwhile is read before anything is judged by its time
    watchLanes();
    endDenied();
    endClosed();
    endTurns();
    if (!isAnythingUnderWay())
        m_timer.stop();
}

// Whatever runs first after a time in which this process did not: the tick, an answer, or a new probe, which
// itself is not touched by it.
void HttpProber::noteLag()
{
    const Milliseconds lag = m_lagWatch.overdue();
    if (lag <= smallLag)
        return;
    if (lag > voidingLag)
        voidAll();
    m_lagWatch.start(tick);
    m_isBehind = true;
}

void HttpProber::voidAll()
{
    for (auto& [id, attempt] : m_attempts)
        attempt.isVoid = true;
    for (const auto& lane : m_lanes)
        lane->forgive();
    for (const auto& [endpoint, lane] : m_quarantine)
        lane->forgive();
}

void HttpProber::endTurns()
{
    noteLag();
    if (m_isBehind)
        return;
    const SteadyTime now = m_clock.steadyNow();
    std::vector<quint64> ended;
    for (auto it = m_turns.cbegin(); it != m_turns.cend() && it->first <= now; ++it)
        ended.push_back(it->second);
    for (const quint64 id : ended) {
        const auto found = m_attempts.find(id);
        if (found == m_attempts.end())
            continue;
        ProbeAttempt& attempt = found->second;
        if (!attempt.lane) {
            failWithoutAddress(id);
        } else if (attempt.lane->livedAt() >= attempt.turnEnds) {
            // The lane ran after its end, so that no answer is on its way.
            giveUpAddress(id, attempt, attempt.isSocketGone ? FailureKind::NotHttp : FailureKind::Timeout);
        } else { // silence of the device, or of the lane?
            attempt.lane->askForLife();
        }
    }
}

void HttpProber::endDenied()
{
    const SteadyTime now = m_clock.steadyNow();
    const bool anyWaits = !m_attempts.empty() && now - m_attempts.begin()->second.started >= denialPeriod;
    if (!anyWaits || now - m_denialsReadAt < denialPeriod)
        return;
    m_denialsReadAt = now;
    const QSet<Endpoint> denied = deniedConnects();
    for (auto it = m_attempts.begin(); it != m_attempts.end() && !denied.isEmpty();) {
        const auto here = it++;
        if (here->second.lane && denied.contains(here->second.endpoint))
            giveUpAddress(here->first, here->second, FailureKind::Unreachable);
    }
}

// A connection that is reset in the instant in which the request is written is closed by the manager without
// a word, and its reply never ends: what was asked and has no socket any more was closed by the device. An
// answer has none either, for the moment in which it is on its way from the manager's thread: hence two
// looks.
void HttpProber::endClosed()
{
    const SteadyTime now = m_clock.steadyNow();
    const auto hadTime = [now](const Attempts::value_type& each) {
        const ProbeAttempt& attempt = each.second;
        return attempt.lane && now - attempt.asked >= socketPeriod && attempt.lane->livedAt() > attempt.asked;
    };
    if (now - m_socketsReadAt < socketPeriod || std::none_of(m_attempts.cbegin(), m_attempts.cend(), hadTime))
        return;
    m_socketsReadAt = now;
    const std::optional<QSet<Endpoint>> open = m_sockets();
    if (!open)
        return;
    for (auto it = m_attempts.begin(); it != m_attempts.end();) {
        const auto here = it++;
        if (!hadTime(*here))
            continue;
        const bool isGone = !open->contains(withoutScope(here->second.endpoint));
        if (std::exchange(here->second.isSocketGone, isGone) && isGone)
            giveUpAddress(here->first, here->second, FailureKind::NotHttp);
    }
}

void HttpProber::giveUpAddress(quint64 id, ProbeAttempt& attempt, FailureKind kind)
{
    attempt.lane->drop(id);
    acceptFailure(id, attempt, kind);
}

void HttpProber::watchLanes()
{
    for (auto& lane : m_lanes)
        watch(lane);
    for (auto& [endpoint, lane] : m_quarantine)
        watch(lane);
    std::erase_if(m_pinned, [](const auto& lane) { return lane->silence() == Milliseconds(0); });
    for (const auto& lane : m_pinned)
        static_cast<void>(m_floods(lane->suspects()));
}

void HttpProber::watch(std::unique_ptr<ProbeLane>& lane)
{
    lane->beat();
    if (lane->silence() < laneSuspected)
        return;
    const QList<Endpoint> flooding = m_floods(lane->suspects());
    for (const Endpoint& endpoint : flooding)
        quarantine(endpoint);
    if (lane->silence() >= laneGivenUp)
        replace(lane);
}

void HttpProber::quarantine(const Endpoint& endpoint)
{
    // It spoke and speaks on: there is power, but no header that ends.
    for (auto it = m_attempts.begin(); it != m_attempts.end();) {
        const auto here = it++;
        if (here->second.lane && here->second.endpoint == endpoint)
            giveUpAddress(here->first, here->second, FailureKind::NotHttp);
    }
    const auto isIt = [&](const auto& entry) { return entry.first == endpoint; };
    if (std::any_of(m_quarantine.cbegin(), m_quarantine.cend(), isIt))
        return;
    qCWarning(logProbe) << "device floods and is probed apart from now on address="
                        << endpoint.address.toString() << "port=" << endpoint.port;
    m_quarantine.emplace_back(endpoint, makeLane());
}

void HttpProber::replace(std::unique_ptr<ProbeLane>& lane)
{
    qCWarning(logProbe) << "a network manager no longer responds and is replaced in_flight="
                        << lane->inFlight().size();
    ++m_replacedLanes;
    const QList<quint64> ids = lane->inFlight();
    for (const quint64 id : ids)
        lane->drop(id);
    m_pinned.push_back(std::exchange(lane, makeLane()));
    const SteadyTime now = m_clock.steadyNow();
    for (const quint64 id : ids) {
        const auto found = m_attempts.find(id);
        if (found == m_attempts.end())
            continue;
        ProbeAttempt& attempt = found->second;
        attempt.lane = nullptr;
        attempt.isVoid = true;
        const bool hasTime = attempt.deadline - now >= (attempt.deadline - attempt.started) / 2;
        if (!hasTime) {
            finish(id, ProbeOutcome::failed(FailureKind::Cancelled,
                                            std::chrono::duration_cast<Milliseconds>(now - attempt.started)));
            continue;
        }
        attempt.isVoid = false;
        attempt.addresses.prepend(attempt.endpoint.address);
        askNext(id, attempt);
    }
}

std::unique_ptr<ProbeLane> HttpProber::makeLane()
{
    auto lane = std::make_unique<ProbeLane>(m_clock, m_refusingPort.number());
    connect(lane.get(), &ProbeLane::replied, this, &HttpProber::acceptReply);
    connect(lane.get(), &ProbeLane::lived, this, &HttpProber::endTurns);
    return lane;
}

ProbeLane& HttpProber::laneFor(const Endpoint& endpoint)
{
    for (const auto& [bad, lane] : m_quarantine) {
        if (bad == endpoint)
            return *lane;
    }
    return *m_lanes[qHash(endpoint) % m_lanes.size()];
}

void HttpProber::wake()
{
    if (m_timer.isActive())
        return noteLag();
    m_lagWatch.start(tick);
    m_timer.start(static_cast<int>(tick.count()), this);
}

bool HttpProber::isAnythingUnderWay() const
{
    const auto isUnproven = [](const std::unique_ptr<ProbeLane>& lane) { return lane->isUnproven(); };
    return !m_attempts.empty() || !m_pinned.empty() ||
           std::any_of(m_lanes.cbegin(), m_lanes.cend(), isUnproven) ||
           std::any_of(m_quarantine.cbegin(), m_quarantine.cend(),
                       [](const auto& entry) { return entry.second->isUnproven(); });
}

} // namespace powermon
