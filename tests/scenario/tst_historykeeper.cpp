// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/service/historykeeper.h"
#include "storage/memorystore.h"
#include "storage/openstore.h"
#include "support/failingstore.h"
#include "support/inlinestoreexecutor.h"
#include "support/manualclock.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr TimeRange always{Timestamp::fromMilliseconds(0), Timestamp::fromMilliseconds(9'000'000'000'000)};

} // namespace

/// Packing and deleting beside the monitor, step by step.
class HistoryKeeperTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void packsWhatIsOver();
    void keepsForEverUnlessTold();
    void deletesWhatIsTooOld();
    void waitsForTheClock();
    void givesRoomBack();
    void goesOnAfterTrouble();
    void stopsWhenTold();

private:
    /// Two switches for this long before now, a check a minute.
    void addChecks(Milliseconds howLong);
    /// Steps until there is nothing to do; how many there were.
    int stepAll(HistoryKeeper& keeper);
    qsizetype storedChecks();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ManualClock> m_clock;
};

void HistoryKeeperTest::init()
{
    m_store.reset();
    m_clock = std::make_unique<ManualClock>();
    m_folder = std::make_unique<QTemporaryDir>();
    const auto url = DatabaseUrl::parse(u"sqlite:///"_s + m_folder->filePath(u"power.db"_s));
    auto opened = openStore(*url, {}, OpenMode::CreateIfMissing);
    QVERIFY(opened.has_value());
    m_store = std::move(*opened);
}

void HistoryKeeperTest::addChecks(Milliseconds howLong)
{
    QList<CheckResult> checks;
    for (Milliseconds ago = howLong; ago > 0ms; ago -= 1min) {
        for (const int turn : {1, 2}) {
            const Timestamp end = m_clock->now() - ago + 1s * turn;
            checks.append({SwitchId(turn), end - 9ms, end, ProbeOutcome::answer(200, 9ms)});
        }
    }
    QVERIFY(m_store->checks().append(checks).has_value());
}

int HistoryKeeperTest::stepAll(HistoryKeeper& keeper)
{
    QSignalSpy stepped(&keeper, &HistoryKeeper::stepped);
    do {
        keeper.step();
        if (!stepped.wait())
            return -1;
    } while (stepped.constLast().constFirst().toBool());
    return int(stepped.size());
}

qsizetype HistoryKeeperTest::storedChecks()
{
    return m_store->checks().newest({always, {}}, 1'000'000).value().size();
}

void HistoryKeeperTest::packsWhatIsOver()
{
    InlineStoreExecutor executor(*m_store);
    HistoryKeeper keeper(*m_clock, executor);
    addChecks(5h);
    // Now is midnight: the last hour is packed when it can be late no more.
    QCOMPARE(stepAll(keeper), 4 + 1);
    QCOMPARE(*m_store->checks().seal(m_clock->now() - 1h, 100), 0);
    m_clock->advance(HistoryKeeper::grace - 1ms);
    QCOMPARE(stepAll(keeper), 1);
    m_clock->advance(1ms);
    QCOMPARE(stepAll(keeper), 1 + 1);
    QCOMPARE(storedChecks(), 2 * 5 * 60);
}

void HistoryKeeperTest::keepsForEverUnlessTold()
{
    InlineStoreExecutor executor(*m_store);
    HistoryKeeper keeper(*m_clock, executor);
    addChecks(48h);
    m_clock->advance(std::chrono::days(4000));
    stepAll(keeper);
    QCOMPARE(storedChecks(), 2 * 48 * 60);
}

void HistoryKeeperTest::deletesWhatIsTooOld()
{
    InlineStoreExecutor executor(*m_store);
    HistoryKeeper keeper(*m_clock, executor);
    keeper.setKept(std::chrono::days(2));
    addChecks(96h);
    const auto before = m_store->checks().counts(always);
    m_clock->advance(HistoryKeeper::clockPatience);
    stepAll(keeper);
    QCOMPARE(storedChecks(), 2 * 48 * 60);
    QCOMPARE(*m_store->checks().counts(always), *before); // the sums stay
    m_clock->advance(24h);
    stepAll(keeper);
    QCOMPARE(storedChecks(), 2 * 24 * 60);
}

void HistoryKeeperTest::waitsForTheClock()
{
    InlineStoreExecutor executor(*m_store);
    HistoryKeeper keeper(*m_clock, executor);
    keeper.setKept(std::chrono::days(2));
    addChecks(96h);
    m_clock->advance(HistoryKeeper::clockPatience - 1ms);
    stepAll(keeper);
    QCOMPARE(storedChecks(), 2 * 96 * 60); // not since the start
    m_clock->advance(1ms);
    m_clock->step(std::chrono::days(9000));
    stepAll(keeper);
    QCOMPARE(storedChecks(), 2 * 96 * 60);
    m_clock->advance(1min);
    m_clock->step(-std::chrono::days(9000));
    stepAll(keeper);
    m_clock->advance(HistoryKeeper::clockPatience - 1ms);
    stepAll(keeper);
    QCOMPARE(storedChecks(), 2 * 96 * 60);
    m_clock->advance(1ms);
    stepAll(keeper);
    QCOMPARE(storedChecks(), 2 * 48 * 60);
}

void HistoryKeeperTest::givesRoomBack()
{
    addChecks(std::chrono::days(30));
    m_clock->advance(1h);
    const auto size = [this] {
        // Closed, so that everything is in the one file.
        const auto url = DatabaseUrl::parse(u"sqlite:///"_s + m_folder->filePath(u"power.db"_s));
        m_store.reset();
        const qint64 bytes = QFileInfo(m_folder->filePath(u"power.db"_s)).size();
        m_store = std::move(*openStore(*url, {}, OpenMode::Existing));
        return bytes;
    };
    const qint64 asRows = size();
    InlineStoreExecutor executor(*m_store);
    HistoryKeeper keeper(*m_clock, executor);
    stepAll(keeper);
    const qint64 packed = size();
    QVERIFY2(packed * 2 < asRows, qPrintable(u"%1 %2"_s.arg(packed).arg(asRows)));
}

void HistoryKeeperTest::goesOnAfterTrouble()
{
    FailingStore failing(*m_store);
    InlineStoreExecutor executor(failing);
    HistoryKeeper keeper(*m_clock, executor);
    addChecks(3h);
    failing.gate.failAll(true);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"history not tidied"_s));
    QCOMPARE(stepAll(keeper), 1);
    QCOMPARE(stepAll(keeper), 1); // said once
    failing.gate.failAll(false);
    QCOMPARE(stepAll(keeper), 2 + 1);
}

void HistoryKeeperTest::stopsWhenTold()
{
    InlineStoreExecutor executor(*m_store);
    HistoryKeeper keeper(*m_clock, executor);
    QVERIFY(!keeper.isRunning());
    keeper.start();
    QVERIFY(keeper.isRunning());
    keeper.stop();
    QVERIFY(!keeper.isRunning());
}

QTEST_GUILESS_MAIN(HistoryKeeperTest)
#include "tst_historykeeper.moc"
