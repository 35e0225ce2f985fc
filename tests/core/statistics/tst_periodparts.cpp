// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <rapidcheck.h>

#include "core/statistics/periodparts.h"
#include "core/statistics/reliabilityindices.h"
#include "interruptedhome.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

[[nodiscard]] Timestamp utc(const QString& text)
{
    return Timestamp::fromIso(text).value();
}

[[nodiscard]] QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

[[nodiscard]] QStringList keysOf(const PeriodParts& parts)
{
    QStringList keys;
    for (const PeriodPart& part : parts.parts)
        keys.append(part.key);
    return keys;
}

[[nodiscard]] Milliseconds durationOf(const PeriodParts& parts, qsizetype part)
{
    Milliseconds sum{0};
    for (const PeriodPiece& piece : parts.pieces)
        sum += piece.part == part ? piece.range.duration() : Milliseconds(0);
    return sum;
}

[[nodiscard]] QList<ReliabilityTotals> totalsBy(const InterruptedHome& home, Breakdown by,
                                                const QTimeZone& zone)
{
    const PeriodParts parts = divided(home.period, by, zone);
    return totalsOf(home.base(), home.interruptions(), parts.pieces, parts.parts.size());
}

} // namespace

class PeriodPartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words();
    void daysOfChangedClocks();
    void hoursOfChangedClocks();
    void halfHourZones();
    void monthsAndYears();
    void weekdays();
    void aMissingDay();
    void beforeTheEpoch();
    void nothingAndEverything();
    void acrossMidnightAndMonth();
    void acrossAChangeOfTheClocks();
    void anyPeriodIsFilled();
    void indicesAddUp();
};

void PeriodPartsTest::words()
{
    for (const Breakdown by :
         {Breakdown::Day, Breakdown::Month, Breakdown::Year, Breakdown::Hour, Breakdown::Weekday})
        QCOMPARE(breakdownFromWord(toWord(by)), std::optional(by));
    QVERIFY(!breakdownFromWord(u"week"_s) && !breakdownFromWord(QString()));
}

void PeriodPartsTest::daysOfChangedClocks()
{
    const TimeRange march{utc(u"2026-03-27T23:00:00Z"_s), utc(u"2026-03-30T22:00:00Z"_s)};
    const PeriodParts spring = divided(march, Breakdown::Day, berlin());
    QCOMPARE(keysOf(spring), (QStringList{u"2026-03-28"_s, u"2026-03-29"_s, u"2026-03-30"_s}));
    QCOMPARE(spring.parts.at(0).range.duration(), Milliseconds(24h));
    QCOMPARE(spring.parts.at(1).range.duration(), Milliseconds(23h));
    const TimeRange october{utc(u"2026-10-24T22:00:00Z"_s), utc(u"2026-10-25T23:00:00Z"_s)};
    const PeriodParts autumn = divided(october, Breakdown::Day, berlin());
    QCOMPARE(keysOf(autumn), QStringList{u"2026-10-25"_s});
    QCOMPARE(autumn.parts.at(0).range.duration(), Milliseconds(25h));
}

void PeriodPartsTest::hoursOfChangedClocks()
{
    const TimeRange spring{utc(u"2026-03-28T23:00:00Z"_s), utc(u"2026-03-29T22:00:00Z"_s)};
    const PeriodParts shorter = divided(spring, Breakdown::Hour, berlin());
    QCOMPARE(shorter.parts.size(), 24);
    QCOMPARE(durationOf(shorter, 1), Milliseconds(1h));
    QCOMPARE(durationOf(shorter, 2), Milliseconds(0)); // left out
    QVERIFY(shorter.parts.at(2).range.isEmpty());
    QCOMPARE(durationOf(shorter, 3), Milliseconds(1h));
    const TimeRange autumn{utc(u"2026-10-24T22:00:00Z"_s), utc(u"2026-10-25T23:00:00Z"_s)};
    const PeriodParts longer = divided(autumn, Breakdown::Hour, berlin());
    QCOMPARE(durationOf(longer, 2), Milliseconds(2h)); // comes twice
    QCOMPARE(durationOf(longer, 3), Milliseconds(1h));
}

void PeriodPartsTest::halfHourZones()
{
    const TimeRange range{utc(u"2026-01-01T00:00:00Z"_s), utc(u"2026-01-01T01:00:00Z"_s)};
    const PeriodParts india = divided(range, Breakdown::Hour, QTimeZone("Asia/Kolkata"));
    QCOMPARE(india.pieces, (QList<PeriodPiece>{{{range.start, range.start + 30min}, 5},
                                               {{range.start + 30min, range.end}, 6}}));
    const PeriodParts day =
        divided({range.start, range.start + 24h}, Breakdown::Day, QTimeZone("Asia/Kolkata"));
    QCOMPARE(keysOf(day), (QStringList{u"2026-01-01"_s, u"2026-01-02"_s}));
    QCOMPARE(day.parts.at(0).range.duration(), Milliseconds(18h + 30min));
}

void PeriodPartsTest::monthsAndYears()
{
    const TimeRange range{utc(u"2025-12-15T12:00:00Z"_s), utc(u"2026-03-01T00:00:00Z"_s)};
    const PeriodParts months = divided(range, Breakdown::Month, QTimeZone::utc());
    QCOMPARE(keysOf(months), (QStringList{u"2025-12"_s, u"2026-01"_s, u"2026-02"_s}));
    QCOMPARE(months.parts.at(2).range.duration(), Milliseconds(28 * 24h));
    QCOMPARE(months.parts.at(0).range.start, range.start);
    const PeriodParts years = divided(range, Breakdown::Year, QTimeZone::utc());
    QCOMPARE(keysOf(years), (QStringList{u"2025"_s, u"2026"_s}));
    QCOMPARE(years.parts.at(1).range.end, range.end);
}

void PeriodPartsTest::weekdays()
{
    const PeriodParts week = divided(span(0ms, 8 * 24h), Breakdown::Weekday, QTimeZone::utc());
    QCOMPARE(keysOf(week), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s}));
    QCOMPARE(week.pieces.constFirst().part, qsizetype(3)); // a Thursday
    QCOMPARE(durationOf(week, 3), Milliseconds(48h));
    QCOMPARE(durationOf(week, 0), Milliseconds(24h));
}

void PeriodPartsTest::aMissingDay()
{
    // Samoa left out 30 December 2011.
    const TimeRange range{utc(u"2011-12-29T10:00:00Z"_s), utc(u"2011-12-31T10:00:00Z"_s)};
    const PeriodParts days = divided(range, Breakdown::Day, QTimeZone("Pacific/Apia"));
    Milliseconds sum{0};
    for (const PeriodPiece& piece : days.pieces)
        sum += piece.range.duration();
    QCOMPARE(sum, range.duration());
    QCOMPARE(days.pieces.constLast().range.end, range.end);
}

void PeriodPartsTest::beforeTheEpoch()
{
    const TimeRange range{utc(u"1969-12-31T22:30:00Z"_s), utc(u"1970-01-01T00:30:00Z"_s)};
    const PeriodParts hours = divided(range, Breakdown::Hour, QTimeZone::utc());
    QCOMPARE(durationOf(hours, 22), Milliseconds(30min));
    QCOMPARE(durationOf(hours, 23), Milliseconds(1h));
    QCOMPARE(durationOf(hours, 0), Milliseconds(30min));
}

void PeriodPartsTest::nothingAndEverything()
{
    QVERIFY(divided(span(1h, 1h), Breakdown::Hour, QTimeZone::utc()).parts.isEmpty());
    const PeriodParts whole = divided(span(1h, 2h), Breakdown::None, QTimeZone::utc());
    QCOMPARE(whole.pieces, (QList<PeriodPiece>{{span(1h, 2h), 0}}));
    QCOMPARE(localDate(utc(u"2026-01-01T23:30:00Z"_s), berlin()), QDate(2026, 1, 2));
    QCOMPARE(startOfDay(QDate(2026, 1, 2), berlin()), utc(u"2026-01-01T23:00:00Z"_s));
}

/// It belongs to the part in which it began; availability alone is cut.
void PeriodPartsTest::acrossMidnightAndMonth()
{
    InterruptedHome home(1, span(0ms, 59 * 24h)); // January and February
    home.cut(31 * 24h - 1h, 31 * 24h + 2h, {1});
    const auto months = totalsBy(home, Breakdown::Month, QTimeZone::utc());
    QCOMPARE(months.at(0).sustained, qint64(1));
    QCOMPARE(months.at(0).duration, Milliseconds(3h));
    QCOMPARE(months.at(0).outTime, Milliseconds(1h));
    QCOMPARE(months.at(1).sustained, qint64(0));
    QCOMPARE(months.at(1).duration, Milliseconds(0));
    QCOMPARE(months.at(1).outTime, Milliseconds(2h));
    const auto hours = totalsBy(home, Breakdown::Hour, QTimeZone::utc());
    QCOMPARE(hours.at(23).sustained, qint64(1));
    QCOMPARE(hours.at(0).outTime, Milliseconds(1h));
    QCOMPARE(hours.at(1).outTime, Milliseconds(1h));
    QCOMPARE(hours.at(2).outTime, Milliseconds(0));
}

void PeriodPartsTest::acrossAChangeOfTheClocks()
{
    InterruptedHome home(1, {utc(u"2026-10-24T22:00:00Z"_s), utc(u"2026-10-25T23:00:00Z"_s)});
    home.lives.insert(SwitchId(1), home.period);
    const Milliseconds first = utc(u"2026-10-25T00:30:00Z"_s) - at(0ms); // 02:30 for the first time
    home.cut(first, first + 1h + 30min, {1});
    const auto hours = totalsBy(home, Breakdown::Hour, berlin());
    QCOMPARE(hours.at(2).outTime, Milliseconds(90min)); // until 03:00
    QCOMPARE(hours.at(3).outTime, Milliseconds(0));
    QCOMPARE(*asai(hours.at(2)), 0.25);
    const auto days = totalsBy(home, Breakdown::Day, berlin());
    QCOMPARE(days.size(), 1);
    QCOMPARE(*asai(days.at(0)), 1 - 1.5 / 25);
}

void PeriodPartsTest::anyPeriodIsFilled()
{
    const bool holds = rc::check("pieces follow each other without a gap", [] {
        const Timestamp start = Timestamp::fromMilliseconds(*rc::gen::inRange<qint64>(0, 1'800'000'000'000));
        const TimeRange period{start, start + Milliseconds(*rc::gen::inRange<qint64>(1, 8'000'000'000))};
        const Breakdown by = *rc::gen::element(Breakdown::Day, Breakdown::Month, Breakdown::Year,
                                               Breakdown::Hour, Breakdown::Weekday);
        const QByteArray name =
            *rc::gen::element<QByteArray>("Europe/Berlin", "America/St_Johns", "Asia/Kathmandu",
                                          "Australia/Lord_Howe", "Pacific/Apia", "UTC");
        const PeriodParts parts = divided(period, by, QTimeZone(name));
        Timestamp expected = period.start;
        for (const PeriodPiece& piece : parts.pieces) {
            RC_ASSERT(piece.range.start == expected);
            RC_ASSERT(!piece.range.isEmpty());
            RC_ASSERT(piece.part >= 0 && piece.part < parts.parts.size());
            expected = piece.range.end;
        }
        RC_ASSERT(expected == period.end);
    });
    QVERIFY(holds);
}

void PeriodPartsTest::indicesAddUp()
{
    const bool holds = rc::check("totals of the parts sum up to the whole, indices stay in their bounds", [] {
        InterruptedHome home(3, span(0ms, 90 * 24h));
        home.watched = {span(0ms, 30 * 24h), span(40 * 24h, 80 * 24h)};
        const int count = *rc::gen::inRange(0, 20);
        for (int i = 0; i < count; ++i) {
            const Milliseconds from{*rc::gen::inRange<qint64>(0, 90 * 86'400'000LL)};
            const Milliseconds length{*rc::gen::inRange<qint64>(0, 200'000'000)};
            home.cut(from, std::min<Milliseconds>(from + length, 90 * 24h), {*rc::gen::inRange(1, 4)});
        }
        const ReliabilityTotals whole = totalsOf(home.base(), home.interruptions(), home.period);
        const auto saifiOfAll = saifi(whole);
        if (whole.sustained > 0)
            RC_ASSERT(std::abs(saidi(whole)->count() - *saifiOfAll * caidi(whole)->count()) < 1e-6);
        for (const Breakdown by : {Breakdown::Day, Breakdown::Month, Breakdown::Hour, Breakdown::Weekday}) {
            ReliabilityTotals sum;
            for (const ReliabilityTotals& part : totalsBy(home, by, QTimeZone("Europe/Berlin"))) {
                sum.sustained += part.sustained;
                sum.momentary += part.momentary;
                sum.momentaryEvents += part.momentaryEvents;
                sum.duration += part.duration;
                sum.outTime += part.outTime;
                sum.customerTime += part.customerTime;
                if (const auto share = asai(part))
                    RC_ASSERT(*share >= 0 && *share <= 1);
                RC_ASSERT(part.momentaryEvents <= part.momentary);
            }
            RC_ASSERT(sum.sustained == whole.sustained && sum.momentary == whole.momentary);
            RC_ASSERT(sum.momentaryEvents == whole.momentaryEvents && sum.duration == whole.duration);
            RC_ASSERT(sum.outTime == whole.outTime && sum.customerTime == whole.customerTime);
        }
    });
    QVERIFY(holds);
}

QTEST_GUILESS_MAIN(PeriodPartsTest)
#include "tst_periodparts.moc"
