// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/service/startrecord.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon = Timestamp::fromMilliseconds(1'767'268'800'000);

const HostRun before{u"home"_s, u"boot-1"_s, std::nullopt};

Coverage running(bool isClosed)
{
    return {CoverageId(1), {noon - 3h, noon - 1h}, CoverageKind::Running, isClosed};
}

} // namespace

class StartRecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstStart();
    void stoppedInOrder();
    void programKilled();
    void computerWentDown();
    void wentDownInItsSleep();
    void anotherComputerWatchedBefore();
    void nobodyKnowsTheHost();
    void clockBehindUntilItIsSet();
    void hostRunTexts();
};

void StartRecordTest::firstStart()
{
    const StartRecord record(std::nullopt, {}, {u"home"_s, u"boot-1"_s, 1min}, noon);
    QCOMPARE(record.start(), (MonitorStart{noon, true, std::nullopt, std::nullopt}));
    QCOMPARE(record.cutOff(), CoverageKind::Killed);
}

void StartRecordTest::stoppedInOrder()
{
    const StartRecord record(running(true), before, {u"home"_s, u"boot-2"_s, 2min}, noon);
    QCOMPARE(record.start(), (MonitorStart{noon, true, noon - 2min, noon - 1h}));
}

void StartRecordTest::programKilled()
{
    const StartRecord record(running(false), before, {u"home"_s, u"boot-1"_s, 100h}, noon);
    QCOMPARE(record.cutOff(), CoverageKind::Killed);
    QCOMPARE(record.start(), (MonitorStart{noon, false, std::nullopt, noon - 1h}));
}

void StartRecordTest::computerWentDown()
{
    const StartRecord record(running(false), before, {u"home"_s, u"boot-2"_s, 2min}, noon);
    QCOMPARE(record.cutOff(), CoverageKind::HostDown);
    QCOMPARE(record.start(), (MonitorStart{noon, false, noon - 2min, noon - 1h}));
}

void StartRecordTest::wentDownInItsSleep()
{
    // The battery ran empty: nobody watched anyway, and what it hung on is not known.
    const Coverage asleep{CoverageId(2), {noon - 1h, noon - 1h}, CoverageKind::Asleep, false};
    const StartRecord record(asleep, before, {u"home"_s, u"boot-2"_s, 2min}, noon);
    QVERIFY(record.start().wasStoppedInOrder);
}

void StartRecordTest::anotherComputerWatchedBefore()
{
    const StartRecord record(running(false), before, {u"office"_s, u"boot-7"_s, 2min}, noon);
    QCOMPARE(record.cutOff(), CoverageKind::Killed);
    QVERIFY(!record.start().wasStoppedInOrder);
    QVERIFY(!record.start().hostBootedAt);
}

void StartRecordTest::nobodyKnowsTheHost()
{
    for (const HostRun& host : {HostRun{}, HostRun{u"home"_s, {}, 2min}, HostRun{{}, u"boot-2"_s, 2min}}) {
        const StartRecord record(running(false), before, host, noon);
        QVERIFY(!record.start().hostBootedAt);
        QCOMPARE(record.cutOff(), CoverageKind::Killed);
    }
    const StartRecord record(running(false), {}, {u"home"_s, u"boot-2"_s, 2min}, noon);
    QVERIFY(!record.start().hostBootedAt);
}

void StartRecordTest::clockBehindUntilItIsSet()
{
    const Timestamp wrong = Timestamp::fromMilliseconds(30'000);
    StartRecord record(running(false), before, {u"home"_s, u"boot-2"_s, 30s}, wrong);
    QCOMPARE(record.cutOff(), CoverageKind::HostDown);
    QVERIFY(!record.start().hostBootedAt);
    QVERIFY(!record.afterStep({u"home"_s, u"boot-2"_s, 40s}, noon - 1h)); // set, but not by enough
    const auto start = record.afterStep({u"home"_s, u"boot-2"_s, 1min}, noon);
    QCOMPARE(start, std::optional(MonitorStart{noon, false, noon - 1min, noon - 1h}));
    QVERIFY(!record.afterStep({u"home"_s, u"boot-2"_s, 2min}, noon + 2h)); // once
}

void StartRecordTest::hostRunTexts()
{
    QCOMPARE(hostRunFromText(toText(before)), before);
    QVERIFY(toText({}).isEmpty());
    QVERIFY(toText({u"home"_s, {}, 1min}).isEmpty());
    for (const QString& text : {u""_s, u"home"_s, u"home "_s, u" boot"_s, u"a b c"_s})
        QVERIFY2(!hostRunFromText(text).isKnown(), qPrintable(text));
}

QTEST_GUILESS_MAIN(StartRecordTest)
#include "tst_startrecord.moc"
