// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "core/service/checkrecorder.h"
#include "storage/cuttableproxy.h"
#include "storage/filespool.h"
#include "storage/openstore.h"
#include "storage/storekinds.h"
#include "storage/storethread.h"
#include "support/manualclock.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp origin = Timestamp::fromMilliseconds(1'767'225'600'000);
constexpr TimeRange always{Timestamp::fromMilliseconds(0), Timestamp::fromMilliseconds(4'000'000'000'000)};
constexpr int checksInABatch = 20;

} // namespace

/// A real server behind a network that fails: whatever happens, every check is in the database at last, once.
class FaultyServerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void anyStatementMayBeCut();
    void anAnswerThatIsLostChangesNothing();
    void aFrozenServerIsPutOff();
    void aRestartIsGoneThrough();
    void allOfItInTurn();

private:
    /// Adds checks, and has them written; whether they were, once the answer is there.
    [[nodiscard]] QFuture<Result<void>> writeBatch()
    {
        for (int i = 0; i < checksInABatch; ++i) {
            const Timestamp finished = origin + 1s * ++m_checks;
            m_recorder->add({SwitchId(1), finished - 10ms, finished, ProbeOutcome::answer(200, 10ms)});
        }
        m_clock.advance(StoreThread::openingPause); // it may be opened anew
        return m_recorder->flush();
    }
    /// Writes until it works and nothing lies in the spool, as a monitor does each second, and compares.
    void verifyAllIsThere();

    StoreKinds m_kinds;
    ManualClock m_clock;
    std::unique_ptr<Store> m_store; ///< past the network
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CuttableProxy> m_network;
    std::unique_ptr<StoreThread> m_thread;
    std::unique_ptr<FileSpool> m_spool;
    std::unique_ptr<Spooler> m_spooler;
    std::unique_ptr<CheckRecorder> m_recorder;
    int m_checks = 0;
};

void FaultyServerTest::initTestCase()
{
    if (!PostgresServer::isInstalled())
        QSKIP("PostgreSQL is not installed");
}

void FaultyServerTest::init()
{
    auto made = m_kinds.make(u"postgresql"_s);
    VERIFY_DONE(made);
    m_store = std::move(*made);
    m_folder = std::make_unique<QTemporaryDir>();
    m_network =
        std::make_unique<CuttableProxy>(u"%1/.s.PGSQL.%2"_s.arg(m_kinds.url().host).arg(m_kinds.url().port));
    DatabaseUrl url = m_kinds.url();
    url.host = u"127.0.0.1"_s;
    url.port = m_network->port();
    m_thread = std::make_unique<StoreThread>(m_clock, url, QString(), OpenMode::Existing);
    m_spool = std::make_unique<FileSpool>(m_folder->filePath(u"spool"_s));
    m_spooler = std::make_unique<Spooler>(*m_thread, *m_spool);
    m_recorder = std::make_unique<CheckRecorder>(*m_thread);
    m_recorder->setNote([] { return SpoolNote(); });
    m_recorder->setSpool(*m_spooler);
    m_checks = 0;
}

void FaultyServerTest::cleanup()
{
    m_network->freeze(false);
    m_network->cutWhoSays({});
    m_recorder.reset();
    m_spooler.reset();
    m_thread.reset();
    m_spool.reset();
    m_network.reset();
    m_store.reset();
}

void FaultyServerTest::verifyAllIsThere()
{
    Result<void> written = failure(ErrorCode::Interrupted);
    for (int tries = 0; (!written || !m_spooler->isEmpty()) && tries < 20; ++tries) {
        const auto batch = writeBatch();
        QTRY_VERIFY_WITH_TIMEOUT(batch.isFinished(), awhile);
        written = batch.result();
    }
    VERIFY_DONE(written);
    QCOMPARE(m_recorder->waitingChecks(), qsizetype(0));
    QVERIFY(m_spooler->isEmpty());
    int next = 0;
    bool isInOrder = true;
    VERIFY_DONE(m_store->checks().forEach({always, {}}, [&](const CheckResult& check) {
        isInOrder = isInOrder && check.finished == origin + 1s * ++next;
        return isInOrder;
    }));
    QVERIFY2(isInOrder, qPrintable(u"check %1"_s.arg(next)));
    QCOMPARE(next, m_checks);
}

/// Each statement of a write in its turn does not reach the server.
void FaultyServerTest::anyStatementMayBeCut()
{
    for (const char* word : {"BEGIN", "advisory", "checks", "check_bounds", "COMMIT", "notify"}) {
        m_network->cutWhoSays({word});
        m_network->cutClients(); // statements that are prepared are not named any more
        const auto batch = writeBatch();
        QTRY_VERIFY_WITH_TIMEOUT(batch.isFinished(), awhile);
        m_network->cutWhoSays({});
        verifyAllIsThere();
        if (QTest::currentTestFailed())
            QFAIL(word);
    }
}

void FaultyServerTest::anAnswerThatIsLostChangesNothing()
{
    verifyAllIsThere();
    for (int i = 0; i < 5; ++i) {
        m_network->loseAnswerTo("COMMIT");
        const auto batch = writeBatch();
        QTRY_VERIFY_WITH_TIMEOUT(batch.isFinished(), awhile);
        QVERIFY(!batch.result()); // nobody knows that it was done
        verifyAllIsThere();
        QVERIFY(!QTest::currentTestFailed());
    }
}

/// What is not answered lies on this computer's disk, and is written once when the server goes on.
void FaultyServerTest::aFrozenServerIsPutOff()
{
    verifyAllIsThere();
    m_network->freeze(true);
    const auto batch = writeBatch();
    const auto spooled = m_recorder->spool(); // as the monitor does after two seconds
    QTRY_VERIFY_WITH_TIMEOUT(spooled.isFinished(), awhile);
    VERIFY_DONE(spooled.result());
    QVERIFY(m_recorder->isSpooled());
    QVERIFY(!batch.isFinished());
    m_network->freeze(false);
    QTRY_VERIFY_WITH_TIMEOUT(batch.isFinished(), awhile);
    verifyAllIsThere();
}

void FaultyServerTest::aRestartIsGoneThrough()
{
    verifyAllIsThere();
    m_kinds.server().stop();
    for (int i = 0; i < 3; ++i) {
        const auto batch = writeBatch();
        QTRY_VERIFY_WITH_TIMEOUT(batch.isFinished(), awhile);
        QVERIFY(!batch.result());
    }
    QVERIFY(m_recorder->isSpooled());
    QVERIFY2(m_kinds.server().start(), qPrintable(m_kinds.server().log()));
    verifyAllIsThere();
}

void FaultyServerTest::allOfItInTurn()
{
    for (int turn = 0; turn < 12; ++turn) {
        if (turn % 4 == 0)
            m_network->cutClients();
        else if (turn % 4 == 1)
            m_network->loseAnswerTo("COMMIT");
        else if (turn % 4 == 2)
            m_network->freeze(true);
        const auto batch = writeBatch();
        if (turn % 4 == 3) {
            m_kinds.server().stop();
            QVERIFY2(m_kinds.server().start(), qPrintable(m_kinds.server().log()));
        }
        const auto spooled = m_recorder->spool();
        QTRY_VERIFY_WITH_TIMEOUT(spooled.isFinished(), awhile);
        m_network->freeze(false);
        QTRY_VERIFY_WITH_TIMEOUT(batch.isFinished(), awhile);
    }
    verifyAllIsThere();
}

QTEST_GUILESS_MAIN(FaultyServerTest)
#include "tst_faultyserver.moc"
