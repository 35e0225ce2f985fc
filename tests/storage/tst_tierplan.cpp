// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <rapidcheck.h>

#include "storage/checkblock.h"
#include "storage/tierplan.h"

using namespace powermon;
using namespace std::chrono_literals;

namespace {

/// A midnight.
constexpr Timestamp origin = Timestamp::fromMilliseconds(1'767'225'600'000);
constexpr Timestamp longAgo = Timestamp::fromMilliseconds(0);

Timestamp at(Milliseconds time)
{
    return origin + time;
}

TierPart part(CheckTier tier, Milliseconds from, Milliseconds to)
{
    return {tier, {at(from), at(to)}};
}

} // namespace

/// Which sums an answer is read from.
class TierPlanTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheCoarsest_data();
    void takesTheCoarsest();
    void anyPlanCoversTheRangeOnce();
    void partsOfRemovedDaysAreLeftOut();
};

void TierPlanTest::takesTheCoarsest_data()
{
    using enum CheckTier;
    QTest::addColumn<TimeRange>("range");
    QTest::addColumn<DigestStep>("coarsest");
    QTest::addColumn<QList<Timestamp>>("unsealed");
    QTest::addColumn<QList<TierPart>>("expected");
    const auto row = [](const char* name, Milliseconds from, Milliseconds to, DigestStep coarsest,
                        const QList<Timestamp>& unsealed, const QList<TierPart>& expected) {
        QTest::newRow(name) << TimeRange{at(from), at(to)} << coarsest << unsealed << expected;
    };
    const DigestStep day = DigestStep::Day;
    row("nothing", 5h, 5h, day, {}, {});
    row("inside an hour", 61min, 70min, day, {}, {part(Checks, 61min, 70min)});
    row("over a full hour, not one whole", 30min, 90min, day, {}, {part(Checks, 30min, 90min)});
    row("an hour", 1h, 2h, day, {}, {part(Hours, 1h, 2h)});
    row("a day", 0h, 24h, day, {}, {part(Days, 0h, 24h)});
    row("a day by the hour", 0h, 24h, DigestStep::Hour, {}, {part(Hours, 0h, 24h)});
    row("with ends", 30min, 50h + 1ms, day, {},
        {part(Checks, 30min, 1h), part(Hours, 1h, 24h), part(Days, 24h, 48h), part(Hours, 48h, 50h),
         part(Checks, 50h, 50h + 1ms)});
    row("the newest hours are not packed", 0h, 26h, day, {at(24h), at(25h)},
        {part(Days, 0h, 24h), part(Checks, 24h, 26h)});
    row("a late check spoils its hour and day", 0h, 72h, day, {at(30h)},
        {part(Days, 0h, 24h), part(Hours, 24h, 30h), part(Checks, 30h, 31h), part(Hours, 31h, 48h),
         part(Days, 48h, 72h)});
    row("the range begins in such an hour", 30h + 10min, 32h, day, {at(30h)},
        {part(Checks, 30h + 10min, 31h), part(Hours, 31h, 32h)});
    row("such an hour lies outside", 2h, 3h, day, {at(1h), at(3h)}, {part(Hours, 2h, 3h)});
}

void TierPlanTest::takesTheCoarsest()
{
    QFETCH(TimeRange, range);
    QFETCH(DigestStep, coarsest);
    QFETCH(QList<Timestamp>, unsealed);
    QFETCH(QList<TierPart>, expected);
    QVERIFY(planTiers(range, coarsest, unsealed, longAgo) == expected);
}

void TierPlanTest::anyPlanCoversTheRangeOnce()
{
    const bool holds = rc::check("any plan covers the range once", [] {
        const auto minutes = rc::gen::inRange(0, 6000);
        const TimeRange range{at(std::chrono::minutes(*minutes)), at(std::chrono::minutes(*minutes))};
        QList<Timestamp> unsealed;
        for (const int hour : *rc::gen::container<std::set<int>>(rc::gen::inRange(0, 100)))
            unsealed.append(at(std::chrono::hours(hour)));
        const auto coarsest = *rc::gen::element(DigestStep::Hour, DigestStep::Day);
        Timestamp end = range.start;
        for (const TierPart& each : planTiers(range, coarsest, unsealed, longAgo)) {
            RC_ASSERT(each.range.start == end);
            RC_ASSERT(!each.range.isEmpty());
            end = each.range.end;
            const Milliseconds length = each.tier == CheckTier::Days ? 24h : 1h;
            if (each.tier == CheckTier::Checks)
                continue;
            RC_ASSERT((each.range.start - origin) % length == 0ms);
            RC_ASSERT((each.range.end - origin) % length == 0ms);
            for (const Timestamp hour : unsealed)
                RC_ASSERT(!each.range.contains(hour));
        }
        RC_ASSERT(end == (range.isEmpty() ? range.start : range.end));
    });
    QVERIFY(holds);
}

void TierPlanTest::partsOfRemovedDaysAreLeftOut()
{
    const QList<TierPart> expected{part(CheckTier::Days, 24h, 48h), part(CheckTier::Hours, 48h, 50h)};
    QVERIFY(planTiers({at(1h), at(50h)}, DigestStep::Day, {}, at(48h)) == expected);
    QVERIFY(planTiers({at(1h), at(50h)}, DigestStep::Hour, {at(3h)}, at(48h)) == expected);
    QVERIFY(planTiers({at(1h), at(20h)}, DigestStep::Day, {}, at(48h)).isEmpty());
}

QTEST_GUILESS_MAIN(TierPlanTest)
#include "tst_tierplan.moc"
