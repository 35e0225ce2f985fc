// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTcpSocket>

#include "api/apiharness.h"
#include "api/liveevents.h"
#include "core/base/finishedfuture.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The status as server-sent events, and the transport under answers that go on.
class LiveEventsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsAtOnceAndWithEachChange();
    void isGivenUpWithItsClient();
    void takesNoMoreThanItCan();
    void headHasNoStream();
    void endsWhenItIsOver();
    void losesWhoDoesNotListen();
    void yieldsToOthers();
    void needsARight();

private:
    std::unique_ptr<QTcpSocket> connectTo(quint16 port, const QByteArray& target = "/api/events");

    std::unique_ptr<ApiHarness> m_api;
};

void LiveEventsTest::init()
{
    m_api = std::make_unique<ApiHarness>();
    QVERIFY(m_api->listen());
}

std::unique_ptr<QTcpSocket> LiveEventsTest::connectTo(quint16 port, const QByteArray& target)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress::LocalHost, port);
    socket->write("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    return socket;
}

void LiveEventsTest::tellsAtOnceAndWithEachChange()
{
    const Switch lamp = m_api->addSwitch(u"Lamp"_s, u"192.168.1.5"_s);
    const auto socket = connectTo(m_api->service.listener().port());
    QByteArray seen;
    const auto events = [&] {
        seen += socket->readAll();
        return seen.count("event: status\n");
    };
    QTRY_VERIFY_WITH_TIMEOUT(events() == 1 && seen.endsWith("\n\n"), awhile);
    const QByteArray head = seen.left(seen.indexOf("\r\n\r\n"));
    QVERIFY2(head.startsWith("HTTP/1.1 200 OK\r\n"), head.constData());
    QVERIFY(head.contains("Content-Type: text/event-stream") && head.contains("Cache-Control: no-store"));
    QVERIFY(!head.contains("Content-Length") && !head.contains("ETag"));
    const Timestamp now = m_api->clock.now();
    m_api->status.setCheck({lamp.id, now - 12ms, now, ProbeOutcome::answer(200, 12ms)}, 0, SwitchState::Up);
    QTRY_VERIFY_WITH_TIMEOUT(events() == 2 && seen.endsWith("\n\n"), awhile);
    const QByteArray last = seen.mid(seen.lastIndexOf("data: ") + 6).trimmed();
    const QJsonObject status = QJsonDocument::fromJson(last).object();
    QCOMPARE(status.value("switches"_L1)["online"_L1].toInt(), 1);
}

void LiveEventsTest::isGivenUpWithItsClient()
{
    auto socket = connectTo(m_api->service.listener().port());
    QTRY_VERIFY_WITH_TIMEOUT(socket->bytesAvailable() > 0, awhile);
    QCOMPARE(m_api->service.listener().connectionCount(), 1);
    socket.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_api->service.listener().connectionCount(), 0, awhile);
    m_api->status.setMode(MonitorMode::Watching); // tells nobody, and harms nobody
    QCOMPARE(m_api->get("/api/status").status, 200);
}

void LiveEventsTest::takesNoMoreThanItCan()
{
    QList<ApiResponse> open;
    for (qsizetype i = 0; i < LiveEvents::mostStreams; ++i) {
        open.append(m_api->get("/api/events"));
        QVERIFY(open.last().events);
    }
    const ApiResponse refused = m_api->get("/api/events");
    QCOMPARE(refused.status, 503);
    QCOMPARE(ApiHarness::problemOf(refused), u"too-busy"_s);
    open.removeLast();
    QCOMPARE(m_api->get("/api/events").status, 200);
}

void LiveEventsTest::headHasNoStream()
{
    const ApiResponse response = m_api->send(ApiHarness::request("HEAD", "/api/events"));
    QCOMPARE(response.status, 200);
    QVERIFY(!response.events);
    QCOMPARE(response.contentType, "text/event-stream");
}

namespace {

/// A listener whose every answer goes on with these events.
struct Streaming
{
    Streaming()
    {
        listener.setMostConnections(3);
        [[maybe_unused]] const bool listens = listener.listen(QHostAddress::LocalHost);
    }

    ManualClock clock;
    std::shared_ptr<EventStream> events = std::make_shared<EventStream>();
    HttpListener listener{clock, [this](const ApiRequest&) {
                              ApiResponse response{200, "text/event-stream", "first\n", {}};
                              response.events = events;
                              return finishedFuture(response);
                          }};
};

} // namespace

void LiveEventsTest::endsWhenItIsOver()
{
    Streaming server;
    const auto socket = connectTo(server.listener.port());
    QByteArray seen;
    const auto read = [&] { return seen += socket->readAll(); };
    QTRY_VERIFY_WITH_TIMEOUT(read().endsWith("first\n"), awhile);
    Q_EMIT server.events->written("second\n");
    QTRY_VERIFY_WITH_TIMEOUT(read().endsWith("second\n"), awhile);
    Q_EMIT server.events->ended();
    QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::UnconnectedState, awhile);
    Q_EMIT server.events->written("third\n");
    QVERIFY(!read().contains("third"));
    QTRY_COMPARE_WITH_TIMEOUT(server.listener.connectionCount(), 0, awhile);
}

void LiveEventsTest::losesWhoDoesNotListen()
{
    Streaming server;
    const auto socket = connectTo(server.listener.port());
    socket->setReadBufferSize(1);
    QTRY_VERIFY_WITH_TIMEOUT(socket->bytesAvailable() > 0, awhile);
    const QByteArray much(1024 * 1024, 'x');
    const auto tell = [&] {
        Q_EMIT server.events->written(much);
        return server.listener.connectionCount() == 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(tell(), awhile);
}

void LiveEventsTest::yieldsToOthers()
{
    Streaming server;
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 4; ++i) {
        sockets.push_back(connectTo(server.listener.port()));
        QTRY_VERIFY_WITH_TIMEOUT(sockets.back()->bytesAvailable() > 0, awhile);
    }
    QTRY_COMPARE_WITH_TIMEOUT(sockets.front()->state(), QAbstractSocket::UnconnectedState, awhile);
    QCOMPARE(server.listener.connectionCount(), 3);
    QCOMPARE(sockets.back()->state(), QAbstractSocket::ConnectedState);
}

void LiveEventsTest::needsARight()
{
    ApiRequest stranger = ApiHarness::request("GET", "/api/events");
    stranger.isFromHere = false;
    QCOMPARE(m_api->send(stranger).status, 401);
}

QTEST_GUILESS_MAIN(LiveEventsTest)
#include "tst_liveevents.moc"
