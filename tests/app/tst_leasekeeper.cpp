// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/run/leasekeeper.h"
#include "storage/memorystore.h"
#include "support/failingstore.h"
#include "support/heldstoreexecutor.h"
#include "support/patience.h"

using namespace powermon;

/// Who is the one monitor, as a program learns of it.
class LeaseKeeperTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksAtOnceAndAgain();
    void tellsThatAnotherHasIt();
    void tellsWhyNobodyKnows();
    void asksOnceAtATime();
    void passesNothingOnAfterTheEnd();
    void beginsAnew();

private:
    struct Life
    {
        Life() : keeper(executor)
        {
            QObject::connect(&keeper, &LeaseKeeper::answered, &keeper,
                             [this](const Result<bool>& isHeld) { answers.append(isHeld); });
        }
        MemoryStore memory;
        FailingStore store{memory};
        HeldStoreExecutor executor{store};
        QList<Result<bool>> answers;
        LeaseKeeper keeper;
    };
    std::unique_ptr<Life> m_life;
};

void LeaseKeeperTest::init()
{
    m_life = std::make_unique<Life>();
}

void LeaseKeeperTest::asksAtOnceAndAgain()
{
    m_life->keeper.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_life->answers.size(), 1, awhile);
    QCOMPARE(m_life->answers.at(0), Result<bool>(true));
    QVERIFY(*m_life->memory.isMonitored());
    // A server was started anew and knows of no lease: it is taken again.
    QVERIFY(m_life->memory.releaseMonitorLease());
    QTRY_COMPARE_WITH_TIMEOUT(m_life->answers.size(), 2, awhile);
    QVERIFY(*m_life->memory.isMonitored());
}

void LeaseKeeperTest::tellsThatAnotherHasIt()
{
    m_life->memory.setMonitoredElsewhere(true);
    m_life->keeper.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_life->answers.size(), 1, awhile);
    QCOMPARE(m_life->answers.at(0), Result<bool>(false));
    m_life->memory.setMonitoredElsewhere(false);
    QTRY_COMPARE_WITH_TIMEOUT(m_life->answers.size(), 2, awhile);
    QCOMPARE(m_life->answers.at(1), Result<bool>(true));
}

void LeaseKeeperTest::tellsWhyNobodyKnows()
{
    m_life->store.gate.failAll(true);
    m_life->keeper.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_life->answers.size(), 1, awhile);
    QCOMPARE(m_life->answers.at(0).error(), FailingStore::failed().value());
    m_life->store.gate.failAll(false);
    QTRY_COMPARE_WITH_TIMEOUT(m_life->answers.size(), 2, awhile);
    QCOMPARE(m_life->answers.at(1), Result<bool>(true));
}

void LeaseKeeperTest::asksOnceAtATime()
{
    m_life->executor.hold();
    m_life->keeper.start();
    m_life->keeper.start();
    m_life->keeper.stop();
    m_life->keeper.start();
    QCOMPARE(m_life->executor.heldJobs(), size_t(1));
    m_life->executor.release();
    QTRY_COMPARE_WITH_TIMEOUT(m_life->answers.size(), 1, awhile);
}

void LeaseKeeperTest::passesNothingOnAfterTheEnd()
{
    m_life->executor.hold();
    m_life->keeper.start();
    m_life->keeper.stop();
    m_life->executor.release();
    QCoreApplication::sendPostedEvents();
    QVERIFY(m_life->answers.isEmpty());
}

void LeaseKeeperTest::beginsAnew()
{
    m_life->keeper.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_life->answers.size(), 1, awhile);
    m_life->keeper.stop();
    m_life->keeper.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_life->answers.size(), 2, awhile);
}

QTEST_GUILESS_MAIN(LeaseKeeperTest)
#include "tst_leasekeeper.moc"
