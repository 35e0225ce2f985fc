// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/detection/detectionparts.h"
#include "core/detection/losttogether.h"
#include "core/detection/scope.h"
#include "core/detection/streampause.h"

using namespace powermon;
using namespace powermon::parts;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a switch tells by itself, which went together, and what of the site that is.
class LostSwitchesTest final : public QObject
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
    void pausesAreSeenInTheStream();
    void aLateRecordIsNoClockSetBack();
    void theUsualGapIsLearnt();
    void whatSurvivesIsLearnt();
};

void LostSwitchesTest::aWindowLiesBetweenAnswerAndFailure()
{
    const SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 1), 1);
    QCOMPARE(tracks[0].window(), (TimeInterval{at(60), at(110)}));
    QCOMPARE(tracks[0].failures(), 2);
}

void LostSwitchesTest::theWindowOfALossySwitchIsWider()
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

void LostSwitchesTest::lossIsLearntOutsideEventsAlone()
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

void LostSwitchesTest::aRecordTwiceIsStale()
{
    SwitchTrack track(DetectionDriver::numbered(1), {});
    track.noteAnswer(answered(1, 60));
    QVERIFY(track.isStale(answered(1, 60)));
    QVERIFY(track.isStale(silent(1, 50)));
    QVERIFY(!track.isStale(silent(1, 60)));
}

void LostSwitchesTest::theHeaviestSetIsLostTogether()
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

void LostSwitchesTest::suppliesCarryADeviceForAMoment()
{
    const LostSet near = lostTogether({{0, {at(0), at(20)}, 1}, {1, {at(22), at(40)}, 1}});
    QCOMPARE(near.indexes.size(), size_t(2));
    QCOMPARE(near.moment.latest, at(20));
    const LostSet far = lostTogether({{0, {at(0), at(20)}, 1}, {1, {at(23), at(40)}, 1}});
    QCOMPARE(far.indexes.size(), size_t(1));
}

void LostSwitchesTest::oneFailureIsChanceManyAreNot()
{
    const EvidenceParameters parameters;
    SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 4), 4);
    QVERIFY(isBeyondChance(tracks, {0, 1, 2, 3}, parameters));
    QVERIFY(!isBeyondChance(tracks, {0}, parameters)); // one alone: three failures
    tracks[0].noteFailure(silent(1, 126));
    QVERIFY(isBeyondChance(tracks, {0}, parameters));
}

void LostSwitchesTest::lossySwitchesNeedMoreFailures()
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

void LostSwitchesTest::moreThanHalfIsTheSite()
{
    const SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 5), 3);
    const TimeInterval moment{at(60), at(110)};
    QCOMPARE(scopeOf(tracks, {0, 1, 2}, moment, {}), (Scope{true, {}}));
    QCOMPARE(scopeOf(tracks, {0, 1}, moment, {}), Scope());
}

void LostSwitchesTest::aGroupComesBeforeTheSiteAtItsBorder()
{
    QList<Switch> switches = DetectionDriver::numbered(1, 5);
    for (Switch& each : switches)
        each.group = each.id.value() <= 3 ? u"cellar"_s : u"attic"_s;
    const SwitchTracks tracks = tracksOf(switches, 5);
    const TimeInterval moment{at(60), at(110)};
    QCOMPARE(scopeOf(tracks, {0, 1, 2}, moment, {}), (Scope{true, u"cellar"_s}));
    QCOMPARE(scopeOf(tracks, {0, 1, 2, 3, 4}, moment, {}), (Scope{true, {}}));
}

void LostSwitchesTest::absentSwitchesLeaveTheQuorum()
{
    const SwitchTracks tracks = tracksOf(DetectionDriver::numbered(1, 4), 1);
    QCOMPARE(presentMains(tracks, at(200), 6h).size(), size_t(4));
    QCOMPARE(presentMains(tracks, at(110 + 6 * 3600 + 1), 6h).size(), size_t(3));
}

void LostSwitchesTest::pausesAreSeenInTheStream()
{
    StreamPause stream(60s);
    QVERIFY(!stream.note(at(0), at(0)).pause.has_value());
    QVERIFY(!stream.note(at(180), at(180)).pause.has_value());
    QVERIFY(stream.isPauseBefore(at(361)));
    QCOMPARE(stream.note(at(361), at(366)).pause.value_or(TimeRange()), (TimeRange{at(180), at(361)}));
    stream.setInterval(300s);
    QVERIFY(!stream.note(at(366 + 900), at(366 + 900)).pause.has_value());
}

void LostSwitchesTest::aLateRecordIsNoClockSetBack()
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

void LostSwitchesTest::theUsualGapIsLearnt()
{
    SwitchTrack track(DetectionDriver::numbered(1), {});
    for (const double second : {0., 300., 600.}) {
        track.noteAnswer(answered(1, second));
        QVERIFY(!track.usualGap().has_value());
    }
    track.noteAnswer(answered(1, 604)); // one out of turn
    QCOMPARE(track.usualGap().value_or(0ms), Milliseconds(300'000));
}

void LostSwitchesTest::whatSurvivesIsLearnt()
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

QTEST_GUILESS_MAIN(LostSwitchesTest)
#include "tst_lostswitches.moc"
