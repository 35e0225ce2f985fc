// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/detection/bootevidence.h"
#include "core/detection/detectionparts.h"
#include "core/detection/eventend.h"
#include "core/detection/networkevidence.h"

using namespace powermon;
using namespace powermon::parts;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What clears or blames the network, what ends an event, and what the devices say of it.
class EventEvidenceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAnswersOverTheSameLinkClears();
    void whatMissedACheckClearsNothing();
    void oneLinkExplains();
    void nothingToldExplainsNothing();
    void anotherWayOutIsTheNetwork();
    void switchesThatAlwaysGoWereSpared();
    void halfBackIsTheEnd();
    void twoBackForThreeMinutesAreTheEnd();
    void anUptimeTellsTheEndExactly();
    void uptimesVote();
    void bootsOneAfterAnotherAreApart();
    void oneVoteOfManyIsTooEarly();
    void refusalsOnReturnCount();
};

void EventEvidenceTest::whatAnswersOverTheSameLinkClears()
{
    SwitchTracks tracks = tracksOf(linked(4, LinkKind::Wifi, u"attic"_s), 3);
    const OpenEvent event = eventOf(tracks, 3);
    QCOMPARE(survivors(tracks, event), (std::vector<size_t>{3}));
    const auto reason = clearOfNetwork(tracks, event);
    QVERIFY(reason.has_value());
    QCOMPARE(reason->code, u"links_alive"_s);
}

void EventEvidenceTest::whatMissedACheckClearsNothing()
{
    SwitchTracks tracks = tracksOf(linked(4, LinkKind::Wifi, u"attic"_s), 3);
    tracks[3].noteFailure(silent(4, 140));  // it went through the same trouble,
    tracks[3].noteAnswer(answered(4, 160)); // and only came back first
    const OpenEvent event = eventOf(tracks, 3);
    QVERIFY(survivors(tracks, event).empty());
    QVERIFY(!clearOfNetwork(tracks, event).has_value());
}

void EventEvidenceTest::oneLinkExplains()
{
    QList<Switch> switches = linked(4, LinkKind::Wifi);
    switches.last().link = LinkKind::Wired;
    SwitchTracks tracks = tracksOf(switches, 3);
    OpenEvent event = eventOf(tracks, 3);
    QCOMPARE(explainedByLink(tracks, event, false).value_or(Reason()).code, u"one_link"_s);
    event.outage.group = u"cellar"_s; // a circuit may be a link by accident
    QVERIFY(!explainedByLink(tracks, event, false).has_value());
}

void EventEvidenceTest::nothingToldExplainsNothing()
{
    SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 4), 3);
    const OpenEvent event = eventOf(tracks, 3);
    QVERIFY(!clearOfNetwork(tracks, event).has_value());
    QVERIFY(!explainedByLink(tracks, event, false).has_value());
}

void EventEvidenceTest::anotherWayOutIsTheNetwork()
{
    QList<Switch> switches = DetectionDriver::numbered(1, 4);
    switches[2].role = SwitchRole::Gateway;
    switches[3].role = SwitchRole::Internet;
    SwitchTracks tracks = tracksOf(switches, 3);
    OpenEvent event = eventOf(tracks, 2);
    QVERIFY(!anotherWayOut(tracks, event).has_value()); // nobody knows yet that the gateway went with them
    event.routers = routersLostWith(tracks, event);
    QCOMPARE(event.routers, (std::vector<size_t>{2}));
    QCOMPARE(anotherWayOut(tracks, event).value_or(Reason()).code, u"another_way_out"_s);
    tracks[2].noteAnswer(answered(3, 140));
    QVERIFY(!anotherWayOut(tracks, event).has_value());
}

void EventEvidenceTest::switchesThatAlwaysGoWereSpared()
{
    SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 6), 4);
    const OpenEvent event = eventOf(tracks, 4);
    QVERIFY(!sparedByIt(tracks, event).has_value());
    for (const size_t index : {4, 5}) {
        tracks[index].noteOutage(false);
        tracks[index].noteOutage(false);
    }
    QCOMPARE(sparedByIt(tracks, event).value_or(Reason()).code, u"spared"_s);
    tracks[5].noteOutage(true);
    QVERIFY(!sparedByIt(tracks, event).has_value());
}

void EventEvidenceTest::halfBackIsTheEnd()
{
    SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 4), 4);
    const OpenEvent event = eventOf(tracks, 4);
    tracks[0].noteAnswer(answered(1, 900));
    QVERIFY(!endOf(tracks, event, {}, at(900)).has_value());
    tracks[1].noteAnswer(answered(2, 905));
    const auto end = endOf(tracks, event, {}, at(905));
    QVERIFY(end.has_value());
    QVERIFY(end->at < at(900)); // a switch needs its time to boot
    QVERIFY(end->interval.earliest <= end->at && end->at <= end->interval.latest);
}

void EventEvidenceTest::twoBackForThreeMinutesAreTheEnd()
{
    SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 6), 6);
    const OpenEvent event = eventOf(tracks, 6);
    tracks[0].noteAnswer(answered(1, 900));
    tracks[1].noteAnswer(answered(2, 905));
    QVERIFY(!endOf(tracks, event, {}, at(1000)).has_value());
    QVERIFY(endOf(tracks, event, {}, at(1100)).has_value());
}

void EventEvidenceTest::anUptimeTellsTheEndExactly()
{
    SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 2), 2);
    const OpenEvent event = eventOf(tracks, 2);
    tracks[0].noteAnswer(withUptime(1, 900, 40));
    const auto end = endOf(tracks, event, {}, at(900));
    QVERIFY(end.has_value());
    QCOMPARE(end->at, at(860));
    QVERIFY(end->interval.width() <= 6s);
}

void EventEvidenceTest::uptimesVote()
{
    SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 5), 3);
    const OpenEvent event = eventOf(tracks, 3);
    tracks[0].noteAnswer(withUptime(1, 200, 50));
    tracks[1].noteAnswer(withUptime(2, 200, 52));
    tracks[3].noteAnswer(withUptime(4, 200, 90'000)); // no member, on mains power as well
    const BootVotes votes = bootVotes(tracks, event);
    QCOMPARE(votes.membersRebooted, 2);
    QCOMPARE(votes.membersStayed, 0);
    QCOMPARE(votes.rebooted, 2);
    QCOMPARE(votes.stayed, 1);
    QVERIFY(!votes.areApart);
}

void EventEvidenceTest::bootsOneAfterAnotherAreApart()
{
    SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 2), 2);
    const OpenEvent event = eventOf(tracks, 2);
    tracks[0].noteAnswer(withUptime(1, 200, 80));
    tracks[1].noteAnswer(withUptime(2, 200, 20));
    QVERIFY(bootVotes(tracks, event).areApart);
}

void EventEvidenceTest::oneVoteOfManyIsTooEarly()
{
    SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 3), 0);
    for (int number = 1; number <= 3; ++number) {
        SwitchTrack& track = tracks[size_t(number - 1)];
        track.noteAnswer(withUptime(number, 140, 5000));
        track.noteFailure(silent(number, 200));
    }
    OpenEvent event = eventOf(tracks, 3);
    event.moment = {at(140), at(200)};
    tracks[0].noteAnswer(withUptime(1, 300, 20));
    QVERIFY(bootVotes(tracks, event).isTooEarly());
    tracks[1].noteAnswer(withUptime(2, 300, 21));
    QVERIFY(!bootVotes(tracks, event).isTooEarly());
}

void EventEvidenceTest::refusalsOnReturnCount()
{
    SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 2), 2);
    const OpenEvent event = eventOf(tracks, 2);
    tracks[0].noteAnswer(refused(1, 200));
    tracks[0].noteAnswer(answered(1, 215));
    tracks[1].noteAnswer(answered(2, 200));
    QCOMPARE(bootVotes(tracks, event).refusing, 1);
}

QTEST_GUILESS_MAIN(EventEvidenceTest)
#include "tst_eventevidence.moc"
