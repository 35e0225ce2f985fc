// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/coveragerecorder.h"

#include <QTest>

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
    void growsUnderOneId();
    void interruptsAndGoesOn();
    void changeWhileWritingIsNotLost();
    void neverShrinks();
    void closes();
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
    QTest::newRow("killed") << Coverage{CoverageId(1), earlier, CoverageKind::Running, false}
                            << std::optional(CoverageKind::Killed);
    QTest::newRow("a gap last") << Coverage{CoverageId(1), earlier, CoverageKind::Asleep, true}
                                << std::optional(CoverageKind::Off);
    QTest::newRow("ends now") << Coverage{CoverageId(1), {noon - 2h, noon}, CoverageKind::Running, true}
                              << std::optional<CoverageKind>();
    QTest::newRow("in the future") << Coverage{CoverageId(1), {noon, noon + 1h}, CoverageKind::Running, true}
                                   << std::optional<CoverageKind>();
}

void CoverageRecorderTest::gapSinceTheLastRun()
{
    QFETCH(Coverage, latest);
    QFETCH(std::optional<CoverageKind>, gap);
    CoverageRecorder recorder;
    const auto found = recorder.begin(latest, noon);
    QCOMPARE(found.has_value(), gap.has_value());
    QCOMPARE(recorder.unwritten().size(), qsizetype(gap ? 2 : 1));
    if (!gap)
        return;
    QCOMPARE(found->kind, *gap);
    QCOMPARE(found->range, (TimeRange{latest.range.end, noon}));
    QCOMPARE(recorder.unwritten().constFirst(), *found);
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

QTEST_GUILESS_MAIN(CoverageRecorderTest)
#include "tst_coveragerecorder.moc"
