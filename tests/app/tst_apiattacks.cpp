// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <arpa/inet.h>
#include <atomic>
#include <dlfcn.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <thread>
#include <unistd.h>

#include <QScopeGuard>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include "app/run/apihost.h"
#include "core/base/finishedfuture.h"
#include "house.h"
#include "storage/memorystore.h"
#include "support/inlinestoreexecutor.h"
#include "support/manualclock.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Clients that mean no good, with sockets of their own, against the REST server and the monitor beside it.
class ApiAttacksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void halfClosedConnectionsGo_data();
    void halfClosedConnectionsGo();
    void manyIdleConnectionsLeaveRoom();
    void noDescriptorIsLeft();
    void probingGoesOn();

private:
    std::unique_ptr<QTcpSocket> connected();
    QByteArray bodyOf(const std::unique_ptr<QTcpSocket>& socket);

    ManualClock m_clock;
    std::unique_ptr<HttpListener> m_listener;
    std::vector<QPromise<ApiResponse>> m_held;
    bool m_holds = false;
};

namespace {

const QByteArray get("GET /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

/// A bare socket that goes when this does.
class BareClient final
{
public:
    /// Connects at once, whether or not anybody accepts already.
    explicit BareClient(quint16 port) : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        // Nobody accepts any more while the test waits for this thread to end.
        const timeval patience{0, 300'000};
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_isConnected =
            ::connect(m_descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    BareClient(BareClient&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1)), m_isConnected(other.m_isConnected)
    {
    }
    BareClient(const BareClient&) = delete;
    BareClient& operator=(const BareClient&) = delete;
    BareClient& operator=(BareClient&&) = delete;
    ~BareClient()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }

    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    void send(const QByteArray& bytes) const
    {
        [[maybe_unused]] const auto sent =
            ::send(m_descriptor, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
    }
    void halfClose() const { ::shutdown(m_descriptor, SHUT_WR); }
    /// What came so far; does not wait.
    [[nodiscard]] QByteArray received() const
    {
        QByteArray bytes(4096, '\0');
        const auto size =
            ::recv(m_descriptor, bytes.data(), static_cast<size_t>(bytes.size()), MSG_DONTWAIT | MSG_PEEK);
        return bytes.left(std::max<qsizetype>(0, static_cast<qsizetype>(size)));
    }

private:
    int m_descriptor;
    bool m_isConnected = false;
};

/// Does \a each in a thread of its own, again and again until this goes.
class Attacker final
{
public:
    template <typename Each>
    explicit Attacker(Each each)
        : m_thread([this, each] {
              while (!m_isOver)
                  each();
          })
    {
    }
    Attacker(const Attacker&) = delete;
    Attacker& operator=(const Attacker&) = delete;
    ~Attacker()
    {
        m_isOver = true;
        m_thread.join();
    }

private:
    std::atomic_bool m_isOver = false;
    std::thread m_thread;
};

Settings servingSettings()
{
    QTcpServer free;
    free.listen(QHostAddress::LocalHost);
    Settings settings = quickSettings();
    settings.apiPort = free.serverPort();
    settings.secretKey = u"a key"_s;
    settings.apiToken = u"a token that nobody can guess"_s;
    settings.smartSwitches = {target(u"Lamp"_s, u"192.168.1.5"_s), target(u"Fridge"_s, u"192.168.1.6"_s)};
    return settings;
}

} // namespace

void ApiAttacksTest::init()
{
    m_held.clear();
    m_holds = false;
    m_listener = std::make_unique<HttpListener>(m_clock, [this](const ApiRequest&) {
        if (!m_holds)
            return finishedFuture(ApiResponse{200, "text/plain", "hello", {}});
        m_held.emplace_back();
        m_held.back().start();
        return m_held.back().future();
    });
    QVERIFY(m_listener->listen(QHostAddress::LocalHost));
}

void ApiAttacksTest::cleanup()
{
    m_listener.reset();
}

std::unique_ptr<QTcpSocket> ApiAttacksTest::connected()
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress::LocalHost, m_listener->port());
    [[maybe_unused]] const bool isConnected =
        QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::ConnectedState; }, awhile);
    return socket;
}

QByteArray ApiAttacksTest::bodyOf(const std::unique_ptr<QTcpSocket>& socket)
{
    [[maybe_unused]] const bool isOver =
        QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::UnconnectedState; }, awhile);
    const QByteArray all = socket->readAll();
    return all.mid(all.indexOf("\r\n\r\n") + 4);
}

void ApiAttacksTest::halfClosedConnectionsGo_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<bool>("holds");
    QTest::newRow("nothing asked") << QByteArray() << false;
    QTest::newRow("in the header") << get.left(20) << false;
    QTest::newRow("in the body") << QByteArray("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc")
                                 << false;
    QTest::newRow("asked") << get << false;
    QTest::newRow("asked, and nobody answers yet") << get << true;
}

void ApiAttacksTest::halfClosedConnectionsGo()
{
    QFETCH(QByteArray, sent);
    QFETCH(bool, holds);
    m_holds = holds;
    std::vector<BareClient> clients;
    for (int i = 0; i < 20; ++i) {
        clients.emplace_back(m_listener->port());
        QVERIFY(clients.back().isConnected());
        clients.back().send(sent);
        clients.back().halfClose();
    }
    // The listener has seen them all when it has let one more in that came behind them.
    m_holds = false;
    const auto last = connected();
    last->write(get);
    QCOMPARE(bodyOf(last), "hello");
    QTRY_COMPARE_WITH_TIMEOUT(m_listener->connectionCount(), 0, awhile);
    for (QPromise<ApiResponse>& each : m_held) { // their clients are gone
        each.addResult(ApiResponse{200, "text/plain", "late", {}});
        each.finish();
    }
    const auto next = connected();
    next->write(get);
    QCOMPARE(bodyOf(next), "hello");
}

void ApiAttacksTest::manyIdleConnectionsLeaveRoom()
{
    m_listener->setDeadlines({.idle = 5min, .request = 5min, .writing = 5min});
    std::vector<BareClient> idle;
    idle.reserve(1000);
    for (int batch = 0; batch < 20; ++batch) {
        for (int i = 0; i < 50; ++i) { // as many as may wait to be let in
            idle.emplace_back(m_listener->port());
            QVERIFY(idle.back().isConnected());
            idle.back().send(i % 2 == 0 ? QByteArray() : get.left(10)); // some begin, and go no further
        }
        const auto amid = connected();
        amid->write(get);
        QCOMPARE(bodyOf(amid), "hello");
    }
    QVERIFY(m_listener->connectionCount() <= HttpListener::usualConnections);
    const auto after = connected();
    after->write(get);
    QCOMPARE(bodyOf(after), "hello");
    idle.clear();
    QTRY_COMPARE_WITH_TIMEOUT(m_listener->connectionCount(), 0, awhile);
}

void ApiAttacksTest::noDescriptorIsLeft()
{
    if (::dlsym(RTLD_DEFAULT, "__ubsan_handle_dynamic_type_cache_miss_abort") != nullptr)
        QSKIP("the sanitizer opens pipes to look at objects, and takes them for broken where it cannot");
    const auto asking = connected();
    m_holds = true;
    asking->write(get);
    QTRY_COMPARE_WITH_TIMEOUT(m_held.size(), 1U, awhile);
    m_holds = false;
    std::vector<BareClient> waiting;
    for (int i = 0; i < 8; ++i)
        waiting.emplace_back(m_listener->port());
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const int lowest = ::dup(0);
    ::close(lowest);
    rlimit none = before;
    none.rlim_cur = static_cast<rlim_t>(lowest);
    QTest::ignoreMessage(QtWarningMsg, "no descriptor was left for a connection");
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
    auto restored = qScopeGuard([&before] { ::setrlimit(RLIMIT_NOFILE, &before); });
    // Who was let in already is answered all the same.
    QTest::qWait(0);
    QCOMPARE(m_listener->connectionCount(), 1);
    m_held.front().addResult(ApiResponse{200, "text/plain", "held", {}});
    m_held.front().finish();
    QCOMPARE(bodyOf(asking), "held");
    restored.dismiss();
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
    for (const BareClient& each : waiting) {
        each.send(get);
        QTRY_VERIFY_WITH_TIMEOUT(each.received().endsWith("hello"), awhile);
    }
}

void ApiAttacksTest::probingGoesOn()
{
    MemoryStore store;
    InlineStoreExecutor executor(store);
    const Settings settings = servingSettings();
    House house(executor, settings);
    ApiHost host(apiPartsOf(house.application, house.clock, executor, house.settings), nullptr);
    const auto started = host.start();
    QTRY_VERIFY_WITH_TIMEOUT(started.isFinished(), awhile);
    QVERIFY(started.result());
    house.application.start();
    QTRY_VERIFY_WITH_TIMEOUT(!house.prober.calls().isEmpty(), awhile);
    const auto strike = [port = settings.apiPort](const QByteArray& bytes) {
        return [port, bytes] {
            const BareClient first(port);
            const BareClient second(port);
            first.send(bytes);
            second.send(bytes.left(bytes.size() / 2));
            second.halfClose();
        };
    };
    const Attacker asking(strike("GET /api/power-checks?limit=10000 HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    const Attacker guessing(
        strike("DELETE /api/switches/1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer guess\r\n\r\n"));
    const Attacker shouting(strike(QByteArray(100'000, 'x')));
    const qsizetype before = house.prober.calls().size();
    // Each is due once a second: three more of each.
    QTRY_VERIFY_WITH_TIMEOUT(house.prober.calls().size() >= before + 6, awhile);
    QCOMPARE(store.switches().all()->size(), 2);
}

QTEST_GUILESS_MAIN(ApiAttacksTest)
#include "tst_apiattacks.moc"
