// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How Monitor gets a detector that goes on where another one stopped: at the start, and when the policy
// changes.
#include <utility>

#include "core/base/andthen.h"
#include "core/base/logging.h"
#include "core/service/insteps.h"
#include "core/service/monitor.h"

namespace powermon {

namespace {

/// What ended with a run is written last; checks may be placed a little behind it (CheckOrder).
constexpr std::chrono::seconds lastWrites{15};

/// Behind the newest record.
Timestamp endOf(const MonitorPast& past, Timestamp now)
{
    return past.coverage ? past.coverage->range.end + lastWrites : now;
}

/// A clock that is behind the records was lost with the power: by how much it is wrong is not known, so what
/// is open keeps its times as they are.
DetectorWarmUp::Way wayTo(const MonitorPast& past, Timestamp now)
{
    const bool isBehind = past.coverage && now + WatchTime::minimumStep <= past.coverage->range.end;
    return isBehind ? DetectorWarmUp::Way::TakeOver : DetectorWarmUp::Way::Replay;
}

} // namespace

/// Reads the past and makes a detector that knows it, in the store's thread.
class Monitor::Beginning
{
public:
    Beginning(WarmUpRequest request, Timestamp now) : m_request(std::move(request)), m_now(now) {}

    Result<bool> step(Store& store)
    {
        if (m_warmUp)
            return m_warmUp->step(store);
        const auto past = readMonitorPast(store, m_now);
        if (!past)
            return failure(past.error());
        m_past = *past;
        m_request.open = past->open;
        m_request.until = endOf(*past, m_now);
        m_warmUp.emplace(m_request, wayTo(*past, m_now));
        return false;
    }
    [[nodiscard]] const MonitorPast& past() const { return m_past; }
    [[nodiscard]] WarmDetector take() { return m_warmUp->take(); }

private:
    WarmUpRequest m_request;
    Timestamp m_now;
    MonitorPast m_past;
    std::optional<DetectorWarmUp> m_warmUp;
};

WarmUpRequest Monitor::warmUpRequest(Timestamp until, const QList<Outage>& open) const
{
    return {m_settings.policy, m_surroundings, m_switchList, until, open};
}

QFuture<Result<void>> Monitor::start()
{
    if (m_phase != Phase::Stopped)
        return finishedFuture(Result<void>(failure(ErrorCode::Interrupted)));
    m_phase = Phase::Starting;
    const quint64 run = ++m_run;
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto finish = [promise](const Result<void>& outcome) {
        promise->addResult(outcome);
        promise->finish();
        return true;
    };
    (void) andThen(m_books.recover(), this, [this, run, finish](const Result<void>& recovered) {
        if (!recovered && run == m_run)
            m_phase = Phase::Stopped;
        return andThen(recovered ? takeUp(run) : finishedFuture(recovered), this, finish);
    });
    return promise->future();
}

QFuture<Result<void>> Monitor::takeUp(quint64 run)
{
    m_judgedBy = m_settings.policy;
    const Timestamp now = m_clock.now();
    const auto beginning = std::make_shared<Beginning>(warmUpRequest(now, {}), now);
    const auto take = [this, beginning, run](const Result<void>& read) -> Result<void> {
        if (m_phase != Phase::Starting || run != m_run)
            return failure(ErrorCode::Interrupted);
        m_phase = Phase::Stopped;
        if (!read)
            return failure(read.error());
        return begin(beginning->past(), beginning->take());
    };
    const auto read = inSteps(m_store, this, [beginning](Store& store) { return beginning->step(store); });
    return andThen(read, this, take);
}

Result<void> Monitor::begin(const MonitorPast& past, const WarmDetector& warm)
{
    m_phase = Phase::Running;
    const Timestamp now = startBehind(warm.latest);
    const SteadyTime steadyNow = m_clock.steadyNow();
    m_watchTime.begin(m_clock);
    m_detector = warm.detector;
    m_detector->setSurroundings(m_surroundings);
    const HostRun host = m_host ? m_host->run() : HostRun();
    m_startRecord = StartRecord(past.coverage, past.host, host, now);
    const auto gap = m_books.begin(past, warm.numbers, host, m_startRecord);
    m_status.setSwitches(m_switchList);
    m_status.setOnSince(past.lastEnd.value_or(now));
    m_status.setOpenOutages(m_books.outages().toldOpen());
    m_status.setMode(MonitorMode::Watching);
    m_runner.start();
    m_nextHeartbeat = steadyNow + heartbeat;
    m_lastTick = steadyNow - minimumTick;
    for (const DetectorEvent& each : m_books.outages().toldEvents())
        Q_EMIT outageTakenUp(each.outage, each.number);
    m_books.addEvents(warm.missed + m_detector->setSwitches(m_switchList, now));
    if (gap)
        m_books.addEvents(m_detector->monitorGap(*gap));
    m_books.addEvents(m_detector->monitorStarted(m_startRecord.start()));
    m_books.wakeUp();
    if (m_judgedBy != m_settings.policy)
        replaceDetector();
    armTimer();
    qCInfo(logMonitor).nospace() << "started switches=" << m_switchList.size()
                                 << " policy=" << qUtf8Printable(toWord(m_settings.policy.kind))
                                 << " open_outages=" << past.open.size();
    return {};
}

/// The time of the start: behind \a latest, the newest check that is stored, unless the clock was set back.
Timestamp Monitor::startBehind(const std::optional<CheckPlace>& latest)
{
    Timestamp now = m_clock.now();
    if (latest && latest->finished >= now && latest->finished - now < WatchTime::minimumStep)
        now = latest->finished + Milliseconds(1);
    m_order.goOnFrom(now);
    return now;
}

/// The one before goes on judging until the new one knows what it has to.
void Monitor::replaceDetector()
{
    m_judgedBy = m_settings.policy;
    m_unread = m_books.unwrittenChecks();
    const Timestamp newest = m_order.latest() ? m_order.latest()->finished : m_clock.now();
    const Timestamp until =
        (m_unread->isEmpty() ? newest : m_unread->constFirst().finished) + Milliseconds(1);
    const WarmUpRequest request = warmUpRequest(until, m_books.outages().open());
    const auto warmUp = std::make_shared<DetectorWarmUp>(request);
    const auto take = [this, request, warmUp, number = ++m_replacement,
                       run = m_run](const Result<void>& read) {
        if (!isRunning() || number != m_replacement || run != m_run)
            return false;
        if (request.open != m_books.outages().open())
            replaceDetector(); // something opened or closed meanwhile
        else
            takeOver(read ? warmUp->take() : DetectorWarmUp::cold(request));
        return true;
    };
    (void) andThen(inSteps(m_store, this, [warmUp](Store& store) { return warmUp->step(store); }), this,
                   take);
}

void Monitor::takeOver(const WarmDetector& warm)
{
    m_detector = warm.detector;
    m_detector->setSurroundings(m_surroundings);
    m_books.renumber(warm.numbers);
    QList<DetectorEvent> events = warm.missed + m_detector->setSwitches(m_switchList, m_clock.now());
    const QList<CheckResult> unread = m_unread.value_or(QList<CheckResult>());
    m_unread.reset();
    for (const CheckResult& check : unread) {
        if (!warm.latest || *warm.latest < CheckPlace::of(check))
            events += m_detector->apply(check);
    }
    m_books.addEvents(events);
}

} // namespace powermon
