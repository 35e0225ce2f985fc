// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of which the evidence policy is made, each by itself.
#include <QTest>

#include "core/detection/bootevidence.h"
#include "core/detection/detectiondriver.h"
#include "core/detection/eventend.h"
#include "core/detection/losttogether.h"
#include "core/detection/networkevidence.h"
#include "core/detection/scope.h"
#include "core/detection/streampause.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Timestamp at(double second)
{
    return DetectionDriver::at(second);
}

CheckResult answered(int number, double second)
{
    return {SwitchId(number), at(second), at(second), ProbeOutcome::answer(200, 0ms)};
}

CheckResult refused(int number, double second)
{
    return {SwitchId(number), at(second), at(second), ProbeOutcome::failed(FailureKind::Refused, 0ms)};
}

CheckResult silent(int number, double second)
{
    return {SwitchId(number), at(second), at(second + 5), ProbeOutcome::failed(FailureKind::Timeout, 5s)};
}

CheckResult withUptime(int number, double second, int uptime)
{
    CheckResult check = answered(number, second);
    check.outcome.deviceUptime = std::chrono::seconds(uptime);
    return check;
}

/// Switches that answered at 0 and 60, the first \a lost of which went at 100 and failed twice.
SwitchTracks tracksOf(const QList<Switch>& switches, int lost)
{
    SwitchTracks tracks;
    for (const Switch& each : switches) {
        SwitchTrack& track = tracks.emplace_back(each, QStringList());
        const int number = int(each.id.value());
        track.noteAnswer(answered(number, 0));
        track.noteAnswer(answered(number, 60));
        if (number > lost) {
            track.noteAnswer(answered(number, 130));
            continue;
        }
        track.noteFailure(silent(number, 110));
        track.noteFailure(silent(number, 118));
    }
    return tracks;
}

OpenEvent eventOf(SwitchTracks& tracks, int lost, const QString& group = {})
{
    OpenEvent event;
    event.number = 1;
    event.moment = {at(60), at(110)};
    event.outage.start = event.moment;
    event.outage.startedAt = at(85);
    event.outage.group = group;
    event.isTogether = true;
    for (int i = 0; i < lost; ++i) {
        event.members.push_back(size_t(i));
        tracks[size_t(i)].setEvent(event.number);
    }
    return event;
}

QList<Switch> linked(int count, LinkKind link, const QString& via = {})
{
    QList<Switch> switches = DetectionDriver::numbered(1, count);
    for (Switch& each : switches) {
        each.link = link;
        each.via = via;
    }
    return switches;
}

} // namespace

class tst_Parts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWindowLiesBetweenAnswerAndFailure();
    void theWindowOfALossySwitchIsWider();
    void lossIsLearntOutsideEventsAlone();
    void aRecordTwiceIsStale();
    void theHeaviestSetIsLostTogether();
    void suppliesCarryADeviceForAMoment();
    void oneFailureIsChanceManyAreNot();
    void lossySwitchesNeedMoreFailures();
    void moreThanHalfIsTheSite();
    void aGroupComesBeforeTheSiteAtItsBorder();
    void absentSwitchesLeaveTheQuorum();
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
    void pausesAreSeenInTheStream();
    void aLateRecordIsNoClockSetBack();
    void theUsualGapIsLearnt();
    void whatSurvivesIsLearnt();
};

void tst_Parts::aWindowLiesBetweenAnswerAndFailure()
{
    const SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 1), 1);
    QCOMPARE(tracks[0].window(), (TimeInterval{at(60), at(110)}));
    QCOMPARE(tracks[0].failures(), 2);
}

void tst_Parts::theWindowOfALossySwitchIsWider()
{
    SwitchTrack track(DetectionDriver::numbered(1), {});
    for (int i = 0; i < 200; ++i) {
        if (i % 4 == 3)
            track.noteFailure(silent(1, i * 60));
        else
            track.noteAnswer(answered(1, i * 60));
    }
    QVERIFY(track.loss() > 0.15);
    track.noteAnswer(answered(1, 12'000));
    track.noteFailure(silent(1, 12'060));
    track.noteFailure(silent(1, 12'120));
    track.noteFailure(silent(1, 12'180));
    QCOMPARE(track.window().earliest, at(12'000));
    QVERIFY(track.window().latest > at(12'060)); // the first may have been an ordinary loss
}

void tst_Parts::lossIsLearntOutsideEventsAlone()
{
    SwitchTrack alone(DetectionDriver::numbered(1), {});
    SwitchTrack inEvent(DetectionDriver::numbered(1), {});
    for (SwitchTrack* track : {&alone, &inEvent}) {
        track->noteAnswer(answered(1, 0));
        track->noteFailure(silent(1, 60));
    }
    inEvent.setEvent(3);
    for (SwitchTrack* track : {&alone, &inEvent})
        track->noteAnswer(answered(1, 120));
    QVERIFY(alone.loss() > inEvent.loss());
    QVERIFY(inEvent.loss() <= SwitchTrack::priorLoss);
}

void tst_Parts::aRecordTwiceIsStale()
{
    SwitchTrack track(DetectionDriver::numbered(1), {});
    track.noteAnswer(answered(1, 60));
    QVERIFY(track.isStale(answered(1, 60)));
    QVERIFY(track.isStale(silent(1, 50)));
    QVERIFY(!track.isStale(silent(1, 60)));
}

void tst_Parts::theHeaviestSetIsLostTogether()
{
    const LostSet set = lostTogether({{0, {at(0), at(20)}, 1},
                                      {1, {at(10), at(30)}, 1},
                                      {2, {at(15), at(40)}, 1},
                                      {3, {at(100), at(110)}, 1},
                                      {4, {at(100), at(120)}, 0.5}});
    QCOMPARE(set.indexes, (std::vector<size_t>{0, 1, 2}));
    QCOMPARE(set.moment, (TimeInterval{at(15), at(20)}));
    QVERIFY(lostTogether({}).indexes.empty());
}

void tst_Parts::suppliesCarryADeviceForAMoment()
{
    const LostSet near = lostTogether({{0, {at(0), at(20)}, 1}, {1, {at(22), at(40)}, 1}});
    QCOMPARE(near.indexes.size(), size_t(2));
    QCOMPARE(near.moment.latest, at(20));
    const LostSet far = lostTogether({{0, {at(0), at(20)}, 1}, {1, {at(23), at(40)}, 1}});
    QCOMPARE(far.indexes.size(), size_t(1));
}

void tst_Parts::oneFailureIsChanceManyAreNot()
{
    const EvidenceParameters parameters;
    SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 4), 4);
    QVERIFY(isBeyondChance(tracks, {0, 1, 2, 3}, parameters));
    QVERIFY(!isBeyondChance(tracks, {0}, parameters)); // one alone: three failures
    tracks[0].noteFailure(silent(1, 126));
    QVERIFY(isBeyondChance(tracks, {0}, parameters));
}

void tst_Parts::lossySwitchesNeedMoreFailures()
{
    SwitchTracks tracks;
    for (int number = 1; number <= 2; ++number) {
        SwitchTrack& track = tracks.emplace_back(DetectionDriver::numbered(number), QStringList());
        for (int i = 0; i < 300; ++i) {
            if (i % 3 == 2)
                track.noteFailure(silent(number, i * 60));
            else
                track.noteAnswer(answered(number, i * 60));
        }
        track.noteFailure(silent(number, 18'060));
    }
    QVERIFY(surprise(tracks[0], 9) < 5);
    QVERIFY(!isBeyondChance(tracks, {0, 1}, EvidenceParameters()));
    QVERIFY(weight(tracks[0]) < 0.6);
}

void tst_Parts::moreThanHalfIsTheSite()
{
    const SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 5), 3);
    const TimeInterval moment{at(60), at(110)};
    QCOMPARE(scopeOf(tracks, {0, 1, 2}, moment, {}), (Scope{true, {}}));
    QCOMPARE(scopeOf(tracks, {0, 1}, moment, {}), Scope());
}

void tst_Parts::aGroupComesBeforeTheSiteAtItsBorder()
{
    QList<Switch> switches = DetectionDriver::numbered(1, 5);
    for (Switch& each : switches)
        each.group = each.id.value() <= 3 ? u"cellar"_s : u"attic"_s;
    const SwitchTracks tracks = tracksOf(switches, 5);
    const TimeInterval moment{at(60), at(110)};
    QCOMPARE(scopeOf(tracks, {0, 1, 2}, moment, {}), (Scope{true, u"cellar"_s}));
    QCOMPARE(scopeOf(tracks, {0, 1, 2, 3, 4}, moment, {}), (Scope{true, {}}));
}

void tst_Parts::absentSwitchesLeaveTheQuorum()
{
    const SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 4), 1);
    QCOMPARE(presentMains(tracks, at(200), 6h).size(), size_t(4));
    QCOMPARE(presentMains(tracks, at(110 + 6 * 3600 + 1), 6h).size(), size_t(3));
}

void tst_Parts::whatAnswersOverTheSameLinkClears()
{
    SwitchTracks tracks = tracksOf(linked(4, LinkKind::Wifi, u"attic"_s), 3);
    const OpenEvent event = eventOf(tracks, 3);
    QCOMPARE(survivors(tracks, event), (std::vector<size_t>{3}));
    const auto reason = clearOfNetwork(tracks, event);
    QVERIFY(reason.has_value());
    QCOMPARE(reason->code, u"links_alive"_s);
}

void tst_Parts::whatMissedACheckClearsNothing()
{
    SwitchTracks tracks = tracksOf(linked(4, LinkKind::Wifi, u"attic"_s), 3);
    tracks[3].noteFailure(silent(4, 140));  // it went through the same trouble,
    tracks[3].noteAnswer(answered(4, 160)); // and only came back first
    const OpenEvent event = eventOf(tracks, 3);
    QVERIFY(survivors(tracks, event).empty());
    QVERIFY(!clearOfNetwork(tracks, event).has_value());
}

void tst_Parts::oneLinkExplains()
{
    QList<Switch> switches = linked(4, LinkKind::Wifi);
    switches.last().link = LinkKind::Wired;
    SwitchTracks tracks = tracksOf(switches, 3);
    OpenEvent event = eventOf(tracks, 3);
    QCOMPARE(explainedByLink(tracks, event, false).value_or(Reason()).code, u"one_link"_s);
    event.outage.group = u"cellar"_s; // a circuit may be a link by accident
    QVERIFY(!explainedByLink(tracks, event, false).has_value());
}

void tst_Parts::nothingToldExplainsNothing()
{
    SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 4), 3);
    const OpenEvent event = eventOf(tracks, 3);
    QVERIFY(!clearOfNetwork(tracks, event).has_value());
    QVERIFY(!explainedByLink(tracks, event, false).has_value());
}

void tst_Parts::anotherWayOutIsTheNetwork()
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

void tst_Parts::switchesThatAlwaysGoWereSpared()
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

void tst_Parts::halfBackIsTheEnd()
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

void tst_Parts::twoBackForThreeMinutesAreTheEnd()
{
    SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 6), 6);
    const OpenEvent event = eventOf(tracks, 6);
    tracks[0].noteAnswer(answered(1, 900));
    tracks[1].noteAnswer(answered(2, 905));
    QVERIFY(!endOf(tracks, event, {}, at(1000)).has_value());
    QVERIFY(endOf(tracks, event, {}, at(1100)).has_value());
}

void tst_Parts::anUptimeTellsTheEndExactly()
{
    SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 2), 2);
    const OpenEvent event = eventOf(tracks, 2);
    tracks[0].noteAnswer(withUptime(1, 900, 40));
    const auto end = endOf(tracks, event, {}, at(900));
    QVERIFY(end.has_value());
    QCOMPARE(end->at, at(860));
    QVERIFY(end->interval.width() <= 6s);
}

void tst_Parts::uptimesVote()
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

void tst_Parts::bootsOneAfterAnotherAreApart()
{
    SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 2), 2);
    const OpenEvent event = eventOf(tracks, 2);
    tracks[0].noteAnswer(withUptime(1, 200, 80));
    tracks[1].noteAnswer(withUptime(2, 200, 20));
    QVERIFY(bootVotes(tracks, event).areApart);
}

void tst_Parts::oneVoteOfManyIsTooEarly()
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

void tst_Parts::refusalsOnReturnCount()
{
    SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 2), 2);
    const OpenEvent event = eventOf(tracks, 2);
    tracks[0].noteAnswer(refused(1, 200));
    tracks[0].noteAnswer(answered(1, 215));
    tracks[1].noteAnswer(answered(2, 200));
    QCOMPARE(bootVotes(tracks, event).refusing, 1);
}

void tst_Parts::pausesAreSeenInTheStream()
{
    StreamPause stream(60s);
    QVERIFY(!stream.note(at(0), at(0)).pause.has_value());
    QVERIFY(!stream.note(at(180), at(180)).pause.has_value());
    QVERIFY(stream.isPauseBefore(at(361)));
    QCOMPARE(stream.note(at(361), at(366)).pause.value_or(TimeRange()), (TimeRange{at(180), at(361)}));
    stream.setInterval(300s);
    QVERIFY(!stream.note(at(366 + 900), at(366 + 900)).pause.has_value());
}

void tst_Parts::aLateRecordIsNoClockSetBack()
{
    StreamPause stream(60s);
    (void) stream.note(at(1000), at(1000));
    const StreamPause::Finding alone = stream.note(at(980), at(980));
    QVERIFY(alone.isLate);
    QVERIFY(!alone.setBack.has_value());
    QVERIFY(!stream.note(at(1005), at(1005)).isLate);
    QVERIFY(stream.note(at(500), at(500)).isLate);
    const StreamPause::Finding second = stream.note(at(510), at(510));
    QVERIFY(!second.isLate);
    QCOMPARE(second.setBack.value_or(0ms), Milliseconds(-495'000));
    // A monitor that starts has the clock that it has.
    QVERIFY(stream.noteStart(at(100)).has_value());
}

void tst_Parts::theUsualGapIsLearnt()
{
    SwitchTrack track(DetectionDriver::numbered(1), {});
    for (const double second : {0., 300., 600.}) {
        track.noteAnswer(answered(1, second));
        QVERIFY(!track.usualGap().has_value());
    }
    track.noteAnswer(answered(1, 604)); // one out of turn
    QCOMPARE(track.usualGap().value_or(0ms), Milliseconds(300'000));
}

void tst_Parts::whatSurvivesIsLearnt()
{
    SwitchTrack track(DetectionDriver::numbered(7), {});
    QVERIFY(track.facts().facts.isEmpty());
    track.noteAnswer(answered(7, 0));
    track.noteOutage(true);
    track.noteOutage(true);
    track.noteOutage(false);
    const SwitchFacts facts = track.facts();
    QCOMPARE(facts.switchId, SwitchId(7));
    const LearnedFact* backup = facts.find(LearnedKind::Backup);
    QVERIFY(backup != nullptr);
    QCOMPARE(backup->agreeing, 2);
    QCOMPARE(backup->observed, 3);
    const LearnedFact* loss = facts.find(LearnedKind::Loss);
    QVERIFY(loss != nullptr);
    QVERIFY(loss->value > 0 && loss->value <= SwitchTrack::priorLoss);
    QCOMPARE(loss->observed, 1);
}

QTEST_GUILESS_MAIN(tst_Parts)
#include "tst_parts.moc"
