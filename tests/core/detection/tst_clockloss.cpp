// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/base/openinterval.h"
#include "core/detection/clockloss.h"
#include "core/detection/detectiondriver.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

constexpr int switches = 5; ///< the last has a battery, but nobody told
constexpr double day = 86'400;
constexpr double cutAt = 600;
constexpr double stoppedAt = 1800; ///< the last record before the clock was lost
constexpr double years = 20 * 365 * day;
constexpr double startedAt = 9000 - years; ///< after two hours
constexpr double backAt = startedAt + 420;

Timestamp at(double second)
{
    return DetectionDriver::at(second);
}

Milliseconds seconds(double count)
{
    return Milliseconds(qRound64(count * 1000));
}

} // namespace

/// A known outage, a computer that goes off in it and comes up with its clock years behind, and the end of
/// the outage by that clock.
class ClockLossTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();

    void theEndIsNoEarlierThanThat();
    void theEndIsKnownWhenTheClockIsRight();
    void theClockIsSetRightInTwoSteps();
    void theClockIsLostTwice();
    void theClockIsRightBeforeTheEnd();
    void recordsThatAreLaterEndIt();
    void whatHappensMeanwhileMovesToo();
    void aClockThatIsNotBehindLosesNothing();
    void aHaltedOutageMayHaveLastedLonger();

private:
    void watch(double from, double to, const std::function<bool(int, double)>& isDown);
    void lose(double second = startedAt, std::optional<double> lastRecord = stoppedAt);
    void end() { watch(startedAt + 10, startedAt + 900, upFrom(backAt)); }
    static std::function<bool(int, double)> upFrom(double second)
    {
        return [second](int number, double time) { return number < switches && time < second; };
    }
    [[nodiscard]] Outage last() const { return m_driver->events().constLast().outage; }
    [[nodiscard]] DetectorEventKind lastKind() const { return m_driver->events().constLast().kind; }

    std::unique_ptr<DetectionDriver> m_driver;
};

void ClockLossTest::initTestCase_data()
{
    QTest::addColumn<PolicyKind>("kind");
    QTest::newRow("readme") << PolicyKind::Readme;
    QTest::newRow("evidence") << PolicyKind::Evidence;
}

void ClockLossTest::init()
{
    QFETCH_GLOBAL(PolicyKind, kind);
    DetectionPolicy policy;
    policy.kind = kind;
    m_driver = std::make_unique<DetectionDriver>(makeDetector(policy));
    m_driver->setSwitches(DetectionDriver::numbered(1, switches));
    watch(0, cutAt, [](int, double) { return false; });
    watch(cutAt, stoppedAt - 10, upFrom(2 * stoppedAt));
    QCOMPARE(m_driver->events().constFirst().kind, DetectorEventKind::Opened);
    QVERIFY(last().isOngoing() && last().cause == OutageCause::Power);
    QVERIFY(std::chrono::abs(last().startedAt - at(cutAt)) <= seconds(120));
}

void ClockLossTest::watch(double from, double to, const std::function<bool(int, double)>& isDown)
{
    for (double second = from; second < to; second += 60) {
        for (int number = 1; number <= switches; ++number) {
            const double asked = second + number * 10;
            if (isDown(number, asked))
                (void) m_driver->fail(number, asked + 5);
            else
                (void) m_driver->answer(number, asked + 0.02);
        }
    }
}

void ClockLossTest::lose(double second, std::optional<double> lastRecord)
{
    MonitorStart start{at(second), true, std::nullopt, std::nullopt};
    if (lastRecord)
        start.lastRecordAt = at(*lastRecord);
    QCOMPARE(m_driver->detector().monitorStarted(start), {});
}

void ClockLossTest::theEndIsNoEarlierThanThat()
{
    const Outage before = last();
    lose();
    end();
    QCOMPARE(lastKind(), DetectorEventKind::Closed);
    QCOMPARE(last().startedAt, before.startedAt);
    QCOMPARE(last().start, before.start);
    QCOMPARE(last().detectedAt, before.detectedAt);
    const double least = stoppedAt + (backAt - startedAt);
    QVERIFY(std::chrono::abs(*last().endedAt - at(least)) <= seconds(90));
    QVERIFY(last().end->earliest >= at(stoppedAt - 120) && last().end->earliest <= *last().endedAt);
    QVERIFY(isOpenEnded(*last().end));
    QCOMPARE(last().reasons.constLast().code, u"clock_lost"_s);
}

void ClockLossTest::theEndIsKnownWhenTheClockIsRight()
{
    lose();
    end();
    const quint64 number = m_driver->events().constLast().number;
    const Outage least = last();
    const auto events = m_driver->detector().clockStepped(at(startedAt + 1000 + years), seconds(years));
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.at(0).kind, DetectorEventKind::Amended);
    QCOMPARE(events.at(0).number, number);
    const Outage& known = events.at(0).outage;
    QCOMPARE(known.startedAt, least.startedAt);
    QCOMPARE(known.start, least.start);
    QVERIFY(std::chrono::abs(*known.endedAt - at(backAt + years)) <= seconds(90));
    QVERIFY(known.end->earliest <= *known.endedAt && *known.endedAt <= known.end->latest);
    QVERIFY(known.end->latest - at(backAt + years) <= seconds(90));
    QCOMPARE(known.reasons, least.reasons.first(least.reasons.size() - 1));
    for (const OutageMember& member : known.members)
        QVERIFY(!member.backAt || std::chrono::abs(*member.backAt - at(backAt + years)) <= seconds(90));
    // It is told once.
    QCOMPARE(m_driver->detector().clockStepped(at(startedAt + 1000 + years), seconds(60)), {});
}

void ClockLossTest::theClockIsSetRightInTwoSteps()
{
    lose();
    end();
    const double half = years / 2;
    QCOMPARE(m_driver->detector().clockStepped(at(startedAt + 1000 + half), seconds(half)), {});
    const auto events = m_driver->detector().clockStepped(at(startedAt + 1000 + years), seconds(half));
    QCOMPARE(events.size(), 1);
    QVERIFY(std::chrono::abs(*events.at(0).outage.endedAt - at(backAt + years)) <= seconds(90));
}

void ClockLossTest::theClockIsLostTwice()
{
    const Outage before = last();
    lose();
    watch(startedAt + 10, startedAt + 310, upFrom(startedAt + 9000));
    lose(startedAt - day, std::nullopt); // and started anew, still farther back
    watch(startedAt - day + 10, startedAt - day + 900, upFrom(startedAt - day + 420));
    QCOMPARE(lastKind(), DetectorEventKind::Closed);
    QCOMPARE(last().startedAt, before.startedAt);
    QVERIFY(std::chrono::abs(*last().endedAt - at(stoppedAt + 300 + 420)) <= seconds(120));
    QVERIFY(isOpenEnded(*last().end));
}

void ClockLossTest::theClockIsRightBeforeTheEnd()
{
    const Outage before = last();
    lose();
    watch(startedAt + 10, startedAt + 310, upFrom(startedAt + 9000));
    const QList<DetectorEvent> told = m_driver->detector().clockStepped(at(9400), seconds(years));
    for (const DetectorEvent& event : told)
        QCOMPARE(event.outage.startedAt, before.startedAt);
    watch(9400, 10'800, upFrom(9900));
    QCOMPARE(lastKind(), DetectorEventKind::Closed);
    QCOMPARE(last().startedAt, before.startedAt);
    QVERIFY(std::chrono::abs(*last().endedAt - at(9900)) <= seconds(90));
    QVERIFY(!isOpenEnded(*last().end));
}

void ClockLossTest::recordsThatAreLaterEndIt()
{
    const Outage before = last();
    lose();
    watch(startedAt + 10, startedAt + 310, upFrom(startedAt + 9000));
    watch(9400, 10'800, upFrom(9900)); // nobody told that the clock was set
    QCOMPARE(lastKind(), DetectorEventKind::Closed);
    QCOMPARE(last().startedAt, before.startedAt);
    QVERIFY(std::chrono::abs(*last().endedAt - at(9900)) <= seconds(90));
}

void ClockLossTest::whatHappensMeanwhileMovesToo()
{
    lose();
    end();
    const double again = startedAt + 1200;
    watch(startedAt + 910, startedAt + 3000,
          [&](int number, double time) { return number < switches && time >= again && time < again + 900; });
    QCOMPARE(lastKind(), DetectorEventKind::Closed);
    QVERIFY(std::chrono::abs(last().startedAt - at(again)) <= seconds(120));
    const auto events = m_driver->detector().clockStepped(at(startedAt + 3000 + years), seconds(years));
    QCOMPARE(events.size(), 2);
    const Outage& second = events.at(1).outage;
    QVERIFY(std::chrono::abs(second.startedAt - at(again + years)) <= seconds(120));
    QVERIFY(std::chrono::abs(*second.endedAt - at(again + 900 + years)) <= seconds(90));
    QVERIFY(*events.at(0).outage.endedAt <= second.startedAt);
}

void ClockLossTest::aClockThatIsNotBehindLosesNothing()
{
    lose(stoppedAt + 100);
    watch(stoppedAt + 110, stoppedAt + 1500, upFrom(stoppedAt + 500));
    QCOMPARE(lastKind(), DetectorEventKind::Closed);
    QVERIFY(std::chrono::abs(*last().endedAt - at(stoppedAt + 500)) <= seconds(90));
    QVERIFY(!isOpenEnded(*last().end));
    QCOMPARE(m_driver->detector().clockStepped(at(stoppedAt + 5100), seconds(3600)), {});
}

/// Nobody watches the switches any more, while the clock is behind.
void ClockLossTest::aHaltedOutageMayHaveLastedLonger()
{
    lose();
    watch(startedAt + 10, startedAt + 310, upFrom(startedAt + 9000));
    const auto events = m_driver->detector().setSwitches({}, at(startedAt + 360));
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.at(0).kind, DetectorEventKind::Closed);
    QVERIFY(std::chrono::abs(*events.at(0).outage.endedAt - at(stoppedAt + 360)) <= seconds(1));
    QVERIFY(isOpenEnded(*events.at(0).outage.end));
}

QTEST_GUILESS_MAIN(ClockLossTest)
#include "tst_clockloss.moc"
