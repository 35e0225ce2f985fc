// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/simulateddevice.h"

#include <algorithm>

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace powermon {
namespace {

constexpr int shortestLatency = 4; // milliseconds
constexpr int longestLatency = 40;
constexpr Milliseconds clientMayTake{5000};
constexpr qint64 longestRequest = 8192;
constexpr quint32 seed = 20260101; // the same demonstration each time

constexpr char answer[] = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 15\r\n"
                          "Connection: close\r\n\r\n{\"POWER\": \"ON\"}";

} // namespace

SimulatedDevices::SimulatedDevices(QObject* parent) : QObject(parent), m_random(seed)
{
}

SimulatedDevices::~SimulatedDevices() = default;

Result<void> SimulatedDevices::start(qsizetype count)
{
    m_servers.clear();
    m_powered.clear();
    for (qsizetype i = 0; i < count; ++i) {
        auto server = std::make_unique<QTcpServer>();
        if (!server->listen(QHostAddress(QHostAddress::LocalHost))) {
            const QString reason = server->errorString();
            m_servers.clear();
            return failure(ErrorCode::NetworkFailed, {reason});
        }
        connect(server.get(), &QTcpServer::newConnection, this,
                [this, made = server.get()] { accept(*made); });
        m_servers.push_back(std::move(server));
    }
    m_powered.assign(static_cast<size_t>(count), true);
    return {};
}

ProbeTarget SimulatedDevices::target(qsizetype index) const
{
    return {u"127.0.0.1"_s, m_servers.at(static_cast<size_t>(index))->serverPort(), u"/"_s, Scheme::Http};
}

bool SimulatedDevices::isPowered(qsizetype index) const
{
    return m_powered.at(static_cast<size_t>(index));
}

void SimulatedDevices::setPowered(qsizetype index, bool powered)
{
    const auto at = static_cast<size_t>(index);
    if (m_powered.at(at) == powered)
        return;
    m_powered[at] = powered;
    QTcpServer& server = *m_servers[at];
    if (powered) {
        server.resumeAccepting();
        return;
    }
    // The kernel still takes connections, but nobody is there to answer.
    server.pauseAccepting();
    const QList<QTcpSocket*> sockets = server.findChildren<QTcpSocket*>();
    for (QTcpSocket* socket : sockets)
        socket->disconnect(this);
}

void SimulatedDevices::setAllPowered(bool powered)
{
    for (qsizetype i = 0; i < count(); ++i)
        setPowered(i, powered);
}

void SimulatedDevices::accept(QTcpServer& server)
{
    while (QTcpSocket* socket = server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(clientMayTake, socket, &QObject::deleteLater);
        if (socket->state() == QAbstractSocket::UnconnectedState)
            socket->deleteLater();
    }
}

void SimulatedDevices::read(QTcpSocket& socket)
{
    if (socket.bytesAvailable() > longestRequest)
        return socket.abort();
    if (!socket.peek(longestRequest).contains("\r\n\r\n"))
        return;
    socket.readAll();
    socket.disconnect(this); // one answer is enough
    const Milliseconds latency(m_random.bounded(shortestLatency, longestLatency));
    const auto* server = qobject_cast<const QTcpServer*>(socket.parent());
    QTimer::singleShot(latency, &socket, [this, server, asked = &socket] { respond(*asked, server); });
}

void SimulatedDevices::respond(QTcpSocket& socket, const QTcpServer* server) const
{
    const auto isIts = [server](const std::unique_ptr<QTcpServer>& each) { return each.get() == server; };
    const auto found = std::find_if(m_servers.cbegin(), m_servers.cend(), isIts);
    if (found == m_servers.cend() || !isPowered(std::distance(m_servers.cbegin(), found)))
        return; // its power went while it was thinking
    socket.write(answer, sizeof(answer) - 1);
    socket.disconnectFromHost();
}

} // namespace powermon
