// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "storage/memorystore.h"
#include "timedhome.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The evidence policy as people meet it: the monitor, what it asks out of turn, and what it tells.
class MonitorEvidenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fourOfFivePlugs();
    void everythingGoesAndTheRouterHasABattery();
    void theAccessPointRestarts();
    void theRouterWithABatteryGoesToo();
    void onePlugIsPulled();
    void aBlinkIsForgotten();
    void extraChecksOnlyWithEvidence();
    void checkNowIsJudgedLikeAnyCheck();
    void aRefusalProvesPower();
    void announcedWorkIsNoOutage();
    void anotherPolicyKeepsWhatIsOpen();
    void anotherThresholdKeepsCounting();
    void pausingAllEndsTheOutage();
    void restartedMonitorsGoOn();

private:
    [[nodiscard]] static Switch asRouter(TimedHome& home);
};

Switch MonitorEvidenceTest::asRouter(TimedHome& home)
{
    return home.addSwitch(u"router"_s, [](Switch& router) {
        router.role = SwitchRole::Gateway;
        router.hasBackup = true;
    });
}

/// Names and addresses are all that was told.
void MonitorEvidenceTest::fourOfFivePlugs()
{
    MemoryStore store;
    TimedHome home(store);
    const QList<Switch> plugs = home.watchPlugs(5);
    QVERIFY(home.person.told.isEmpty());
    const Timestamp cut = home.clock.now();
    home.power(plugs.first(4), false);
    while (home.person.told.isEmpty() && home.clock.now() < cut + 10min)
        home.runFor(100ms);
    const Milliseconds delay = home.clock.now() - cut;
    QVERIFY2(delay <= 2min, qPrintable(QString::number(delay.count())));
    QVERIFY2(home.person.told.at(0).body.contains(u" of 5 switch(es) stopped answering"_s),
             qPrintable(home.person.told.at(0).body));
    QCOMPARE(home.status->state(), SiteState::Out);
    QCOMPARE(home.events().constFirst().id, home.status->openPowerOutage()->id);

    home.runFor(7min); // no restart of a network takes so long
    QVERIFY(home.status->openPowerOutage()->confidence != Confidence::Suspected);
    QCOMPARE(home.status->openPowerOutage()->members.size(), qsizetype(4));
    home.power(plugs, true);
    home.runFor(10min);
    QCOMPARE(home.status->state(), SiteState::On);
    const QList<Outage> events = home.events();
    QCOMPARE(events.size(), qsizetype(1));
    QCOMPARE(events.at(0).cause, OutageCause::Power);
    QVERIFY(events.at(0).start.earliest <= cut + 1s && events.at(0).start.latest >= cut);
    QCOMPARE(home.person.titles().constLast(), u"The power is back"_s);
    for (const Notification& each : std::as_const(home.person.told))
        QCOMPARE(each.key, home.person.told.at(0).key);
}

void MonitorEvidenceTest::everythingGoesAndTheRouterHasABattery()
{
    MemoryStore store;
    TimedHome home(store);
    const QList<Switch> plugs = home.addPlugs(5);
    (void) asRouter(home);
    QVERIFY(home.boot().has_value());
    home.runFor(10min);
    home.power(plugs, false);
    home.runFor(90s);
    QCOMPARE(home.status->state(), SiteState::Out);
    home.runFor(6min);
    QVERIFY(home.status->openPowerOutage());
    QVERIFY(home.status->openPowerOutage()->confidence != Confidence::Suspected);
    QCOMPARE(home.status->openPowerOutage()->members.size(), qsizetype(5));
    home.power(plugs, true);
    home.runFor(10min);
    QCOMPARE(home.events().size(), qsizetype(1));
    QCOMPARE(home.person.titles().constLast(), u"The power is back"_s);
}

void MonitorEvidenceTest::theAccessPointRestarts()
{
    MemoryStore store;
    TimedHome home(store);
    const QList<Switch> plugs = home.watchPlugs(5);
    home.power(plugs, false);
    home.runFor(100s);
    QCOMPARE(home.status->state(), SiteState::Out);
    QCOMPARE(home.status->openPowerOutage()->confidence, Confidence::Suspected);
    QCOMPARE(home.person.titles(), QStringList{u"The power may be out"_s});
    home.power(plugs, true);
    home.runFor(10min);
    QCOMPARE(home.status->state(), SiteState::On);
    QCOMPARE(home.events().size(), qsizetype(1));
    QCOMPARE(home.events().at(0).cause, OutageCause::Undetermined);
    QVERIFY(store.outages().find({.range = {Timestamp(), home.clock.now()}}).value().isEmpty());
    QCOMPARE(home.person.titles().constLast(), u"It was the power or the network"_s);
    QCOMPARE(home.person.told.constLast().key, home.person.told.constFirst().key);
}

void MonitorEvidenceTest::theRouterWithABatteryGoesToo()
{
    MemoryStore store;
    TimedHome home(store);
    QList<Switch> all = home.addPlugs(5);
    all.append(asRouter(home));
    QVERIFY(home.boot().has_value());
    home.runFor(10min);
    home.power(all, false);
    home.runFor(3min);
    QCOMPARE(home.status->state(), SiteState::Out);
    home.power(all, true);
    home.runFor(10min);
    QCOMPARE(home.events().size(), qsizetype(1));
    QCOMPARE(home.events().at(0).cause, OutageCause::Network);
    QCOMPARE(home.person.titles().constFirst(), u"The power may be out"_s);
    QCOMPARE(home.person.titles().constLast(), u"It was the network, not the power"_s);
    QCOMPARE(home.status->state(), SiteState::On);
}

void MonitorEvidenceTest::onePlugIsPulled()
{
    MemoryStore store;
    TimedHome home(store);
    const QList<Switch> plugs = home.watchPlugs(5);
    home.power(plugs.first(1), false);
    home.runFor(1h);
    QCOMPARE(home.status->find(plugs.at(0).id)->state, SwitchState::Down);
    QCOMPARE(home.status->state(), SiteState::On);
    QVERIFY(home.person.told.isEmpty());
    QVERIFY(home.events().isEmpty());
}

void MonitorEvidenceTest::aBlinkIsForgotten()
{
    MemoryStore store;
    TimedHome home(store);
    const QList<Switch> plugs = home.watchPlugs(5);
    home.power(plugs, false);
    home.runFor(2s);
    home.power(plugs, true);
    home.runFor(10min);
    QVERIFY(home.person.told.isEmpty());
    QCOMPARE(home.status->state(), SiteState::On);
}

void MonitorEvidenceTest::extraChecksOnlyWithEvidence()
{
    for (const PolicyKind kind : {PolicyKind::Evidence, PolicyKind::Readme}) {
        MemoryStore store;
        TimedHome home(store);
        home.settings.policy.kind = kind;
        const QList<Switch> plugs = home.watchPlugs(5);
        const QString failing = plugs.at(0).target.host;
        const QString other = plugs.at(3).target.host;
        const int failingBefore = home.prober.calls(failing);
        const int otherBefore = home.prober.calls(other);
        home.power(plugs.first(1), false);
        home.runFor(10min);
        // In turn each is asked ten times.
        const int failingExtra = home.prober.calls(failing) - failingBefore - 10;
        const int otherExtra = home.prober.calls(other) - otherBefore - 10;
        if (kind == PolicyKind::Readme) {
            QVERIFY(std::abs(failingExtra) <= 1 && std::abs(otherExtra) <= 1);
        } else {
            QVERIFY2(failingExtra >= 20 && failingExtra <= 45, qPrintable(QString::number(failingExtra)));
            QVERIFY2(otherExtra >= 0 && otherExtra <= 2, qPrintable(QString::number(otherExtra)));
        }
    }
}

void MonitorEvidenceTest::checkNowIsJudgedLikeAnyCheck()
{
    MemoryStore store;
    TimedHome home(store);
    home.settings.monitorInterval = 1h;
    const QList<Switch> plugs = home.addPlugs(5);
    QVERIFY(home.boot().has_value());
    home.runFor(5h);
    home.power(plugs, false);
    home.monitor->checkNow({});
    home.runFor(1min);
    QCOMPARE(home.status->state(), SiteState::Out);
    QCOMPARE(home.person.titles().constFirst(), u"The power may be out"_s);
}

/// A device that refuses is there, unless it is this computer.
void MonitorEvidenceTest::aRefusalProvesPower()
{
    for (const bool isOwn : {false, true}) {
        MemoryStore store;
        TimedHome home(store);
        const QList<Switch> plugs = home.addPlugs(3);
        QVERIFY(home.boot().has_value());
        if (isOwn) {
            QStringList hosts;
            for (const Switch& each : plugs)
                hosts.append(each.target.host);
            home.monitor->setOwnHosts(hosts);
        }
        home.runFor(10min);
        for (const Switch& each : plugs)
            home.prober.setRefusing(each.target.host);
        home.runFor(5min);
        QCOMPARE(home.status->state(), isOwn ? SiteState::Out : SiteState::On);
        // It is a failed check all the same.
        QCOMPARE(home.status->find(plugs.at(0).id)->state, SwitchState::Down);
    }
}

void MonitorEvidenceTest::announcedWorkIsNoOutage()
{
    MemoryStore store;
    TimedHome home(store);
    const QList<Switch> plugs = home.addPlugs(5);
    const Timestamp begin = home.clock.now();
    QVERIFY(home.boot().has_value());
    home.monitor->setMaintenance({{{begin + 5min, begin + 2h}, {}}});
    home.runFor(10min);
    home.power(plugs, false);
    home.runFor(30min);
    home.power(plugs, true);
    home.runFor(30min);
    QVERIFY(home.person.told.isEmpty());
    QVERIFY(home.events().isEmpty());
}

void MonitorEvidenceTest::anotherPolicyKeepsWhatIsOpen()
{
    MemoryStore store;
    TimedHome home(store);
    const QList<Switch> plugs = home.watchPlugs(5);
    home.power(plugs.first(4), false);
    home.runFor(3min);
    QCOMPARE(home.events().size(), qsizetype(1));
    for (const PolicyKind kind : {PolicyKind::Readme, PolicyKind::Evidence}) {
        home.settings.policy.kind = kind;
        home.monitor->applySettings(home.settings);
        home.runFor(2min);
        QCOMPARE(home.status->state(), SiteState::Out);
    }
    home.power(plugs, true);
    home.runFor(10min);
    QCOMPARE(home.status->state(), SiteState::On);
    QCOMPARE(home.events().size(), qsizetype(1));
    QVERIFY(!home.events().at(0).isOngoing());
    QCOMPARE(home.person.told.constLast().key, home.person.told.constFirst().key);
}

void MonitorEvidenceTest::anotherThresholdKeepsCounting()
{
    MemoryStore store;
    TimedHome home(store);
    home.settings.policy = {PolicyKind::Readme, 4};
    const QList<Switch> plugs = home.watchPlugs(3);
    home.power(plugs, false);
    home.runFor(3min + 10s); // three failures each, or two
    QVERIFY(home.person.told.isEmpty());
    home.settings.policy.failureThreshold = 2;
    home.monitor->applySettings(home.settings);
    QCOMPARE(home.person.titles(), QStringList{u"The power is out"_s});
}

void MonitorEvidenceTest::pausingAllEndsTheOutage()
{
    for (const PolicyKind kind : {PolicyKind::Evidence, PolicyKind::Readme}) {
        MemoryStore store;
        TimedHome home(store);
        home.settings.policy.kind = kind;
        QList<Switch> plugs = home.watchPlugs(3);
        home.power(plugs, false);
        home.runFor(8min);
        QCOMPARE(home.status->state(), SiteState::Out);
        for (Switch& each : plugs)
            each.isActive = false;
        home.monitor->setSwitches(plugs);
        QCOMPARE(home.events().size(), qsizetype(1));
        QVERIFY(!home.events().at(0).isOngoing());
        QVERIFY(home.status->openOutages().isEmpty());
    }
}

void MonitorEvidenceTest::restartedMonitorsGoOn()
{
    MemoryStore store;
    TimedHome home(store);
    const QList<Switch> plugs = home.watchPlugs(5);
    home.power(plugs.first(4), false);
    home.runFor(90s);
    QCOMPARE(home.person.titles(), QStringList{u"The power may be out"_s});
    QVERIFY(home.boot().has_value());
    QCOMPARE(home.status->state(), SiteState::Out);
    home.runFor(10min);
    QVERIFY(home.person.titles().contains(u"The power is probably out"_s) ||
            home.person.titles().contains(u"The power is out"_s));
    home.power(plugs, true);
    home.runFor(10min);
    QCOMPARE(home.events().size(), qsizetype(1));
    QCOMPARE(home.person.titles().count(u"The power may be out"_s), qsizetype(1));
    QCOMPARE(home.person.titles().constLast(), u"The power is back"_s);
}

QTEST_GUILESS_MAIN(MonitorEvidenceTest)
#include "tst_monitorevidence.moc"
