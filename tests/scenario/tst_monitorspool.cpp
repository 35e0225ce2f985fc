// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "watchedhome.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

/// A database that is away for long, with a spool: nothing lost, nothing twice, also where the monitor ends
/// meanwhile.
class MonitorSpoolTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItOnDiskAndWritesItInOrder();
    void goesOnWhereTheDatabaseComesAndGoes();
    void aKilledMonitorsOutageGoesOn();
    void anOutageThatCameAndWentIsKept();
    void writesTheSameTwiceOnlyOnce();
    void othersWhoWatchedSinceKnowBetter();
    void startFailsWhileTheDatabaseIsAway();
    void aSpoolThatRefusesLosesNothing();

private:
    /// A home with a spool, watched for five minutes, that notes every check.
    std::unique_ptr<WatchedHome> watchedHome();
    void reboot(WatchedHome& home);
    void noteChecks(WatchedHome& home);
    /// As they are stored.
    [[nodiscard]] QList<CheckResult> seen() const { return m_seen; }

    QList<CheckResult> m_seen;
};

void MonitorSpoolTest::noteChecks(WatchedHome& home)
{
    connect(home.monitor.get(), &Monitor::checkFinished, this,
            [this](const CheckResult& check) { m_seen.append(check); });
}

std::unique_ptr<WatchedHome> MonitorSpoolTest::watchedHome()
{
    m_seen.clear();
    auto home = std::make_unique<WatchedHome>(4);
    home->hasSpool = true;
    reboot(*home);
    if (!home->start())
        return nullptr;
    home->runFor(5min);
    return home;
}

void MonitorSpoolTest::reboot(WatchedHome& home)
{
    home.boot();
    noteChecks(home);
}

void MonitorSpoolTest::keepsItOnDiskAndWritesItInOrder()
{
    const auto home = watchedHome();
    QVERIFY(home->spool.records.isEmpty());
    const qsizetype before = home->checks().size();
    home->store.gate.failAll(true);
    const Timestamp away = home->clock.now();
    home->runFor(3h);
    QVERIFY(home->status->storeTrouble().has_value());
    const auto since = home->status->storingLocallySince();
    QVERIFY(since && *since - away < 20s);
    QVERIFY(home->checks().size() - before < 5);
    QVERIFY(before + home->spool.checkCount() + 5 > m_seen.size());
    home->store.gate.failAll(false);
    home->runFor(10s);
    QVERIFY(!home->status->storeTrouble());
    QVERIFY(!home->status->storingLocallySince());
    QVERIFY(home->spool.records.isEmpty());
    QVERIFY(home->stop().has_value());
    QCOMPARE(home->checks(), seen());
    QCOMPARE(home->coverage().size(), qsizetype(1));
    QCOMPARE(home->coverage().constFirst().range.duration(), Milliseconds(3h + 5min + 10s));
}

void MonitorSpoolTest::goesOnWhereTheDatabaseComesAndGoes()
{
    const auto home = watchedHome();
    for (int turn = 1; turn <= 60; ++turn) {
        home->store.gate.failAll(turn % 3 != 0);
        home->store.gate.failEach(turn % 3 == 0 ? 2 + turn % 7 : 0);
        if (turn == 20)
            home->power(false);
        if (turn == 40)
            home->power(true);
        home->runFor(90s);
    }
    home->store.gate.failAll(false);
    home->store.gate.failEach(0);
    home->runFor(1min);
    QVERIFY(home->stop().has_value());
    QCOMPARE(home->checks(), seen());
    QCOMPARE(home->opened.size(), qsizetype(1));
    QCOMPARE(home->closed.size(), qsizetype(1));
    QCOMPARE(home->outages().size(), qsizetype(1));
    QCOMPARE(home->coverage().size(), qsizetype(1));
}

void MonitorSpoolTest::aKilledMonitorsOutageGoesOn()
{
    const auto home = watchedHome();
    home->store.gate.failAll(true);
    home->runFor(10min);
    home->power(false);
    home->runFor(10min);
    QCOMPARE(home->opened.size(), qsizetype(1));
    reboot(*home); // killed
    home->clock.advance(30s);
    home->store.gate.failAll(false);
    QVERIFY(home->start().has_value());
    QVERIFY(home->spool.records.isEmpty());
    QCOMPARE(home->outages().size(), qsizetype(1));
    QCOMPARE(home->outages().constFirst().startedAt, home->opened.constFirst().startedAt);
    QCOMPARE(home->status->state(), SiteState::Out);
    home->runFor(5min);
    home->power(true);
    home->runFor(5min);
    QVERIFY(home->stop().has_value());
    QCOMPARE(home->opened.size(), qsizetype(1)); // told once
    QCOMPARE(home->closed.size(), qsizetype(1));
    QCOMPARE(home->outages(), home->closed);
    // At most the second before the kill.
    QVERIFY(m_seen.size() - home->checks().size() <= 4);
    QCOMPARE(home->coverage().size(), qsizetype(3)); // running, killed, running
    QCOMPARE(home->coverage().at(1).kind, CoverageKind::Killed);
    QVERIFY(home->coverage().at(1).range.duration() < 45s);
}

void MonitorSpoolTest::anOutageThatCameAndWentIsKept()
{
    const auto home = watchedHome();
    home->store.gate.failAll(true);
    home->power(false);
    home->runFor(10min);
    home->power(true);
    home->runFor(10min);
    QCOMPARE(home->closed.size(), qsizetype(1));
    reboot(*home);
    home->store.gate.failAll(false);
    QVERIFY(home->start().has_value());
    QCOMPARE(home->outages().size(), qsizetype(1));
    QCOMPARE(home->outages().constFirst().endedAt, home->closed.constFirst().endedAt);
    home->runFor(5min);
    QCOMPARE(home->outages().size(), qsizetype(1));
    QCOMPARE(home->opened.size(), qsizetype(1));
}

void MonitorSpoolTest::writesTheSameTwiceOnlyOnce()
{
    const auto home = watchedHome();
    home->store.gate.failAll(true);
    home->power(false);
    home->runFor(10min);
    reboot(*home);
    home->store.gate.failAll(false);
    const QList<MemorySpool::Record> records = home->spool.records;
    QVERIFY(home->start().has_value());
    const QList<CheckResult> checks = home->checks();
    const QList<Outage> outages = home->outages();
    // As where the computer went down before the spool was cleared.
    reboot(*home);
    home->spool.records = records;
    QVERIFY(home->start().has_value());
    QCOMPARE(home->checks(), checks);
    QCOMPARE(home->outages(), outages);
}

void MonitorSpoolTest::othersWhoWatchedSinceKnowBetter()
{
    const auto home = watchedHome();
    home->store.gate.failAll(true);
    home->runFor(10min);
    reboot(*home);
    home->store.gate.failAll(false);
    const TimeRange others{home->clock.now() - 5min, home->clock.now() + 20s};
    QVERIFY(home->memory.coverage().save({{}, others, CoverageKind::Running, true}).has_value());
    home->clock.advance(1min);
    QVERIFY(home->start().has_value());
    QCOMPARE(home->coverage().constFirst().range.end, others.start); // alone until then
    // But for the last second, what the others did not see.
    QList<CheckResult> alone = seen();
    alone.removeIf([others](const CheckResult& each) { return others.contains(each.finished); });
    QVERIFY(alone.size() < seen().size());
    QCOMPARE(home->checks(), alone);
}

void MonitorSpoolTest::startFailsWhileTheDatabaseIsAway()
{
    const auto home = watchedHome();
    home->store.gate.failAll(true);
    home->runFor(5min);
    reboot(*home);
    QVERIFY(!home->start().has_value());
    QVERIFY(!home->monitor->isRunning());
    QVERIFY(home->spool.checkCount() > 0);
    home->store.gate.failAll(false);
    QVERIFY(home->start().has_value());
    QVERIFY(home->spool.records.isEmpty());
}

void MonitorSpoolTest::aSpoolThatRefusesLosesNothing()
{
    const auto home = watchedHome();
    home->spool.refusal = Error{ErrorCode::FileUnwritable, {u"spool"_s, u"it is full"_s}};
    home->store.gate.failAll(true);
    home->runFor(30min);
    QVERIFY(home->status->storeTrouble());
    QVERIFY(!home->status->storingLocallySince());
    home->spool.refusal.reset();
    home->runFor(30min);
    QVERIFY(home->status->storingLocallySince());
    home->store.gate.failAll(false);
    home->runFor(1min);
    QVERIFY(home->stop().has_value());
    QCOMPARE(home->checks(), seen());
}

QTEST_GUILESS_MAIN(MonitorSpoolTest)
#include "tst_monitorspool.moc"
