// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include <QHash>
#include <QLocalSocket>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

namespace powermon {

/// A network on the way to a server of this computer, in a thread of its own.
class CuttableProxy final
{
public:
    /// \a serverPath: of the server's local socket.
    explicit CuttableProxy(const QString& serverPath)
    {
        m_server.moveToThread(&m_thread);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, serverPath] {
            while (QTcpSocket* client = m_server.nextPendingConnection())
                connectThrough(client, serverPath);
        });
        m_thread.start();
        inThread([this] { m_server.listen(QHostAddress::LocalHost); });
    }
    ~CuttableProxy()
    {
        inThread([this] {
            m_server.close();
            qDeleteAll(m_upstream);
            qDeleteAll(m_upstream.keys());
        });
        m_thread.quit();
        m_thread.wait();
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// Whatever connects after this is cut as soon as it sends one of these words; nothing: no word is.
    void cutWhoSays(const QByteArrayList& words)
    {
        inThread([this, words] { m_words = words; });
    }
    /// Nothing passes any more, in either direction, and nobody is told: as where packets are dropped, or a
    /// server stands still. False: what waited passes.
    void freeze(bool isFrozen)
    {
        inThread([this, isFrozen] {
            m_isFrozen = isFrozen;
            for (auto each = m_upstream.begin(); !isFrozen && each != m_upstream.end(); ++each) {
                passOn(each.key(), each.value());
                passBack(each.key(), each.value());
            }
        });
    }
    /// Whoever sends this word next is cut when the server has answered it: the answer is lost.
    void loseAnswerTo(const QByteArray& word)
    {
        inThread([this, word] { m_lost = word; });
    }
    /// The clients notice, the server does not: as when a router on the way goes.
    void cutClients()
    {
        inThread([this] {
            const QList<QTcpSocket*> clients = m_upstream.keys();
            for (QTcpSocket* client : clients)
                client->abort();
        });
    }

private:
    template <typename Work>
    void inThread(const Work& work)
    {
        QMetaObject::invokeMethod(&m_server, work, Qt::BlockingQueuedConnection);
    }

    void connectThrough(QTcpSocket* client, const QString& serverPath)
    {
        auto* upstream = new QLocalSocket;
        m_upstream.insert(client, upstream);
        upstream->connectToServer(serverPath);
        QObject::connect(client, &QTcpSocket::readyRead, upstream,
                         [this, client, upstream] { passOn(client, upstream); });
        QObject::connect(upstream, &QLocalSocket::readyRead, client,
                         [this, client, upstream] { passBack(client, upstream); });
        QObject::connect(upstream, &QLocalSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        QObject::connect(client, &QTcpSocket::disconnected, upstream,
                         [this, client] { m_doomed.remove(client); });
    }

    void passOn(QTcpSocket* client, QLocalSocket* upstream)
    {
        if (m_isFrozen)
            return;
        const QByteArray sent = client->readAll();
        const bool isBad = std::any_of(m_words.cbegin(), m_words.cend(),
                                       [&](const QByteArray& word) { return sent.contains(word); });
        if (isBad)
            return client->abort();
        if (!m_lost.isEmpty() && sent.contains(m_lost)) {
            m_lost.clear();
            m_doomed.insert(client);
        }
        upstream->write(sent);
    }

    void passBack(QTcpSocket* client, QLocalSocket* upstream)
    {
        if (m_isFrozen)
            return;
        const QByteArray answered = upstream->readAll();
        if (m_doomed.contains(client) && !answered.isEmpty())
            client->abort();
        else if (client->isOpen())
            client->write(answered);
    }

    QThread m_thread;
    QTcpServer m_server;
    QHash<QTcpSocket*, QLocalSocket*> m_upstream; ///< by client
    QByteArrayList m_words;
    QByteArray m_lost;
    QSet<QTcpSocket*> m_doomed;
    bool m_isFrozen = false;
};

} // namespace powermon
