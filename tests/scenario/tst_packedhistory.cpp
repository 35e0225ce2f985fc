// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "core/service/history.h"
#include "core/service/replay/storedreplay.h"
#include "storage/memorystore.h"
#include "storage/openstore.h"
#include "support/inlinestoreexecutor.h"
#include "support/warmup.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

/// A midnight.
constexpr Timestamp origin = Timestamp::fromMilliseconds(1'767'225'600'000);
constexpr int switchCount = 5;
constexpr Milliseconds length = std::chrono::days(4);

/// All without power from 30:00 to 31:10, the third switch restarting each five hours.
bool isAnswered(int turn, Milliseconds time)
{
    const bool isOut = time >= 30h && time < 31h + 10min;
    return !isOut && !(turn == 2 && time % 5h < 3min);
}

/// To the fifth there is no route for nine minutes of each seven hours.
bool isBlind(int turn, Milliseconds time)
{
    return turn == 4 && time % 7h < 9min;
}

Result<void> fill(Store& store)
{
    for (int turn = 0; turn < switchCount; ++turn) {
        Switch each;
        each.name = u"switch %1"_s.arg(turn);
        each.target.host = u"10.0.0.%1"_s.arg(turn + 1);
        each.createdAt = each.updatedAt = origin;
        if (const auto added = store.switches().add(each); !added)
            return failure(added.error());
    }
    QList<CheckResult> checks;
    for (Milliseconds time = 0ms; time < length; time += 1min) {
        for (int turn = 0; turn < switchCount; ++turn) {
            const Timestamp started = origin + time + 7s * turn;
            const ProbeOutcome outcome =
                isBlind(turn, time)      ? ProbeOutcome::failed(FailureKind::NetworkDown, 0ms)
                : isAnswered(turn, time) ? ProbeOutcome::answer(200, Milliseconds(10 + time / 1min % 37))
                                         : ProbeOutcome::failed(FailureKind::Timeout, 5s);
            checks.append({SwitchId(turn + 1), started, started + outcome.duration, outcome});
        }
    }
    for (const TimeRange& range :
         {TimeRange{origin, origin + 50h}, TimeRange{origin + 52h, origin + length}}) {
        if (const auto saved = store.coverage().save({{}, range, CoverageKind::Running, true}); !saved)
            return failure(saved.error());
    }
    return store.checks().append(checks);
}

Result<void> packAll(Store& store)
{
    for (;;) {
        const auto sealed = store.checks().seal(origin + length, 1000);
        if (!sealed || *sealed == 0)
            return sealed ? Result<void>() : failure(sealed.error());
    }
}

} // namespace

/// What is told of the past, from packed checks and their sums, is what the checks themselves tell.
class PackedHistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sitesAreTheSame_data();
    void sitesAreTheSame();
    void summariesAreTheSame();
    void chartsAreTheSame();
    void chartsOfLongTimesKeepExtremes();
    void replaysAreTheSame();
    void warmUpsAreTheSame();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemoryStore> m_plain;
    std::unique_ptr<Store> m_packed;
};

void PackedHistoryTest::init()
{
    m_packed.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_plain = std::make_unique<MemoryStore>();
    const auto url = DatabaseUrl::parse(u"sqlite:///"_s + m_folder->filePath(u"power.db"_s));
    auto opened = openStore(*url, {}, OpenMode::CreateIfMissing);
    QVERIFY(opened.has_value());
    m_packed = std::move(*opened);
    QVERIFY(fill(*m_plain).has_value());
    QVERIFY(fill(*m_packed).has_value());
    QVERIFY(packAll(*m_packed).has_value());
}

void PackedHistoryTest::sitesAreTheSame_data()
{
    QTest::addColumn<TimeRange>("range");
    QTest::newRow("all") << TimeRange{origin, origin + length};
    QTest::newRow("longer than all") << TimeRange{origin - std::chrono::days(400), origin + length + 24h};
    QTest::newRow("a day") << TimeRange{origin + 20h + 17min, origin + 44h + 17min};
    QTest::newRow("some minutes") << TimeRange{origin + 30h + 17min, origin + 30h + 44min};
    QTest::newRow("whole days") << TimeRange{origin + 24h, origin + 72h};
}

void PackedHistoryTest::sitesAreTheSame()
{
    QFETCH(TimeRange, range);
    const auto expected = History::readSite(*m_plain, range, 60s);
    const auto found = History::readSite(*m_packed, range, 60s);
    QVERIFY(expected.has_value() && found.has_value());
    QCOMPARE(found->switches.size(), qsizetype(switchCount));
    for (const SwitchHistory& each : expected->switches) {
        QCOMPARE(found->switches.value(each.switchId).segments, each.segments);
        QCOMPARE(found->switches.value(each.switchId).availability, each.availability);
    }
    QVERIFY(*found == *expected);
    const auto figures = History::readSite(*m_packed, range, 60s, TimelineDetail::FiguresAlone);
    QVERIFY(figures.has_value());
    QCOMPARE(figures->switches.size(), expected->switches.size());
    for (const SwitchHistory& each : expected->switches) {
        QCOMPARE(figures->switches.value(each.switchId).availability, each.availability);
        QVERIFY(figures->switches.value(each.switchId).segments.isEmpty());
    }
    const auto known = [&](qint64 id) {
        const Availability past = found->switches.value(SwitchId(id)).availability;
        return std::pair(past.down, past.unknown);
    };
    QCOMPARE(known(5).first, known(1).first); // blind is not down
    QVERIFY(known(5).second >= known(1).second);
}

void PackedHistoryTest::summariesAreTheSame()
{
    const TimeRange range{origin + 3h + 1min, origin + length};
    const auto expected = History::readSummary(*m_plain, range);
    QVERIFY(History::readSummary(*m_packed, range) == expected);
    QVERIFY(expected->failedChecks > 300);
    QCOMPARE(expected->latencies.total(), expected->totalChecks - expected->failedChecks);
}

void PackedHistoryTest::chartsAreTheSame()
{
    InlineStoreExecutor plain(*m_plain);
    InlineStoreExecutor packed(*m_packed);
    const TimeRange range{origin + 29h, origin + 40h};
    const auto points = History(packed).latency(SwitchId(2), range, 300).result();
    QVERIFY(points.has_value());
    QVERIFY(points->size() > 250);
    QVERIFY(points == History(plain).latency(SwitchId(2), range, 300).result());
}

void PackedHistoryTest::chartsOfLongTimesKeepExtremes()
{
    InlineStoreExecutor packed(*m_packed);
    for (const int columns : {4, 40, 96}) {
        const auto points = History(packed).latency(SwitchId(2), {origin, origin + length}, columns).result();
        QVERIFY(points.has_value());
        QVERIFY(points->size() <= columns && points->size() >= columns - 2);
        QVERIFY(
            std::ranges::all_of(*points, [](const LatencyPoint& point) { return point.maximum <= 46ms; }));
        QCOMPARE(std::ranges::min(*points, {}, &LatencyPoint::minimum).minimum, Milliseconds(10));
        QCOMPARE(std::ranges::max(*points, {}, &LatencyPoint::maximum).maximum, Milliseconds(46));
    }
    const auto hours = History(packed).latency(SwitchId(2), {origin, origin + length}, 96).result();
    const auto starts = std::ranges::count(*hours, true, &LatencyPoint::startsSegment);
    QCOMPARE(starts, std::ptrdiff_t(2)); // the first, and behind the outage
}

void PackedHistoryTest::replaysAreTheSame()
{
    const ReplayRequest request{
        {origin, origin + length}, {DetectionPolicy(), DetectionPolicy()}, {}, 24h, {}};
    const auto expected = replayStored(*m_plain, request);
    const auto found = replayStored(*m_packed, request);
    QVERIFY(expected.has_value() && found.has_value());
    QCOMPARE(expected->results.constFirst().outages.size(), qsizetype(1));
    QVERIFY(*found == *expected);
}

void PackedHistoryTest::warmUpsAreTheSame()
{
    WarmUpRequest request;
    request.switches = m_plain->switches().all().value();
    request.until = origin + 30h + 40min; // in the outage
    const auto expected = warmUp(*m_plain, request);
    const auto found = warmUp(*m_packed, request);
    QVERIFY(expected.has_value() && found.has_value());
    QCOMPARE(expected->missed.size(), qsizetype(1));
    QCOMPARE(found->missed.size(), qsizetype(1));
    QVERIFY(found->missed.constFirst().outage == expected->missed.constFirst().outage);
}

QTEST_GUILESS_MAIN(PackedHistoryTest)
#include "tst_packedhistory.moc"
