// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "storage/sqlstore.h"
#include "timedhome.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A program that is killed at any moment of an outage, with its records in a real file: what people were
/// told goes on, is told once, and is not forgotten.
class MonitorRestartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAnywhereInAnOutage_data();
    void killedAnywhereInAnOutage();
    void killedAgainAndAgain();
    void killedAnywhereInAnIncident_data();
    void killedAnywhereInAnIncident();

private:
    /// The story of five plugs that go after ten minutes and come back after \a outage; at \a kills, counted
    /// from the cut, the program is killed and started anew at once.
    void tell(Milliseconds outage, const QList<Milliseconds>& kills);

    QList<Outage> m_events;
    QList<Notification> m_told;
};

void MonitorRestartTest::tell(Milliseconds outage, const QList<Milliseconds>& kills)
{
    QTemporaryDir folder;
    DatabaseUrl url;
    url.path = folder.filePath(u"power.db"_s);
    auto store = SqlStore::open(url, OpenMode::CreateIfMissing);
    QVERIFY2(store, store ? "" : qPrintable(errorMessage(store.error())));
    TimedHome home(**store);
    const QList<Switch> plugs = home.watchPlugs(5);
    home.power(plugs.first(4), false);
    const Timestamp cut = home.clock.now();
    const auto runUntil = [&](Milliseconds sinceCut) {
        const Milliseconds now = home.clock.now() - cut;
        if (now < outage && sinceCut >= outage) {
            home.runFor(outage - now);
            home.power(plugs, true);
        }
        home.runFor(sinceCut - (home.clock.now() - cut));
    };
    for (const Milliseconds kill : kills) {
        runUntil(kill);
        QVERIFY(home.boot().has_value());
    }
    runUntil(outage + 15min);
    m_events = home.events();
    m_told = home.person.told;
}

void MonitorRestartTest::killedAnywhereInAnOutage_data()
{
    QTest::addColumn<int>("second");
    for (const int second : {0, 6, 18, 61, 299, 301, 605, 640})
        QTest::addRow("%d s", second) << second;
}

void MonitorRestartTest::killedAnywhereInAnOutage()
{
    QFETCH(int, second);
    tell(10min, {std::chrono::seconds(second)});
    QCOMPARE(m_events.size(), qsizetype(1));
    QVERIFY(!m_events.at(0).isOngoing());
    // Killed as they went, nobody saw that they went together.
    const bool wasSeen = second > 30;
    QVERIFY(m_events.at(0).cause == OutageCause::Power ||
            (!wasSeen && m_events.at(0).cause == OutageCause::Undetermined));
    QSet<QString> titles;
    for (const Notification& each : std::as_const(m_told)) {
        QCOMPARE(each.key, m_told.at(0).key);
        QVERIFY2(!titles.contains(each.title), qPrintable(u"told twice: "_s + each.title));
        titles.insert(each.title);
    }
    QVERIFY(m_told.constLast().isOver);
    QVERIFY(!wasSeen || m_told.constLast().title == u"The power is back"_s);
    QVERIFY(m_told.size() >= 2);
}

void MonitorRestartTest::killedAgainAndAgain()
{
    // Between two of them it was watched for long enough to be sure.
    tell(12min, {100s, 3min, 9min, 11min + 59s, 12min + 5s, 13min});
    QCOMPARE(m_events.size(), qsizetype(1));
    QVERIFY(!m_events.at(0).isOngoing());
    QCOMPARE(m_told.constLast().title, u"The power is back"_s);
}

void MonitorRestartTest::killedAnywhereInAnIncident_data()
{
    QTest::addColumn<int>("second");
    for (const int second : {40, 91})
        QTest::addRow("%d s", second) << second;
}

/// Away for ninety seconds: nothing that anybody can tell from a network.
void MonitorRestartTest::killedAnywhereInAnIncident()
{
    QFETCH(int, second);
    tell(90s, {std::chrono::seconds(second)});
    QVERIFY(m_events.size() <= 1);
    for (const Outage& event : std::as_const(m_events)) {
        QVERIFY(!event.isOngoing());
        QVERIFY(event.cause != OutageCause::Power);
    }
    // Whoever was told that something is wrong is told what it was.
    QVERIFY(m_told.isEmpty() || (m_told.size() >= 2 && m_told.constLast().isOver));
}

QTEST_GUILESS_MAIN(MonitorRestartTest)
#include "tst_monitorrestart.moc"
