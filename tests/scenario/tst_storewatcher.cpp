// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "core/service/checkrequester.h"
#include "core/service/outageeditor.h"
#include "core/service/storewatcher.h"
#include "storage/memorystore.h"
#include "support/forwardingstore.h"
#include "support/inlinestoreexecutor.h"
#include "watchedhome.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

/// Tells of changes as the test says, and counts what it is asked.
class NoticingStore final : public ForwardingStore
{
public:
    using ForwardingStore::ForwardingStore;

    std::optional<quint64> told;
    qint64 asked = 0;

    [[nodiscard]] std::optional<quint64> notices() override { return told; }

protected:
    [[nodiscard]] Result<void> before() override
    {
        ++asked;
        return {};
    }
};

} // namespace

/// Two programs on one store: a home that is watched, and a viewer beside it.
class StoreWatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void viewerShowsWhatTheMonitorFinds();
    void viewerTellsWhatPeopleEnd();
    void viewerLearnsAtItsStart();
    void viewerTellsNewsAlone();
    void viewerFollowsAClockThatIsBehind();
    void anUndoneMergeIsNoNews();
    void viewerForgetsWhenNobodyWatches();
    void editsOfOthersReachTheMonitor();
    void requestedChecksAreDone();
    void oldAndBadRequestsAreIgnored();
    void storeTroubleIsShownWhileViewing();
    void oneLookAtATime();
    void asksOnlyWhereItWasTold();

private:
    /// Another process that looks at the same store.
    struct Viewer
    {
        explicit Viewer(WatchedHome& home)
            : directory(home.clock, home.executor), watcher(home.clock, home.executor, directory, status)
        {
            connect(&directory, &SwitchDirectory::changed, &status, &SiteStatus::setSwitches);
            watcher.applySettings(home.settings);
            status.setMode(MonitorMode::Viewing);
            watcher.start();
        }
        SiteStatus status;
        SwitchDirectory directory;
        StoreWatcher watcher;
    };
    static void runBoth(WatchedHome& home, Viewer& viewer, std::chrono::seconds duration)
    {
        for (std::chrono::seconds passed{0}; passed < duration; passed += 1s) {
            home.runFor(1s);
            viewer.watcher.look();
        }
    }
};

void StoreWatcherTest::viewerShowsWhatTheMonitorFinds()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    Viewer viewer(home);
    QSignalSpy seen(&viewer.watcher, &StoreWatcher::outageSeen);
    runBoth(home, viewer, 300s);
    QCOMPARE(viewer.status.state(), SiteState::On);
    QCOMPARE(viewer.status.switches().size(), qsizetype(3));
    home.power(home.stored().at(0), false);
    runBoth(home, viewer, 300s);
    const SwitchId dead = home.stored().at(0).id;
    QCOMPARE(viewer.status.find(dead)->state, SwitchState::Down);
    QCOMPARE(viewer.status.find(dead)->consecutiveFailures, home.status->find(dead)->consecutiveFailures);
    QCOMPARE(seen.count(), 0);
    home.power(false);
    runBoth(home, viewer, 300s);
    QCOMPARE(viewer.status.state(), SiteState::Out);
    QCOMPARE(viewer.status.since(), home.status->since());
    QCOMPARE(viewer.status.openOutages(), home.status->openOutages());
    QCOMPARE(seen.count(), 1);
    home.power(true);
    home.power(home.stored().at(0), true);
    runBoth(home, viewer, 300s);
    QCOMPARE(viewer.status.state(), SiteState::On);
    QCOMPARE(viewer.status.since(), home.status->since());
    QVERIFY(!seen.constLast().at(0).value<Outage>().isOngoing());
    for (const SwitchStatus& each : viewer.status.switches()) {
        QCOMPARE(each.latestCheck, home.status->find(each.powerSwitch.id)->latestCheck);
        QCOMPARE(each.state, SwitchState::Up);
    }
}

void StoreWatcherTest::viewerTellsWhatPeopleEnd()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    Viewer viewer(home);
    QSignalSpy seen(&viewer.watcher, &StoreWatcher::outageSeen);
    runBoth(home, viewer, 300s);
    home.power(false);
    runBoth(home, viewer, 300s);
    QCOMPARE(seen.count(), 1);
    CorrectTimes over;
    over.end = TimeChoice{home.clock.now() - 10s};
    const auto edit = [&home](const OutageStep& step) {
        const OutageId id = home.outages().constFirst().id;
        return OutageEditor::apply(home.memory, id, {step}, EditSource::Window, home.clock.now());
    };
    QVERIFY(edit(over));
    runBoth(home, viewer, 2s);
    QCOMPARE(viewer.status.state(), SiteState::On);
    QCOMPARE(seen.count(), 2);
    QCOMPARE(seen.constLast().at(0).value<Outage>().endedAt, over.end->time);
    QVERIFY(edit(UndoEdit{}));
    runBoth(home, viewer, 2s);
    QCOMPARE(viewer.status.state(), SiteState::Out);
    QCOMPARE(seen.count(), 3);
    QVERIFY(seen.constLast().at(0).value<Outage>().isOngoing());
}

void StoreWatcherTest::viewerLearnsAtItsStart()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    home.runFor(10min);
    home.power(false);
    home.runFor(10min);
    Viewer viewer(home);
    QSignalSpy seen(&viewer.watcher, &StoreWatcher::outageSeen);
    runBoth(home, viewer, 2s);
    QCOMPARE(viewer.status.state(), SiteState::Out);
    for (const SwitchStatus& each : viewer.status.switches())
        QCOMPARE(each.state, SwitchState::Down);
    QCOMPARE(seen.count(), 0); // it was told by the one that watches
}

/// What detection finds is news, and what people say of an open outage; not what they make of the past.
void StoreWatcherTest::viewerTellsNewsAlone()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    Viewer viewer(home);
    QSignalSpy seen(&viewer.watcher, &StoreWatcher::outageSeen);
    runBoth(home, viewer, 120s);
    home.power(false);
    runBoth(home, viewer, 180s);
    QCOMPARE(seen.count(), 1); // it opened
    const OutageId id = home.outages().constFirst().id;
    const auto said = [&](const OutageStep& step) {
        [[maybe_unused]] const auto done =
            OutageEditor::apply(home.memory, id, {step}, EditSource::CommandLine, home.clock.now());
        viewer.watcher.look();
        return seen.count();
    };
    QCOMPARE(said(WriteNote{u"the fuse"_s}), 2);
    CorrectTimes over;
    over.end = TimeChoice{home.clock.now()};
    QCOMPARE(said(over), 3); // so that the bubble of its opening goes
    QCOMPARE(said(UndoEdit{}), 4);
    home.power(true);
    runBoth(home, viewer, 180s);
    QVERIFY(seen.count() > 4 && !seen.constLast().at(0).value<Outage>().isOngoing());
    const auto all = seen.count();
    QCOMPARE(said(MarkPlanned{true}), all);
    QCOMPARE(said(SplitAt{home.outages().constFirst().startedAt + 60s}), all);
    QCOMPARE(home.outages().size(), qsizetype(2)); // and the new part is none
}

/// The computer that watches has a clock that is twenty seconds behind the viewer's.
void StoreWatcherTest::viewerFollowsAClockThatIsBehind()
{
    WatchedHome home(1);
    const SwitchId id = home.stored().constFirst().id;
    const auto write = [&] {
        const Timestamp theirs = home.clock.now() - 20s;
        const CheckResult check{id, theirs, theirs, ProbeOutcome::answer(200, 0ms)};
        QVERIFY(home.memory.checks().append({check}));
    };
    Viewer viewer(home); // nothing to see yet
    for (int i = 0; i < 3; ++i) {
        home.clock.advance(1s);
        write();
        viewer.watcher.look();
        QVERIFY(viewer.status.find(id)->latestCheck.has_value());
        QCOMPARE(viewer.status.find(id)->latestCheck->finished, home.clock.now() - 20s);
    }
    Viewer late(home);
    home.clock.advance(1s);
    write();
    late.watcher.look();
    QCOMPARE(late.status.find(id)->latestCheck->finished, home.clock.now() - 20s);
}

void StoreWatcherTest::anUndoneMergeIsNoNews()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    Viewer viewer(home);
    QSignalSpy seen(&viewer.watcher, &StoreWatcher::outageSeen);
    for (int cut = 0; cut < 2; ++cut) {
        home.power(false);
        runBoth(home, viewer, 300s);
        home.power(true);
        runBoth(home, viewer, 300s);
    }
    const QList<Outage> both = home.outages();
    QCOMPARE(both.size(), qsizetype(2));
    const auto apply = [&](const OutageStep& step) {
        QVERIFY(OutageEditor::apply(home.memory, both.at(0).id, {step}, EditSource::CommandLine,
                                    home.clock.now()));
    };
    const auto told = seen.count();
    apply(MergeWith{{both.at(1).id}});
    runBoth(home, viewer, 2s);
    QCOMPARE(home.outages().size(), qsizetype(1));
    // For one that began to view meanwhile neither is what it never saw.
    Viewer other(home);
    QSignalSpy seenByOther(&other.watcher, &StoreWatcher::outageSeen);
    runBoth(home, other, 2s);
    apply(UndoEdit{});
    runBoth(home, viewer, 2s);
    runBoth(home, other, 2s);
    QCOMPARE(home.outages().size(), qsizetype(2));
    QCOMPARE(seen.count(), told);
    QCOMPARE(seenByOther.count(), 0);
    home.power(false);
    runBoth(home, viewer, 300s);
    QCOMPARE(seen.count(), told + 1); // what is new still is
}

void StoreWatcherTest::viewerForgetsWhenNobodyWatches()
{
    WatchedHome home(2);
    QVERIFY(home.start().has_value());
    home.runFor(5min);
    Viewer viewer(home);
    runBoth(home, viewer, 2s);
    QCOMPARE(viewer.status.state(), SiteState::On);
    home.monitor.reset(); // killed
    home.clock.advance(4min);
    viewer.watcher.look();
    QCOMPARE(viewer.status.state(), SiteState::Unknown);
}

void StoreWatcherTest::editsOfOthersReachTheMonitor()
{
    WatchedHome home(1);
    QVERIFY(home.start().has_value());
    SwitchDirectory directory(home.clock, home.executor);
    StoreWatcher watcher(home.clock, home.executor, directory, *home.status);
    connect(&directory, &SwitchDirectory::changed, home.monitor.get(), &Monitor::setSwitches);
    watcher.start();
    home.addSwitch(2);
    home.runFor(1s);
    watcher.look();
    home.runFor(6s);
    QCOMPARE(home.status->switches().size(), qsizetype(2));
    QVERIFY(!home.checks(home.stored().at(1).id).isEmpty());
    watcher.stop();
    home.addSwitch(3);
    home.runFor(10s);
    QCOMPARE(home.status->switches().size(), qsizetype(2));
}

void StoreWatcherTest::requestedChecksAreDone()
{
    WatchedHome home(3);
    QVERIFY(home.start().has_value());
    home.runFor(2min);
    SwitchDirectory directory(home.clock, home.executor);
    StoreWatcher watcher(home.clock, home.executor, directory, *home.status);
    QSignalSpy requested(&watcher, &StoreWatcher::checkRequested);
    watcher.start();
    Viewer viewer(home);
    Monitor idle(home.clock, home.prober, home.executor, viewer.status);
    CheckRequester elsewhere(home.clock, idle, viewer.status, home.executor);
    const SwitchId id = home.stored().at(1).id;
    elsewhere.checkNow({id});
    watcher.look();
    viewer.watcher.look();
    watcher.look();
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.at(0).at(0).value<QList<SwitchId>>(), QList<SwitchId>{id});
    home.clock.advance(1s);
    elsewhere.checkNow({});
    watcher.look();
    QCOMPARE(requested.count(), 2);
    QVERIFY(requested.at(1).at(0).value<QList<SwitchId>>().isEmpty());
    // Where this process watches, its own monitor does it.
    CheckRequester here(home.clock, *home.monitor, *home.status, home.executor);
    home.prober.forgetCalls();
    here.checkNow({id});
    home.monitor->wakeUp();
    QCOMPARE(home.prober.calls().size(), qsizetype(1));
    watcher.look();
    QCOMPARE(requested.count(), 2);
}

void StoreWatcherTest::oldAndBadRequestsAreIgnored()
{
    WatchedHome home(1);
    QVERIFY(home.start().has_value());
    const QString key = QString::fromUtf16(checkRequestKey);
    QVERIFY(home.memory.values().setValue(key, toText({home.clock.now() - 1h, {}})).has_value());
    SwitchDirectory directory(home.clock, home.executor);
    StoreWatcher watcher(home.clock, home.executor, directory, *home.status);
    QSignalSpy requested(&watcher, &StoreWatcher::checkRequested);
    watcher.start();
    QCOMPARE(requested.count(), 0);
    QVERIFY(home.memory.values().setValue(key, u"rubbish"_s).has_value());
    watcher.look();
    QCOMPARE(requested.count(), 0);
    QVERIFY(home.memory.values().setValue(key, toText({home.clock.now(), {}})).has_value());
    watcher.look();
    QCOMPARE(requested.count(), 1);
}

void StoreWatcherTest::storeTroubleIsShownWhileViewing()
{
    WatchedHome home(1);
    Viewer viewer(home);
    home.store.gate.failAll(true);
    viewer.watcher.look();
    QVERIFY(viewer.status.storeTrouble().has_value());
    home.store.gate.failAll(false);
    viewer.watcher.look();
    QVERIFY(!viewer.status.storeTrouble().has_value());
    viewer.status.setMode(MonitorMode::Watching); // then it is the monitor's to say
    home.store.gate.failAll(true);
    viewer.watcher.look();
    QVERIFY(!viewer.status.storeTrouble().has_value());
}

void StoreWatcherTest::oneLookAtATime()
{
    WatchedHome home(1);
    Viewer viewer(home);
    home.executor.hold();
    for (int i = 0; i < 10; ++i)
        viewer.watcher.look();
    QCOMPARE(home.executor.heldJobs(), size_t(1));
    viewer.watcher.stop();
    viewer.watcher.start(); // the answer to the old look is not waited for
    QCOMPARE(home.executor.heldJobs(), size_t(2));
    home.executor.release();
    viewer.watcher.stop();
}

/// A store that tells of changes is not asked all the time, and yet now and then.
void StoreWatcherTest::asksOnlyWhereItWasTold()
{
    MemoryStore memory;
    NoticingStore store(memory);
    InlineStoreExecutor executor(store);
    ManualClock clock;
    SiteStatus status;
    SwitchDirectory directory(clock, executor);
    StoreWatcher watcher(clock, executor, directory, status);
    watcher.start();
    const auto look = [&](int times) {
        const qint64 before = store.asked;
        for (int i = 0; i < times; ++i) {
            clock.advance(StoreWatcher::period);
            watcher.look();
        }
        return store.asked - before;
    };
    QVERIFY(look(5) >= 5); // it tells nothing: each time
    store.told = 7;
    QVERIFY(look(1) >= 1);
    QCOMPARE(look(5), 0);
    store.told = 8;
    QVERIFY(look(1) >= 1);
    QCOMPARE(look(9), 0);
    QVERIFY(look(1) >= 1); // a notice may be lost
    QCOMPARE(look(9), 0);
    store.told.reset(); // the connection is gone
    QVERIFY(look(3) >= 3);
    // Whoever begins to view needs the picture at once.
    store.told = 9;
    QVERIFY(look(1) >= 1);
    QCOMPARE(look(1), 0);
    status.setMode(MonitorMode::Viewing);
    QVERIFY(look(1) >= 1);
    QCOMPARE(look(1), 0);
}

QTEST_GUILESS_MAIN(StoreWatcherTest)
#include "tst_storewatcher.moc"
