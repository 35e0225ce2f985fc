// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>
#include <map>

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include "core/schedule/adaptivechecks.h"

using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr SteadyTime start{std::chrono::hours(1)};

SwitchId id(qsizetype number)
{
    return SwitchId(number);
}

QList<ScheduledSwitch> switches(qsizetype count, Milliseconds interval = 60s)
{
    QList<ScheduledSwitch> list;
    for (qsizetype i = 1; i <= count; ++i)
        list.append({id(i), interval});
    return list;
}

QList<SwitchId> idsOf(const QList<ExtraCheck>& extra)
{
    QList<SwitchId> ids;
    for (const ExtraCheck& each : extra)
        ids.append(each.id);
    return ids;
}

/// Scheduler and rule together in virtual time, with devices that answer at once or time out after 5 s.
class Probing
{
public:
    using IsLost = std::function<bool(SwitchId, SteadyTime)>;

    Probing(qsizetype count, Milliseconds interval, IsLost isLost)
        : m_isLost(std::move(isLost)), m_now(start), m_begun(start)
    {
        m_adaptive.setSwitches(switches(count, interval));
        m_scheduler.setSwitches(switches(count, interval), start);
    }

    void runFor(Milliseconds duration)
    {
        const SteadyTime end = m_now + duration;
        while (true) {
            const auto due = m_scheduler.nextWakeup();
            const auto finish = m_inFlight.empty() ? std::nullopt : std::optional(m_inFlight.begin()->first);
            const SteadyTime next = std::min(due.value_or(end), finish.value_or(end));
            if (next >= end)
                break;
            m_now = std::max(m_now, next);
            finishDue();
            beginDue();
        }
        m_now = end;
    }

    [[nodiscard]] qsizetype checksOf(SwitchId id) const { return m_checks.value(id).size(); }
    [[nodiscard]] const QList<SteadyTime>& timesOf(SwitchId id) { return m_checks[id]; }
    [[nodiscard]] qsizetype checks() const
    {
        qsizetype count = 0;
        for (const auto& each : m_checks)
            count += each.size();
        return count;
    }
    /// The most checks that were begun within a second.
    [[nodiscard]] qsizetype densest() const
    {
        qsizetype most = 0;
        for (const qsizetype each : m_perSecond)
            most = std::max(most, each);
        return most;
    }

private:
    void beginDue()
    {
        for (const SwitchId each : m_scheduler.due(m_now)) {
            m_checks[each].append(m_now);
            ++m_perSecond[std::chrono::duration_cast<std::chrono::seconds>(m_now - m_begun).count()];
            const bool isLost = m_isLost(each, m_now);
            m_inFlight.insert({m_now + (isLost ? 5s : 0s), {each, isLost}});
        }
    }
    void finishDue()
    {
        while (!m_inFlight.empty() && m_inFlight.begin()->first <= m_now) {
            const auto [each, isLost] = m_inFlight.begin()->second;
            m_inFlight.erase(m_inFlight.begin());
            m_scheduler.finished(each, m_now);
            if (!isLost) {
                m_adaptive.noteAlive(each);
                continue;
            }
            for (const ExtraCheck& extra : m_adaptive.noteMissed(each, m_now))
                m_scheduler.requestAt(extra.id, extra.at);
        }
    }

    IsLost m_isLost;
    CheckScheduler m_scheduler;
    AdaptiveChecks m_adaptive;
    SteadyTime m_now;
    SteadyTime m_begun;
    std::multimap<SteadyTime, std::pair<SwitchId, bool>> m_inFlight;
    QHash<SwitchId, QList<SteadyTime>> m_checks;
    QHash<qint64, qsizetype> m_perSecond;
};

} // namespace

class AdaptiveChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatsThreeTimesThenSeldom();
    void firstFailureAsksTheOthers();
    void oneRoundInHalfAMinute();
    void aLargeHomeAsksAFewFirst();
    void eachSmallRoundAsksOthers();
    void whatFailsForLongIsNoNews();
    void whatAnswersBeginsAnew();
    void changesOfTheList();
    void unknownSwitchesAreIgnored();
    void neverSlowerThanTheInterval();
    void quietHomeStaysCheap_data();
    void quietHomeStaysCheap();
    void thousandsDoNotFlood();
    void anOutageIsSeenWholeInSeconds_data();
    void anOutageIsSeenWholeInSeconds();
};

void AdaptiveChecksTest::repeatsThreeTimesThenSeldom()
{
    AdaptiveChecks adaptive;
    adaptive.setSwitches(switches(1, 10min));
    SteadyTime now = start;
    for (int i = 0; i < AdaptiveChecks::repeats; ++i) {
        QCOMPARE(adaptive.noteMissed(id(1), now), (QList<ExtraCheck>{{id(1), now + 3s}}));
        now += 8s;
    }
    QCOMPARE(adaptive.noteMissed(id(1), now), (QList<ExtraCheck>{{id(1), now + 15s}}));
    now = start + 30min - 1s;
    QCOMPARE(adaptive.noteMissed(id(1), now), (QList<ExtraCheck>{{id(1), now + 15s}}));
    now = start + 30min;
    QCOMPARE(adaptive.noteMissed(id(1), now), (QList<ExtraCheck>{{id(1), now + 5min}}));
    // Half of a short interval is no reason to ask more often than before.
    adaptive.setSwitches(switches(1, 10s));
    QCOMPARE(adaptive.noteMissed(id(1), now), (QList<ExtraCheck>{{id(1), now + 15s}}));
}

void AdaptiveChecksTest::firstFailureAsksTheOthers()
{
    AdaptiveChecks adaptive;
    adaptive.setSwitches(switches(5));
    const auto extra = adaptive.noteMissed(id(3), start);
    QCOMPARE(extra.size(), qsizetype(5));
    QCOMPARE(extra.at(0), (ExtraCheck{id(3), start + 3s}));
    const QList<SwitchId> asked = idsOf(extra);
    QCOMPARE(QSet<SwitchId>(asked.cbegin(), asked.cend()).size(), qsizetype(5));
    for (qsizetype i = 1; i < extra.size(); ++i)
        QCOMPARE(extra.at(i).at, start + AdaptiveChecks::extraSpacing * (i - 1));
    QCOMPARE(idsOf(adaptive.noteMissed(id(3), start + 8s)), QList<SwitchId>{id(3)}); // no first one
}

void AdaptiveChecksTest::oneRoundInHalfAMinute()
{
    AdaptiveChecks adaptive;
    adaptive.setSwitches(switches(5));
    QCOMPARE(adaptive.noteMissed(id(1), start).size(), qsizetype(5));
    QCOMPARE(adaptive.noteMissed(id(2), start + 29s).size(), qsizetype(1));
    // Those that are missed already are asked on their own account.
    QCOMPARE(adaptive.noteMissed(id(3), start + 30s).size(), qsizetype(3));
}

void AdaptiveChecksTest::aLargeHomeAsksAFewFirst()
{
    AdaptiveChecks adaptive;
    adaptive.setSwitches(switches(12));
    const auto few = idsOf(adaptive.noteMissed(id(5), start));
    QCOMPARE(few.size(), 1 + AdaptiveChecks::firstAsked);
    QCOMPARE(few.count(id(5)), qsizetype(1));
    // A second one is no chance any more.
    const auto all = idsOf(adaptive.noteMissed(few.at(1), start + 5s));
    QCOMPARE(all.size(), qsizetype(11));
    QVERIFY(!all.contains(id(5)));
}

void AdaptiveChecksTest::eachSmallRoundAsksOthers()
{
    AdaptiveChecks adaptive;
    adaptive.setSwitches(switches(30));
    QHash<SwitchId, int> asked;
    SteadyTime now = start;
    for (int round = 0; round < 100; ++round) {
        const SwitchId failing = id(1 + round % 30);
        const auto extra = idsOf(adaptive.noteMissed(failing, now));
        for (const SwitchId each : extra.sliced(1))
            ++asked[each];
        adaptive.noteAlive(failing);
        now += 2min;
    }
    QCOMPARE(asked.size(), qsizetype(30));
    for (const int count : std::as_const(asked))
        QVERIFY2(count >= 10 && count <= 30, qPrintable(QString::number(count)));
}

void AdaptiveChecksTest::whatFailsForLongIsNoNews()
{
    AdaptiveChecks adaptive;
    adaptive.setSwitches(switches(12));
    (void) adaptive.noteMissed(id(1), start); // unplugged
    (void) adaptive.noteMissed(id(2), start + 1s);
    const auto extra = adaptive.noteMissed(id(3), start + 1h);
    QCOMPARE(extra.size(), 1 + AdaptiveChecks::firstAsked);
}

void AdaptiveChecksTest::whatAnswersBeginsAnew()
{
    AdaptiveChecks adaptive;
    adaptive.setSwitches(switches(3));
    for (int i = 0; i < 5; ++i)
        (void) adaptive.noteMissed(id(1), start + i * 8s);
    adaptive.noteAlive(id(1));
    const auto extra = adaptive.noteMissed(id(1), start + 10min);
    QCOMPARE(extra.size(), qsizetype(3));
    QCOMPARE(extra.at(0).at, start + 10min + 3s);
    adaptive.clear();
    QCOMPARE(adaptive.noteMissed(id(1), start + 10min).size(), qsizetype(3));
}

void AdaptiveChecksTest::changesOfTheList()
{
    AdaptiveChecks adaptive;
    adaptive.setSwitches(switches(3));
    (void) adaptive.noteMissed(id(1), start);
    adaptive.setSwitches(switches(2)); // it stays missed, the third one is gone
    QCOMPARE(idsOf(adaptive.noteMissed(id(1), start + 1min)), QList<SwitchId>{id(1)});
    QCOMPARE(idsOf(adaptive.noteMissed(id(2), start + 2min)), QList<SwitchId>{id(2)});
    adaptive.setSwitches({});
    adaptive.setSwitches(switches(2));
    QCOMPARE(idsOf(adaptive.noteMissed(id(2), start + 3min)), (QList<SwitchId>{id(2), id(1)}));
}

void AdaptiveChecksTest::unknownSwitchesAreIgnored()
{
    AdaptiveChecks adaptive;
    adaptive.noteAlive(id(1));
    QVERIFY(adaptive.noteMissed(id(1), start).isEmpty());
    adaptive.setSwitches(switches(1));
    QVERIFY(adaptive.noteMissed(id(2), start).isEmpty());
    adaptive.noteAlive(id(2));
}

void AdaptiveChecksTest::neverSlowerThanTheInterval()
{
    for (const Milliseconds interval : {1000ms, 2000ms, 10'000ms, 60'000ms, 3'600'000ms}) {
        Probing probing(3, interval, [](SwitchId each, SteadyTime) { return each == id(1); });
        probing.runFor(2h);
        const QList<SteadyTime>& times = probing.timesOf(id(1));
        for (qsizetype i = 1; i < times.size(); ++i) {
            // Never beside itself; a check that takes 5 s skips the turns in it.
            QVERIFY(times.at(i) - times.at(i - 1) >= 5s);
            QVERIFY(times.at(i) - times.at(i - 1) <= interval + 5s);
        }
        QVERIFY(times.size() >= 2h / std::max<Milliseconds>(interval + 5s, 20s));
    }
}

void AdaptiveChecksTest::quietHomeStaysCheap_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("days");
    QTest::newRow("1") << 1 << 30;
    QTest::newRow("5") << 5 << 30;
    QTest::newRow("8") << 8 << 30;
    QTest::newRow("9") << 9 << 30;
    QTest::newRow("19") << 19 << 5;
    QTest::newRow("39") << 39 << 3;
    QTest::newRow("300") << 300 << 1;
}

/// 1 % of all checks are lost for no reason.
void AdaptiveChecksTest::quietHomeStaysCheap()
{
    QFETCH(int, count);
    QFETCH(int, days);
    QRandomGenerator random(4711);
    Probing probing(count, 60s, [&random](SwitchId, SteadyTime) { return random.bounded(100) == 0; });
    probing.runFor(std::chrono::hours(24) * days);
    const double inTurn = double(count) * days * 24 * 60;
    const double extra = double(probing.checks()) / inTurn - 1;
    qInfo("%d switches: %.1f %% extra checks", count, extra * 100);
    QVERIFY2(extra > 0 && extra <= 0.1, qPrintable(QString::number(extra)));
}

void AdaptiveChecksTest::thousandsDoNotFlood()
{
    const SteadyTime cut = start + 10min;
    Probing probing(5000, 60s, [cut](SwitchId, SteadyTime at) { return at >= cut; });
    probing.runFor(20min);
    // In turn there are 84 a second; out of turn at most a hundred more each for repeats and rounds.
    QVERIFY2(probing.densest() <= 320, qPrintable(QString::number(probing.densest())));
}

void AdaptiveChecksTest::anOutageIsSeenWholeInSeconds_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("5") << 5;
    QTest::newRow("8") << 8;
    QTest::newRow("30") << 30;
    QTest::newRow("200") << 200;
}

/// From the first check that misses a device on, all are known to be missed after two timeouts.
void AdaptiveChecksTest::anOutageIsSeenWholeInSeconds()
{
    QFETCH(int, count);
    const SteadyTime cut = start + 10min;
    std::optional<SteadyTime> firstMissed;
    QHash<SwitchId, SteadyTime> missed;
    Probing probing(count, 60s, [&](SwitchId each, SteadyTime at) {
        if (at < cut)
            return false;
        firstMissed = firstMissed.value_or(at);
        if (!missed.contains(each))
            missed.insert(each, at);
        return true;
    });
    probing.runFor(11min);
    QCOMPARE(missed.size(), qsizetype(count));
    for (const SteadyTime at : std::as_const(missed))
        QVERIFY2(at - *firstMissed <= 10s + AdaptiveChecks::extraSpacing * count,
                 qPrintable(QString::number((at - *firstMissed).count() / 1'000'000)));
}

QTEST_GUILESS_MAIN(AdaptiveChecksTest)
#include "tst_adaptivechecks.moc"
