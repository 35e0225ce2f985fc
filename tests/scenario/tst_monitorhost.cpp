// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "storage/memorystore.h"
#include "support/fakehost.h"
#include "timedhome.h"

using namespace powermon;
using namespace std::chrono_literals;

/// A monitor that knows its computer: when that slept, started anew, lost its mains, or had no clock.
class MonitorHostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void powerCutTakesTheMonitorToo();
    void killedProgramInfersNothing();
    void computerOnUpsInfersNothing();
    void boardWithoutAClock();
    void boardWithoutAClockInAKnownOutage();
    void sleepIsOnDiskBeforeItBegins();
    void sleepThatIsCalledOff();
    void batteryRanEmptyInItsSleep();
    void ownMainsDecideAtOnce();
    void pulledPlugIsNoOutage();
    void stoppedMonitorHearsNothing();

private:
    [[nodiscard]] Result<void> boot();
    [[nodiscard]] QList<Coverage> coverage();
    [[nodiscard]] Coverage lastGap();
    void cut(bool isCut) { m_home->power(m_plugs, !isCut); }
    void waitUnwatched(Milliseconds duration);

    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<TimedHome> m_home;
    std::unique_ptr<FakeHost> m_host;
    QList<Switch> m_plugs;
};

void MonitorHostTest::init()
{
    m_home.reset();
    m_host.reset();
    m_store = std::make_unique<MemoryStore>();
    m_home = std::make_unique<TimedHome>(*m_store);
    m_home->settings.monitorPower = MonitorPower::Mains;
    m_plugs = m_home->addPlugs(4);
    m_host = std::make_unique<FakeHost>(m_home->clock);
    m_home->host = m_host.get();
    m_home->clock.advance(24h); // it has run for long
}

Result<void> MonitorHostTest::boot()
{
    return m_home->boot();
}

QList<Coverage> MonitorHostTest::coverage()
{
    return m_store->coverage().find({Timestamp(), Timestamp::fromMilliseconds(4'000'000'000'000)}).value();
}

/// The newest that is not watched time, nor the moments until the program followed its computer.
Coverage MonitorHostTest::lastGap()
{
    Coverage gap;
    for (const Coverage& each : coverage()) {
        const bool isFollowing = gap.kind == CoverageKind::HostDown && each.range.start == gap.range.end;
        if (each.kind != CoverageKind::Running && each.id > gap.id && !isFollowing)
            gap = each;
    }
    return gap;
}

void MonitorHostTest::waitUnwatched(Milliseconds duration)
{
    m_home->kill();
    m_home->clock.advance(duration);
}

void MonitorHostTest::powerCutTakesTheMonitorToo()
{
    QVERIFY(boot().has_value());
    m_home->runFor(30min);
    const Timestamp cutAt = m_home->clock.now();
    waitUnwatched(40min);
    m_host->boot();
    const Timestamp bootedAt = m_home->clock.now();
    m_home->clock.advance(50s);
    QVERIFY(boot().has_value());
    const QList<Outage> events = m_home->events();
    QCOMPARE(events.size(), qsizetype(1));
    QCOMPARE(events.at(0).cause, OutageCause::Power);
    QVERIFY(cutAt - events.at(0).startedAt <= 12s);    // the last heartbeat
    QVERIFY(bootedAt - *events.at(0).endedAt <= 1min); // this computer, too, had to start
    QVERIFY(events.at(0).end->latest <= bootedAt);
    QCOMPARE(lastGap().kind, CoverageKind::HostDown);
    QCOMPARE(lastGap().range.end, bootedAt);
    m_home->runFor(10min);
    QCOMPARE(m_home->events().size(), qsizetype(1));
    QCOMPARE(m_home->status->state(), SiteState::On);
}

void MonitorHostTest::killedProgramInfersNothing()
{
    QVERIFY(boot().has_value());
    m_home->runFor(30min);
    waitUnwatched(40min);
    QVERIFY(boot().has_value());
    m_home->runFor(10min);
    QVERIFY(m_home->events().isEmpty());
    QCOMPARE(lastGap().kind, CoverageKind::Killed);
}

void MonitorHostTest::computerOnUpsInfersNothing()
{
    m_home->settings.monitorPower = MonitorPower::Ups;
    QVERIFY(boot().has_value());
    m_home->runFor(30min);
    waitUnwatched(40min);
    m_host->boot();
    QVERIFY(boot().has_value());
    m_home->runFor(10min);
    QVERIFY(m_home->events().isEmpty());
    QCOMPARE(lastGap().kind, CoverageKind::HostDown);
}

void MonitorHostTest::boardWithoutAClock()
{
    QVERIFY(boot().has_value());
    m_home->runFor(30min);
    const Timestamp cutAt = m_home->clock.now();
    waitUnwatched(40min);
    m_host->boot();
    const Timestamp bootedAt = m_home->clock.now();
    const Milliseconds behind = m_home->clock.now() - Timestamp();
    m_home->clock.step(-behind); // 1970
    m_home->clock.advance(20s);
    QVERIFY(boot().has_value());
    QCOMPARE(lastGap().kind, CoverageKind::ClockStepped);
    m_home->runFor(90s);
    QVERIFY(m_home->events().isEmpty());
    m_home->clock.step(behind); // a time server is reached
    m_home->runFor(10min);
    const QList<Outage> events = m_home->events();
    QCOMPARE(events.size(), qsizetype(1));
    QVERIFY(cutAt - events.at(0).startedAt <= 12s);
    QVERIFY(bootedAt - *events.at(0).endedAt <= 1min); // this computer, too, had to start
    QVERIFY(events.at(0).end->latest <= bootedAt);
    QCOMPARE(m_home->status->state(), SiteState::On);
    QCOMPARE(lastGap().kind, CoverageKind::HostDown);
    QCOMPARE(lastGap().range.end, bootedAt);
    // And the next start knows what was last.
    const Timestamp stopped = m_home->clock.now();
    QVERIFY(m_home->monitor->stop().result().has_value());
    waitUnwatched(1h);
    QVERIFY(boot().has_value());
    QCOMPARE(lastGap().kind, CoverageKind::Off);
    QCOMPARE(lastGap().range, (TimeRange{stopped, stopped + 1h}));
}

void MonitorHostTest::boardWithoutAClockInAKnownOutage()
{
    m_home->settings.monitorPower = MonitorPower::Ups;
    QVERIFY(boot().has_value());
    m_home->runFor(30min);
    const Timestamp cutAt = m_home->clock.now();
    cut(true);
    m_home->runFor(10min); // the UPS lasts so long
    QCOMPARE(m_home->status->state(), SiteState::Out);
    waitUnwatched(40min);
    m_host->boot(); // the power is back, the router is not yet
    const Timestamp bootedAt = m_home->clock.now();
    const Milliseconds behind = bootedAt - Timestamp();
    m_home->clock.step(-behind);
    QVERIFY(boot().has_value());
    QCOMPARE(m_home->status->state(), SiteState::Out);
    m_home->runFor(20s);
    m_home->clock.step(behind);
    m_home->runFor(1min);
    cut(false);
    m_home->runFor(10min);
    const QList<Outage> events = m_home->events();
    QCOMPARE(events.size(), qsizetype(1));
    QVERIFY(std::chrono::abs(events.at(0).startedAt - cutAt) <= 1min);
    QVERIFY(std::chrono::abs(*events.at(0).endedAt - bootedAt) <= 2min);
    QCOMPARE(m_home->status->state(), SiteState::On);
}

void MonitorHostTest::sleepIsOnDiskBeforeItBegins()
{
    QVERIFY(boot().has_value());
    m_home->runFor(30min + 3s);
    const Timestamp asleepAt = m_home->clock.now();
    Q_EMIT m_host->sleeping();
    QCOMPARE(m_host->sleepsAllowed, 1);
    QCOMPARE(m_store->coverage().latest().value(),
             std::optional(Coverage{lastGap().id, {asleepAt, asleepAt}, CoverageKind::Asleep, false}));
    m_home->clock.sleep(25s); // shorter than what is noticed without a word
    Q_EMIT m_host->awake();
    m_home->runFor(1min);
    QCOMPARE(lastGap().range, (TimeRange{asleepAt, asleepAt + 25s}));
    QVERIFY(lastGap().isClosed);
    QCOMPARE(m_store->coverage().latest().value()->kind, CoverageKind::Running);
    QVERIFY(m_home->events().isEmpty());
}

void MonitorHostTest::sleepThatIsCalledOff()
{
    QVERIFY(boot().has_value());
    m_home->runFor(10min);
    Q_EMIT m_host->sleeping();
    m_home->runFor(2s);
    Q_EMIT m_host->awake();
    m_home->runFor(10min);
    const auto newest = m_store->coverage().latest().value();
    QCOMPARE(newest->kind, CoverageKind::Running);
    QVERIFY(newest->range.duration() > 9min);
    QVERIFY(lastGap().range.duration() < 3s);
    Q_EMIT m_host->awake(); // of no sleep that is known
    QCOMPARE(m_store->coverage().latest().value()->id, newest->id);
}

void MonitorHostTest::batteryRanEmptyInItsSleep()
{
    QVERIFY(boot().has_value());
    m_home->runFor(30min);
    Q_EMIT m_host->sleeping();
    waitUnwatched(40min);
    m_host->boot();
    QVERIFY(boot().has_value());
    m_home->runFor(10min);
    QVERIFY(m_home->events().isEmpty()); // what its battery did says nothing of the mains
    QCOMPARE(lastGap().kind, CoverageKind::Off);
}

void MonitorHostTest::ownMainsDecideAtOnce()
{
    m_home->settings.monitorPower = MonitorPower::Unknown;
    QVERIFY(boot().has_value());
    m_home->runFor(30min);
    const Timestamp cutAt = m_home->clock.now();
    cut(true);
    m_host->setPower(HostPower::Battery);
    m_home->runFor(90s);
    QCOMPARE(m_home->status->openOutages().size(), qsizetype(1));
    const Outage open = m_home->status->openOutages().at(0);
    QCOMPARE(open.confidence, Confidence::Confirmed);
    QCOMPARE(open.start.latest, cutAt);
    QVERIFY(open.start.width() <= 15s);
    m_home->runFor(20min);
    QCOMPARE(m_home->status->openOutages().at(0).members.size(), m_plugs.size());
    cut(false);
    m_host->setPower(HostPower::Mains);
    const Timestamp backAt = m_home->clock.now();
    m_home->runFor(5min);
    QCOMPARE(m_home->events().size(), qsizetype(1));
    QCOMPARE(m_home->events().at(0).endedAt, std::optional(backAt));
}

void MonitorHostTest::pulledPlugIsNoOutage()
{
    QVERIFY(boot().has_value());
    m_home->runFor(30min);
    m_host->setPower(HostPower::Battery);
    m_home->runFor(2h);
    m_host->setPower(HostPower::Mains);
    m_home->runFor(10min);
    m_host->setPower(HostPower::Battery);
    m_home->power(m_plugs.first(1), false); // one alone may have failed by chance
    m_home->runFor(2min);
    QVERIFY(m_home->events().isEmpty());
}

void MonitorHostTest::stoppedMonitorHearsNothing()
{
    QVERIFY(boot().has_value());
    m_home->runFor(1min);
    QVERIFY(m_home->monitor->stop().result().has_value());
    const QList<Coverage> before = coverage();
    Q_EMIT m_host->sleeping();
    Q_EMIT m_host->awake();
    m_host->setPower(HostPower::Battery);
    QCOMPARE(m_host->sleepsAllowed, 1); // and keeps nobody awake
    QCOMPARE(coverage(), before);
    QVERIFY(m_home->events().isEmpty());
}

QTEST_GUILESS_MAIN(MonitorHostTest)
#include "tst_monitorhost.moc"
