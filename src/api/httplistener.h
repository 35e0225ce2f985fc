// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QSocketNotifier>
#include <QSslConfiguration>
#include <QTcpServer>

#include "api/httpconnection.h"

namespace powermon {

/// Accepts connections, and never more than fit: for one more, the one that has waited longest without
/// asking anything has to go; where all wait for their answers, one of the peer that has most, first of those
/// that do not take theirs; where the new one's peer has as many, the new one has to go. It accepts by
/// itself: QTcpServer of Qt 6.4 does not tell when no descriptor is left, and tries again and again.
class HttpListener final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype usualConnections = 64;

    HttpListener(const Clock& clock, const HttpAnswerer& answerer, QObject* parent = nullptr);
    ~HttpListener() override;

    /// False where that cannot be had; errorString() says why.
    [[nodiscard]] bool listen(const QHostAddress& address, quint16 port = 0);
    void close();
    [[nodiscard]] bool isListening() const { return m_server.isListening(); }
    [[nodiscard]] QHostAddress address() const { return m_server.serverAddress(); }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QString errorString() const { return m_server.errorString(); }
    /// Before listen(): every connection speaks TLS.
    void setTls(const QSslConfiguration& configuration) { m_tls = configuration; }
    void setDeadlines(const HttpDeadlines& deadlines) { m_deadlines = deadlines; }
    void setMostConnections(qsizetype most) { m_mostConnections = most; }
    [[nodiscard]] qsizetype connectionCount() const { return m_connections.size(); }
    /// Ends all connections at once.
    void dropAll();

private:
    void acceptAll();
    void accept(int descriptor);
    void pause();
    bool dropOldestWaiting();
    bool dropOneOfMost(const QString& newPeer);
    [[nodiscard]] QTcpSocket* socketFor(int descriptor) const;

    const Clock& m_clock;
    HttpAnswerer m_answerer;
    QTcpServer m_server; ///< listens, and accepts nothing
    std::unique_ptr<QSocketNotifier> m_notifier;
    HttpDeadlines m_deadlines;
    std::optional<QSslConfiguration> m_tls;
    qsizetype m_mostConnections = usualConnections;
    QList<HttpConnection*> m_connections; ///< the oldest first
};

} // namespace powermon
