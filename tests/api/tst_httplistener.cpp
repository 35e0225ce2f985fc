// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPromise>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>

#include "api/apianswer.h"
#include "api/httplistener.h"
#include "support/fakedevice.h"
#include "support/manualclock.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class HttpListenerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answersOneAfterAnother();
    void holdsNoAnswerBack();
    void headHasNoBody();
    void oldClientsAreLetGo();
    void everyAnswerIsGuarded();
    void nothingHasNoLength();
    void longAnswersComeWhole();
    void laterAnswersFindTheirClient();
    void clientsMayLeaveFirst();
    void waitsForTheBodyAsAsked();
    void refusalsAreRead();
    void slowRequestsAreGivenUp();
    void idleConnectionsAreClosed();
    void slowReadersAreGivenUp();
    void theOldestWaitingMakesRoom();
    void whoWaitsForAnAnswerStays();
    void onePeerDoesNotTakeAllTheRoom();
    void manyLeaveAtAnyMoment();
    void speaksTls();
    void tlsHoldsAnswersBack();
    void longAnswersComeWholeOverTls();
    void datesAreThoseOfHttp();

private:
    std::unique_ptr<QTcpSocket> connected(const QString& from = {});
    QByteArray exchange(const QByteArray& request);
    std::unique_ptr<QSslSocket> connectedByTls();

    ManualClock m_clock;
    std::unique_ptr<HttpListener> m_listener;
    QList<ApiRequest> m_requests;
    std::vector<QPromise<ApiResponse>> m_held;
    bool m_holds = false;
    ApiResponse m_answer;
};

namespace {

const QByteArray get("GET /x HTTP/1.1\r\nHost: x\r\n\r\n");
const QByteArray getAndClose("GET /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

/// Whatever came until \a enough says so, or the other side closed.
QByteArray readUntil(QTcpSocket& socket, const std::function<bool(const QByteArray&)>& enough)
{
    QByteArray all;
    [[maybe_unused]] const bool isDone = QTest::qWaitFor(
        [&] {
            all += socket.readAll();
            return enough(all) || socket.state() == QAbstractSocket::UnconnectedState;
        },
        awhile);
    return all + socket.readAll();
}

QByteArray readToEnd(QTcpSocket& socket)
{
    return readUntil(socket, [](const QByteArray&) { return false; });
}

QByteArray bodyOf(const QByteArray& answer)
{
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

} // namespace

void HttpListenerTest::init()
{
    m_requests.clear();
    m_held.clear();
    m_holds = false;
    m_answer = ApiResponse{200, "text/plain", "hello", {}};
    m_listener = std::make_unique<HttpListener>(m_clock, [this](const ApiRequest& request) {
        m_requests.append(request);
        if (!m_holds)
            return answered(m_answer);
        m_held.emplace_back();
        m_held.back().start();
        return m_held.back().future();
    });
    QVERIFY(m_listener->listen(QHostAddress::LocalHost));
}

void HttpListenerTest::cleanup()
{
    m_listener.reset();
}

std::unique_ptr<QTcpSocket> HttpListenerTest::connected(const QString& from)
{
    auto socket = std::make_unique<QTcpSocket>();
    if (!from.isEmpty() && !socket->bind(QHostAddress(from)))
        return nullptr;
    socket->connectToHost(QHostAddress::LocalHost, m_listener->port());
    [[maybe_unused]] const bool isConnected =
        QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::ConnectedState; }, awhile);
    return socket;
}

QByteArray HttpListenerTest::exchange(const QByteArray& request)
{
    const auto socket = connected();
    socket->write(request);
    return readToEnd(*socket);
}

void HttpListenerTest::answersOneAfterAnother()
{
    const auto socket = connected();
    socket->write(get + get + getAndClose);
    const QByteArray all = readToEnd(*socket);
    QCOMPARE(all.count("HTTP/1.1 200 OK\r\n"), 3);
    QCOMPARE(all.count("Connection: keep-alive"), 2);
    QCOMPARE(all.count("Connection: close"), 1);
    QCOMPARE(all.count("hello"), 3);
    QCOMPARE(m_requests.size(), 3);
    QCOMPARE(m_requests.first().peer, u"127.0.0.1"_s);
    QVERIFY(m_requests.first().isFromHere);
    QVERIFY(!m_requests.first().isEncrypted);
    QTRY_COMPARE_WITH_TIMEOUT(m_listener->connectionCount(), 0, awhile);
}

/// The kernel would wait for the confirmation of one piece before it sends the next that does not fill a
/// packet.
void HttpListenerTest::holdsNoAnswerBack()
{
    const auto socket = connected();
    QTRY_COMPARE_WITH_TIMEOUT(m_listener->connectionCount(), 1, awhile);
    const auto sockets = m_listener->findChildren<QTcpSocket*>();
    QCOMPARE(sockets.size(), 1);
    QCOMPARE(sockets.first()->socketOption(QAbstractSocket::LowDelayOption).toInt(), 1);
}

void HttpListenerTest::headHasNoBody()
{
    const QByteArray all = exchange("HEAD /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QVERIFY(all.contains("Content-Length: 5\r\n"));
    QCOMPARE(bodyOf(all), "");
}

void HttpListenerTest::oldClientsAreLetGo()
{
    const QByteArray all = exchange("GET /x HTTP/1.0\r\n\r\n");
    QVERIFY(all.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(all.contains("Connection: close\r\n"));
    QCOMPARE(bodyOf(all), "hello");
}

void HttpListenerTest::everyAnswerIsGuarded()
{
    for (const QByteArray& request : {getAndClose, QByteArray("nonsense\r\n\r\n")}) {
        const QByteArray all = exchange(request);
        for (const char* field :
             {"Date: Thu, 01 Jan 2026 00:00:00 GMT", "Content-Security-Policy: default-src 'none'",
              "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY", "Referrer-Policy: no-referrer",
              "Cache-Control: no-cache"})
            QVERIFY2(all.contains(field), all.constData());
    }
    m_answer.fields = {{"Content-Security-Policy", "default-src 'self'"}};
    const QByteArray own = exchange(getAndClose);
    QCOMPARE(own.count("Content-Security-Policy"), 1);
    QVERIFY(own.contains("default-src 'self'"));
}

void HttpListenerTest::nothingHasNoLength()
{
    m_answer = ApiResponse::empty();
    const QByteArray all = exchange(getAndClose);
    QVERIFY(all.startsWith("HTTP/1.1 204 No Content\r\n"));
    QVERIFY(!all.contains("Content-Length"));
    QVERIFY(!all.contains("\r\nContent-Type"));
}

void HttpListenerTest::longAnswersComeWhole()
{
    m_answer.body = QByteArray(3'000'000, 'a');
    const QByteArray all = exchange(getAndClose);
    QCOMPARE(bodyOf(all).size(), 3'000'000);
}

void HttpListenerTest::laterAnswersFindTheirClient()
{
    m_holds = true;
    const auto first = connected();
    first->write(getAndClose);
    QTRY_COMPARE_WITH_TIMEOUT(m_held.size(), 1U, awhile);
    const auto second = connected();
    second->write(getAndClose);
    QTRY_COMPARE_WITH_TIMEOUT(m_held.size(), 2U, awhile);
    m_held[1].addResult(ApiResponse{200, "text/plain", "second", {}});
    m_held[1].finish();
    QCOMPARE(bodyOf(readToEnd(*second)), "second");
    m_held[0].addResult(ApiResponse{200, "text/plain", "first", {}});
    m_held[0].finish();
    QCOMPARE(bodyOf(readToEnd(*first)), "first");
}

void HttpListenerTest::clientsMayLeaveFirst()
{
    m_holds = true;
    auto socket = connected();
    socket->write(get);
    QTRY_COMPARE_WITH_TIMEOUT(m_held.size(), 1U, awhile);
    socket->abort();
    QTRY_COMPARE_WITH_TIMEOUT(m_listener->connectionCount(), 0, awhile);
    m_held[0].addResult(m_answer);
    m_held[0].finish();
    m_holds = false;
    QCOMPARE(bodyOf(exchange(getAndClose)), "hello"); // for others it goes on
}

void HttpListenerTest::waitsForTheBodyAsAsked()
{
    const auto socket = connected();
    socket->write("POST /x HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n"
                  "Connection: close\r\n\r\n");
    const QByteArray first =
        readUntil(*socket, [](const QByteArray& all) { return all.endsWith("\r\n\r\n"); });
    QCOMPARE(first, "HTTP/1.1 100 Continue\r\n\r\n");
    QVERIFY(m_requests.isEmpty());
    socket->write("ab");
    QCOMPARE(bodyOf(readToEnd(*socket)), "hello");
    QCOMPARE(m_requests.at(0).body, "ab");
}

/// Though there is more to come, which is not read.
void HttpListenerTest::refusalsAreRead()
{
    const QByteArray all =
        exchange("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n" + QByteArray(200'000, 'a'));
    QVERIFY2(all.startsWith("HTTP/1.1 413 "), all.left(100).constData());
    QVERIFY(all.contains("application/problem+json"));
    QVERIFY(m_requests.isEmpty());
    QVERIFY(exchange("GET /" + QByteArray(20'000, 'a')).startsWith("HTTP/1.1 431 "));
    QVERIFY(exchange("GET / HTTP/2.0\r\n\r\n").startsWith("HTTP/1.1 505 "));
}

void HttpListenerTest::slowRequestsAreGivenUp()
{
    m_listener->setDeadlines({.request = 50ms});
    QVERIFY(exchange("GET /x HTTP/1.1\r\nX: ").startsWith("HTTP/1.1 408 "));
    // What trickles in makes no difference.
    const auto socket = connected();
    socket->write("GET /x HTTP/1.1\r\n");
    QByteArray all;
    const bool isOver = QTest::qWaitFor(
        [&] {
            socket->write("a");
            all += socket->readAll();
            return all.startsWith("HTTP/1.1 408 ") || socket->state() != QAbstractSocket::ConnectedState;
        },
        awhile);
    QVERIFY(isOver);
    QTRY_COMPARE_WITH_TIMEOUT(m_listener->connectionCount(), 0, awhile);
}

void HttpListenerTest::idleConnectionsAreClosed()
{
    m_listener->setDeadlines({.idle = 50ms});
    QCOMPARE(exchange({}), "");
    QTRY_COMPARE_WITH_TIMEOUT(m_listener->connectionCount(), 0, awhile);
}

void HttpListenerTest::slowReadersAreGivenUp()
{
    m_listener->setDeadlines({.writing = 200ms});
    m_answer.body = QByteArray(64'000'000, 'a');
    const auto socket = connected();
    socket->setReadBufferSize(1000);
    socket->write(get);
    QTRY_COMPARE_WITH_TIMEOUT(m_requests.size(), 1, awhile);
    QTRY_COMPARE_WITH_TIMEOUT(m_listener->connectionCount(), 0, awhile);
}

void HttpListenerTest::theOldestWaitingMakesRoom()
{
    m_listener->setMostConnections(3);
    const auto first = connected();
    const auto second = connected();
    const auto third = connected();
    QTRY_COMPARE_WITH_TIMEOUT(m_listener->connectionCount(), 3, awhile);
    QCOMPARE(bodyOf(exchange(getAndClose)), "hello");
    QTRY_COMPARE_WITH_TIMEOUT(first->state(), QAbstractSocket::UnconnectedState, awhile);
    QCOMPARE(third->state(), QAbstractSocket::ConnectedState);
    second->write(getAndClose);
    QCOMPARE(bodyOf(readToEnd(*second)), "hello");
}

void HttpListenerTest::whoWaitsForAnAnswerStays()
{
    m_holds = true;
    m_listener->setMostConnections(1);
    const auto first = connected();
    first->write(getAndClose);
    QTRY_COMPARE_WITH_TIMEOUT(m_held.size(), 1U, awhile);
    QCOMPARE(exchange(getAndClose), ""); // there is no room
    m_held[0].addResult(m_answer);
    m_held[0].finish();
    QCOMPARE(bodyOf(readToEnd(*first)), "hello");
}

void HttpListenerTest::onePeerDoesNotTakeAllTheRoom()
{
    m_listener->setMostConnections(3);
    m_listener->setDeadlines({.idle = 5min, .request = 5min, .writing = 5min});
    m_holds = true;
    const auto waiting = connected();
    waiting->write(getAndClose);
    QTRY_COMPARE_WITH_TIMEOUT(m_held.size(), 1U, awhile);
    m_holds = false;
    m_answer.body = QByteArray(64'000'000, 'a'); // which they never read
    const auto first = connected();
    const auto second = connected();
    for (QTcpSocket* each : {first.get(), second.get()}) {
        each->setReadBufferSize(1000);
        each->write(get);
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_requests.size(), 3, awhile);
    QCOMPARE(exchange(getAndClose), ""); // of the same peer: there is no room
    m_answer.body = "hello";
    const auto other = connected(u"127.0.0.2"_s);
    if (!other)
        QSKIP("127.0.0.2 is no address here");
    other->write(getAndClose);
    QCOMPARE(bodyOf(readToEnd(*other)), "hello");
    QCOMPARE(m_requests.last().peer, u"127.0.0.2"_s);
    m_held[0].addResult(m_answer); // those who took no answer went first
    m_held[0].finish();
    QCOMPARE(bodyOf(readToEnd(*waiting)), "hello");
}

/// Requests that are cut off anywhere, answers that nobody waits for: what is left is an empty house.
void HttpListenerTest::manyLeaveAtAnyMoment()
{
    const QByteArray whole = get + "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n123456789";
    for (qsizetype length = 0; length <= whole.size(); length += 3) {
        m_holds = length % 2 == 0;
        const auto socket = connected();
        socket->write(whole.left(length));
        socket->flush();
        if (length % 5 == 0)
            QTest::qWait(0);
        socket->abort();
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_listener->connectionCount(), 0, awhile);
    for (QPromise<ApiResponse>& each : m_held) {
        each.addResult(m_answer);
        each.finish();
    }
    m_holds = false;
    QCOMPARE(bodyOf(exchange(getAndClose)), "hello");
}

void HttpListenerTest::speaksTls()
{
    const auto certificate = FakeDevice::selfSigned();
    if (!certificate)
        QSKIP("no openssl program here");
    m_listener->setTls(*certificate);
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, m_listener->port());
    QTRY_VERIFY2_WITH_TIMEOUT(socket.isEncrypted(), qPrintable(socket.errorString()), awhile);
    socket.write(get + getAndClose);
    QCOMPARE(readToEnd(socket).count("hello"), 2);
    QVERIFY(m_requests.first().isEncrypted);
    // Who does not speak it, and who never finishes, is let go.
    QCOMPARE(exchange(get + QByteArray(1000, 'x')).count("HTTP/1.1 200"), 0);
    m_listener->setDeadlines({.idle = 50ms});
    QCOMPARE(exchange("\x16\x03\x01"), "");
    QTRY_COMPARE_WITH_TIMEOUT(m_listener->connectionCount(), 0, awhile);
}

std::unique_ptr<QSslSocket> HttpListenerTest::connectedByTls()
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->connectToHostEncrypted(u"127.0.0.1"_s, m_listener->port());
    [[maybe_unused]] const bool isEncrypted = QTest::qWaitFor([&] { return socket->isEncrypted(); }, awhile);
    return socket;
}

/// Who asks and asks and never reads gets what fits into the kernel, and is let go then.
void HttpListenerTest::tlsHoldsAnswersBack()
{
    const auto certificate = FakeDevice::selfSigned();
    if (!certificate)
        QSKIP("no openssl program here");
    constexpr int asked = 500;
    m_listener->setTls(*certificate);
    m_listener->setDeadlines({.idle = 5min, .request = 5min, .writing = 300ms});
    m_answer.body = QByteArray(200'000, 'a');
    const auto socket = connectedByTls();
    QVERIFY2(socket->isEncrypted(), qPrintable(socket->errorString()));
    socket->setReadBufferSize(1000);
    socket->write(get.repeated(asked));
    QTRY_COMPARE_GE_WITH_TIMEOUT(m_requests.size(), 1, awhile);
    QTRY_COMPARE_WITH_TIMEOUT(m_listener->connectionCount(), 0, awhile);
    QCOMPARE_LT(m_requests.size(), asked);
}

void HttpListenerTest::longAnswersComeWholeOverTls()
{
    const auto certificate = FakeDevice::selfSigned();
    if (!certificate)
        QSKIP("no openssl program here");
    m_listener->setTls(*certificate);
    m_answer.body = QByteArray(3'000'000, 'a');
    const auto socket = connectedByTls();
    socket->write(getAndClose);
    QCOMPARE(bodyOf(readToEnd(*socket)).size(), 3'000'000);
}

void HttpListenerTest::datesAreThoseOfHttp()
{
    QCOMPARE(httpDate(Timestamp::fromMilliseconds(784'111'777'000)), "Sun, 06 Nov 1994 08:49:37 GMT");
}

QTEST_GUILESS_MAIN(HttpListenerTest)
#include "tst_httplistener.moc"
