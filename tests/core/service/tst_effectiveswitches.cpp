// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonObject>
#include <QTest>

#include "core/service/effectiveswitches.h"
#include "core/service/knowledgetext.h"
#include "core/service/lessons.h"
#include "core/service/sitehint.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

Switch named(qint64 id, const QString& name, const QString& host)
{
    Switch powerSwitch;
    powerSwitch.id = SwitchId(id);
    powerSwitch.name = name;
    powerSwitch.target.host = host;
    return powerSwitch;
}

/// Three plugs, of which nobody told more than name and address.
QList<Switch> plugs()
{
    return {named(1, u"router"_s, u"192.168.1.1"_s), named(2, u"lamp"_s, u"192.168.1.2"_s),
            named(3, u"fridge"_s, u"192.168.1.3"_s)};
}

Knowledge knowing(qint64 id, const LearnedFact& fact)
{
    Knowledge knowledge;
    knowledge.facts.insert(SwitchId(id), {SwitchId(id), {fact}});
    return knowledge;
}

LearnedFact survived(int agreeing, int observed)
{
    return {LearnedKind::Backup, agreeing, observed, 0, {}};
}

FactUse useOf(const QList<Switch>& told, qint64 id, const LearnedFact& fact, Knowledge knowledge = {})
{
    knowledge.facts.insert(SwitchId(id), {SwitchId(id), {fact}});
    return FactJudge(told, knowledge).useOf(fact, told.at(id - 1));
}

} // namespace

class TestEffectiveSwitches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesAloneWhatNothingIsKnownOf();
    void aGatewayIsOneUnlessTold();
    void aBatteryNeedsEnoughOutages_data();
    void aBatteryNeedsEnoughOutages();
    void aToldBatteryStays();
    void whatWasRefusedStaysRefused();
    void aWitnessOutsideStandsAlone();
    void anotherHouseIsNoWitness();
    void sharedWayFillsTheAccessPoint();
    void aCircuitIsNoAccessPoint();
    void theNetworkTeaches();
    void sharedHardwareIsNotTheGateways();
    void hints_data();
    void hints();
    void everyFactHasASentence();
};

void TestEffectiveSwitches::leavesAloneWhatNothingIsKnownOf()
{
    QCOMPARE(effectiveSwitches(plugs(), {}), plugs());
    // Of a switch that is gone.
    QCOMPARE(effectiveSwitches(plugs(), knowing(9, survived(5, 5))), plugs());
}

void TestEffectiveSwitches::aGatewayIsOneUnlessTold()
{
    const LearnedFact gateway{LearnedKind::Gateway, 0, 0, 0, {}};
    QCOMPARE(effectiveSwitches(plugs(), knowing(1, gateway)).at(0).role, SwitchRole::Gateway);
    for (const SwitchRole told : {SwitchRole::Reference, SwitchRole::Internet}) {
        QList<Switch> switches = plugs();
        switches[0].role = told;
        QCOMPARE(effectiveSwitches(switches, knowing(1, gateway)), switches);
        QCOMPARE(useOf(switches, 1, gateway), FactUse::Told);
    }
}

void TestEffectiveSwitches::aBatteryNeedsEnoughOutages_data()
{
    QTest::addColumn<int>("agreeing");
    QTest::addColumn<int>("observed");
    QTest::addColumn<bool>("isBelieved");
    QTest::newRow("none") << 0 << 3 << false;
    QTest::newRow("two of two") << 2 << 2 << false;
    QTest::newRow("three of three") << 3 << 3 << true;
    QTest::newRow("went once") << 3 << 4 << false;
    QTest::newRow("went once in five") << 4 << 5 << true;
    QTest::newRow("went as often as it stayed") << 4 << 8 << false;
}

void TestEffectiveSwitches::aBatteryNeedsEnoughOutages()
{
    QFETCH(int, agreeing);
    QFETCH(int, observed);
    QFETCH(bool, isBelieved);
    const auto effective = effectiveSwitches(plugs(), knowing(2, survived(agreeing, observed)));
    QCOMPARE(effective.at(1).hasBackup, isBelieved);
    QVERIFY(!effective.at(0).hasBackup);
    QCOMPARE(useOf(plugs(), 2, survived(agreeing, observed)), isBelieved ? FactUse::Used : FactUse::Unsure);
}

void TestEffectiveSwitches::aToldBatteryStays()
{
    QList<Switch> told = plugs();
    told[1].hasBackup = true;
    told[2].role = SwitchRole::Reference;
    QCOMPARE(useOf(told, 2, survived(0, 9)), FactUse::Told); // not even when it goes each time
    QCOMPARE(useOf(told, 3, survived(9, 9)), FactUse::Told);
    QCOMPARE(effectiveSwitches(told, knowing(2, survived(0, 9))), told);
}

void TestEffectiveSwitches::whatWasRefusedStaysRefused()
{
    Knowledge knowledge = knowing(2, survived(9, 9));
    knowledge.refused.insert(SwitchId(2), {LearnedKind::Backup});
    QCOMPARE(effectiveSwitches(plugs(), knowledge), plugs());
    QCOMPARE(useOf(plugs(), 2, survived(9, 9), knowledge), FactUse::Refused);
    // It is about this switch and this kind alone.
    QCOMPARE(useOf(plugs(), 3, survived(9, 9), knowledge), FactUse::Used);
    QCOMPARE(useOf(plugs(), 2, {LearnedKind::Gateway, 0, 0, 0, {}}, knowledge), FactUse::Used);
}

void TestEffectiveSwitches::aWitnessOutsideStandsAlone()
{
    const LearnedFact outside{LearnedKind::Outside, 0, 0, 0, {}};
    QList<Switch> told = plugs();
    told[2].target.host = u"192.0.2.7"_s;
    QCOMPARE(effectiveSwitches(told, knowing(3, outside)).at(2).role, SwitchRole::Internet);
    told[2].group = u"shed"_s; // somebody who gives it a circuit means it as a checkpoint
    QCOMPARE(useOf(told, 3, outside), FactUse::ForShow);
}

void TestEffectiveSwitches::anotherHouseIsNoWitness()
{
    const LearnedFact outside{LearnedKind::Outside, 0, 0, 0, {}};
    QList<Switch> told = plugs();
    told[1].target.host = told[2].target.host = u"192.0.2.7"_s;
    told[2].target.port = 8081;
    QCOMPARE(useOf(told, 3, outside), FactUse::ForShow); // behind one router

    told[1].target.host = u"192.0.2.8"_s;
    told[0].target.host = u"192.0.2.9"_s;
    Knowledge knowledge;
    for (const qint64 id : {1, 2, 3})
        knowledge.facts.insert(SwitchId(id), {SwitchId(id), {outside}});
    QCOMPARE(effectiveSwitches(told, knowledge), told); // nothing would be left to watch
}

void TestEffectiveSwitches::sharedWayFillsTheAccessPoint()
{
    Knowledge knowledge;
    knowledge.facts.insert(SwitchId(2), {SwitchId(2), {{LearnedKind::SharesPath, 0, 0, 0, {SwitchId(3)}}}});
    knowledge.facts.insert(SwitchId(3), {SwitchId(3), {{LearnedKind::GoesWith, 3, 3, 1.0, {SwitchId(2)}}}});
    QList<Switch> told = plugs();
    const auto effective = effectiveSwitches(told, knowledge);
    QCOMPARE(effective.at(1).via, u"the access point of lamp"_s);
    QCOMPARE(effective.at(2).via, effective.at(1).via);
    told[1].via = u"attic"_s;
    QCOMPARE(effectiveSwitches(told, knowledge).at(1).via, u"attic"_s);
}

void TestEffectiveSwitches::aCircuitIsNoAccessPoint()
{
    const LearnedFact byPower{LearnedKind::GoesWith, 5, 5, 0.2, {SwitchId(3)}};
    QCOMPARE(useOf(plugs(), 2, byPower), FactUse::ForShow);
    const LearnedFact twice{LearnedKind::GoesWith, 2, 2, 1.0, {SwitchId(3)}};
    QCOMPARE(useOf(plugs(), 2, twice), FactUse::Unsure);
    QCOMPARE(effectiveSwitches(plugs(), knowing(2, byPower)), plugs());
}

void TestEffectiveSwitches::theNetworkTeaches()
{
    NetworkSight sight;
    sight.hasWayOut = true;
    sight.gateway = u"192.168.1.1"_s;
    sight.hosts.insert(u"192.168.1.1"_s, {HostPlace::OwnSegment, true, u"eth0"_s, LinkKind::Wired, u"aa"_s});
    sight.hosts.insert(u"192.168.1.2"_s, {HostPlace::OwnComputer, false, {}, LinkKind::Unknown, {}});
    sight.hosts.insert(u"192.168.1.3"_s, {HostPlace::Outside, false, u"eth0"_s, LinkKind::Wired, {}});
    const auto lessons = lessonsOfNetwork(sight, plugs());
    QCOMPARE(lessons.size(), 3);
    QVERIFY(lessons.at(0).find(LearnedKind::Gateway) != nullptr);
    QVERIFY(lessons.at(1).find(LearnedKind::OwnComputer) != nullptr);
    QVERIFY(lessons.at(2).find(LearnedKind::Outside) != nullptr);
    QVERIFY(lessonsOfNetwork({}, plugs()).isEmpty());
}

void TestEffectiveSwitches::sharedHardwareIsNotTheGateways()
{
    QList<Switch> switches = plugs();
    switches.append(named(4, u"lamp again"_s, u"192.168.1.2"_s));
    NetworkSight sight;
    sight.gateway = u"192.168.1.1"_s;
    for (const Switch& each : std::as_const(switches))
        sight.hosts.insert(each.target.host,
                           {HostPlace::OwnSegment, false, u"eth0"_s, LinkKind::Wired, u"bb"_s});
    QVERIFY(lessonsOfNetwork(sight, switches).isEmpty()); // a router answers for all of them
    sight.hosts[u"192.168.1.1"_s].hardwareAddress = u"aa"_s;
    const auto lessons = lessonsOfNetwork(sight, switches);
    QCOMPARE(lessons.size(), 3);
    QCOMPARE(lessons.at(0).switchId, SwitchId(2));
    QCOMPARE(lessons.at(0).find(LearnedKind::SharesPath)->companions, QList<SwitchId>{SwitchId(3)});
    QCOMPARE(lessons.at(1).find(LearnedKind::SharesPath)->companions,
             (QList<SwitchId>{SwitchId(2), SwitchId(4)}));
}

void TestEffectiveSwitches::hints_data()
{
    QTest::addColumn<QList<Switch>>("switches");
    QTest::addColumn<QString>("hint");
    QList<Switch> switches = plugs();
    QTest::newRow("names only") << switches << u"nothing_described"_s;
    QTest::newRow("one alone") << switches.mid(0, 1) << QString();
    QTest::newRow("none") << QList<Switch>() << QString();
    for (Switch& each : switches)
        each.link = LinkKind::Wifi;
    QTest::newRow("all on wifi") << switches << u"all_on_wifi"_s;
    for (Switch& each : switches)
        each.via = u"attic"_s;
    QTest::newRow("one access point") << switches << u"all_on_one_point"_s;
    QList<Switch> wired = switches;
    wired[1].link = LinkKind::Wired;
    QTest::newRow("one wired") << wired << QString();
    wired[1].isActive = false;
    QTest::newRow("one wired, paused") << wired << u"all_on_one_point"_s;
    switches[2].hasBackup = true;
    QTest::newRow("one battery") << switches << QString();
    QList<Switch> witness = plugs();
    witness[0].role = SwitchRole::Internet;
    witness[0].link = LinkKind::Wired;
    QTest::newRow("a witness outside settles nothing here") << witness << u"nothing_described"_s;
}

void TestEffectiveSwitches::hints()
{
    QFETCH(QList<Switch>, switches);
    const auto hint = hintFor(switches);
    QTEST(hint ? toWord(*hint) : QString(), "hint");
    QVERIFY(!hint || hintText(*hint, LinkKind::Wired).contains(u"battery"_s));
    QVERIFY(!hint || hintText(*hint, LinkKind::Wifi).contains(u"This computer"_s));
}

void TestEffectiveSwitches::everyFactHasASentence()
{
    Knowledge knowledge;
    SwitchFacts facts{SwitchId(2), {}};
    for (const QString& word : {u"own_computer"_s, u"gateway"_s, u"shares_path"_s, u"outside"_s, u"backup"_s,
                                u"goes_with"_s, u"loss"_s, u"boot_time"_s}) {
        const auto kind = learnedKindFromWord(word);
        QVERIFY2(kind, qPrintable(word));
        QCOMPARE(toWord(*kind), word);
        facts.facts.append({*kind, 3, 3, 0.5, {SwitchId(1)}});
    }
    QVERIFY(!learnedKindFromWord(u"colour"_s));
    knowledge.facts.insert(SwitchId(2), facts);
    const auto switches = plugs();
    const QJsonArray json = learnedJson(switches.at(1), switches, knowledge, FactJudge(switches, knowledge));
    QCOMPARE(json.size(), 8);
    QSet<QString> texts;
    for (const QJsonValue& each : json)
        texts.insert(each[u"text"_s].toString());
    QCOMPARE(texts.size(), 8);
    QCOMPARE(json.at(4)[u"text"_s].toString(), u"survives outages (3 of 3), so it seems to have a battery"_s);
    QCOMPARE(json.at(4)[u"use"_s].toString(), u"used"_s);
    QVERIFY(json.at(5)[u"text"_s].toString().contains(u"router"_s));
    QVERIFY(learnedJson(switches.at(0), switches, knowledge, FactJudge(switches, knowledge)).isEmpty());
}

QTEST_GUILESS_MAIN(TestEffectiveSwitches)
#include "tst_effectiveswitches.moc"
