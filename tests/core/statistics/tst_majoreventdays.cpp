// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QTest>

#include "core/statistics/majoreventdays.h"

using namespace powermon;
using namespace std::chrono_literals;

namespace {

/// Days from 2026-01-01 on.
[[nodiscard]] QList<DailySaidi> days(const QList<double>& minutes)
{
    QList<DailySaidi> list;
    for (qsizetype day = 0; day < minutes.size(); ++day)
        list.append({QDate(2026, 1, 1).addDays(day), Seconds(minutes.at(day) * 60)});
    return list;
}

} // namespace

class MajorEventDaysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byHand();
    void zeroDaysAreLeftOut();
    void tooFewDays();
    void equalDaysHaveNoSpread();
};

/// Fifteen days of 1 min, fourteen of e² min, one of e^9 min: ln sums to 37, its mean is 37/30 = 1.2333…, its
/// sample variance (14·4 + 81 − 37²/30) / 29 = 3.15057, beta 1.77499. T_MED = exp(1.23333 + 4.43746) =
/// exp(5.67080).
void MajorEventDaysTest::byHand()
{
    QList<double> minutes(15, 1.0);
    minutes += QList<double>(14, std::exp(2.0));
    minutes += std::exp(9.0);
    const MajorEventDays found = majorEventDays(days(minutes));
    QCOMPARE(found.daysUsed, qsizetype(30));
    QVERIFY(std::abs(found.alpha - 37.0 / 30) < 1e-12);
    QVERIFY(std::abs(found.beta - 1.7749858) < 1e-6);
    QVERIFY(std::abs(found.threshold->count() / 60 - 290.26605) < 1e-4);
    QCOMPARE(found.days.size(), 1);
    QCOMPARE(found.days.constFirst().date, QDate(2026, 1, 30));
    QVERIFY(found.contains(QDate(2026, 1, 30)) && !found.contains(QDate(2026, 1, 29)));
}

void MajorEventDaysTest::zeroDaysAreLeftOut()
{
    QList<double> minutes;
    for (int day = 1; day <= 20; ++day)
        minutes.append(day);
    const MajorEventDays dense = majorEventDays(days(minutes));
    minutes.insert(5, 300, 0.0);
    const MajorEventDays sparse = majorEventDays(days(minutes));
    QCOMPARE(sparse.threshold, dense.threshold);
    QCOMPARE(sparse.daysUsed, qsizetype(20));
    QCOMPARE(sparse.days, dense.days);
}

void MajorEventDaysTest::tooFewDays()
{
    const MajorEventDays none = majorEventDays({});
    QVERIFY(!none.threshold && none.days.isEmpty() && none.daysUsed == 0);
    const MajorEventDays few = majorEventDays(days(QList<double>(MajorEventDays::fewestDays - 1, 7)));
    QVERIFY(!few.threshold);
    QCOMPARE(few.daysUsed, qsizetype(MajorEventDays::fewestDays - 1));
    QVERIFY(majorEventDays(days(QList<double>(MajorEventDays::fewestDays, 7))).threshold.has_value());
}

void MajorEventDaysTest::equalDaysHaveNoSpread()
{
    const MajorEventDays found = majorEventDays(days(QList<double>(12, 1)));
    QCOMPARE(found.beta, 0.0);
    QCOMPARE(found.threshold, std::optional(Seconds(60)));
    QVERIFY(found.days.isEmpty()); // greater than, not equal to
}

QTEST_GUILESS_MAIN(MajorEventDaysTest)
#include "tst_majoreventdays.moc"
