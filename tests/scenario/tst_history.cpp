// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>

#include "core/service/history.h"
#include "watchedhome.h"

using namespace powermon;
using namespace std::chrono_literals;

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheMonitorSaw();
    void unwatchedTimeIsUnknown();
    void timeWithoutANetworkIsUnknown_data();
    void timeWithoutANetworkIsUnknown();
    void longIntervalsReachBack();
    void removedSwitchesKeepTheirPast();
    void summaryMeansWhatItSays();
    void theAverageLeavesOutWhatNobodyWatched();
    void latencyOfOneSwitch();
    void emptyStore();
    void storeTroubleIsAnswered();
    void longPastsLetOthersIn();
    void aDayOfAHundredSwitches();
};

void HistoryTest::tellsWhatTheMonitorSaw()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    const Timestamp begin = home.clock.now();
    home.runFor(1h);
    home.power(false);
    home.runFor(1h);
    home.power(true);
    home.runFor(1h);
    const History history(home.executor);
    const TimeRange range{begin, home.clock.now()};
    const SiteHistory site = history.site(range).result().value();
    QCOMPARE(site.watched, QList<TimeRange>{range}); // also the seconds that are not on disk yet
    QCOMPARE(site.outages.size(), qsizetype(1));
    QCOMPARE(site.switches.size(), qsizetype(3));
    for (const SwitchHistory& each : site.switches) {
        QCOMPARE(each.segments.constFirst().range.start, range.start);
        QCOMPARE(each.segments.constLast().range.end, range.end);
        QVERIFY(std::abs((each.availability.down - Milliseconds(1h)).count()) < 120'000);
        QVERIFY(each.availability.unknown < Milliseconds(10s)); // until the first check
        QVERIFY(std::abs(*each.availability.ratio() - 2.0 / 3) < 0.02);
        QVERIFY(each.availability.failures > 55 && each.availability.failures < 65);
    }
}

void HistoryTest::unwatchedTimeIsUnknown()
{
    WatchedHome home(1);
    QVERIFY(home.start().has_value());
    const Timestamp begin = home.clock.now();
    home.runFor(1h);
    QVERIFY(home.stop().has_value());
    home.clock.advance(2h);
    home.boot();
    QVERIFY(home.start().has_value());
    home.runFor(1h);
    home.clock.sleep(4h);
    home.runFor(1h);
    const SiteHistory site = History(home.executor).site({begin - 1h, home.clock.now()}).result().value();
    const Availability availability = site.switches.constBegin()->availability;
    QCOMPARE(availability.down, Milliseconds(0));
    QVERIFY(availability.up > Milliseconds(2h + 57min) && availability.up <= Milliseconds(3h + 5s));
    QVERIFY(availability.unknown >= Milliseconds(7h - 5s));
    QCOMPARE(availability.ratio(), 1.0);
    QCOMPARE(site.watched.size(), qsizetype(3));
    QList<std::optional<CoverageKind>> reasons;
    Milliseconds unwatched{0};
    for (const UnwatchedStretch& each : site.unwatched) {
        reasons.append(each.kind);
        unwatched += each.range.duration();
    }
    QCOMPARE(reasons,
             (QList<std::optional<CoverageKind>>{std::nullopt, CoverageKind::Off, CoverageKind::Asleep}));
    const Summary summary = History(home.executor).summary(site.range).result().value();
    QCOMPARE(summary.unwatched, site.unwatched);
    QCOMPARE(summary.unwatchedTime(), unwatched);
    QCOMPARE(summary.watched + unwatched, site.range.duration());
}

void HistoryTest::timeWithoutANetworkIsUnknown_data()
{
    QTest::addColumn<PolicyKind>("policy");
    QTest::newRow("evidence") << PolicyKind::Evidence;
    QTest::newRow("readme") << PolicyKind::Readme;
}

void HistoryTest::timeWithoutANetworkIsUnknown()
{
    QFETCH(PolicyKind, policy);
    WatchedHome home(3);
    home.settings.policy.kind = policy;
    home.boot();
    QVERIFY(home.start().has_value());
    const Timestamp begin = home.clock.now();
    home.runFor(1h);
    home.prober.setOutcome(ProbeOutcome::failed(FailureKind::NetworkDown, 1ms)); // its own cable is out
    home.runFor(2h);
    for (const SwitchStatus& each : home.status->switches())
        QCOMPARE(each.state, SwitchState::Unknown);
    const History history(home.executor);
    const auto whole = [&] { return history.site({begin, home.clock.now()}).result().value(); };
    const auto isTwoHours = [](Milliseconds time) { return time > 2h - 1min && time < 2h + 1min; };
    const SiteHistory stillBlind = whole();
    QCOMPARE(stillBlind.watched.size(), qsizetype(1));
    QCOMPARE(stillBlind.unwatched.size(), qsizetype(1));
    QCOMPARE(stillBlind.unwatched.at(0).range.end, stillBlind.range.end); // it goes on
    home.power(true);
    home.runFor(1h);
    const SiteHistory site = whole();
    QCOMPARE(site.watched.size(), qsizetype(2));
    QCOMPARE(site.unwatched.size(), qsizetype(1));
    QCOMPARE(site.unwatched.at(0).kind, std::optional(CoverageKind::NoNetwork));
    QVERIFY(isTwoHours(site.unwatched.at(0).range.duration()));
    for (const SwitchHistory& each : site.switches) {
        QCOMPARE(each.availability.down, Milliseconds(0));
        QVERIFY(isTwoHours(each.availability.unknown));
        QCOMPARE(each.availability.ratio(), 1.0);
    }
    const Summary summary = history.summary(site.range).result().value();
    QVERIFY(isTwoHours(summary.unwatchedTime()));
    QCOMPARE(summary.failedChecks, 0);
    ReliabilityQuery query;
    query.period = site.range;
    query.now = home.clock.now();
    query.zone = QTimeZone::utc();
    const auto report = history.reliability(query).result();
    QVERIFY(report.has_value());
    QVERIFY(std::abs((report->whole.customerTime - 3 * Milliseconds(2h)).count()) < 3 * 60'000);
    // The readme policy takes it for an outage, which began before anybody knew of the blindness.
    QVERIFY(report->whole.outTime < Milliseconds(policy == PolicyKind::Readme ? 3min : 1ms));
}

void HistoryTest::longIntervalsReachBack()
{
    WatchedHome home(1);
    Switch daily = home.stored().at(0);
    daily.interval = 4h;
    QVERIFY(home.memory.switches().update(daily).has_value());
    home.monitor->setSwitches(home.stored());
    QVERIFY(home.start().has_value());
    home.runFor(14h);
    const TimeRange lastHour{home.clock.now() - 1h, home.clock.now()};
    const SiteHistory site = History(home.executor).site(lastHour).result().value();
    QCOMPARE(site.switches.value(daily.id).availability.up, Milliseconds(1h));
}

void HistoryTest::removedSwitchesKeepTheirPast()
{
    WatchedHome home(2);
    QVERIFY(home.start().has_value());
    const Timestamp begin = home.clock.now();
    home.runFor(1h);
    const SwitchId removed = home.stored().at(0).id;
    QVERIFY(home.memory.switches().remove(removed, home.clock.now()).has_value());
    const SiteHistory site = History(home.executor).site({begin, home.clock.now()}).result().value();
    QVERIFY(site.switches.value(removed).availability.up > Milliseconds(55min));
}

void HistoryTest::summaryMeansWhatItSays()
{
    WatchedHome home(2);
    QVERIFY(home.start().has_value());
    const Timestamp begin = home.clock.now();
    home.runFor(1h);
    home.power(false);
    home.runFor(10min);
    home.power(true);
    home.runFor(1h);
    home.power(false);
    home.runFor(30min);
    Outage incident;
    incident.cause = OutageCause::Network;
    incident.startedAt = incident.detectedAt = begin + 1min;
    incident.endedAt = begin + 2min;
    incident.start = {begin + 1min, begin + 1min};
    incident.end = TimeInterval{begin + 2min, begin + 2min};
    QVERIFY(home.memory.outages().save(incident).has_value());
    const Summary summary = History(home.executor).summary({begin, home.clock.now() + 1s}).result().value();
    qint64 failed = 0;
    for (const CheckResult& check : home.checks())
        failed += check.outcome.answered() ? 0 : 1;
    QCOMPARE(summary.totalChecks, qint64(home.checks().size()));
    QCOMPARE(summary.failedChecks, failed);
    QVERIFY(failed > 70);
    QCOMPARE(summary.totalOutages, qint64(2)); // the incident is none
    const Outage over = home.closed.constFirst();
    QCOMPARE(summary.averageOutage, *over.endedAt - over.startedAt); // not of the open one
    QVERIFY(std::abs((summary.watched - Milliseconds(2h + 40min)).count()) <= 1000);
    QVERIFY(!History(home.executor).summary({begin, begin + 30min}).result()->averageOutage);
}

void HistoryTest::theAverageLeavesOutWhatNobodyWatched()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    const Timestamp begin = home.clock.now();
    home.runFor(10min);
    home.power(false);
    home.runFor(20min);
    home.clock.sleep(8h);
    home.runFor(10min);
    home.power(true);
    home.runFor(5min);
    QCOMPARE(home.closed.size(), qsizetype(1));
    const Milliseconds whole = *home.closed.at(0).endedAt - home.closed.at(0).startedAt;
    const auto coverage = home.coverage();
    const auto sleep = std::ranges::find(coverage, CoverageKind::Asleep, &Coverage::kind);
    QVERIFY(sleep != coverage.end() && sleep->range.duration() >= 8h);
    const Milliseconds seen = whole - sleep->range.duration();
    const auto average = [&] {
        return History(home.executor).summary({begin, home.clock.now()}).result()->averageOutage;
    };
    QCOMPARE(average(), std::optional(seen));
    Outage brought = home.closed.at(0); // from elsewhere: nobody here watched any of it
    brought.id = {};
    brought.startedAt = begin - 48h;
    brought.endedAt = begin - 46h;
    brought.start = {brought.startedAt, brought.startedAt};
    brought.end = TimeInterval{*brought.endedAt, *brought.endedAt};
    QVERIFY(home.memory.outages().save(brought).has_value());
    QCOMPARE(History(home.executor).summary({begin - 72h, home.clock.now()}).result()->averageOutage,
             std::optional((seen + 2h) / 2));
}

void HistoryTest::latencyOfOneSwitch()
{
    WatchedHome home(2);
    QVERIFY(home.start().has_value());
    const Timestamp begin = home.clock.now();
    home.runFor(1h);
    home.power(false);
    home.runFor(10min);
    home.power(true);
    home.runFor(1h);
    const History history(home.executor);
    const TimeRange range{begin, home.clock.now()};
    const auto points = history.latency(home.stored().at(0).id, range, 20).result().value();
    QVERIFY(points.size() >= 18 && points.size() <= 20);
    const auto starts = std::ranges::count(points, true, &LatencyPoint::startsSegment);
    QCOMPARE(starts, std::ptrdiff_t(2));
    QVERIFY(std::ranges::all_of(points, [](const LatencyPoint& point) { return point.mean == 12ms; }));
    QVERIFY(history.latency(SwitchId(99), range, 20).result()->isEmpty());
    QCOMPARE(history.newestChecks({range, std::nullopt}, 5).result()->size(), qsizetype(5));
    QCOMPARE(history.outages({.range = range}).result()->size(), qsizetype(1));
}

void HistoryTest::emptyStore()
{
    MemoryStore memory;
    HeldStoreExecutor executor(memory);
    const History history(executor);
    const Timestamp now = ManualClock().now();
    const SiteHistory site = history.site({now - 24h, now}).result().value();
    QVERIFY(site.switches.isEmpty() && site.watched.isEmpty() && site.outages.isEmpty());
    const Summary summary = history.summary({now - 24h, now}).result().value();
    QCOMPARE(summary.totalChecks, qint64(0));
    QVERIFY(!summary.averageOutage);
    QVERIFY(history.site({now, now}).result().has_value());
}

void HistoryTest::storeTroubleIsAnswered()
{
    for (qint64 number = 1; number <= 4; ++number) {
        WatchedHome home(1);
        const TimeRange range{home.clock.now() - 1h, home.clock.now()};
        home.store.gate.failOnce(number);
        QVERIFY(!History(home.executor).site(range).result().has_value());
    }
    for (qint64 number = 1; number <= 3; ++number) {
        WatchedHome home(1);
        home.store.gate.failOnce(number);
        const TimeRange range{home.clock.now() - 1h, home.clock.now()};
        QVERIFY(!History(home.executor).summary(range).result().has_value());
    }
    WatchedHome home(1);
    home.store.gate.failAll(true);
    const TimeRange range{home.clock.now() - 1h, home.clock.now()};
    QVERIFY(!History(home.executor).latency(SwitchId(1), range, 10).result().has_value());
}

void HistoryTest::longPastsLetOthersIn()
{
    WatchedHome home(1);
    QVERIFY(home.start().has_value());
    const Timestamp begin = home.clock.now();
    home.runFor(std::chrono::days(5));
    const TimeRange range{begin - std::chrono::days(365), home.clock.now()};
    const auto expected = History::readSite(home.memory, range, 60s);
    home.executor.hold();
    const auto site = History(home.executor).site(range);
    bool isWritten = false;
    int turnsBehindTheWrite = 0;
    int turns = 0;
    for (; !site.isFinished() && turns < 1000; ++turns) {
        if (turns == 1)
            (void) home.executor.submit([&](Store&) -> Result<bool> { return isWritten = true; });
        home.executor.releaseOne();
        turnsBehindTheWrite += isWritten ? 1 : 0;
    }
    QVERIFY2(turns > 3 && turns < 100, qPrintable(QString::number(turns)));
    QVERIFY(turnsBehindTheWrite > 1);
    QVERIFY(site.result() == expected);
}

void HistoryTest::aDayOfAHundredSwitches()
{
    WatchedHome home(100);
    QVERIFY(home.start().has_value());
    const Timestamp begin = home.clock.now();
    home.runFor(24h);
    QElapsedTimer timer;
    timer.start();
    const auto site = History(home.executor).site({begin, home.clock.now()}).result();
    QVERIFY(site.has_value());
    QCOMPARE(site->switches.size(), qsizetype(100));
    qInfo() << "a day of 100 switches took ms" << timer.elapsed();
    QVERIFY(timer.elapsed() < 60'000); // some 50 ms where optimized
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
