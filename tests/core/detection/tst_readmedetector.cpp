// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMap>
#include <QTest>

#include <rapidcheck.h>

#include "core/detection/detectiondriver.h"
#include "core/detection/readmedetector.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

DetectionPolicy readme(int threshold)
{
    DetectionPolicy policy;
    policy.kind = PolicyKind::Readme;
    policy.failureThreshold = threshold;
    return policy;
}

DetectionDriver driver(int threshold, int switches)
{
    DetectionDriver result(makeDetector(readme(threshold)));
    result.setSwitches(DetectionDriver::numbered(1, switches));
    return result;
}

Timestamp at(double second)
{
    return DetectionDriver::at(second);
}

/// The sentence of the definition and nothing else: all counts are taken anew after every check.
class NaiveRule
{
public:
    explicit NaiveRule(int threshold) : m_threshold(threshold) {}

    void setActive(const QList<int>& active)
    {
        for (const int each : m_outcomes.keys()) {
            if (!active.contains(each))
                m_outcomes.remove(each);
        }
        m_active = active;
        m_isOpen = m_isOpen && !active.isEmpty();
    }
    /// Whether an outage is open after it.
    bool check(int number, bool answered)
    {
        if (m_active.contains(number))
            m_outcomes[number].append(answered);
        return m_isOpen = m_active.contains(number) ? 2 * down().size() > m_active.size() : m_isOpen;
    }
    [[nodiscard]] QList<int> down() const
    {
        QList<int> result;
        for (const int each : m_active) {
            const QList<bool> outcomes = m_outcomes.value(each);
            int failures = 0;
            for (auto newest = outcomes.rbegin(); newest != outcomes.rend() && !*newest; ++newest)
                ++failures;
            if (failures >= m_threshold)
                result.append(each);
        }
        return result;
    }

private:
    int m_threshold;
    QList<int> m_active;
    QMap<int, QList<bool>> m_outcomes;
    bool m_isOpen = false;
};

} // namespace

class tst_ReadmeDetector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensByTheDefinition_data();
    void opensByTheDefinition();
    void tellsTimesAndMembers();
    void neverAnsweredMembers();
    void anAnswerZeroesTheCount();
    void everyFailureCounts_data();
    void everyFailureCounts();
    void cancelledAndStrangersChangeNothing();
    void switchesAddedDuringAnOutage();
    void switchesPausedDuringAnOutage();
    void pausedSwitchStartsAnew();
    void noSwitchesNoOutage();
    void restoredOutageGoesOn();
    void restoredMembersThatWereBackCountAsUp();
    void whatWentLaterKeepsARestoredOutageOpen();
    void clockSetBackEndsNoOutageBeforeItsStart();
    void gapsPlayNoPart();
    void agreesWithTheNaiveRule();
};

void tst_ReadmeDetector::opensByTheDefinition_data()
{
    QTest::addColumn<int>("threshold");
    QTest::addColumn<int>("active");
    QTest::addColumn<int>("down");      // switches that fail, all equally often
    QTest::addColumn<int>("failures");  // of each
    QTest::addColumn<bool>("isOutage"); // 2·|U| > active, |U| = down where failures >= threshold

    QTest::newRow("1 of 1") << 1 << 1 << 1 << 1 << true;
    QTest::newRow("0 of 1") << 1 << 1 << 0 << 0 << false;
    QTest::newRow("1 of 2 is exactly half") << 1 << 2 << 1 << 5 << false;
    QTest::newRow("2 of 2") << 1 << 2 << 2 << 1 << true;
    QTest::newRow("1 of 3") << 1 << 3 << 1 << 5 << false;
    QTest::newRow("2 of 3") << 1 << 3 << 2 << 1 << true;
    QTest::newRow("2 of 4 is exactly half") << 1 << 4 << 2 << 9 << false;
    QTest::newRow("3 of 4") << 1 << 4 << 3 << 1 << true;
    QTest::newRow("5 of 10 is exactly half") << 2 << 10 << 5 << 4 << false;
    QTest::newRow("6 of 10") << 2 << 10 << 6 << 2 << true;
    QTest::newRow("threshold 2, one failure") << 2 << 1 << 1 << 1 << false;
    QTest::newRow("threshold 2, two failures") << 2 << 1 << 1 << 2 << true;
    QTest::newRow("threshold 3, two failures") << 3 << 3 << 3 << 2 << false;
    QTest::newRow("threshold 3, three failures") << 3 << 3 << 3 << 3 << true;
    QTest::newRow("threshold 3, 1 of 2") << 3 << 2 << 1 << 9 << false;
    QTest::newRow("threshold 100, 99 failures") << 100 << 1 << 1 << 99 << false;
    QTest::newRow("threshold 100, 100 failures") << 100 << 1 << 1 << 100 << true;
}

void tst_ReadmeDetector::opensByTheDefinition()
{
    QFETCH(int, threshold);
    QFETCH(int, active);
    QFETCH(int, down);
    QFETCH(int, failures);
    DetectionDriver d = driver(threshold, active);
    for (int number = 1; number <= active; ++number)
        d.answer(number, number);
    for (int round = 1; round <= failures; ++round) {
        for (int number = 1; number <= down; ++number)
            d.fail(number, round * 60 + number);
    }
    QTEST(d.events().size() == 1 && d.events().first().kind == DetectorEventKind::Opened, "isOutage");
}

void tst_ReadmeDetector::tellsTimesAndMembers()
{
    DetectionDriver d = driver(2, 3);
    for (int number = 1; number <= 3; ++number)
        d.answer(number, number * 10);
    d.fail(1, 70);
    d.fail(2, 80);
    d.answer(3, 90);
    d.fail(1, 130);
    const QList<DetectorEvent> opened = d.fail(2, 140);

    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().kind, DetectorEventKind::Opened);
    const Outage outage = opened.first().outage;
    QCOMPARE(outage.cause, OutageCause::Power);
    QCOMPARE(outage.confidence, Confidence::Confirmed);
    QCOMPARE(outage.group, QString());
    QCOMPARE(outage.startedAt, at(140));
    QCOMPARE(outage.detectedAt, at(140));
    QCOMPARE(outage.start, (TimeInterval{at(20), at(140)}));
    QCOMPARE(outage.policy, readme(2));
    QCOMPARE(outage.members.size(), 2);
    QCOMPARE(outage.members.at(0), (OutageMember{SwitchId(1), u"switch 1"_s, at(10), at(65), std::nullopt}));
    QCOMPARE(outage.members.at(1), (OutageMember{SwitchId(2), u"switch 2"_s, at(20), at(75), std::nullopt}));
    QCOMPARE(outage.reasons,
             (QList<Reason>{{u"quorum"_s, {{u"down"_s, 2}, {u"active"_s, 3}, {u"threshold"_s, 2}}}}));
    QVERIFY(outage.isOngoing());

    QCOMPARE(d.fail(1, 190), {}); // told once
    const QList<DetectorEvent> closed = d.answer(2, 200);
    QCOMPARE(closed.size(), 1);
    QCOMPARE(closed.first().kind, DetectorEventKind::Closed);
    QCOMPARE(closed.first().number, opened.first().number);
    QCOMPARE(closed.first().outage.endedAt, at(200));
    QCOMPARE(closed.first().outage.end, (TimeInterval{at(140), at(200)}));
    QCOMPARE(closed.first().outage.members.at(1).backAt, at(199.99));
    QVERIFY(!closed.first().outage.members.at(0).backAt);

    const QList<DetectorEvent> again = d.fail(2, 260) + d.fail(2, 320);
    QCOMPARE(again.size(), 1);
    QVERIFY(again.first().number != opened.first().number);
}

void tst_ReadmeDetector::neverAnsweredMembers()
{
    DetectionDriver d = driver(2, 1);
    d.fail(1, 60);
    const Outage outage = d.fail(1, 120).value(0).outage;
    QCOMPARE(outage.start, (TimeInterval{at(55), at(120)}));
    QVERIFY(!outage.members.first().lastAnswer);
}

void tst_ReadmeDetector::anAnswerZeroesTheCount()
{
    DetectionDriver d = driver(3, 1);
    d.fail(1, 60);
    d.fail(1, 120);
    QCOMPARE(d.detector().consecutiveFailures(SwitchId(1)), 2);
    d.answer(1, 180);
    QCOMPARE(d.detector().consecutiveFailures(SwitchId(1)), 0);
    d.fail(1, 240);
    d.fail(1, 300);
    QVERIFY(d.events().isEmpty());
    QCOMPARE(d.fail(1, 360).size(), 1);
}

void tst_ReadmeDetector::everyFailureCounts_data()
{
    QTest::addColumn<FailureKind>("kind");
    QTest::newRow("timeout") << FailureKind::Timeout;
    QTest::newRow("refused") << FailureKind::Refused;
    QTest::newRow("unreachable") << FailureKind::Unreachable;
    QTest::newRow("name not found") << FailureKind::NameNotFound;
    QTest::newRow("not http") << FailureKind::NotHttp;
    QTest::newRow("tls failed") << FailureKind::TlsFailed;
    QTest::newRow("network down") << FailureKind::NetworkDown;
}

void tst_ReadmeDetector::everyFailureCounts()
{
    QFETCH(FailureKind, kind);
    DetectionDriver d = driver(2, 1);
    d.fail(1, 60, kind);
    QCOMPARE(d.fail(1, 120, kind).size(), 1);
}

void tst_ReadmeDetector::cancelledAndStrangersChangeNothing()
{
    DetectionDriver d = driver(1, 1);
    d.fail(1, 60, FailureKind::Cancelled);
    d.fail(2, 60);
    QVERIFY(d.events().isEmpty());
    QCOMPARE(d.detector().consecutiveFailures(SwitchId(1)), 0);
    QCOMPARE(d.detector().consecutiveFailures(SwitchId(2)), 0);
    d.fail(1, 120);
    d.fail(1, 180, FailureKind::Cancelled); // nor does it end one
    QCOMPARE(d.events().size(), 1);
}

void tst_ReadmeDetector::switchesAddedDuringAnOutage()
{
    DetectionDriver d = driver(1, 1);
    d.fail(1, 60);
    QCOMPARE(d.events().size(), 1);
    d.setSwitches(DetectionDriver::numbered(1, 2), 70); // 1 of 2 from now on, but only a check decides
    QCOMPARE(d.events().size(), 1);
    const QList<DetectorEvent> closed = d.fail(1, 120);
    QCOMPARE(closed.size(), 1);
    QCOMPARE(closed.first().kind, DetectorEventKind::Closed);
    QCOMPARE(closed.first().outage.endedAt, at(120));
    QVERIFY(!closed.first().outage.members.first().backAt);
}

void tst_ReadmeDetector::switchesPausedDuringAnOutage()
{
    DetectionDriver d = driver(1, 4);
    d.fail(1, 60);
    d.fail(2, 61);
    QVERIFY(d.events().isEmpty()); // exactly half
    QList<Switch> switches = DetectionDriver::numbered(1, 4);
    switches[3].isActive = false;
    d.setSwitches(switches, 70);
    QVERIFY(d.events().isEmpty());
    QCOMPARE(d.answer(3, 80).value(0).kind, DetectorEventKind::Opened); // 2 of 3, though this one answered
    switches[0].isActive = false;
    d.setSwitches(switches, 90);
    const QList<DetectorEvent> closed = d.answer(3, 100); // 1 of 2
    QCOMPARE(closed.value(0).kind, DetectorEventKind::Closed);
    QCOMPARE(closed.value(0).outage.members.size(), 2); // those of its opening
}

void tst_ReadmeDetector::pausedSwitchStartsAnew()
{
    DetectionDriver d = driver(2, 1);
    d.fail(1, 60);
    QList<Switch> switches = DetectionDriver::numbered(1, 1);
    switches[0].isActive = false;
    d.setSwitches(switches);
    d.fail(1, 70); // paused: not counted
    switches[0].isActive = true;
    d.setSwitches(switches);
    d.fail(1, 120);
    QVERIFY(d.events().isEmpty());
    d.setSwitches(switches); // the same again: what is known stays
    QCOMPARE(d.fail(1, 180).size(), 1);
}

void tst_ReadmeDetector::noSwitchesNoOutage()
{
    DetectionDriver d = driver(1, 0);
    d.fail(1, 60);
    d.advanceTo(1000);
    QVERIFY(d.events().isEmpty());
}

void tst_ReadmeDetector::restoredOutageGoesOn()
{
    DetectionDriver before = driver(2, 3);
    for (const double second : {60., 120.}) {
        before.fail(1, second);
        before.fail(2, second + 1);
    }
    Outage stored = before.events().value(0).outage;
    stored.id = OutageId(7);

    DetectionDriver d = driver(2, 3);
    const QList<quint64> numbers = d.detector().restore({stored});
    QCOMPARE(numbers.size(), 1);
    QCOMPARE(d.fail(1, 300), {});   // not told twice
    QCOMPARE(d.answer(3, 310), {}); // and not ended by one that never was away
    const QList<DetectorEvent> closed = d.answer(1, 360);
    QCOMPARE(closed.size(), 1);
    QCOMPARE(closed.first().kind, DetectorEventKind::Closed);
    QCOMPARE(closed.first().number, numbers.first());
    QCOMPARE(closed.first().outage.id, OutageId(7));
    QCOMPARE(closed.first().outage.startedAt, stored.startedAt);
    QCOMPARE(closed.first().outage.endedAt, at(360));
}

void tst_ReadmeDetector::restoredMembersThatWereBackCountAsUp()
{
    DetectionDriver before = driver(1, 4);
    for (int number = 1; number <= 4; ++number)
        before.fail(number, 60 + number);
    const QList<DetectorEvent> changed = before.answer(3, 120);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().kind, DetectorEventKind::Changed);

    DetectionDriver d = driver(1, 4);
    (void) d.detector().restore({changed.first().outage});
    QCOMPARE(d.detector().consecutiveFailures(SwitchId(3)), 0);
    QCOMPARE(d.detector().consecutiveFailures(SwitchId(1)), 1);
}

void tst_ReadmeDetector::whatWentLaterKeepsARestoredOutageOpen()
{
    DetectionDriver before = driver(2, 5);
    for (const double second : {60., 120.}) {
        for (int number = 1; number <= 5; ++number)
            before.fail(number, second + number);
    }
    const Outage stored = before.events().value(0).outage;
    QCOMPARE(stored.members.size(), 3); // 4 and 5 went after it had opened

    DetectionDriver d = driver(2, 5);
    (void) d.detector().restore({stored});
    d.answer(1, 300); // four of five are still away
    d.fail(4, 310);
    d.fail(5, 320);
    QCOMPARE(d.events().constLast().kind, DetectorEventKind::Changed);
    d.answer(2, 330);
    QCOMPARE(d.events().constLast().kind, DetectorEventKind::Changed);
    QCOMPARE(d.answer(4, 340).value(0).kind, DetectorEventKind::Closed);
}

void tst_ReadmeDetector::clockSetBackEndsNoOutageBeforeItsStart()
{
    DetectionDriver d = driver(1, 1);
    d.fail(1, 6000);
    const Outage outage = d.answer(1, 60).value(0).outage;
    QCOMPARE(outage.endedAt, at(6000));
    QCOMPARE(outage.end, (TimeInterval{at(6000), at(6000)}));
}

void tst_ReadmeDetector::gapsPlayNoPart()
{
    DetectionDriver d = driver(2, 1);
    d.fail(1, 60);
    Coverage gap;
    gap.range = {at(60), at(36000)};
    gap.kind = CoverageKind::Asleep;
    QCOMPARE(d.detector().monitorGap(gap), {});
    QCOMPARE(d.advanceTo(36000), {});
    QCOMPARE(d.fail(1, 36060).size(), 1);
}

void tst_ReadmeDetector::agreesWithTheNaiveRule()
{
    const bool holds = rc::check([] {
        const int threshold = *rc::gen::inRange(1, 4);
        NaiveRule naive(threshold);
        DetectionDriver d(makeDetector(readme(threshold)));
        bool isOpen = false;
        const auto steps = *rc::gen::container<std::vector<std::tuple<int, bool, int>>>(
            rc::gen::tuple(rc::gen::inRange(0, 8), rc::gen::arbitrary<bool>(), rc::gen::inRange(0, 12)));
        naive.setActive({1, 2, 3});
        d.setSwitches(DetectionDriver::numbered(1, 3));
        double second = 0;
        for (const auto& [number, answered, change] : steps) {
            second += 10;
            if (change == 0) { // now number switches are active
                QList<int> active;
                for (int each = 1; each <= number; ++each)
                    active.append(each);
                naive.setActive(active);
                d.setSwitches(DetectionDriver::numbered(1, number), second);
                isOpen = isOpen && d.events().last().kind != DetectorEventKind::Closed;
                continue;
            }
            const QList<DetectorEvent> events = answered ? d.answer(number, second) : d.fail(number, second);
            const bool shouldBeOpen = naive.check(number, answered);
            for (const DetectorEvent& event : events) {
                if (event.kind == DetectorEventKind::Opened) {
                    QList<int> members;
                    for (const OutageMember& member : event.outage.members)
                        members.append(int(member.switchId.value()));
                    RC_ASSERT(members == naive.down());
                }
                isOpen = event.kind != DetectorEventKind::Closed;
            }
            RC_ASSERT(isOpen == shouldBeOpen);
        }
    });
    QVERIFY(holds);
}

QTEST_APPLESS_MAIN(tst_ReadmeDetector)
#include "tst_readmedetector.moc"
