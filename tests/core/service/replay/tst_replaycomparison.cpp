// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/service/replay/replaycomparison.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Timestamp at(std::chrono::minutes minute)
{
    return Timestamp::fromMilliseconds(1'767'225'600'000) + minute;
}

Outage eventOf(std::chrono::minutes from, std::optional<std::chrono::minutes> to, const QString& group = {})
{
    Outage outage;
    outage.startedAt = at(from);
    if (to)
        outage.endedAt = at(*to);
    outage.group = group;
    return outage;
}

/// Each event as the places in the lists of what was seen; -1: not seen.
QList<QList<int>> placesOf(const QList<QList<Outage>>& found)
{
    QList<QList<int>> rows;
    const QList<ComparedEvent> events = compareEvents(found);
    for (const ComparedEvent& each : events) {
        QList<int> row;
        for (qsizetype i = 0; i < each.seen.size(); ++i)
            row += each.seen.at(i) ? int(found.at(i).indexOf(*each.seen.at(i))) : -1;
        rows += row;
    }
    return rows;
}

} // namespace

/// What several observers found, beside each other.
class ReplayComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsNothing();
    void whatOverlapsIsOneEvent();
    void whatIsApartIsNot();
    void whatIsOpenGoesOn();
    void groupsStayApart();
    void oneMeetsOneOnly();
    void tellsTheEarliestStart();
};

void ReplayComparisonTest::nothingIsNothing()
{
    QVERIFY(compareEvents({}).isEmpty());
    QVERIFY(compareEvents({{}, {}}).isEmpty());
}

void ReplayComparisonTest::whatOverlapsIsOneEvent()
{
    QCOMPARE(placesOf({{eventOf(0min, 10min)}, {eventOf(5min, 15min)}}), (QList<QList<int>>{{0, 0}}));
    // One policy may see the end of a short one before the other sees its start.
    QCOMPARE(placesOf({{eventOf(0min, 1min)}, {eventOf(3min, 4min)}}), (QList<QList<int>>{{0, 0}}));
}

void ReplayComparisonTest::whatIsApartIsNot()
{
    QCOMPARE(placesOf({{eventOf(60min, 61min)}, {eventOf(0min, 1min)}}),
             (QList<QList<int>>{{-1, 0}, {0, -1}}));
}

void ReplayComparisonTest::whatIsOpenGoesOn()
{
    QCOMPARE(placesOf({{eventOf(0min, std::nullopt)}, {eventOf(500min, 501min)}}),
             (QList<QList<int>>{{0, 0}}));
}

void ReplayComparisonTest::groupsStayApart()
{
    QCOMPARE(placesOf({{eventOf(0min, 10min, u"attic"_s)}, {eventOf(1min, 9min)}}),
             (QList<QList<int>>{{0, -1}, {-1, 0}}));
}

void ReplayComparisonTest::oneMeetsOneOnly()
{
    QCOMPARE(placesOf({{eventOf(0min, 60min)}, {eventOf(5min, 10min), eventOf(40min, 50min)}}),
             (QList<QList<int>>{{0, 0}, {-1, 1}}));
}

void ReplayComparisonTest::tellsTheEarliestStart()
{
    const auto events = compareEvents({{eventOf(6min, 10min)}, {}, {eventOf(5min, 10min)}});
    QCOMPARE(events.size(), qsizetype(1));
    QCOMPARE(events.constFirst().startedAt(), at(5min));
    QVERIFY(!events.constFirst().seen.at(1));
}

QTEST_GUILESS_MAIN(ReplayComparisonTest)
#include "tst_replaycomparison.moc"
