// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "core/service/lessons.h"
#include "core/service/maintenancestore.h"
#include "core/service/switchknowledge.h"
#include "scenario/watchedhome.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

namespace {

/// A network as a test tells it.
class FakeNetwork final : public NetworkFacts
{
public:
    NetworkSight look(const QStringList& hosts) override
    {
        ++looks;
        asked = hosts;
        return sight;
    }

    NetworkSight sight;
    QStringList asked;
    int looks = 0;
};

/// A home of which nobody told more than names and addresses, under the evidence policy, with all that the
/// program learns by itself. Switch 1 is the router.
class LearningHome
{
public:
    explicit LearningHome(int count) : home(count)
    {
        home.settings.policy.kind = PolicyKind::Evidence;
        const Switch router = home.stored().constFirst();
        network.sight.hasWayOut = true;
        network.sight.gateway = router.target.host;
        network.sight.hosts.insert(router.target.host,
                                   {HostPlace::OwnSegment, true, u"eth0"_s, LinkKind::Wired, {}});
        boot();
    }

    void boot()
    {
        home.boot();
        knowledge = std::make_unique<SwitchKnowledge>(home.clock, home.executor, *home.status, &network);
        Monitor* monitor = home.monitor.get();
        QObject::connect(knowledge.get(), &SwitchKnowledge::switchesChanged, monitor, &Monitor::setSwitches);
        QObject::connect(monitor, &Monitor::checkFinished, knowledge.get(), &SwitchKnowledge::noteCheck);
        QObject::connect(monitor, &Monitor::outageClosed, knowledge.get(),
                         [this, monitor] { knowledge->learn(monitor->learnt()); });
        QVERIFY(knowledge->refresh().result());
        knowledge->setSwitches(home.stored());
        knowledge->begin();
        QVERIFY(home.start());
    }

    /// All but the router go for so long.
    void cut(Milliseconds duration)
    {
        for (const Switch& each : home.stored().mid(1))
            home.power(each, false);
        home.runFor(duration);
        for (const Switch& each : home.stored().mid(1))
            home.power(each, true);
        home.runFor(20min);
    }

    [[nodiscard]] Switch router() const { return knowledge->effective().constFirst(); }

    WatchedHome home;
    FakeNetwork network;
    std::unique_ptr<SwitchKnowledge> knowledge;
};

} // namespace

class TestLearnedHome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRouterIsFoundAtOnce();
    void aSurvivorGetsABattery();
    void whatWasLearntSurvivesARestart();
    void whatIsToldWins();
    void aRefusalTakesItBack();
    void anotherNetworkIsNoticed();
    void aLookThatKnowsNothingTakesNothingBack();
    void anotherAddressIsAnotherHost();
    void cutOffItKeepsWhatItKnew();
    void doesNotLookWhileThePowerIsOut();
    void aFailureOfOurOwnSideIsAReasonToLook();
    void aViewerShowsWhatIsRemembered();
    void aBrokenStoreDoesNotStopLearning();
    void theHintGoesWhenItIsHidden();
    void announcedWorkIsNoOutage();
};

void TestLearnedHome::theRouterIsFoundAtOnce()
{
    LearningHome site(4);
    QCOMPARE(site.router().role, SwitchRole::Gateway);
    QCOMPARE(site.home.stored().constFirst().role, SwitchRole::Mains); // what was told is not touched
    QCOMPARE(site.home.status->find(site.router().id)->powerSwitch.role, SwitchRole::Gateway);
    QCOMPARE(site.network.asked.size(), 4);
}

void TestLearnedHome::aSurvivorGetsABattery()
{
    LearningHome site(5);
    site.home.runFor(30min);
    for (int i = 1; i <= outagesToBelieveBackup; ++i) {
        QVERIFY(!site.router().hasBackup);
        site.cut(15min);
        QCOMPARE(site.home.closed.size(), i);
    }
    QVERIFY(site.router().hasBackup);
    QCOMPARE(site.router().role, SwitchRole::Gateway);
    const LearnedFact* fact = site.knowledge->knowledge().find(site.router().id, LearnedKind::Backup);
    QVERIFY(fact != nullptr);
    QCOMPARE(fact->agreeing, outagesToBelieveBackup);
    QVERIFY(!site.knowledge->effective().constLast().hasBackup);
    QVERIFY(!site.knowledge->hint()); // a battery settles it
}

void TestLearnedHome::whatWasLearntSurvivesARestart()
{
    LearningHome site(5);
    site.home.runFor(10min);
    for (int i = 0; i < outagesToBelieveBackup; ++i)
        site.cut(15min);
    QVERIFY(site.router().hasBackup);
    site.knowledge->end(site.home.monitor->learnt());
    QVERIFY(site.home.stop());
    site.boot();
    QVERIFY(site.router().hasBackup);
    QVERIFY(site.home.memory.values().value(QString::fromUtf16(learntKey)).value());
}

void TestLearnedHome::whatIsToldWins()
{
    LearningHome site(4);
    Switch told = site.home.stored().constFirst();
    told.role = SwitchRole::Reference;
    QVERIFY(site.home.memory.switches().update(told));
    site.knowledge->setSwitches(site.home.stored());
    QCOMPARE(site.router().role, SwitchRole::Reference);
}

void TestLearnedHome::aRefusalTakesItBack()
{
    LearningHome site(4);
    const SwitchId id = site.router().id;
    QVERIFY(site.knowledge->refuse(id, {LearnedKind::Gateway}).result());
    QCOMPARE(site.router().role, SwitchRole::Mains);
    QVERIFY(site.knowledge->knowledge().find(id, LearnedKind::Gateway) != nullptr); // it is still seen
    site.knowledge->look();
    QCOMPARE(site.router().role, SwitchRole::Mains);
}

void TestLearnedHome::anotherNetworkIsNoticed()
{
    LearningHome site(4);
    QSignalSpy hosts(site.knowledge.get(), &SwitchKnowledge::ownHostsChanged);
    site.network.sight = {};
    site.network.sight.hasWayOut = true;
    site.network.sight.ownHosts = QStringList{u"10.9.9.9"_s};
    site.network.sight.hosts.insert(site.router().target.host,
                                    {HostPlace::Nearby, false, u"eth0"_s, LinkKind::Wired, {}});
    site.knowledge->look();
    QCOMPARE(site.router().role, SwitchRole::Mains);
    QCOMPARE(hosts.size(), 1);
    QCOMPARE(site.knowledge->ownHosts(), QStringList{u"10.9.9.9"_s});
    QVERIFY(!site.knowledge->knowledge().find(site.router().id, LearnedKind::Gateway));
}

void TestLearnedHome::aLookThatKnowsNothingTakesNothingBack()
{
    LearningHome site(4);
    site.network.sight.hosts.clear(); // as when no name is resolved yet
    site.knowledge->look();
    QCOMPARE(site.router().role, SwitchRole::Gateway);
}

void TestLearnedHome::anotherAddressIsAnotherHost()
{
    LearningHome site(4);
    Switch moved = site.home.stored().constFirst();
    moved.target.host = u"not.known.yet"_s;
    QVERIFY(site.home.memory.switches().update(moved));
    site.knowledge->setSwitches(site.home.stored());
    QCOMPARE(site.router().role, SwitchRole::Mains);
}

void TestLearnedHome::cutOffItKeepsWhatItKnew()
{
    LearningHome site(4);
    site.network.sight = {};
    site.knowledge->look();
    QCOMPARE(site.router().role, SwitchRole::Gateway);
}

void TestLearnedHome::doesNotLookWhileThePowerIsOut()
{
    LearningHome site(4);
    site.home.runFor(10min);
    for (const Switch& each : site.home.stored())
        site.home.power(each, false);
    site.home.runFor(10min);
    QVERIFY(!site.home.status->openOutages().isEmpty());
    const int looks = site.network.looks;
    site.network.sight.hosts.clear();
    site.knowledge->look();
    QCOMPARE(site.network.looks, looks);
    QCOMPARE(site.router().role, SwitchRole::Gateway);
}

void TestLearnedHome::aFailureOfOurOwnSideIsAReasonToLook()
{
    LearningHome site(4);
    const int looks = site.network.looks;
    const auto failed = [&](FailureKind kind) {
        return CheckResult{site.router().id, site.home.clock.now(), site.home.clock.now(),
                           ProbeOutcome::failed(kind, Milliseconds(1))};
    };
    site.knowledge->noteCheck(failed(FailureKind::NetworkDown));
    QCOMPARE(site.network.looks, looks); // it looked a moment ago
    site.home.clock.advance(SwitchKnowledge::shortestLookPeriod);
    site.knowledge->noteCheck(failed(FailureKind::Timeout));
    QCOMPARE(site.network.looks, looks); // that says something of the switch
    site.knowledge->noteCheck(failed(FailureKind::NetworkDown));
    QCOMPARE(site.network.looks, looks + 1);
}

void TestLearnedHome::aViewerShowsWhatIsRemembered()
{
    LearningHome site(4);
    SiteStatus status;
    FakeNetwork elsewhere; // the viewer sits in another network
    SwitchKnowledge viewer(site.home.clock, site.home.executor, status, &elsewhere);
    viewer.setSwitches(site.home.stored());
    QVERIFY(viewer.refresh().result());
    QCOMPARE(viewer.effective().constFirst().role, SwitchRole::Gateway);
    viewer.look();
    viewer.learn({});
    QCOMPARE(elsewhere.looks, 0);
    QVERIFY(viewer.refuse(site.router().id, {LearnedKind::Gateway}).result());
    QVERIFY(site.knowledge->refresh().result()); // as the store's watcher asks for
    QCOMPARE(site.router().role, SwitchRole::Mains);
}

void TestLearnedHome::aBrokenStoreDoesNotStopLearning()
{
    LearningHome site(4);
    QVERIFY(site.home.memory.values().setValue(QString::fromUtf16(learntKey), u"nonsense"_s));
    QTest::ignoreMessage(QtWarningMsg, "not understood and ignored value= learnt");
    QVERIFY(site.knowledge->refresh().result());
    QCOMPARE(site.router().role, SwitchRole::Gateway);
}

void TestLearnedHome::theHintGoesWhenItIsHidden()
{
    LearningHome site(4);
    QCOMPARE(site.knowledge->hint(), std::optional(SiteHint::NothingDescribed));
    QSignalSpy changed(site.knowledge.get(), &SwitchKnowledge::changed);
    QVERIFY(site.knowledge->hideHint().result());
    QVERIFY(!site.knowledge->hint());
    QCOMPARE(changed.size(), 1);
    site.boot();
    QVERIFY(!site.knowledge->hint());
}

void TestLearnedHome::announcedWorkIsNoOutage()
{
    LearningHome site(5);
    site.home.runFor(10min);
    const Timestamp now = site.home.clock.now();
    site.home.monitor->setMaintenance({{{now, now + 1h}, {}}});
    site.cut(30min);
    QVERIFY(site.home.outages().isEmpty());
    site.home.runFor(1h);
    site.cut(15min);
    QCOMPARE(site.home.outages().size(), 1);
}

QTEST_GUILESS_MAIN(TestLearnedHome)
#include "tst_learnedhome.moc"
