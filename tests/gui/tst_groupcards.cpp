// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QTest>

#include "gui/fakesite.h"
#include "gui/models/groupcards.h"
#include "gui/widgets/groupcardrow.h"
#include "gui/widgets/groupcardview.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

namespace {

/// Two rooms with two switches each, and one switch in none.
struct House
{
    House()
    {
        qint64 id = 0;
        const QList<std::pair<QString, QString>> rooms{{u"Lamp"_s, u"Attic"_s},
                                                       {u"Fan"_s, u"Attic"_s},
                                                       {u"Oven"_s, u"Kitchen"_s},
                                                       {u"Fridge"_s, u"Kitchen"_s},
                                                       {u"Router"_s, QString()}};
        for (const auto& [name, group] : rooms) {
            ++id;
            Switch each = DialogFixture::makeSwitch(id, name, u"10.0.0.%1"_s.arg(id));
            each.group = group;
            switches.append(each);
        }
        status.setMode(MonitorMode::Watching);
        status.setSwitches(switches);
        for (const Switch& each : std::as_const(switches))
            set(each.id, SwitchState::Up);
    }
    void set(SwitchId id, SwitchState state)
    {
        const auto outcome = state == SwitchState::Up ? ProbeOutcome::answer(200, 5ms)
                                                      : ProbeOutcome::failed(FailureKind::Timeout, 5ms);
        status.setCheck({id, now - 1s, now, outcome}, 0, state);
    }
    [[nodiscard]] SiteHistory history() const
    {
        SiteHistory past;
        past.range = {now - 24h, now};
        past.switches.insert(SwitchId(1), {SwitchId(1), {}, {3h, 1h, 0ms, 4, 1}});
        past.switches.insert(SwitchId(2), {SwitchId(2), {}, {4h, 0ms, 0ms, 4, 0}});
        Outage early;
        early.startedAt = now - 9h;
        early.start = {early.startedAt, early.startedAt};
        early.endedAt = now - 8h;
        early.members = {{SwitchId(1), u"Lamp"_s, {}, now - 9h, now - 8h},
                         {SwitchId(3), u"Oven"_s, {}, now - 9h, now - 8h}};
        Outage late = early;
        late.startedAt = now - 2h;
        late.start = {late.startedAt, late.startedAt};
        late.endedAt.reset();
        late.members = {{SwitchId(2), u"Fan"_s, {}, now - 2h, std::nullopt}};
        past.outages = {late, early};
        return past;
    }

    Timestamp now = Timestamp::fromMilliseconds(1'800'000'000'000);
    SiteStatus status;
    QList<Switch> switches;
};

} // namespace

/// Groups at a look.
class TestGroupCards final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneForEachGroupInOrder()
    {
        const House house;
        const auto cards = groupCards(house.status, {});
        QCOMPARE(cards.size(), 3);
        QCOMPARE(nameText(cards.at(0)), u"Attic"_s);
        QCOMPARE(nameText(cards.at(1)), u"Kitchen"_s);
        QCOMPARE(nameText(cards.at(2)), u"In no group"_s);
        QCOMPARE(stateText(cards.at(0)), u"all 2 switch(es) answer"_s);
        QCOMPARE(uptimeText(cards.at(0)), u"Uptime –"_s);
    }

    void withoutGroupsThereAreNone()
    {
        House house;
        for (Switch& each : house.switches)
            each.group.clear();
        house.status.setSwitches(house.switches);
        QVERIFY(groupCards(house.status, {}).isEmpty());
        QVERIFY(groupCards(SiteStatus(), {}).isEmpty());
    }

    void theStateIsThatOfItsSwitches()
    {
        House house;
        house.set(SwitchId(1), SwitchState::Down);
        house.switches[2].isActive = house.switches[3].isActive = false;
        house.status.setSwitches(house.switches);
        house.status.forgetState(SwitchId(5));
        const auto cards = groupCards(house.status, {});
        QCOMPARE(cards.at(0).state, SwitchState::Down);
        QCOMPARE(stateText(cards.at(0)), u"1 of 2 switch(es) do not answer"_s);
        QCOMPARE(cards.at(1).state, SwitchState::Paused);
        QCOMPARE(cards.at(2).state, SwitchState::Unknown);
    }

    void uptimeAndTheNewestOutageAreOfItsOwnSwitches()
    {
        House house;
        const GroupPasts pasts = groupPasts(house.status, house.history());
        QVERIFY(latestText(groupCards(house.status, pasts).at(0), house.now).startsWith(u"last outage "_s));
        Outage open = house.history().outages.constFirst();
        house.status.setOpenOutages({open});
        const auto cards = groupCards(house.status, pasts);
        QCOMPARE(cards.at(0).past.uptime, std::optional(0.875)); // 7 of 8 hours
        QCOMPARE(cards.at(0).past.latest->startedAt, house.now - 2h);
        QVERIFY(latestText(cards.at(0), house.now).startsWith(u"out since "_s));
        QCOMPARE(cards.at(1).past.latest->startedAt, house.now - 9h);
        QVERIFY(latestText(cards.at(1), house.now).endsWith(u", 1 h 00 min"_s));
        QCOMPARE(latestText(cards.at(2), house.now), u"no outage in this time"_s);
        open.cause = OutageCause::Network;
        house.status.setOpenOutages({open});
        QVERIFY(!groupCards(house.status, {}).at(0).isOut);
    }

    void cardsStayWhileTheirTextChanges()
    {
        House house;
        GroupCardRow row;
        QVERIFY(row.isHidden());
        row.setCards(groupCards(house.status, {}), house.now);
        QVERIFY(!row.isHidden());
        const auto before = row.findChildren<GroupCardView*>();
        QCOMPARE(before.size(), 3);
        house.set(SwitchId(1), SwitchState::Down);
        row.setCards(groupCards(house.status, {}), house.now);
        QCOMPARE(row.findChildren<GroupCardView*>(), before);
        QVERIFY2(before.at(0)->accessibleName().contains(u"1 of 2"_s),
                 qPrintable(before.at(0)->accessibleName()));
        const int width = before.at(0)->minimumWidth();
        QCOMPARE(before.at(1)->minimumWidth(), width); // in columns
        house.set(SwitchId(1), SwitchState::Up);
        row.setCards(groupCards(house.status, {}), house.now);
        QCOMPARE(before.at(0)->minimumWidth(), width); // nothing jumps
        row.setCards({}, house.now);
        QVERIFY(row.isHidden());
        QCOMPARE(row.findChildren<GroupCardView*>().size(), 0);
    }

    void namesAreShownLiterally()
    {
        House house;
        for (Switch& each : house.switches)
            each.group = u"<b>"_s + QString(300, u'W');
        house.status.setSwitches(house.switches);
        GroupCardView view;
        view.setCard(groupCards(house.status, {}).constFirst(), house.now);
        for (const QLabel* label : view.findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(view.sizeHint().width() < 500);
    }
};

QTEST_MAIN(TestGroupCards)
#include "tst_groupcards.moc"
