// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "core/service/checkrecorder.h"
#include "storage/openstore.h"
#include "storage/outagefixture.h"
#include "storage/sqlitefile.h"
#include "storage/storekinds.h"
#include "support/faultydisk.h"
#include "support/inlinestoreexecutor.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp origin = Timestamp::fromMilliseconds(1'767'225'600'000);
constexpr TimeRange always{Timestamp::fromMilliseconds(0), Timestamp::fromMilliseconds(4'000'000'000'000)};
constexpr int rounds = 5;
constexpr int minutesOfRound = 30;

CheckResult checkAt(int minute)
{
    const Timestamp finished = origin + std::chrono::minutes(minute);
    return {SwitchId(1), finished - 10ms, finished, ProbeOutcome::answer(200, 10ms)};
}

} // namespace

/// What the disk refuses, SQLite is told by the system: with every single write, flush and deletion of a file
/// that fails, nothing that was told as stored is lost, nothing stands there twice, and the file is sound.
class FaultyDiskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anyChangeMayFail_data();
    void anyChangeMayFail();
    void changesMayFailAgainAndAgain_data();
    void changesMayFailAgainAndAgain();

private:
    /// What was told as stored.
    struct Told
    {
        QList<Timestamp> outages; ///< when they began
        int round = -1;           ///< the newest that was noted
    };
    /// Some hours of checks as a monitor writes them, with an outage now and then, and the packing of what is
    /// past. What fails is tried again with what comes next, and all of it when the trouble is over.
    [[nodiscard]] Told live(FaultyDisk& disk);
    void verify(const Told& told);
    [[nodiscard]] Result<std::unique_ptr<Store>> open() const
    {
        return openStore(m_url, {}, OpenMode::CreateIfMissing);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    DatabaseUrl m_url;
};

void FaultyDiskTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_url.path = m_folder->filePath(u"power.db"_s);
    VERIFY_DONE(open());
}

FaultyDiskTest::Told FaultyDiskTest::live(FaultyDisk& disk)
{
    Told told;
    auto store = open();
    for (int tries = 0; !store && tries < 100; ++tries)
        store = open(); // as the store's thread does
    if (!store)
        return told;
    InlineStoreExecutor executor(**store);
    CheckRecorder recorder(executor);
    recorder.setNote([] { return SpoolNote(); });
    for (int round = 0; round < rounds; ++round) {
        for (int minute = minutesOfRound * round; minute < minutesOfRound * (round + 1); ++minute)
            recorder.add(checkAt(minute));
        const Outage outage = OutageFixture::makeOutage(1800 * round, 1800 * round + 60);
        const auto save = [&outage](Store& each) -> Result<void> {
            const auto saved = each.outages().save(outage);
            return saved ? Result<void>() : failure(saved.error());
        };
        if (recorder.flush(save).result())
            told.outages.prepend(outage.startedAt);
        if ((*store)->values().setValue(u"round"_s, QString::number(round)))
            told.round = round;
        (void) (*store)->checks().seal(checkAt(minutesOfRound * round).finished, 100);
    }
    disk.failNoMore();
    if (!recorder.flush().result())
        told.outages.clear(); // which verify() takes amiss
    return told;
}

void FaultyDiskTest::verify(const Told& told)
{
    auto file = SqliteFile::open(m_url.path, SqliteFile::Access::Read);
    VERIFY_DONE(file);
    VERIFY_DONE(file->check());
    const auto store = open();
    VERIFY_DONE(store);
    QList<CheckResult> expected;
    for (int minute = 0; minute < minutesOfRound * rounds; ++minute)
        expected.append(checkAt(minute));
    QList<CheckResult> found;
    VERIFY_DONE((*store)->checks().forEach({always, {}}, [&found](const CheckResult& check) {
        found.append(check);
        return true;
    }));
    QCOMPARE(found, expected);
    QList<Timestamp> begun;
    const auto outages = (*store)->outages().find({.range = always});
    VERIFY_DONE(outages);
    for (const Outage& each : *outages)
        begun.append(each.startedAt);
    QCOMPARE(begun, told.outages);
    const auto noted = (*store)->values().value(u"round"_s);
    VERIFY_DONE(noted);
    QCOMPARE(noted->value_or(u"-1"_s).toInt(), told.round);
}

void FaultyDiskTest::anyChangeMayFail_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("broken") << SQLITE_IOERR_WRITE;
    QTest::newRow("full") << SQLITE_FULL;
}

void FaultyDiskTest::anyChangeMayFail()
{
    QFETCH(int, code);
    qint64 changes = 0;
    // Each of the first, where files are made, and then fewer.
    for (qint64 number = 1; number == 1 || number <= changes; number += 1 + number / 12) {
        init();
        Told told;
        {
            FaultyDisk disk;
            disk.failOnce(number, code);
            told = live(disk);
            changes = disk.count();
            QCOMPARE(disk.failures(), 1);
        }
        verify(told);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"change %1 of %2"_s.arg(number).arg(changes)));
    }
    QVERIFY(changes > 50);
}

void FaultyDiskTest::changesMayFailAgainAndAgain_data()
{
    QTest::addColumn<int>("step");
    for (const int step : {2, 5, 13, 34})
        QTest::addRow("each %d", step) << step;
}

void FaultyDiskTest::changesMayFailAgainAndAgain()
{
    QFETCH(int, step);
    Told told;
    {
        FaultyDisk disk;
        disk.failEach(step, SQLITE_IOERR_WRITE);
        told = live(disk);
        QVERIFY(disk.failures() >= 3);
    }
    verify(told);
}

QTEST_GUILESS_MAIN(FaultyDiskTest)
#include "tst_faultydisk.moc"
