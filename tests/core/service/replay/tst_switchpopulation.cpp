// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/service/replay/switchpopulation.h"

using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon = Timestamp::fromMilliseconds(1'767'268'800'000);

Switch plug(int number, Milliseconds added = 0h)
{
    Switch powerSwitch;
    powerSwitch.id = SwitchId(number);
    powerSwitch.createdAt = powerSwitch.updatedAt = noon + added;
    return powerSwitch;
}

QList<int> idsOf(const SwitchPopulation& population)
{
    QList<int> ids;
    for (const Switch& each : population.present())
        ids.append(int(each.id.value()));
    return ids;
}

} // namespace

class SwitchPopulationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsWhenAdded();
    void leavesWhenRemoved();
    void joinsWithAnOlderCheck();
    void aPausedOneStaysUntilItWasPaused();
    void whatIsKnownReplacesWhatIsThere();
};

void SwitchPopulationTest::joinsWhenAdded()
{
    SwitchPopulation population({{plug(2), {}}, {plug(1, 2h), {}}, {plug(3, 3h), {}}}, {});
    QVERIFY(!population.goOnTo(noon - 1ms));
    QCOMPARE(population.goOnTo(noon), std::optional(noon));
    QCOMPARE(idsOf(population), (QList<int>{2}));
    QVERIFY(!population.goOnTo(noon + 1h, SwitchId(2)));
    QCOMPARE(population.goOnTo(noon + 9h), std::optional(noon + 3h));
    QCOMPARE(idsOf(population), (QList<int>{1, 2, 3}));
}

void SwitchPopulationTest::leavesWhenRemoved()
{
    SwitchPopulation population({{plug(1), noon + 1h}, {plug(2), {}}, {plug(3, 2h), noon + 3h}}, {});
    QVERIFY(population.goOnTo(noon));
    QCOMPARE(idsOf(population), (QList<int>{1, 2}));
    QVERIFY(!population.goOnTo(noon + 1h - 1ms));
    QCOMPARE(population.goOnTo(noon + 1h), std::optional(noon + 1h));
    QCOMPARE(idsOf(population), (QList<int>{2}));
    QVERIFY(!population.goOnTo(noon + 4h)); // it came and went in between
    QCOMPARE(idsOf(population), (QList<int>{2}));
    QVERIFY(!population.goOnTo(noon + 5h, SwitchId(1))); // brought in later: it is gone
}

void SwitchPopulationTest::joinsWithAnOlderCheck()
{
    SwitchPopulation population({{plug(1), {}}, {plug(2, 9h), {}}}, {});
    QVERIFY(population.goOnTo(noon, SwitchId(1)));
    QCOMPARE(population.goOnTo(noon + 1h, SwitchId(2)), std::optional(noon + 1h));
    QCOMPARE(idsOf(population), (QList<int>{1, 2}));
    QVERIFY(!population.goOnTo(noon + 1h, SwitchId(7))); // of none that is known
}

void SwitchPopulationTest::aPausedOneStaysUntilItWasPaused()
{
    Switch paused = plug(1);
    paused.isActive = false;
    paused.updatedAt = noon + 2h;
    Switch never = plug(2);
    never.isActive = false;
    SwitchPopulation population({{paused, {}}, {never, {}}}, {});
    QVERIFY(!population.goOnTo(noon));
    QVERIFY(population.goOnTo(noon + 1h, SwitchId(1)));
    QVERIFY(population.present().constFirst().isActive);
    QCOMPARE(population.goOnTo(noon + 2h), std::optional(noon + 2h));
    QVERIFY(population.present().isEmpty());
}

void SwitchPopulationTest::whatIsKnownReplacesWhatIsThere()
{
    Switch known = plug(1);
    known.role = SwitchRole::Gateway;
    SwitchPopulation population({{plug(1), {}}, {plug(2), {}}, {plug(3), noon + 1h}}, QList<Switch>{known});
    QVERIFY(population.goOnTo(noon));
    QCOMPARE(idsOf(population), (QList<int>{1, 3}));
    QCOMPARE(population.present().constFirst().role, SwitchRole::Gateway);
}

QTEST_APPLESS_MAIN(SwitchPopulationTest)
#include "tst_switchpopulation.moc"
