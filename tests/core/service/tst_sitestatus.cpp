// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "core/service/sitestatus.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon = Timestamp::fromMilliseconds(1'767'268'800'000);

QList<Switch> switches(int count)
{
    QList<Switch> list;
    for (int i = 1; i <= count; ++i) {
        Switch powerSwitch;
        powerSwitch.id = SwitchId(i);
        powerSwitch.name = u"plug %1"_s.arg(i);
        list.append(powerSwitch);
    }
    return list;
}

CheckResult check(int id, Timestamp finished, bool isAnswered = true)
{
    return {SwitchId(id), finished - 10ms, finished,
            isAnswered ? ProbeOutcome::answer(200, 10ms) : ProbeOutcome::failed(FailureKind::Timeout, 10ms)};
}

Outage outage(Timestamp startedAt, OutageCause cause = OutageCause::Power)
{
    Outage open;
    open.id = OutageId(1);
    open.cause = cause;
    open.startedAt = startedAt;
    return open;
}

} // namespace

class SiteStatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithNothing();
    void unknownUntilChecked();
    void outWhileAnOutageOfPowerIsOpen();
    void theSurestOutageIsShown();
    void stoppedKnowsNothing();
    void pausedSwitchesDoNotCount();
    void listChangesKeepWhatIsKnown();
    void tellsOnlyChanges();
    void checksInFlight();
    void forgetsWhatWasNotWatched();
    void ignoresUnknownSwitches();
    void storeTrouble();
};

void SiteStatusTest::beginsWithNothing()
{
    SiteStatus status;
    QCOMPARE(status.state(), SiteState::NothingToWatch);
    QCOMPARE(status.mode(), MonitorMode::Stopped);
    QVERIFY(!status.since());
    QVERIFY(!status.latestCheckAt());
    QVERIFY(!status.find(SwitchId(1)));
}

void SiteStatusTest::unknownUntilChecked()
{
    SiteStatus status;
    status.setMode(MonitorMode::Watching);
    status.setSwitches(switches(2));
    QCOMPARE(status.state(), SiteState::Unknown);
    QSignalSpy site(&status, &SiteStatus::siteChanged);
    QSignalSpy changed(&status, &SiteStatus::switchChanged);
    status.setOnSince(noon - 1h);
    status.setCheck(check(1, noon), 0, SwitchState::Up);
    QCOMPARE(status.state(), SiteState::On);
    QCOMPARE(status.since(), noon - 1h);
    QCOMPARE(status.latestCheckAt(), noon);
    QCOMPARE(status.find(SwitchId(1))->state, SwitchState::Up);
    QCOMPARE(status.find(SwitchId(2))->state, SwitchState::Unknown);
    QCOMPARE(site.count(), 2);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).value<SwitchId>(), SwitchId(1));
    status.setCheck(check(2, noon - 1s, false), 1, SwitchState::Failing);
    QCOMPARE(status.latestCheckAt(), noon - 1s); // the one told last: the clock may have been set back
    QCOMPARE(status.find(SwitchId(2))->consecutiveFailures, 1);
}

void SiteStatusTest::outWhileAnOutageOfPowerIsOpen()
{
    SiteStatus status;
    status.setMode(MonitorMode::Watching);
    status.setSwitches(switches(1));
    status.setCheck(check(1, noon, false), 2, SwitchState::Down);
    QCOMPARE(status.state(), SiteState::On); // one down does not decide: the detector does
    status.setOpenOutages({outage(noon, OutageCause::Network)});
    QCOMPARE(status.state(), SiteState::On);
    status.setOpenOutages({outage(noon + 1s), outage(noon), outage(noon - 1s, OutageCause::Device)});
    QCOMPARE(status.state(), SiteState::Out);
    QCOMPARE(status.since(), noon);
    status.setOnSince(noon + 1min);
    status.setOpenOutages({});
    QCOMPARE(status.state(), SiteState::On);
    QCOMPARE(status.since(), noon + 1min);
}

void SiteStatusTest::theSurestOutageIsShown()
{
    SiteStatus status;
    status.setMode(MonitorMode::Watching);
    status.setSwitches(switches(2));
    QVERIFY(!status.openPowerOutage());
    Outage suspected = outage(noon);
    suspected.confidence = Confidence::Suspected;
    Outage incident = outage(noon - 1h, OutageCause::Network);
    status.setOpenOutages({incident, suspected});
    QCOMPARE(*status.openPowerOutage(), suspected);
    const Outage confirmed = outage(noon + 1h);
    status.setOpenOutages({incident, suspected, outage(noon + 2h), confirmed});
    QCOMPARE(*status.openPowerOutage(), confirmed);
    QCOMPARE(status.since(), noon + 1h);
    status.setOpenOutages({incident});
    QVERIFY(!status.openPowerOutage());
}

void SiteStatusTest::stoppedKnowsNothing()
{
    SiteStatus status;
    status.setMode(MonitorMode::Viewing);
    status.setSwitches(switches(2));
    status.setCheck(check(1, noon), 0, SwitchState::Up);
    status.setBeingChecked(SwitchId(2), true);
    status.setOpenOutages({outage(noon)});
    status.setMode(MonitorMode::Stopped);
    QCOMPARE(status.state(), SiteState::Unknown);
    QVERIFY(!status.since());
    QCOMPARE(status.find(SwitchId(1))->state, SwitchState::Unknown);
    QVERIFY(status.find(SwitchId(1))->latestCheck.has_value());
    QVERIFY(!status.find(SwitchId(2))->isBeingChecked);
    status.setMode(MonitorMode::Watching);
    QCOMPARE(status.state(), SiteState::Out);
}

void SiteStatusTest::pausedSwitchesDoNotCount()
{
    SiteStatus status;
    status.setMode(MonitorMode::Watching);
    QList<Switch> list = switches(1);
    status.setSwitches(list);
    status.setCheck(check(1, noon, false), 3, SwitchState::Down);
    list[0].isActive = false;
    status.setSwitches(list);
    QCOMPARE(status.state(), SiteState::NothingToWatch);
    QCOMPARE(status.find(SwitchId(1))->state, SwitchState::Paused);
    QCOMPARE(status.find(SwitchId(1))->consecutiveFailures, 0);
    status.setCheck(check(1, noon + 1s), 0, SwitchState::Up); // was in flight when it was paused
    QCOMPARE(status.find(SwitchId(1))->state, SwitchState::Paused);
    list[0].isActive = true;
    status.setSwitches(list);
    QCOMPARE(status.state(), SiteState::Unknown);
    QCOMPARE(status.find(SwitchId(1))->state, SwitchState::Unknown);
}

void SiteStatusTest::listChangesKeepWhatIsKnown()
{
    SiteStatus status;
    status.setMode(MonitorMode::Watching);
    status.setSwitches(switches(3));
    status.setCheck(check(2, noon), 0, SwitchState::Up);
    QList<Switch> list = switches(4);
    list.removeFirst();
    list[0].name = u"renamed"_s;
    status.setSwitches(list);
    QCOMPARE(status.state(), SiteState::On);
    QCOMPARE(status.find(SwitchId(2))->powerSwitch.name, u"renamed"_s);
    QCOMPARE(status.find(SwitchId(2))->latestCheck, check(2, noon));
    QVERIFY(!status.find(SwitchId(1)));
    list.removeFirst();
    status.setSwitches(list); // the only one that was known
    QCOMPARE(status.state(), SiteState::Unknown);
}

void SiteStatusTest::tellsOnlyChanges()
{
    SiteStatus status;
    status.setMode(MonitorMode::Watching);
    status.setSwitches(switches(2));
    status.setOnSince(noon);
    status.setCheck(check(1, noon), 0, SwitchState::Up);
    status.setOpenOutages({outage(noon)});
    QSignalSpy site(&status, &SiteStatus::siteChanged);
    QSignalSpy reset(&status, &SiteStatus::switchesReset);
    status.setMode(MonitorMode::Watching);
    status.setSwitches(switches(2));
    status.setOnSince(noon);
    status.setOpenOutages({outage(noon)});
    status.setStoreTrouble(std::nullopt);
    status.setCheck(check(1, noon + 1s), 0, SwitchState::Up);
    QCOMPARE(site.count(), 0);
    QCOMPARE(reset.count(), 0);
}

void SiteStatusTest::checksInFlight()
{
    SiteStatus status;
    status.setMode(MonitorMode::Watching);
    status.setSwitches(switches(1));
    QSignalSpy changed(&status, &SiteStatus::switchChanged);
    status.setBeingChecked(SwitchId(1), true);
    status.setBeingChecked(SwitchId(1), true);
    QVERIFY(status.find(SwitchId(1))->isBeingChecked);
    QCOMPARE(changed.count(), 1);
    status.setBeingChecked(SwitchId(1), false);
    status.setBeingChecked(SwitchId(1), false);
    QVERIFY(!status.find(SwitchId(1))->isBeingChecked);
    QCOMPARE(changed.count(), 2);
    status.setBeingChecked(SwitchId(1), true);
    status.setCheck(check(1, noon), 0, SwitchState::Up);
    QVERIFY(!status.find(SwitchId(1))->isBeingChecked);
}

void SiteStatusTest::forgetsWhatWasNotWatched()
{
    SiteStatus status;
    status.setMode(MonitorMode::Watching);
    status.setSwitches(switches(1));
    status.setCheck(check(1, noon), 0, SwitchState::Up);
    QSignalSpy site(&status, &SiteStatus::siteChanged);
    status.forgetState(SwitchId(1));
    status.forgetState(SwitchId(1));
    QCOMPARE(status.state(), SiteState::Unknown);
    QCOMPARE(status.find(SwitchId(1))->state, SwitchState::Unknown);
    QCOMPARE(site.count(), 1);
}

void SiteStatusTest::ignoresUnknownSwitches()
{
    SiteStatus status;
    status.setMode(MonitorMode::Watching);
    status.setSwitches(switches(1));
    QSignalSpy changed(&status, &SiteStatus::switchChanged);
    status.setCheck(check(7, noon), 0, SwitchState::Up);
    status.setBeingChecked(SwitchId(7), true);
    status.setBeingChecked(SwitchId(7), false);
    status.forgetState(SwitchId(7));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(status.state(), SiteState::Unknown);
}

void SiteStatusTest::storeTrouble()
{
    SiteStatus status;
    QSignalSpy site(&status, &SiteStatus::siteChanged);
    const Error error{ErrorCode::DatabaseFull, {u"/data/x.db"_s}};
    status.setStoreTrouble(error);
    status.setStoreTrouble(error);
    QCOMPARE(status.storeTrouble(), error);
    status.setStoreTrouble(std::nullopt);
    QCOMPARE(site.count(), 2);
}

QTEST_GUILESS_MAIN(SiteStatusTest)
#include "tst_sitestatus.moc"
