// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "app/run/deferredstore.h"
#include "storage/memorystore.h"
#include "support/inlinestoreexecutor.h"

using namespace powermon;
using namespace Qt::StringLiterals;

class DeferredStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsWaitAndKeepTheirOrder();
    void laterJobsGoStraightOn();
    void aStoreThatCannotBeOpenedTellsEachJob();
    void whatWaitsIsDroppedAtTheEnd();
    void restsWhereItsTargetCan();
};

namespace {

auto noting(QList<int>& order, int number)
{
    return [&order, number](Store&) -> Result<int> {
        order.append(number);
        return number;
    };
}

/// Tells what it was asked.
class RestingExecutor final : public StoreExecutor, public StoreRest
{
public:
    explicit RestingExecutor(QStringList& asked) : m_asked(asked) {}

    void rest() override { m_asked.append(u"rest"_s); }
    void wake() override { m_asked.append(u"wake"_s); }

protected:
    void post(std::function<void(Result<Store*>)>) override {}

private:
    QStringList& m_asked;
};

} // namespace

void DeferredStoreTest::jobsWaitAndKeepTheirOrder()
{
    MemoryStore store;
    DeferredStore deferred;
    QList<int> order;
    const auto first = deferred.submit(noting(order, 1));
    const auto second = deferred.submit(noting(order, 2));
    QVERIFY(!first.isFinished());
    QVERIFY(order.isEmpty());
    deferred.open(std::make_unique<InlineStoreExecutor>(store));
    QCOMPARE(first.result(), Result<int>(1));
    QCOMPARE(second.result(), Result<int>(2));
    QCOMPARE(order, QList<int>({1, 2}));
}

void DeferredStoreTest::laterJobsGoStraightOn()
{
    MemoryStore store;
    DeferredStore deferred;
    deferred.open(std::make_unique<InlineStoreExecutor>(store));
    QList<int> order;
    QCOMPARE(deferred.submit(noting(order, 3)).result(), Result<int>(3));
}

void DeferredStoreTest::aStoreThatCannotBeOpenedTellsEachJob()
{
    MemoryStore store;
    const Error refused{ErrorCode::DatabaseRefused, {u"x"_s, u"password"_s}};
    auto failing = std::make_unique<InlineStoreExecutor>(store);
    failing->setError(refused);
    DeferredStore deferred;
    QList<int> order;
    const auto first = deferred.submit(noting(order, 1));
    deferred.open(std::move(failing));
    const auto second = deferred.submit(noting(order, 2));
    QCOMPARE(first.result().error(), refused);
    QCOMPARE(second.result().error(), refused);
    QVERIFY(order.isEmpty());
}

void DeferredStoreTest::whatWaitsIsDroppedAtTheEnd()
{
    QList<int> order;
    QFuture<Result<int>> future;
    {
        DeferredStore deferred;
        future = deferred.submit(noting(order, 1));
    }
    QVERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 0);
    QVERIFY(order.isEmpty());
}

void DeferredStoreTest::restsWhereItsTargetCan()
{
    MemoryStore store;
    QStringList asked;
    DeferredStore deferred;
    deferred.rest(); // nothing is there yet
    deferred.open(std::make_unique<RestingExecutor>(asked));
    deferred.rest();
    deferred.wake();
    QCOMPARE(asked, (QStringList{u"rest"_s, u"wake"_s}));
    DeferredStore other;
    other.open(std::make_unique<InlineStoreExecutor>(store));
    other.rest();
    QList<int> order;
    QCOMPARE(other.submit(noting(order, 1)).result(), Result<int>(1));
}

QTEST_GUILESS_MAIN(DeferredStoreTest)
#include "tst_deferredstore.moc"
