// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/service/oncewriter.h"
#include "storage/memorystore.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

/// What is written late is compared with what is stored.
class LateWritingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOutageThatIsJudgedAnewIsWrittenOnce();
    void outagesOfOneMomentStayApart();

private:
    static Outage outageAt(Timestamp start, const QString& group)
    {
        Outage outage;
        outage.group = group;
        outage.startedAt = start;
        outage.start = {start, start};
        outage.detectedAt = checkAt(1h).finished;
        return outage;
    }
    static QList<Outage> outages(Store& store)
    {
        const TimeRange all{checkAt(0s).finished, checkAt(24h).finished};
        return store.outages().find({.range = all, .withIncidents = true}).value();
    }
    static CheckResult checkAt(Milliseconds time)
    {
        const Timestamp at = Timestamp::fromMilliseconds(1'800'000'000'000) + time;
        return {.switchId = SwitchId(1),
                .started = at - 10ms,
                .finished = at,
                .outcome = ProbeOutcome::answer(200, 10ms)};
    }
};

void LateWritingTest::anOutageThatIsJudgedAnewIsWrittenOnce()
{
    MemoryStore store;
    const Timestamp start = checkAt(1h - 1min).finished;
    QVERIFY(store.outages().save(outageAt(start, u"cellar"_s)).has_value());
    Outage later = outageAt(start + 20s, {}); // as long as nothing is settled start and group move
    QVERIFY(OnceWriter(store, {}).save(later).has_value());
    QCOMPARE(outages(store).size(), qsizetype(1));
    QCOMPARE(outages(store).constFirst().startedAt, later.startedAt);
    later.startedAt = start - 5min;
    QVERIFY(OnceWriter(store, {}).save(later).has_value());
    QCOMPARE(outages(store).size(), qsizetype(1));
}

void LateWritingTest::outagesOfOneMomentStayApart()
{
    MemoryStore store;
    const Timestamp start = checkAt(1h - 1min).finished;
    const QList<Outage> both{outageAt(start, u"cellar"_s), outageAt(start, u"garage"_s)};
    for (int i = 0; i < 3; ++i) {
        OnceWriter writer(store, {});
        QVERIFY(writer.save(both.at(i % 2)).has_value());
        QVERIFY(writer.save(both.at(1 - i % 2)).has_value());
        QCOMPARE(outages(store).size(), qsizetype(2));
    }
}

QTEST_GUILESS_MAIN(LateWritingTest)
#include "tst_latewriting.moc"
