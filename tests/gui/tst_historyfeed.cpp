// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "gui/fakesite.h"
#include "gui/historyfeed.h"
#include "support/heldstoreexecutor.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

class TestHistoryFeed final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedWhileNobodyLooks()
    {
        FakeSite site({u"a"_s});
        HeldStoreExecutor executor(site.base.store);
        executor.hold();
        const History history(executor);
        HistoryFeed feed(history, site.base.clock);
        feed.setInterest({.span = 1h, .latencyOf = {}, .wantsOutages = true});
        QCOMPARE(executor.heldJobs(), size_t(0));
        feed.setActive(true);
        QCOMPARE(executor.heldJobs(), size_t(1));
    }

    void oneQuestionAtATime()
    {
        FakeSite site({u"a"_s});
        site.addPast(1h, 60s, 0min, 0min);
        HeldStoreExecutor executor(site.base.store);
        executor.hold();
        const History history(executor);
        HistoryFeed feed(history, site.base.clock);
        QSignalSpy siteRead(&feed, &HistoryFeed::siteRead);
        QSignalSpy latencyRead(&feed, &HistoryFeed::latencyRead);
        QSignalSpy outagesRead(&feed, &HistoryFeed::outagesRead);
        feed.setActive(true);
        feed.setInterest({.span = 1h, .latencyOf = site.switches().first().id, .wantsOutages = true});
        feed.readNow();
        feed.readNow();
        QCOMPARE(executor.heldJobs(), size_t(1));
        executor.release();
        QTRY_COMPARE(outagesRead.size(), 1);
        QVERIFY(siteRead.size() >= 1);
        QVERIFY(latencyRead.size() >= 1);
        QCOMPARE(siteRead.first().first().value<SiteHistory>().switches.size(), 1);
    }

    void anAnswerToAnOldQuestionIsNotShown()
    {
        FakeSite site({u"a"_s});
        HeldStoreExecutor executor(site.base.store);
        executor.hold();
        const History history(executor);
        HistoryFeed feed(history, site.base.clock);
        QSignalSpy siteRead(&feed, &HistoryFeed::siteRead);
        feed.setActive(true);
        feed.setInterest({.span = 1h, .latencyOf = {}, .wantsOutages = false});
        feed.setInterest({.span = 24h, .latencyOf = {}, .wantsOutages = false});
        executor.release();
        QTRY_COMPARE(siteRead.size(), 1);
        QCOMPARE(siteRead.first().first().value<SiteHistory>().range.duration(), Milliseconds(24h));
    }

    void aStoreThatFailsIsTold()
    {
        FakeSite site({u"a"_s});
        site.base.executor.setError(Error{ErrorCode::DatabaseBusy, {u"x"_s}});
        HistoryFeed feed(site.base.history, site.base.clock);
        QSignalSpy failed(&feed, &HistoryFeed::readFailed);
        feed.setActive(true);
        feed.setInterest({.span = 1h, .latencyOf = {}, .wantsOutages = false});
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::DatabaseBusy);
    }

    void aLateAnswerIsTold()
    {
        FakeSite site({u"a"_s});
        HeldStoreExecutor executor(site.base.store);
        const History history(executor);
        HistoryFeed feed(history, site.base.clock);
        auto* timer = feed.findChild<QTimer*>(u"lateTimer"_s);
        timer->setInterval(0);
        QSignalSpy late(&feed, &HistoryFeed::answerIsLate);
        QSignalSpy siteRead(&feed, &HistoryFeed::siteRead);
        feed.setActive(true);
        executor.hold();
        feed.setInterest({.span = 1h, .latencyOf = {}, .wantsOutages = false});
        QTRY_COMPARE(late.size(), 1);
        QVERIFY(siteRead.isEmpty());
        executor.release();
        QTRY_COMPARE(siteRead.size(), 1);
        QVERIFY(!timer->isActive());
        QCOMPARE(late.size(), 1);
    }

    void itMayGoWhileAQuestionIsUnderWay()
    {
        FakeSite site({u"a"_s});
        HeldStoreExecutor executor(site.base.store);
        executor.hold();
        const History history(executor);
        {
            HistoryFeed feed(history, site.base.clock);
            feed.setActive(true);
            feed.setInterest({.span = 1h, .latencyOf = {}, .wantsOutages = false});
        }
        executor.release();
        QCOMPARE(executor.heldJobs(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestHistoryFeed)
#include "tst_historyfeed.moc"
