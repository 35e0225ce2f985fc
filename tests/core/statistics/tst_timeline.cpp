// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

#include "core/statistics/timeline.h"

using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp at(Milliseconds sinceMidnight)
{
    return Timestamp::fromMilliseconds(1'767'225'600'000) + sinceMidnight;
}

CheckResult check(Milliseconds finished, bool isAnswered)
{
    const ProbeOutcome outcome =
        isAnswered ? ProbeOutcome::answer(200, 10ms) : ProbeOutcome::failed(FailureKind::Timeout, 5s);
    return {SwitchId(1), at(finished) - outcome.duration, at(finished), outcome};
}

/// This computer had no network.
CheckResult blindCheck(Milliseconds finished)
{
    return {SwitchId(1), at(finished), at(finished), ProbeOutcome::failed(FailureKind::NetworkDown, 0ms)};
}

constexpr TimeRange hour{at(0ms), at(1h)};

StateSegment segment(Milliseconds from, Milliseconds to, SwitchState state)
{
    return {{at(from), at(to)}, state};
}

} // namespace

class TimelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsUnknown();
    void unwatchedTimeHasItsReasons();
    void setClockYieldsToOtherReasons();
    void reasonsThatOverlapAreCutWhereTheyChange();
    void everyMomentIsWatchedOrHasItsReason();
    void joinsEqualStates();
    void beginsBeforeTheRange();
    void silenceEndsTheReach();
    void unwatchedIsNeitherUpNorDown();
    void stateGoesOnBehindAShortGap();
    void ignoresCancelled();
    void survivesAClockSetBack();
    void countsOnlyInside();
    void ratioIsOfWatchedTime();
    void reach();
    void blindChecksAreNeitherUpNorDown();
    void joinsWatchedRanges();
    void timeWithoutANetworkIsNotWatched();
    void anyChecksFillTheRange();
    void anyDigestsTellTheSame();
};

void TimelineTest::nothingIsUnknown()
{
    TimelineBuilder builder(hour, {hour}, 3min);
    QCOMPARE(builder.finish(), QList<StateSegment>{segment(0ms, 1h, SwitchState::Unknown)});
    QCOMPARE(builder.availability().unknown, Milliseconds(1h));
    QVERIFY(!builder.availability().ratio());
    TimelineBuilder empty({at(0ms), at(0ms)}, {hour}, 3min);
    empty.add(check(0ms, true));
    QVERIFY(empty.finish().isEmpty());
}

void TimelineTest::joinsEqualStates()
{
    TimelineBuilder builder(hour, {hour}, 3min);
    for (Milliseconds time = 0ms; time < 1h; time += 1min)
        builder.add(check(time, time < 10min || time >= 20min));
    const QList<StateSegment> expected{segment(0ms, 10min, SwitchState::Up),
                                       segment(10min, 20min, SwitchState::Down),
                                       segment(20min, 1h, SwitchState::Up)};
    QCOMPARE(builder.finish(), expected);
    const Availability availability = builder.availability();
    QCOMPARE(availability.up, Milliseconds(50min));
    QCOMPARE(availability.down, Milliseconds(10min));
    QCOMPARE(availability.checks, qint64(60));
    QCOMPARE(availability.failures, qint64(10));
}

void TimelineTest::beginsBeforeTheRange()
{
    TimelineBuilder builder(hour, {{at(-1h), at(1h)}}, 3min);
    builder.add(check(-10min, false));
    builder.add(check(-1min, true));
    const QList<StateSegment> expected{segment(0ms, 2min, SwitchState::Up),
                                       segment(2min, 1h, SwitchState::Unknown)};
    QCOMPARE(builder.finish(), expected);
    QCOMPARE(builder.availability().checks, qint64(0));
}

void TimelineTest::silenceEndsTheReach()
{
    TimelineBuilder builder(hour, {hour}, 3min);
    builder.add(check(10min, false));
    builder.add(check(20min, true));
    const QList<StateSegment> expected{
        segment(0ms, 10min, SwitchState::Unknown), segment(10min, 13min, SwitchState::Down),
        segment(13min, 20min, SwitchState::Unknown), segment(20min, 23min, SwitchState::Up),
        segment(23min, 1h, SwitchState::Unknown)};
    QCOMPARE(builder.finish(), expected);
}

void TimelineTest::unwatchedIsNeitherUpNorDown()
{
    TimelineBuilder builder(hour, {{at(0ms), at(20min)}, {at(40min), at(50min)}}, 30min);
    builder.add(check(0ms, true));
    builder.add(check(19min, false));
    builder.add(check(40min, true));
    const QList<StateSegment> expected{
        segment(0ms, 19min, SwitchState::Up), segment(19min, 20min, SwitchState::Down),
        segment(20min, 40min, SwitchState::Unknown), segment(40min, 50min, SwitchState::Up),
        segment(50min, 1h, SwitchState::Unknown)};
    QCOMPARE(builder.finish(), expected);
}

void TimelineTest::stateGoesOnBehindAShortGap()
{
    TimelineBuilder builder(hour, {{at(0ms), at(1min)}, {at(2min), at(1h)}}, 3min);
    builder.add(check(0ms, true));
    const QList<StateSegment> expected{
        segment(0ms, 1min, SwitchState::Up), segment(1min, 2min, SwitchState::Unknown),
        segment(2min, 3min, SwitchState::Up), segment(3min, 1h, SwitchState::Unknown)};
    QCOMPARE(builder.finish(), expected);
}

void TimelineTest::ignoresCancelled()
{
    TimelineBuilder builder(hour, {hour}, 1h);
    builder.add(check(0ms, true));
    CheckResult cancelled = check(30min, false);
    cancelled.outcome.failure = FailureKind::Cancelled;
    builder.add(cancelled);
    QCOMPARE(builder.finish(), QList<StateSegment>{segment(0ms, 1h, SwitchState::Up)});
    QCOMPARE(builder.availability().checks, qint64(1));
}

void TimelineTest::survivesAClockSetBack()
{
    TimelineBuilder builder(hour, {hour}, 1h);
    builder.add(check(0ms, true));
    builder.add(check(30min, true));
    builder.add(check(20min, false));
    builder.add(check(40min, true));
    const QList<StateSegment> expected{segment(0ms, 30min, SwitchState::Up),
                                       segment(30min, 40min, SwitchState::Down),
                                       segment(40min, 1h, SwitchState::Up)};
    QCOMPARE(builder.finish(), expected);
}

void TimelineTest::countsOnlyInside()
{
    TimelineBuilder builder(hour, {hour}, 3min);
    builder.add(check(-1ms, false));
    builder.add(check(0ms, false));
    builder.add(check(1h - 1ms, true));
    builder.add(check(1h, true));
    (void) builder.finish();
    QCOMPARE(builder.availability().checks, qint64(2));
    QCOMPARE(builder.availability().failures, qint64(1));
}

void TimelineTest::ratioIsOfWatchedTime()
{
    Availability availability;
    availability.up = 3h;
    availability.down = 1h;
    availability.unknown = 20h;
    QCOMPARE(availability.ratio(), 0.75);
}

void TimelineTest::reach()
{
    QCOMPARE(reachOf(1s), Milliseconds(3min));
    QCOMPARE(reachOf(60s), Milliseconds(3min));
    QCOMPARE(reachOf(61s), Milliseconds(183s));
    QCOMPARE(reachOf(24h), Milliseconds(72h));
}

void TimelineTest::blindChecksAreNeitherUpNorDown()
{
    const QList<StateSegment> expected{segment(0ms, 10min, SwitchState::Up),
                                       segment(10min, 20min, SwitchState::Unknown),
                                       segment(20min, 1h, SwitchState::Up)};
    TimelineBuilder ofChecks(hour, {hour}, 3min);
    CheckDigest digest;
    for (Milliseconds time = 0ms; time < 1h; time += 1min) {
        const bool isBlind = time >= 10min && time < 20min;
        const CheckResult each = isBlind ? blindCheck(time) : check(time, true);
        ofChecks.add(each);
        digest.add(each);
    }
    QCOMPARE(ofChecks.finish(), expected);
    QCOMPARE(ofChecks.availability().down, Milliseconds(0));
    QCOMPARE(ofChecks.availability().unknown, Milliseconds(10min));
    QCOMPARE(ofChecks.availability().failures, 0);
    QCOMPARE(ofChecks.availability().checks, 50);
    TimelineBuilder ofDigest(hour, {hour}, 3min);
    ofDigest.add(digest);
    QCOMPARE(ofDigest.finish(), expected);
    QCOMPARE(ofDigest.availability(), ofChecks.availability());
}

void TimelineTest::timeWithoutANetworkIsNotWatched()
{
    const auto record = [](Milliseconds from, Milliseconds to, CoverageKind kind) {
        return Coverage{CoverageId(1), {at(from), at(to)}, kind, true};
    };
    const QList<Coverage> coverage{
        record(-1h, 30min, CoverageKind::Running),     record(-5min, 5min, CoverageKind::NoNetwork),
        record(10min, 20min, CoverageKind::NoNetwork), record(15min, 21min, CoverageKind::NoNetwork),
        record(25min, 30min, CoverageKind::NoNetwork), record(40min, 2h, CoverageKind::Running)};
    const QList<TimeRange> watched{{at(5min), at(10min)}, {at(21min), at(25min)}, {at(40min), at(1h)}};
    QCOMPARE(watchedRanges(coverage, hour), watched);
    const QList<UnwatchedStretch> unwatched = unwatchedStretches(coverage, watched, hour);
    QCOMPARE(unwatched, (QList<UnwatchedStretch>{{{at(0ms), at(5min)}, CoverageKind::NoNetwork},
                                                 {{at(10min), at(21min)}, CoverageKind::NoNetwork},
                                                 {{at(25min), at(30min)}, CoverageKind::NoNetwork},
                                                 {{at(30min), at(40min)}, std::nullopt}}));
}

void TimelineTest::joinsWatchedRanges()
{
    const auto record = [](Milliseconds from, Milliseconds to, CoverageKind kind) {
        return Coverage{CoverageId(1), {at(from), at(to)}, kind, true};
    };
    const QList<Coverage> coverage{
        record(30min, 40min, CoverageKind::Running), record(-1h, 5min, CoverageKind::Running),
        record(5min, 10min, CoverageKind::Running),  record(10min, 30min, CoverageKind::Off),
        record(35min, 38min, CoverageKind::Running), record(50min, 3h, CoverageKind::Running),
        record(2h, 3h, CoverageKind::Running)};
    const QList<TimeRange> expected{{at(0ms), at(10min)}, {at(30min), at(40min)}, {at(50min), at(1h)}};
    QCOMPARE(watchedRanges(coverage, hour), expected);
    QVERIFY(watchedRanges({}, hour).isEmpty());
}

/// Whatever is fed in whatever order, the segments fill the range without gap or overlap, neighbours differ,
/// and the times of the states add up to it.
void TimelineTest::anyChecksFillTheRange()
{
    const bool holds = rc::check("any checks fill the range", [] {
        QList<TimeRange> watched;
        Milliseconds from = -10min;
        for (const int minutes : *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 15))) {
            watched.append({at(from), at(from + std::chrono::minutes(minutes))});
            from += std::chrono::minutes(2 * minutes);
        }
        TimelineBuilder builder(hour, watched, 5min);
        for (const int second : *rc::gen::container<std::vector<int>>(rc::gen::inRange(-600, 4000)))
            builder.add(check(std::chrono::seconds(second), second % 3 != 0));
        const QList<StateSegment> segments = builder.finish();
        Timestamp end = hour.start;
        std::optional<SwitchState> state;
        for (const StateSegment& each : segments) {
            RC_ASSERT(each.range.start == end);
            RC_ASSERT(!each.range.isEmpty());
            RC_ASSERT(state != each.state);
            state = each.state;
            end = each.range.end;
        }
        RC_ASSERT(end == hour.end);
        const Availability sum = builder.availability();
        RC_ASSERT(sum.up + sum.down + sum.unknown == hour.duration());
    });
    QVERIFY(holds);
}

void TimelineTest::anyDigestsTellTheSame()
{
    const bool holds = rc::check("any digests tell the same as their checks", [] {
        const QList<TimeRange> watched{{at(0ms), at(20min)}, {at(25min), at(1h)}};
        const Milliseconds reach(*rc::gen::inRange(180'000, 600'000));
        TimelineBuilder ofChecks(hour, watched, reach);
        TimelineBuilder ofDigests(hour, watched, reach);
        TimelineBuilder figures(hour, watched, reach, TimelineDetail::FiguresAlone);
        CheckDigest digest;
        for (const int second : *rc::gen::container<std::set<int>>(rc::gen::inRange(0, 3600))) {
            const CheckResult each = second % 7 == 0 ? blindCheck(std::chrono::seconds(second))
                                                     : check(std::chrono::seconds(second), second % 5 != 0);
            ofChecks.add(each);
            digest.add(each);
            if (second % 3 == 0) {
                figures.add(digest);
                ofDigests.add(std::exchange(digest, CheckDigest()));
            }
        }
        ofDigests.add(digest);
        figures.add(digest);
        RC_ASSERT(ofDigests.finish() == ofChecks.finish());
        RC_ASSERT(ofDigests.availability() == ofChecks.availability());
        RC_ASSERT(figures.finish().isEmpty());
        RC_ASSERT(figures.availability() == ofChecks.availability());
    });
    QVERIFY(holds);
}

void TimelineTest::unwatchedTimeHasItsReasons()
{
    const QList<Coverage> coverage{
        {CoverageId(1), {at(10min), at(20min)}, CoverageKind::Running, false},
        {CoverageId(2), {at(20min), at(30min)}, CoverageKind::HostDown, true},
        {CoverageId(3), {at(30min), at(31min)}, CoverageKind::Off, true},
        {CoverageId(4), {at(31min), at(40min)}, CoverageKind::Running, true},
        {CoverageId(5), {at(40min), at(45min)}, CoverageKind::Asleep, true},
        {CoverageId(6), {at(45min), at(50min)}, CoverageKind::Running, true},
    };
    const QList<TimeRange> watched = watchedRanges(coverage, hour);
    const QList<UnwatchedStretch> expected{
        {{at(0ms), at(10min)}, std::nullopt},        {{at(20min), at(30min)}, CoverageKind::HostDown},
        {{at(30min), at(31min)}, CoverageKind::Off}, {{at(40min), at(45min)}, CoverageKind::Asleep},
        {{at(50min), at(1h)}, std::nullopt},
    };
    QCOMPARE(unwatchedStretches(coverage, watched, hour), expected);
    QVERIFY(clockSteps(coverage, hour).isEmpty());
    QCOMPARE(unwatchedStretches({}, {}, hour), (QList<UnwatchedStretch>{{hour, std::nullopt}}));
    QVERIFY(unwatchedStretches({}, {hour}, hour).isEmpty());
}

void TimelineTest::setClockYieldsToOtherReasons()
{
    // A board came up in 1970: until a time server told better, all of it was a set clock.
    const Coverage step{CoverageId(2), {Timestamp(), at(40min)}, CoverageKind::ClockStepped, true};
    const QList<Coverage> coverage{
        step,
        {CoverageId(1), {at(0ms), at(20min)}, CoverageKind::Running, false},
        {CoverageId(3), {at(20min), at(35min)}, CoverageKind::HostDown, true},
        {CoverageId(4), {at(40min), at(1h)}, CoverageKind::Running, false},
    };
    const QList<TimeRange> watched = watchedRanges(coverage, hour);
    const QList<UnwatchedStretch> expected{
        {{at(20min), at(35min)}, CoverageKind::HostDown},
        {{at(35min), at(40min)}, CoverageKind::ClockStepped},
    };
    QCOMPARE(unwatchedStretches(coverage, watched, hour), expected);
    QCOMPARE(clockSteps(coverage, hour), QList<Coverage>{step});
    QVERIFY(clockSteps(coverage, {at(-20min), at(0ms)}).isEmpty());
}

void TimelineTest::reasonsThatOverlapAreCutWhereTheyChange()
{
    const QList<Coverage> coverage{
        {CoverageId(1), {at(0ms), at(50min)}, CoverageKind::ClockStepped, true},
        {CoverageId(2), {at(10min), at(20min)}, CoverageKind::Asleep, true},
        {CoverageId(3), {at(15min), at(30min)}, CoverageKind::Killed, true},
        {CoverageId(4), {at(25min), at(25min)}, CoverageKind::Off, true},
    };
    const QList<UnwatchedStretch> expected{
        {{at(0ms), at(10min)}, CoverageKind::ClockStepped},
        {{at(10min), at(20min)}, CoverageKind::Asleep},
        {{at(20min), at(30min)}, CoverageKind::Killed},
        {{at(30min), at(50min)}, CoverageKind::ClockStepped},
        {{at(50min), at(1h)}, std::nullopt},
    };
    QCOMPARE(unwatchedStretches(coverage, {}, hour), expected);
}

void TimelineTest::everyMomentIsWatchedOrHasItsReason()
{
    constexpr std::array kinds{CoverageKind::Running, CoverageKind::Asleep, CoverageKind::Off,
                               CoverageKind::ClockStepped, CoverageKind::NoNetwork};
    const bool holds = rc::check("each second is covered by what covers it", [&] {
        QList<Coverage> coverage;
        const int count = *rc::gen::inRange(0, 12);
        for (int i = 0; i < count; ++i) {
            const int start = *rc::gen::inRange(-10, 60);
            const int length = *rc::gen::inRange(0, 30);
            coverage.append({CoverageId(i + 1),
                             {at(start * 1s), at((start + length) * 1s)},
                             kinds.at(*rc::gen::inRange<std::size_t>(0, kinds.size())),
                             true});
        }
        const TimeRange minute{at(0s), at(1min)};
        const QList<TimeRange> watched = watchedRanges(coverage, minute);
        const QList<UnwatchedStretch> unwatched = unwatchedStretches(coverage, watched, minute);
        for (int second = 0; second < 60; ++second) {
            const Timestamp time = at(second * 1s);
            const auto isOfThen = [time](const auto& each) { return each.range.contains(time); };
            QSet<CoverageKind> known;
            for (const Coverage& each : std::as_const(coverage)) {
                if (isOfThen(each))
                    known.insert(each.kind);
            }
            const bool isWatched =
                known.contains(CoverageKind::Running) && !known.contains(CoverageKind::NoNetwork);
            known.remove(CoverageKind::Running);
            RC_ASSERT(std::ranges::count_if(watched, [time](TimeRange each) {
                          return each.contains(time);
                      }) == (isWatched ? 1 : 0));
            RC_ASSERT(std::ranges::count_if(unwatched, isOfThen) == (isWatched ? 0 : 1));
            if (isWatched)
                continue;
            const auto kind = std::ranges::find_if(unwatched, isOfThen)->kind;
            RC_ASSERT(kind.has_value() == !known.isEmpty());
            RC_ASSERT(!kind || known.contains(*kind));
            RC_ASSERT(kind != CoverageKind::ClockStepped || known.size() == 1);
        }
    });
    QVERIFY(holds);
}

QTEST_GUILESS_MAIN(TimelineTest)
#include "tst_timeline.moc"
