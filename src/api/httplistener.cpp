// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httplistener.h"

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

#include <QHash>
#include <QSslSocket>
#include <QTimer>

#include "api/apilogging.h"

namespace powermon {

namespace {

constexpr Milliseconds breather{500};
constexpr int backlog = 128;
/// So many before others have their turn.
constexpr int mostAtOnce = 32;

} // namespace

HttpListener::HttpListener(const Clock& clock, const HttpAnswerer& answerer, QObject* parent)
    : QObject(parent), m_clock(clock), m_answerer(answerer)
{
}

HttpListener::~HttpListener() = default;

bool HttpListener::listen(const QHostAddress& address, quint16 port)
{
    m_server.setListenBacklogSize(backlog);
    if (!m_server.listen(address, port))
        return false;
    m_server.pauseAccepting();
    m_notifier = std::make_unique<QSocketNotifier>(m_server.socketDescriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &HttpListener::acceptAll);
    return true;
}

void HttpListener::close()
{
    m_notifier.reset();
    m_server.close();
}

void HttpListener::acceptAll()
{
    for (int count = 0; count < mostAtOnce; ++count) {
        const int descriptor = ::accept4(static_cast<int>(m_server.socketDescriptor()), nullptr, nullptr,
                                         SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor >= 0)
            accept(descriptor);
        else if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
            return pause();
        else if (errno != ECONNABORTED && errno != EINTR)
            return;
    }
}

/// The waiting connection would wake us again and again. What is logged may need a descriptor itself.
void HttpListener::pause()
{
    m_notifier->setEnabled(false);
    dropOldestWaiting();
    QTimer::singleShot(breather, this, [this] {
        qCWarning(logApi) << "no descriptor was left for a connection";
        if (m_notifier)
            m_notifier->setEnabled(true);
    });
}

bool HttpListener::dropOldestWaiting()
{
    const auto waiting = std::ranges::find_if(m_connections, &HttpConnection::isWaiting);
    if (waiting == m_connections.end())
        return false;
    (*waiting)->drop();
    return true;
}

/// Who takes all the room must not keep others out.
bool HttpListener::dropOneOfMost(const QString& newPeer)
{
    QHash<QString, qsizetype> counts;
    for (const HttpConnection* each : std::as_const(m_connections))
        ++counts[each->peer()];
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    if (most == counts.cend() || *most <= counts.value(newPeer) + 1)
        return false;
    const auto isOfMost = [&most](const HttpConnection* each) { return each->peer() == most.key(); };
    auto found = std::ranges::find_if(m_connections, [&isOfMost](const HttpConnection* each) {
        return isOfMost(each) && each->isWriting();
    });
    if (found == m_connections.end())
        found = std::ranges::find_if(m_connections, isOfMost);
    (*found)->drop();
    return true;
}

QTcpSocket* HttpListener::socketFor(int descriptor) const
{
    QTcpSocket* socket = m_tls ? new QSslSocket : new QTcpSocket;
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        ::close(descriptor);
        return nullptr;
    }
    if (auto* secure = qobject_cast<QSslSocket*>(socket)) {
        secure->setSslConfiguration(*m_tls);
        secure->startServerEncryption();
    }
    return socket;
}

void HttpListener::accept(int descriptor)
{
    QTcpSocket* const socket = socketFor(descriptor);
    if (!socket)
        return;
    const bool isFull = m_connections.size() >= m_mostConnections;
    if (isFull && !dropOldestWaiting() && !dropOneOfMost(peerOf(*socket))) {
        socket->abort();
        delete socket;
        return;
    }
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
