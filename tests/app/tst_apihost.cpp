// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMap>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include "app/run/apihost.h"
#include "app/run/headlessmonitor.h"
#include "app/run/keptsecret.h"
#include "core/base/finishedfuture.h"
#include "house.h"
#include "storage/memorystore.h"
#include "support/inlinestoreexecutor.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;

class ApiHostTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesASecretOnce();
    void saysWhyNoSecretIsKept();
    void startsWithTheKeptToken();
    void startsWithoutAKeychain();
    void saysWhyItCannotStart();
    void followsTheSettings();
    void stopsBeforeItStarted();
    void headlessEndsWhereTheServerCannot();
};

namespace {

/// A keychain in memory.
class MemorySecrets final : public SecretStore
{
public:
    QFuture<Result<std::optional<QString>>> read(const QString& key) override
    {
        using Answer = Result<std::optional<QString>>;
        if (isLocked)
            return finishedFuture<Answer>(failure(ErrorCode::SecretUnavailable, {u"locked"_s}));
        return finishedFuture<Answer>(secrets.contains(key) ? std::optional(secrets.value(key))
                                                            : std::optional<QString>());
    }
    QFuture<Result<void>> write(const QString& key, const QString& secret) override
    {
        if (isReadOnly)
            return finishedFuture<Result<void>>(failure(ErrorCode::SecretUnavailable, {u"full"_s}));
        secrets.insert(key, secret);
        return finishedFuture(Result<void>());
    }
    QFuture<Result<void>> remove(const QString&) override { return finishedFuture(Result<void>()); }

    QMap<QString, QString> secrets;
    bool isLocked = false;
    bool isReadOnly = false;
};

template <typename T>
Result<T> awaited(const QFuture<Result<T>>& future)
{
    const bool isDone = QTest::qWaitFor([&future] { return future.isFinished(); }, awhile);
    return isDone ? future.result() : Result<T>(failure(ErrorCode::Interrupted));
}

/// The first line of the answer to this request; empty where nobody answers.
QByteArray firstLine(quint16 port, const QByteArray& request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write(request);
    [[maybe_unused]] const bool isDone = QTest::qWaitFor(
        [&socket] { return socket.canReadLine() || socket.state() == QAbstractSocket::UnconnectedState; },
        awhile);
    return socket.readLine().trimmed();
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

Settings servingSettings()
{
    Settings settings = quickSettings();
    settings.apiPort = freePort();
    return settings;
}

const QByteArray session("GET /api/session HTTP/1.1\r\nHost: localhost\r\n\r\n");

} // namespace

void ApiHostTest::makesASecretOnce()
{
    MemorySecrets secrets;
    const auto made = awaited(keptSecret(secrets, u"a"_s, this));
    QVERIFY(made);
    QVERIFY(made->size() > 40);
    QCOMPARE(awaited(keptSecret(secrets, u"a"_s, this)), made);
    QVERIFY(awaited(keptSecret(secrets, u"b"_s, this)) != made);
}

void ApiHostTest::saysWhyNoSecretIsKept()
{
    MemorySecrets secrets;
    secrets.isReadOnly = true;
    QCOMPARE(awaited(keptSecret(secrets, u"a"_s, this)).error().arguments, QStringList{u"full"_s});
    secrets.isLocked = true;
    QCOMPARE(awaited(keptSecret(secrets, u"a"_s, this)).error().arguments, QStringList{u"locked"_s});
}

void ApiHostTest::startsWithTheKeptToken()
{
    MemoryStore store;
    InlineStoreExecutor executor(store);
    House house(executor, servingSettings());
    auto secrets = std::make_unique<MemorySecrets>();
    MemorySecrets& kept = *secrets;
    ApiHost host(apiPartsOf(house.application, house.clock, executor, house.settings), std::move(secrets));
    const auto url = awaited(host.start());
    const quint16 port = house.settings.settings().apiPort;
    QCOMPARE(url, Result<QString>(u"http://127.0.0.1:%1/"_s.arg(port)));
    QCOMPARE(kept.secrets.keys(), (QStringList{u"api-token"_s, u"session-key"_s}));
    const QByteArray token = kept.secrets.value(u"api-token"_s).toLatin1();
    const QByteArray check =
        "POST /api/check-all-switches HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ";
    QCOMPARE(firstLine(port, check + "wrong\r\n\r\n"), "HTTP/1.1 401 Unauthorized");
    QCOMPARE(firstLine(port, check + token + "\r\n\r\n"),
             "HTTP/1.1 503 Service Unavailable"); // nobody watches
    host.stop();
    QCOMPARE(firstLine(port, session), "");
}

void ApiHostTest::startsWithoutAKeychain()
{
    MemoryStore store;
    InlineStoreExecutor executor(store);
    House house(executor, servingSettings());
    ApiHost host(apiPartsOf(house.application, house.clock, executor, house.settings), nullptr);
    QVERIFY(awaited(host.start()));
    QCOMPARE(firstLine(house.settings.settings().apiPort, session), "HTTP/1.1 200 OK");
}

void ApiHostTest::saysWhyItCannotStart()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Settings settings = quickSettings();
    settings.apiPort = other.serverPort();
    MemoryStore store;
    InlineStoreExecutor executor(store);
    House house(executor, settings);
    ApiHost host(apiPartsOf(house.application, house.clock, executor, house.settings), nullptr);
    const auto url = awaited(host.start());
    QVERIFY(!url);
    QCOMPARE(url.error().code, ErrorCode::NetworkFailed);
}

void ApiHostTest::followsTheSettings()
{
    MemoryStore store;
    InlineStoreExecutor executor(store);
    House house(executor, servingSettings());
    ApiHost host(apiPartsOf(house.application, house.clock, executor, house.settings), nullptr);
    host.follow();
    Settings settings = house.settings.settings();
    const quint16 first = settings.apiPort;
    QCOMPARE(firstLine(first, session), "");
    settings.apiEnabled = true;
    QVERIFY(house.settings.save(settings));
    QTRY_COMPARE_WITH_TIMEOUT(firstLine(first, session), "HTTP/1.1 200 OK", awhile);
    settings.monitorInterval = std::chrono::seconds(7); // nothing of the server's
    QVERIFY(house.settings.save(settings));
    QCOMPARE(firstLine(first, session), "HTTP/1.1 200 OK");
    settings.apiPort = freePort();
    QVERIFY(house.settings.save(settings));
    QTRY_COMPARE_WITH_TIMEOUT(firstLine(settings.apiPort, session), "HTTP/1.1 200 OK", awhile);
    QCOMPARE(firstLine(first, session), "");
    settings.apiEnabled = false;
    QVERIFY(house.settings.save(settings));
    QCOMPARE(firstLine(settings.apiPort, session), "");
}

void ApiHostTest::stopsBeforeItStarted()
{
    MemoryStore store;
    InlineStoreExecutor executor(store);
    House house(executor, servingSettings());
    ApiHost host(apiPartsOf(house.application, house.clock, executor, house.settings), nullptr);
    const auto url = host.start();
    host.stop();
    QCOMPARE(awaited(url).error().code, ErrorCode::Interrupted);
    QCOMPARE(firstLine(house.settings.settings().apiPort, session), "");
}

void ApiHostTest::headlessEndsWhereTheServerCannot()
{
    MemoryStore store;
    InlineStoreExecutor executor(store);
    House house(executor);
    StopRequest stop;
    HeadlessMonitor monitor(house.application, stop, WhenMonitored::Leave, store.location());
    const auto ended = monitor.run();
    monitor.abandon(Error{ErrorCode::NetworkFailed, {u"taken"_s}});
    const auto outcome = awaited(ended);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::NetworkFailed);
}

QTEST_GUILESS_MAIN(ApiHostTest)
#include "tst_apihost.moc"
