// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSemaphore>
#include <QTest>

#include "storage/memorystore.h"
#include "storage/storekinds.h"
#include "storage/storethread.h"
#include "support/forwardingstore.h"
#include "support/manualclock.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

using Opened = Result<std::unique_ptr<Store>>;

/// The thread in which a job runs.
Result<QThread*> threadOf(Store&)
{
    return QThread::currentThread();
}

/// Made before what refers to it.
struct OwnMemory
{
    MemoryStore memory;
};

/// A store that says where it ended.
class WatchedStore final : private OwnMemory, public ForwardingStore
{
public:
    explicit WatchedStore(QThread*& endedIn) : ForwardingStore(memory), m_endedIn(endedIn) {}
    ~WatchedStore() override { m_endedIn = QThread::currentThread(); }

private:
    QThread*& m_endedIn;
};

} // namespace

/// The thread that owns the connection.
class StoreThreadTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithTheFirstJob();
    void keepsTheOrder();
    void ownsTheStoreFromBirthToEnd();
    void doesNotBlockTheCaller();
    void finishesWhatWasSubmitted();
    void carriesErrors();
    void triesToOpenOnceASecond();
    void doesNotOpenAnyMoreAtTheEnd();
    void runsOnFiles();
    void aDeletedDatabaseIsUsedNoMore();
    void anotherDatabaseWaitsUntilItIsWanted();
    void restsUntilItIsWoken();

private:
    ManualClock m_clock;
};

void StoreThreadTest::opensWithTheFirstJob()
{
    std::atomic<int> opened = 0;
    StoreThread thread(m_clock, [&]() -> Opened {
        ++opened;
        return std::make_unique<MemoryStore>();
    });
    QCOMPARE(opened.load(), 0);
    QVERIFY(thread.submit(threadOf).result().has_value());
    QVERIFY(thread.submit(threadOf).result().has_value());
    QCOMPARE(opened.load(), 1);
}

void StoreThreadTest::keepsTheOrder()
{
    StoreThread thread(m_clock, []() -> Opened { return std::make_unique<MemoryStore>(); });
    QList<int> order;
    QList<QFuture<Result<int>>> futures;
    for (int i = 0; i < 1000; ++i) {
        futures.append(thread.submit([&order, i](Store&) -> Result<int> {
            order.append(i);
            return i;
        }));
    }
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(*futures.at(i).result(), i);
    QCOMPARE(order.size(), 1000);
    QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
}

void StoreThreadTest::ownsTheStoreFromBirthToEnd()
{
    QThread* openedIn = nullptr;
    QThread* endedIn = nullptr;
    QThread* usedIn = nullptr;
    {
        StoreThread thread(m_clock, [&]() -> Opened {
            openedIn = QThread::currentThread();
            return std::make_unique<WatchedStore>(endedIn);
        });
        usedIn = *thread.submit(threadOf).result();
    }
    QVERIFY(usedIn != QThread::currentThread());
    QCOMPARE(openedIn, usedIn);
    QCOMPARE(endedIn, usedIn);
}

void StoreThreadTest::doesNotBlockTheCaller()
{
    QSemaphore released;
    StoreThread thread(m_clock, [&]() -> Opened {
        released.acquire();
        return std::make_unique<MemoryStore>();
    });
    QList<QFuture<Result<qint64>>> futures;
    for (int i = 0; i < 100; ++i)
        futures.append(thread.submit([](Store& store) { return store.revision(); }));
    QVERIFY(!futures.constFirst().isFinished());
    released.release();
    for (const QFuture<Result<qint64>>& future : futures)
        QVERIFY(future.result().has_value());
}

void StoreThreadTest::finishesWhatWasSubmitted()
{
    QTemporaryDir folder;
    DatabaseUrl url;
    url.path = folder.filePath(u"power.db"_s);
    constexpr int count = 50;
    {
        StoreThread thread(m_clock, url, {}, OpenMode::CreateIfMissing);
        for (int i = 0; i < count; ++i) {
            const CheckResult check{
                SwitchId(1), {}, Timestamp::fromMilliseconds(i), ProbeOutcome::answer(200, {})};
            (void) thread.submit([check](Store& store) { return store.checks().append({check}); });
        }
    }
    StoreThread thread(m_clock, url, {}, OpenMode::Existing);
    const TimeRange all{Timestamp(), Timestamp::fromMilliseconds(1000)};
    const auto counts = thread.submit([all](Store& store) { return store.checks().counts(all); }).result();
    VERIFY_DONE(counts);
    QCOMPARE(counts->value(SwitchId(1)).total, count);
}

void StoreThreadTest::carriesErrors()
{
    StoreThread thread(m_clock, []() -> Opened { return std::make_unique<MemoryStore>(); });
    const auto missing =
        thread.submit([](Store& store) { return store.outages().get(OutageId(5)); }).result();
    COMPARE_CODE(missing, ErrorCode::OutageNotFound);
    DatabaseUrl url;
    url.path = QDir::tempPath();
    StoreThread wrong(m_clock, url, {}, OpenMode::CreateIfMissing);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"store unusable"_s));
    COMPARE_CODE(wrong.submit(threadOf).result(), ErrorCode::DatabaseIsFolder);
}

void StoreThreadTest::triesToOpenOnceASecond()
{
    std::atomic<int> tries = 0;
    StoreThread thread(m_clock, [&]() -> Opened {
        if (++tries < 3)
            return failure(ErrorCode::DatabaseUnreachable, {u"there"_s, u"gone"_s});
        return std::make_unique<MemoryStore>();
    });
    // Said once, not with every try.
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"store unusable reason=.*there.*gone"_s));
    for (int i = 0; i < 10; ++i)
        COMPARE_CODE(thread.submit(threadOf).result(), ErrorCode::DatabaseUnreachable);
    QCOMPARE(tries.load(), 1);
    m_clock.advance(StoreThread::openingPause - Milliseconds(1));
    COMPARE_CODE(thread.submit(threadOf).result(), ErrorCode::DatabaseUnreachable);
    QCOMPARE(tries.load(), 1);
    m_clock.advance(Milliseconds(1));
    COMPARE_CODE(thread.submit(threadOf).result(), ErrorCode::DatabaseUnreachable);
    QCOMPARE(tries.load(), 2);
    m_clock.advance(StoreThread::openingPause);
    VERIFY_DONE(thread.submit(threadOf).result());
    QCOMPARE(tries.load(), 3);
}

void StoreThreadTest::doesNotOpenAnyMoreAtTheEnd()
{
    std::atomic<int> tries = 0;
    QFuture<Result<QThread*>> last;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"store unusable"_s));
    {
        StoreThread thread(m_clock, [&]() -> Opened {
            ++tries;
            return failure(ErrorCode::DatabaseUnreachable, {u"there"_s, u"gone"_s});
        });
        COMPARE_CODE(thread.submit(threadOf).result(), ErrorCode::DatabaseUnreachable);
        last = thread.submit(threadOf);
    }
    QVERIFY(last.isFinished());
    COMPARE_CODE(last.result(), ErrorCode::DatabaseUnreachable);
    QCOMPARE(tries.load(), 1);
}

void StoreThreadTest::runsOnFiles()
{
    QTemporaryDir folder;
    DatabaseUrl url;
    url.path = folder.filePath(u"power.db"_s);
    StoreThread viewer(m_clock, url, {}, OpenMode::Existing);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"store unusable"_s));
    COMPARE_CODE(viewer.submit(threadOf).result(), ErrorCode::DatabaseMissing);
    StoreThread monitor(m_clock, url, {}, OpenMode::CreateIfMissing);
    QCOMPARE(*monitor.submit([](Store& store) { return store.acquireMonitorLease(); }).result(), true);
    m_clock.advance(StoreThread::openingPause);
    QCOMPARE(*viewer.submit([](Store& store) { return store.isMonitored(); }).result(), true);
}

void StoreThreadTest::aDeletedDatabaseIsUsedNoMore()
{
    QTemporaryDir folder;
    DatabaseUrl url;
    url.path = folder.filePath(u"power.db"_s);
    StoreThread thread(m_clock, url, {}, OpenMode::CreateIfMissing);
    VERIFY_DONE(thread.submit(threadOf).result());
    QVERIFY(QFile::rename(url.path, url.path + u".away"_s));
    COMPARE_CODE(thread.submit(threadOf).result(), ErrorCode::DatabaseGone);
    thread.reopen(); // there is nothing
    m_clock.advance(StoreThread::openingPause);
    COMPARE_CODE(thread.submit(threadOf).result(), ErrorCode::DatabaseGone);
    QVERIFY(!QFile::exists(url.path)); // nor is a new one begun
    // What comes that is no database is told as such.
    QFile other(url.path);
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("something else altogether");
    other.close();
    m_clock.advance(StoreThread::openingPause);
    COMPARE_CODE(thread.submit(threadOf).result(), ErrorCode::DatabaseNotADatabase);
}

void StoreThreadTest::anotherDatabaseWaitsUntilItIsWanted()
{
    QTemporaryDir folder;
    DatabaseUrl url;
    url.path = folder.filePath(u"power.db"_s);
    const auto read = [](Store& store) { return store.values().value(u"name"_s); };
    const auto write = [](const QString& name) {
        return [name](Store& store) { return store.values().setValue(u"name"_s, name); };
    };
    StoreThread thread(m_clock, url, {}, OpenMode::CreateIfMissing);
    thread.reopen(); // nothing to do
    VERIFY_DONE(thread.submit(write(u"first"_s)).result());
    QVERIFY(QFile::rename(url.path, url.path + u".away"_s));
    COMPARE_CODE(thread.submit(read).result(), ErrorCode::DatabaseGone);
    {
        StoreThread other(m_clock, url, {}, OpenMode::CreateIfMissing);
        VERIFY_DONE(other.submit(write(u"second"_s)).result());
    }
    m_clock.advance(StoreThread::openingPause);
    for (int i = 0; i < 2; ++i)
        COMPARE_CODE(thread.submit(read).result(), ErrorCode::DatabaseReplaced);
    thread.reopen();
    QCOMPARE(*thread.submit(read).result(), std::optional(u"second"_s));
    VERIFY_DONE(thread.submit(write(u"third"_s)).result());
    // It may come back just as well.
    QVERIFY(QFile::remove(url.path) && QFile::rename(url.path + u".away"_s, url.path));
    m_clock.advance(StoreThread::openingPause);
    COMPARE_CODE(thread.submit(read).result(), ErrorCode::DatabaseReplaced);
    thread.reopen();
    QCOMPARE(*thread.submit(read).result(), std::optional(u"first"_s));
}

void StoreThreadTest::restsUntilItIsWoken()
{
    QTemporaryDir folder;
    DatabaseUrl url;
    url.path = folder.filePath(u"power.db"_s);
    const auto read = [](Store& store) { return store.values().value(u"name"_s); };
    StoreThread thread(m_clock, url, {}, OpenMode::CreateIfMissing);
    VERIFY_DONE(
        thread.submit([](Store& store) { return store.values().setValue(u"name"_s, u"first"_s); }).result());
    thread.rest();
    for (int i = 0; i < 2; ++i)
        COMPARE_CODE(thread.submit(read).result(), ErrorCode::DatabaseBusy);
    QVERIFY(!QFile::exists(url.path + u"-wal"_s)); // closed, in order
    QVERIFY(QFile::rename(url.path, url.path + u".away"_s));
    {
        StoreThread other(m_clock, url, {}, OpenMode::CreateIfMissing);
        VERIFY_DONE(other.submit([](Store& store) { return store.values().setValue(u"name"_s, u"second"_s); })
                        .result());
    }
    thread.wake(); // what is there now is taken, for nothing is known of what was
    QCOMPARE(*thread.submit(read).result(), std::optional(u"second"_s));
}

QTEST_GUILESS_MAIN(StoreThreadTest)
#include "tst_storethread.moc"
