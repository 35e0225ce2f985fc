// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <QTest>

#include "core/service/coveragerecorder.h"

using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon = Timestamp::fromMilliseconds(1'767'268'800'000);

/// As a store answers: every record with an id.
QList<Coverage> stored(QList<Coverage> records)
{
    static qint64 last = 0;
    for (Coverage& each : records) {
        if (!each.id.isValid())
            each.id = CoverageId(++last);
    }
    return records;
}

} // namespace

class CoverageRecorderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstRunHasNoGap();
    void gapSinceTheLastRun_data();
    void gapSinceTheLastRun();
    void clockBehindTheRecords();
    void computerThatWasOff();
    void sleepEndsTheRecordAtOnce();
    void stopsInItsSleep();
    void growsUnderOneId();
    void interruptsAndGoesOn();
    void changeWhileWritingIsNotLost();
    void neverShrinks();
    void closes();
    void tellsWhatIsNewSinceItWasWritten();
    void blindTimeLiesOverTheRunningRecord();
    void whatEndsTheWatchingEndsTheBlindTime_data();
    void whatEndsTheWatchingEndsTheBlindTime();
};

void CoverageRecorderTest::firstRunHasNoGap()
{
    CoverageRecorder recorder;
    QVERIFY(!recorder.begin(std::nullopt, noon));
    QCOMPARE(recorder.unwritten(),
             (QList<Coverage>{{CoverageId(), {noon, noon}, CoverageKind::Running, false}}));
}

void CoverageRecorderTest::gapSinceTheLastRun_data()
{
    QTest::addColumn<Coverage>("latest");
    QTest::addColumn<std::optional<CoverageKind>>("gap");
    const TimeRange earlier{noon - 2h, noon - 1h};
    QTest::newRow("stopped") << Coverage{CoverageId(1), earlier, CoverageKind::Running, true}
                             << std::optional(CoverageKind::Off);
    QTest::newRow("cut off") << Coverage{CoverageId(1), earlier, CoverageKind::Running, false}
                             << std::optional(CoverageKind::HostDown);
    QTest::newRow("went off in its sleep")
        << Coverage{CoverageId(1), earlier, CoverageKind::Asleep, false} << std::optional(CoverageKind::Off);
    QTest::newRow("ends now") << Coverage{CoverageId(1), {noon - 2h, noon}, CoverageKind::Running, true}
                              << std::optional<CoverageKind>();
    QTest::newRow("a little ahead") << Coverage{CoverageId(1),
                                                {noon - 2h, noon + 1999ms},
                                                CoverageKind::Running,
                                                true}
                                    << std::optional<CoverageKind>();
}

void CoverageRecorderTest::gapSinceTheLastRun()
{
    QFETCH(Coverage, latest);
    QFETCH(std::optional<CoverageKind>, gap);
    CoverageRecorder recorder;
    const auto found = recorder.begin(latest, noon, CoverageKind::HostDown);
    QCOMPARE(found.has_value(), gap.has_value());
    QCOMPARE(recorder.unwritten().size(), qsizetype(gap ? 2 : 1));
    if (!gap)
        return;
    QCOMPARE(found->kind, *gap);
    QCOMPARE(found->range, (TimeRange{latest.range.end, noon}));
    QCOMPARE(recorder.unwritten().constFirst(), *found);
}

void CoverageRecorderTest::clockBehindTheRecords()
{
    CoverageRecorder recorder;
    const auto found =
        recorder.begin(Coverage{CoverageId(1), {noon, noon + 1h}, CoverageKind::Running, false}, noon - 1h);
    QCOMPARE(found,
             std::optional(Coverage{CoverageId(), {noon - 1h, noon + 1h}, CoverageKind::ClockStepped, true}));
    QCOMPARE(recorder.unwritten().constLast().range, (TimeRange{noon - 1h, noon - 1h}));
}

void CoverageRecorderTest::computerThatWasOff()
{
    const Coverage latest{CoverageId(1), {noon - 2h, noon - 1h}, CoverageKind::Running, false};
    CoverageRecorder recorder;
    const auto gap = recorder.begin(latest, noon, CoverageKind::HostDown, noon - 1min);
    QCOMPARE(gap->range, (TimeRange{noon - 1h, noon}));
    const QList<Coverage> expected{{CoverageId(), {noon - 1h, noon - 1min}, CoverageKind::HostDown, true},
                                   {CoverageId(), {noon - 1min, noon}, CoverageKind::Off, true},
                                   {CoverageId(), {noon, noon}, CoverageKind::Running, false}};
    QCOMPARE(recorder.unwritten(), expected);
    // Not where the program was stopped before the computer was.
    Coverage stopped = latest;
    stopped.isClosed = true;
    QCOMPARE(recorder.begin(stopped, noon, CoverageKind::HostDown, noon - 1min)->kind, CoverageKind::Off);
    QCOMPARE(recorder.unwritten().size(), qsizetype(2));
}

void CoverageRecorderTest::sleepEndsTheRecordAtOnce()
{
    CoverageRecorder recorder;
    recorder.fallAsleep(noon); // nothing runs yet
    QVERIFY(recorder.unwritten().isEmpty());
    recorder.begin(std::nullopt, noon);
    recorder.fallAsleep(noon + 1h);
    recorder.fallAsleep(noon + 1h + 1s); // said twice
    const QList<Coverage> asleep{{CoverageId(), {noon, noon + 1h}, CoverageKind::Running, true},
                                 {CoverageId(), {noon + 1h, noon + 1h}, CoverageKind::Asleep, false}};
    QCOMPARE(recorder.unwritten(), asleep);
    recorder.written(stored(recorder.unwritten()));
    QCOMPARE(recorder.unwritten().size(), qsizetype(1));
    const CoverageId id = recorder.unwritten().constFirst().id;
    recorder.extendTo(noon + 2h); // a heartbeat before the sleep really begins
    QCOMPARE(recorder.unwritten().constFirst().range.end, noon + 1h);

    const Coverage slept = recorder.interrupt(CoverageKind::Asleep, {noon + 1h, noon + 9h}, noon + 9h);
    QCOMPARE(slept, (Coverage{id, {noon + 1h, noon + 9h}, CoverageKind::Asleep, true}));
    const QList<Coverage> awake{slept, {CoverageId(), {noon + 9h, noon + 9h}, CoverageKind::Running, false}};
    QCOMPARE(recorder.unwritten(), awake);
}

void CoverageRecorderTest::stopsInItsSleep()
{
    CoverageRecorder recorder;
    recorder.begin(std::nullopt, noon);
    recorder.fallAsleep(noon + 1h);
    recorder.close(noon + 1h + 5s);
    for (const Coverage& each : recorder.unwritten())
        QVERIFY(each.isClosed);
    QCOMPARE(recorder.unwritten().constLast().kind, CoverageKind::Asleep);
}

void CoverageRecorderTest::growsUnderOneId()
{
    CoverageRecorder recorder;
    recorder.begin(std::nullopt, noon);
    recorder.written(stored(recorder.unwritten()));
    const CoverageId id = recorder.unwritten().constFirst().id;
    QVERIFY(id.isValid());
    recorder.extendTo(noon + 10s);
    QCOMPARE(recorder.unwritten(), (QList<Coverage>{{id, {noon, noon + 10s}, CoverageKind::Running, false}}));
    recorder.written(recorder.unwritten());
    QCOMPARE(recorder.unwritten().size(), qsizetype(1));
}

void CoverageRecorderTest::interruptsAndGoesOn()
{
    CoverageRecorder recorder;
    recorder.begin(std::nullopt, noon);
    recorder.extendTo(noon + 1h);
    const TimeRange gap{noon + 1h, noon + 9h};
    const Coverage asleep = recorder.interrupt(CoverageKind::Asleep, gap, noon + 9h);
    QCOMPARE(asleep, (Coverage{CoverageId(), gap, CoverageKind::Asleep, true}));
    QCOMPARE(recorder.unwritten().size(), qsizetype(3));
    QVERIFY(recorder.unwritten().at(0).isClosed);
    QCOMPARE(recorder.unwritten().at(0).range.end, noon + 1h);
    recorder.written(stored(recorder.unwritten()));
    QCOMPARE(recorder.unwritten().size(), qsizetype(1)); // the running one
    QCOMPARE(recorder.unwritten().at(0).range.start, noon + 9h);
}

void CoverageRecorderTest::changeWhileWritingIsNotLost()
{
    CoverageRecorder recorder;
    recorder.begin(std::nullopt, noon);
    const QList<Coverage> writing = recorder.unwritten();
    recorder.extendTo(noon + 1h);
    recorder.interrupt(CoverageKind::ClockStepped, {noon + 1h, noon + 2h}, noon + 2h);
    recorder.written(stored(writing));
    QCOMPARE(recorder.unwritten().size(), qsizetype(3)); // the first has an id, and is longer now
    QVERIFY(recorder.unwritten().at(0).id.isValid());
    QCOMPARE(recorder.unwritten().at(0).range.end, noon + 1h);
    QVERIFY(!recorder.unwritten().at(1).id.isValid());
    recorder.written(stored(recorder.unwritten()));
    QCOMPARE(recorder.unwritten().size(), qsizetype(1));
}

void CoverageRecorderTest::neverShrinks()
{
    CoverageRecorder recorder;
    recorder.extendTo(noon); // nothing runs yet
    QVERIFY(recorder.unwritten().isEmpty());
    recorder.begin(std::nullopt, noon);
    recorder.extendTo(noon + 10s);
    recorder.extendTo(noon + 5s);
    QCOMPARE(recorder.unwritten().at(0).range.end, noon + 10s);
}

void CoverageRecorderTest::closes()
{
    CoverageRecorder recorder;
    recorder.begin(std::nullopt, noon);
    recorder.close(noon + 10s);
    QCOMPARE(recorder.unwritten(),
             (QList<Coverage>{{CoverageId(), {noon, noon + 10s}, CoverageKind::Running, true}}));
}

void CoverageRecorderTest::tellsWhatIsNewSinceItWasWritten()
{
    CoverageRecorder recorder;
    (void) recorder.begin(std::nullopt, noon);
    recorder.extendTo(noon + 1min);
    QCOMPARE(recorder.sinceWritten(), recorder.unwritten());
    recorder.written(stored(recorder.unwritten()));
    QVERIFY(recorder.sinceWritten().isEmpty());
    recorder.extendTo(noon + 5min);
    recorder.noteBlind({noon + 2min, noon + 3min}, CoverageRecorder::BlindState::Over);
    recorder.close(noon + 6min);
    QCOMPARE(recorder.sinceWritten(),
             (QList<Coverage>{{CoverageId(), {noon + 1min, noon + 6min}, CoverageKind::Running, true},
                              {CoverageId(), {noon + 2min, noon + 3min}, CoverageKind::NoNetwork, true}}));
}

void CoverageRecorderTest::blindTimeLiesOverTheRunningRecord()
{
    using enum CoverageRecorder::BlindState;
    CoverageRecorder recorder;
    recorder.begin(std::nullopt, noon);
    recorder.extendTo(noon + 2min);
    recorder.noteBlind({noon + 1min, noon + 2min}, GoesOn);
    const QList<Coverage> writing = recorder.unwritten();
    QCOMPARE(writing, (QList<Coverage>{{{}, {noon, noon + 2min}, CoverageKind::Running, false},
                                       {{}, {noon + 1min, noon + 2min}, CoverageKind::NoNetwork, false}}));
    recorder.extendTo(noon + 9min);
    recorder.written(stored(writing));
    QCOMPARE(recorder.unwritten().at(1).range.end, noon + 9min);
    const CoverageId id = recorder.unwritten().at(1).id;
    QVERIFY(id.isValid());
    // A check found something else, and had begun earlier.
    recorder.noteBlind({noon + 1min, noon + 8min}, Over);
    recorder.extendTo(noon + 10min);
    QCOMPARE(recorder.unwritten().at(0).range.end, noon + 10min);
    QCOMPARE(recorder.unwritten().at(1),
             (Coverage{id, {noon + 1min, noon + 8min}, CoverageKind::NoNetwork, true}));
    // Another one, before that is written.
    recorder.noteBlind({noon + 20min, noon + 21min}, Over);
    QCOMPARE(recorder.unwritten().size(), qsizetype(3));
    recorder.written(stored(recorder.unwritten()));
    QCOMPARE(recorder.unwritten().size(), qsizetype(1)); // the running one
}

void CoverageRecorderTest::whatEndsTheWatchingEndsTheBlindTime_data()
{
    using Act = std::function<void(CoverageRecorder&)>;
    QTest::addColumn<Act>("end");
    QTest::newRow("sleep") << Act([](CoverageRecorder& each) { each.fallAsleep(noon + 9min); });
    QTest::newRow("stop") << Act([](CoverageRecorder& each) { each.close(noon + 9min); });
    QTest::newRow("gap") << Act([](CoverageRecorder& each) {
        (void) each.interrupt(CoverageKind::Asleep, {noon + 9min, noon + 1h}, noon + 1h);
    });
}

void CoverageRecorderTest::whatEndsTheWatchingEndsTheBlindTime()
{
    QFETCH(std::function<void(CoverageRecorder&)>, end);
    CoverageRecorder recorder;
    recorder.begin(std::nullopt, noon);
    recorder.noteBlind({noon + 1min, noon + 9min}, CoverageRecorder::BlindState::GoesOn);
    recorder.extendTo(noon + 9min);
    end(recorder);
    recorder.extendTo(noon + 2h);
    QCOMPARE(recorder.unwritten().constLast(),
             (Coverage{{}, {noon + 1min, noon + 9min}, CoverageKind::NoNetwork, true}));
}

QTEST_GUILESS_MAIN(CoverageRecorderTest)
#include "tst_coveragerecorder.moc"
