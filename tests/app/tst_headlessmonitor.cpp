// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include "app/run/database.h"
#include "app/run/headlessmonitor.h"
#include "house.h"
#include "storage/memorystore.h"
#include "support/inlinestoreexecutor.h"
#include "support/memoryspool.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class HeadlessMonitorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsUntilAskedToStop();
    void aRequestThatCameBeforeEndsItToo();
    void leavesWhereAnotherWatches();
    void waitsWhereToldTo();
    void troubleAtTheStartEndsIt();
    void troubleLaterDoesNot();
    void waitingOutlivesTrouble();
    void aSpoolThatCannotBeReadIsTriedAgain();
    void everyBadDatabaseHasItsReason_data();
    void everyBadDatabaseHasItsReason();
    void aServerThatRefusesIsToldSoon();
    void aServerThatSaysNothingIsGivenUp();
};

namespace {

ErrorCode errorOfRunning(const QString& url)
{
    const SystemClock clock;
    const auto database = Database::make(clock, url, OpenMode::CreateIfMissing, nullptr);
    if (!database)
        return database.error().code;
    House house((*database)->executor());
    StopRequest stopRequest;
    HeadlessMonitor monitor(house.application, stopRequest, WhenMonitored::Leave, (*database)->location());
    const auto ended = monitor.run();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(ended.isFinished(), 2 * awhile); }();
    return ended.isFinished() && !ended.result() ? ended.result().error().code : ErrorCode::Interrupted;
}

} // namespace

void HeadlessMonitorTest::runsUntilAskedToStop()
{
    MemoryStore store;
    InlineStoreExecutor executor(store);
    House house(executor);
    StopRequest stopRequest;
    HeadlessMonitor monitor(house.application, stopRequest, WhenMonitored::Leave, store.location());
    QSignalSpy modes(&house.application, &Application::modeChanged);
    const auto ended = monitor.run();
    QTRY_COMPARE_WITH_TIMEOUT(modes.size(), 1, awhile);
    QVERIFY(!ended.isFinished());
    stopRequest.request();
    QTRY_VERIFY_WITH_TIMEOUT(ended.isFinished(), awhile);
    QVERIFY(ended.result());
    QVERIFY(!*store.isMonitored());
}

void HeadlessMonitorTest::aRequestThatCameBeforeEndsItToo()
{
    MemoryStore store;
    InlineStoreExecutor executor(store);
    House house(executor);
    StopRequest stopRequest;
    stopRequest.request();
    HeadlessMonitor monitor(house.application, stopRequest, WhenMonitored::Leave, store.location());
    const auto ended = monitor.run();
    QTRY_VERIFY_WITH_TIMEOUT(ended.isFinished(), awhile);
    QVERIFY(ended.result());
}

void HeadlessMonitorTest::leavesWhereAnotherWatches()
{
    MemoryStore store;
    store.setMonitoredElsewhere(true);
    InlineStoreExecutor executor(store);
    House house(executor);
    StopRequest stopRequest;
    HeadlessMonitor monitor(house.application, stopRequest, WhenMonitored::Leave, u"/x/power.db"_s);
    const auto ended = monitor.run();
    QTRY_VERIFY_WITH_TIMEOUT(ended.isFinished(), awhile);
    QCOMPARE(ended.result().error(), (Error{ErrorCode::AlreadyMonitored, {u"/x/power.db"_s}}));
}

void HeadlessMonitorTest::waitsWhereToldTo()
{
    MemoryStore store;
    store.setMonitoredElsewhere(true);
    InlineStoreExecutor executor(store);
    House house(executor);
    StopRequest stopRequest;
    HeadlessMonitor monitor(house.application, stopRequest, WhenMonitored::Wait, store.location());
    const auto ended = monitor.run();
    QTRY_COMPARE_WITH_TIMEOUT(house.application.status().mode(), MonitorMode::Viewing, awhile);
    store.setMonitoredElsewhere(false);
    QTRY_COMPARE_WITH_TIMEOUT(house.application.status().mode(), MonitorMode::Watching, awhile);
    QVERIFY(!ended.isFinished());
    stopRequest.request();
    QTRY_VERIFY_WITH_TIMEOUT(ended.isFinished(), awhile);
    QVERIFY(ended.result());
}

void HeadlessMonitorTest::troubleAtTheStartEndsIt()
{
    MemoryStore store;
    InlineStoreExecutor executor(store);
    const Error trouble{ErrorCode::DatabaseTooNew, {u"x"_s, u"9"_s, u"1"_s}};
    executor.setError(trouble);
    House house(executor);
    StopRequest stopRequest;
    HeadlessMonitor monitor(house.application, stopRequest, WhenMonitored::Leave, store.location());
    const auto ended = monitor.run();
    QTRY_VERIFY_WITH_TIMEOUT(ended.isFinished(), awhile);
    QCOMPARE(ended.result().error(), trouble);
}

void HeadlessMonitorTest::troubleLaterDoesNot()
{
    MemoryStore store;
    InlineStoreExecutor executor(store);
    House house(executor);
    StopRequest stopRequest;
    HeadlessMonitor monitor(house.application, stopRequest, WhenMonitored::Leave, store.location());
    const auto ended = monitor.run();
    QTRY_COMPARE_WITH_TIMEOUT(house.application.status().mode(), MonitorMode::Watching, awhile);
    QSignalSpy failed(&house.application, &Application::storeFailed);
    executor.setError(Error{ErrorCode::DatabaseUnreachable, {u"x"_s, u"gone"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, awhile);
    QVERIFY(!ended.isFinished());
    executor.setError(std::nullopt);
    stopRequest.request();
    QTRY_VERIFY_WITH_TIMEOUT(ended.isFinished(), awhile);
    QVERIFY(ended.result());
}

void HeadlessMonitorTest::waitingOutlivesTrouble()
{
    MemoryStore store;
    InlineStoreExecutor executor(store);
    executor.setError(Error{ErrorCode::DatabaseUnreachable, {u"x"_s, u"gone"_s}});
    House house(executor);
    StopRequest stopRequest;
    HeadlessMonitor monitor(house.application, stopRequest, WhenMonitored::Wait, store.location());
    const auto ended = monitor.run();
    QTRY_VERIFY_WITH_TIMEOUT(house.application.status().storeTrouble(), awhile);
    executor.setError(std::nullopt);
    QTRY_COMPARE_WITH_TIMEOUT(house.application.status().mode(), MonitorMode::Watching, awhile);
    stopRequest.request();
    QTRY_VERIFY_WITH_TIMEOUT(ended.isFinished(), awhile);
}

void HeadlessMonitorTest::aSpoolThatCannotBeReadIsTriedAgain()
{
    MemoryStore store;
    InlineStoreExecutor executor(store);
    MemorySpool spool;
    spool.readRefusal = Error{ErrorCode::FileUnreadable, {u"spool"_s, u"as wanted"_s}};
    House house(executor, quickSettings(), nullptr, &spool);
    StopRequest stopRequest;
    HeadlessMonitor monitor(house.application, stopRequest, WhenMonitored::Leave, store.location());
    QSignalSpy failed(&house.application, &Application::storeFailed);
    const auto ended = monitor.run();
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), awhile);
    spool.readRefusal.reset();
    QTRY_VERIFY_WITH_TIMEOUT(house.application.status().mode() == MonitorMode::Watching || ended.isFinished(),
                             awhile);
    QVERIFY(!ended.isFinished());
    stopRequest.request();
    QTRY_VERIFY_WITH_TIMEOUT(ended.isFinished(), awhile);
    QVERIFY(ended.result());
}

void HeadlessMonitorTest::everyBadDatabaseHasItsReason_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a folder") << QString() << ErrorCode::DatabaseIsFolder;
    QTest::newRow("a text") << u"This is a diary, and no database at all.\n"_s.repeated(200)
                            << ErrorCode::DatabaseNotADatabase;
}

void HeadlessMonitorTest::everyBadDatabaseHasItsReason()
{
    QFETCH(QString, content);
    QFETCH(ErrorCode, code);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.db"_s);
    if (content.isEmpty()) {
        QVERIFY(QDir().mkdir(path));
    } else {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content.toUtf8());
    }
    QCOMPARE(errorOfRunning("sqlite:///"_L1 + path), code);
}

void HeadlessMonitorTest::aServerThatRefusesIsToldSoon()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    QCOMPARE(errorOfRunning(u"postgresql://me:secret@127.0.0.1:%1/power"_s.arg(port)),
             ErrorCode::DatabaseUnreachable);
}

void HeadlessMonitorTest::aServerThatSaysNothingIsGivenUp()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QString url = u"postgresql://me:secret@127.0.0.1:%1/power"_s.arg(silent.serverPort());
    QCOMPARE(errorOfRunning(url), ErrorCode::DatabaseUnreachable);
}

QTEST_GUILESS_MAIN(HeadlessMonitorTest)
#include "tst_headlessmonitor.moc"
