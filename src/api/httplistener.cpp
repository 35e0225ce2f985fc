// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httplistener.h"

#include <algorithm>
#include <unistd.h>

#include <QSslSocket>
#include <QTimer>

#include "api/apilogging.h"

namespace powermon {

namespace {

constexpr Milliseconds breather{500};

} // namespace

HttpListener::HttpListener(const Clock& clock, const HttpAnswerer& answerer, QObject* parent)
    : QTcpServer(parent), m_clock(clock), m_answerer(answerer)
{
    connect(this, &QTcpServer::acceptError, this, &HttpListener::pause);
}

HttpListener::~HttpListener() = default;

/// No descriptor is left: the waiting connection would wake us again and again.
void HttpListener::pause()
{
    qCWarning(logApi).noquote() << "a connection was not accepted reason=" << errorString();
    pauseAccepting();
    QTimer::singleShot(breather, this, [this] {
        if (isListening())
            resumeAccepting();
    });
}

bool HttpListener::makeRoom()
{
    if (m_connections.size() < m_mostConnections)
        return true;
    const auto waiting = std::ranges::find_if(m_connections, &HttpConnection::isWaiting);
    if (waiting == m_connections.end())
        return false;
    (*waiting)->drop();
    return true;
}

QTcpSocket* HttpListener::socketFor(qintptr descriptor)
{
    QTcpSocket* socket = m_tls ? new QSslSocket : new QTcpSocket;
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        ::close(static_cast<int>(descriptor));
        return nullptr;
    }
    if (auto* secure = qobject_cast<QSslSocket*>(socket)) {
        secure->setSslConfiguration(*m_tls);
        secure->startServerEncryption();
    }
    return socket;
}

void HttpListener::incomingConnection(qintptr descriptor)
{
    if (!makeRoom()) {
        ::close(static_cast<int>(descriptor));
        return;
    }
    QTcpSocket* const socket = socketFor(descriptor);
    if (!socket)
        return;
    auto* connection = new HttpConnection(socket, m_clock, m_answerer, m_deadlines, this);
    m_connections.append(connection);
    connect(connection, &HttpConnection::ended, this, [this, connection] {
        m_connections.removeOne(connection);
        connection->deleteLater();
    });
}

void HttpListener::dropAll()
{
    const auto connections = m_connections;
    for (HttpConnection* each : connections)
        each->drop();
}

} // namespace powermon
