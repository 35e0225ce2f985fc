// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <rapidcheck.h>

#include "core/schedule/checkscheduler.h"

using namespace powermon;
using namespace std::chrono_literals;

class CheckSchedulerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksNewcomersSoon();
    void spreadsEvenly_data();
    void spreadsEvenly();
    void keepsPhaseForHours();
    void neverOverlapsASwitchWithItself();
    void skipsWhatPassedMeanwhile();
    void changesOfTheListKeepPhases();
    void changedIntervalTakesEffect();
    void requestIsAtOnceAndKeepsPhase();
    void requestInFlightWaits();
    void removedInFlightDoesNotOverlapWhenBack();
    void ignoresUnknown();
    void sleepsWhenNothingIsDue();
    void tenThousandAreCheap();
    void anyHistoryKeepsTheRules();

private:
    static SwitchId id(qsizetype number) { return SwitchId(number); }
    static QList<ScheduledSwitch> switches(qsizetype count, Milliseconds interval);
    /// Runs until \a until in steps of \a step with checks that end at once; the times of each switch.
    static QHash<SwitchId, QList<SteadyTime>> run(CheckScheduler& scheduler, SteadyTime from,
                                                  SteadyTime until, Milliseconds step);
};

QList<ScheduledSwitch> CheckSchedulerTest::switches(qsizetype count, Milliseconds interval)
{
    QList<ScheduledSwitch> list;
    for (qsizetype i = 1; i <= count; ++i)
        list.append({id(i), interval});
    return list;
}

QHash<SwitchId, QList<SteadyTime>> CheckSchedulerTest::run(CheckScheduler& scheduler, SteadyTime from,
                                                           SteadyTime until, Milliseconds step)
{
    QHash<SwitchId, QList<SteadyTime>> times;
    for (SteadyTime now = from; now < until; now += step) {
        for (const SwitchId each : scheduler.due(now)) {
            times[each].append(now);
            scheduler.finished(each, now);
        }
    }
    return times;
}

namespace {

constexpr SteadyTime start{1h + 123ms};

} // namespace

void CheckSchedulerTest::checksNewcomersSoon()
{
    CheckScheduler scheduler;
    scheduler.setSwitches(switches(100, 60s), start);
    QCOMPARE(scheduler.due(start), QList<SwitchId>{id(1)});
    qsizetype most = 0;
    qsizetype seen = 1;
    for (Milliseconds after = 50ms; after <= 5s; after += 50ms) {
        const qsizetype count = scheduler.due(start + after).size();
        most = std::max(most, count);
        seen += count;
    }
    QCOMPARE(seen, qsizetype(100));
    QVERIFY2(most <= 2, "the first checks came in a burst");
}

void CheckSchedulerTest::spreadsEvenly_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {2, 3, 5, 8, 50, 100, 1000})
        QTest::addRow("%d switches", count) << count;
}

void CheckSchedulerTest::spreadsEvenly()
{
    QFETCH(int, count);
    CheckScheduler scheduler;
    scheduler.setSwitches(switches(count, 60s), start);
    run(scheduler, start, start + 2min, 10ms);
    QList<SteadyTime> phases;
    const auto times = run(scheduler, start + 2min, start + 3min, 1ms);
    for (const auto& each : times) {
        phases.append(each.constLast());
    }
    QCOMPARE(phases.size(), qsizetype(count));
    std::ranges::sort(phases);
    auto widest = phases.constFirst() + 60s - phases.constLast();
    for (qsizetype i = 1; i < phases.size(); ++i)
        widest = std::max(widest, phases.at(i) - phases.at(i - 1));
    QVERIFY(widest < 2.62 * std::chrono::nanoseconds(60s) / count + 2ms);
}

void CheckSchedulerTest::keepsPhaseForHours()
{
    CheckScheduler scheduler;
    scheduler.setSwitches(switches(7, 60s), start);
    run(scheduler, start, start + 2min, 50ms);
    const auto early = run(scheduler, start + 2min, start + 3min, 50ms);
    run(scheduler, start + 3min, start + 12h, 70ms); // ticks that are always late
    const auto late = run(scheduler, start + 12h, start + 12h + 1min, 50ms);
    QCOMPARE(early.size(), qsizetype(7));
    for (auto it = early.cbegin(); it != early.cend(); ++it) {
        QCOMPARE(late.value(it.key()).size(), qsizetype(1));
        const auto drift = (late.value(it.key()).constFirst() - it->constFirst()) % 60s;
        QVERIFY(std::min(drift, 60s - drift) <= 50ms);
    }
}

void CheckSchedulerTest::neverOverlapsASwitchWithItself()
{
    CheckScheduler scheduler;
    scheduler.setSwitches(switches(1, 1s), start);
    QCOMPARE(scheduler.due(start).size(), qsizetype(1));
    for (Milliseconds after = 0ms; after < 10s; after += 100ms)
        QVERIFY(scheduler.due(start + after).isEmpty());
    QCOMPARE(scheduler.inFlight(), qsizetype(1));
    QVERIFY(!scheduler.nextWakeup());
    scheduler.finished(id(1), start + 10s);
    QCOMPARE(scheduler.inFlight(), qsizetype(0));
    QVERIFY(*scheduler.nextWakeup() <= start + 11s);
}

void CheckSchedulerTest::skipsWhatPassedMeanwhile()
{
    CheckScheduler scheduler;
    scheduler.setSwitches(switches(1, 1s), start);
    QCOMPARE(scheduler.due(start).size(), qsizetype(1));
    scheduler.finished(id(1), start + 4500ms);
    const auto times = run(scheduler, start + 4500ms, start + 6500ms, 10ms);
    QCOMPARE(times.value(id(1)).size(), qsizetype(2));
    // A loop that stood still does not make up for it either.
    QCOMPARE(scheduler.due(start + 1h).size(), qsizetype(1));
    scheduler.finished(id(1), start + 1h);
    QVERIFY(scheduler.due(start + 1h).isEmpty() || *scheduler.nextWakeup() > start + 1h);
    QVERIFY(*scheduler.nextWakeup() > start + 1h);
}

void CheckSchedulerTest::changesOfTheListKeepPhases()
{
    CheckScheduler scheduler;
    scheduler.setSwitches(switches(5, 60s), start);
    run(scheduler, start, start + 2min, 10ms);
    const auto before = run(scheduler, start + 2min, start + 3min, 10ms);
    QList<ScheduledSwitch> changed = switches(8, 60s);
    changed.removeAt(2);
    std::ranges::reverse(changed);
    scheduler.setSwitches(changed, start + 3min);
    run(scheduler, start + 3min, start + 5min, 10ms);
    const auto after = run(scheduler, start + 5min, start + 6min, 10ms);
    QCOMPARE(after.size(), qsizetype(7));
    QVERIFY(!after.contains(id(3)));
    for (const int number : {1, 2, 4, 5})
        QCOMPARE(after.value(id(number)).constFirst() - before.value(id(number)).constFirst(), 3min);
}

void CheckSchedulerTest::changedIntervalTakesEffect()
{
    CheckScheduler scheduler;
    scheduler.setSwitches(switches(1, 24h), start);
    run(scheduler, start, start + 1min, 1s);
    scheduler.setSwitches(switches(1, 10s), start + 1min);
    const qsizetype checks = run(scheduler, start + 1min, start + 2min, 100ms).value(id(1)).size();
    QVERIFY2(checks == 6 || checks == 7, qPrintable(QString::number(checks)));
}

void CheckSchedulerTest::requestIsAtOnceAndKeepsPhase()
{
    CheckScheduler scheduler;
    scheduler.setSwitches(switches(2, 60s), start);
    run(scheduler, start, start + 2min, 10ms);
    const auto before = run(scheduler, start + 2min, start + 3min, 10ms);
    scheduler.requestAt(id(1), start + 3min);
    scheduler.requestAt(id(1), start + 3min);
    QCOMPARE(scheduler.due(start + 3min), QList<SwitchId>{id(1)});
    scheduler.finished(id(1), start + 3min);
    const auto after = run(scheduler, start + 3min + 10ms, start + 4min, 10ms);
    QCOMPARE(after.value(id(1)), QList<SteadyTime>{before.value(id(1)).constFirst() + 1min});
}

void CheckSchedulerTest::requestInFlightWaits()
{
    CheckScheduler scheduler;
    scheduler.setSwitches(switches(1, 60s), start);
    QCOMPARE(scheduler.due(start).size(), qsizetype(1));
    scheduler.requestAt(id(1), start + 1s);
    QVERIFY(scheduler.due(start + 1s).isEmpty());
    scheduler.finished(id(1), start + 5s);
    QCOMPARE(scheduler.due(start + 5s), QList<SwitchId>{id(1)});
    scheduler.finished(id(1), start + 6s);
    QVERIFY(scheduler.due(start + 6s).isEmpty());
}

void CheckSchedulerTest::removedInFlightDoesNotOverlapWhenBack()
{
    CheckScheduler scheduler;
    scheduler.setSwitches(switches(1, 1s), start);
    QCOMPARE(scheduler.due(start).size(), qsizetype(1));
    scheduler.setSwitches({}, start + 1s);
    scheduler.setSwitches(switches(1, 1s), start + 2s);
    QVERIFY(scheduler.due(start + 4s).isEmpty());
    QCOMPARE(scheduler.inFlight(), qsizetype(1));
    scheduler.finished(id(1), start + 5s);
    QCOMPARE(scheduler.due(start + 6s).size(), qsizetype(1));
}

void CheckSchedulerTest::ignoresUnknown()
{
    CheckScheduler scheduler;
    scheduler.setSwitches(switches(1, 1s), start);
    scheduler.requestAt(id(9), start);
    scheduler.finished(id(9), start);
    scheduler.finished(id(1), start); // not in flight
    QCOMPARE(scheduler.due(start), QList<SwitchId>{id(1)});
    QCOMPARE(scheduler.inFlight(), qsizetype(1));
}

void CheckSchedulerTest::sleepsWhenNothingIsDue()
{
    CheckScheduler scheduler;
    QVERIFY(!scheduler.nextWakeup());
    QVERIFY(scheduler.due(start).isEmpty());
    scheduler.setSwitches(switches(1, 60s), start);
    QCOMPARE(scheduler.nextWakeup(), start);
    scheduler.setSwitches({}, start);
    QVERIFY(!scheduler.nextWakeup());
}

void CheckSchedulerTest::tenThousandAreCheap()
{
    CheckScheduler scheduler;
    QElapsedTimer timer;
    timer.start();
    scheduler.setSwitches(switches(10'000, 60s), start);
    const auto times = run(scheduler, start, start + 10min, 50ms);
    qsizetype checks = 0;
    for (const auto& each : times)
        checks += each.size();
    QVERIFY2(checks >= 90'000 && checks <= 110'000, qPrintable(QString::number(checks)));
    // A hundred thousand checks: some 10 µs each even without optimization and under sanitizers.
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
}

/// Random lists, requests, durations and pauses: no overlap, nobody forgotten, nobody unknown.
void CheckSchedulerTest::anyHistoryKeepsTheRules()
{
    const bool holds = rc::check("any history keeps the rules", [] {
        CheckScheduler scheduler;
        QSet<SwitchId> inFlight;
        QHash<SwitchId, SteadyTime> lastDue;
        QList<ScheduledSwitch> list;
        SteadyTime now = start;
        const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 8));
        for (const int step : steps) {
            if (step == 0) {
                list.clear();
                for (const int number : *rc::gen::unique<std::vector<int>>(rc::gen::inRange(1, 12)))
                    list.append({id(number), Milliseconds(*rc::gen::element(1000, 1500, 60'000))});
                scheduler.setSwitches(list, now);
            } else if (step == 1) {
                scheduler.requestAt(id(*rc::gen::inRange(1, 12)), now);
            } else if (step <= 4 && !inFlight.isEmpty()) {
                const SwitchId done =
                    *rc::gen::elementOf(std::vector<SwitchId>(inFlight.cbegin(), inFlight.cend()));
                inFlight.remove(done);
                scheduler.finished(done, now);
            } else {
                now += Milliseconds(*rc::gen::inRange(0, 2000));
                for (const SwitchId each : scheduler.due(now)) {
                    RC_ASSERT(!inFlight.contains(each));
                    RC_ASSERT(
                        std::ranges::any_of(list, [each](const auto& known) { return known.id == each; }));
                    inFlight.insert(each);
                }
            }
            RC_ASSERT(scheduler.inFlight() == inFlight.size());
        }
        // Whoever is free comes up within an interval, or one and a half behind the first check.
        const QList<SwitchId> soon = scheduler.due(now + 90s + 6s);
        RC_ASSERT(std::ranges::all_of(
            list, [&](const auto& each) { return inFlight.contains(each.id) || soon.contains(each.id); }));
    });
    QVERIFY(holds);
}

QTEST_GUILESS_MAIN(CheckSchedulerTest)
#include "tst_checkscheduler.moc"
