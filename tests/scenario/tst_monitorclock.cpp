// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/openinterval.h"
#include "core/service/history.h"
#include "core/service/statusreport.h"
#include "storage/memorystore.h"
#include "storage/sqlstore.h"
#include "timedhome.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Milliseconds tenYears = 24h * 3652;
constexpr TimeRange always{Timestamp(), Timestamp::fromMilliseconds(4'000'000'000'000)};

} // namespace

/// Clocks that are wrong by hours and years, in memory and in a real file: what is told afterwards is right.
class MonitorClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();

    void outageOverAStep_data();
    void outageOverAStep();
    void quietHomeOverAStep_data();
    void quietHomeOverAStep();
    void recordsInTheFuture();
    void clockSetBackBetweenTwoRuns();
    void knownOutageEndsWhileTheClockIsLost_data() { addLosses(); }
    void knownOutageEndsWhileTheClockIsLost();
    void anotherStartWhileTheClockIsLost_data() { addLosses(); }
    void anotherStartWhileTheClockIsLost();
    void knownOutageGoesThereAndBackWithTheClock_data() { addLosses(); }
    void knownOutageGoesThereAndBackWithTheClock();

private:
    static void addLosses();
    void cutAndLoseTheClock(Milliseconds off);
    static void addSteps();
    [[nodiscard]] QList<Coverage> coverage() { return m_store->coverage().find(always).value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<TimedHome> m_home;
    QList<Switch> m_plugs;
    Timestamp m_cutAt; ///< of the outage
    Timestamp m_known; ///< until when it is known to have lasted
};

void MonitorClockTest::initTestCase_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("memory") << u"memory"_s;
    QTest::newRow("sqlite") << u"sqlite"_s;
}

void MonitorClockTest::init()
{
    QFETCH_GLOBAL(QString, kind);
    m_home.reset();
    m_store.reset();
    // In memory where there is such a folder: nothing here has to survive a power cut.
    const QString memory = u"/dev/shm"_s;
    m_folder = QDir(memory).exists() ? std::make_unique<QTemporaryDir>(memory + u"/powermon-XXXXXX"_s)
                                     : std::make_unique<QTemporaryDir>();
    if (kind == u"memory"_s) {
        m_store = std::make_unique<MemoryStore>();
    } else {
        DatabaseUrl url;
        url.path = m_folder->filePath(u"power.db"_s);
        auto store = SqlStore::open(url, OpenMode::CreateIfMissing);
        QVERIFY(store.has_value());
        m_store = std::move(*store);
    }
    m_home = std::make_unique<TimedHome>(*m_store);
    m_plugs = m_home->addPlugs(4);
}

void MonitorClockTest::addSteps()
{
    QTest::addColumn<PolicyKind>("policy");
    QTest::addColumn<Milliseconds>("by");
    const QList<std::pair<QByteArray, Milliseconds>> steps{
        {"an hour back", -1h}, {"an hour on", 1h}, {"ten years back", -tenYears}, {"ten years on", tenYears}};
    for (const auto& [name, by] : steps) {
        QTest::newRow(("readme, " + name).constData()) << PolicyKind::Readme << by;
        QTest::newRow(("evidence, " + name).constData()) << PolicyKind::Evidence << by;
    }
}

void MonitorClockTest::outageOverAStep_data()
{
    addSteps();
}

void MonitorClockTest::outageOverAStep()
{
    QFETCH(PolicyKind, policy);
    QFETCH(Milliseconds, by);
    m_home->settings.policy.kind = policy;
    QVERIFY(m_home->boot().has_value());
    m_home->runFor(10min);
    m_home->power(m_plugs, false);
    const Timestamp cutAt = m_home->clock.now() + by; // by the clock that is right
    m_home->runFor(8min);
    m_home->clock.step(by);
    m_home->runFor(8min);
    QCOMPARE(m_home->status->openOutages().size(), qsizetype(1));
    m_home->power(m_plugs, true);
    const Timestamp backAt = m_home->clock.now();
    m_home->runFor(10min);
    const QList<Outage> events = m_home->events();
    QCOMPARE(events.size(), qsizetype(1));
    const Outage& outage = events.at(0);
    QVERIFY(std::chrono::abs(outage.startedAt - cutAt) <= 2min);
    QVERIFY(std::chrono::abs(*outage.endedAt - backAt) <= 2min);
    QVERIFY(outage.start.earliest <= outage.startedAt && outage.startedAt <= outage.start.latest);
    for (const OutageMember& member : outage.members)
        QVERIFY(std::chrono::abs(member.firstFailure - cutAt) <= 3min);
    QCOMPARE(m_home->status->state(), SiteState::On);
}

void MonitorClockTest::quietHomeOverAStep_data()
{
    addSteps();
}

void MonitorClockTest::quietHomeOverAStep()
{
    QFETCH(PolicyKind, policy);
    QFETCH(Milliseconds, by);
    m_home->settings.policy.kind = policy;
    QVERIFY(m_home->boot().has_value());
    m_home->runFor(15min);
    m_home->clock.step(by);
    m_home->runFor(45min);
    QVERIFY(m_home->events().isEmpty());
    QCOMPARE(m_home->status->state(), SiteState::On);
    const auto steps = std::ranges::count(coverage(), CoverageKind::ClockStepped, &Coverage::kind);
    QCOMPARE(steps, 1);
    // The day until now: all that was watched, nothing that was not.
    const Timestamp now = m_home->clock.now();
    const auto summary = History::readSummary(*m_store, {now - 30min, now});
    QCOMPARE(summary->watched, Milliseconds(30min));
    const auto history = History::readSite(*m_store, {now - 30min, now}, 60s);
    const Availability availability = history->switches.value(m_plugs.at(0).id).availability;
    QCOMPARE(availability.up, Milliseconds(30min));
    QCOMPARE(availability.unknown, 0ms);
}

void MonitorClockTest::recordsInTheFuture()
{
    m_home->clock.step(tenYears);
    QVERIFY(m_home->boot().has_value());
    m_home->runFor(10min);
    m_home->power(m_plugs, false);
    m_home->runFor(10min);
    m_home->power(m_plugs, true);
    m_home->runFor(10min);
    QVERIFY(m_home->monitor->stop().result().has_value());
    m_home->kill();
    m_home->clock.step(-tenYears); // mended while nothing ran
    QVERIFY(m_home->boot().has_value());
    QVERIFY(m_home->status->since() <= m_home->clock.now());
    m_home->runFor(10min);
    const auto report = readStatusReport(*m_store, m_home->clock.now(), m_home->settings);
    QVERIFY(report.has_value());
    for (const SwitchReport& each : report->switches) {
        QCOMPARE(each.state, SwitchState::Up);
        QVERIFY(each.latestCheck && each.latestCheck->finished <= m_home->clock.now());
        QCOMPARE(each.lastDay.ratio(), std::optional(1.0));
    }
    m_home->power(m_plugs, false);
    m_home->runFor(10min);
    QCOMPARE(m_home->status->openOutages().size(), qsizetype(1));
    const auto during = readStatusReport(*m_store, m_home->clock.now(), m_home->settings);
    QCOMPARE(during->switches.at(0).state, SwitchState::Down);
    QCOMPARE(during->ongoing.size(), qsizetype(1));
    m_home->power(m_plugs, true);
    m_home->runFor(10min);

    // The next start takes up where this run ends, not in the future.
    const Timestamp stopped = m_home->clock.now();
    QVERIFY(m_home->monitor->stop().result().has_value());
    m_home->kill();
    m_home->clock.advance(3h);
    QVERIFY(m_home->boot().has_value());
    m_home->runFor(1min);
    const TimeRange off{stopped, stopped + 3h};
    const QList<Coverage> found = m_store->coverage().find(off).value();
    QVERIFY(std::ranges::any_of(
        found, [&](const Coverage& each) { return each.kind == CoverageKind::Off && each.range == off; }));
}

void MonitorClockTest::clockSetBackBetweenTwoRuns()
{
    QVERIFY(m_home->boot().has_value());
    m_home->runFor(10min);
    m_home->power(m_plugs, false);
    m_home->runFor(10min);
    QVERIFY(m_home->monitor->stop().result().has_value());
    m_home->kill();
    m_home->clock.step(-1h);
    QVERIFY(m_home->boot().has_value());
    QCOMPARE(m_home->status->state(), SiteState::Out);
    m_home->power(m_plugs, true);
    m_home->runFor(10min);
    const Outage outage = m_home->events().at(0);
    QVERIFY(outage.endedAt && *outage.endedAt >= outage.startedAt);
    QVERIFY(outage.end->earliest <= outage.end->latest);
    QCOMPARE(m_home->status->state(), SiteState::On);
    QVERIFY(std::ranges::any_of(
        coverage(), [](const Coverage& each) { return each.kind == CoverageKind::ClockStepped; }));
}

void MonitorClockTest::addLosses()
{
    QTest::addColumn<PolicyKind>("policy");
    QTest::newRow("readme") << PolicyKind::Readme;
    QTest::newRow("evidence") << PolicyKind::Evidence;
}

/// Ten quiet minutes, twenty of a known outage, then the computer is off for a while and has no clock.
void MonitorClockTest::cutAndLoseTheClock(Milliseconds off)
{
    QFETCH(PolicyKind, policy);
    m_home->settings.policy.kind = policy;
    // It has a battery, but nobody told: it answers all the time.
    (void) m_home->addSwitch(u"lamp"_s, [](Switch&) {});
    QVERIFY(m_home->boot().has_value());
    m_home->runFor(10min);
    m_cutAt = m_home->clock.now();
    m_home->power(m_plugs, false);
    m_home->runFor(20min);
    m_known = m_home->clock.now();
    m_home->kill();
    m_home->clock.advance(off);
    m_home->clock.step(-tenYears);
    QVERIFY(m_home->boot().has_value());
    QCOMPARE(m_home->status->state(), SiteState::Out);
    QVERIFY(std::chrono::abs(m_home->status->openOutages().at(0).startedAt - m_cutAt) <= 2min);
}

void MonitorClockTest::knownOutageEndsWhileTheClockIsLost()
{
    cutAndLoseTheClock(3h);
    m_home->runFor(7min);
    m_home->power(m_plugs, true);
    const Timestamp backAt = m_home->clock.now() + tenYears;
    m_home->runFor(10min);
    QCOMPARE(m_home->status->state(), SiteState::On);
    // So long it took at least: nobody knows how long the computer was off.
    const Outage least = m_home->events().at(0);
    QVERIFY(std::chrono::abs(least.startedAt - m_cutAt) <= 2min);
    QVERIFY(std::chrono::abs(*least.endedAt - least.startedAt - 27min) <= 2min);
    QVERIFY(least.end->earliest <= *least.endedAt && *least.endedAt <= least.end->latest);
    QVERIFY(least.end->earliest >= m_known - 2min && isOpenEnded(*least.end));
    QCOMPARE(least.reasons.constLast().code, u"clock_lost"_s);
    QCOMPARE(m_home->person.told.constLast().title, u"The power is back"_s);
    const qsizetype told = m_home->person.told.size();

    m_home->clock.step(tenYears);
    m_home->runFor(10min);
    const QList<Outage> events = m_home->events();
    QCOMPARE(events.size(), qsizetype(1));
    const Outage& known = events.at(0);
    QCOMPARE(known.id, least.id);
    QCOMPARE(known.startedAt, least.startedAt);
    QVERIFY(std::chrono::abs(*known.endedAt - backAt) <= 2min);
    QVERIFY(known.end->earliest <= backAt && backAt <= known.end->latest + 1min);
    QVERIFY(known.end->width() <= 10min);
    // An outage may be over before the last of its members has answered.
    QList<OutageMember> back = known.members;
    back.removeIf([](const OutageMember& member) { return !member.backAt; });
    QVERIFY(back.size() >= 2);
    for (const OutageMember& member : std::as_const(back))
        QVERIFY(std::chrono::abs(*member.backAt - backAt) <= 2min);
    QCOMPARE(m_home->person.told.size(), told); // nobody is told twice
    QCOMPARE(m_home->status->state(), SiteState::On);
    QVERIFY(std::chrono::abs(*m_home->status->since() - backAt) <= 2min);
    const auto steps = std::ranges::count(coverage(), CoverageKind::ClockStepped, &Coverage::kind);
    QCOMPARE(steps, 2); // it shows, there and back
}

void MonitorClockTest::anotherStartWhileTheClockIsLost()
{
    cutAndLoseTheClock(3h);
    m_home->runFor(7min);
    QVERIFY(m_home->monitor->stop().result().has_value());
    m_home->kill();
    m_home->clock.advance(1min);
    QVERIFY(m_home->boot().has_value());
    QCOMPARE(m_home->status->state(), SiteState::Out);
    m_home->runFor(5min);
    m_home->power(m_plugs, true);
    m_home->runFor(10min);
    const Outage least = m_home->events().at(0);
    QVERIFY(std::chrono::abs(least.startedAt - m_cutAt) <= 2min);
    QVERIFY(*least.endedAt - least.startedAt >= 4min);
    QVERIFY(isOpenEnded(*least.end));
    QCOMPARE(m_home->status->state(), SiteState::On);
}

void MonitorClockTest::knownOutageGoesThereAndBackWithTheClock()
{
    QFETCH(PolicyKind, policy);
    m_home->settings.policy.kind = policy;
    QVERIFY(m_home->boot().has_value());
    m_home->runFor(10min);
    m_cutAt = m_home->clock.now();
    m_home->power(m_plugs, false);
    m_home->runFor(20min);
    m_home->kill();
    QVERIFY(m_home->boot().has_value());
    m_home->runFor(5min);
    m_home->clock.step(-tenYears); // while it runs, and back
    m_home->runFor(5min);
    m_home->clock.step(tenYears);
    m_home->runFor(5min);
    m_home->power(m_plugs, true);
    const Timestamp backAt = m_home->clock.now();
    m_home->runFor(10min);
    const QList<Outage> events = m_home->events();
    QCOMPARE(events.size(), qsizetype(1));
    QVERIFY(std::chrono::abs(events.at(0).startedAt - m_cutAt) <= 2min);
    QVERIFY(std::chrono::abs(*events.at(0).endedAt - backAt) <= 2min);
}

QTEST_GUILESS_MAIN(MonitorClockTest)
#include "tst_monitorclock.moc"
