// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QTest>

#include "core/statistics/reliabilityindices.h"
#include "interruptedhome.h"

using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Milliseconds year = 365 * 24h;

[[nodiscard]] ReliabilityTotals totalsOf(const InterruptedHome& home)
{
    return powermon::totalsOf(home.base(), home.interruptions(), home.period);
}

[[nodiscard]] bool isNear(std::optional<double> value, double expected)
{
    return value && std::abs(*value - expected) <= 1e-9 * std::max(1.0, std::abs(expected));
}

[[nodiscard]] bool isNear(std::optional<Seconds> value, Seconds expected)
{
    return value && isNear(value->count(), expected.count());
}

} // namespace

class ReliabilityIndicesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textbookYear();
    void momentaryAgainstSustained_data();
    void momentaryAgainstSustained();
    void customersWithManyAndLongInterruptions();
    void thresholdsAreReachedByEquality();
    void nothingHappened();
    void nobodyWasThere();
    void nobodyWatched();
    void aCustomerOfHalfTheYearCountsHalf();
    void unwatchedTimeIsLeftOut();
    void garwoodIntervals_data();
    void garwoodIntervals();
    void intervalIsOfOutagesNotOfInterruptions();
    void ratePerKnownYear();
    void boundsOfDurations();
};

/// Ten customers. January: all for 1 h; March: 4 for 3 h; June: 1 for 30 min and again for 2 h; two for 2
/// min.
void ReliabilityIndicesTest::textbookYear()
{
    InterruptedHome home(10, span(0ms, year));
    home.cut(24h, 25h, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    home.cut(1500h, 1503h, {1, 2, 3, 4});
    home.cut(4000h, 4000h + 30min, {1});
    home.cut(4100h, 4102h, {1});
    home.cut(5000h, 5000h + 2min, {7, 8});
    const ReliabilityTotals totals = totalsOf(home);
    QCOMPARE(totals.sustained, qint64(16)); // 10 + 4 + 1 + 1
    QCOMPARE(totals.momentary, qint64(2));
    QVERIFY(isNear(saifi(totals), 1.6));             // 16 / 10
    QVERIFY(isNear(saidi(totals), 147min));          // (600 + 720 + 30 + 120) / 10 = 1470 / 10
    QVERIFY(isNear(caidi(totals), Seconds(5512.5))); // 1470 min / 16 = 91.875 min
    QVERIFY(isNear(ctaidi(totals), 147min));         // 1470 / 10 customers
    QVERIFY(isNear(caifi(totals), 1.6));             // 16 / 10 customers
    QVERIFY(isNear(asai(totals), 1.0 - 147.0 / (365 * 24 * 60)));
    QVERIFY(isNear(maifi(totals), 0.2));
    QVERIFY(isNear(maifiE(totals), 0.2));
    QVERIFY(isNear(cemi(totals, 1), 1.0));
    QVERIFY(isNear(cemi(totals, 2), 0.4));
    QVERIFY(isNear(cemi(totals, 4), 0.1)); // customer 1 alone
    QVERIFY(isNear(cemi(totals, 5), 0.0));
}

void ReliabilityIndicesTest::momentaryAgainstSustained_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<bool>("isSustained");
    QTest::newRow("a second") << qint64(1000) << false;
    QTest::newRow("five minutes") << qint64(300'000) << false;
    QTest::newRow("a millisecond more") << qint64(300'001) << true;
}

void ReliabilityIndicesTest::momentaryAgainstSustained()
{
    QFETCH(qint64, milliseconds);
    QFETCH(bool, isSustained);
    InterruptedHome home(1, span(0ms, year));
    home.cut(1h, 1h + Milliseconds(milliseconds), {1});
    const ReliabilityTotals totals = totalsOf(home);
    QCOMPARE(totals.sustained, qint64(isSustained ? 1 : 0));
    QCOMPARE(totals.momentary, qint64(isSustained ? 0 : 1));
    QCOMPARE(totals.duration, Milliseconds(isSustained ? milliseconds : 0));
    QCOMPARE(totals.outTime, totals.duration);
}

void ReliabilityIndicesTest::customersWithManyAndLongInterruptions()
{
    InterruptedHome home(4, span(0ms, year));
    home.cut(10h, 15h, {1, 2});   // 5 h
    home.cut(100h, 103h, {2, 3}); // 3 h
    const ReliabilityTotals totals = totalsOf(home);
    QVERIFY(isNear(celidSingle(totals, 4h), 0.5)); // 1 and 2
    QVERIFY(isNear(celidTotal(totals, 8h), 0.25)); // 2: 5 + 3
    QVERIFY(isNear(ctaidi(totals), Seconds(16 * 3600.0 / 3)));
    QVERIFY(isNear(caifi(totals), 4.0 / 3));
}

void ReliabilityIndicesTest::thresholdsAreReachedByEquality()
{
    InterruptedHome home(2, span(0ms, year));
    home.cut(10h, 14h, {1});
    const ReliabilityTotals totals = totalsOf(home);
    QVERIFY(isNear(celidSingle(totals, 4h), 0.5));
    QVERIFY(isNear(celidSingle(totals, 4h + 1ms), 0.0));
    QVERIFY(isNear(cemi(totals, 1), 0.5));
}

void ReliabilityIndicesTest::nothingHappened()
{
    const ReliabilityTotals totals = totalsOf(InterruptedHome(3, span(0ms, year)));
    QVERIFY(isNear(saifi(totals), 0));
    QVERIFY(isNear(saidi(totals), Seconds(0)));
    QVERIFY(isNear(asai(totals), 1));
    QVERIFY(isNear(maifi(totals), 0) && isNear(maifiE(totals), 0));
    QVERIFY(isNear(cemi(totals, 1), 0) && isNear(celidSingle(totals, 4h), 0));
    QVERIFY(!caidi(totals) && !ctaidi(totals) && !caifi(totals));
    QVERIFY(std::abs(saifiInterval(totals)->high - 3.68888) < 1e-5); // -ln 0.025
    QCOMPARE(saifiInterval(totals)->low, 0.0);
}

void ReliabilityIndicesTest::nobodyWasThere()
{
    InterruptedHome home(0, span(0ms, year));
    home.cut(1h, 2h, {1}); // whom nobody knows
    const ReliabilityTotals totals = totalsOf(home);
    QCOMPARE(totals.customers(), 0.0);
    QVERIFY(!saifi(totals) && !saidi(totals) && !caidi(totals) && !ctaidi(totals) && !caifi(totals));
    QVERIFY(!asai(totals) && !maifi(totals) && !maifiE(totals) && !cemi(totals, 1));
    QVERIFY(!celidSingle(totals, 4h) && !celidTotal(totals, 8h) && !saifiInterval(totals));
}

void ReliabilityIndicesTest::nobodyWatched()
{
    InterruptedHome home(2, span(0ms, year));
    home.watched.clear();
    const ReliabilityTotals totals = totalsOf(home);
    QVERIFY(!saifi(totals) && !saidi(totals) && !asai(totals) && !cemi(totals, 1) && !outageRate(totals));
    QCOMPARE(totals.knownShare(), 0.0);
    QCOMPARE(powermon::totalsOf(home.base(), {}, span(1h, 1h)).knownShare(), 0.0);
}

void ReliabilityIndicesTest::aCustomerOfHalfTheYearCountsHalf()
{
    InterruptedHome home(1, span(0ms, year));
    home.lives.insert(SwitchId(2), span(year / 2, year));
    home.cut(year - 10h, year - 8h, {1, 2});
    const ReliabilityTotals totals = totalsOf(home);
    QVERIFY(isNear(totals.customers(), 1.5));
    QVERIFY(isNear(saifi(totals), 2 / 1.5));
    QVERIFY(isNear(asai(totals), 1.0 - 4.0 / (1.5 * 365 * 24)));
    QVERIFY(isNear(cemi(totals, 1), 1.0)); // each counts whole
}

void ReliabilityIndicesTest::unwatchedTimeIsLeftOut()
{
    InterruptedHome home(1, span(0ms, 100h));
    home.watched = {span(0ms, 50h)};
    home.cut(10h, 15h, {1});
    const ReliabilityTotals totals = totalsOf(home);
    QVERIFY(isNear(asai(totals), 0.9)); // 5 of 50 hours
    QVERIFY(isNear(totals.knownShare(), 0.5));
    QVERIFY(isNear(totals.customers(), 1));
}

void ReliabilityIndicesTest::garwoodIntervals_data()
{
    // As in tables of the exact 95 % limits of a Poisson mean.
    QTest::addColumn<qint64>("count");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("0") << qint64(0) << 0.0 << 3.6889;
    QTest::newRow("1") << qint64(1) << 0.0253 << 5.5716;
    QTest::newRow("5") << qint64(5) << 1.6235 << 11.6683;
    QTest::newRow("10") << qint64(10) << 4.7954 << 18.3904;
    QTest::newRow("100") << qint64(100) << 81.3640 << 121.6268;
}

void ReliabilityIndicesTest::garwoodIntervals()
{
    QFETCH(qint64, count);
    QFETCH(double, low);
    QFETCH(double, high);
    const ConfidenceInterval interval = poissonInterval(count);
    QVERIFY2(std::abs(interval.low - low) < 1e-4, qPrintable(QString::number(interval.low, 'f', 6)));
    QVERIFY2(std::abs(interval.high - high) < 1e-4, qPrintable(QString::number(interval.high, 'f', 6)));
    QVERIFY(poissonInterval(count, 0.99).high > interval.high);
}

void ReliabilityIndicesTest::intervalIsOfOutagesNotOfInterruptions()
{
    InterruptedHome home(10, span(0ms, year));
    for (int day = 1; day <= 5; ++day)
        home.cut(day * 24h, day * 24h + 1h, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    const ReliabilityTotals totals = totalsOf(home);
    QVERIFY(isNear(saifi(totals), 5));
    QVERIFY(std::abs(saifiInterval(totals)->low - 1.6235) < 1e-4); // of 5, not of 50
    QVERIFY(std::abs(saifiInterval(totals)->high - 11.6683) < 1e-4);
}

void ReliabilityIndicesTest::ratePerKnownYear()
{
    InterruptedHome home(2, span(0ms, 365 * 24h + 6h));
    home.watched = {span(0ms, (365 * 24h + 6h) / 2)};
    home.cut(10h, 12h, {1, 2});
    home.cut(100h, 100h + 1min, {1});
    const auto rate = outageRate(totalsOf(home));
    QVERIFY(rate.has_value());
    QCOMPARE(rate->outages, qint64(2));
    QVERIFY(isNear(rate->perYear, 4));
    QVERIFY(std::abs(rate->interval.low - 2 * 0.24221) < 1e-4);
    QVERIFY(std::abs(rate->interval.high - 2 * 7.22469) < 1e-4);
}

void ReliabilityIndicesTest::boundsOfDurations()
{
    InterruptedHome home(1, span(0ms, 100h));
    Outage& outage = home.cut(10h, 12h, {1});
    outage.start = {at(10h - 10min), at(10h + 5min)};
    outage.end = TimeInterval{at(12h - 20min), at(12h + 15min)};
    outage.members[0].lastAnswer = at(10h - 10min);
    outage.members[0].firstFailure = at(10h + 5min);
    outage.members[0].backAt = at(12h + 30min); // it starts slowly
    const ReliabilityTotals totals = totalsOf(home);
    QCOMPARE(totals.duration, Milliseconds(2h));
    QCOMPARE(totals.shortest, Milliseconds(95min));
    QCOMPARE(totals.longest, Milliseconds(145min));
    QVERIFY(isNear(perCustomer(totals, totals.longest), 145min));
}

QTEST_GUILESS_MAIN(ReliabilityIndicesTest)
#include "tst_reliabilityindices.moc"
