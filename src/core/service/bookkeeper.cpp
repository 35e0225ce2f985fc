// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/bookkeeper.h"

#include <algorithm>
#include <utility>

#include "core/base/andthen.h"
#include "core/base/logging.h"
#include "core/service/importedcoverage.h"
#include "core/service/latewriting.h"
#include "core/service/oncewriter.h"

namespace powermon {

namespace {

constexpr TimeRange always{Timestamp::fromMilliseconds(0), Timestamp::fromMilliseconds(253'402'300'799'999)};

const OutageQuery openAsFound{
    .range = always, .ongoingOnly = true, .withIncidents = true, .layer = OutageLayer::Found};

} // namespace

/// One write: filled with ids in the store's thread, read here when it is over.
struct Bookkeeper::Batch
{
    quint64 run = 0;
    QString hostText;
    QList<Coverage> coverage;
    QList<OutageLedger::Unsaved> outages;
    CoverageId known;
    QList<OutageId> savedOutages;

    Result<void> write(Store& store)
    {
        if (!hostText.isEmpty()) {
            if (const auto stored = store.values().setValue(QString::fromUtf16(hostRunKey), hostText);
                !stored)
                return failure(stored.error());
        }
        OnceWriter writer(store, known);
        for (Coverage& each : coverage) {
            const auto stored = writer.save(each);
            if (!stored)
                return failure(stored.error());
            each.id = stored->id;
        }
        for (const OutageId id : savedOutages)
            writer.exclude(id);
        for (OutageLedger::Unsaved& each : outages) {
            if (const auto stored = write(store, writer, each); !stored)
                return stored;
        }
        return {};
    }

    static Result<void> write(Store& store, OnceWriter& writer, OutageLedger::Unsaved& each)
    {
        const auto stored = writer.save(each.outage);
        if (!stored)
            return failure(stored.error());
        each.outage.id = stored->id;
        const auto standing = readStanding(store, stored->id);
        if (!standing)
            return failure(standing.error());
        each.standing = *standing;
        return {};
    }
};

Result<MonitorPast> readMonitorPast(Store& store, Timestamp now)
{
    auto coverage = latestWatched(store);
    if (coverage && !*coverage)
        coverage = store.coverage().latest(); // a store that was filled by an import goes on from there
    if (!coverage)
        return failure(coverage.error());
    auto open = store.outages().find(openAsFound);
    if (!open)
        return failure(open.error());
    std::ranges::reverse(*open);
    const auto standings = readStandings(store, *open);
    if (!standings)
        return failure(standings.error());
    const auto host = store.values().value(QString::fromUtf16(hostRunKey));
    if (!host)
        return failure(host.error());
    const auto newest = store.outages().find({.range = {always.start, now}, .limit = 10});
    if (!newest)
        return failure(newest.error());
    MonitorPast past{*coverage, hostRunFromText(host->value_or(QString())), *open, std::nullopt, *standings};
    for (const Outage& outage : *newest) {
        if (outage.endedAt && *outage.endedAt <= now)
            past.lastEnd = std::max(past.lastEnd.value_or(*outage.endedAt), *outage.endedAt);
    }
    return past;
}

Result<QHash<OutageId, OutageStanding>> readStandings(Store& store, const QList<Outage>& outages)
{
    QHash<OutageId, OutageStanding> standings;
    for (const Outage& outage : outages) {
        const auto standing = readStanding(store, outage.id);
        if (standing)
            standings.insert(outage.id, *standing);
        else if (standing.error().code != ErrorCode::OutageNotFound)
            return failure(standing.error());
    }
    return standings;
}

Bookkeeper::Bookkeeper(Clock& clock, StoreExecutor& store, Milliseconds patience, QObject* parent)
    : QObject(parent), m_clock(clock), m_store(store), m_recorder(store), m_outages(patience),
      m_patience(patience)
{
    m_recorder.setNote([this] { return note(); });
    connect(&m_recorder, &CheckRecorder::troubleBegan, this, &Bookkeeper::troubleChanged);
    connect(&m_recorder, &CheckRecorder::troubleEnded, this, [this] { Q_EMIT troubleChanged(std::nullopt); });
}

void Bookkeeper::setSpool(Spool& spool)
{
    m_spooler = std::make_unique<Spooler>(m_store, spool);
    m_recorder.setSpool(*m_spooler);
    connect(&m_recorder, &CheckRecorder::spoolingBegan, this, &Bookkeeper::spoolingBegan);
}

SpoolNote Bookkeeper::note() const
{
    SpoolNote note{m_hostText, m_coverage.unwritten(), {}, m_known};
    for (const OutageLedger::Unsaved& each : m_outages.unsaved())
        note.outages.append(each.outage);
    return note;
}

/// What no store has, for another one: ids of ours say nothing there.
SpoolNote Bookkeeper::newFinds() const
{
    SpoolNote finds{{}, m_coverage.sinceWritten(), {}};
    for (const OutageLedger::Unsaved& each : m_outages.unsaved()) {
        if (!each.outage.id.isValid())
            finds.outages.append(each.outage);
    }
    return finds;
}

QFuture<Result<void>> Bookkeeper::recover()
{
    if (m_leftOver)
        return recoverLeftOver();
    return m_spooler ? m_spooler->recover() : finishedFuture(Result<void>());
}

void Bookkeeper::keepLeftOver(const Error& reason)
{
    const bool isReplaced = reason.code == ErrorCode::DatabaseReplaced;
    m_leftOver = std::make_shared<const LeftOver>(
        LeftOver{m_recorder.takeWaiting(), isReplaced ? newFinds() : note(), m_switches, isReplaced});
}

QFuture<Result<void>> Bookkeeper::recoverLeftOver()
{
    const auto write = [leftOver = m_leftOver](Store& store) {
        return store.transaction([&] { return leftOver->write(store); });
    };
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto finish = [promise](const Result<void>& outcome) {
        promise->addResult(outcome);
        promise->finish();
        return true;
    };
    (void) andThen(m_store.submit(write), this, [this, finish](const Result<void>& written) {
        if (!written)
            return finish(written);
        m_leftOver.reset();
        (void) andThen(recover(), this, finish);
        return true;
    });
    return promise->future();
}

QFuture<Result<void>> Bookkeeper::keepLocally()
{
    const bool isNothing = !m_isWriting && m_recorder.waitingChecks() == 0;
    return isNothing ? finishedFuture(Result<void>()) : m_recorder.spool();
}

std::optional<Coverage> Bookkeeper::begin(const MonitorPast& past, const QList<quint64>& numbers,
                                          const HostRun& host, const StartRecord& start)
{
    ++m_run;
    m_isWriting = m_isFinalWrite = m_hasMore = false;
    m_answerDue.reset();
    m_known = past.coverage ? past.coverage->id : CoverageId();
    m_closing.reset();
    (void) m_blindTime.end(start.start().at);
    m_outages.restore(past.open, numbers);
    (void) m_outages.correct(past.standings);
    m_hostText = toText(host);
    const auto gap =
        m_coverage.begin(past.coverage, start.start().at, start.cutOff(), start.start().hostBootedAt);
    m_writeAt = m_clock.steadyNow();
    return gap;
}

Coverage Bookkeeper::addGap(const WatchTime::Gap& gap)
{
    writeSoon();
    m_recorder.doubt(); // another monitor may have had the lease meanwhile
    (void) m_blindTime.end(gap.range.start);
    return m_coverage.interrupt(gap.kind, gap.range, gap.resumedAt);
}

void Bookkeeper::fallAsleep()
{
    (void) m_blindTime.end(m_clock.now());
    m_coverage.fallAsleep(m_clock.now());
    write();
}

void Bookkeeper::addCheck(const CheckResult& check)
{
    m_recorder.add(check);
    noteBlindness(check);
    if (!m_writeAt)
        m_writeAt = m_clock.steadyNow() + flushPeriod;
}

void Bookkeeper::noteBlindness(const CheckResult& check)
{
    using enum CoverageRecorder::BlindState;
    if (const auto over = m_blindTime.add(check))
        m_coverage.noteBlind(*over, Over);
    else if (const auto blind = m_blindTime.current(check.finished))
        m_coverage.noteBlind(*blind, GoesOn);
}

void Bookkeeper::addEvents(const QList<DetectorEvent>& events)
{
    if (events.isEmpty())
        return;
    for (const DetectorEvent& event : events)
        m_outages.add(event, m_clock.steadyNow());
    write();
}

QList<DetectorEvent> Bookkeeper::correct(const QHash<OutageId, OutageStanding>& standings)
{
    return m_outages.correct(standings);
}

void Bookkeeper::writeSoon()
{
    m_writeAt = m_clock.steadyNow();
}

void Bookkeeper::wakeUp()
{
    const SteadyTime now = m_clock.steadyNow();
    if (m_writeAt && *m_writeAt <= now)
        write();
    if (m_answerDue && *m_answerDue <= now) {
        m_answerDue = now + flushPeriod;
        (void) m_recorder.spool();
    }
    tell(now);
}

std::optional<SteadyTime> Bookkeeper::nextWakeup() const
{
    std::optional<SteadyTime> next;
    for (const auto& each : {m_outages.nextDeadline(), m_writeAt, m_answerDue}) {
        if (each)
            next = next ? std::min(*next, *each) : *each;
    }
    return next;
}

QFuture<Result<void>> Bookkeeper::close()
{
    m_coverage.close(m_clock.now());
    m_closing = std::make_shared<QPromise<Result<void>>>();
    m_closing->start();
    m_closingTries = 2;
    QFuture<Result<void>> future = m_closing->future();
    write();
    return future;
}

void Bookkeeper::write()
{
    m_writeAt.reset();
    // One at a time: a record that is being inserted has no id yet and would be inserted again.
    m_hasMore = m_isWriting;
    if (m_isWriting)
        return;
    m_isWriting = true;
    m_isFinalWrite = m_closing != nullptr;
    if (m_spooler)
        m_answerDue = m_clock.steadyNow() + m_patience;
    const auto batch = std::make_shared<Batch>(
        Batch{m_run, m_hostText, m_coverage.unwritten(), m_outages.unsaved(), m_known, m_outages.savedIds()});
    const auto written = m_recorder.flush([batch](Store& store) { return batch->write(store); });
    (void) andThen(written, this, [this, batch](const Result<void>& outcome) {
        finishWrite(*batch, outcome);
        return true;
    });
}

void Bookkeeper::finishWrite(const Batch& batch, const Result<void>& outcome)
{
    if (batch.run != m_run)
        return;
    m_isWriting = false;
    m_answerDue.reset();
    if (outcome) {
        m_hostText.clear();
        m_coverage.written(batch.coverage);
        m_outages.saved(batch.outages);
        for (const Coverage& each : batch.coverage)
            m_known = std::max(m_known, each.id);
    } else {
        m_writeAt = m_clock.steadyNow() + flushPeriod;
    }
    if (m_closing && m_isFinalWrite && (outcome || --m_closingTries == 0)) {
        m_writeAt.reset();
        const bool isKept = outcome || m_recorder.isSpooled();
        if (!isKept)
            keepLeftOver(outcome.error());
        m_closing->addResult(isKept ? Result<void>() : outcome);
        std::exchange(m_closing, nullptr)->finish();
        return;
    }
    const bool isOvertaken = !outcome && outcome.error().code == ErrorCode::AlreadyMonitored;
    if (isOvertaken && !m_closing) {
        tell(SteadyTime::max()); // who begins anew does not know of them any more
        Q_EMIT overtaken();
    }
    if (m_closing || (m_hasMore && outcome))
        write();
    tell(m_clock.steadyNow());
    if (outcome && !m_isWriting)
        Q_EMIT everythingWritten();
}

void Bookkeeper::tell(SteadyTime now)
{
    for (const DetectorEvent& event : m_outages.takeTellable(now))
        Q_EMIT told(event);
}

} // namespace powermon
