// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QSet>
#include <QTest>

#include "app/demo/demohistory.h"
#include "app/demo/demohome.h"
#include "core/detection/outagedetector.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Timestamp now = Timestamp::fromMilliseconds(1'795'426'000'000);

QList<Switch> storedSwitches()
{
    QList<quint16> ports;
    for (qsizetype i = 0; i < DemoHome::switchCount(); ++i)
        ports.append(static_cast<quint16>(20000 + i));
    QList<Switch> switches = DemoHome::switches(ports, now);
    for (qsizetype i = 0; i < switches.size(); ++i)
        switches[i].id = SwitchId(i + 1);
    return switches;
}

DemoHistory madeHistory(quint64 seed = 7)
{
    return DemoHistory(storedSwitches(), now, seed);
}

} // namespace

class DemoHistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void homeIsValid();
    void cutTakesTheMajority();
    void settingsLeaveTheUsersDatabaseAlone();
    void coverageLeavesNoGap();
    void sameSeedSameYear();
    void checksAreInOrderAndAwake();
    void partsMakeTheWhole();
    void recentChecksAreAMinuteApart();
    void outagesAreWhatTheDetectorFinds();
    void theLastDayHasAnOutage();
    void hiccupsAreNoOutages();
};

void DemoHistoryTest::homeIsValid()
{
    const QList<Switch> switches = storedSwitches();
    QCOMPARE(switches.size(), 8);
    QSet<QString> names;
    for (const Switch& each : switches) {
        QVERIFY(validated(each));
        QCOMPARE(each.target.host, u"127.0.0.1"_s);
        names.insert(each.name);
    }
    QCOMPARE(names.size(), 8);
}

void DemoHistoryTest::cutTakesTheMajority()
{
    QCOMPARE(DemoHome::cutSwitches().size(), 5);
    const QList<Switch> switches = storedSwitches();
    for (const qsizetype place : DemoHome::cutSwitches())
        QVERIFY(!switches.at(place).hasBackup);
}

void DemoHistoryTest::settingsLeaveTheUsersDatabaseAlone()
{
    Settings users;
    users.databaseUrl = u"sqlite:////home/me/mine.db"_s;
    users.smartSwitches = {{u"mine"_s, {}}};
    users.language = u"de"_s;
    const Settings demo = DemoHome::settings(users, u"/tmp/x/demo.db"_s);
    QCOMPARE(demo.databaseUrl, u"sqlite:////tmp/x/demo.db"_s);
    QVERIFY(demo.smartSwitches.isEmpty());
    QCOMPARE(demo.monitorInterval, DemoHome::interval);
    QCOMPARE(demo.language, u"de"_s);
}

void DemoHistoryTest::coverageLeavesNoGap()
{
    const DemoHistory history = madeHistory();
    const QList<Coverage>& coverage = history.coverage();
    QCOMPARE(coverage.constFirst().range.start, now - DemoHistory::span);
    QCOMPARE(coverage.constLast().range.end, now);
    QCOMPARE(coverage.constLast().kind, CoverageKind::Running);
    qsizetype nights = 0;
    for (qsizetype i = 0; i < coverage.size(); ++i) {
        QVERIFY(!coverage.at(i).range.isEmpty());
        QVERIFY(i == 0 || coverage.at(i).range.start == coverage.at(i - 1).range.end);
        nights += coverage.at(i).kind == CoverageKind::Asleep ? 1 : 0;
    }
    QVERIFY2(nights > 150 && nights < 300, qPrintable(QString::number(nights)));
}

void DemoHistoryTest::sameSeedSameYear()
{
    const TimeRange week{now - 7 * 24h, now};
    QCOMPARE(madeHistory().outages(), madeHistory().outages());
    QCOMPARE(madeHistory().checks(week), madeHistory().checks(week));
    QVERIFY(madeHistory(7).coverage() != madeHistory(8).coverage());
}

void DemoHistoryTest::checksAreInOrderAndAwake()
{
    const DemoHistory history = madeHistory();
    const QList<CheckResult> checks = history.checks({now - 40 * 24h, now});
    QVERIFY(std::ranges::is_sorted(checks, {}, &CheckResult::finished));
    auto coverage = history.coverage().cbegin();
    for (const CheckResult& check : checks) {
        QCOMPARE(check.finished - check.started, check.outcome.duration);
        while (coverage->range.end <= check.started)
            ++coverage;
        // Checks are ordered by their end: a slow one may begin before the stretch that its successor is in.
        if (coverage->range.contains(check.started))
            QCOMPARE(coverage->kind, CoverageKind::Running);
    }
}

void DemoHistoryTest::partsMakeTheWhole()
{
    const DemoHistory history = madeHistory();
    const Timestamp start = now - 3 * 24h;
    QSet<qint64> whole;
    QSet<qint64> parts;
    const auto note = [](QSet<qint64>& into, const QList<CheckResult>& checks) {
        for (const CheckResult& check : checks)
            into.insert(check.started.milliseconds() * 16 + check.switchId.value());
    };
    note(whole, history.checks({start, now}));
    for (Timestamp from = start; from < now; from += 7h)
        note(parts, history.checks({from, std::min(from + 7h, now)}));
    QVERIFY(whole.size() > 10000);
    QCOMPARE(parts, whole);
}

void DemoHistoryTest::recentChecksAreAMinuteApart()
{
    const DemoHistory history = madeHistory();
    QCOMPARE(history.checks({now - 1h, now}).size(), 60 * 8);
    QVERIFY(history.checks({now - DemoHistory::span, now - DemoHistory::span + 1h}).size() <= 24 * 8);
    QVERIFY(history.checks({now, now + 1h}).isEmpty());
}

void DemoHistoryTest::outagesAreWhatTheDetectorFinds()
{
    const DemoHistory history = madeHistory();
    QVERIFY2(history.outages().size() >= 10, qPrintable(QString::number(history.outages().size())));
    for (const Outage& outage : history.outages()) {
        QCOMPARE(outage.cause, OutageCause::Power);
        QVERIFY(!outage.isOngoing());
        QVERIFY(!outage.id.isValid());
        QVERIFY(outage.members.size() >= 5);
        QVERIFY(*outage.endedAt - outage.startedAt >= 4min);
        QVERIFY(*outage.endedAt - outage.startedAt <= 6h);
    }
}

void DemoHistoryTest::theLastDayHasAnOutage()
{
    for (quint64 seed = 0; seed < 20; ++seed) {
        const DemoHistory history = madeHistory(seed);
        const Outage& newest = history.outages().constLast();
        QVERIFY2(newest.startedAt > now - 24h, qPrintable(QString::number(seed)));
        QVERIFY(*newest.endedAt < now - 1h);
    }
}

void DemoHistoryTest::hiccupsAreNoOutages()
{
    // The whole year through one detector finds the same as the stretches around the planned cuts.
    const DemoHistory history = madeHistory();
    const auto detector = makeDetector(DetectionPolicy{.kind = PolicyKind::Readme});
    QList<DetectorEvent> events = detector->setSwitches(storedSwitches(), history.range().start);
    qsizetype failures = 0;
    for (const CheckResult& check : history.checks({now - 120 * 24h, now})) {
        failures += check.outcome.answered() ? 0 : 1;
        events.append(detector->apply(check));
    }
    const auto closed = std::ranges::count(events, DetectorEventKind::Closed, &DetectorEvent::kind);
    const auto expected = std::ranges::count_if(
        history.outages(), [](const Outage& outage) { return outage.startedAt > now - 120 * 24h; });
    QCOMPARE(closed, expected);
    QVERIFY(failures > 100);
}

QTEST_GUILESS_MAIN(DemoHistoryTest)
#include "tst_demohistory.moc"
