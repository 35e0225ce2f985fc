// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "core/service/checkrecorder.h"
#include "storage/memorystore.h"
#include "support/failingstore.h"
#include "support/heldstoreexecutor.h"

using namespace powermon;
using namespace std::chrono_literals;

class CheckRecorderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesInOrder();
    void keepsWhatFails();
    void alongsideIsAllOrNothing();
    void oneTransactionAtATime();
    void tellsTroubleOnce();
    void dropsTheOldestBeyondTheBound();
    void diesWithoutHarm();

private:
    CheckResult check(qint64 second) const;
    [[nodiscard]] QList<CheckResult> stored();

    std::unique_ptr<MemoryStore> m_memory;
    std::unique_ptr<FailingStore> m_store;
    std::unique_ptr<HeldStoreExecutor> m_executor;
    SwitchId m_id;
};

void CheckRecorderTest::init()
{
    m_memory = std::make_unique<MemoryStore>();
    m_store = std::make_unique<FailingStore>(*m_memory);
    m_executor = std::make_unique<HeldStoreExecutor>(*m_store);
    Switch powerSwitch;
    powerSwitch.name = QStringLiteral("plug");
    powerSwitch.target.host = QStringLiteral("10.0.0.1");
    m_id = m_memory->switches().add(powerSwitch).value().id;
}

CheckResult CheckRecorderTest::check(qint64 second) const
{
    const Timestamp finished = Timestamp::fromMilliseconds(1'767'225'600'000 + second * 1000);
    return {m_id, finished - 10ms, finished, ProbeOutcome::answer(200, 10ms)};
}

QList<CheckResult> CheckRecorderTest::stored()
{
    QList<CheckResult> list;
    const TimeRange always{Timestamp::fromMilliseconds(0), Timestamp::fromMilliseconds(4'000'000'000'000)};
    (void) m_memory->checks().forEach({always, std::nullopt}, [&list](const CheckResult& each) {
        list.append(each);
        return true;
    });
    return list;
}

void CheckRecorderTest::writesInOrder()
{
    CheckRecorder recorder(*m_executor);
    QVERIFY(recorder.flush().result().has_value()); // nothing to write
    recorder.add(check(1));
    recorder.add(check(2));
    QCOMPARE(recorder.waitingChecks(), qsizetype(2));
    QVERIFY(recorder.flush().result().has_value());
    QCOMPARE(recorder.waitingChecks(), qsizetype(0));
    QCOMPARE(stored(), (QList<CheckResult>{check(1), check(2)}));
}

void CheckRecorderTest::keepsWhatFails()
{
    CheckRecorder recorder(*m_executor);
    recorder.add(check(1));
    m_store->gate.failAll(true);
    QVERIFY(!recorder.flush().result().has_value());
    recorder.add(check(2));
    QVERIFY(!recorder.flush().result().has_value());
    QCOMPARE(recorder.waitingChecks(), qsizetype(2));
    QVERIFY(stored().isEmpty());
    m_store->gate.failAll(false);
    QVERIFY(recorder.flush().result().has_value());
    QCOMPARE(stored(), (QList<CheckResult>{check(1), check(2)}));
}

void CheckRecorderTest::alongsideIsAllOrNothing()
{
    CheckRecorder recorder(*m_executor);
    recorder.add(check(1));
    const auto spoiled = recorder.flush([](Store& store) -> Result<void> {
        if (const auto done = store.values().setValue(QStringLiteral("key"), QStringLiteral("value")); !done)
            return done;
        return FailingStore::failed();
    });
    QVERIFY(!spoiled.result().has_value());
    QVERIFY(stored().isEmpty());
    QVERIFY(!m_memory->values().value(QStringLiteral("key")).value().has_value());
    const auto done = recorder.flush(
        [](Store& store) { return store.values().setValue(QStringLiteral("key"), QStringLiteral("value")); });
    QVERIFY(done.result().has_value());
    QCOMPARE(stored().size(), qsizetype(1));
    QCOMPARE(m_memory->values().value(QStringLiteral("key")).value(), QStringLiteral("value"));
}

void CheckRecorderTest::oneTransactionAtATime()
{
    CheckRecorder recorder(*m_executor);
    m_executor->hold();
    QList<int> order;
    recorder.add(check(1));
    const auto first = recorder.flush([&order](Store&) -> Result<void> {
        order.append(1);
        return {};
    });
    recorder.add(check(2));
    QList<QFuture<Result<void>>> others;
    for (const int number : {2, 3, 4}) {
        others.append(recorder.flush([&order, number](Store&) -> Result<void> {
            order.append(number);
            return {};
        }));
    }
    QCOMPARE(m_executor->heldJobs(), size_t(1));
    QCOMPARE(recorder.waitingChecks(), qsizetype(2));
    m_executor->release();
    QTRY_VERIFY(others.constLast().isFinished());
    QVERIFY(first.isFinished());
    QCOMPARE(order, (QList<int>{1, 2, 3, 4}));
    QCOMPARE(stored(), (QList<CheckResult>{check(1), check(2)}));
}

void CheckRecorderTest::tellsTroubleOnce()
{
    CheckRecorder recorder(*m_executor);
    QSignalSpy began(&recorder, &CheckRecorder::troubleBegan);
    QSignalSpy ended(&recorder, &CheckRecorder::troubleEnded);
    recorder.add(check(1));
    m_store->gate.failAll(true);
    for (int i = 0; i < 3; ++i)
        (void) recorder.flush();
    QCOMPARE(began.count(), 1);
    QCOMPARE(began.at(0).at(0).value<Error>().code, ErrorCode::DatabaseFailed);
    QCOMPARE(ended.count(), 0);
    m_store->gate.failAll(false);
    for (int i = 0; i < 3; ++i)
        (void) recorder.flush();
    QCOMPARE(began.count(), 1);
    QCOMPARE(ended.count(), 1);
}

void CheckRecorderTest::dropsTheOldestBeyondTheBound()
{
    CheckRecorder recorder(*m_executor);
    m_store->gate.failAll(true);
    for (qint64 i = 0; i < CheckRecorder::maximumWaiting; ++i)
        recorder.add(check(i));
    (void) recorder.flush();
    QCOMPARE(recorder.droppedChecks(), qint64(0));
    for (qint64 i = 0; i < 5; ++i)
        recorder.add(check(CheckRecorder::maximumWaiting + i));
    QCOMPARE(recorder.droppedChecks(), qint64(5));
    QCOMPARE(recorder.waitingChecks(), CheckRecorder::maximumWaiting);
}

void CheckRecorderTest::diesWithoutHarm()
{
    m_executor->hold();
    QFuture<Result<void>> written;
    {
        CheckRecorder recorder(*m_executor);
        recorder.add(check(1));
        written = recorder.flush();
    }
    m_executor->release();
    QCOMPARE(stored().size(), qsizetype(1)); // the job was on its way
    QVERIFY(written.isFinished());
}

QTEST_GUILESS_MAIN(CheckRecorderTest)
#include "tst_checkrecorder.moc"
