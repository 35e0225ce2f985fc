// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QSet>
#include <QTest>

#include "core/base/strongid.h"
#include "core/base/systemclock.h"
#include "core/base/timestamp.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon = Timestamp::fromMilliseconds(1'767'268'800'000);

} // namespace

/// Time as records hold it, and the clock that it comes from.
class TimestampTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsIso_data();
    void readsIso();
    void refusesIso_data();
    void refusesIso();
    void writesIso();
    void counts();
    void rangesAreHalfOpen();
    void rangesShareAPart();
    void idsAreOfOneKind();
    void theClockRunsInUtc();
};

void TimestampTest::readsIso_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds");
    const qint64 at = noon.milliseconds();
    QTest::newRow("UTC") << u"2026-01-01T12:00:00Z"_s << at;
    QTest::newRow("milliseconds") << u"2026-01-01T12:00:00.250Z"_s << at + 250;
    QTest::newRow("zone") << u"2026-01-01T13:30:00+01:30"_s << at;
    QTest::newRow("zone in the west") << u"2026-01-01T04:00:00-08:00"_s << at;
    QTest::newRow("before the epoch") << u"1969-12-31T23:59:59.999Z"_s << qint64(-1);
    QTest::newRow("first year") << u"0001-01-01T00:00:00Z"_s << qint64(-62'135'596'800'000);
    QTest::newRow("last year") << u"9999-12-31T23:59:59.999Z"_s << qint64(253'402'300'799'999);
}

void TimestampTest::readsIso()
{
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    const auto time = Timestamp::fromIso(text);
    QVERIFY(time.has_value());
    QCOMPARE(time->milliseconds(), milliseconds);
}

void TimestampTest::refusesIso_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << u"yesterday"_s;
    QTest::newRow("no zone") << u"2026-01-01T12:00:00"_s;
    QTest::newRow("a day alone") << u"2026-01-01"_s;
    QTest::newRow("no such day") << u"2026-02-30T12:00:00Z"_s;
    QTest::newRow("no such hour") << u"2026-01-01T25:00:00Z"_s;
    QTest::newRow("a year too far") << u"10000-01-01T00:00:00Z"_s;
    QTest::newRow("a number") << u"1767268800000"_s;
}

void TimestampTest::refusesIso()
{
    QFETCH(QString, text);
    QVERIFY(!Timestamp::fromIso(text));
}

void TimestampTest::writesIso()
{
    QCOMPARE(noon.toIso(), u"2026-01-01T12:00:00.000Z"_s);
    QCOMPARE((noon + 7ms).toIso(), u"2026-01-01T12:00:00.007Z"_s);
    QCOMPARE(Timestamp::fromIso((noon - 1ms).toIso()), noon - 1ms);
}

void TimestampTest::counts()
{
    Timestamp time = noon;
    time += 90s;
    QCOMPARE(time - noon, Milliseconds(90'000));
    QCOMPARE(noon - time, Milliseconds(-90'000));
    QVERIFY(time > noon && noon - 1ms < noon);
    QCOMPARE(Timestamp(), Timestamp::fromMilliseconds(0));
}

void TimestampTest::rangesAreHalfOpen()
{
    const TimeRange range{noon, noon + 1h};
    QCOMPARE(range.duration(), Milliseconds(3'600'000));
    QVERIFY(range.contains(noon) && range.contains(noon + 1h - 1ms));
    QVERIFY(!range.contains(noon + 1h) && !range.contains(noon - 1ms));
    QVERIFY(!range.isEmpty() && TimeRange{}.isEmpty());
    const TimeRange backwards{noon + 1h, noon};
    QVERIFY(backwards.isEmpty());
    QCOMPARE(backwards.duration(), Milliseconds(0));
    QCOMPARE((TimeInterval{noon, noon + 3s}).width(), Milliseconds(3000));
}

void TimestampTest::rangesShareAPart()
{
    const TimeRange range{noon, noon + 2h};
    QCOMPARE(range.intersected({noon + 1h, noon + 5h}), (TimeRange{noon + 1h, noon + 2h}));
    QCOMPARE(range.intersected({noon - 1h, noon + 5h}), range);
    QCOMPARE(range.intersected({noon + 30min, noon + 1h}), (TimeRange{noon + 30min, noon + 1h}));
    QVERIFY(range.intersected({noon + 2h, noon + 3h}).isEmpty());
    QVERIFY(range.intersected({noon - 3h, noon - 2h}).isEmpty());
}

void TimestampTest::idsAreOfOneKind()
{
    static_assert(!std::is_convertible_v<qint64, SwitchId> && !std::is_convertible_v<SwitchId, OutageId>);
    QVERIFY(!SwitchId().isValid() && !SwitchId(-1).isValid() && SwitchId(1).isValid());
    QVERIFY(SwitchId(1) < SwitchId(2));
    const QSet<SwitchId> ids{SwitchId(1), SwitchId(2), SwitchId(1)};
    QCOMPARE(ids.size(), qsizetype(2));
}

void TimestampTest::theClockRunsInUtc()
{
    SystemClock clock;
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const Timestamp now = clock.now();
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(now.milliseconds() >= before && now.milliseconds() <= after);
    const SteadyTime first = clock.steadyNow();
    QVERIFY(clock.steadyNow() >= first);
}

QTEST_GUILESS_MAIN(TimestampTest)
#include "tst_timestamp.moc"
