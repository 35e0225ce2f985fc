// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include "core/service/backupkeeper.h"
#include "core/service/salvagenotice.h"
#include "core/service/siteadvice.h"
#include "storage/memorystore.h"
#include "support/inlinestoreexecutor.h"
#include "support/manualclock.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

/// Answers when the test says so.
class HeldBackups final : public BackupMaker
{
public:
    QFuture<Result<QString>> makeWhereDue(Timestamp now) override
    {
        asked.append(now);
        promise = std::make_unique<QPromise<Result<QString>>>();
        promise->start();
        return promise->future();
    }
    void answer(const Result<QString>& result)
    {
        promise->addResult(result);
        promise->finish();
    }

    QList<Timestamp> asked;
    std::unique_ptr<QPromise<Result<QString>>> promise;
};

} // namespace

/// The daily backup, and what is said of a database that was mended.
class BackupKeeperTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOneAtATime();
    void tellsTroubleOnce();
    void troubleEndsWithAnyBackup();
    void needsNoMaker();
    void reportKeepsItsText();
    void noticeStaysUntilSeen();
    void adviceTellsForAWeek();

private:
    static SalvageReport report()
    {
        return {Timestamp::fromMilliseconds(1'767'225'600'000),
                u"/d/p.db.damaged"_s,
                u"/b/p.db"_s,
                3,
                4,
                5678,
                9,
                {u"coverage"_s}};
    }
};

void BackupKeeperTest::asksOneAtATime()
{
    const ManualClock clock;
    HeldBackups maker;
    BackupKeeper keeper(clock, &maker);
    QSignalSpy made(&keeper, &BackupKeeper::made);
    keeper.look();
    keeper.look();
    QCOMPARE(maker.asked, QList<Timestamp>{clock.now()});
    maker.answer(u"/b/one.db"_s);
    QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, 10'000);
    QCOMPARE(made.at(0).at(0).toString(), u"/b/one.db"_s);
    keeper.look();
    QCOMPARE(maker.asked.size(), 2);
    maker.answer(QString()); // none was due
    QTRY_VERIFY_WITH_TIMEOUT((keeper.look(), maker.asked.size() == 3), 10'000);
    QCOMPARE(made.size(), 1);
}

void BackupKeeperTest::tellsTroubleOnce()
{
    const ManualClock clock;
    HeldBackups maker;
    BackupKeeper keeper(clock, &maker);
    QSignalSpy failed(&keeper, &BackupKeeper::failed);
    QSignalSpy made(&keeper, &BackupKeeper::made);
    const auto lookAndAnswer = [&](const Result<QString>& answer, const QSignalSpy& awaited, int count) {
        keeper.look();
        maker.answer(answer);
        return QTest::qWaitFor([&] { return awaited.size() == count; }, 10'000);
    };
    const Result<QString> trouble = failure(ErrorCode::FileUnwritable, {u"/b"_s, u"full"_s});
    QVERIFY(lookAndAnswer(trouble, failed, 1));
    keeper.look();
    maker.answer(trouble);
    QTRY_VERIFY_WITH_TIMEOUT((keeper.look(), maker.asked.size() == 3), 10'000);
    QCOMPARE(failed.size(), 1);
    maker.answer(u"/b/one.db"_s);
    QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, 10'000);
    QVERIFY(!keeper.trouble());
    QVERIFY(lookAndAnswer(trouble, failed, 2));
    QCOMPARE(keeper.trouble(), std::optional(trouble.error()));
}

/// A fresh one lies there: somebody made it by hand.
void BackupKeeperTest::troubleEndsWithAnyBackup()
{
    const ManualClock clock;
    HeldBackups maker;
    BackupKeeper keeper(clock, &maker);
    keeper.look();
    maker.answer(failure(ErrorCode::FileUnwritable, {u"/b"_s, u"full"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(keeper.trouble().has_value(), 10'000);
    keeper.look();
    maker.answer(QString());
    QTRY_VERIFY_WITH_TIMEOUT(!keeper.trouble(), 10'000);
}

void BackupKeeperTest::needsNoMaker()
{
    const ManualClock clock;
    BackupKeeper keeper(clock, nullptr);
    QSignalSpy failed(&keeper, &BackupKeeper::failed);
    keeper.start();
    keeper.look();
    keeper.stop();
    QCOMPARE(failed.size(), 0);
}

void BackupKeeperTest::reportKeepsItsText()
{
    QCOMPARE(salvageReportFromText(toText(report())), std::optional(report()));
    for (const QString& text : {u""_s, u"{}"_s, u"[1]"_s, u"{\"at\":\"yesterday\"}"_s})
        QVERIFY2(!salvageReportFromText(text), qPrintable(text));
    const QString message = salvageMessage(report());
    for (const QString& word :
         {u"3 switches"_s, u"4 outages"_s, u"/b/p.db"_s, u"coverage"_s, u"/d/p.db.damaged"_s})
        QVERIFY2(message.contains(word), qPrintable(message));
    QVERIFY(!message.contains(u'\n'));
}

void BackupKeeperTest::noticeStaysUntilSeen()
{
    MemoryStore store;
    InlineStoreExecutor executor(store);
    QVERIFY(store.values().setValue(salvageReportKey(), toText(report())).has_value());
    SalvageNotice notice(executor);
    QSignalSpy changed(&notice, &SalvageNotice::changed);
    notice.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 10'000);
    QCOMPARE(notice.message(), salvageMessage(report()));
    notice.dismiss();
    QCOMPARE(changed.size(), 2);
    QVERIFY(notice.message().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!*readSalvageReport(store), 10'000);
}

void BackupKeeperTest::adviceTellsForAWeek()
{
    MemoryStore store;
    QVERIFY(store.values().setValue(salvageReportKey(), toText(report())).has_value());
    const auto fresh = readSiteAdvice(store, report().at + std::chrono::hours(1));
    QVERIFY(fresh.has_value());
    QCOMPARE(fresh->salvage, std::optional(report()));
    QVERIFY(adviceTexts(*fresh, PolicyKind::Evidence, report().at).contains(salvageMessage(report())));
    QCOMPARE(adviceJson(*fresh).value("salvage"_L1).toObject().value("damaged_file"_L1).toString(),
             report().damagedFile);
    const auto old = readSiteAdvice(store, report().at + std::chrono::hours(24 * 8));
    QVERIFY(old.has_value());
    QVERIFY(!old->salvage);
    QVERIFY(adviceJson(*old).value("salvage"_L1).isNull());
}

QTEST_GUILESS_MAIN(BackupKeeperTest)
#include "tst_backupkeeper.moc"
