// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <rapidcheck.h>

#include "interruptedhome.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

class CustomerInterruptionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersHaveTheirOwnTimes();
    void theOutageIsTheFrame();
    void correctedTimesRule();
    void incidentsCountForNothing();
    void strangersCountForNothing();
    void lifeCutsIt();
    void ongoingCountsToNow();
    void oneThatIsBackIsNotOngoing();
    void siteAndGroupAreOneInterruption();
    void partsOfASplitAreTwo();
    void unwatchedInsideAnOutage();
    void inferredOutageIsKnownTime();
    void momentaryEvents_data();
    void momentaryEvents();
    void neverOverlap();
};

void CustomerInterruptionsTest::membersHaveTheirOwnTimes()
{
    InterruptedHome home(3, span(0ms, 100h));
    Outage& outage = home.cut(10h, 12h, {1, 2, 3});
    outage.start = {at(10h - 1min), at(10h + 1min)};
    outage.members[0].firstFailure = at(10h + 30s);
    outage.members[1].lastAnswer = at(10h + 20s);
    outage.members[1].firstFailure = at(10h + 40s);
    outage.members[2].backAt = at(11h); // before the others
    const auto all = home.interruptions();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.at(0).time, span(10h, 12h));
    QCOMPARE(all.at(1).time, span(10h + 20s, 12h));
    QCOMPARE(all.at(1).start, (TimeInterval{at(10h + 20s), at(10h + 40s)}));
    QCOMPARE(all.at(2).time, span(10h, 11h));
    QCOMPARE(all.at(2).end.latest, at(11h));
}

void CustomerInterruptionsTest::theOutageIsTheFrame()
{
    InterruptedHome home(2, span(0ms, 100h));
    Outage& outage = home.cut(20h, 22h, {1, 2});
    outage.members[0].lastAnswer = at(1h); // dead for a day before
    outage.members[0].firstFailure = at(1h + 1min);
    outage.members[0].backAt.reset();         // and for ever after
    outage.members[1].backAt = at(22h + 75s); // a slow start
    const auto all = home.interruptions();
    QCOMPARE(all.at(0).time, span(20h, 22h));
    QVERIFY(!all.at(0).isOngoing);
    QCOMPARE(all.at(1).time, span(20h, 22h));
}

void CustomerInterruptionsTest::correctedTimesRule()
{
    InterruptedHome home(1, span(0ms, 100h));
    Outage& outage = home.cut(20h, 22h, {1});
    // Found from 20 to 22; people know that it was from 19 to 23.
    outage.startedAt = at(19h);
    outage.start = {at(19h), at(19h)};
    outage.endedAt = at(23h);
    outage.end = TimeInterval{at(23h), at(23h)};
    outage.correction.startedAt = outage.startedAt;
    outage.correction.endedAt = outage.endedAt;
    QCOMPARE(home.interruptions().constFirst().time, span(19h, 23h));
    outage.startedAt = at(21h);
    outage.start = {at(21h), at(21h)};
    QCOMPARE(home.interruptions().constFirst().time, span(21h, 23h));
}

void CustomerInterruptionsTest::incidentsCountForNothing()
{
    for (const OutageCause cause : {OutageCause::Network, OutageCause::Device, OutageCause::Undetermined}) {
        InterruptedHome home(1, span(0ms, 100h));
        home.cut(10h, 12h, {1}).cause = cause;
        QVERIFY(home.interruptions().isEmpty());
    }
}

void CustomerInterruptionsTest::strangersCountForNothing()
{
    InterruptedHome home(1, span(0ms, 100h));
    home.cut(10h, 12h, {1, 7});
    QCOMPARE(home.interruptions().size(), 1);
    InterruptedHome later(1, span(0ms, 100h));
    later.cut(101h, 102h, {1}); // after now
    QVERIFY(later.interruptions().isEmpty());
}

void CustomerInterruptionsTest::lifeCutsIt()
{
    InterruptedHome home(1, span(0ms, 100h));
    home.lives.insert(SwitchId(2), span(0ms, 11h));  // removed while the power was out
    home.lives.insert(SwitchId(3), span(50h, 100h)); // not there yet
    home.cut(10h, 12h, {1, 2, 3});
    const auto all = home.interruptions();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(1).time, span(10h, 11h));
    QCOMPARE(all.at(1).longest, Milliseconds(1h));
    home.outages[0].endedAt.reset();
    home.outages[0].end.reset();
    for (OutageMember& member : home.outages[0].members)
        member.backAt.reset();
    QVERIFY(home.interruptions().at(0).isOngoing && !home.interruptions().at(1).isOngoing);
}

void CustomerInterruptionsTest::ongoingCountsToNow()
{
    InterruptedHome home(1, span(0ms, 100h));
    home.cut(97h, std::nullopt, {1});
    const CustomerInterruption only = home.interruptions().constFirst();
    QVERIFY(only.isOngoing && only.isSustained());
    QCOMPARE(only.time, span(97h, 100h));
    QCOMPARE(only.duration, Milliseconds(3h));
}

void CustomerInterruptionsTest::oneThatIsBackIsNotOngoing()
{
    InterruptedHome home(2, span(0ms, 100h));
    home.cut(97h, std::nullopt, {1, 2}).members[0].backAt = at(98h);
    const auto all = home.interruptions();
    QVERIFY(!all.at(0).isOngoing);
    QCOMPARE(all.at(0).time, span(97h, 98h));
    QVERIFY(all.at(1).isOngoing);
}

void CustomerInterruptionsTest::siteAndGroupAreOneInterruption()
{
    InterruptedHome home(2, span(0ms, 100h));
    home.cut(10h, 12h, {1, 2});
    home.cut(12h, 15h, {2}).group = u"cellar"_s; // it stays dead
    home.cut(9h, 11h, {1}).group = u"kitchen"_s; // it went before the rest
    const auto all = home.interruptions();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0).time, span(9h, 12h));
    QCOMPARE(all.at(1).time, span(10h, 15h));
    QCOMPARE(all.at(1).outage, qsizetype(0));
    QCOMPARE(all.at(1).duration, Milliseconds(5h));
}

void CustomerInterruptionsTest::partsOfASplitAreTwo()
{
    InterruptedHome home(2, span(0ms, 100h));
    home.cut(10h, 12h, {1, 2});
    home.cut(12h, 13h, {1, 2}).partOf = OutageId(1);
    QCOMPARE(home.interruptions().size(), 4);
    QCOMPARE(home.interruptions().at(1).time, span(12h, 13h));

    // One that goes on.
    InterruptedHome ongoing(1, span(0ms, 100h));
    ongoing.cut(97h, 98h, {1});
    Outage& part = ongoing.cut(98h, 100h, {1});
    part.partOf = OutageId(1);
    part.endedAt.reset();
    part.end.reset();
    part.members[0].backAt.reset();
    const auto all = ongoing.interruptions();
    QCOMPARE(all.size(), 2);
    QVERIFY(!all.at(0).isOngoing && all.at(1).isOngoing);
    QCOMPARE(all.at(1).time, span(98h, 100h));
}

void CustomerInterruptionsTest::unwatchedInsideAnOutage()
{
    InterruptedHome home(1, span(0ms, 100h));
    home.watched = {span(0ms, 11h), span(13h, 100h)};
    home.cut(10h, 14h, {1});
    const CustomerInterruption only = home.interruptions().constFirst();
    QCOMPARE(only.time, span(10h, 14h));
    QCOMPARE(only.duration, Milliseconds(2h)); // nobody saw the two in the middle
    QCOMPARE(only.shortest, Milliseconds(2h));
    QCOMPARE(only.longest, Milliseconds(4h));
}

void CustomerInterruptionsTest::inferredOutageIsKnownTime()
{
    InterruptedHome home(1, span(0ms, 100h));
    home.watched = {span(0ms, 10h), span(14h, 100h)};
    home.cut(10h, 14h, {1}).reasons = {{u"host_was_off"_s, {}}};
    QCOMPARE(home.interruptions().constFirst().duration, Milliseconds(4h));
    QCOMPARE(home.known().covered(home.period), Milliseconds(100h));
    home.outages[0].cause = OutageCause::Undetermined;
    QCOMPARE(home.known().covered(home.period), Milliseconds(96h));
}

void CustomerInterruptionsTest::momentaryEvents_data()
{
    QTest::addColumn<QList<int>>("starts"); // seconds; each takes 30 s, negative ones 20 minutes
    QTest::addColumn<int>("events");
    QTest::newRow("one") << QList<int>{100} << 1;
    QTest::newRow("three within five minutes") << QList<int>{100, 200, 400} << 1;
    QTest::newRow("counted from the first") << QList<int>{100, 400, 440} << 2;
    QTest::newRow("apart") << QList<int>{100, 1000} << 2;
    QTest::newRow("before a sustained one") << QList<int>{100, -400} << 0;
    QTest::newRow("long before a sustained one") << QList<int>{100, -401} << 1;
    QTest::newRow("several before a sustained one") << QList<int>{100, 300, -600} << 0;
    QTest::newRow("after a sustained one") << QList<int>{-100, 1600} << 0;
    QTest::newRow("long after a sustained one") << QList<int>{-100, 1601} << 1;
    QTest::newRow("sustained alone") << QList<int>{-100} << 0;
}

void CustomerInterruptionsTest::momentaryEvents()
{
    QFETCH(QList<int>, starts);
    QFETCH(int, events);
    InterruptedHome home(2, span(0ms, 100h));
    for (const int start : starts) {
        const Milliseconds from = std::chrono::seconds(std::abs(start));
        home.cut(from, from + (start < 0 ? Milliseconds(20min) : Milliseconds(30s)), {1, 2});
    }
    const auto all = home.interruptions();
    QCOMPARE(std::ranges::count(all, true, &CustomerInterruption::beginsMomentaryEvent), 2 * events);
}

void CustomerInterruptionsTest::neverOverlap()
{
    const bool holds = rc::check("interruptions of one customer lie apart, with ordered durations", [] {
        InterruptedHome home(3, span(0ms, 100h));
        home.watched = {span(5h, 40h), span(60h, 90h)};
        const int count = *rc::gen::inRange(0, 30);
        for (int i = 0; i < count; ++i) {
            const Milliseconds from{*rc::gen::inRange(0, 360'000'000)};
            const Milliseconds length{*rc::gen::inRange(0, 30'000'000)};
            home.cut(from, from + length, {*rc::gen::inRange(1, 4), *rc::gen::inRange(1, 4)});
        }
        const auto all = home.interruptions();
        for (qsizetype i = 0; i < all.size(); ++i) {
            RC_ASSERT(all.at(i).shortest <= all.at(i).duration && all.at(i).duration <= all.at(i).longest);
            if (i > 0 && all.at(i).customer == all.at(i - 1).customer)
                RC_ASSERT(all.at(i - 1).time.end < all.at(i).time.start);
        }
    });
    QVERIFY(holds);
}

QTEST_GUILESS_MAIN(CustomerInterruptionsTest)
#include "tst_customerinterruptions.moc"
